"""The bar above the texts: what stands where, in little room and in much."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.gui.window.top_bar import TopBar
from tests.gui.conftest import pick_language


def middle(window: MainWindow, widget: QWidget) -> int:
    return widget.mapTo(window, QPoint(widget.width() // 2, 0)).x()


def controls(bar: TopBar) -> list[QWidget]:
    second = bar.target_pill
    return [bar.task_switch, bar.source_pill, bar.swap_button, second, bar.model_chip]


def resized(window: MainWindow, width: int, height: int = 700) -> TopBar:
    window.resize(width, height)
    QApplication.processEvents()
    return window.workspace.bar


def test_the_swap_stays_above_the_gap_between_the_texts(qtbot: QtBot, window: MainWindow) -> None:
    bar = resized(window, 1280)
    gap = window.workspace.text_splitter.handle(1)
    assert abs(middle(window, bar.swap_button) - middle(window, gap)) <= 1
    before = bar.swap_button.geometry()
    # WHEN the languages are called something else
    pick_language(bar.source_pill, "pt")
    QApplication.processEvents()
    # THEN it has not moved
    assert bar.swap_button.geometry() == before
    # AND it follows the gap when that is moved
    window.workspace.text_splitter.setSizes([500, 300])
    QApplication.processEvents()
    assert abs(middle(window, bar.swap_button) - middle(window, gap)) <= 1


def test_the_models_stand_above_the_panel(window: MainWindow) -> None:
    bar = resized(window, 1280)
    panel = window.workspace.panel_card
    assert bar.model_chip.mapTo(window, QPoint()).x() == panel.mapTo(window, QPoint()).x()


@pytest.mark.parametrize("width", [640, 1280])
def test_the_models_have_the_same_room_whatever_the_model_is_called(
    window: MainWindow, width: int
) -> None:
    chip = resized(window, width).model_chip
    before = chip.geometry()
    for text in ("tiny11", "A model with a long name that somebody has added · best for this pair"):
        chip.setText(text)
        QApplication.processEvents()
        assert chip.geometry() == before


@pytest.mark.parametrize("width", [640, 800, 1000, 1280, 2560])
def test_no_control_lies_on_another_or_out_of_the_bar(window: MainWindow, width: int) -> None:
    bar = resized(window, width)
    there = controls(bar)
    for index, control in enumerate(there):
        assert bar.rect().contains(control.geometry()), control
        for other in there[index + 1 :]:
            assert not control.geometry().intersects(other.geometry()), (control, other)


def test_from_right_to_left_the_bar_is_mirrored(qtbot: QtBot, window: MainWindow) -> None:
    bar = resized(window, 1280)
    from_left = [control.geometry() for control in controls(bar)]
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    def mirrored() -> bool:
        from_right = [control.geometry() for control in controls(bar)]
        pairs = zip(from_left, from_right, strict=True)
        return all(abs(bar.width() - right.right() - 1 - left.left()) <= 2 for left, right in pairs)

    qtbot.waitUntil(mirrored)
