"""`s2s-desktop evaluate`: files against files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from s2s_desktop.cli.main import main


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current one."""
    monkeypatch.chdir(tmp_path)
    Path("hyp").write_text("A house stands here today .\nTwo.\n", encoding="utf-8")
    Path("ref").write_text("a house stands here today.\ntwo.\n", encoding="utf-8")
    return tmp_path


def test_scores_and_their_signature(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", "--metric", "bleu", "--lowercase", "hyp", "ref"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("BLEU 100.00  nrefs:1|case:lc")
    assert main(["evaluate", "--metric", "bleu", "hyp", "ref"]) == 0
    assert not capsys.readouterr().out.startswith("BLEU 100")
    assert main(["evaluate", "--metric", "rouge", "--json", "hyp", "ref", "hyp"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [score["name"] for score in found] == ["rouge1", "rouge2", "rougeLsum"]
    assert found[0]["signature"].startswith("nrefs:2")


def test_links_against_gold(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("found").write_text("0-0 1-1\n\n", encoding="utf-8")
    Path("gold").write_text("0-0 1-2\n0-0\n", encoding="utf-8")
    assert main(["evaluate", "--metric", "aer", "found", "gold"]) == 0
    # One common link, two found, three in the gold: 1 - 2 / (2 + 3).
    assert capsys.readouterr().out.startswith("AER 60.00")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--metric", "bleu", "hyp"], "nothing to compare"),
        (["--metric", "bleu", "hyp", "short"], "has 2 lines, short has 1"),
        (["--metric", "bleu", "-", "hyp", "-"], "Only one of the texts can be standard input"),
        (["--metric", "bleu", "empty", "empty"], "is empty"),
        (["--metric", "aer", "hyp", "ref"], "no word link"),
        (["--metric", "aer", "short", "short", "short"], "one gold alone"),
        (["--metric", "bleu", "--recipe", "r.toml"], "tested with a model"),
    ],
)
def test_what_is_missing_or_wrong_is_told(
    folder: Path, arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("short").write_text("0-0\n", encoding="utf-8")
    Path("empty").write_text("", encoding="utf-8")
    assert main(["evaluate", *arguments]) == 1
    assert said in capsys.readouterr().err
