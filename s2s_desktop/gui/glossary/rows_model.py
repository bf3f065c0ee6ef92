"""Rows of texts as a table that is edited in place, with undo over all that is done to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Row = tuple[str, ...]
Rows = tuple[Row, ...]
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_TEXT = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole)


class RowsModel(QAbstractTableModel):
    """`take` is given all rows after a change, and says whether they can be so: what it refuses
    does not happen."""

    def __init__(
        self, headings: Sequence[str], take: Callable[[Rows], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._headings, self._take = headings, take
        self._rows: Rows = ()
        self._undone: list[Rows] = []
        self._done: list[Rows] = []

    @property
    def rows(self) -> Rows:
        """All rows."""
        return self._rows

    @property
    def can_undo(self) -> bool:
        """Whether anything was done."""
        return bool(self._done)

    def show(self, rows: Iterable[Row]) -> None:
        """Show these rows; nobody has done that."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def change(self, rows: Iterable[Row]) -> bool:
        """Have these rows instead, as one step of undo; whether that can be."""
        before, now = self._rows, tuple(rows)
        if now == before or not self._take(now):
            return now == before
        self._done.append(before)
        self._undone.clear()
        self.show(now)
        return True

    def undo(self) -> None:
        """Take the last step back."""
        self._step(self._done, self._undone)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._step(self._undone, self._done)

    def _step(self, taken: list[Rows], kept: list[Rows]) -> None:
        if taken and self._take(taken[-1]):
            kept.append(self._rows)
            self.show(taken.pop())

    # What Qt asks

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Of the table; a row has none."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Of the table."""
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """The text of a cell."""
        return self._rows[index.row()][index.column()] if role in _TEXT else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Names of the columns."""
        shown = role == Qt.ItemDataRole.DisplayRole
        return (
            self._headings[section] if shown and orientation == Qt.Orientation.Horizontal else None
        )

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Every cell can be edited."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def setData(self, index: _Index, value: str, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Write a cell."""
        if role != Qt.ItemDataRole.EditRole:
            return False
        row = list(self._rows[index.row()])
        row[index.column()] = value.strip()
        rows = list(self._rows)
        rows[index.row()] = tuple(row)
        return self.change(rows)
