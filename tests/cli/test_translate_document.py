"""`translate report.docx -o relatorio.docx`: the same format, and nothing overwritten unasked."""

from __future__ import annotations

from pathlib import Path

import pytest

from s2s_desktop.cli.main import main
from s2s_desktop.documents.open_document import open_document
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
