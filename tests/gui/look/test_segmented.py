"""One of several is chosen, by mouse and by keys, and screen readers are told so."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.look.segmented import SegmentedSwitch


@pytest.fixture
def switch(qtbot: QtBot) -> SegmentedSwitch:
    made = SegmentedSwitch("Task")
    qtbot.addWidget(made)
    made.set_options([("translate", "&Translate"), ("summarize", "&Summarize"), ("chat", "Chat")])
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_the_first_is_chosen_until_another_is(qtbot: QtBot, switch: SegmentedSwitch) -> None:
    assert switch.chosen == "translate"
    with qtbot.waitSignal(switch.changed) as told:
        QTest.mouseClick(switch.button("summarize"), Qt.MouseButton.LeftButton)
    assert told.args == [switch.chosen] == ["summarize"]
    with qtbot.assertNotEmitted(switch.changed):
        QTest.mouseClick(switch.button("summarize"), Qt.MouseButton.LeftButton)
        switch.choose("translate")  # who chooses so knows it
    with qtbot.waitSignal(switch.changed):
        QTest.mouseClick(switch.button("summarize"), Qt.MouseButton.LeftButton)


def test_arrow_keys_go_on_and_mnemonics_choose(qtbot: QtBot, switch: SegmentedSwitch) -> None:
    switch.button("translate").setFocus()
    QTest.keyClick(switch.button("translate"), Qt.Key.Key_Right)
    assert switch.chosen == "summarize"
    assert switch.button("summarize").hasFocus()
    QTest.keyClick(switch, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: switch.chosen == "translate")


def test_screen_readers_hear_a_group_of_radio_buttons(switch: SegmentedSwitch) -> None:
    group = QAccessible.queryAccessibleInterface(switch)
    assert group.text(QAccessible.Text.Name) == "Task"
    options = [group.child(index) for index in range(group.childCount())]
    assert {option.role() for option in options} == {QAccessible.Role.RadioButton}
    assert [option.text(QAccessible.Text.Name) for option in options] == [
        "Translate",
        "Summarize",
        "Chat",
    ]
    assert [bool(option.state().checked) for option in options] == [True, False, False]


def test_other_options_keep_the_choice_if_they_have_it(switch: SegmentedSwitch) -> None:
    switch.choose("summarize")
    switch.set_options([("summarize", "Summarize"), ("write", "Write")])
    assert switch.chosen == "summarize"
    switch.set_options([("write", "Write")])
    assert switch.chosen == "write"
    switch.set_options([])
    assert switch.chosen == ""
