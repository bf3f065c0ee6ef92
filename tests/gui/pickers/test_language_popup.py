"""The list of languages: searched by either name, the recent ones on top, keys alone will do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.pickers.language_list import OWN_NAME, TAG
from s2s_desktop.gui.pickers.language_popup import LanguagePopup
from s2s_desktop.pipeline.messages import DETECT

FEW = (DETECT, "en", "pt", "de")
MANY = (DETECT, "en", "pt", "de", "fr", "es", "it", "nl", "pl", "cs", "sv", "da", "fi", "ja", "ru")


@pytest.fixture
def anchor(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    return widget


@pytest.fixture
def popup(qtbot: QtBot, anchor: QWidget) -> LanguagePopup:
    made = LanguagePopup("Languages", anchor)
    qtbot.addWidget(made)
    return made


def names(popup: LanguagePopup) -> list[str]:
    items = map(popup.list.item, range(popup.list.count()))
    return [item.text() for item in items if not item.isHidden()]


def test_each_language_has_its_name_and_its_own_name_beside(
    popup: LanguagePopup, anchor: QWidget
) -> None:
    popup.open_for(anchor, FEW, "pt", ())
    assert names(popup) == ["Detect language", "English", "Portuguese", "German"]
    own = [popup.list.item(row).data(OWN_NAME) for row in range(4)]
    assert own == ["", "", "português", "Deutsch"]
    # AND the chosen one is where one begins
    assert popup.list.currentItem().data(TAG) == "pt"


@pytest.mark.parametrize("typed", ["germ", "DEUTSCH", "de"])
def test_typing_finds_a_language_and_enter_takes_it(
    qtbot: QtBot, popup: LanguagePopup, anchor: QWidget, typed: str
) -> None:
    popup.open_for(anchor, FEW, "pt", ())
    QTest.keyClicks(popup.field, typed)
    assert "German" in names(popup)
    assert "English" not in names(popup)
    popup.list.setCurrentRow(3)
    with qtbot.waitSignal(popup.chosen) as told:
        QTest.keyClick(popup.field, Qt.Key.Key_Return)
    assert told.args == ["de"]
    assert not popup.isVisible()


def test_arrows_go_through_the_list_while_one_types(
    qtbot: QtBot, popup: LanguagePopup, anchor: QWidget
) -> None:
    popup.open_for(anchor, FEW, DETECT, ())
    QTest.keyClick(popup.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(popup.chosen) as told:
        QTest.keyClick(popup.field, Qt.Key.Key_Return)
    assert told.args == ["en"]


def test_nothing_is_taken_where_nothing_is_found(
    qtbot: QtBot, popup: LanguagePopup, anchor: QWidget
) -> None:
    popup.open_for(anchor, FEW, "pt", ())
    QTest.keyClicks(popup.field, "klingon")
    assert names(popup) == []
    with qtbot.assertNotEmitted(popup.chosen):
        QTest.keyClick(popup.field, Qt.Key.Key_Return)
    # AND Esc leaves all as it is
    with qtbot.assertNotEmitted(popup.chosen):
        QTest.keyClick(popup.field, Qt.Key.Key_Escape)
    assert not popup.isVisible()


def test_of_many_languages_the_recent_ones_are_on_top(
    popup: LanguagePopup, anchor: QWidget
) -> None:
    popup.open_for(anchor, MANY, "fi", ("fi", "ja", "xx"))
    shown = names(popup)
    assert shown[:5] == ["Detect language", "Recent", "Finnish", "Japanese", "All languages"]
    assert shown[5:] == sorted(shown[5:])
    assert len(shown[5:]) == len(MANY) - 1
    # AND a heading is nothing to be chosen
    heading = popup.list.item(1)
    assert not heading.flags() & Qt.ItemFlag.ItemIsSelectable
    # AND a language that is looked for is found once in each group
    QTest.keyClicks(popup.field, "suomi")
    assert set(names(popup)) == {"Finnish"}
