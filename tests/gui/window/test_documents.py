"""Documents in the window: opened by content, translated, saved in their own format."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from s2s_desktop import paths
from s2s_desktop.catalogue.entry import SUMMARIZE
from s2s_desktop.documents.open_document import open_document
from s2s_desktop.gui.jobs.kept_jobs import KeptJob, KeptJobs
from s2s_desktop.gui.window.main_window import MainWindow
from tests.documents.ooxml.made_docx import make_docx, paragraph, part, run
from tests.gui.conftest import choose_task, finished, notice_of


@pytest.fixture
def report(tmp_path: Path) -> Path:
    notes = part(f'<w:footnote w:id="1">{paragraph(run("Below"))}</w:footnote>', "footnotes", "")
    body = paragraph(run("One "), run("two", "<w:b/>")) + paragraph(run("Three."))
    return make_docx(tmp_path / "report.docx", body, {"footnotes.xml": ("footnotes", notes)})


def opened(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    window.files.open(path)
    qtbot.waitUntil(lambda: not window.files.documents.busy)


def choose_name(window: MainWindow, path: Path, kind: str = "") -> str:
    """Save under a name, as the `kind` that a filter names; the name that was proposed."""
    window.commands.save.trigger()
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    proposed = Path(dialog.selectedFiles()[0]).name
    if kind:
        dialog.selectNameFilter(next(name for name in dialog.nameFilters() if kind in name))
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    dialog.deleteLater()
    return proposed


def texts(path: Path) -> list[str]:
    document = open_document(path)
    assert document is not None
    return [block.text for block in document.blocks]


def test_a_word_document_is_opened_translated_and_saved_as_one(
    qtbot: QtBot, window: MainWindow, report: Path
) -> None:
    opened(qtbot, window, report)
    assert window.source.text() == "One two\n\nThree.\n\nBelow"
    assert window.windowTitle() == "report.docx[*] — S2S Desktop"
    window.run_task()
    qtbot.waitUntil(finished(window))
    output = report.with_name("made.docx")
    with qtbot.waitSignal(window.files.saved):
        assert choose_name(window, output) == "report.pt.docx"
    assert texts(output) == ["ONE TWO", "THREE.", "BELOW"]
    # WITH both texts, from the same translation
    both = report.with_name("both.docx")
    with qtbot.waitSignal(window.files.saved):
        choose_name(window, both, "both texts")
    assert texts(both)[1] == "Three.\nTHREE."
    # AND as plain text for a name that says so
    plain = report.with_name("made.txt")
    choose_name(window, plain)
    assert plain.read_text("utf-8") == window.target.text()


def test_what_was_changed_in_the_text_is_no_translation_of_the_document(
    qtbot: QtBot, window: MainWindow, report: Path
) -> None:
    opened(qtbot, window, report)
    window.source.appendPlainText("More.")
    window.run_task()
    qtbot.waitUntil(finished(window))
    with qtbot.waitSignal(window.files.noticed):
        choose_name(window, report.with_name("made.docx"))
    assert "says something else" in notice_of(window).message
    assert not report.with_name("made.docx").exists()


def test_of_a_document_to_be_summarized_notes_are_not_read(
    qtbot: QtBot, window: MainWindow, report: Path
) -> None:
    choose_task(window, SUMMARIZE)
    opened(qtbot, window, report)
    assert window.source.text() == "One two\n\nThree."


def test_a_damaged_document_is_said_to_be_one_and_loses_nothing(
    qtbot: QtBot, window: MainWindow, report: Path
) -> None:
    window.source.set_text("Mine.")
    report.write_bytes(report.read_bytes()[:200])
    opened(qtbot, window, report)
    assert "damaged" in notice_of(window).message
    assert window.source.text() == "Mine."


def test_of_several_documents_the_next_one_waits(
    qtbot: QtBot, window: MainWindow, report: Path
) -> None:
    bad = report.with_name("bad.docx")
    bad.write_bytes(b"PK\x03\x04")
    window.source.files_given.emit([bad, report])
    qtbot.waitUntil(lambda: not window.files.documents.busy)
    notice = notice_of(window)
    assert "damaged" in notice.message
    assert "File 1 of 2: bad.docx" in notice.hint
    notice.actions[-2][1]()
    qtbot.waitUntil(lambda: not window.files.documents.busy)
    assert window.source.text().startswith("One two")
    # OR all are translated, one after the other
    notice.actions[-1][1]()
    jobs = window.jobs.queue.jobs
    qtbot.waitUntil(lambda: [job.state for job in jobs] == ["failed", "done"])
    assert window.jobs.dialog.isVisible()
    assert texts(report.with_name("report.pt.docx")) == ["ONE TWO", "THREE.", "BELOW"]


def test_a_folder_of_documents_is_translated_and_what_was_left_is_offered(
    qtbot: QtBot, window: MainWindow, report: Path
) -> None:
    window.source.files_given.emit([report.parent])
    jobs = window.jobs.queue
    qtbot.waitUntil(lambda: bool(jobs.jobs) and not jobs.unfinished)
    assert [(job.name, job.why) for job in jobs.jobs] == [("report.docx", "")]
    assert report.with_name("report.pt.docx").exists()
    # AFTER a kill
    killed = KeptJobs(paths.jobs())
    killed.write([KeptJob(str(report), str(report.with_name("again.docx")), "en", "pt")])
    killed.let_go()
    window.jobs.offer_rest()
    notice = notice_of(window)
    assert notice.message.startswith("1 document was being translated")
    notice.actions[0][1]()
    qtbot.waitUntil(lambda: report.with_name("again.docx").exists())
