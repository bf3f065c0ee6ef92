"""Notices lie over the texts: nothing moves when they come or go."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget

from s2s_desktop.gui.notices.notice_bar import Notice
from s2s_desktop.gui.window.main_window import MainWindow

LONG = Notice("Something is to be told. " * 6, "And this is what can be done about it. " * 4)


def places(window: MainWindow) -> list[tuple[int, int, int, int]]:
    workspace = window.workspace
    widgets = (workspace.bar, workspace.source, workspace.target, workspace.panel, window.status)
    return [widget.geometry().getRect() for widget in widgets]


def area(window: MainWindow, widget: QWidget) -> tuple[int, int]:
    """Top and bottom in the window."""
    top = widget.mapTo(window, QPoint()).y()
    return top, top + widget.height()


def test_nothing_moves_when_a_notice_comes(window: MainWindow) -> None:
    QApplication.processEvents()
    before = places(window)
    window.notices.tell(LONG)
    window.workspace.language_notices.tell(Notice("Which language is this?"))
    QApplication.processEvents()
    assert places(window) == before


def test_all_of_a_notice_is_seen_and_the_feet_stay_free(window: MainWindow) -> None:
    window.notices.tell(LONG)
    QApplication.processEvents()
    bar = window.notices
    assert bar.height() >= bar.height_for(bar.width())
    assert area(window, bar)[1] <= area(window, window.workspace.source_card.counts)[0]
    # AND it follows the window
    window.resize(window.width() - 100, window.height() - 60)
    QApplication.processEvents()
    assert area(window, bar)[1] <= area(window, window.workspace.source_card.counts)[0]
    assert bar.mapTo(window, QPoint(bar.width(), 0)).x() <= window.width()


def test_two_notices_lie_one_above_the_other(window: MainWindow) -> None:
    window.notices.tell(LONG)
    language = window.workspace.language_notices
    language.tell(Notice("Which language is this?"))
    QApplication.processEvents()
    assert not window.notices.geometry().intersects(language.geometry())
