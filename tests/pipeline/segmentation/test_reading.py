"""What is read of several lines, and where its characters stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s2s_desktop.pipeline.messages import Inset
from s2s_desktop.pipeline.segmentation.reading import Reading, insets_of, read_lines


def _read(*lines: str) -> Reading:
    text = "\n> ".join(lines)
    spans, at = [], 0
    for line in lines:
        spans.append((at, at + len(line)))
        at += len(line) + 3
    return read_lines(text, spans)


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("one line", "and another"), "one line and another"),
        (("spaces at the end   ", "  and before"), "spaces at the end and before"),
        (("what the smo-", "ke hid"), "what the smoke hid"),
        (("what the smo\u00ad", "ke hid"), "what the smoke hid"),
        (("what the smo\u2010", "ke hid"), "what the smoke hid"),
        (("a Mercedes-", "Benz"), "a Mercedes-Benz"),
        (("from 1914-", "1918"), "from 1914-1918"),
        (("pre-", "and post-war"), "pre- and post-war"),
        (("pré-", "e pós-guerra"), "pré- e pós-guerra"),
        (("a dash -", "and more"), "a dash - and more"),
        (("これは長い", "文です。"), "これは長い文です。"),
        (("한국어", "문장"), "한국어 문장"),
    ],
)
def test_the_ends_of_lines(lines: tuple[str, ...], text: str) -> None:
    assert _read(*lines).whole_words().text == text


def test_a_hyphen_stays_in_words_that_have_one() -> None:
    reading = _read("a well-", "known smo-", "ke")
    asked = []

    def keeps(before: str, behind: str) -> bool:
        asked.append((before, behind))
        return before == "well"

    assert reading.whole_words(keeps).text == "a well-known smoke"
    assert asked == [("well", "known"), ("smo", "ke")]


LINE = st.text(st.sampled_from("abC-\u00ad .あ1"), min_size=1, max_size=8).filter(str.strip)


@given(st.lists(LINE, min_size=1, max_size=5), st.booleans(), st.data())
def test_every_character_knows_its_place(
    lines: list[str], keeps: bool, data: st.DataObject
) -> None:
    source = "\n> ".join(lines)
    reading = _read(*lines).whole_words(lambda _before, _behind: keeps)
    start = data.draw(st.integers(0, len(reading.text)))
    part = reading.part(start, data.draw(st.integers(start, len(reading.text))))
    for piece in (reading, part):
        assert len(piece.text) == len(piece.places)
        assert list(piece.places) == sorted(set(piece.places))
        # Each is the character of its place, but for the spaces that stand for line ends.
        for character, place in zip(piece.text, piece.places, strict=True):
            assert character == source[place] or (character == " " and source[place] in "\n ")
    letters = [c for c in "".join(lines) if c not in "-\u00ad "]
    assert [c for c in reading.text if c not in "-\u00ad "] == letters


def test_insets_of_a_text_are_found_in_what_is_read() -> None:
    # GIVEN insets of a whole text, of which two lie in a quotation over two lines
    text = "AB\n\n> see smo-\n> ke or CD, then\n"
    lines = [(6, 14), (17, 31)]
    assert [text[a:b] for a, b in lines] == ["see smo-", "ke or CD, then"[:14]]
    insets = (
        Inset(0, 2, "x"),
        Inset(text.index("see"), text.index("see") + 3, "x", "opens", text.index("CD")),
        Inset(text.index("CD"), text.index("CD") + 2, "y", "closes", text.index("see")),
    )
    reading = read_lines(text, lines).whole_words()
    # THEN they are where they are read, and know each other
    assert reading.text == "see smoke or CD, then"
    assert insets_of(reading, insets) == (
        Inset(0, 3, "x", "opens", 13),
        Inset(13, 15, "y", "closes", 0),
    )
    assert insets_of(reading, ()) == ()
