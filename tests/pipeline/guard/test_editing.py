"""Edits of a finished target, and what goes along with them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from s2s_desktop.engine.text.words import word_spans
from s2s_desktop.pipeline.guard.editing import edited
from s2s_desktop.pipeline.guard.pair import Carried, Edit, FinishedPair
from s2s_desktop.pipeline.guard.stage import Stage
from s2s_desktop.pipeline.messages import TokenScore


def links_of(pair: FinishedPair) -> tuple[tuple[int, int], ...]:
    """Every word to the one that it looks at most, if it looks at any."""
    return tuple((row.index(max(row)), i) for i, row in enumerate(pair.rows) if any(row))


def _pair(source: str, target: str, *carried: Carried) -> FinishedPair:
    """Target word i looks at source word i."""
    words, written = tuple(word_spans(source)), tuple(word_spans(target))
    rows = np.eye(len(written), len(words), dtype=np.float32)
    return FinishedPair(
        source,
        target,
        source_words=words,
        target_words=written,
        links=tuple((i, i) for i in range(min(rows.shape))),
        rows=tuple(map(tuple, rows.tolist())),
        tokens=tuple(TokenScore(target[a:b], a, b, -float(a)) for a, b in written),
        carried=carried,
        aligned=True,
    )


def _words(pair: FinishedPair) -> list[str]:
    return [pair.target[start:end] for start, end in pair.target_words]


def test_a_replaced_word_keeps_its_alignment_and_loses_its_score() -> None:
    pair = edited(_pair("of 3.5 tons now", "de 3.5 toneladas"), [Edit(3, 6, "3,5")], links_of)
    assert pair.target == "de 3,5 toneladas"
    assert _words(pair) == ["de", "3,5", "toneladas"]
    assert pair.links == ((0, 0), (1, 1), (2, 2))
    assert [(t.text, t.start, t.logprob) for t in pair.tokens] == [
        ("de", 0, 0.0), ("toneladas", 7, -7.0),
    ]  # fmt: skip


def test_words_after_an_edit_move_and_joined_words_are_one() -> None:
    # WHEN a figure is written into a number, and words are put in
    pair = _pair("a 5 b c", "x 5 y z")
    pair = edited(pair, [Edit(3, 3, ".7"), Edit(7, 7, " novo", words=(0,))], links_of)
    assert pair.target == "x 5.7 y z novo"
    assert _words(pair) == ["x", "5.7", "y", "z", "novo"]
    assert pair.links == ((0, 0), (1, 1), (2, 2), (3, 3), (0, 4))


def test_of_edits_that_overlap_the_first_counts() -> None:
    pair = _pair("a b", "um dois")
    assert edited(pair, [Edit(1, 5, "X"), Edit(0, 2, "Y")], links_of).target == "Y dois"
    assert edited(pair, [], links_of) is pair


def test_a_carried_string_is_put_in_its_place_and_moves_with_its_text() -> None:
    kept, lost = Carried("@a", "mention", (2, 4), (3, 5)), Carried("@b", "mention", (7, 9), None)
    pair = _pair("x @a y @b", "um @a dois", kept, lost)
    edits = [Edit(0, 2, "uma"), Edit(10, 10, " @b", carried=1, skip=1, certain=False)]
    pair = edited(pair, edits, links_of)
    assert pair.target == "uma @a dois @b"
    spans = [item.target for item in pair.carried]
    assert spans == [(4, 6), (12, 14)]
    assert [item.certain for item in pair.carried] == [True, False]


@pytest.mark.parametrize("edit", [Edit(3, 5, ""), Edit(4, 4, "x"), Edit(0, 4, "o"), Edit(4, 9, "")])
def test_no_repair_reaches_into_a_carried_string(edit: Edit) -> None:
    pair = _pair("x @a y", "um @a dois", Carried("@a", "mention", (2, 4), (3, 5)))
    stage = Stage(repairs=(lambda pair: [edit],))
    assert stage.repaired(pair, 0, links_of) == pair


def test_text_beside_a_carried_string_can_be_changed() -> None:
    pair = _pair("x @a y", "um @a dois", Carried("@a", "mention", (2, 4), (3, 5)))
    stage = Stage(repairs=(lambda pair: [Edit(0, 3, "a "), Edit(5, 5, ",")],))
    assert stage.repaired(pair, 0, links_of).target == "a @a, dois"


def test_without_alignment_only_the_text_changes() -> None:
    pair = FinishedPair("a", "um dois", carried=(Carried("dois", "keep", (0, 1), (3, 7)),))
    pair = edited(pair, [Edit(0, 2, "o")], links_of)
    assert (pair.target, pair.carried[0].target) == ("o dois", (2, 6))
    assert (pair.target_words, pair.rows, pair.links) == ((), (), ())


TEXTS = st.text(st.sampled_from("ab1 .,-é"), max_size=12)
EDITS = st.lists(st.builds(lambda a, b, t: Edit(a, a + b, t), *[st.integers(0, 12)] * 2, TEXTS))


@given(TEXTS, EDITS)
def test_what_stands_beside_edits_stays(target: str, edits: list[Edit]) -> None:
    inside = [edit for edit in edits if edit.end <= len(target)]
    pair = edited(_pair("a b c", target), inside, links_of)
    # THEN words, rows and scores fit the text,
    assert list(pair.target_words) == word_spans(pair.target)
    assert len(pair.rows) == len(pair.target_words)
    assert all(pair.target[t.start : t.end] == t.text for t in pair.tokens)
    # and characters that no edit touched are there in their order.
    touched = {i for edit in inside for i in range(edit.start, edit.end)}
    left = iter(pair.target)
    assert all(c in left for i, c in enumerate(target) if i not in touched)
