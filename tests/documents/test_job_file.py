"""What is done of a document survives a kill, belongs to one way of doing it, and is private."""

from __future__ import annotations

from pathlib import Path

from s2s_desktop.documents.job_file import JobFile, forget_jobs
from s2s_desktop.documents.model import Block, Inset, Mark, Written

ONE, TWO = Block("One", marks=(Mark(0, 3, 0, ("bold",)),)), Block("Two")
WRITTEN = Written("Um 😀", (Mark(0, 2, 0, ("bold",)),), (Inset(2, 1, "note"),))


def test_what_was_added_is_there_again(tmp_path: Path) -> None:
    with JobFile(tmp_path / "jobs", tmp_path / "a.docx", "en-pt") as job:
        job.add(ONE, WRITTEN)
    with JobFile(tmp_path / "jobs", tmp_path / "a.docx", "en-pt") as job:
        assert job.done(ONE) == WRITTEN
        assert job.done(TWO) is None
        assert job.done(Block("One")) is None
    with JobFile(tmp_path / "jobs", tmp_path / "a.docx", "en-fr") as job:
        assert job.done(ONE) is None


def test_a_line_that_a_kill_cut_off_counts_as_not_written(tmp_path: Path) -> None:
    with JobFile(tmp_path, tmp_path / "a.docx", "x") as job:
        job.add(ONE, WRITTEN)
        job.add(TWO, Written("Dois"))
        path = job.path
    whole = path.read_bytes()
    for length in (len(whole) - 1, len(whole) - 20, whole.index(b"\n") + 1, 5):
        path.write_bytes(whole[:length])
        with JobFile(tmp_path, tmp_path / "a.docx", "x") as job:
            kept = job.done(ONE)
            job.add(TWO, Written("Dois"))
        assert kept == (WRITTEN if length > 20 else None)
        with JobFile(tmp_path, tmp_path / "a.docx", "x") as job:
            assert (job.done(ONE), job.done(TWO)) == (kept, Written("Dois"))


def test_damaged_lines_do_not_matter(tmp_path: Path) -> None:
    with JobFile(tmp_path, tmp_path / "a.docx", "x") as job:
        job.path.write_text('[]\n{"block": 3}\n{"block": "x", "text": 1, "marks": 2}\nnull\n')
    with JobFile(tmp_path, tmp_path / "a.docx", "x") as job:
        assert job.done(ONE) is None


def test_it_is_private_and_can_be_erased(tmp_path: Path) -> None:
    with JobFile(tmp_path / "jobs", tmp_path / "a.docx", "x") as job:
        job.add(ONE, WRITTEN)
        job.flush()
        assert b"Um" in job.path.read_bytes()
        assert job.path.stat().st_mode & 0o777 == 0o600
        assert (tmp_path / "jobs").stat().st_mode & 0o777 == 0o700
        job.erase()
        assert not job.path.exists()
    with JobFile(tmp_path / "jobs", tmp_path / "b.docx", "x") as job:
        job.add(ONE, WRITTEN)
    forget_jobs(tmp_path / "jobs")
    assert not list((tmp_path / "jobs").iterdir())
