"""Writes the segments of one request into a document, each into its own place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument

from s2s_desktop.gui.text.offset_map import units
from s2s_desktop.gui.text.segment_places import SegmentPlaces
from s2s_desktop.gui.text.soft_lines import SHOWN_LINE_CHARS, SOFT_END, clean, soften

_FIRM = QTextCharFormat()


@dataclass
class _Growing:
    """A segment that is being written. Sizes are of the document: UTF-16 units."""

    index: int
    firm_units: int = 0
    provisional_units: int = 0


class TargetText:
    """The target text of one request. Positions are QTextCursor positions.

    Segments are known by their number while they grow and by their index (the order in
    which they started, which is that of the text) for good. Firm text is written plainly,
    provisional text in `provisional_format`. What is written costs O(its own length).
    """

    def __init__(self, document: QTextDocument, provisional_format: QTextCharFormat) -> None:
        self._document = document
        self._provisional_format = provisional_format
        self._places = SegmentPlaces()  # alternating: what leads to a segment, the segment
        self._growing: dict[int, _Growing] = {}
        self._line_chars = 0

    def __len__(self) -> int:
        return len(self._places) // 2

    def index_of(self, segment: int) -> int | None:
        """The index of a segment that is still growing."""
        growing = self._growing.get(segment)
        return growing.index if growing else None

    def growing(self) -> list[int]:
        """The indices of all segments that are not finished."""
        return [growing.index for growing in self._growing.values()]

    def start(self, segment: int, lead: str, source_chars: int) -> int:
        """Begin a segment after `lead`, which is copied; its index."""
        size = self._insert(self._end(), self._breakable(lead, source_chars), _FIRM)
        self._places.append(size)
        index = self._places.append(0) // 2
        self._growing[segment] = _Growing(index)
        return index

    def grow(self, segment: int, firm: str, provisional: str) -> None:
        """Append `firm` to a segment's firm text and put `provisional` behind it."""
        growing = self._growing[segment]
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

    def end(self, tail: str) -> None:
        """Append `tail` behind the last segment."""
        self._insert(self._end(), soften(clean(tail)), _FIRM)

    def fill(self, text: str, lengths: Iterable[tuple[int, int, int]], tail: str) -> None:
        """Write finished segments into an empty document, all at once.

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
        self._insert(0, "".join(shown) + soften(clean(tail)), _FIRM)

    def recolour(self, provisional_format: QTextCharFormat) -> None:
        """Show provisional text in another format, also what is there already."""
        self._provisional_format = provisional_format
        for growing in self._growing.values():
            start = self.place(growing.index)[0] + growing.firm_units
            self._select(start, growing.provisional_units).setCharFormat(provisional_format)

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
        return len(self) - 1 if piece is None else piece // 2

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
