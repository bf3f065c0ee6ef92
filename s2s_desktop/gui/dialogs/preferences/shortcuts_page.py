"""Preferences: the keys of everything that can be done, and other ones for it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from s2s_desktop.gui.commands.own_keys import OwnKeys, types_a_letter
from s2s_desktop.gui.help.keys import shown_keys
from s2s_desktop.gui.look.buttons import PillButton, TextButton
from s2s_desktop.gui.look.mnemonics import plain_name
from s2s_desktop.gui.look.plain_text import PlainLabel
from s2s_desktop.gui.window.kept_settings import KeptSettings

_MARGIN_PX = 24
_GAP_PX = 8


class ShortcutsPage(QWidget):
    """A list to choose from, and below it the keys of what is chosen."""

    key = "shortcuts"

    def __init__(self, kept: KeptSettings, keys: OwnKeys) -> None:
        super().__init__()
        self._kept = kept
        self._keys = keys
        self.list = QTreeWidget()
        self.editor = QKeySequenceEdit()
        self.usual_button = PillButton(self.tr("&Usual keys"))
        self.all_usual_button = TextButton(self.tr("Usual keys for &everything"))
        self.problem = PlainLabel()
        self._set_up()
        self._arrange()
        self._fill()
        self.list.currentItemChanged.connect(self._show_chosen)
        self.editor.editingFinished.connect(self._take)
        self.usual_button.clicked.connect(self._take_usual)
        self.all_usual_button.clicked.connect(self._take_all_usual)
        self.list.setCurrentItem(self._items()[0])

    def title(self) -> str:
        """As in the list of pages."""
        return self.tr("Shortcuts")

    def choose(self, name: str) -> None:
        """Choose the action of that name."""
        for item in self._items():
            if item.data(0, Qt.ItemDataRole.UserRole) == name:
                self.list.setCurrentItem(item)

    def _set_up(self) -> None:
        self.list.setHeaderLabels([self.tr("What it does"), self.tr("Keys")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setAccessibleName(self.tr("Keyboard shortcuts"))
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.editor.setMaximumSequenceLength(1)
        self.editor.setClearButtonEnabled(True)
        self.editor.setAccessibleName(self.tr("Keys"))
        self.problem.setWordWrap(True)
        self.problem.setForegroundRole(self.palette().ColorRole.BrightText)

    def _arrange(self) -> None:
        name = PlainLabel(self.tr("&Keys"))
        name.setBuddy(self.editor)
        row = QHBoxLayout()
        row.setSpacing(_GAP_PX)
        row.addWidget(name)
        row.addWidget(self.editor, 1)
        row.addWidget(self.usual_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN_PX, _MARGIN_PX, _MARGIN_PX, _MARGIN_PX)
        layout.setSpacing(_GAP_PX)
        layout.addWidget(self.list, 1)
        layout.addLayout(row)
        layout.addWidget(self.problem)
        layout.addWidget(self.all_usual_button, 0, Qt.AlignmentFlag.AlignLeft)

    def _fill(self) -> None:
        for name, action in self._keys.actions.items():
            item = QTreeWidgetItem([plain_name(action.text()), ""])
            item.setData(0, Qt.ItemDataRole.UserRole, name)
            self.list.addTopLevelItem(item)
        self._show_keys()

    def _items(self) -> list[QTreeWidgetItem]:
        rows = range(self.list.topLevelItemCount())
        return [item for row in rows if (item := self.list.topLevelItem(row)) is not None]

    def _chosen(self) -> str:
        item = self.list.currentItem()
        return str(item.data(0, Qt.ItemDataRole.UserRole)) if item is not None else ""

    def _show_keys(self) -> None:
        for item in self._items():
            action = self._keys.actions[item.data(0, Qt.ItemDataRole.UserRole)]
            item.setText(1, shown_keys(action))

    def _show_chosen(self) -> None:
        name = self._chosen()
        self.editor.setKeySequence(self._keys.actions[name].shortcut())
        self.usual_button.setEnabled(self._keys.is_changed(name))
        self.problem.clear()

    def _take(self) -> None:
        name, keys = self._chosen(), self.editor.keySequence()
        if keys == self._keys.actions[name].shortcut():
            return
        other = self._keys.user_of(keys)
        if types_a_letter(keys):
            self._refuse(self.tr("This key writes. Hold Ctrl or Alt, or choose a function key."))
        elif other not in (None, name):
            taken = self.tr("“{action}” has these keys. Choose others, or change those first.")
            self._refuse(taken.format(action=plain_name(self._keys.actions[other].text())))
        else:
            self._change(self._keys.with_keys(name, keys))

    def _refuse(self, why: str) -> None:
        self.editor.setKeySequence(self._keys.actions[self._chosen()].shortcut())
        self.problem.setText(why)

    def _take_usual(self) -> None:
        self._change(self._keys.with_usual(self._chosen()))

    def _take_all_usual(self) -> None:
        self._change(())

    def _change(self, own_keys: tuple[str, ...]) -> None:
        self._keys.remember(own_keys)
        self._show_keys()
        self._show_chosen()
