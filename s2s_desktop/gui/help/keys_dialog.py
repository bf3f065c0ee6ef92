"""The list of keys and gestures, by place; typing narrows it down."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from s2s_desktop.gui.help.keys import KeyGroup
from s2s_desktop.gui.look.fitting import fit_to_words

_SIZE_EM = (35, 38)


class KeysDialog(QDialog):
    """What can be done with keys and mouse."""

    def __init__(self, groups: Iterable[KeyGroup], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys and Gestures"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Search keys and gestures"))
        self.field.setAccessibleName(self.tr("Search keys and gestures"))
        self.field.setClearButtonEnabled(True)
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.tr("Keys and gestures"))
        self._rows: list[tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = []
        self._set_up()
        for group in groups:
            self._add(group)
        self.list.expandAll()
        self.field.textChanged.connect(self._narrow)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (self.field, self.list, buttons):
            layout.addWidget(widget)
        fit_to_words(self, *_SIZE_EM)

    def shown(self) -> list[tuple[str, str]]:
        """What can be read now, from top to bottom, without the headings."""
        rows = [row for _, rows in self._rows for row in rows if not row.isHidden()]
        return [(row.text(0), row.text(1)) for row in rows]

    def _set_up(self) -> None:
        self.list.setColumnCount(2)
        self.list.setHeaderLabels([self.tr("What it does"), self.tr("Keys or gesture")])
        self.list.setRootIsDecorated(False)
        self.list.setItemsExpandable(False)
        self.list.setIndentation(12)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setWordWrap(True)
        header = self.list.header()
        header.setSectionsMovable(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)

    def _add(self, group: KeyGroup) -> None:
        heading = QTreeWidgetItem(self.list, [group.place])
        heading.setFirstColumnSpanned(True)
        heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = heading.font(0)
        font.setBold(True)
        heading.setFont(0, font)
        rows = [QTreeWidgetItem(heading, [key.what, key.keys]) for key in group.keys]
        self._rows.append((heading, rows))

    @Slot(str)
    def _narrow(self, typed: str) -> None:
        """Show what all the words that were typed stand in, and the places where some does."""
        words = typed.casefold().split()
        for heading, rows in self._rows:
            for row in rows:
                said = f"{heading.text(0)} {row.text(0)} {row.text(1)}".casefold()
                row.setHidden(not all(word in said for word in words))
            heading.setHidden(all(row.isHidden() for row in rows))
