"""Which part of a text is still what it was, after edits."""

from __future__ import annotations


class UnchangedText:
    """Follows edits of a text and keeps the beginning and the end that none has touched.

    Positions and sizes are in the units of the document's own signals.
    """

    def __init__(self, size: int) -> None:
        self._old_size = size
        self._size = size
        self._head = size  # so many positions at the beginning are as they were
        self._tail = size  # and so many at the end

    @property
    def edited(self) -> bool:
        """Whether anything has changed."""
        return min(self._head, self._tail) < self._old_size

    def edit(self, position: int, removed: int, added: int) -> None:
        """At `position`, `removed` units have given way to `added` ones."""
        behind = self._size - position - removed
        self._size += added - removed
        self._head = min(self._head, position)
        self._tail = min(self._tail, behind)

    def edges(self) -> tuple[int, int]:
        """The new positions where the unchanged beginning ends and the unchanged end begins."""
        return self._head, self._size - self._tail

    def old_position(self, position: int) -> int | None:
        """Where what is now at `position` was; None when it is new."""
        if position < self._head:
            return position
        old = position - self._size + self._old_size
        return old if old >= self._old_size - self._tail else None

    def new_span(self, start: int, end: int) -> tuple[int, int] | None:
        """Where the old positions `start` … `end` are now; None when they were changed."""
        if end <= self._head:
            return start, end
        shift = self._size - self._old_size
        if start >= self._old_size - self._tail:
            return start + shift, end + shift
        return None
