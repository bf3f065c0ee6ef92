"""The weights as a picture of one pixel a cell, kept while the sentence grows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QImage

from s2s_desktop.gui.alignment.colour_scale import step_of

Row = tuple[float, ...]


class HeatImage:
    """An image of (capacity, columns) colour indices; only rows that changed are written.

    `mirrored` stores each row from right to left.
    """

    def __init__(self, columns: int, mirrored: bool, scale: Sequence[int]) -> None:
        self._columns = columns
        self._mirrored = mirrored
        self._scale = list(scale)
        self._rows: tuple[Row, ...] = ()
        self.image = self._blank(16)

    def show_rows(self, rows: tuple[Row, ...]) -> list[int]:
        """Take over `rows` and return the indices of those that changed or are new."""
        if len(rows) > self.image.height():
            self.image = self.image.copy(0, 0, self.image.width(), 2 * len(rows))
        known = self._rows
        changed = [i for i, row in enumerate(rows) if i >= len(known) or row != known[i]]
        for index in changed:
            self._write(index, rows[index])
        self._rows = rows
        return changed

    def use_scale(self, scale: Sequence[int]) -> None:
        """Recolour, for another palette."""
        self._scale = list(scale)
        self.image.setColorTable(self._scale)

    def _write(self, index: int, row: Row) -> None:
        steps = bytes(step_of(weight) for weight in row[: self._columns])
        steps = steps.ljust(self._columns, b"\0")
        line = self.image.scanLine(index)
        line[: self._columns] = steps[::-1] if self._mirrored else steps

    def _blank(self, rows: int) -> QImage:
        image = QImage(max(1, self._columns), rows, QImage.Format.Format_Indexed8)
        image.setColorTable(self._scale)
        image.fill(0)
        return image
