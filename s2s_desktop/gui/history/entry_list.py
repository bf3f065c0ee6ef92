"""The entries of the history as a list has them: a page at a time, from the thread."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from s2s_desktop.gui.history.history_thread import HistoryThread
from s2s_desktop.gui.history.wording import spoken
from s2s_desktop.history.database import Database
from s2s_desktop.history.search import Listed, Wanted, count, search

PAGE = 100
MOST_COUNTED = 5000
"""To count them all would take longer than to find the first."""
Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


class EntryList(QAbstractListModel):
    """What was looked for last.

    `found` carries how many there are, up to `MOST_COUNTED`; `renamed` an id and a name.
    """

    found = Signal(int)
    renamed = Signal(int, str)

    def __init__(self, thread: HistoryThread, parent: QObject) -> None:
        super().__init__(parent)
        self._thread = thread
        self._entries: list[Listed] = []
        self._all_there = True
        self._asking = False
        self.wanted = Wanted()

    def look_for(self, wanted: Wanted) -> None:
        """Show what is wanted, the newest first."""
        self.wanted = wanted
        self._asking = True
        # As many as are shown already: who has gone down the list stays where they are.
        most = max(PAGE, len(self._entries))
        self._thread.do(partial(_page, wanted, most, 0), self._show, kind="search")
        self._thread.do(partial(_count, wanted), self.found.emit, kind="count")

    def entry(self, index: Index) -> Listed | None:
        """The entry in a row."""
        return self._entries[index.row()] if 0 <= index.row() < len(self._entries) else None

    def row_of(self, number: int | None) -> int | None:
        """The row of the entry with this id, if it is there already."""
        rows = (row for row, each in enumerate(self._entries) if each.id == number)
        return next(rows, None)

    def rowCount(self, parent: Index = _TOP) -> int:
        """The entries that are here so far."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """The `Listed` as UserRole; else what is said of it, or its name to be edited."""
        entry = self.entry(index)
        if entry is None:
            return None
        roles = Qt.ItemDataRole
        if role == roles.UserRole:
            return entry
        if role in (roles.DisplayRole, roles.AccessibleTextRole):
            return spoken(entry)
        return entry.name if role == roles.EditRole else None

    def setData(self, index: Index, value: Any, role: int = 0) -> bool:  # noqa: ANN401
        """The user has typed a name."""
        entry = self.entry(index)
        if entry is None or role != Qt.ItemDataRole.EditRole:
            return False
        if value.strip() != entry.name:
            self.renamed.emit(entry.id, value.strip())
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Names can be edited."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there may be older ones."""
        return not (parent.isValid() or self._all_there or self._asking)

    def fetchMore(self, parent: Index) -> None:
        """Ask for older ones."""
        if self.canFetchMore(parent):
            self._asking = True
            wanted, there = self.wanted, len(self._entries)
            self._thread.do(
                partial(_page, wanted, PAGE, there), partial(self._append, wanted, there)
            )

    def _show(self, entries: list[Listed]) -> None:
        self._asking = False
        self.beginResetModel()
        self._entries = entries
        self._all_there = len(entries) % PAGE != 0 or not entries
        self.endResetModel()

    def _append(self, wanted: Wanted, there: int, entries: list[Listed]) -> None:
        if wanted != self.wanted or there != len(self._entries):
            return  # something else has been looked for meanwhile
        self._asking = False
        self._all_there = len(entries) < PAGE
        if entries:
            self.beginInsertRows(_TOP, there, there + len(entries) - 1)
            self._entries += entries
            self.endInsertRows()


def _page(wanted: Wanted, limit: int, offset: int, database: Database) -> list[Listed]:
    return search(database, wanted, limit, offset)


def _count(wanted: Wanted, database: Database) -> int:
    return count(database, wanted, MOST_COUNTED)
