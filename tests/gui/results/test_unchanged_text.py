"""What is left of a text after edits, compared with marking each character."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from s2s_desktop.gui.results.unchanged_text import UnchangedText

EDITS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 6), st.integers(0, 6)), max_size=4)


def apply(edits: list[tuple[int, int, int]], size: int) -> tuple[UnchangedText, list[int | None]]:
    """The follower, and the text as a list: for each place where it was, None if it is new."""
    unchanged = UnchangedText(size)
    text: list[int | None] = list(range(size))
    for place, removed, added in edits:
        position = min(place, len(text))
        removed = min(removed, len(text) - position)
        text[position : position + removed] = [None] * added
        unchanged.edit(position, removed, added)
    return unchanged, text


@given(EDITS)
def test_what_it_says_was_there_was_there(edits: list[tuple[int, int, int]]) -> None:
    unchanged, text = apply(edits, 30)
    for position, old in enumerate(text):
        assert unchanged.old_position(position) in (None, old)


@given(EDITS)
def test_a_stretch_is_found_where_it_is_now(edits: list[tuple[int, int, int]]) -> None:
    unchanged, text = apply(edits, 30)
    for start in range(30):
        found = unchanged.new_span(start, start + 1)
        assert found is None or text[found[0] : found[1]] == [start]


def test_text_before_and_behind_one_edit_is_kept() -> None:
    # GIVEN ten characters of which the fifth and sixth give way to five
    unchanged, _ = apply([(4, 2, 5)], 10)
    # THEN the rest is known, shifted behind the edit
    assert unchanged.new_span(0, 4) == (0, 4)
    assert unchanged.new_span(6, 10) == (9, 13)
    assert unchanged.new_span(3, 7) is None
    assert [unchanged.old_position(p) for p in (3, 4, 8, 9)] == [3, None, None, 6]


def test_only_an_edit_makes_it_edited() -> None:
    assert not apply([], 10)[0].edited
    assert apply([(10, 0, 1)], 10)[0].edited
    assert apply([(0, 0, 1)], 10)[0].edited
