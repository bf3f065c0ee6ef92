"""Words that are new in a text."""

from __future__ import annotations

from s2s_desktop.drawing.alternatives.differing import changed_words, differing


def test_changed_words_are_found_as_stretches() -> None:
    assert changed_words("a b c d", "a x y c e") == [(2, 5), (8, 9)]
    assert changed_words("same", "same") == []
    assert changed_words("", "") == []


def test_each_word_is_new_or_not() -> None:
    assert differing("the red house", "the small red home") == [False, True, False, True]
