"""New, Open, Open Recent, several files, and what the title says."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from s2s_desktop import settings
from s2s_desktop.catalogue.entry import SUMMARIZE
from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.settings import Settings
from tests.gui.conftest import WindowMaker, choose_task, finished, notice_of

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.txt"
    path.write_text("Dear Ann.", encoding="utf-8")
    return path


def proposed(window: MainWindow) -> str:
    """The name that the dialog for saving proposes."""
    window.commands.save.trigger()
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    name = Path(dialog.selectedFiles()[0]).name
    dialog.reject()
    dialog.deleteLater()
    QTest.qWait(10)
    return name


def recent(window: MainWindow) -> list[str]:
    actions = window._recent_files.actions()
    return [action.text() for action in actions if not action.isSeparator()][:-1]


def test_the_title_names_the_file_and_marks_what_has_changed(
    window: MainWindow, letter: Path
) -> None:
    assert window.windowTitle() == "S2S Desktop"
    window.files.open(letter)
    assert window.windowTitle() == "letter.txt[*] — S2S Desktop"
    assert not window.isWindowModified()
    assert window.workspace.source_card.counts.full_text.endswith("letter.txt")
    # WHEN something is typed into it
    QTest.keyClicks(window.source, "x")
    assert window.isWindowModified()
    # AND undone
    window.commands.undo.trigger()
    assert not window.isWindowModified()


def test_new_begins_afresh_and_can_be_undone(
    qtbot: QtBot, window: MainWindow, letter: Path
) -> None:
    window.files.open(letter)
    window.run_task()
    qtbot.waitUntil(finished(window))
    QTest.keyClick(window.source, Qt.Key.Key_N, CTRL)
    assert (window.source.text(), window.target.text()) == ("", "")
    assert window.windowTitle() == "S2S Desktop"
    QTest.keyClick(window.source, Qt.Key.Key_Z, CTRL)
    assert (window.source.text(), window.target.text()) == ("Dear Ann.", "DEAR ANN.")
    assert window.windowTitle().startswith("letter.txt")


def test_what_was_opened_last_can_be_opened_again(
    make_window: WindowMaker, letter: Path, settings_path: Path
) -> None:
    window = make_window()
    assert not window._recent_files.menuAction().isEnabled()
    other = letter.with_name("other.txt")
    other.write_text("Other words.")
    window.files.open(letter)
    window.files.open(other)
    window.files.open(letter)
    assert recent(window) == ["letter.txt", "other.txt"]
    window.close()
    # WHEN the window is opened again
    again = make_window(settings.load(settings_path))
    assert recent(again) == ["letter.txt", "other.txt"]
    again._recent_files.actions()[1].trigger()
    assert again.source.text() == "Other words."
    # AND the list can be emptied
    again._recent_files.actions()[-1].trigger()
    assert recent(again) == []
    assert not again._recent_files.menuAction().isEnabled()


@pytest.mark.parametrize(
    ("opened", "saved"),
    [("film.srt", "film.pt.srt"), ("readme.md", "readme.pt.md"), ("plain", "plain.pt.txt")],
)
def test_a_translation_keeps_the_suffix_of_its_text(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, opened: str, saved: str
) -> None:
    (tmp_path / opened).write_text("Some words.")
    window.files.open(tmp_path / opened)
    qtbot.waitUntil(lambda: not window.files.documents.busy)
    window.run_task()
    qtbot.waitUntil(finished(window))
    assert proposed(window) == saved
    # AND a summary says that it is one
    choose_task(window, SUMMARIZE)
    window.run_task()
    qtbot.waitUntil(finished(window))
    assert proposed(window) == saved.replace(".pt.", ".summary.")


def test_several_files_are_opened_one_after_the_other(
    window: MainWindow, letter: Path, tmp_path: Path
) -> None:
    paths = [letter]
    for number in (2, 3):
        paths.append(tmp_path / f"text{number}.txt")
        paths[-1].write_text(f"Text {number}.")
    window.source.files_given.emit(paths)
    assert window.source.text() == "Dear Ann."
    assert notice_of(window).message == "File 1 of 3: letter.txt"
    QTest.mouseClick(window.notices.action_buttons[0], LEFT)
    assert window.source.text() == "Text 2."
    assert notice_of(window).message == "File 2 of 3: text2.txt"
    QTest.mouseClick(window.notices.action_buttons[0], LEFT)
    assert window.source.text() == "Text 3."
    assert notice_of(window).actions == ()


def test_an_empty_file_is_said_to_be_one(window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "nothing.txt").write_text("\n")
    window.files.open(tmp_path / "nothing.txt")
    assert "nothing.txt is empty" in notice_of(window).message


def test_of_a_page_on_the_clipboard_the_text_is_pasted(window: MainWindow) -> None:
    page = QMimeData()
    page.setData("text/html", b"<p>Hello <b>there</b></p><p>Good day</p>")
    QGuiApplication.clipboard().setMimeData(page)
    window.commands.paste.trigger()
    assert window.source.text() == "Hello there\nGood day"


def test_without_text_on_the_clipboard_that_is_said(window: MainWindow) -> None:
    QGuiApplication.clipboard().clear()
    window.commands.paste.trigger()
    assert window.status.currentMessage() == "There is no text on the clipboard."


def test_a_first_start_offers_examples(qtbot: QtBot, window: MainWindow) -> None:
    examples = window.workspace.source_card.examples
    assert examples.isVisible()
    QTest.mouseClick(examples.buttons["sentence"], LEFT)
    assert window.source.text().startswith("The old clock")
    assert not examples.isVisible()
    qtbot.waitUntil(lambda: window.target.text().startswith("THE OLD CLOCK"))
    qtbot.waitUntil(finished(window))
    # AND an article is summarized
    window.commands.new.trigger()
    assert examples.isVisible()
    QTest.mouseClick(examples.buttons["article"], LEFT)
    assert window.choices.summarizing
    qtbot.waitUntil(finished(window))


def test_who_has_seen_a_translation_needs_no_examples(
    qtbot: QtBot, make_window: WindowMaker, settings_path: Path
) -> None:
    window = make_window(Settings(as_you_type=False))
    QTest.keyClicks(window.source, "words")
    window.run_task()
    qtbot.waitUntil(finished(window))
    window.close()
    again = make_window(settings.load(settings_path))
    assert not again.workspace.source_card.examples.isVisible()
