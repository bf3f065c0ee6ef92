"""The context menu of a pane, opened and chosen from."""

from __future__ import annotations

from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from s2s_desktop.gui.text.text_pane import TextPane
from tests.gui.conftest import place_of


def menu_at(pane: TextPane, position: int) -> QMenu:
    """The context menu for a character."""
    at = place_of(pane, position)
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(pane.viewport(), QContextMenuEvent(reason, at, pane.mapToGlobal(at)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(menu: QMenu, words: str) -> None:
    """Choose the entry that says `words`."""
    action = next(a for a in menu.actions() if words in a.text().replace("&", ""))
    action.trigger()
    menu.close()
