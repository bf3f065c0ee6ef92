"""What was deleted from the history, as long as the program runs."""

from __future__ import annotations

from collections.abc import Sequence

from s2s_desktop.history.entries import Kept


class Deleted:
    """Deletions that can be undone, the last one first. They are nowhere but in memory."""

    def __init__(self) -> None:
        self._deletions: list[Sequence[Kept]] = []

    def __len__(self) -> int:
        """How many entries undo would bring back now."""
        return len(self._deletions[-1]) if self._deletions else 0

    def add(self, removed: Sequence[Kept]) -> None:
        """These were deleted together."""
        if removed:
            self._deletions.append(removed)

    def take(self) -> Sequence[Kept]:
        """Those that are to come back."""
        return self._deletions.pop() if self._deletions else ()

    def clear(self) -> None:
        """None can come back any more."""
        self._deletions.clear()
