"""The picker of models and its groups."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

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


def test_groups_come_last_under_their_headings(qtbot: QtBot) -> None:
    box = ModelBox()
    qtbot.addWidget(box)
    box.fill(ENTRIES, {"best", "rnn", "cnn"})
    assert lines(box) == [
        "Automatic",
        "Model best",
        "Model small (not installed)",
        "",
        GROUP,
        "Model rnn",
        "Model cnn",
    ]


def test_a_heading_cannot_be_chosen(qtbot: QtBot) -> None:
    box = ModelBox()
    qtbot.addWidget(box)
    box.show()
    box.fill(ENTRIES, {"best"})
    box.setCurrentIndex(box.findData("small"))
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert box.currentData() == "rnn"
    QTest.keyClick(box, Qt.Key.Key_Up)
    assert box.currentData() == "small"


def test_where_a_model_must_be_named_the_first_one_is_chosen(qtbot: QtBot) -> None:
    box = ModelBox(automatic=False)
    qtbot.addWidget(box)
    box.fill(ENTRIES, {"best"})
    assert box.currentData() == "best"
    # AND also where all of them are in a group
    box.fill([ENTRIES[0], ENTRIES[2]], {"rnn", "cnn"})
    assert lines(box) == [GROUP, "Model rnn", "Model cnn"]
    assert box.currentData() == "rnn"
