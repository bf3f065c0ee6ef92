"""`translate`: what goes in, what comes out, and what is said beside it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from s2s_desktop.cli.main import main
from s2s_desktop.glossary.term import Glossary, Term
from s2s_desktop.memory.tmx_file import read_tmx
from s2s_desktop.pipeline.messages import (
    DETECT,
    DetectionChoices,
    Failure,
    GuardOptions,
    LanguageDetected,
    SegmentWarning,
)
from tests.cli.conftest import ShoutingService
from tests.cli.refusals import assert_refused, assert_wrong_usage

TypeText = Callable[[bytes], None]

TEXT = "\n  One line.\n\n\tanother,  with ç and 😀 \r\nthe last"
SHOUTED = "\n  ONE LINE.\n\n\tANOTHER,  WITH Ç AND 😀 \r\nTHE LAST"


def test_standard_input_is_translated_and_its_form_kept(
    service: ShoutingService, type_text: TypeText, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    # GIVEN a text with blank lines, indentation, a tab, emoji and no line end at its end
    type_text(TEXT.encode())
    # WHEN it is translated, and its last line finishes first
    assert main(["translate", "--from", "en", "--to", "pt"]) == 0
    # THEN the lines come in order and everything between them is as it was, byte for byte
    printed = capsysbinary.readouterr()
    assert printed.out == SHOUTED.encode()
    assert printed.err == b""


def test_a_language_that_only_models_for_teaching_know(
    type_text: TypeText, capsys: pytest.CaptureFixture[str]
) -> None:
    type_text(b"A")
    # WHEN no model is named, nothing is translated, and it is said which could be
    assert main(["translate", "--to", "fr"]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "only teaching models" in printed.err
    assert "tatoeba-en-fr-transformer" in printed.err
    # AND one that is named translates
    type_text(b"I would like a cup of coffee.")
    assert main(["translate", "--to", "fr", "--model", "tatoeba-en-fr-transformer"]) == 0
    assert "tasse" in capsys.readouterr().out


@pytest.mark.parametrize("tag", ["", "e", "en_US", "\udcff", "en pt"])
def test_a_language_that_is_none(tag: str, capsys: pytest.CaptureFixture[str]) -> None:
    for command in (["translate", "--to", tag], ["summarize", "--language", tag]):
        with pytest.raises(SystemExit) as leaving:
            main(command)
        assert leaving.value.code == 2
        assert "is no language such as en or pt-BR" in capsys.readouterr().err


def test_what_was_asked_for_reaches_the_service(
    service: ShoutingService, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "in put.txt"
    file.write_text("um", encoding="utf-8")
    assert main(["translate", str(file), "--from", "pt", "--lines", "--beam", "4"]) == 0
    (request,) = service.requests
    assert (request.source_language, request.target_language) == ("pt", "en")
    assert (request.text, request.lines, request.choices.beam_size) == ("um", True, 4)
    assert request.model_id is None
    assert not request.alignment
    assert request.guard.number_style == "target"
    assert capsys.readouterr().out == "UM"


def test_whose_separators_numbers_have(service: ShoutingService, type_text: TypeText) -> None:
    type_text(b"one")
    assert main(["translate", "--from", "en", "--number-style", "source"]) == 0
    (request,) = service.requests
    assert request.guard.number_style == "source"


@pytest.mark.parametrize(
    ("typed", "pair", "any_target"),
    [
        ([], (DETECT, "pt"), True),
        (["--from", "pt"], ("pt", "en"), True),
        (["--to", "en"], (DETECT, "en"), False),
        (["--model", "tiny11-pt-en"], (DETECT, "en"), True),
    ],
)
def test_languages_left_out_are_filled_in(
    service: ShoutingService,
    type_text: TypeText,
    typed: list[str],
    pair: tuple[str, str],
    any_target: bool,
) -> None:
    type_text(b"x")
    assert main(["translate", *typed]) == 0
    (request,) = service.requests
    assert (request.source_language, request.target_language) == pair
    assert request.detection == DetectionChoices(any_target=any_target)


@pytest.mark.usefixtures("service")
@pytest.mark.parametrize(
    ("typed", "message", "hint"),
    [
        (["--from", "en", "--to", "fi"], "No model translates en → fi.", "en → pt, pt → en"),
        (["--from", "xx"], "No model translates xx → pt.", "en → pt, pt → en"),
        (["--model", "big"], "no model called 'big'", "tiny11-en-pt"),
        (["--model", "tiny11-en-pt", "--from", "pt"], "tiny11-en-pt does not", "en → pt"),
        (["--encoding", "klingon"], "cannot be read as klingon", "cp1252"),
        (["nowhere.txt"], "nowhere.txt cannot be read", "Check the name"),
    ],
)
def test_what_the_user_can_mend_is_said(
    type_text: TypeText,
    capsys: pytest.CaptureFixture[str],
    typed: list[str],
    message: str,
    hint: str,
) -> None:
    type_text(b"x")
    assert_refused(capsys, ["translate", *typed], message, hint)


@pytest.mark.usefixtures("service")
@pytest.mark.parametrize(
    "typed",
    [["--beam", "0"], ["--beam", "65"], ["--beam", "two"], ["--device", "toaster"], ["--loud"]],
)
def test_wrong_usage_is_two(capsys: pytest.CaptureFixture[str], typed: list[str]) -> None:
    assert_wrong_usage(capsys, ["translate", *typed], typed[0])


@pytest.mark.usefixtures("service")
@pytest.mark.parametrize("text", [b"", b"  \n\t\n"])
def test_a_text_without_words_is_copied_and_said(
    type_text: TypeText, capsysbinary: pytest.CaptureFixture[bytes], text: bytes
) -> None:
    type_text(text)
    assert main(["translate"]) == 0
    printed = capsysbinary.readouterr()
    assert printed.out == text
    assert b"no words" in printed.err


@pytest.mark.usefixtures("service")
def test_another_encoding_is_read_and_named(
    type_text: TypeText, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    type_text("A ação começou às três horas, não às duas.".encode("cp1252"))
    assert main(["translate", "--from", "pt"]) == 0
    printed = capsysbinary.readouterr()
    assert printed.out == "A AÇÃO COMEÇOU ÀS TRÊS HORAS, NÃO ÀS DUAS.".encode()
    assert b"standard input is not UTF-8; it was read as cp1252" in printed.err


@pytest.mark.usefixtures("service")
def test_quiet_leaves_out_notices(type_text: TypeText, capsys: pytest.CaptureFixture[str]) -> None:
    type_text("não".encode("cp1252") + b" ok")
    assert main(["translate", "--quiet", "--encoding", "cp1252"]) == 0
    type_text(b" \0 ")
    assert main(["translate", "--quiet"]) == 0
    assert capsys.readouterr().err == ""


def test_json_lines(
    service: ShoutingService, type_text: TypeText, capsys: pytest.CaptureFixture[str]
) -> None:
    # GIVEN two lines and a warning of the service
    service.warnings = (SegmentWarning("out-of-place", (3, 5), (1, 3), ("lá",)),)
    service.detected = LanguageDetected(1, "pt", 0.98764, ("pt", "en"), chosen=True)
    type_text("\n olá\nmundo \n".encode())
    # WHEN they are asked for as JSON
    assert main(["translate", "--from", "pt", "--json"]) == 0
    # THEN there is one object per segment, with every field of the contract
    printed = capsys.readouterr()
    first, second = (json.loads(line) for line in printed.out.splitlines())
    assert service.requests[0].alignment
    assert first == {
        "source": "olá",
        "target": "OLÁ",
        "model": "shouting",
        "device": "cpu",
        "detected": {"language": "pt", "probability": 0.9876},
        "score": -0.25,
        "tokens": [
            {
                "text": "OLÁ",
                "start": 0,
                "end": 3,
                "logprob": -0.25,
                "entropy": 0.5,
                "attention": None,
            }
        ],
        "alignment": "0-0",
        "source_words": ["olá"],
        "target_words": ["OLÁ"],
        "terms": [],
        "memory": None,
        "warnings": [
            {
                "kind": "out-of-place",
                "source": {"start": 3, "end": 5, "text": "lá"},
                "target": {"start": 1, "end": 3, "text": "LÁ"},
                "text": "The model lost the place of “lá”; look where it belongs.",
            }
        ],
    }
    assert second["source"] == "mundo"
    assert "olá" in printed.out  # letters stay letters


def test_warnings_are_said(
    service: ShoutingService, type_text: TypeText, capsys: pytest.CaptureFixture[str]
) -> None:
    service.warnings = (SegmentWarning("repeated", None, None),)
    type_text(b"one\ntwo")
    assert main(["translate"]) == 0
    printed = capsys.readouterr()
    assert printed.out == "ONE\nTWO"
    assert "2 places to check:" in printed.err
    assert "segment 2: The model began to repeat itself" in printed.err


def test_many_warnings_are_counted(
    service: ShoutingService, type_text: TypeText, capsys: pytest.CaptureFixture[str]
) -> None:
    service.warnings = tuple(SegmentWarning(k, None, None) for k in ("repeated", "cut-off"))
    type_text(b"one\ntwo\nthree")
    assert main(["translate"]) == 0
    printed = capsys.readouterr()
    assert printed.out == "ONE\nTWO\nTHREE"
    assert "6 places to check in 3 segments (repeated 3, cut-off 3); --json" in printed.err


def test_terms_to_keep_and_silence_reach_the_service(
    service: ShoutingService, type_text: TypeText, tmp_path: Path
) -> None:
    terms = tmp_path / "terms.txt"
    terms.write_bytes("House of Oak\r\n\n  Água Viva \nHouse of Oak\n".encode())
    type_text(b"one")
    assert main(["translate", "--keep", str(terms), "--no-warnings"]) == 0
    guard = service.requests[0].guard
    assert guard.keep == ("House of Oak", "Água Viva")
    assert not guard.warnings
    type_text(b"one")
    assert main(["translate"]) == 0
    assert service.requests[1].guard == GuardOptions()


def test_a_glossary_reaches_the_service(
    service: ShoutingService,
    type_text: TypeText,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    terms = tmp_path / "terms.csv"
    terms.write_text("en,pt\nvaccine,vacina|imunizante\n", encoding="utf-8")
    type_text(b"one")
    assert main(["translate", "--glossary", str(terms)]) == 0
    wanted = Term("vaccine", ("vacina", "imunizante"), ("en", "pt"))
    assert service.requests[0].guard.glossary == Glossary((wanted,))
    terms.write_text("vaccine,\n", encoding="utf-8")
    type_text(b"one")
    assert main(["translate", "--glossary", str(terms)]) == 1
    assert "Line 1 of" in capsys.readouterr().err
    assert len(service.requests) == 1


def test_memories_go_in_and_come_out(
    service: ShoutingService,
    type_text: TypeText,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    type_text(b"one < two\n\nthree")
    out = tmp_path / "out.tmx"
    command = ["translate", "--from", "en", "--to", "pt", "--to-format", "tmx"]
    assert main([*command, "--memory", "a.tmx", "--memory", "b.tmx", "-o", str(out)]) == 0
    assert service.requests[0].memories == ("a.tmx", "b.tmx")
    units = [(unit.source, unit.target) for unit in read_tmx(out, "en", "pt")]
    assert units == [("one < two", "ONE < TWO"), ("three", "THREE")]
    type_text(b"one")
    assert main(command) == 0
    assert capsys.readouterr().out.count("<tu>") == 1


@pytest.mark.parametrize(
    ("terms", "said"), [("nowhere.txt", "nowhere.txt"), ("-", "Only one of the texts")]
)
def test_terms_that_cannot_be_read(
    service: ShoutingService,
    type_text: TypeText,
    capsys: pytest.CaptureFixture[str],
    terms: str,
    said: str,
) -> None:
    type_text(b"one")
    assert main(["translate", "--keep", terms]) == 1
    assert said in capsys.readouterr().err
    assert not service.requests


def test_output_file(
    service: ShoutingService,
    type_text: TypeText,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    out = tmp_path / "out.txt"
    type_text(TEXT.encode())
    assert main(["translate", "-o", str(out)]) == 0
    assert out.read_bytes() == SHOUTED.encode()
    assert capsys.readouterr().out == ""


def test_a_failure_leaves_the_output_file_as_it_was(
    service: ShoutingService,
    type_text: TypeText,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    # GIVEN an output file from before, and a service that fails after some segments
    out = tmp_path / "out.txt"
    out.write_text("from before", encoding="utf-8")
    service.failure = Failure(1, "The model broke.", "Buy a new one.")
    type_text(b"one\ntwo")
    # WHEN
    assert main(["translate", "-o", str(out)]) == 1
    # THEN the message is shown and the file is untouched
    assert capsys.readouterr().err == "s2s-desktop: The model broke.\nBuy a new one.\n"
    assert out.read_text(encoding="utf-8") == "from before"
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.usefixtures("service")
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has /dev/full")
def test_an_output_file_on_a_full_disk(
    type_text: TypeText, capsys: pytest.CaptureFixture[str]
) -> None:
    type_text(b"one")
    assert main(["translate", "-o", "/dev/full"]) == 1
    said = capsys.readouterr().err
    assert "/dev/full cannot be written: No space left on device." in said
    assert "The disk is full" in said
