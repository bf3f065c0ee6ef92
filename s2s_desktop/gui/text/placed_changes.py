"""Which pieces of a text the user has changed, and how long each is then."""

from __future__ import annotations

from s2s_desktop.gui.text.segment_places import SegmentPlaces


class PlacedChanges:
    """Counts what the user removes and writes to the pieces of `places`.

    Every other piece, from the second on, is a segment; what is written between two pieces
    belongs to the segment.
    """

    def __init__(self, places: SegmentPlaces) -> None:
        self._places = places

    def take(self, position: int, removed: int, total: int) -> list[int]:
        """At `position`, `removed` positions gave way to others; `total` is the new whole.

        Returns the pieces that have changed, in their order.
        """
        whole = self._places.start(len(self._places))
        removed = min(removed, whole - position)  # Qt counts the end of the last line as well
        added = total - (whole - removed)
        touched = self._remove(position, removed)
        if added > 0:
            receiving = self._receiving(position, touched)
            self._places.grow(receiving, added)
            touched.append(receiving)
        return sorted(set(touched))

    def _remove(self, position: int, left: int) -> list[int]:
        touched = []
        while left > 0:
            piece = self._places.piece_at(position)
            if piece is None:
                break
            taken = min(left, self._places.start(piece + 1) - position)
            self._places.grow(piece, -taken)
            touched.append(piece)
            left -= taken
        return touched

    def _receiving(self, position: int, touched: list[int]) -> int:
        """The piece that what is written at `position` belongs to."""
        if touched:
            return next((piece for piece in touched if piece % 2), touched[0])
        here = self._places.piece_at(position)
        before = self._places.piece_at(position - 1) if position else None
        first = 0 if before is None else before
        last = len(self._places) - 1 if here is None else here
        return next((piece for piece in range(first, last + 1) if piece % 2), first)
