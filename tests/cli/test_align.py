"""`align`: two files in, links out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from s2s_desktop.cli.main import main
from s2s_desktop.pipeline.alignment import align

Links = tuple[tuple[int, int], ...]


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, ...]]:
    """Stands in for the aligner: links words one after the other; keeps how it was called."""
    made: list[tuple[Any, ...]] = []

    def diagonal(
        service: object, source: Sequence[str], target: Sequence[str], *rest: object, articles: bool
    ) -> Iterator[Links]:
        assert articles
        made.append((list(source), list(target), *rest))
        for one, other in zip(source, target, strict=True):
            yield tuple((i, i) for i in range(min(len(one.split()), len(other.split()))))

    monkeypatch.setattr(align, "align_lines", diagonal)
    return made


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    """Three lines each; the second is empty, and one file has Windows line ends."""
    source, target = tmp_path / "en.txt", tmp_path / "pt.txt"
    source.write_bytes("the house\n\nI see\u2028you\n".encode())
    target.write_bytes("a casa\r\n\r\neu vejo você\r\n".encode())
    return str(source), str(target)


def test_links_are_printed_line_by_line(
    calls: list[tuple[Any, ...]], files: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["align", *files]) == 0
    assert capsys.readouterr().out == "0-0 1-1\n\n0-0 1-1 2-2\n"
    assert calls == [
        (
            ["the house", "", "I see\u2028you"],
            ["a casa", "", "eu vejo você"],
            "en",
            "pt",
            "tiny11-en-pt",
            "auto",
        )
    ]


def test_links_as_json(
    calls: list[tuple[Any, ...]], files: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["align", *files, "--from", "pt", "--method", "attention", "--json"]) == 0
    first, *_ = (json.loads(line) for line in capsys.readouterr().out.split("\n")[:-1])
    assert calls[0][2:] == ("pt", "en", "tiny11-pt-en", "attention")
    assert first == {
        "source": "the house",
        "target": "a casa",
        "model": "tiny11-pt-en",
        "alignment": "0-0 1-1",
        "source_words": ["the", "house"],
        "target_words": ["a", "casa"],
    }


@pytest.mark.usefixtures("calls")
def test_empty_files_have_no_links(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    empty = tmp_path / "empty"
    empty.touch()
    assert main(["align", str(empty), str(empty)]) == 0
    assert capsys.readouterr().out == ""


def test_files_of_different_length(
    calls: list[tuple[Any, ...]], files: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    source, target = files
    Path(target).write_text("a casa\n", encoding="utf-8")
    assert main(["align", source, target]) == 1
    said = capsys.readouterr().err
    assert f"{source} has 3 lines, {target} has 1." in said
    assert "same number of lines" in said
    assert calls == []


def test_two_texts_cannot_both_come_in_at_one_door(
    calls: list[tuple[Any, ...]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["align", "-", "-"]) == 1
    assert "Only one of the texts can be standard input (-)." in capsys.readouterr().err
    assert calls == []
