"""Subtitles: sentences over several cues, times untouched, lines that fit."""

from __future__ import annotations

from pathlib import Path

import pytest

from s2s_desktop.documents.model import Document, Inset, Mark, Written
from s2s_desktop.documents.open_document import open_document
from tests.shared_data import SHARED

SRT = (
    "1\n00:00:01,000 --> 00:00:02,000\nI would have stopped her,\n\n"
    "2\n00:00:02,200 --> 00:00:04,000 X1:9\nbut she was <i>already</i>\ngone.\n\n"
    "3\n00:00:09,000 --> 00:00:10,000\n- Who?\n- Her.\n"
)


def opened(folder: Path, text: str, name: str = "a.srt") -> Document:
    path = folder / name
    path.write_bytes(text.encode())
    document = open_document(path)
    assert document is not None
    return document


def rewritten(document: Document, folder: Path, written: dict[int, Written]) -> str:
    document.write(folder / "b", written, "pt")
    return (folder / "b").read_bytes().decode()


def test_a_sentence_over_two_cues_is_one_text(tmp_path: Path) -> None:
    joined, spoken = opened(tmp_path, SRT).blocks
    assert joined.text == "I would have stopped her, but she was already gone."
    assert [joined.text[m.start : m.end] for m in joined.marks] == ["already"]
    assert [joined.text[i.at :] for i in joined.insets] == ["but she was already gone."]
    assert spoken.text == "- Who?\n- Her."


def test_it_is_cut_again_where_its_cut_stands_and_times_stay(tmp_path: Path) -> None:
    document = opened(tmp_path, SRT)
    text = "Eu a teria parado, mas ela já tinha ido embora para bem longe daqui."
    cut = Inset(text.index("mas"), 0)
    italic = Mark(text.index("já"), text.index("já") + 2, document.blocks[0].marks[0].key)
    made = rewritten(document, tmp_path, {0: Written(text, (italic,), (cut,))})
    assert made == SRT.replace("I would have stopped her,", "Eu a teria parado,").replace(
        "but she was <i>already</i>\ngone.",
        "mas ela <i>já</i> tinha ido embora\npara bem longe daqui.",
    )


@pytest.mark.parametrize("at", [0, 3, 40, 200])
def test_no_cue_is_left_empty(tmp_path: Path, at: int) -> None:
    document = opened(tmp_path, SRT)
    made = rewritten(document, tmp_path, {0: Written("Um dois três", (), (Inset(at, 0),))})
    cues = [part.split("\n", 2)[2].strip() for part in made.split("\n\n")[:2]]
    assert all(cues)
    assert " ".join(cues) == "Um dois três"


def test_long_lines_are_broken_in_two(tmp_path: Path) -> None:
    document = opened(tmp_path, "1\n00:00:01,000 --> 00:00:02,000\nShort.\n")
    text = "Uma frase que é bem mais longa do que a outra, e ainda continua."
    made = rewritten(document, tmp_path, {0: Written(text)})
    lines = made.splitlines()[2:]
    assert [len(line) <= 42 for line in lines] == [True, True]
    assert " ".join(lines) == text


def test_notes_styles_names_and_settings_of_vtt_stay(tmp_path: Path) -> None:
    text = (
        "WEBVTT - x\n\nNOTE One --> two\n\nSTYLE\n::cue { color: red }\n\nid\n"
        "00:01.000 --> 00:02.000 line:0\n<v Ann>Salt &amp; <c.a>sea</c></v>\n"
    )
    document = opened(tmp_path, text, "a.vtt")
    (block,) = document.blocks
    assert block.text == "Salt & sea"
    assert rewritten(document, tmp_path, {}) == text
    assert rewritten(document, tmp_path, {0: Written(block.text, block.marks)}) == text


def test_an_encoding_without_the_letters_gives_way(tmp_path: Path) -> None:
    path = tmp_path / "a.srt"
    path.write_bytes("1\n00:00:01,000 --> 00:00:02,000\n这是一个句子。\n".encode("gb18030"))
    document = open_document(path)
    assert document is not None
    document.write(tmp_path / "b.srt", {0: Written("Ação 😀")}, "pt")
    again = open_document(tmp_path / "b.srt")
    assert again is not None
    assert [block.text for block in again.blocks] == ["Ação 😀"]


@pytest.mark.parametrize(
    "path",
    sorted(path for path in (SHARED / "documents").glob("s*") if path.suffix in (".srt", ".vtt")),
    ids=lambda path: path.stem,
)
def test_real_files_keep_all_their_times(path: Path, tmp_path: Path) -> None:
    document = open_document(path)
    assert document is not None
    assert document.blocks
    document.write(tmp_path / "same", {}, "pt")
    assert (tmp_path / "same").read_bytes() == path.read_bytes()
    same = {
        number: Written(block.text, block.marks, block.insets)
        for number, block in enumerate(document.blocks)
    }
    document.write(tmp_path / path.name, same, "pt")
    again = open_document(tmp_path / path.name)
    assert again is not None
    assert [b.text.split() for b in again.blocks] == [b.text.split() for b in document.blocks]
    timings = [line for line in path.read_bytes().splitlines() if b"-->" in line]
    after = [line for line in (tmp_path / path.name).read_bytes().splitlines() if b"-->" in line]
    assert after == timings
