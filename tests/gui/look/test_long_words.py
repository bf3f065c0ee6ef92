"""Words that no line can hold."""

from __future__ import annotations

import pytest

from s2s_desktop.gui.look.long_words import with_cut_words


@pytest.mark.parametrize(
    "text", ["", "A sentence of words.", "/home/" + "folder/" * 40 + "a.txt", "ab " * 100]
)
def test_what_can_be_broken_stays(text: str) -> None:
    assert with_cut_words(text) == text


def test_of_a_long_name_beginning_and_end_are_shown() -> None:
    shown = with_cut_words(f"{'a' * 36}{'b' * 100}{'c' * 16}.txt is damaged.")
    assert shown == f"{'a' * 36}…{'c' * 16}.txt is damaged."
