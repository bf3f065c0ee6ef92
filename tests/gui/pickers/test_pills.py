"""The buttons in the bar say what is chosen, and open what can be."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from s2s_desktop.catalogue.entry import SUMMARIZE, TRANSLATE
from s2s_desktop.gui.pickers.choices import Choices
from s2s_desktop.gui.pickers.language_pill import SourcePill, TargetPill
from s2s_desktop.gui.pickers.length_pill import LengthPill
from s2s_desktop.gui.pickers.model_chip import ModelChip
from s2s_desktop.gui.pickers.task_switch import TaskSwitch
from s2s_desktop.pipeline.messages import DETECT, LanguageDetected
from s2s_desktop.settings import Settings
from tests.gui.conftest import ListedModels, listed, pick_language

MODELS = (
    listed("a", ("en", "pt"), label="alpha"),
    listed("b", ("en", "pt")),
    listed("c", ("pt", "en")),
    listed("s", ("en", "en"), SUMMARIZE),
    listed("x", ("en", "fr"), teaching=True, group="Lessons", label="lesson"),
)


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    return widget


@pytest.fixture
def choices(parent: QWidget) -> Choices:
    return Choices(ListedModels(*MODELS), Settings(), parent)


def shown(widget: QWidget) -> QWidget:
    widget.show()
    return widget


def test_the_source_says_what_was_detected(choices: Choices, parent: QWidget) -> None:
    pill = SourcePill(choices, parent)
    assert pill.text() == "Detect language"
    assert pill.accessibleName() == "Source language: Detect language"
    choices.show_detected(LanguageDetected(1, "pt", 0.978, ("pt", "en")))
    assert pill.text() == "Portuguese · detected"
    assert "97 %" in pill.toolTip()
    choices.choose_source("en")
    assert pill.text() == "English"


def test_a_language_is_picked_with_the_mouse(choices: Choices, parent: QWidget) -> None:
    source, target = SourcePill(choices, parent), TargetPill(choices, parent)
    shown(source)
    shown(target)
    assert target.text() == "Portuguese"
    pick_language(source, "pt")
    assert (source.text(), target.text()) == ("Portuguese", "English")
    pick_language(source, DETECT)
    assert choices.detecting


def test_the_chip_names_the_model_and_lists_the_others(choices: Choices, parent: QWidget) -> None:
    chip = ModelChip(choices, (), parent)
    shown(chip)
    assert chip.text() == "alpha · best for this pair"
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert list(chip.popup.cards) == [None, "a", "b", "x"]
    assert [card.isChecked() for card in chip.popup.cards.values()] == [True, False, False, False]
    lesson = chip.popup.cards["x"]
    assert "teaching model" in lesson.accessibleName()
    assert "makes many mistakes" in lesson.accessibleDescription()
    QTest.mouseClick(chip.popup.cards["b"], Qt.MouseButton.LeftButton)
    assert choices.model_id == "b"
    assert chip.text() == "Model b"


def test_the_list_of_models_is_used_with_keys_alone(choices: Choices, parent: QWidget) -> None:
    chip = ModelChip(choices, (), parent)
    shown(chip)
    QTest.keyClick(chip, Qt.Key.Key_Down)
    first = chip.popup.focusWidget()
    assert first is chip.popup.cards[None]
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert chip.popup.focusWidget() is chip.popup.cards["a"]
    assert choices.model_id is None
    QTest.keyClick(chip.popup.focusWidget(), Qt.Key.Key_Return)
    assert choices.model_id == "a"
    assert not chip.popup.isVisible()


def test_the_switch_shows_and_chooses_the_task(choices: Choices, parent: QWidget) -> None:
    switch = TaskSwitch(choices, parent)
    shown(switch)
    assert switch.chosen == TRANSLATE
    QTest.mouseClick(switch.button(SUMMARIZE), Qt.MouseButton.LeftButton)
    assert choices.summarizing
    choices.choose_task(TRANSLATE)
    assert switch.chosen == TRANSLATE


def test_a_length_is_chosen_from_the_menu(choices: Choices, parent: QWidget) -> None:
    pill = LengthPill(choices, parent)
    assert pill.text() == "Short"
    pill.lengths["long"].trigger()
    assert (choices.length, pill.text()) == ("long", "Long")
    assert pill.accessibleName() == "Length of the summary: Long"
