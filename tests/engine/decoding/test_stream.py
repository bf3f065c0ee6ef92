"""What beam search shows on the way: firm text stays, and the rest is the best guess."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from s2s_desktop.engine.alignment.attention_links import AlignmentProfile, AttentionRead
from s2s_desktop.engine.decoding.loop_guard import LoopGuard
from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.decoding.search import search
from s2s_desktop.engine.decoding.step import Token
from tests.engine.decoding.toy_model import EOS, Ids, ToyModel, as_seq2seq

SOURCES: list[Ids] = [(3, 1, 2, EOS), (1, EOS), (2, 2, 4, 4, 1, 3, EOS)]
LATE = AlignmentProfile((AttentionRead(0, 0, shift=1),))


def _ids(tokens: tuple[Token, ...]) -> Ids:
    return tuple(token.id for token in tokens)


OPTIONS = st.fixed_dictionaries(
    {
        "beam_size": st.integers(1, 6),
        "length_penalty": st.sampled_from([0.0, 1.0, 2.0]),
        "early_stopping": st.sampled_from([True, False, "never"]),
        "no_repeat_ngram": st.integers(0, 3),
        "min_length": st.integers(0, 4),
        "forced_bos_id": st.sampled_from([None, 2]),
        "forced_eos_id": st.sampled_from([None, EOS]),
        "max_length": st.integers(4, 14),
        "loop_guard": st.sampled_from([None, LoopGuard(longest=2, repeats=2, span=3)]),
    }
)


@settings(max_examples=150, deadline=None)
@given(chosen=OPTIONS, seed=st.integers(0, 10_000), late=st.booleans())
def test_firm_text_never_changes(chosen: dict[str, Any], seed: int, late: bool) -> None:
    # GIVEN any model and any options
    model = as_seq2seq(ToyModel(6, seed, spread=1.0))
    firm: list[tuple[Token, ...]] = [() for _ in SOURCES]
    finished: dict[int, tuple[Token, ...]] = {}
    options = SearchOptions(**chosen)
    # WHEN it searches
    for step in search(model, SOURCES, options, profile=LATE if late else None):
        assert step.row not in finished
        firm[step.row] += step.firm
        guess = firm[step.row] + step.provisional
        assert len(guess) <= options.limit(len(SOURCES[step.row]))
        if step.finished:
            finished[step.row] = step.finished[0].tokens
            assert not step.provisional
    # THEN what became firm, piece after piece, is the winner with all that is known of it
    assert finished == dict(enumerate(firm))


@dataclass
class Moment:
    """A row after a step: living and finished targets with their scores, best first."""

    living: list[tuple[float, Ids]]
    finished: list[tuple[float, Ids]]


def _plain_beam(model: ToyModel, source: Ids, beams: int, limit: int) -> Iterator[Moment]:
    """Textbook beam search over whole sequences, scores divided by length."""
    now = Moment([(0.0, ())], [])
    for length in range(1, limit + 1):
        ranked = sorted(
            (
                (total * (length - 1) + logprob, (*written, token))
                for total, written in now.living
                for token, logprob in enumerate(model.logprobs(source, written))
            ),
            reverse=True,
        )[: 2 * beams]
        living = [(t / length, w) for t, w in ranked if w[-1] != EOS][:beams]
        ended = [(t / length, w[:-1]) for t, w in ranked[:beams] if w[-1] == EOS]
        now = Moment(living, sorted([*now.finished, *ended], reverse=True)[:beams])
        yield now
        if len(now.finished) == beams and now.finished[-1][0] >= living[0][0]:
            return


def _common(targets: list[Ids]) -> Ids:
    prefix: Ids = ()
    for tokens in zip(*targets, strict=False):
        if len(set(tokens)) > 1:
            break
        prefix += tokens[:1]
    return prefix


@pytest.mark.parametrize("late", [False, True])
def test_each_step_shows_what_is_agreed_and_the_best_guess(late: bool) -> None:
    source, profile = SOURCES[0], LATE if late else None
    options = SearchOptions(beam_size=3, max_length=12, max_length_factor=None, loop_guard=None)
    firm_steps = finished_leads = 0
    for seed in range(40):
        # GIVEN a search that writes its whole state down after every step
        model = ToyModel(6, seed, spread=3.0, eos_bias=-2.0)
        moments = list(_plain_beam(model, source, beams=3, limit=12))
        # WHEN ours streams
        steps = list(search(as_seq2seq(model), [source], options, profile=profile))
        assert len(steps) == len(moments)
        shown: Ids = ()
        for depth, (step, moment) in enumerate(zip(steps[:-1], moments, strict=False), 1):
            # THEN all that can still be told begins with the firm text, and nothing longer does
            shown += _ids(step.firm)
            targets = [written for _, written in (*moment.living, *moment.finished)]
            assert shown == _common(targets)[: depth - 1 if late else depth]
            # and the guess goes on as the best of them does
            best = max([*moment.finished, *moment.living], key=lambda target: target[0])
            assert shown + _ids(step.provisional) == best[1]
            firm_steps += bool(step.firm)
            finished_leads += best in moment.finished
    assert firm_steps > 20
    assert finished_leads > 20


@pytest.mark.parametrize("beam_size", [1, 3])
def test_without_stream_a_row_is_told_once_and_whole(beam_size: int) -> None:
    # GIVEN a model, and what it writes when it tells every step
    model = as_seq2seq(ToyModel(6, 3, spread=1.0))
    streamed = search(model, SOURCES, SearchOptions(beam_size=beam_size))
    wanted = {step.row: step.finished for step in streamed if step.finished}
    # WHEN nothing is to be told on the way
    steps = list(search(model, SOURCES, SearchOptions(beam_size=beam_size, stream=False)))
    # THEN there is one step a row, with all of its text
    assert {step.row: step.finished for step in steps} == wanted
    assert len(steps) == len(SOURCES)
    assert all(step.firm == step.finished[0].tokens for step in steps)
