"""Chooses among the views of the panel: tabs as far as they fit, all of them in a menu behind."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from s2s_desktop.gui.look.buttons import TextButton
from s2s_desktop.gui.look.tabs import SIDE_PX, UnderlinedTabs

_GAP_PX = 6
_MOST_KEYS = 9


class ViewSwitch(QWidget):
    """Has a tab for each view that fits, the chosen one always among them.

    `menu` has all of them; the keys 1 to 9 choose anywhere in `panel`. `view_asked` carries the
    number of the view that was chosen, counted from 0.
    """

    view_asked = Signal(int)

    def __init__(self, panel: QWidget) -> None:
        super().__init__()
        self.tabs = UnderlinedTabs(self.tr("Views of the alignment"))
        self.more = TextButton(self.tr("More"), arrow=True)
        self.menu = QMenu(self.tr("&Views"), panel)
        self.titles: tuple[str, ...] = ()
        self._current = 0
        self._tabbed: tuple[int, ...] = ()
        self._group = QActionGroup(self)
        self.more.setMenu(self.menu)
        self.more.setAccessibleName(self.tr("More views"))
        panel.addAction(self.menu.menuAction())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, SIDE_PX, 0)
        row.setSpacing(_GAP_PX)
        row.addWidget(self.tabs)
        row.addStretch()
        row.addWidget(self.more)
        self.tabs.currentChanged.connect(lambda tab: self.view_asked.emit(self._tabbed[tab]))
        self._group.triggered.connect(lambda action: self.view_asked.emit(action.data()))

    def show_views(self, titles: Sequence[str], current: int) -> None:
        """Offer these views, of which one is chosen, without asking for it."""
        if tuple(titles) != self.titles:
            self.titles = tuple(titles)
            self._fill_menu()
            self._tabbed = ()
        self._current = current
        self._group.actions()[current].setChecked(True)
        self._show_tabs()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another number of tabs may fit."""
        super().resizeEvent(event)
        if self.titles:
            self._show_tabs()

    def _fill_menu(self) -> None:
        self.menu.clear()
        for action in self._group.actions():
            self._group.removeAction(action)
        for index, title in enumerate(self.titles):
            action = self.menu.addAction(title)
            action.setCheckable(True)
            action.setData(index)
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            if index < _MOST_KEYS:
                action.setShortcut(QKeySequence(str(index + 1)))
            self._group.addAction(action)

    def _show_tabs(self) -> None:
        tabbed = self._fitting()
        self.more.setVisible(len(tabbed) < len(self.titles))
        self.tabs.blockSignals(True)
        if tabbed != self._tabbed:
            self._tabbed = tabbed
            while self.tabs.count():
                self.tabs.removeTab(0)
            for index in tabbed:
                self.tabs.addTab(self.titles[index])
        self.tabs.setCurrentIndex(tabbed.index(self._current))
        self.tabs.blockSignals(False)

    def _fitting(self) -> tuple[int, ...]:
        """The first views whose tabs fit; the last of these makes way for the chosen one."""
        room = self.width() - SIDE_PX
        if self.tabs.words_px(self.titles) <= room:
            return tuple(range(len(self.titles)))
        room -= self.more.sizeHint().width() + _GAP_PX
        for count in range(len(self.titles) - 1, 1, -1):
            tabbed = tuple(range(count))
            if self._current not in tabbed:
                tabbed = *tabbed[:-1], self._current
            if self.tabs.words_px([self.titles[index] for index in tabbed]) <= room:
                return tabbed
        return (self._current,)
