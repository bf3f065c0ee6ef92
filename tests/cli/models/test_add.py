"""`models add` and `models remove`, from a folder to a translation and back."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from s2s_desktop import paths
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.cli.main import main
from tests.pipeline import model_folders

TypeText = Callable[[bytes], None]
Captured = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folders that are only read."""
    folder = tmp_path_factory.mktemp("made")
    model_folders.opus_mt(folder / "opus-mt-en-fi", target="fi")
    model_folders.t5(folder / "t5-tiny")
    model_folders.hub_folder(folder / "nllb", "nllb")
    model_folders.marian(folder / "enpt.student")
    return folder


@pytest.fixture
def opus(made: Path, tmp_path: Path) -> Path:
    """A folder to change."""
    return Path(shutil.copytree(made / "opus-mt-en-fi", tmp_path / "opus-mt-en-fi"))


def test_a_path_that_the_system_refuses_is_named(capsys: Captured) -> None:
    assert main(["models", "add", "x" * 5000]) == 1
    complaint = capsys.readouterr().err
    assert "xxx cannot be used: File name too long." in complaint
    assert "output" not in complaint


@pytest.mark.skipif(sys.platform != "linux", reason="arguments are text there")
def test_a_licence_that_is_no_text_can_be_listed(opus: Path, capsys: Captured) -> None:
    assert main(["models", "add", str(opus), "--licence", "caf\udce9", "--name", "n\udce9"]) == 0
    for command in (["list"], ["list", "--json"], ["info", opus.name]):
        assert main(["models", *command]) == 0
    assert "caf\\udce9" in capsys.readouterr().out


def test_from_a_folder_to_a_translation_and_back(
    opus: Path, type_text: TypeText, capsys: Captured
) -> None:
    # GIVEN no model for the pair
    assert main(["models", "list"]) == 0
    assert "fi" not in capsys.readouterr().out.split()
    # WHEN a folder is added
    assert main(["models", "add", str(opus)]) == 0
    added = capsys.readouterr()
    assert added.out.startswith("opus-mt-en-fi was added (marian, ")
    said, offer = added.out.splitlines()
    assert said.endswith("it can translate en → fi.")
    assert offer.endswith("s2s-desktop models calibrate opus-mt-en-fi")
    assert added.err == ""
    # THEN it is on the list
    assert main(["models", "list"]) == 0
    row = capsys.readouterr().out.splitlines()[-1].split()
    assert row[:5] == ["opus-mt-en-fi", "translate", "en", "→", "fi"]
    assert row[-1] == "yes"
    # AND it translates: random words, but the paragraphs of the text
    type_text(b"The house is red.\n\nWe walk.\n")
    assert main(["translate", "--to", "fi", "--quiet"]) == 0
    first, empty, second = capsys.readouterr().out.splitlines()
    assert (bool(first.strip()), empty, bool(second.strip())) == (True, "", True)
    # WHEN it is removed
    assert main(["models", "remove", "opus-mt-en-fi"]) == 0
    assert "its files are where they were" in capsys.readouterr().out
    # THEN it is gone from the list, and the files are not
    type_text(b"We walk.\n")
    assert main(["translate", "--to", "fi"]) == 1
    assert "No model translates en → fi" in capsys.readouterr().err
    assert (opus / "model.safetensors").is_file()


def test_each_segment_as_json_with_its_alignment(
    opus: Path, type_text: TypeText, capsys: Captured
) -> None:
    main(["models", "add", str(opus), "--id", "mine"])
    capsys.readouterr()
    type_text(b"The house is red.\n")
    assert main(["translate", "--model", "mine", "--json", "--quiet"]) == 0
    segment = json.loads(capsys.readouterr().out)
    assert (segment["model"], segment["device"]) == ("mine", "cpu")
    assert segment["tokens"]
    for token in segment["tokens"]:
        assert len(token["attention"]) == len(segment["source_words"]) == 5


def test_what_was_added_as_json(made: Path, capsys: Captured) -> None:
    assert main(["models", "add", str(made / "t5-tiny"), "--json", "--licence", "MIT"]) == 0
    added = json.loads(capsys.readouterr().out)
    assert added["id"] == "t5-tiny"
    assert added["tasks"] == ["summarize", "translate"]
    assert added["languages"] == [["en", "de"], ["en", "fr"], ["en", "en"]]
    assert (added["licence"], added["installed"]) == ("MIT", True)
    assert added["size_bytes"] == Catalogue().entry("t5-tiny").size_bytes > 0
    main(["models", "list", "--json"])
    assert json.loads(capsys.readouterr().out)[-1] == added


def test_options_say_what_the_files_do_not(made: Path, capsys: Captured) -> None:
    options = ["--id", "x", "--name", "The X", "--from", "pt,es", "--to", "de", "--prefix", "do: "]
    assert main(["models", "add", str(made / "t5-tiny"), *options]) == 0
    capsys.readouterr()
    assert main(["models", "info", "x"]) == 0
    described = capsys.readouterr().out
    for shown in ("The X", "pt, es", "de", "'do: '", "not calibrated", "hub", "folder:"):
        assert shown in described


def test_two_hundred_languages_fit_on_a_line(made: Path, capsys: Captured) -> None:
    assert main(["models", "add", str(made / "nllb")]) == 0
    assert "202 languages → 202 languages" in capsys.readouterr().out
    assert main(["models", "list"]) == 0
    assert max(map(len, capsys.readouterr().out.splitlines())) < 160


