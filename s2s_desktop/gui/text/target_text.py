"""Writes the segments of one request into a document, each into its own place.

The user may write there too; what they change is counted to the segment where they do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument

from s2s_desktop.gui.text.divided import divided
from s2s_desktop.gui.text.offset_map import OffsetMap, units
from s2s_desktop.gui.text.placed_changes import PlacedChanges
from s2s_desktop.gui.text.segment_places import SegmentPlaces
from s2s_desktop.gui.text.soft_lines import SHOWN_LINE_CHARS, SOFT_END, clean, harden, soften

_FIRM = QTextCharFormat()


@dataclass
class _Growing:
    """A segment that is being written. Sizes are of the document: UTF-16 units."""

    index: int
    firm_units: int = 0
    provisional_units: int = 0
    held: bool = False  # its text is the user's: nothing is written into it


class TargetText:
    """The target text of one request. Positions are QTextCursor positions.

    Segments are known by their number while they grow and by their index (the order in
    which they started, which is that of the text) for good. Firm text is written plainly,
    provisional text in `provisional_format`. What is written costs O(its own length).
    """

    def __init__(self, document: QTextDocument, provisional_format: QTextCharFormat) -> None:
        self._document = document
        self._provisional_format = provisional_format
        # Alternating: what leads to a segment, the segment; the tail is a last lead.
        self._places = SegmentPlaces()
        self._changes = PlacedChanges(self._places)
        self._growing: dict[int, _Growing] = {}
        self._line_chars = 0

    def __len__(self) -> int:
        return len(self._places) // 2

    def index_of(self, segment: int) -> int | None:
        """The index of a segment that is still growing."""
        growing = self._growing.get(segment)
        return growing.index if growing else None

    def growing_segments(self) -> list[int]:
        """Their numbers, the last in the text first."""
        return sorted(self._growing, key=lambda segment: -self._growing[segment].index)

    def growing(self) -> list[int]:
        """The indices of all segments that are not finished."""
        return [growing.index for growing in self._growing.values()]

    def is_written_at(self, start: int, end: int) -> bool:
        """Whether a segment that is being written lies at or between two positions."""
        places = (self.place(g.index) for g in self._growing.values() if not g.held)
        return any(first <= end and start <= last for first, last in places)

    def start(self, segment: int, lead: str, source_chars: int, held: str | None = None) -> int:
        """Begin a segment after `lead`, which is copied; its index.

        `held` is the user's text, which stands in the place of what will be said of the segment.
        """
        size = self._insert(self._end(), self._breakable(lead, source_chars), _FIRM)
        self._places.append(size)
        index = self._places.append(0) // 2
        self._growing[segment] = _Growing(index)
        if held is not None:
            self.grow(segment, held, "")
            self._growing[segment].held = True
        return index

    def grow(self, segment: int, firm: str, provisional: str) -> None:
        """Append `firm` to a segment's firm text and put `provisional` behind it."""
        growing = self._growing[segment]
        if growing.held:
            return
        start = self.place(growing.index)[0] + growing.firm_units
        removed = growing.provisional_units
        if removed:
            self._remove(start, removed)
        firm_units = self._insert(start, clean(firm), _FIRM)
        growing.firm_units += firm_units
        growing.provisional_units = self._insert(
            start + firm_units, clean(provisional), self._provisional_format
        )
        self._places.grow(2 * growing.index + 1, firm_units + growing.provisional_units - removed)

    def finish(self, segment: int) -> None:
        """The segment is complete; what was still provisional goes."""
        self.grow(segment, "", "")
        del self._growing[segment]

    def drop(self, segment: int) -> bool:
        """A segment will not be finished: what was written of it goes, its lead too. Whether it
        was the last one, which is then as if it had never begun."""
        index = self._growing.pop(segment).index
        self.write(index, "", "")
        is_last = index == len(self) - 1
        if is_last:
            self._places.pop()
            self._places.pop()
        return is_last

    def end(self, tail: str) -> None:
        """Append `tail` behind the last segment."""
        self._places.append(self._insert(self._end(), soften(clean(tail)), _FIRM))

    def fill(self, text: str, lengths: Iterable[tuple[int, int, int]], tail: str | None) -> None:
        """Write finished segments into an empty document, all at once, and the `tail` if there
        are no more.

        Of each its characters in `text`: how many lead to it, how many are its own; and how
        many are those of its source.
        """
        shown: list[str] = []
        position = 0
        for lead_chars, own_chars, source_chars in lengths:
            middle, end = position + lead_chars, position + lead_chars + own_chars
            for piece in (
                self._breakable(text[position:middle], source_chars),
                clean(text[middle:end]),
            ):
                shown.append(piece)
                self._places.append(units(piece))
            position = end
        if tail is not None:
            shown.append(soften(clean(tail)))
            self._places.append(units(shown[-1]))
        self._insert(0, "".join(shown), _FIRM)

    def edited(
        self, position: int, removed: int, known: Callable[[int], Sequence[str]]
    ) -> list[int]:
        """The user has removed `removed` positions at `position`, and perhaps written others.

        `known` says what led to a segment, and what it said. Returns the indices of the segments
        that have changed, or whose lead has; the tail counts as one segment more.
        """
        total = self._document.characterCount() - 1
        before = self._places.start(len(self._places))
        touched = self._changes.take(position, removed, total)
        if len(touched) > 1 and total > before - removed:
            self._divide(touched[0], touched[-1] + 1, known)
        for growing in self._growing.values():
            growing.held |= 2 * growing.index + 1 in touched
        return sorted({piece // 2 for piece in touched})

    def texts(self, index: int) -> tuple[str, str]:
        """What leads to segment `index` and what it says, as it stands there now.

        Behind the last segment: the tail, and nothing.
        """
        return self._shown(2 * index), self._shown(2 * index + 1)

    def write(self, index: int, lead: str, text: str) -> None:
        """Write over what stands there of segment `index`."""
        for piece, new in ((2 * index + 1, text), (2 * index, lead)):
            if piece < len(self._places) and self._shown(piece) != new:
                start, size = self._places.start(piece), self._places.size(piece)
                self._remove(start, size)
                self._places.grow(piece, self._insert(start, soften(clean(new)), _FIRM) - size)

    def hold(self, index: int) -> None:
        """Write nothing any more into segment `index`, should it still be growing."""
        for growing in self._growing.values():
            growing.held |= growing.index == index

    def _shown(self, piece: int) -> str:
        if piece >= len(self._places):
            return ""
        start, end = self._places.start(piece), self._places.start(piece + 1)
        return harden(self._select(start, end - start).selectedText())

    def _divide(self, first: int, last: int, known: Callable[[int], Sequence[str]]) -> None:
        """Share what stands in the pieces `first` … `last` among them as it was before."""
        start, end = self._places.start(first), self._places.start(last)
        shown = self._select(start, end - start).selectedText()
        pieces = [known(piece // 2)[piece % 2] for piece in range(first, last)]
        sizes = divided(pieces, harden(shown))
        if sizes is not None:
            places = OffsetMap(shown)
            ends = [places.position(end) for end in accumulate(sizes)]
            ends[-1] = end - start
            for piece, low, high in zip(range(first, last), [0, *ends], ends, strict=False):
                self._places.grow(piece, high - low - self._places.size(piece))

    def recolour(self, provisional_format: QTextCharFormat) -> None:
        """Show provisional text in another format, also what is there already."""
        self._provisional_format = provisional_format
        for growing in self._growing.values():
            start = self.place(growing.index)[0] + growing.firm_units
            self._select(start, growing.provisional_units).setCharFormat(provisional_format)

    def start_of_lead(self, index: int) -> int:
        """Where what leads to segment `index` starts; behind the last one, the tail."""
        return self._places.start(min(2 * index, len(self._places)))

    def place(self, index: int) -> tuple[int, int]:
        """The positions (start, end) of segment `index`."""
        start = self._places.start(2 * index + 1)
        return start, self._places.start(2 * index + 2)

    def index_at(self, position: int) -> int | None:
        """The segment that holds the character at `position`; None between two of them."""
        piece = self._places.piece_at(position)
        return piece // 2 if piece is not None and piece % 2 else None

    def index_before(self, position: int) -> int | None:
        """The segment that holds `position` or that it leads to, else the last one."""
        if not len(self):
            return None
        piece = self._places.piece_at(position)
        return len(self) - 1 if piece is None else min(piece // 2, len(self) - 1)

    def _end(self) -> int:
        return self._places.start(len(self._places))

    def _breakable(self, lead: str, source_chars: int) -> str:
        """`lead`, with a soft break when the line has grown too long for Qt."""
        lead = clean(lead)
        if "\n" in lead:
            self._line_chars = 0
        self._line_chars += source_chars
        if self._line_chars <= SHOWN_LINE_CHARS or self._line_chars == source_chars:
            return soften(lead)
        self._line_chars = source_chars
        return soften(lead) + SOFT_END + "\n"

    def _insert(self, position: int, text: str, text_format: QTextCharFormat) -> int:
        """Insert and return how much longer the document has really become."""
        if not text:
            return 0
        before = self._document.characterCount()
        cursor = QTextCursor(self._document)
        cursor.setPosition(position)
        cursor.insertText(text, text_format)
        return self._document.characterCount() - before

    def _remove(self, position: int, size: int) -> None:
        self._select(position, size).removeSelectedText()

    def _select(self, position: int, size: int) -> QTextCursor:
        cursor = QTextCursor(self._document)
        cursor.setPosition(position)
        cursor.setPosition(position + size, QTextCursor.MoveMode.KeepAnchor)
        return cursor
