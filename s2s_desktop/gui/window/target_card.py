"""The card of the result: the text, and at its foot its state and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction

from s2s_desktop.gui.commands.actions import Actions
from s2s_desktop.gui.look.buttons import Chip, TextButton
from s2s_desktop.gui.look.card import Card, CardFoot
from s2s_desktop.gui.look.plain_text import plain_tip
from s2s_desktop.gui.models.teaching_note import TeachingNote
from s2s_desktop.gui.results.summary_facts import SummaryFacts
from s2s_desktop.gui.text.text_panes import TargetPane


class TargetCard(Card):
    """Where the foot begins, there stands one thing: the button that brings the text up to date
    while it is not, else the places to check, else what there is to know of the text. Nothing
    moves when these change.
    """

    def __init__(self, actions: Actions) -> None:
        self.pane = TargetPane()
        self.run_button = _RunChip(actions.run)
        self.facts = SummaryFacts()
        self.places_button = TextButton(arrow=True, check=True)
        self.edit_button = TextButton(self.tr("Edit"), icon_name="pencil")
        self.copy_button = TextButton(icon_name="copy")
        self.save_button = TextButton(icon_name="save")
        self.teaching_note = TeachingNote(below_text=True)
        self.foot = CardFoot(
            [self.places_button, self.facts, self.run_button],
            [self.edit_button, self.copy_button, self.save_button],
        )
        super().__init__(self.pane, self.teaching_note, self.foot)
        self.edit_button.setToolTip(
            self.tr("Write into the text: it can be changed like any other (Ctrl+Z undoes)")
        )
        self.edit_button.clicked.connect(self.pane.setFocus)
        self.pane.textChanged.connect(self._refresh_edit)
        self._refresh_edit()
        self.copy_button.follow(actions.copy_result, self.tr("Copy"))
        self.save_button.follow(actions.save, self.tr("Save…"))
        self._run = self._places = ""
        self._shown_run: tuple[str, str] | None = None
        self.places_button.setAccessibleName(self.tr("Places to check"))
        self.places_button.setToolTip(self.tr("List the places of the text that are worth a look"))
        self.show_run("")

    @property
    def offers_run(self) -> bool:
        """Whether the button that brings the text up to date is there."""
        return self.run_button.isVisibleTo(self)

    def show_run(self, text: str, tip: str = "") -> None:
        """Offer to bring the text up to date, in a button that says `text`; empty: do not."""
        if (text, tip) == self._shown_run:
            return
        self._run, self._shown_run = text, (text, tip)
        if text:
            self.run_button.setText(text)
            self.run_button.setAccessibleName(text)
            self.run_button.setToolTip(plain_tip(tip))
        self._settle()

    def show_places(self, text: str) -> None:
        """Say how many places there are to check, in a button that lists them; empty: none."""
        self._places = text
        if text:
            self.places_button.setText(text)
            self.places_button.setAccessibleName(text)
        self._settle()

    @Slot()
    def _refresh_edit(self) -> None:
        self.edit_button.setEnabled(not self.pane.document().isEmpty())

    def _settle(self) -> None:
        """Show what matters most."""
        self.run_button.setVisible(bool(self._run))
        self.places_button.setVisible(not self._run and bool(self._places))
        self.facts.setVisible(not self._run and not self._places)


class _RunChip(Chip):
    """Does what the action does, and says in what state the text is."""

    least_characters = 6

    def __init__(self, action: QAction) -> None:
        super().__init__(action.text().replace("&", ""))
        self.clicked.connect(action.trigger)
        action.enabledChanged.connect(self.setEnabled)
        self.setEnabled(action.isEnabled())
