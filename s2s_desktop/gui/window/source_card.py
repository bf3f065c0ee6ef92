"""The card of the source text: the text, and at its foot what it is and what can be done."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Slot

from s2s_desktop.gui.commands.actions import Actions
from s2s_desktop.gui.help.examples import Examples
from s2s_desktop.gui.look.buttons import TextButton
from s2s_desktop.gui.look.card import Card, CardFoot
from s2s_desktop.gui.look.labels import CutLabel
from s2s_desktop.gui.pickers.choices import Choices
from s2s_desktop.gui.text.text_counter import TextCounter
from s2s_desktop.gui.text.text_counts import TextCounts
from s2s_desktop.gui.text.text_panes import SourcePane

_COUNTING_PAUSE_MS = 250


class SourceCard(Card):
    """Counts words and sentences whenever typing pauses, and names the file that was opened."""

    def __init__(self, actions: Actions, choices: Choices) -> None:
        self.pane = SourcePane()
        self.counts = CutLabel()
        self.outline_button = TextButton(icon_name="table-of-contents")
        self.clear_button = TextButton(icon_name="eraser")
        self.paste_button = TextButton(icon_name="clipboard-paste")
        self.open_button = TextButton(icon_name="folder-open")
        buttons = (self.outline_button, self.clear_button, self.paste_button, self.open_button)
        self.foot = CardFoot([self.counts], buttons)
        super().__init__(self.pane, self.foot)
        self.outline_button.follow(actions.outline, self.tr("Outline"))
        self.outline_button.hide()
        actions.outline.enabledChanged.connect(self.outline_button.setVisible)
        self.clear_button.follow(actions.clear, self.tr("Clear"))
        self.paste_button.follow(actions.paste, self.tr("Paste"))
        self.open_button.follow(actions.open, self.tr("Open…"))
        self.examples = Examples(self.pane, self)
        self._choices = choices
        self._file_name = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_COUNTING_PAUSE_MS)
        self._pause.timeout.connect(self._count)
        self._counter = TextCounter(self)
        self._counter.counted.connect(self._show)
        self.pane.textChanged.connect(self._text_changed)
        self.pane.setAccessibleName(self.tr("Source text"))

    def name_file(self, name: str) -> None:
        """Say which file the text is from; an empty name is none."""
        self._file_name = name
        self._count()

    @Slot()
    def _text_changed(self) -> None:
        if self.pane.document().isEmpty():
            self._count()
        else:
            self._pause.start()

    @Slot()
    def _count(self) -> None:
        self._pause.stop()
        self._counter.count(self.pane.text(), self._choices.source_language)

    @Slot(object)
    def _show(self, counts: TextCounts) -> None:
        told = counts.told(self._choices.source_language)
        self.counts.show_text(" · ".join(filter(None, (told, self._file_name))))
