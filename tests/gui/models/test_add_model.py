"""A folder becomes a model: by the menu, by dropping it, with what goes wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from s2s_desktop.catalogue.entry import ModelEntry
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.gui.models.add_model import ModelAdder
from s2s_desktop.gui.models.languages_dialog import LanguagesDialog
from s2s_desktop.gui.notices.notice_bar import Notice
from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.pipeline.messages import DETECT, SummarizeRequest
from s2s_desktop.pipeline.models.add_options import AddOptions, LanguagesUnknownError
from tests.gui.conftest import finished, notice_of, pick_language
from tests.gui.fake_service import FakeService
from tests.pipeline import model_folders

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folders that are only read."""
    folder = tmp_path_factory.mktemp("made")
    model_folders.opus_mt(folder / "opus-mt-en-fi", target="fi")
    model_folders.opus_mt(folder / "mine", None, None)
    model_folders.hub_folder(folder / "nllb", "nllb")
    shortening = {"summarization": {"prefix": "summarize: "}}
    model_folders.t5(folder / "shortener", shortening)
    (folder / "empty").mkdir()
    return folder


def drop(target: QWidget, path: Path) -> None:
    """Drag a file or folder on to a widget and let it go."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = LEFT, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(target, entered)
    assert entered.isAccepted()
    dropped = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(target, dropped)


def tells(window: MainWindow, text: str) -> Callable[[], bool]:
    """Whether the notice bar has come to say something."""
    return lambda: window.notices.notice is not None and text in window.notices.notice.message


def test_the_menu_adds_a_folder_and_the_pickers_offer_it(
    qtbot: QtBot, window: MainWindow, service: FakeService, made: Path
) -> None:
    # GIVEN a window without a model for Finnish
    assert "fi" not in window.choices.targets()
    # WHEN the folder is picked
    QTest.keyClick(window, Qt.Key.Key_O, CTRL | SHIFT)
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    dialog.selectFile(str(made / "opus-mt-en-fi"))
    dialog.accept()
    assert notice_of(window).message == "Opening opus-mt-en-fi…"
    qtbot.waitUntil(tells(window, "was added"))
    # THEN it is told what it can do, and the choices are what they were
    assert notice_of(window).hint == "It translates English → Finnish."
    assert (window.choices.target_language, window.choices.model_id) == ("pt", None)
    assert "fi" in window.choices.targets()
    # WHEN the user wants to use it
    QTest.mouseClick(window.notices.action_buttons[0], LEFT)
    # THEN it is chosen, and the next request goes to it
    assert not window.notices.isVisible()
    choices = window.choices
    assert (choices.source_language, choices.target_language) == ("en", "fi")
    assert choices.model_id == "opus-mt-en-fi"
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClicks(window.source, "Hello.")
    QTest.keyClick(window.source, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(finished(window))
    assert service.requests[-1].model_id == "opus-mt-en-fi"
    assert service.requests[-1].target_language == "fi"


def test_a_model_that_summarizes_is_offered_for_that(
    qtbot: QtBot, window: MainWindow, service: FakeService, made: Path
) -> None:
    drop(window, made / "shortener")
    qtbot.waitUntil(tells(window, "shortener was added"))
    assert notice_of(window).hint == "It summarizes texts in English."
    QTest.mouseClick(window.notices.action_buttons[0], LEFT)
    assert window.choices.task == "summarize"
    assert window.choices.model_id == "shortener"
    window.source.set_text("A dog. A cat. A bird.")
    window.run_task()
    qtbot.waitUntil(finished(window))
    request = service.requests[-1]
    assert isinstance(request, SummarizeRequest)
    assert (request.language, request.model_id) == ("en", "shortener")


@pytest.mark.parametrize("where", ["window", "pane"])
def test_a_folder_that_is_dropped_is_a_model(
    qtbot: QtBot, window: MainWindow, made: Path, where: str
) -> None:
    window.source.set_text("stays")
    drop(window if where == "window" else window.source.viewport(), made / "opus-mt-en-fi")
    qtbot.waitUntil(tells(window, "opus-mt-en-fi was added"))
    assert "fi" in window.choices.targets()
    assert window.source.text() == "stays"


def test_a_file_that_is_dropped_is_still_a_text(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    (tmp_path / "text.txt").write_text("a text", encoding="utf-8")
    drop(window, tmp_path / "text.txt")
    assert window.source.text() == "a text"


def test_a_folder_without_a_model_says_why(qtbot: QtBot, window: MainWindow, made: Path) -> None:
    before = Catalogue().entries()
    drop(window, made / "empty")
    qtbot.waitUntil(tells(window, "no model in empty"))
    notice = notice_of(window)
    assert notice.serious
    assert "config.json" in notice.hint
    assert not notice.actions
    assert Catalogue().entries() == before


@pytest.mark.qt_log_ignore("does not support")  # lists that open on typing
def test_languages_that_nothing_tells_are_asked_for(
    qtbot: QtBot, window: MainWindow, made: Path
) -> None:
    # GIVEN a folder that does not say what it translates
    drop(window, made / "mine")
    qtbot.waitUntil(lambda: window.findChild(LanguagesDialog) is not None)
    dialog = window.findChild(LanguagesDialog)
    assert dialog is not None
    ok = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    # WHEN the languages are typed THEN only two different ones will do
    assert not ok.isEnabled()
    QTest.keyClicks(dialog.source_box, "finnish")
    assert not ok.isEnabled()
    QTest.keyClicks(dialog.target_box, "Nonsense")
    assert not ok.isEnabled()
    dialog.target_box.clearEditText()
    QTest.keyClicks(dialog.target_box, "fi")
    assert not ok.isEnabled()
    dialog.target_box.clearEditText()
    QTest.keyClicks(dialog.target_box, "Svenska")
    assert ok.isEnabled()
    QTest.mouseClick(ok, LEFT)
    qtbot.waitUntil(tells(window, "mine was added"))
    assert notice_of(window).hint == "It translates Finnish → Swedish."
    assert Catalogue().entry("mine").languages == (("fi", "sv"),)


def test_whoever_does_not_know_the_languages_cancels(
    qtbot: QtBot, window: MainWindow, made: Path
) -> None:
    drop(window, made / "mine")
    qtbot.waitUntil(lambda: window.findChild(LanguagesDialog) is not None)
    dialog = window.findChild(LanguagesDialog)
    assert dialog is not None
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(tells(window, "Nothing in mine says which languages"))
    assert all(entry.id != "mine" for entry in Catalogue().entries())


def test_two_hundred_languages_are_offered_by_their_names(
    qtbot: QtBot, window: MainWindow, made: Path
) -> None:
    drop(window, made / "nllb")
    qtbot.waitUntil(tells(window, "nllb was added"))
    assert notice_of(window).hint == "It translates from 202 languages into 202 languages."
    # THEN each language is there once, in order, and the choice is what it was
    pill = window.workspace.bar.source_pill
    pill.open()
    tags = pill.popup.list.shown_tags()
    names = [pill.popup.list.item(row).text() for row in range(1, len(tags))]
    pill.popup.close()
    assert tags[0] == DETECT
    assert len(tags) == len(set(tags)) == 203
    assert names == sorted(names, key=str.casefold)
    assert (window.choices.source_language, window.choices.target_language) == ("en", "pt")
    assert "en" in window.choices.targets()
    pick_language(pill, "en")
    assert window.choices.target_language == "pt"
    assert "en" not in window.choices.targets()
    # AND another pair can be chosen and turned round
    pick_language(pill, "fi")
    assert window.choices.can_swap()
    window.choices.swap()
    assert window.choices.target_language == "fi"


# One at a time, and never in the way


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


class Slow:
    """Adds nothing, when it is told to; `error` is what comes of it."""

    def __init__(self, error: Exception | None = None) -> None:
        self.error = error
        self.go = Event()
        self.asked: list[tuple[Path, AddOptions]] = []

    def __call__(self, catalogue: Catalogue, folder: Path, options: AddOptions) -> ModelEntry:
        self.asked.append((folder, options))
        assert self.go.wait(30)
        if self.error is not None:
            raise self.error
        return catalogue.entry("tiny11-en-pt")


def watched(adder: ModelAdder) -> list[Notice]:
    notices: list[Notice] = []
    adder.noticed.connect(notices.append)
    return notices


def test_a_second_folder_waits_for_the_first(qtbot: QtBot, parent: QWidget, tmp_path: Path) -> None:
    slow = Slow()
    adder = ModelAdder(Catalogue(), parent, slow)
    notices = watched(adder)
    adder.add(tmp_path / "one")
    adder.add(tmp_path / "two")
    assert [notice.message for notice in notices] == ["Opening one…"]
    # WHEN the first is there, the second is added by itself
    slow.go.set()
    qtbot.waitUntil(lambda: len(notices) == 4)
    assert "was added" in notices[1].message
    assert notices[2].message == "Opening two…"
    assert "was added" in notices[3].message
    assert [folder.name for folder, _ in slow.asked] == ["one", "two"]


def test_closing_waits_for_what_is_being_added(
    qtbot: QtBot, parent: QWidget, tmp_path: Path
) -> None:
    slow = Slow()
    adder = ModelAdder(Catalogue(), parent, slow)
    adder.add(tmp_path)
    slow.go.set()
    adder.close()
    assert len(slow.asked) == 1


def test_a_bug_is_told_with_a_report(qtbot: QtBot, parent: QWidget, tmp_path: Path) -> None:
    slow = Slow(ZeroDivisionError("a bug"))
    slow.go.set()
    adder = ModelAdder(Catalogue(), parent, slow)
    notices = watched(adder)
    adder.add(tmp_path)
    qtbot.waitUntil(lambda: len(notices) == 2)
    assert notices[1].serious
    assert notices[1].report is not None
    assert "ZeroDivisionError: a bug" in notices[1].report


def test_the_languages_that_were_named_go_along(
    qtbot: QtBot, parent: QWidget, tmp_path: Path
) -> None:
    slow = Slow(LanguagesUnknownError("Nothing says it.", "Say it."))
    slow.go.set()
    adder = ModelAdder(Catalogue(), parent, slow)
    adder.add(tmp_path)
    qtbot.waitUntil(lambda: parent.findChild(LanguagesDialog) is not None)
    slow.error = None
    dialog = parent.findChild(LanguagesDialog)
    assert dialog is not None
    for box, tag in ((dialog.source_box, "de"), (dialog.target_box, "ja")):
        box.setCurrentIndex(box.findData(tag))
    with qtbot.waitSignal(adder.added, timeout=30_000):
        dialog.accept()
    folder, options = slow.asked[-1]
    assert folder == tmp_path
    assert (options.source_languages, options.target_languages) == (("de",), ("ja",))
