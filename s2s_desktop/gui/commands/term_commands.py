"""The user's terms: the dialog, adding what is selected, what follows from a change."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMenu

from s2s_desktop.errors import UserError
from s2s_desktop.gui.glossary.own_terms import OwnTerms
from s2s_desktop.gui.glossary.term_marks import TermMarks
from s2s_desktop.gui.glossary.terms_dialog import TermsDialog
from s2s_desktop.gui.notices.notice_bar import Notice
from s2s_desktop.gui.text.text_panes import TextPane
from s2s_desktop.gui.translated import in_one_line
from s2s_desktop.gui.window.parts import WindowParts
from s2s_desktop.pipeline.guard.kinds import WarningKind

_LONGEST = 80
"""Characters of a selection that may be a term."""


class TermCommands(QObject):
    """Opens the dialog by its action and by the menus of the texts."""

    def __init__(self, parts: WindowParts, own: OwnTerms) -> None:
        super().__init__(parts.window)
        self._parts, self._own = parts, own
        self._source, self._target = parts.workspace.source, parts.workspace.target
        self.marks = TermMarks(parts.view, self._source, self._target)
        parts.commands.terms.triggered.connect(self._open)
        parts.commands.add_term.triggered.connect(self._add_selected)
        for pane in (self._source, self._target):
            pane.menu_opening.connect(partial(self._offer, pane))
        if own.problem is not None:
            parts.workspace.notices.tell(
                Notice(in_one_line(own.problem.message, own.problem.hint), serious=True)
            )

    def dialog(self) -> TermsDialog:
        """The dialog, open."""
        choices = self._parts.choices
        pair = choices.source_language, choices.translation_target
        dialog = TermsDialog(self._own, pair, self._parts.window)
        dialog.open()
        return dialog

    @Slot(str, str)
    def propose(self, term: str, called: str) -> None:
        """Open the dialog for a new term."""
        self.dialog().propose(term, called)

    @Slot()
    def _open(self) -> None:
        self.dialog()

    @Slot()
    def _add_selected(self) -> None:
        """What is selected in the source, and what is selected in the target."""
        self.dialog().propose(_selected(self._source), _selected(self._target))

    def _offer(self, pane: TextPane, menu: QMenu, position: int) -> None:
        """In the menu of a text in which something is selected."""
        if pane is self._target:
            self._offer_memory(menu, position)
        if not (chosen := _selected(pane)):
            return
        menu.addSeparator()
        menu.addAction(self._parts.commands.add_term)
        if pane is self._source:
            keep = menu.addAction(self.tr("&Keep as It Is"))
            keep.triggered.connect(lambda: self._keep(chosen))

    def _offer_memory(self, menu: QMenu, position: int) -> None:
        """What a memory has for the sentence at a position of the target."""
        result = self._parts.view.shown
        indices = result.indices_between(position, position) if result is not None else ()
        for index in indices:
            for warning in result.warnings.get(index, ()) if result else ():
                if warning.kind == WarningKind.IN_MEMORY:
                    percent, text = warning.data
                    entry = self.tr("Use “{text}” ({percent} %)")
                    action = menu.addAction(entry.format(text=_brief(text), percent=percent))
                    action.triggered.connect(partial(self._use, index, text))

    def _use(self, index: int, text: str) -> None:
        """Have a sentence read as a memory has it: that is an edit like any other."""
        result = self._parts.view.shown
        if result is not None:
            self._target.setFocus()  # where it can be undone
            self._target.write_over([result.segment_ranges(index)[1]], text)

    def _keep(self, term: str) -> None:
        try:
            self._own.take_kept((*self._own.kept, term))
        except UserError as error:
            self._parts.told.cannot_remember(error)


def _brief(text: str) -> str:
    """As much of a sentence as a menu has room for, with no letter to press."""
    words = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
    return words.replace("&", "&&")


def _selected(pane: TextPane) -> str:
    """The term that is selected in a text; nothing where that is too long to be one."""
    text = " ".join(pane.textCursor().selectedText().split())
    return text if len(text) <= _LONGEST else ""
