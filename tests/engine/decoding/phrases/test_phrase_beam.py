"""Targets that hold phrases, against looking through all targets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import product
from typing import Any

import pytest

from s2s_desktop.engine.alignment.attention_links import AlignmentProfile, AttentionRead
from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.decoding.phrases.held_phrases import HeldPhrases, Phrase
from s2s_desktop.engine.decoding.search import search
from s2s_desktop.engine.decoding.step import Hypothesis
from s2s_desktop.engine.loaded_model import LoadedModel
from s2s_desktop.engine.text.tokenizer import decode
from tests.engine.decoding.exhaustive import Found, every_target
from tests.engine.decoding.toy_model import EOS, Ids, ToyModel, as_seq2seq

SOURCE = (2, 3, 1, EOS)
INSIDE = 4
"""The token that goes on with a word."""

EVERYTHING = SearchOptions(beam_size=350, max_length=4, max_length_factor=None)


def phrases(*forms: Iterable[Ids]) -> HeldPhrases:
    return HeldPhrases((tuple(Phrase(tuple(f)) for f in forms),), lambda token: token == INSIDE)


CASES: dict[str, tuple[HeldPhrases, dict[str, Any]]] = {
    "one token": (phrases([(2,)]), {}),
    "two tokens": (phrases([(2, 3)]), {}),
    "that begins with itself": (phrases([(1, 1, 2)]), {}),
    "two forms": (phrases([(3, 3), (1, 2, 1)]), {}),
    "twice the same": (phrases([(2,)], [(2,)]), {}),
    "two that begin alike": (phrases([(1, 2)], [(1, 3)]), {}),
    "one within the other": (phrases([(1,)], [(1, 2, 3)]), {}),
    "after a prefix that begins it": (phrases([(3, 1)]), {"prefix": ((2, 3),)}),
    "that the prefix holds": (phrases([(3, 1)]), {"prefix": ((3, 1),)}),
    "short targets wanted": (phrases([(2, 2)]), {"length_penalty": -0.5}),
    "no bigram twice": (phrases([(2, 2)]), {"no_repeat_ngram": 2}),
    "written otherwise at the beginning": (
        HeldPhrases(((Phrase(((1, 2),), ((3, 2), (3,))),),), lambda token: token == INSIDE),
        {},
    ),
    "last token forced": (phrases([(2, 3)]), {"forced_eos_id": EOS}),
}


def stands(wanted: Sequence[Phrase], target: Ids) -> bool:
    """Whether all phrases stand in a target side by side; written from what that means."""
    if not wanted:
        return True
    ways = [*product(wanted[0].forms, range(len(target))), *((o, 0) for o in wanted[0].openings)]
    for form, start in ways:
        end = start + len(form)
        whole = target[end : end + 1] != (INSIDE,)
        # What is taken stands for nothing else, and what is left is no neighbour.
        taken = (*target[:start], *[-1] * len(form), *target[end:])
        if target[start:end] == form and whole and stands(wanted[1:], taken):
            return True
    return False


def found(model: ToyModel, options: SearchOptions, source: Ids = SOURCE) -> list[Hypothesis]:
    return list(list(search(as_seq2seq(model), [source], options))[-1].finished)


def expected(model: ToyModel, options: SearchOptions, held: HeldPhrases) -> list[Found]:
    targets = every_target(model, SOURCE, options)
    return [target for target in targets if stands(held.rows[0], target[1])]


@pytest.mark.parametrize("case", CASES)
def test_the_best_targets_that_hold_the_phrases(case: str) -> None:
    held, changes = CASES[case]
    model, options = ToyModel(5, seed=len(case)), replace(EVERYTHING, **changes)
    wanted = expected(model, options, held)
    given = found(model, replace(options, phrases=held))
    assert [(tuple(t.id for t in h.tokens), h.ended) for h in given[:40]] == [
        target[1:] for target in wanted[:40]
    ]
    assert [h.score for h in given] == pytest.approx([score for score, *_ in wanted], abs=1e-4)


@pytest.mark.parametrize("beams", [2, 4, 7])
def test_few_beams_hold_them_too(beams: int) -> None:
    options = SearchOptions(beam_size=beams, max_length=12, max_length_factor=None)
    for seed, (held, _) in enumerate(CASES.values()):
        best = found(ToyModel(6, seed=seed), replace(options, phrases=held))[0]
        assert stands(held.rows[0], tuple(token.id for token in best.tokens))


def test_rows_without_phrases_are_searched_as_ever() -> None:
    model, sources = ToyModel(6, seed=3), [SOURCE, (1, EOS), (4, 4, 2, EOS)]
    options = SearchOptions(beam_size=3, max_length=8)
    free = {s.row: s.finished for s in search(as_seq2seq(model), sources, options) if s.finished}
    held = HeldPhrases(((), (Phrase(((5, 3),)),), ()))
    steps = list(search(as_seq2seq(model), sources, replace(options, phrases=held)))
    ends = {step.row: step.finished for step in steps if step.finished}
    assert (ends[0], ends[2]) == (free[0], free[2])
    assert ends[1] != free[1]
    for row in ends:  # what was firm stayed so
        firm = [token for step in steps if step.row == row for token in step.firm]
        assert tuple(firm) == ends[row][0].tokens


def test_what_has_no_room_is_cut_off_as_near_to_it_as_can_be() -> None:
    options = SearchOptions(beam_size=4, max_length=3, max_length_factor=None)
    best = found(ToyModel(6), replace(options, phrases=phrases([(1, 2, 3, 1, 2)])))[0]
    assert (best.ended, [token.id for token in best.tokens]) == ("length", [1, 2, 3])


@pytest.mark.parametrize("place", range(3))
def test_a_phrase_begins_where_its_source_is_attended_to(place: int) -> None:
    # The toy model looks at one piece a step, from the first to the last.
    profile = AlignmentProfile((AttentionRead(0, 0),))
    phrase = Phrase(((3, 1),), source=(place,))
    options = replace(EVERYTHING, phrases=HeldPhrases(((phrase,),)), beam_size=30)
    for seed in range(4):
        steps = search(as_seq2seq(ToyModel(5, seed)), [SOURCE], options, profile=profile)
        best = list(steps)[-1].finished[0]
        target = [token.id for token in best.tokens]
        assert target[place : place + 2] == [3, 1]


def test_phrases_that_cannot_be_held_are_said() -> None:
    with pytest.raises(ValueError, match="at least 2"):
        SearchOptions(phrases=phrases([(1,)]))
    with pytest.raises(ValueError, match="a token"):
        Phrase(((),))
    many = replace(EVERYTHING, phrases=HeldPhrases(((), (Phrase(((1,),)),))))
    with pytest.raises(ValueError, match="2 rows and 1 sources"):
        found(ToyModel(5), many)
    with pytest.raises(ValueError, match=r"no \[77\]"):
        found(ToyModel(5), replace(EVERYTHING, phrases=phrases([(77,)])))


@pytest.mark.parametrize("before", [0, 1])
def test_a_model_holds_texts_as_its_vocabulary_writes_them(tiny: LoadedModel, before: int) -> None:
    options = SearchOptions(beam_size=6, max_length=20, max_length_factor=None)
    source = tiny.source_tokenizer.encode("the house is old").ids
    phrase = tiny.phrase("uma casa", "a ponte")
    assert phrase is not None
    held = replace(options, phrases=HeldPhrases(((phrase,),)), forced_bos_id=9 if before else None)
    ends = [s.finished[0] for s in tiny.search([source], held) if s.finished]
    text = decode(tiny.target_tokenizer, [token.id for token in ends[0].tokens])
    assert re.search(r"(\buma casa|^Uma casa|\ba ponte|^A ponte)\b", text)
    assert tiny.phrase("\U0001f600") is None
