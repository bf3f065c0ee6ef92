"""The picker of models and its groups."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from s2s_desktop.catalogue.entry import ModelEntry
from s2s_desktop.gui.pickers.model_box import ModelBox
from tests.gui.conftest import listed

PAIR = ("en", "fr")
GROUP = "Compare architectures"
ENTRIES = [
    listed("rnn", PAIR, group=GROUP),
    listed("best", PAIR),
    listed("cnn", PAIR, group=GROUP),
    listed("small", PAIR),
]


def lines(box: ModelBox) -> list[str]:
    return [box.itemText(index) for index in range(box.count())]


def filled(qtbot: QtBot, entries: list[ModelEntry]) -> ModelBox:
    box = ModelBox()
    qtbot.addWidget(box)
    box.fill(entries)
    return box


def test_groups_come_last_under_their_headings_and_the_first_model_is_chosen(qtbot: QtBot) -> None:
    box = filled(qtbot, ENTRIES)
    assert lines(box) == ["Model best", "Model small", "", GROUP, "Model rnn", "Model cnn"]
    assert box.currentData() == "best"
    # AND also where all of them are in a group
    box.fill([ENTRIES[0], ENTRIES[2]])
    assert lines(box) == [GROUP, "Model rnn", "Model cnn"]
    assert box.currentData() == "rnn"


def test_a_heading_cannot_be_chosen(qtbot: QtBot) -> None:
    box = filled(qtbot, ENTRIES)
    box.show()
    box.setCurrentIndex(box.findData("small"))
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert box.currentData() == "rnn"
    QTest.keyClick(box, Qt.Key.Key_Up)
    assert box.currentData() == "small"
