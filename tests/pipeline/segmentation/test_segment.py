"""Sentences of a text, and all that is between them."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from s2s_desktop.pipeline.segmentation.segment import Segment, cut_points, segments

SHORT = "Short lines here,\nas in a poem,\nstay as they are.\n"

WRAPPED = (
    "This letter was written in an old program that broke every line at\n"
    "the same column. Its sentences therefore run across the ends of its\n"
    "lines, and must be put together again before anybody translates the\n"
    "text."
)

# Whatever people paste: line ends of all kinds, blanks, controls, halves of surrogate pairs,
# scripts that run the other way, emoji with their joiners, accents on their own.
CHARACTERS = st.one_of(
    st.sampled_from(
        ".!?,;:\u2026\u3002 \t\n\r\u00a0\u3000\u2028\u2029\x0b\x0c\x85\x1c\0\u200b\u200d\ufeff"
    ),
    st.sampled_from("aAéß0\u0301\ud800\udfff\U0001f600\ufe0f\u05d0\u0645\u202e\u65e5\u0e01-*>#1."),
    st.characters(),
)
TEXTS = st.one_of(
    st.text(CHARACTERS, max_size=80),
    st.lists(st.sampled_from(["a", "Mr.", "Ok.", "\n", "\r\n", " ", "  ", "\n\n", "\t"])).map(
        "".join
    ),
)


def _sentences(text: str, language: str = "en", lines: bool = False) -> list[str]:
    return [text[s.start : s.end] for s in segments(text, language, lines)]


def _put_together(text: str, found: list[Segment]) -> str:
    tail = text[found[-1].end :] if found else text
    return "".join(s.lead + text[s.start : s.end] for s in found) + tail


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("A title\nA line", ["A title", "A line"]),
        ("A title\r\nA line\r\n", ["A title", "A line"]),
        ("old\rMac\r", ["old", "Mac"]),
        ("    indented\n\ttabbed", ["indented", "tabbed"]),
        (
            "Mr. Smith paid $3.50 to Dr. Jones. He left.",
            ["Mr. Smith paid $3.50 to Dr. Jones.", "He left."],
        ),
        ("It was 5 p.m. in the U.S. on Monday.", ["It was 5 p.m. in the U.S. on Monday."]),
        ("- milk\n- eggs. And ham.\n1. first", ["milk", "eggs.", "And ham.", "first"]),
        ("He said \u201cStop!\u201d Then he left.", ["He said \u201cStop!\u201d", "Then he left."]),
        ("\u4f60\u597d\u3002\u518d\u89c1\u3002", ["\u4f60\u597d\u3002", "\u518d\u89c1\u3002"]),
        ("Take vitamin C\u00a0. Rest.", ["Take vitamin C\u00a0. Rest."]),
        (SHORT, ["Short lines here,", "as in a poem,", "stay as they are."]),
        ("", []),
        (" \n\t\r\n \u00a0", []),
    ],
)
def test_sentences_of(text: str, sentences: list[str]) -> None:
    assert _sentences(text) == sentences


def test_a_wrapped_paragraph_is_one_flow() -> None:
    # GIVEN a paragraph whose lines were broken at a column, between two others
    text = f"Dear Ann,\n\n{WRAPPED}\n\n  Yours, Bob\n"
    found = list(segments(text, "en"))
    sentences = [text[s.start : s.end] for s in found]
    # THEN its sentences are whole, line ends inside and spaces between them
    assert len(sentences) == 4
    assert sentences[0] == "Dear Ann,"
    assert sentences[1].startswith("This letter")
    assert sentences[1].endswith("column.")
    assert sentences[2].startswith("Its sentences")
    assert sentences[2].endswith("text.")
    assert found[2].lead == " "
    # and the paragraphs stay apart
    assert found[1].lead == "\n\n"
    assert found[3].lead == "\n\n  "


def test_sentences_of_a_wrapped_paragraph_are_joined_by_spaces() -> None:
    # GIVEN a wrapped paragraph in which a sentence ends just where a line does
    text = (
        "This letter was written in an old program that broke every line at\n"
        "the same column, as programs did. It was a nuisance to all readers.\n"
        "Nobody misses it, and nobody who saw it would want to have it back\n"
        "again."
    )
    found = list(segments(text, "en"))
    assert [text[s.start : s.end].split()[-1] for s in found] == ["did.", "readers.", "again."]
    assert [s.lead for s in found] == ["", " ", " "]


def test_quote_marks_stand_before_what_is_quoted() -> None:
    text = (
        "Ann wrote:\n" + "\n".join("> " + line for line in WRAPPED.split("\n")) + "\n>\n> Ann\nYes."
    )
    found = list(segments(text, "en"))
    assert [s.lead for s in found] == ["", "\n> ", " ", "\n>\n> ", "\n"]
    assert found[1].read(text).text == (
        "This letter was written in an old program that broke every line at the same column."
    )
    # and each character that is read stands where it says
    for segment in found:
        reading = segment.read(text)
        assert reading.places[0] == segment.start
        assert reading.places[-1] == segment.end - 1
        assert all(
            text[place] == (character if character != " " else text[place])
            for character, place in zip(reading.text, reading.places, strict=True)
        )


def test_cells_of_a_table_are_texts_of_their_own() -> None:
    # GIVEN two rows as a spreadsheet copies them, the first as long as a wrapped line
    row = "The first cell of a row. It has two sentences\tThe second one says nothing, and"
    text = f"{row}\t12\n\tgoes on\there\n"
    found = list(segments(text, "en"))
    # THEN no segment spans two cells, and tabs and line ends stay between them
    assert [text[s.start : s.end] for s in found] == [
        "The first cell of a row.",
        "It has two sentences",
        "The second one says nothing, and",
        "12",
        "goes on",
        "here",
    ]
    assert [s.lead for s in found] == ["", " ", "\t", "\t", "\n\t", "\t"]


@pytest.mark.parametrize(
    "text",
    [
        SHORT,
        WRAPPED.replace("\n", "\n\n"),
        "\n".join("- " + line for line in WRAPPED.split("\n")),
        "\n".join("  " + line for line in WRAPPED.split("\n")),
        "A headline that is long enough to be taken for text\nBy Our Correspondent\nLisbon",
        "Each of these lines is a sentence that ends where it ends.\n" * 4,
    ],
    ids=["poem", "spaced", "list", "indented", "headline", "sentences"],
)
def test_lines_that_people_meant_are_kept(text: str) -> None:
    found = list(segments(text, "en"))
    assert all("\n" not in text[s.start : s.end] for s in found)
    assert _put_together(text, found) == text


@given(TEXTS, st.sampled_from(["en", "pt", "ja", "xx"]))
@example("x" * 60 + "\x0b\x0b" + "y" * 60, "en")
@example("a\ud800b. c", "en")
@example("A\u2009. B\u3000.", "pt")
@example("\n" + "word " * 13 + "\nmore,\x0c\n", "en")
def test_nothing_is_lost_and_nothing_is_invented(text: str, language: str) -> None:
    found = list(segments(text, language))
    # Sentences stand in order, have words or marks, and no space at their ends.
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    for segment in found:
        sentence = text[segment.start : segment.end]
        assert sentence == sentence.strip() != ""
    # What is in no sentence is in a lead or after the last.
    assert _put_together(text, found) == text


@given(TEXTS)
def test_lines_are_kept_one_by_one(text: str) -> None:
    found = list(segments(text, "en", lines=True))
    assert _put_together(text, found) == text
    assert all("\n" not in text[s.start : s.end] for s in found)
    # No line is ever cut in two where only line feeds end lines.
    plain = text.translate(dict.fromkeys(map(ord, "\r\u2028\u2029\x0b\x0c\x85\x1c\x1d\x1e"), "_"))
    stripped = [line.strip() for line in plain.split("\n")]
    assert _sentences(plain, lines=True) == [line for line in stripped if line]


@given(st.text(st.sampled_from("abc ,.;\n"), min_size=60, max_size=400))
def test_wrapped_or_not_all_words_are_there(text: str) -> None:
    # Where lines were merely wrapped, a space may stand for a line end; nothing else changes.
    found = list(segments(text, "en"))
    assert _put_together(text, found).split() == text.split()


def test_a_line_of_megabytes_is_cut_at_words() -> None:
    # GIVEN two megabytes in one line without the end of a sentence
    text = "longish " * 250_000
    found = list(segments(text, "en"))
    # THEN it comes in parts of bounded size, none of which ends within a word
    assert _put_together(text, found) == text
    assert max(s.end - s.start for s in found) <= 20_000
    assert all(text[s.start : s.end].endswith("longish") for s in found)


def test_a_line_of_megabytes_without_a_space_is_cut_anywhere() -> None:
    text = "x" * 2_000_000
    found = list(segments(text, "en"))
    assert _put_together(text, found) == text
    assert max(s.end - s.start for s in found) <= 20_000


def test_a_sentence_across_a_window_stays_whole() -> None:
    # GIVEN sentences of which one lies across the place where a long line is looked at anew
    text = "A sentence of some length, which ends here. " * 600
    assert len(text) > 20_000
    assert set(_sentences(text)) == {"A sentence of some length, which ends here."}


@pytest.mark.parametrize("text", ["short line\n" * 100_000, "\n" * 500_000, "a\r\n" * 100_000])
def test_a_hundred_thousand_lines(text: str) -> None:
    found = list(segments(text, "en"))  # would take hours if it were quadratic
    assert len(found) == sum(bool(line.strip()) for line in text.split("\n"))
    assert _put_together(text, found) == text


def test_a_book_in_one_paragraph_takes_linear_time() -> None:
    # GIVEN twenty thousand lines, each of which ends within a word, and many sentences
    lines = (
        "A hundred small brown birds sat there. Nobody coun-\n"
        "ted all of them on the long roofs of the old vil-\n"
    )
    text = lines * 10_000 + "lage."
    found = list(segments(text, "en"))
    # THEN none of it is lost, which would take hours if each looked at all
    assert len(found) > 10_000
    assert found[-1].read(text).whole_words().text.endswith("old village.")


# --- cutting what a model cannot read at once ---------------------------------------------


def _pieces(text: str, size: int = 4) -> list[tuple[int, int]]:
    return [(i, min(i + size, len(text))) for i in range(0, len(text), size)]


def test_cuts_come_at_the_end_of_a_clause() -> None:
    # 30 pieces of 4 characters; a comma after the 20th of the first 24
    text = "wordy word " * 7 + "end" + ", " + "more word " * 5
    (first, *_) = cut_points(_pieces(text, 1), text, limit=len(text) - 20)
    assert text[:first].rstrip().endswith(",")


def test_cuts_come_at_a_space_where_there_is_no_clause() -> None:
    text = "word " * 40
    for cut in cut_points(_pieces(text, 1), text, limit=33):
        assert text[cut - 1].isspace() or text[cut].isspace()


def test_cuts_come_anywhere_where_there_is_no_space() -> None:
    text = "x" * 100
    assert cut_points(_pieces(text, 1), text, limit=30) == [30, 60, 90]


@given(st.text(st.sampled_from("ab ,.\u3002"), max_size=200), st.integers(1, 40), st.integers(1, 5))
def test_no_part_is_longer_than_the_limit(text: str, limit: int, size: int) -> None:
    pieces = _pieces(text, size)
    cuts = cut_points(pieces, text, limit)
    assert cuts == sorted(set(cuts))
    bounds = [0, *cuts, len(text)]
    for a, b in itertools.pairwise(bounds):
        assert sum(a <= start < b for start, _ in pieces) <= limit
    assert bool(cuts) == (len(pieces) > limit)
