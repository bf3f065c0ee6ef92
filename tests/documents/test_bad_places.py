"""A full disk, and a source that changes meanwhile: a message, and nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from s2s_desktop.documents.job_file import JobFile
from s2s_desktop.documents.model import Block, Written
from s2s_desktop.documents.open_document import open_document
from s2s_desktop.errors import UserError
from tests.documents.ooxml.made_docx import make_docx, paragraph, run


@contextmanager
def little_room() -> Iterator[None]:
    """Files of this process may have 2000 bytes and no more, as on a disk that is full."""
    resource = pytest.importorskip("resource")
    before, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, most))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (before, most))


def report(path: Path, *texts: str) -> Path:
    return make_docx(path, "".join(paragraph(run(text)) for text in texts))


def test_a_disk_that_is_full_half_way_keeps_what_was_noted_before(tmp_path: Path) -> None:
    blocks = [Block(f"Block {number}") for number in range(60)]
    job = JobFile(tmp_path, tmp_path / "a.docx", "way")
    with little_room(), pytest.raises(UserError):
        for block in blocks:
            job.add(block, Written(block.text.upper()))
            job.flush()
    job.close()
    with JobFile(tmp_path, tmp_path / "a.docx", "way") as job:
        kept = [block for block in blocks if job.done(block) is not None]
    assert 5 < len(kept) < 60
    assert kept == blocks[: len(kept)]


def test_an_output_for_which_there_is_no_room_is_not_there(tmp_path: Path) -> None:
    path = report(tmp_path / "a.docx", *(f"Text {number}" for number in range(9)))
    document = open_document(path)
    assert document is not None
    long = "".join(chr(0x4E00 + number) for number in range(3000))
    output = tmp_path / "b.docx"
    output.write_text("mine")
    with little_room(), pytest.raises(UserError):
        document.write(output, {0: Written(long)}, "pt")
    assert output.read_text() == "mine"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.docx", "b.docx"]


def test_a_source_that_was_changed_meanwhile_is_not_mixed_with_the_new_one(tmp_path: Path) -> None:
    document = open_document(report(tmp_path / "a.docx", "One", "Two"))
    assert document is not None
    report(tmp_path / "a.docx", "Something longer was written", "Two")
    with pytest.raises(UserError, match="was changed while"):
        document.write(tmp_path / "b.docx", {0: Written("Um")}, "pt")
    assert not (tmp_path / "b.docx").exists()
