"""Where pieces of text stand that lie one after the other and grow all the time."""

from __future__ import annotations

from array import array


class SegmentPlaces:
    """Sizes of pieces in a row; where one starts and which one holds a position.

    A Fenwick tree: each question and each change takes O(log n) for n pieces, so that
    many thousand sentences can grow in any order.
    """

    def __init__(self) -> None:
        self._sums = array("q", [0])  # _sums[i]: of the (i & -i) sizes that end with piece i - 1

    def __len__(self) -> int:
        return len(self._sums) - 1

    def append(self, size: int) -> int:
        """Add a piece at the end; its number."""
        index = len(self._sums)
        step = 1
        while step < index & -index:
            size += self._sums[index - step]
            step <<= 1
        self._sums.append(size)
        return index - 1

    def grow(self, piece: int, by: int) -> None:
        """Make `piece` longer, or shorter when `by` is negative."""
        index = piece + 1
        while index < len(self._sums):
            self._sums[index] += by
            index += index & -index

    def pop(self) -> None:
        """Forget the piece at the end."""
        self._sums.pop()

    def start(self, piece: int) -> int:
        """Where `piece` starts: the sizes of all before it. `start(len)` is the whole."""
        total = 0
        index = piece
        while index > 0:
            total += self._sums[index]
            index &= index - 1
        return total

    def size(self, piece: int) -> int:
        """How long `piece` is."""
        return self.start(piece + 1) - self.start(piece)

    def piece_at(self, position: int) -> int | None:
        """The piece that holds `position`; None beyond the end. Empty pieces hold nothing."""
        index = 0
        step = 1 << len(self).bit_length()
        while step:
            if index + step < len(self._sums) and self._sums[index + step] <= position:
                index += step
                position -= self._sums[index]
            step >>= 1
        return index if index < len(self) else None
