"""`translate report.docx -o relatorio.docx`: the same format, and nothing overwritten unasked."""

from __future__ import annotations

from pathlib import Path

import pytest

from s2s_desktop import paths
from s2s_desktop.cli.main import main
from s2s_desktop.documents.open_document import open_document
from s2s_desktop.memory.tmx_file import read_tmx
from s2s_desktop.pipeline.messages import Failure
from s2s_desktop.sentences import Sentence
from tests.cli.conftest import ShoutingService
from tests.cli.refusals import assert_refused
from tests.documents.ooxml.made_docx import make_docx, paragraph, part, run

TRANSLATE = ["translate", "--from", "en", "--to", "pt"]


@pytest.fixture
def report(tmp_path: Path) -> Path:
    body = paragraph(run("One "), run("two", "<w:b/>")) + paragraph(run("Three."))
    comments = part(f'<w:comment w:id="1">{paragraph(run("Mine"))}</w:comment>', "comments", "")
    return make_docx(tmp_path / "report.docx", body, {"comments.xml": ("comments", comments)})


def texts(path: Path) -> list[str]:
    document = open_document(path)
    assert document is not None
    return [block.text for block in document.blocks]


def test_every_block_but_comments_is_translated(service: ShoutingService, report: Path) -> None:
    output = report.with_name("relatorio.docx")
    assert main([*TRANSLATE, str(report), "-o", str(output)]) == 0
    assert texts(output) == ["ONE TWO", "THREE.", "Mine"]
    assert texts(report) == ["One two", "Three.", "Mine"]


def test_formatting_without_an_alignment_is_dropped_and_that_is_said(
    service: ShoutingService, report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = report.with_name("relatorio.docx")
    assert main([*TRANSLATE, str(report), "-o", str(output)]) == 0
    assert "formatting of one place was dropped" in capsys.readouterr().err


def test_a_document_needs_a_file_to_go_to(
    service: ShoutingService, report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = [*TRANSLATE, str(report)]
    assert_refused(capsys, typed, "written to a file", "-o report.translated.docx")
    typed += ["-o", str(report)]
    assert_refused(capsys, typed, "overwritten by its own translation", "another name")
    assert texts(report) == ["One two", "Three.", "Mine"]


def test_nothing_is_written_when_it_fails(
    service: ShoutingService, report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    service.failure = Failure(1, Sentence("It broke."), Sentence("Mend it."))
    output = report.with_name("relatorio.docx")
    assert main([*TRANSLATE, str(report), "-o", str(output)]) == 1
    assert "It broke." in capsys.readouterr().err
    assert not output.exists()


def test_a_page_may_be_printed(
    service: ShoutingService, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    (tmp_path / "a.md").write_text("# One\n\n`code` two\n", encoding="utf-8")
    assert main([*TRANSLATE, str(tmp_path / "a.md")]) == 0
    assert capfdbinary.readouterr().out == b"# ONE\n\n`code` TWO\n"
    # AND what is asked for line by line is read as any text
    assert main([*TRANSLATE, "--lines", str(tmp_path / "a.md")]) == 0
    assert capfdbinary.readouterr().out == b"# ONE\n\n`CODE` TWO\n"


def test_parts_are_chosen(service: ShoutingService, report: Path) -> None:
    output = report.with_name("b.docx")
    assert main([*TRANSLATE, str(report), "-o", str(output), "--parts", "comments"]) == 0
    assert texts(output) == ["One two", "Three.", "MINE"]


def test_source_and_translation_together(service: ShoutingService, report: Path) -> None:
    output = report.with_name("b.docx")
    assert main([*TRANSLATE, str(report), "-o", str(output), "--bilingual"]) == 0
    document = open_document(output)
    assert document is not None
    assert [block.text for block in document.blocks] == ["One twoONE TWO", "Three.\nTHREE.", "Mine"]
    assert [(inset.at, inset.kind) for inset in document.blocks[0].insets] == [(7, "break")]


def test_several_files_and_folders_go_into_a_folder_and_failures_are_listed(
    service: ShoutingService, report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    inner = tmp_path / "in"
    inner.mkdir()
    (inner / "a.md").write_text("# One\n", encoding="utf-8")
    (inner / "b.docx").write_bytes(b"PK\x03\x04 cut")
    (inner / "c.txt").write_text("Plain.\n", encoding="utf-8")
    (inner / "d.png").write_bytes(b"no document")
    typed = [*TRANSLATE, str(report), str(inner)]
    assert_refused(capsys, typed, "into a folder", "-o FOLDER/")
    assert main([*typed, "-o", str(tmp_path / "out")]) == 1
    said = capsys.readouterr().err
    assert "b.docx is damaged" in said
    assert "1 of 4 files failed" in said
    made = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert made == ["a.pt.md", "c.pt.txt", "report.pt.docx"]
    assert (tmp_path / "out" / "c.pt.txt").read_text("utf-8") == "PLAIN.\n"


def test_what_was_done_before_a_kill_is_not_done_again(
    service: ShoutingService, report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = report.with_name("b.docx")
    service.failure = Failure(1, Sentence("Killed."), Sentence(""))
    assert main([*TRANSLATE, str(report), "-o", str(output)]) == 1
    service.failure = None
    assert main([*TRANSLATE, str(report), "-o", str(output)]) == 0
    asked = [request.text for request in service.requests]
    assert asked == ["One two\n\nThree.", "Three."]  # the last might have gone on
    assert texts(output) == ["ONE TWO", "THREE.", "Mine"]
    # AND once the result is saved, nothing of it is kept
    assert not list(paths.jobs().glob("*"))


def test_pairs_of_a_document_are_a_memory(service: ShoutingService, report: Path) -> None:
    output = report.with_name("report.tmx")
    assert main([*TRANSLATE, str(report), "--to-format", "tmx", "-o", str(output)]) == 0
    units = [(unit.source, unit.target) for unit in read_tmx(output, "en", "pt")]
    assert units == [("One two", "ONE TWO"), ("Three.", "THREE.")]
