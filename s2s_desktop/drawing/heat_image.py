"""The weights as a picture of one pixel a cell, kept while the sentence grows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QImage

from s2s_desktop.drawing.colour_scale import step_of

Row = tuple[float, ...]


class HeatImage:
    """The rows as colour indices (rows, columns); only rows that changed are written.

    `mirrored` stores each row from right to left.
    """

    def __init__(self, columns: int, mirrored: bool, scale: Sequence[int]) -> None:
        self._columns = columns
        self._mirrored = mirrored
        self._scale = list(scale)
        self._rows: tuple[Row, ...] = ()
        self._steps = bytearray()
        self._image: QImage | None = None

    def show_rows(self, rows: Sequence[Row], count: int) -> list[int]:
        """Take over the first `count` rows, those that are missing as zeros.

        Returns the indices of the rows that changed.
        """
        padded = (*rows[:count], *[()] * (count - len(rows)))
        known, self._rows = self._rows, padded
        self._steps = self._steps[: count * self._columns].ljust(count * self._columns, b"\0")
        changed = [
            index
            for index, row in enumerate(padded)
            if row != (known[index] if index < len(known) else ())
        ]
        for index in changed:
            start = index * self._columns
            self._steps[start : start + self._columns] = self._steps_of(padded[index])
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
            pixels = bytes(self._steps)
            rows, form = len(self._rows), QImage.Format.Format_Indexed8
            indexed = QImage(pixels, self._columns, rows, self._columns, form)
            indexed.setColorTable(self._scale)
            # Qt scales this format many times faster than one with a colour table.
            self._image = indexed.convertToFormat(QImage.Format.Format_RGB32)
        return self._image

    def _steps_of(self, row: Row) -> bytes:
        steps = bytes(step_of(weight) for weight in row[: self._columns])
        steps = steps.ljust(self._columns, b"\0")
        return steps[::-1] if self._mirrored else steps
