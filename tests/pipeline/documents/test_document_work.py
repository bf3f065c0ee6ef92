"""Documents go out in slices, and what is finished is not done again."""

from __future__ import annotations

from pathlib import Path

import pytest

from s2s_desktop.documents.job_file import JobFile
from s2s_desktop.documents.model import Block
from s2s_desktop.pipeline.documents import document_work
from s2s_desktop.pipeline.documents.document_work import DocumentWork
from s2s_desktop.pipeline.messages import (
    DETECT,
    Finished,
    LanguageDetected,
    Progress,
    SegmentFinished,
    SegmentStarted,
    TranslateRequest,
)

REQUEST = TranslateRequest(1, "", DETECT, "pt")


class _Document:
    """Blocks alone."""

    format, notices = "docx", ()
    blocks = (Block("One."), Block("…"), Block("Two."), Block("Three."))

    def write(self, *_: object) -> None:
        raise NotImplementedError


def answer(work: DocumentWork, request: TranslateRequest, blocks: int, *, stopped: bool) -> None:
    """Translate so many blocks of the request."""
    work.take(LanguageDetected(1, "en", 1.0, ("en", "pt")))
    at = 0
    parts = request.text.split("\n\n")
    for number, part in enumerate(parts[: blocks + 1]):
        work.take(SegmentStarted(1, number, (at, at + len(part)), ""))
        if number < blocks:
            done = SegmentFinished(1, number, (at, at + len(part)), part.upper(), 0.0)
            work.take(done)
            work.take(Progress(1, at + len(part), len(request.text), 1, 0.1))
        at += len(part) + 2
    work.take(Finished(1, "", stopped, blocks, 1, 0.1))


def test_slices_follow_each_other_until_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(document_work, "SLICE_CHARS", 4)
    with JobFile(tmp_path, Path("a.docx"), "way") as job:
        work = DocumentWork(_Document(), range(4), job)
        first = work.next_request(REQUEST)
        assert first is not None
        assert first.text == "One.\n\n…"
        answer(work, first, 1, stopped=False)
        assert work.done_chars == 5  # what has nothing to translate is passed
        second = work.next_request(REQUEST)
        assert second is not None
        assert (second.text, second.source_language) == ("Two.\n\nThree.", "en")
        answer(work, second, 2, stopped=False)
        assert work.next_request(REQUEST) is None
        assert {n: w.text for n, w in work.written.items()} == {0: "ONE.", 2: "TWO.", 3: "THREE."}
        assert (work.done_chars, work.language) == (work.total_chars, "pt")


def test_what_was_stopped_goes_on_without_what_is_finished(tmp_path: Path) -> None:
    with JobFile(tmp_path, Path("a.docx"), "way") as job:
        work = DocumentWork(_Document(), range(4), job)
        asked = work.next_request(REQUEST)
        assert asked is not None
        answer(work, asked, 2, stopped=True)
        assert work.written.keys() == {0, 1}
        rest = work.next_request(REQUEST)
        assert rest is not None
        assert rest.text == "Two.\n\nThree."
    # AND after a kill
    with JobFile(tmp_path, Path("a.docx"), "way") as job:
        work = DocumentWork(_Document(), range(4), job)
        assert work.done_chars == 5
        rest = work.next_request(REQUEST)
        assert rest is not None
        assert rest.text == "Two.\n\nThree."
