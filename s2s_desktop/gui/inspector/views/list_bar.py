"""The bar above a view that is a list: in which order, of which kind, and in which words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QWidget

from s2s_desktop.gui.look.buttons import TextButton

_GAP_PX = 6
_LEAST_CHARACTERS = 8
_LEAST_FIELD_EM = 4
Choice = tuple[str, str]
"""What the program calls it, and what it is called in the menu."""


class ListBar(QWidget):
    """A button with a menu of orders and kinds, and a field to filter by words.

    `changed` comes when the user wants the list otherwise. The first order and the first kind
    are chosen at the start.
    """

    changed = Signal()

    def __init__(self, orders: Sequence[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.order, self.kind = orders[0][0], ""
        self._orders, self._kinds = tuple(orders), tuple[Choice, ...]()
        self.button = TextButton(arrow=True)
        self.button.least_characters = _LEAST_CHARACTERS
        self.button.setAccessibleName(self.tr("Order and filter"))
        self.menu = QMenu(self)
        self.button.setMenu(self.menu)
        self.field = QLineEdit()
        self.field.setClearButtonEnabled(True)
        self.field.setPlaceholderText(self.tr("Filter"))
        self.field.setAccessibleName(self.tr("Filter by words"))
        self.field.setMinimumWidth(_LEAST_FIELD_EM * self.field.fontMetrics().height())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP_PX)
        row.addWidget(self.button)
        row.addWidget(self.field, 1)
        self.field.textChanged.connect(self.changed)
        self._fill()

    @property
    def sought(self) -> str:
        """The words to filter by."""
        return self.field.text()

    def choose_order(self, order: str) -> None:
        """Have the list in this order."""
        self.order = order
        self._fill()
        self.changed.emit()

    def choose_kind(self, kind: str) -> None:
        """Have only what is of this kind."""
        self.kind = kind
        self._fill()
        self.changed.emit()

    def offer_kinds(self, kinds: Sequence[Choice]) -> None:
        """Let these be chosen; the first is chosen when the present one is not among them."""
        if tuple(kinds) == self._kinds:
            return
        self._kinds = tuple(kinds)
        if self.kind not in dict(kinds):
            self.kind = kinds[0][0]
        self._fill()

    def _fill(self) -> None:
        self.menu.clear()
        self._add(self._orders, self.order, self.choose_order)
        if len(self._kinds) > 1:
            self.menu.addSeparator()
            self._add(self._kinds, self.kind, self.choose_kind)
        kinds = dict(self._kinds)
        filtered = bool(self._kinds) and self.kind != self._kinds[0][0]
        name = kinds[self.kind] if filtered else dict(self._orders)[self.order]
        self.button.setText(name.replace("&", "&&"))

    def _add(self, choices: Sequence[Choice], chosen: str, choose: Callable[[str], None]) -> None:
        group = QActionGroup(self.menu)
        for key, title in choices:
            action = self.menu.addAction(title)
            action.setCheckable(True)
            action.setChecked(key == chosen)
            group.addAction(action)
            action.triggered.connect(lambda _=False, key=key: choose(key))
