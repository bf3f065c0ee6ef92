"""`history`: listed, found, shown, exported, deleted."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from s2s_desktop import paths, settings
from s2s_desktop.cli.main import main
from s2s_desktop.history.entries import Entries
from s2s_desktop.settings import Settings
from tests.cli.history.conftest import RunCommand
from tests.cli.refusals import assert_wrong_usage


def ids(printed: str) -> list[int]:
    return [entry["id"] for entry in json.loads(printed)]


def test_nothing_was_ever_kept(capsys: pytest.CaptureFixture[str]) -> None:
    for command in (["list"], ["search", "x"], ["export"], ["clear", "--all"]):
        assert main(["history", *command]) == 0
    printed = capsys.readouterr()
    assert "There is no such entry in the history." in printed.err
    assert "0 entries were deleted." in printed.out
    # AND asking did not begin one
    assert not paths.history_file().parent.exists()


def test_the_newest_come_first_and_are_one_line_each(entries: Entries, run: RunCommand) -> None:
    head, *lines = run("list").splitlines()
    assert head.split() == ["ID", "MADE", "TASK", "LANGUAGES", "TEXT", "RESULT"]
    assert [line.split()[0] for line in lines] == ["3", "2", "1"]
    assert "2026-03-01 12:00  translate  en → zh-Hans  ★ My book.  我的书。" in lines[1]
    assert "Fee" in lines[2]
    assert len(run("list", "--limit", "2").splitlines()) == 3


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        (["list"], [3, 2, 1]),
        (["list", "--task", "summarize"], [3]),
        (["list", "--language", "zh-Hans"], [2]),
        (["list", "--starred"], [2]),
        (["list", "--since", "2026-03-01"], [3, 2]),
        (["list", "--before", "2026-03-01"], [1]),
        (["list", "--since", "2026-02-02", "--before", "2026-04-01"], [2]),
        (["search", "ANN"], [1]),
        (["search", "taxa", "e dev"], [1]),
        (["search", "书"], [2]),
        (["search", "fee", "--starred"], []),
    ],
)
def test_what_is_found(
    entries: Entries, run: RunCommand, typed: list[str], found: list[int]
) -> None:
    assert ids(run(*typed, "--json")) == found


def test_an_entry_is_shown_as_a_whole(entries: Entries, run: RunCommand) -> None:
    shown = run("show", "1")
    assert "Dear Ann, the fee is due.\n\nCara Ann, a taxa é devida.\n" in shown
    assert shown.startswith("2026-02-01 12:00 · en → pt · tiny11-en-pt · Fee\n")
    assert json.loads(run("show", "1", "--json"))["result"] == "Cara Ann, a taxa é devida."


def test_an_entry_that_is_not_there(entries: Entries, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["history", "show", "99"]) == 1
    assert "The history has no entry 99." in capsys.readouterr().err


def test_entries_are_exported(entries: Entries, run: RunCommand, tmp_path: Path) -> None:
    assert ids(run("export", "--format", "json")) == [3, 2, 1]
    assert ids(run("export", "--format", "json", "2", "1")) == [2, 1]
    assert ids(run("export", "--format", "json", "--search", "fee")) == [1]
    assert run("export", "1").startswith("2026-02-01")
    # The suffix of a file says in which form.
    out = tmp_path / "memory.TMX"
    assert run("export", "-o", str(out)) == ""
    languages = [
        variant.get("{http://www.w3.org/XML/1998/namespace}lang")
        for variant in ElementTree.parse(out).iter("tuv")
    ]
    assert languages == ["en", "zh-Hans", "en", "pt"]


def test_entries_are_deleted(entries: Entries, run: RunCommand) -> None:
    assert run("clear", "1", "77") == "1 entry was deleted.\n"
    assert b"taxa" not in paths.history_file().read_bytes()
    # What is old goes, but not what has a star.
    assert run("clear", "--older-than", "0") == "1 entry was deleted.\n"
    assert ids(run("list", "--json")) == [2]
    assert run("clear", "--all") == "1 entry was deleted.\n"
    assert ids(run("list", "--json")) == []


def test_everything_is_forgotten(entries: Entries, run: RunCommand) -> None:
    job = paths.jobs() / "half.jsonl"
    job.parent.mkdir(parents=True)
    job.write_text("{}")
    opened = Settings(recent_files=("/home/ann/letter.txt",), last_folder="/home/ann")
    settings.save(opened, paths.settings_file())
    assert run("clear", "--everything") == "3 entries were deleted.\n"
    assert not job.exists()
    assert settings.load(paths.settings_file()) == Settings()
    assert "我的书".encode() not in paths.history_file().read_bytes()


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ([], "COMMAND"),
        (["search"], "WORD"),
        (["show"], "id"),
        (["show", "x"], "'x' is no whole number"),
        (["clear"], "--all"),
        (["clear", "1", "--all"], "not allowed with"),
        (["list", "--since", "yesterday"], "is no day such as 2026-03-14"),
        (["list", "--language", "English language"], "is no language"),
        (["export", "--format", "docx"], "docx"),
    ],
)
def test_wrong_usage(typed: list[str], named: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert_wrong_usage(capsys, ["history", *typed], named)
