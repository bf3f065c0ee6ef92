"""What people really do to a window: nothing of it loses a text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from s2s_desktop import paths, settings
from s2s_desktop.catalogue.entry import SUMMARIZE, TRANSLATE
from s2s_desktop.errors import UserError
from s2s_desktop.gui.files.encoding_dialog import EncodingDialog
from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.settings import Settings
from tests.gui.conftest import WindowMaker, choose_task, finished, notice_of, pick_language
from tests.gui.fake_service import FakeService

CTRL = Qt.KeyboardModifier.ControlModifier


def encoding_dialog(window: MainWindow) -> EncodingDialog:
    dialog = window.findChild(EncodingDialog)
    assert dialog is not None
    return dialog


def translate(qtbot: QtBot, window: MainWindow) -> None:
    QTest.keyClick(window.source, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(finished(window), timeout=30_000)


def paste(window: MainWindow, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    QGuiApplication.clipboard().setMimeData(data)
    QTest.keyClick(window.source, Qt.Key.Key_V, CTRL)


def test_a_damaged_list_of_models_is_a_notice(
    qtbot: QtBot, make_window: WindowMaker, user_folders: Path
) -> None:
    # GIVEN a list of added models that is damaged
    listing = paths.user_models() / "catalogue.json"
    assert listing.is_relative_to(user_folders)
    listing.parent.mkdir(parents=True)
    listing.write_bytes(b"\xff{")
    # WHEN the window opens
    window = make_window()
    # THEN it says so, and what came with the program translates
    assert "is damaged" in notice_of(window).message
    assert "set aside as catalogue.json.bad" in notice_of(window).hint
    window.source.set_text("one")
    translate(qtbot, window)
    assert window.target.text() == "ONE"
    # AND the next one has nothing to say
    assert make_window().notices.notice is None


@pytest.mark.parametrize("text", ["", "   ", " \n\t\n "])
def test_nothing_to_translate_is_said_kindly(
    window: MainWindow, service: FakeService, text: str
) -> None:
    window.source.set_text(text)
    QTest.keyClick(window.source, Qt.Key.Key_Return, CTRL)
    assert "Nothing to translate" in window.status.currentMessage()
    assert not window.requester.running
    assert service.requests == []
    assert window.source.text() == text


def test_a_line_of_two_million_characters_is_translated(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    # GIVEN two megabytes without a line end: long sentences, for the scripted service's sake
    text = ("seldom " * 2000 + "over. ") * 143
    assert len(text) > 2_000_000
    paste(window, text)
    # WHEN it is translated
    service.word = len_of_word
    window.run_task()
    qtbot.waitUntil(lambda: service.requests != [])
    # THEN the engine gets it in one piece
    assert service.requests[0].text == text
    window.requester.stop()
    qtbot.waitUntil(finished(window))
    assert window.source.text() == text


def len_of_word(word: str) -> str:
    return str(len(word))


def test_many_short_lines_are_translated(qtbot: QtBot, window: MainWindow) -> None:
    text = "".join(f"line {i}.\n" for i in range(2000))
    paste(window, text)
    translate(qtbot, window)
    assert window.target.text() == text.upper()


def test_nuls_and_half_characters_do_no_harm(qtbot: QtBot, window: MainWindow) -> None:
    window.source.set_text("one\0 two \ud83d three \N{GRINNING FACE}")
    translate(qtbot, window)
    assert window.source.text() == "one two \ufffd three \N{GRINNING FACE}"
    assert window.target.text() == "ONE TWO \ufffd THREE \N{GRINNING FACE}"


def test_what_a_model_writes_is_cleaned_too(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    service.word = lambda word: f"{word}\0\udc00"
    window.source.set_text("odd model")
    translate(qtbot, window)
    assert window.target.text() == "odd\ufffd model\ufffd"


def test_a_text_file_is_opened_and_saved(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "in.txt").write_bytes("Straße \N{GRINNING FACE}\r\nend".encode())
    window.files.open(tmp_path / "in.txt")
    assert window.source.text() == "Straße \N{GRINNING FACE}\nend"
    translate(qtbot, window)
    window.files.save(tmp_path / "out.txt", window.target.text())
    assert (tmp_path / "out.txt").read_bytes() == "STRASSE \N{GRINNING FACE}\r\nEND".encode()
    assert "out.txt" in window.status.currentMessage()
    # AND the line ends of one file are not given to the next
    (tmp_path / "in.txt").write_bytes(b"one\ntwo")
    window.files.open(tmp_path / "in.txt")
    translate(qtbot, window)
    window.files.save(tmp_path / "out.txt", window.target.text())
    assert (tmp_path / "out.txt").read_bytes() == b"ONE\nTWO"


def test_the_name_that_is_proposed_says_what_is_saved(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    def proposed() -> str:
        window.commands.save.trigger()
        dialog = window.findChildren(QFileDialog)[-1]
        dialog.close()
        return Path(dialog.selectedFiles()[0]).name

    window.source.set_text("One sentence. And another one.")
    translate(qtbot, window)
    assert proposed() == "translation.txt"
    (tmp_path / "letter.txt").write_text("One sentence. And another one.")
    window.files.open(tmp_path / "letter.txt")
    assert proposed() == "letter.pt.txt"
    choose_task(window, SUMMARIZE)
    assert proposed() == "letter.pt.txt"
    translate(qtbot, window)
    assert proposed() == "letter.summary.txt"
    choose_task(window, TRANSLATE)
    assert proposed() == "letter.summary.txt"


def test_opening_a_file_can_be_undone(window: MainWindow, tmp_path: Path) -> None:
    QTest.keyClicks(window.source, "my own words")
    (tmp_path / "in.txt").write_text("other words")
    window.files.open(tmp_path / "in.txt")
    assert window.source.text() == "other words"
    QTest.keyClick(window.source, Qt.Key.Key_Z, CTRL)
    assert window.source.text() == "my own words"


def test_a_file_in_another_encoding_is_read_and_said_so(window: MainWindow, tmp_path: Path) -> None:
    text = "O coração não é só um músculo; é também a razão das paixões humanas. " * 8
    (tmp_path / "old.txt").write_bytes(text.encode("cp1252"))
    window.files.open(tmp_path / "old.txt")
    assert window.source.text() == text
    notice = notice_of(window)
    assert "cp1252" in notice.message
    # AND the user may overrule the guess
    window.notices.action_buttons[0].click()
    dialog = encoding_dialog(window)
    dialog.box.setCurrentIndex(dialog.box.findData("cp1251"))
    dialog.accept()
    assert window.source.text() == text.encode("cp1252").decode("cp1251")


def test_what_was_said_of_a_file_goes_with_the_next_one(window: MainWindow, tmp_path: Path) -> None:
    # GIVEN a file of which there was something to say
    (tmp_path / "old.txt").write_bytes("O coração não é só um músculo. ".encode("cp1252") * 8)
    (tmp_path / "new.txt").write_text("new words")
    window.files.open(tmp_path / "old.txt")
    assert notice_of(window).actions
    # WHEN another one is opened THEN nobody is offered to read the old one again
    window.files.open(tmp_path / "new.txt")
    assert window.source.text() == "new words"
    assert not window.notices.isVisible()


def test_a_failure_to_save_is_forgotten_once_it_is_saved(
    window: MainWindow, tmp_path: Path
) -> None:
    window.files.save(tmp_path / "no folder" / "out.txt", "text")
    assert notice_of(window).serious
    window.files.save(tmp_path / "out.txt", "text")
    assert not window.notices.isVisible()


def test_a_file_with_a_long_name_does_not_widen_the_window(
    window: MainWindow, tmp_path: Path
) -> None:
    window.resize(900, 600)
    path = tmp_path / f"{'n' * 200}.txt"
    path.write_bytes("O coração não é só um músculo. ".encode("cp1252") * 8)
    window.files.open(path)
    assert path.name in notice_of(window).message
    QApplication.processEvents()
    assert window.width() == 900


def test_a_name_is_no_markup_and_no_mnemonic(window: MainWindow) -> None:
    dialog = EncodingDialog(b"text", "<b>R&D</b>.txt", window)
    question = next(label for label in dialog.findChildren(QLabel) if label.buddy())
    assert question.textFormat() == Qt.TextFormat.PlainText
    assert question.text().startswith("<b>R&&D</b>.txt ")
    dialog.close()


def test_a_file_with_markup_is_opened_and_said_so(window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "letter.rtf").write_text(r"{\rtf1\ansi Dear Ann}")
    window.files.open(tmp_path / "letter.rtf")
    assert window.source.text() == r"{\rtf1\ansi Dear Ann}"
    assert "letter.rtf is an RTF document" in notice_of(window).message
    # AND another encoding, which would not help, is not offered
    assert not notice_of(window).actions


def paste_files(window: MainWindow, *paths: Path) -> None:
    """Copy files in a file manager and paste them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    QGuiApplication.clipboard().setMimeData(data)
    QTest.keyClick(window.source, Qt.Key.Key_V, CTRL)


