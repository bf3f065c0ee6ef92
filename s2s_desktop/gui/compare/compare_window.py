"""Two models on the same sentence, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from s2s_desktop.catalogue.entry import ModelEntry
from s2s_desktop.gui.compare.compare_column import CompareColumn
from s2s_desktop.gui.compare.differences import Differences
from s2s_desktop.gui.language.language_names import language_name
from s2s_desktop.gui.look.buttons import PillButton
from s2s_desktop.gui.look.card import Card
from s2s_desktop.gui.look.fitting import fit_to_words
from s2s_desktop.gui.look.layout_parts import quiet_label, row, splitter
from s2s_desktop.gui.look.plain_text import PlainLabel
from s2s_desktop.gui.models.teaching_note import TeachingNote
from s2s_desktop.gui.text.text_panes import FONT_SIZES_PT, SourcePane
from s2s_desktop.pipeline.messages import TranslateRequest
from s2s_desktop.work.request_queue import RequestQueue

_EDGE_PX = 20
_GAP_PX = 12
_SIZE_EM = (70, 46)
_SOURCE_LINES = 2
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CompareWindow(QDialog):
    """One sentence above, two columns below. Words that are pointed at are marked in both."""

    def __init__(self, queue: RequestQueue, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Compare Models"))
        self._request = TranslateRequest(0, "", "", "")
        self.source = SourcePane()
        self.columns = (
            CompareColumn(self.tr("Model &A"), queue, self.source),
            CompareColumn(self.tr("Model &B"), queue, self.source),
        )
        self._pair = PlainLabel()
        self._given = ""  # the sentence that was not written here
        self.differences = Differences(*(column.target for column in self.columns))
        self._difference_note = quiet_label(self.tr("Underlined: said differently"))
        self.teaching_note = TeachingNote()
        self._make_actions()
        self._arrange()
        self.source.setAccessibleName(self.tr("Sentence to translate"))
        self.source.setPlaceholderText(self.tr("Type a sentence and press Enter."))
        self.source.installEventFilter(self)
        for pane in (self.source, *(column.target for column in self.columns)):
            pane.zoom_asked.connect(self._zoom)
        for column in self.columns:
            column.model_chosen.connect(lambda column=column: self._translate_in(column))
            column.requester.running_changed.connect(self._refresh)
            column.view.updated.connect(self._compare)
        self._refresh()

    def set_font_size(self, size_pt: int) -> None:
        """Show the texts in `size_pt` points."""
        self.source.set_font_size(size_pt)
        self.source.set_height(_SOURCE_LINES)
        for column in self.columns:
            column.set_font_size(size_pt)

    def open_for(
        self,
        request: TranslateRequest,
        sentence: str,
        entries: Sequence[ModelEntry],
    ) -> None:
        """Compare two of `entries`, of different families if there are, on `sentence`.

        `request` says the languages and how to decode; its model is the first of the two.
        """
        self.stop()
        # A line is a segment: the sentence is aligned as a whole, in one map.
        self._request = replace(request, lines=True)
        names = language_name(request.source_language), language_name(request.target_language)
        self._pair.setText(" → ".join(names))
        self.teaching_note.show_for(entries)
        self.source.set_language(request.source_language)
        self._give(sentence)
        for column, entry in zip(self.columns, two_of(entries, request.model_id), strict=True):
            column.target.set_language(request.target_language)
            column.offer(entries, entry.id)
        self.show()
        self.activateWindow()
        self.source.setFocus()
        self.translate()

    def follow(self, sentence: str) -> None:
        """Compare the two on another sentence, unless somebody has written one here."""
        one_line = " ".join(sentence.split())
        if one_line and one_line != self._given and self.source.text() == self._given:
            self._give(one_line)
            self.translate()

    def _give(self, sentence: str) -> None:
        self._given = " ".join(sentence.split())
        self.source.set_text(self._given)

    def translate(self) -> None:
        """Let both models translate the sentence, one after the other."""
        for column in self.columns:
            self._translate_in(column)

    def stop(self) -> None:
        """Stop both."""
        for column in reversed(self.columns):  # the one that waits first
            column.requester.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter translates; there is but one line."""
        pressed = event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            self.translate()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc stops, then lets go of pinned words, then closes."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.running:
            self.stop()
        elif any(column.panel.pinned for column in self.columns):
            for column in self.columns:
                column.panel.unpin()
        else:
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nobody waits for the answers any more."""
        self.stop()
        super().closeEvent(event)

    def _translate_in(self, column: CompareColumn) -> None:
        if not self.source.is_blank():
            column.translate(replace(self._request, model_id=column.model_id))

    @property
    def running(self) -> bool:
        """Whether one of the models is at work, or waits for its turn."""
        return any(column.requester.running for column in self.columns)

    def _zoom(self, steps: int) -> None:
        smallest, largest = FONT_SIZES_PT
        self.set_font_size(max(smallest, min(largest, self.source.font().pointSize() + steps)))

    def _refresh(self) -> None:
        self.stop_action.setEnabled(self.running)
        self._compare()

    def _compare(self) -> None:
        self.differences.compare(ready=not self.running)
        self._difference_note.setVisible(self.differences.any)

    def _make_actions(self) -> None:
        self.translate_action = QAction(self.tr("Translate"), self)
        self.translate_action.setToolTip(self.tr("Translate the sentence (Enter)"))
        self.translate_action.setShortcuts(
            [QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")]
        )
        self.translate_action.triggered.connect(self.translate)
        self.stop_action = QAction(self.tr("Stop"), self)
        self.stop_action.setToolTip(self.tr("Stop translating (Esc)"))
        self.stop_action.triggered.connect(self.stop)
        self.addActions([self.translate_action, self.stop_action])

    def _arrange(self) -> None:
        buttons = (
            PillButton().follow(self.stop_action),
            PillButton(primary=True).follow(self.translate_action),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_EDGE_PX, _GAP_PX, _EDGE_PX, _GAP_PX)
        layout.setSpacing(_GAP_PX)
        layout.addLayout(row(self._pair, None, self._difference_note, *buttons))
        layout.addWidget(Card(self.source))
        columns = splitter(*self.columns)
        columns.setHandleWidth(_GAP_PX)
        layout.addWidget(columns, 1)
        layout.addWidget(self.teaching_note)
        fit_to_words(self, *_SIZE_EM)


def two_of(entries: Sequence[ModelEntry], first_id: str | None) -> tuple[ModelEntry, ModelEntry]:
    """The model `first_id` (else the first one), and one of another family if there is one.

    `entries` are at least two.
    """
    first = next((entry for entry in entries if entry.id == first_id), entries[0])
    others = [entry for entry in entries if entry is not first]
    second = next((entry for entry in others if entry.family != first.family), others[0])
    return first, second
