"""Documents in the window's thread and beside it: read, written, refused."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from s2s_desktop.documents.model import Block
from s2s_desktop.documents.open_document import open_document
from s2s_desktop.errors import UserError
from s2s_desktop.gui.files.document_files import DocumentFiles, ReadDocument
from s2s_desktop.gui.files.opened_file import OpenedFile
from s2s_desktop.pipeline.documents.translated_segment import TranslatedSegment
from tests.documents.ooxml.made_docx import make_docx, paragraph, part, run

SEGMENTS = [TranslatedSegment((0, 3), "", "Um"), TranslatedSegment((5, 8), "", "Dois")]


def report(folder: Path) -> Path:
    comments = part(f'<w:comment w:id="1">{paragraph(run("Mine"))}</w:comment>', "comments", "")
    body = paragraph(run("One")) + paragraph(run("Two", "<w:b/>"))
    return make_docx(folder / "a.docx", body, {"comments.xml": ("comments", comments)})


def test_a_document_is_read_and_its_translation_written(qtbot: QtBot, tmp_path: Path) -> None:
    files = DocumentFiles(None)  # type: ignore[arg-type]
    path = report(tmp_path)
    with qtbot.waitSignal(files.opened) as opened:
        files.open(path, to_summarize=False)
    file, blocks = OpenedFile(str(path), format="docx"), (Block("One"), Block("Two"))
    assert opened.args == [ReadDocument(file, "One\n\nTwo", (), blocks, (0, 5))]
    with qtbot.waitSignal(files.saved) as saved:
        output = tmp_path / "a.pt.docx"
        files.save(output, opened.args[0].file, "One\n\nTwo", SEGMENTS, "pt")
    assert saved.args == [output]
    document = open_document(output)
    assert document is not None
    assert [block.text for block in document.blocks] == ["Um", "Dois", "Mine"]
    assert document.blocks[1].marks == ()  # all of it is bold, so that is its ordinary format


def test_a_document_that_says_something_else_now_is_not_written(
    qtbot: QtBot, tmp_path: Path
) -> None:
    files = DocumentFiles(None)  # type: ignore[arg-type]
    path = report(tmp_path)
    with qtbot.waitSignal(files.failed) as failed:
        files.save(tmp_path / "b.docx", OpenedFile(str(path)), "Another text", SEGMENTS, "pt")
    assert isinstance(failed.args[0], UserError)
    assert not (tmp_path / "b.docx").exists()


def test_what_is_no_document_is_said_and_the_latest_wish_counts(
    qtbot: QtBot, tmp_path: Path
) -> None:
    files = DocumentFiles(None)  # type: ignore[arg-type]
    (tmp_path / "plain.txt").write_text("msgid or --> but plain", encoding="utf-8")
    with qtbot.waitSignal(files.none_found) as found:
        files.open(tmp_path / "plain.txt", to_summarize=False)
    assert found.args == [tmp_path / "plain.txt"]
    path = report(tmp_path)
    heard: list[str] = []
    files.opened.connect(lambda read: heard.append(read.text))
    files.none_found.connect(lambda path: heard.append(path.name))
    files.open(tmp_path / "plain.txt", to_summarize=False)
    files.open(tmp_path / "nothing.txt", to_summarize=False)
    files.open(path, to_summarize=True)
    qtbot.waitUntil(lambda: not files.busy)
    assert heard == ["plain.txt", "One\n\nTwo"]
