"""The boxes of choices in little room."""

from __future__ import annotations

from PySide6.QtWidgets import QStyleOptionComboBox
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.pickers.picker import Picker

NAME = "English → French (recurrent with attention)"


def painted(picker: Picker) -> str:
    option = QStyleOptionComboBox()
    picker.initStyleOption(option)
    return option.currentText


def test_a_name_without_room_ends_in_an_ellipsis(qtbot: QtBot) -> None:
    picker = Picker("Model")
    qtbot.addWidget(picker)
    picker.addItem(NAME)
    picker.resize(picker.sizeHint())
    assert painted(picker) == NAME
    # WHEN there is half the room
    picker.resize(picker.width() // 2, picker.height())
    # THEN the letters that are left are whole, and the choice is what it was
    assert painted(picker).endswith("…")
    assert NAME.startswith(painted(picker)[:-1])
    assert picker.currentText() == NAME


def test_it_is_called_by_its_name(qtbot: QtBot) -> None:
    picker = Picker("Model")
    qtbot.addWidget(picker)
    assert picker.accessibleName() == "Model"
