"""The weights as a picture of one pixel a cell, kept while the sentence grows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QImage

from s2s_desktop.drawing.colour_scale import step_of

Row = tuple[float, ...]


class HeatImage:
    """The rows as colour indices (rows, columns); only rows that changed are written.

    `columns` are the source words that have a column, `mirrored` puts the first at the right.
    """

    def __init__(self, columns: Sequence[int], mirrored: bool, scale: Sequence[int]) -> None:
        self._columns = tuple(reversed(columns)) if mirrored else tuple(columns)
        self._scale = list(scale)
        self._rows: tuple[Row, ...] = ()
        self._steps = bytearray()
        self._image: QImage | None = None

    def show_rows(self, rows: Sequence[Row]) -> list[int]:
        """Take over `rows`; an empty one is a row of zeros. The indices of those that changed."""
        known, self._rows = self._rows, tuple(rows)
        width = len(self._columns)
        self._steps = self._steps[: len(rows) * width].ljust(len(rows) * width, b"\0")
        changed = [
            index
            for index, row in enumerate(self._rows)
            if row != (known[index] if index < len(known) else ())
        ]
        for index in changed:
            self._steps[index * width : (index + 1) * width] = self._steps_of(self._rows[index])
        self._image = None
        return changed

    def use_scale(self, scale: Sequence[int]) -> None:
        """Recolour, for another palette."""
        self._scale = list(scale)
        self._image = None

    @property
    def image(self) -> QImage:
        """The picture; without cells a null image."""
        if self._image is None:
            width, form = len(self._columns), QImage.Format.Format_Indexed8
            indexed = QImage(bytes(self._steps), width, len(self._rows), width, form)
            indexed.setColorTable(self._scale)
            # Qt scales this format many times faster than one with a colour table.
            self._image = indexed.convertToFormat(QImage.Format.Format_RGB32)
        return self._image

    def _steps_of(self, row: Row) -> bytes:
        return bytes(step_of(row[i]) if i < len(row) else 0 for i in self._columns)
