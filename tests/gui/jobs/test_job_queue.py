"""Documents in line: translated one after the other, paused, failed, gone on with after a kill."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from s2s_desktop.documents.open_document import open_document
from s2s_desktop.gui.jobs.job_queue import JobQueue
from s2s_desktop.gui.jobs.jobs_dialog import JobsDialog
from s2s_desktop.gui.jobs.kept_jobs import KeptJob, KeptJobs
from s2s_desktop.pipeline.messages import TranslateRequest
from s2s_desktop.work.request_queue import RequestQueue
from tests.documents.ooxml.made_docx import make_docx, paragraph, run
from tests.gui.fake_service import FakeService

REQUEST = TranslateRequest(0, "", "en", "pt")


@pytest.fixture
def requests(service: FakeService) -> Iterator[RequestQueue]:
    made = RequestQueue(service)
    yield made
    made.close()


@pytest.fixture
def jobs(requests: RequestQueue, tmp_path: Path) -> Iterator[JobQueue]:
    made = JobQueue(requests, lambda: REQUEST, tmp_path / "jobs")
    yield made
    made.close()


def docx(folder: Path, name: str, *texts: str) -> Path:
    return make_docx(folder / name, "".join(paragraph(run(text)) for text in texts))


def texts(path: Path) -> list[str]:
    document = open_document(path)
    assert document is not None
    return [block.text for block in document.blocks]


def slowly(word: str) -> str:
    time.sleep(0.004)
    return word.upper()


def states(jobs: JobQueue) -> list[str]:
    return [job.state for job in jobs.jobs]


def test_documents_are_translated_one_after_the_other_and_failures_are_listed(
    qtbot: QtBot, jobs: JobQueue, tmp_path: Path
) -> None:
    good, plain = docx(tmp_path, "a.docx", "One.", "Two."), tmp_path / "c.txt"
    plain.write_text("Three.\n\nFour.\n", "utf-8")
    bad = tmp_path / "b.docx"
    bad.write_bytes(b"PK\x03\x04")
    (tmp_path / "a.pt.docx").write_text("mine")
    jobs.add([good, bad, plain])
    qtbot.waitUntil(lambda: states(jobs) == ["done", "failed", "done"])
    assert texts(tmp_path / "a.pt (2).docx") == ["ONE.", "TWO."]
    assert (tmp_path / "a.pt.docx").read_text() == "mine"  # nothing is written over
    assert (tmp_path / "c.pt.txt").read_text("utf-8") == "THREE.\n\nFOUR.\n"
    assert "damaged" in jobs.jobs[1].why
    assert list((tmp_path / "jobs").glob("*.json*")) == []  # what is saved is noted no more
    # TRIED again once it is mended
    docx(tmp_path, "b.docx", "Five.")
    jobs.go_on()
    qtbot.waitUntil(lambda: states(jobs) == ["done"] * 3)
    assert texts(tmp_path / "b.pt.docx") == ["FIVE."]


def test_what_was_paused_goes_on_where_it_was(
    qtbot: QtBot, jobs: JobQueue, service: FakeService, tmp_path: Path
) -> None:
    path = docx(tmp_path, "a.docx", *(f"Sentence {number}." for number in range(40)))
    service.in_order, service.word = True, slowly
    jobs.add([path])
    job = jobs.jobs[0]
    qtbot.waitUntil(lambda: job.share > 0)
    jobs.pause()
    qtbot.waitUntil(lambda: job.state == "waiting")
    done = job.share
    assert 0 < done < 1
    assert list((tmp_path / "jobs").glob("*.jsonl"))
    service.word = str.upper
    jobs.go_on()
    qtbot.waitUntil(lambda: job.state == "done")
    assert texts(tmp_path / "a.pt.docx") == [f"SENTENCE {number}." for number in range(40)]
    assert len(service.requests[-1].text) < len(service.requests[0].text)


def test_what_is_dismissed_leaves_nothing(
    qtbot: QtBot, jobs: JobQueue, service: FakeService, tmp_path: Path
) -> None:
    service.in_order, service.word = True, slowly
    jobs.add([docx(tmp_path, "a.docx", *["One."] * 40), docx(tmp_path, "b.docx", "Two.")])
    qtbot.waitUntil(lambda: jobs.jobs[0].share > 0)
    jobs.dismiss(jobs.jobs[0])
    qtbot.waitUntil(lambda: states(jobs) == ["done"])
    assert not (tmp_path / "a.pt.docx").exists()
    assert list((tmp_path / "jobs").glob("*.json*")) == []


def test_a_list_that_was_left_is_found_once_and_only_then(tmp_path: Path) -> None:
    kept = KeptJob("a.docx", "a.pt.docx", "en", "pt")
    first, second = KeptJobs(tmp_path), KeptJobs(tmp_path)
    first.write([kept])
    assert second.left_by_others() == []  # its process lives
    first.let_go()  # as the system does when it is killed
    assert second.left_by_others() == [kept]
    assert second.left_by_others() == []
    (tmp_path / "queue-1.json").write_text("no list")
    assert second.left_by_others() == []


def test_the_list_says_how_far_each_is_and_pauses_them(
    qtbot: QtBot, jobs: JobQueue, tmp_path: Path
) -> None:
    jobs.pause()
    jobs.add([docx(tmp_path, "a.docx", "One.")])
    dialog = JobsDialog(jobs, None)  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    dialog.show()
    assert [row.state.text() for row in dialog.rows] == ["Paused"]
    assert dialog.pause_button.text() == "C&ontinue"
    dialog.pause_button.click()
    qtbot.waitUntil(lambda: states(jobs) == ["done"])
    assert dialog.rows[0].state.text() == "Done: a.pt.docx"
    dialog.clear_button.click()
    assert dialog.rows == []
    assert not dialog.pause_button.isEnabled()
