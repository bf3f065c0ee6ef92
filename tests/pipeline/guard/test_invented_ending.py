"""What nobody wrote behind a short text."""

from __future__ import annotations

import pytest

from s2s_desktop.pipeline.guard.invented_ending import held_for_ending, without_invented_ending
from s2s_desktop.pipeline.guard.pair import FinishedPair
from s2s_desktop.pipeline.guard.stage import WHOLE
from s2s_desktop.pipeline.translation.model_text import ModelText
from tests.pipeline.guard.pairs import after


@pytest.mark.parametrize(
    ("source", "target", "left"),
    [
        ("Finch & Sons Ltd.", "Finch & Sons Ltd. (em inglês).", "Finch & Sons Ltd."),
        ("Tel. 496 0123", "Tel. 496 0123 (.", "Tel. 496 0123"),
        ("2 de maio de 2025", "2 May 2025 -", "2 May 2025"),
        ("A red boat (in English)", "Um barco (em inglês)", "Um barco (em inglês)"),
        ("One day -", "Um dia -", "Um dia -"),
        ("One two three four five six seven eight nine", "Um dois (", "Um dois ("),
    ],
)
def test_it_is_taken_away(source: str, target: str, left: str) -> None:
    pair = FinishedPair(source, target)
    edits = list(without_invented_ending(pair))
    assert (after(pair, edits) if edits else pair.target) == left


def test_short_texts_that_are_no_sentences_are_held() -> None:
    assert held_for_ending(ModelText("", ()), "Tel. 496 0123") is WHOLE
    assert held_for_ending(ModelText("", ()), "The house is red.") is None
    assert held_for_ending(ModelText("", ()), "a b c d e f g h i") is None
