"""`summarize`: what goes in, what comes out, and what is said beside it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.cli import summarize
from s2s_desktop.cli.main import main
from s2s_desktop.pipeline.summary import remarks
from tests.cli.refusals import assert_refused, assert_wrong_usage
from tests.documents.ooxml.made_docx import make_docx, paragraph, run
from tests.pipeline.summary.scripted import scripted_catalogue

TypeText = Callable[[bytes], None]

TEXT = """\
The old pier is closed. The key is with
the mayor, says Zoë. It may rain. Nobody swims there. A second key was lost.
"""


@pytest.fixture(autouse=True)
def catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Catalogue:
    """A summarizer that finds salient what says "key"."""
    scripted = scripted_catalogue(tmp_path, monkeypatch)
    monkeypatch.setattr(summarize, "Catalogue", lambda: scripted)
    return scripted


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (
            [],
            "The old pier is closed. The key is with the mayor, says Zoë. A second key was lost.\n",
        ),
        (["--length", "2"], "The key is with the mayor, says Zoë. A second key was lost.\n"),
        (["--length", "line"], "The key is with the mayor, says Zoë.\n"),
        (
            ["--length", "long", "-"],
            "The old pier is closed. The key is with the mayor, says Zoë. A second key was lost.\n",
        ),
        (["--length", "1"], "The key is with the mayor, says Zoë.\n"),
        (
            ["--length", "60%"],
            "The old pier is closed. The key is with the mayor, says Zoë. A second key was lost.\n",
        ),
        (["--length", "99"], " ".join(TEXT.split()) + "\n"),
    ],
)
def test_standard_input_is_summarized_in_one_paragraph(
    type_text: TypeText,
    capsysbinary: pytest.CaptureFixture[bytes],
    typed: list[str],
    expected: str,
) -> None:
    type_text(TEXT.encode())
    assert main(["summarize", *typed]) == 0
    printed = capsysbinary.readouterr()
    assert printed.out == expected.encode()
    assert printed.err == b""


def test_from_a_file_into_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, target = tmp_path / "in put.txt", tmp_path / "out.txt"
    source.write_text(TEXT, encoding="utf-8")
    assert main(["summarize", str(source), "--length", "line", "-o", str(target)]) == 0
    assert target.read_text(encoding="utf-8") == "The key is with the mayor, says Zoë.\n"
    assert capsys.readouterr() == ("", "")


def test_json_tells_where_each_sentence_stands(
    type_text: TypeText, capsys: pytest.CaptureFixture[str]
) -> None:
    type_text(TEXT.encode())
    assert main(["summarize", "--json", "--length", "2"]) == 0
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    # THEN an object has what one of `translate` has, and its sentences
    start = TEXT.index("The key")
    assert len(first.pop("document")) == 5
    assert first == {
        "source": "The key is with\nthe mayor, says Zoë.",
        "target": "The key is with the mayor, says Zoë.",
        "model": "summarizer-en",
        "device": "cpu",
        "detected": {"language": "en", "probability": 1.0},
        "score": 0.0,
        "tokens": [],
        "alignment": "0-0 1-1 2-2 3-3 4-4 5-5 6-6 7-7 8-8 9-9",
        "source_words": ["The", "key", "is", "with", "the", "mayor", ",", "says", "Zoë", "."],
        "target_words": ["The", "key", "is", "with", "the", "mayor", ",", "says", "Zoë", "."],
        "terms": [],
        "memory": None,
        "warnings": [],
        "sentences": [
            {
                "text": "The key is with the mayor, says Zoë.",
                "rewritten": False,
                "provenance": [
                    {
                        "start": start,
                        "end": start + 36,
                        "weight": 1.0,
                        "text": "The key is with\nthe mayor, says Zoë.",
                    }
                ],
            }
        ],
    }
    (sentence,) = second["sentences"]
    (source,) = sentence["provenance"]
    assert TEXT[source["start"] : source["end"]] == second["target"] == "A second key was lost."


def test_another_encoding_is_read_and_named(
    type_text: TypeText, capsys: pytest.CaptureFixture[str]
) -> None:
    type_text(TEXT.encode("cp1252"))
    assert main(["summarize", "--length", "line"]) == 0
    printed = capsys.readouterr()
    assert printed.out == "The key is with the mayor, says Zoë.\n"
    assert "standard input is not UTF-8" in printed.err


@pytest.mark.parametrize(
    ("text", "remark"), [("  \n", remarks.NO_WORDS), ("Ann\nBob\nEve\n", remarks.NO_SENTENCES)]
)
@pytest.mark.parametrize("form", [[], ["--json"]])
def test_a_text_without_sentences_gives_nothing_and_says_so(
    type_text: TypeText,
    capsys: pytest.CaptureFixture[str],
    text: str,
    remark: str,
    form: list[str],
) -> None:
    type_text(text.encode())
    assert main(["summarize", *form]) == 0
    assert capsys.readouterr() == ("", f"s2s-desktop: {remark}\n")
    # AND is quiet if asked to
    type_text(text.encode())
    assert main(["summarize", "--quiet", *form]) == 0
    assert capsys.readouterr() == ("", "")


def test_another_language(type_text: TypeText, capsys: pytest.CaptureFixture[str]) -> None:
    type_text("O mercado abre cedo. A key está na porta. O peixe chega às seis.".encode())
    assert main(["summarize", "--language", "pt", "--length", "line"]) == 0
    printed = capsys.readouterr()
    assert printed.out == "A key está na porta.\n"
    assert remarks.OTHER_LANGUAGE in printed.err


@pytest.mark.parametrize(
    ("typed", "message", "hint"),
    [
        (["--model", "big"], "no model called 'big'", "summarizer-en"),
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
    assert_refused(capsys, ["summarize", *typed], message, hint)


@pytest.mark.parametrize("typed", [["--length", "huge"], ["--lines"], ["--device", "toaster"]])
def test_wrong_usage_is_two(capsys: pytest.CaptureFixture[str], typed: list[str]) -> None:
    assert_wrong_usage(capsys, ["summarize", *typed], typed[0])


@pytest.mark.parametrize("length", ["", "0", "-1", "0%", "101%", "nan%", "few", "1.5"])
def test_what_is_no_length_is_refused(length: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert_wrong_usage(capsys, ["summarize", f"--length={length}"], "--length")


def test_json_has_all_sentences_of_the_document_once(
    type_text: TypeText, capsys: pytest.CaptureFixture[str]
) -> None:
    type_text(TEXT.encode())
    assert main(["summarize", "--json", "--length", "2"]) == 0
    first, *rest = map(json.loads, capsys.readouterr().out.splitlines())
    # THEN the first object tells of each sentence how salient it is,
    told = {TEXT[s["start"] : s["end"]]: s for s in first["document"]}
    assert [" ".join(text.split()) for text in told] == [
        "The old pier is closed.",
        "The key is with the mayor, says Zoë.",
        "It may rain.",
        "Nobody swims there.",
        "A second key was lost.",
    ]
    assert [(s["salience"], s["chosen"]) for s in first["document"]] == [
        (0.5, False), (1.0, True), (0.0, False), (0.0, False), (1.0, True),
    ]  # fmt: skip
    assert sorted(s["rank"] for s in first["document"]) == [1, 2, 3, 4, 5]
    # and the others do not repeat it.
    assert len(rest) == 1
    assert all("document" not in other for other in rest)


def test_a_document_is_summarized_by_what_is_read_of_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = make_docx(
        tmp_path / "a.docx",
        paragraph(run("The harbour was built in 1862. It made the town rich for sixty years."))
        + f"<w:tbl><w:tr><w:tc>{paragraph(run('A cell of a table.'))}</w:tc></w:tr></w:tbl>",
    )
    assert main(["summarize", "--length", "long", str(path)]) == 0
    printed = capsys.readouterr().out
    assert "1862" in printed
    assert "cell" not in printed


def test_headings_of_a_document_are_no_sentences(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "a.html"
    body = "<p>The harbour was built in 1862. It made the town rich.</p>"
    heading = "<h1>Who lost the key of the harbour?</h1>"
    page.write_text(f"<html><body>{heading}{body}</body></html>", encoding="utf-8")
    for length in ("line", "long"):
        assert main(["summarize", "--length", length, str(page)]) == 0
        printed = capsys.readouterr().out
        assert "1862" in printed
        assert "Who lost" not in printed
