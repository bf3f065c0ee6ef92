"""Texts on their way into a document and out again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s2s_desktop.gui.text import soft_lines
from s2s_desktop.gui.text.soft_lines import SHOWN_LINE_CHARS, SOFT_END, clean, harden, soften


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("a\r\nb\rc\nd\u2029e", "a\nb\nc\nd\ne"),
        ("a\0b", "ab"),
        ("a\ud800b\udc00c", "a\ufffdb\ufffdc"),
        ("a\ufdd0b\ufdd1c\u2064d", "abcd"),
        ("\N{GRINNING FACE}\u00a0\t", "\N{GRINNING FACE}\u00a0\t"),
    ],
)
def test_what_qt_cannot_hold_is_replaced(raw: str, cleaned: str) -> None:
    assert clean(raw) == cleaned


def test_short_lines_stay_as_they_are() -> None:
    text = "\n".join(["word " * 100] * 300)
    assert soften(text) == text


def test_a_long_line_is_shown_in_pieces_that_end_after_a_space() -> None:
    # GIVEN a line of 100,000 characters
    line = "seven " * 16_667
    # WHEN it is softened
    pieces = soften(line).split("\n")
    # THEN no piece is long, each but the last ends with a space and the mark
    assert all(len(piece) <= SHOWN_LINE_CHARS + len(SOFT_END) for piece in pieces)
    assert all(piece.endswith(" " + SOFT_END) for piece in pieces[:-1])


def test_a_long_line_without_spaces_is_shown_in_pieces_too() -> None:
    pieces = soften("x" * 10_000).split("\n")
    assert [len(piece.rstrip(SOFT_END)) for piece in pieces] == [4000, 4000, 2000]


def test_real_line_ends_are_kept_apart_from_soft_ones() -> None:
    text = "x" * 5000 + "\n" + "y" * 5000
    assert harden(soften(text).replace("\n", "\u2029")) == text


def test_a_soft_break_that_the_user_has_joined_leaves_no_mark() -> None:
    assert harden(f"one {SOFT_END}two") == "one two"


@given(st.text(alphabet=st.sampled_from("ab \n\N{GRINNING FACE}"), max_size=400), st.integers(1, 9))
def test_hardening_undoes_softening(text: str, shown_chars: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(soft_lines, "SHOWN_LINE_CHARS", shown_chars)
        softened = soften(text)
    assert harden(softened.replace("\n", "\u2029")) == text
    longest = max(len(line) for line in softened.split("\n"))
    assert longest <= shown_chars + len(SOFT_END)
