"""Translate back: the way back beside the source, with the words that differ underlined."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.compare.back_window import BackWindow
from s2s_desktop.gui.window.main_window import MainWindow
from tests.gui.conftest import ListedModels, WindowMaker, listed


@pytest.fixture
def window(make_window: WindowMaker) -> MainWindow:
    models = ListedModels(listed("there", ("en", "pt")), listed("back", ("pt", "en")))
    made = make_window(catalogue=models)
    made.choices.choose_source("en")
    made.choices.choose_target("pt")
    return made


def opened(window: MainWindow) -> BackWindow:
    window.commands.translate_back.trigger()
    back = window.dialogs.back_window
    assert back is not None
    return back


def test_the_way_back_is_shown_with_its_differences(qtbot: QtBot, window: MainWindow) -> None:
    # GIVEN a translation in which the user has changed a word
    window.source.set_text("we walk home")
    window.target.set_text("WE RUN HOME")
    # WHEN it is translated back
    back = opened(window)
    qtbot.waitUntil(lambda: not back.requester.running and bool(back.back.text()))
    # THEN it stands beside the source (the language of the tests knows capitals alone)
    assert back.source.text() == "we walk home"
    assert back.back.text() == "WE RUN HOME"
    assert back.differences._places == (((3, 7),), ((3, 6),))
    assert not back.source.isVisible() or back.source.isReadOnly()
    back.close()


def test_without_a_translation_there_is_no_way_back(window: MainWindow) -> None:
    window.commands.translate_back.trigger()
    assert window.dialogs.back_window is None
    notice = window.notices.notice
    assert notice is not None
    assert "no translation yet" in notice.message


def test_without_a_model_for_it_that_is_said(make_window: WindowMaker) -> None:
    window = make_window(catalogue=ListedModels(listed("there", ("en", "pt"))))
    window.choices.choose_source("en")
    window.target.set_text("CASA")
    window.commands.translate_back.trigger()
    notice = window.notices.notice
    assert notice is not None
    assert "Portuguese back into English" in notice.message
