"""The user's terms while the window is open; whoever changes them says so here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from s2s_desktop.errors import UserError
from s2s_desktop.glossary.term import Glossary, Term, merged
from s2s_desktop.glossary.user_terms import UserTerms
from s2s_desktop.pipeline.messages import Request, TranslateRequest


class OwnTerms(QObject):
    """Holds glossary, kept terms and memories, and writes each change at once.

    `changed` is emitted after a change; `problem` is what was wrong with the files at the start.
    """

    changed = Signal()

    def __init__(self, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._files = UserTerms(folder)
        self.glossary, self.kept = Glossary(), tuple[str, ...]()
        self.memories = tuple[str, ...]()
        self.problem: UserError | None = None
        try:
            self.glossary, self.kept = Glossary(self._files.terms()), self._files.kept()
            self.memories = self._files.memories()
        except UserError as error:
            self.problem = error

    def into(self, request: Request) -> Request:
        """A request that keeps to the terms and looks into the memories; summaries have neither."""
        if not isinstance(request, TranslateRequest):
            return request
        guard = replace(request.guard, glossary=self.glossary, keep=self.kept)
        return replace(request, guard=guard, memories=self.memories)

    def take_terms(self, terms: Iterable[Term]) -> None:
        """Have just these in the glossary. Raises UserError when they cannot be written; they
        are used nevertheless."""
        glossary = Glossary(merged(terms))
        if glossary != self.glossary:
            self.glossary = glossary
            self.changed.emit()
            self._files.write_terms(glossary.terms)

    def take_kept(self, kept: Iterable[str]) -> None:
        """Have just these stay as they are. Raises UserError as `take_terms` does."""
        terms = tuple(dict.fromkeys(kept))
        if terms != self.kept:
            self.kept = terms
            self.changed.emit()
            self._files.write_kept(terms)

    def take_memories(self, paths: Iterable[str]) -> None:
        """Use just these memories. Raises UserError as `take_terms` does."""
        memories = tuple(dict.fromkeys(paths))
        if memories != self.memories:
            self.memories = memories
            self.changed.emit()
            self._files.write_memories(memories)
