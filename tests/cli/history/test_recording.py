"""Commands write into the history when they are told to, or when the settings say so."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from s2s_desktop import paths, settings
from s2s_desktop.cli.history.recording import Draft, RecordingService
from s2s_desktop.cli.main import main
from s2s_desktop.history.database import Database
from s2s_desktop.history.entries import Entries
from s2s_desktop.history.entry import Entry, Place
from s2s_desktop.history.search import Wanted, ids
from s2s_desktop.pipeline.messages import (
    DETECT,
    DecodingChoices,
    Finished,
    GuardOptions,
    LanguageDetected,
    ModelReady,
    SegmentFinished,
    SegmentStarted,
    SegmentWarning,
    SummarizeRequest,
    TranslateRequest,
)
from s2s_desktop.settings import Settings

TEXT = "Good day. Pay 5 euros.\n"


def written() -> list[Entry]:
    if not paths.history_file().exists():
        return []
    database = Database(paths.history_file())
    return list(Entries(database).each(ids(database, Wanted())))


def set_to_keep() -> None:
    settings.save(Settings(history_of_commands=True), paths.settings_file())


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "letter.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


def test_without_being_told_nothing_is_written(file: Path) -> None:
    assert main(["translate", str(file), "--quiet"]) == 0
    set_to_keep()
    assert main(["translate", str(file), "--quiet", "--no-history"]) == 0
    assert not paths.history_file().parent.exists()


@pytest.mark.parametrize("told", [True, False])
def test_what_is_translated_is_written(
    file: Path, told: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    if not told:
        set_to_keep()
    option = ["--history"] if told else []
    assert main(["translate", str(file), "--beam", "2", "--quiet", *option]) == 0
    printed = capsys.readouterr().out
    [entry] = written()
    assert (entry.source, entry.result) == (TEXT, printed)
    assert (entry.source_language, entry.target_language) == ("en", "pt")
    assert (entry.task, entry.model) == ("translate", "tiny11-en-pt")
    assert entry.options == {"beam_size": 2, "number_style": "target"}
    assert entry.file_name == "letter.txt"
    assert [entry.source[slice(*source)] for source, _ in entry.pairs] == [
        "Good day.",
        "Pay 5 euros.",
    ]
    assert all(entry.result[slice(*result)].strip() for _, result in entry.pairs)


def test_what_is_summarized_is_written(file: Path) -> None:
    assert main(["summarize", str(file), "--length", "line", "--history", "--quiet"]) == 0
    [entry] = written()
    assert (entry.task, entry.source_language, entry.target_language) == ("summarize", "en", "en")
    assert entry.options == {"length": "line"}
    assert entry.pairs == ()
    assert entry.result


def test_a_history_that_cannot_be_written_is_told_and_the_text_is_there(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = paths.history_file().parent
    folder.parent.mkdir(parents=True)
    folder.write_text("no folder")
    assert main(["translate", str(file), "--history"]) == 0
    printed = capsys.readouterr()
    assert printed.out.strip()
    assert "cannot be kept" in printed.err


def test_segments_that_finish_in_any_order_make_one_entry() -> None:
    guard = GuardOptions(keep=("Ann",), number_style="source")
    request = TranslateRequest(1, "One. 2.\n", DETECT, "pt", guard=guard)
    draft = Draft(dataclasses.replace(request, choices=DecodingChoices()))
    warning = SegmentWarning("number", (5, 6), (0, 1), ("2", "3"))
    for message in (
        LanguageDetected(1, "en", 0.9, ("en", "pt")),
        ModelReady(1, "model", "Model", "cpu", "int8", 0.1),
        SegmentStarted(1, 0, (0, 4), ""),
        SegmentStarted(1, 1, (5, 7), " "),
        SegmentFinished(1, 1, (5, 7), "3.", -1.0, warnings=(warning,)),
        SegmentFinished(1, 0, (0, 4), "Um.", -1.0),
        Finished(1, "\n", False, 2, 4, 0.1),
    ):
        draft.take(message)
    entry = draft.entry("-")
    assert entry.result == "Um. 3.\n"
    assert entry.pairs == (((0, 4), (0, 3)), ((5, 7), (4, 6)))
    assert entry.places == (Place("number", (5, 6), (4, 5), ("2", "3")),)
    assert (entry.source_language, entry.file_name) == ("en", "")
    assert entry.options == {"number_style": "source", "keep": ["Ann"]}


def test_what_is_stopped_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    from s2s_desktop.catalogue.store import Catalogue

    service = RecordingService(Catalogue())
    request = SummarizeRequest(1, "One is. Two is. Three is.", "en")
    list(service.run(request, lambda: True))
    assert written() == []