def drop_beside(window: MainWindow, *paths: Path) -> None:
    """Let files go somewhere in the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(window, entered)
    dropped = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(window, dropped)


def test_a_file_that_was_copied_is_pasted_as_its_text(window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "in.txt").write_text("its words")
    paste_files(window, tmp_path / "in.txt")
    assert window.source.text() == "its words"
    assert not window.notices.isVisible()


@pytest.mark.parametrize("hand", [paste_files, drop_beside])
def test_of_several_files_the_first_is_opened_and_the_others_wait(
    window: MainWindow, tmp_path: Path, hand: Callable[..., None]
) -> None:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_bytes("Não é só um músculo.".encode("cp1252"))
    new.write_text("new words")
    hand(window, new, old)
    assert window.source.text() == "new words"
    assert notice_of(window).message == "File 1 of 2: new.txt"
    # AND what there is to say of the first is said too
    hand(window, old, new)
    assert window.source.text() == "Não é só um músculo."
    assert "cp1252" in notice_of(window).message
    assert notice_of(window).hint == "File 1 of 2: old.txt"
    offered = [name for name, _ in notice_of(window).actions]
    assert offered == ["Another E&ncoding…", "Ne&xt File", "Translate &All"]
    # AND it is forgotten with the next one
    hand(window, new)
    assert not window.notices.isVisible()


def test_a_file_whose_encoding_nobody_can_tell_is_asked_about(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # GIVEN a file that the detector gives up on
    from s2s_desktop.gui.files import text_files

    decode = text_files.decode

    def undecided(data: bytes, name: str, encoding: str | None = None) -> object:
        if encoding is None:
            raise UserError("It does not look like text.")
        return decode(data, name, encoding)

    monkeypatch.setattr(text_files, "decode", undecided)
    (tmp_path / "odd.txt").write_bytes("Γειά σου".encode("cp1253"))
    # WHEN it is opened
    window.files.open(tmp_path / "odd.txt")
    # THEN a dialog shows what it would be in each encoding, and takes the user's word
    dialog = encoding_dialog(window)
    dialog.box.setCurrentIndex(dialog.box.findData("cp1253"))
    assert dialog.preview.toPlainText() == "Γειά σου"
    dialog.accept()
    assert window.source.text() == "Γειά σου"


@pytest.mark.parametrize(
    "data",
    [
        b"\x7fELF\x02\x01\x01\0\0\0\0\xff\xfe\xb7\xee" * 40,
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"\0" * 5000,
    ],
)
def test_a_binary_file_is_refused(window: MainWindow, tmp_path: Path, data: bytes) -> None:
    QTest.keyClicks(window.source, "stays")
    (tmp_path / "program").write_bytes(data)
    window.files.open(tmp_path / "program")
    assert notice_of(window).serious
    assert "program" in notice_of(window).message
    assert window.source.text() == "stays"


def test_a_file_that_is_not_there_or_too_large_is_refused(
    window: MainWindow, tmp_path: Path
) -> None:
    window.files.open(tmp_path / "missing.txt")
    assert "missing.txt" in notice_of(window).message
    with (tmp_path / "huge.txt").open("wb") as huge:
        huge.truncate(65 * 2**20)
    window.files.open(tmp_path / "huge.txt")
    assert "too large" in notice_of(window).message
    assert window.source.text() == ""


def test_a_place_that_cannot_be_written_is_said_and_the_text_stays(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.source.set_text("precious")
    translate(qtbot, window)
    window.files.save(tmp_path / "no such folder" / "out.txt", window.target.text())
    assert notice_of(window).serious
    assert window.target.text() == "PRECIOUS"


def test_a_settings_folder_that_cannot_be_written_gives_one_notice(
    make_window: WindowMaker, settings_path: Path
) -> None:
    # GIVEN that a file stands where the folder should be
    settings_path.parent.write_text("in the way")
    # WHEN the window opens, is used and is closed
    window = make_window()
    notice = notice_of(window)
    assert not notice.serious
    assert "remembered" in notice.message
    QTest.keyClicks(window.source, "typing goes on")
    # THEN nothing is lost and closing works
    assert window.source.text() == "typing goes on"
    assert window.close()
    assert settings_path.parent.read_text() == "in the way"


def test_choices_and_sizes_are_remembered(
    qtbot: QtBot, make_window: WindowMaker, settings_path: Path
) -> None:
    # GIVEN a window that was set up to taste and closed
    window = make_window()
    window.resize(780, 600)
    pick_language(window.workspace.bar.source_pill, "pt")
    window.commands.as_you_type.setChecked(True)
    window.commands.larger.trigger()
    window.workspace.text_splitter.setSizes([200, 400])
    sizes = window.workspace.text_splitter.sizes()
    window.commands.alignment.setChecked(False)
    window.close()
    # WHEN it is opened again
    again = make_window(settings.load(settings_path))
    # THEN everything is as it was
    assert (again.width(), again.height()) == (780, 600)
    assert (again.choices.source_language, again.choices.target_language) == ("pt", "en")
    assert not again.choices.detecting
    assert again.commands.as_you_type.isChecked()
    assert again.source.font().pointSize() == 13
    assert not again.panel.isVisible()
    ratio = sizes[0] / sum(sizes)
    now = again.workspace.text_splitter.sizes()
    assert now[0] / sum(now) == pytest.approx(ratio, abs=0.05)


def test_nonsense_in_the_settings_does_not_stop_the_window(make_window: WindowMaker) -> None:
    stored = Settings(
        source_language="xx",
        target_language="yy",
        model_id="gone",
        window_geometry="AAAA",
        text_splitter=(0, 0, 7),
        as_you_type=False,
    )
    window = make_window(stored)
    assert (window.choices.source_language, window.choices.target_language) == ("en", "pt")
    assert window.choices.model_id is None
    assert window.width() > 600
