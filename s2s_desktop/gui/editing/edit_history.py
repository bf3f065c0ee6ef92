"""Undo and redo of what the user does to the target, sentence by sentence.

Qt's own would have to forget everything whenever a translation is written.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from s2s_desktop.gui.editing.result_edits import Changes

_MOST_STEPS = 1000


@dataclass(frozen=True)
class _Step:
    """`typed_to`: where what was typed ends, `removed_at`: where something was removed."""

    changes: Changes
    typed_to: int | None = None
    removed_at: int | None = None


class EditHistory:
    """Steps that can be undone, and those that were; what is typed at a stretch is one."""

    def __init__(self) -> None:
        self._done: list[_Step] = []
        self._undone: list[_Step] = []
        self._together = False

    @property
    def can_undo(self) -> bool:
        """Whether there is something to undo."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether something was undone, and nothing done since."""
        return bool(self._undone)

    def record(
        self, changes: Changes, position: int, removed: int, added: int, joined: bool
    ) -> None:
        """At `position`, `removed` positions gave way to `added` others.

        `joined`: it is part of the step before.
        """
        self._undone.clear()
        last = self._done[-1] if self._done else _Step({})
        goes_on = changes.keys() <= last.changes.keys() and (
            (not removed and last.typed_to == position)
            or (not added and last.removed_at in (position, position + removed))
        )
        step = _Step(
            changes,
            typed_to=position + added if added else None,
            removed_at=None if added else position,
        )
        if joined or goes_on:
            step = replace(step, changes=_merged(last.changes, changes))
            self._done[-1:] = [step]
        else:
            self._done = [*self._done[1 - _MOST_STEPS :], step]

    def add(self, changes: Changes) -> None:
        """All of `changes` were made at once."""
        self._undone.clear()
        self._done.append(_Step(changes))

    def undo(self) -> Changes:
        """Take back the last step: what is to stand where."""
        step = self._done.pop()
        self._undone.append(step)
        return {index: (now, before) for index, (before, now) in step.changes.items()}

    def redo(self) -> Changes:
        """Do again what was taken back last."""
        step = self._undone.pop()
        self._done.append(_Step(step.changes))
        return step.changes

    def precede(self, earlier: EditHistory, places: Mapping[int, int]) -> None:
        """Put the steps of an earlier result before these; `places` are the indices that its
        sentences have now.

        Steps about sentences that are not there are gone, and all before them.
        """
        for step in reversed(earlier._done):
            if not step.changes.keys() <= places.keys():
                break
            changes = {places[index]: change for index, change in step.changes.items()}
            self._done.insert(0, _Step(changes))


def _merged(first: Changes, then: Changes) -> Changes:
    """Both, one after the other, as one."""
    merged = dict(first)
    for index, (before, now) in then.items():
        merged[index] = first[index][0] if index in first else before, now
    return merged