def test_a_bergamot_folder(made: Path, type_text: TypeText, capsys: Captured) -> None:
    assert main(["models", "add", str(made / "enpt.student")]) == 0
    capsys.readouterr()
    main(["models", "info", "enpt.student"])
    assert "guided alignment" in capsys.readouterr().out
    type_text(b"The house is red.\n")
    assert main(["translate", "--model", "enpt.student"]) == 0
    assert capsys.readouterr().out.endswith("\n")


def test_wrong_folders_are_refused_with_a_reason(
    opus: Path, tmp_path: Path, capsys: Captured
) -> None:
    (tmp_path / "empty").mkdir()
    (opus / "source.spm").unlink()
    for folder, said in (
        (tmp_path / "empty", "no model in empty"),
        (tmp_path / "nowhere", "There is no folder"),
        (opus, "source.spm"),
    ):
        assert main(["models", "add", str(folder)]) == 1
        printed = capsys.readouterr()
        assert printed.out == ""
        message, hint = printed.err.splitlines()
        assert message.startswith("s2s-desktop: ")
        assert said in message
        assert hint
    assert not [e for e in Catalogue().entries() if e.source.startswith("folder:")]


def test_a_folder_without_languages_says_how_to_give_them(tmp_path: Path, capsys: Captured) -> None:
    folder = model_folders.opus_mt(tmp_path / "mine", None, None)
    assert main(["models", "add", str(folder)]) == 1
    assert "--from en --to pt" in capsys.readouterr().err
    assert main(["models", "add", str(folder), "--from", "fi", "--to", "sv"]) == 0
    assert Catalogue().entry("mine").languages == (("fi", "sv"),)


@pytest.mark.parametrize("wrong", [["--from", ""], ["--to", "en,,pt"], ["--task", "sing"]])
def test_wrong_usage(opus: Path, capsys: Captured, wrong: list[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["models", "add", str(opus), *wrong])
    assert stop.value.code == 2
    assert wrong[0] in capsys.readouterr().err


def test_what_cannot_be_removed(capsys: Captured) -> None:
    assert main(["models", "remove", "tiny11-en-pt"]) == 1
    assert "came with the program" in capsys.readouterr().err
    assert main(["models", "remove", "nothing"]) == 1
    assert "no model called 'nothing'" in capsys.readouterr().err


def test_a_folder_that_was_moved(opus: Path, type_text: TypeText, capsys: Captured) -> None:
    main(["models", "add", str(opus)])
    opus.rename(opus.with_name("elsewhere"))
    capsys.readouterr()
    # it is not among the installed, but still known
    main(["models", "list"])
    assert "opus-mt-en-fi" not in capsys.readouterr().out
    type_text(b"We walk.\n")
    assert main(["translate", "--to", "fi"]) == 1
    said = capsys.readouterr().err
    assert "is not there any more" in said
    assert "models remove opus-mt-en-fi" in said


def test_a_damaged_list_stops_no_command(type_text: TypeText, capsys: Captured) -> None:
    # GIVEN a list of the user's that is damaged
    listing = paths.user_models() / "catalogue.json"
    listing.parent.mkdir(parents=True)
    listing.write_text('{"models": [')
    # WHEN something else is asked for
    assert main(["models", "list"]) == 0
    said = capsys.readouterr()
    # THEN it is done, and it is said what has become of the list; once
    assert "tiny11-en-pt" in said.out or "en → pt" in said.out
    assert "is damaged" in said.err
    assert "set aside as catalogue.json.bad" in said.err
    assert main(["models", "list"]) == 0
    assert capsys.readouterr().err == ""


def test_listing_and_removing_do_not_wait_for_torch(made: Path) -> None:
    # GIVEN an added model, and a fresh interpreter
    assert main(["models", "add", str(made / "opus-mt-en-fi")]) == 0
    code = """
import sys
from s2s_desktop.cli.main import main
main(["models", "list"]); main(["models", "remove", "opus-mt-en-fi"])
print("torch" in sys.modules)
"""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=os.environ
    )
    assert done.stdout.splitlines()[-1] == "False"
    assert "opus-mt-en-fi" in done.stdout


@pytest.mark.slow
def test_a_model_of_full_size(tmp_path: Path, capsys: Captured) -> None:
    """OPUS-MT's sizes: 512 wide, 6 + 6 layers, 58,101 pieces; 300 MB of random weights."""
    folder = model_folders.opus_mt(
        tmp_path / "opus-mt-en-fi",
        target="fi",
        vocab_size=58_101,
        d_model=512,
        encoder_layers=6,
        decoder_layers=6,
        encoder_attention_heads=8,
        decoder_attention_heads=8,
        encoder_ffn_dim=2048,
        decoder_ffn_dim=2048,
        max_position_embeddings=512,
    )
    size_bytes = (folder / "model.safetensors").stat().st_size
    assert size_bytes > 290_000_000
    # WHEN it is added and measured in a process of its own
    assert main(["models", "add", str(folder), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["size_bytes"] > size_bytes
    text = tmp_path / "text"
    text.write_text("We walk along the river every morning.\n", encoding="utf-8")
    command = [sys.executable, "-m", "s2s_desktop"]
    options = ["--model", "opus-mt-en-fi"]
    done = subprocess.run(
        [*command, "translate", str(text), *options],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ,
    )
    assert done.stdout.strip()
    # THEN its memory is the weights once, torch, and little more
    measured = subprocess.run(
        [
            *command,
            "bench",
            "--only",
            "memory",
            "--rounds",
            "1",
            "--input",
            str(text),
            "--json",
            *options,
        ],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ,
    )
    figures = json.loads(measured.stdout)["rows"][0]["figures"]
    held = {figure["what"]: figure["medians"]["ours"] * 2**20 for figure in figures}
    assert size_bytes < held["memory, command line, after the text"] < size_bytes + 600_000_000
    assert paths.user_models().is_dir()
