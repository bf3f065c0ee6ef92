"""Edits of results that are gone: they come back when their sentence does."""

from __future__ import annotations

from dataclasses import replace

from s2s_desktop.gui.editing.user_text import CarriedEdits, KeptEdit
from s2s_desktop.gui.results.result import Result
from s2s_desktop.gui.results.source_snapshot import SourceSnapshot

_MOST_KEPT = 1000


class EditMemory:
    """What the user has made of sentences, by the language that they were translated into."""

    def __init__(self) -> None:
        self._kept: dict[str, list[KeptEdit]] = {}

    def clear(self) -> None:
        """Forget all: another text has taken the place of the one that was edited."""
        self._kept.clear()

    def leave(self, result: Result) -> None:
        """Keep the edits of a result that is not shown any more."""
        edits = [replace(edit, index=None) for edit in result.edits.kept(result.source_text)]
        left = [*self._kept.get(result.into, ()), *result.edits.carried.left(), *edits]
        self._kept[result.into] = left[-_MOST_KEPT:]

    def carried(self, shown: Result | None, coming: SourceSnapshot, into: str) -> CarriedEdits:
        """The edits for a result about `coming`, which takes the place of the one that is shown."""
        if shown is None or shown.into != into:
            if shown is not None:
                self.leave(shown)
            return CarriedEdits(self._kept.pop(into, ()), (0, len(coming.text)))
        here = [
            replace(edit, start=_start_in(coming, shown, edit))
            for edit in shown.edits.kept(shown.source_text)
        ]
        left = [*self._kept.pop(into, ()), *shown.edits.carried.left()][-_MOST_KEPT:]
        return CarriedEdits([*here, *left], coming.changed_since(shown.source))


def _start_in(coming: SourceSnapshot, shown: Result, edit: KeptEdit) -> int | None:
    """Where the source of an edited sentence begins in `coming`, if it is as it was."""
    if edit.index is None:
        return None
    place = shown.segment_ranges(edit.index)[0]
    return None if place is None else coming.char(place[0])
