"""Rows of a batch, limits, cancelling, and what a token carries."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import torch

from s2s_desktop.engine.alignment.attention_links import AlignmentProfile, AttentionRead
from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.decoding.search import search
from s2s_desktop.engine.decoding.step import Hypothesis, Token
from s2s_desktop.engine.loaded_model import LoadedModel
from tests.engine.decoding.conftest import SOURCE, Toy
from tests.engine.reference_network import EOS, UNKNOWN

SOURCES = [[5, 6, 7, 8], [20], [9, 30, 30, 31, 12, 40, 41, 5], [33, 34], [50] * 20]

PROFILES = (
    AlignmentProfile((AttentionRead(1, 0),)),
    AlignmentProfile((AttentionRead(0, 1, shift=1),)),
    AlignmentProfile((AttentionRead(1, 0), AttentionRead(0, 0, shift=1), AttentionRead(0, 1))),
)


def _finished(
    model: LoadedModel, sources: list[list[int]], options: SearchOptions
) -> list[Hypothesis]:
    found = {s.row: s.finished[0] for s in model.search(sources, options) if s.finished}
    return [found[row] for row in range(len(sources))]


@pytest.mark.parametrize("beams", [1, 3])
def test_a_row_does_not_depend_on_its_neighbours(tiny: LoadedModel, beams: int) -> None:
    # GIVEN sources of many lengths and a shortlist that differs from row to row
    options = SearchOptions(beam_size=beams, max_length=20)
    # WHEN they are translated together and each alone
    together = _finished(tiny, SOURCES, options)
    alone = [_finished(tiny, [source], options)[0] for source in SOURCES]
    # THEN the tokens are the same, and their scores but for rounding
    for a, b in zip(together, alone, strict=True):
        assert [token.id for token in a.tokens] == [token.id for token in b.tokens]
        assert a.complete == b.complete
        assert a.score == pytest.approx(b.score, abs=1e-4)
    assert len({tuple(t.id for t in h.tokens) for h in alone}) > 2


def test_greedy_search_writes_the_same_without_saying_how_likely_it_is(tiny: LoadedModel) -> None:
    # GIVEN a batch, and one source
    for sources in (SOURCES, SOURCES[:1]):
        # WHEN log-probabilities are not asked for
        found = _finished(tiny, sources, SearchOptions(max_length=20, logprob=False))
        # THEN there are none, and all else is as with them
        told = _finished(tiny, sources, SearchOptions(max_length=20))
        assert [[t.id for t in h.tokens] for h in found] == [[t.id for t in h.tokens] for h in told]
        assert [hypothesis.ended for hypothesis in found] == [h.ended for h in told]
        assert all(h.score == 0 and all(t.logprob == 0 for t in h.tokens) for h in found)
        assert all(hypothesis.score < 0 for hypothesis in told)


@pytest.mark.parametrize("beams", [1, 3])
def test_attention_covers_the_row_itself_and_not_the_padding(tiny: LoadedModel, beams: int) -> None:
    for source, hypothesis in zip(
        SOURCES, _finished(tiny, SOURCES, SearchOptions(beam_size=beams, max_length=9)), strict=True
    ):
        for token in hypothesis.tokens:
            assert token.attention is not None
            assert len(token.attention) == len(source) + 1  # and the end of sentence
            assert sum(token.attention) == pytest.approx(1, abs=1e-5)


@pytest.mark.parametrize("beams", [1, 3])
def test_only_candidates_of_the_row_itself_are_written(tiny: LoadedModel, beams: int) -> None:
    assert tiny.shortlist is not None
    options = SearchOptions(beam_size=beams, max_length=20)
    for source, hypothesis in zip(SOURCES, _finished(tiny, SOURCES, options), strict=True):
        allowed = set(tiny.shortlist.row([*source, EOS]).tolist())
        assert {token.id for token in hypothesis.tokens} <= allowed


@pytest.mark.parametrize("beams", [1, 3])
def test_finished_rows_leave_the_batch(
    tiny: LoadedModel, monkeypatch: pytest.MonkeyPatch, beams: int
) -> None:
    # GIVEN rows that end after 2, 5, 20 … steps, because of their length limits
    sizes: list[int] = []
    step = tiny.model.decoder.step

    def counted(tokens: torch.Tensor, state: Any, *rest: Any, **named: Any) -> Any:
        sizes.append(len(tokens))
        return step(tokens, state, *rest, **named)

    monkeypatch.setattr(tiny.model.decoder, "step", counted)
    # WHEN they are decoded
    hypotheses = _finished(tiny, SOURCES, SearchOptions(beam_size=beams, max_length=40))
    longest = max(len(h.tokens) + h.complete for h in hypotheses)
    # THEN the decoder is given fewer and fewer, and no step more than the longest needs
    assert sizes[0] == beams * len(SOURCES)
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[-1] <= 2 * beams
    if beams == 1:
        assert len(sizes) == longest


def test_the_length_limit_counts_for_each_row_by_itself(tiny: LoadedModel) -> None:
    limits = SearchOptions(max_length_factor=2, max_length=15)
    for source, hypothesis in zip(SOURCES, _finished(tiny, SOURCES, limits), strict=True):
        most = min(15, 2 * (len(source) + 1))
        assert len(hypothesis.tokens) + hypothesis.complete <= most
        assert hypothesis.complete or len(hypothesis.tokens) == most
    assert not all(h.complete for h in _finished(tiny, SOURCES, limits)), "none met its limit"


def test_stopping_to_iterate_is_to_cancel(
    tiny: LoadedModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = 0
    step = tiny.model.decoder.step

    def counted(*arguments: Any, **named: Any) -> Any:
        nonlocal calls
        calls += 1
        return step(*arguments, **named)

    monkeypatch.setattr(tiny.model.decoder, "step", counted)
    steps = tiny.search([[5, 6, 7, 8]], SearchOptions(max_length=40))
    next(steps)
    next(steps)
    del steps
    # The second news is of two steps, which are computed together.
    assert calls == 3


@pytest.mark.parametrize("beams", [1, 2])
def test_the_unknown_piece_is_never_written(make_toy: Callable[..., Toy], beams: int) -> None:
    # GIVEN a model that would write the unknown piece before anything else
    model, _ = make_toy(1, unknown_bias=100.0)
    # WHEN it translates
    options = SearchOptions(beam_size=beams, max_length=6)
    steps = search(model, [SOURCE], options)
    hypotheses = next(step.finished for step in steps if step.finished)
    # THEN the piece is in no hypothesis, and its probability has gone to the others
    tokens = [token for hypothesis in hypotheses for token in hypothesis.tokens]
    assert tokens
    assert all(token.id != UNKNOWN and token.logprob > -5 for token in tokens)


def test_log_probability_and_entropy(make_toy: Callable[[int], Toy]) -> None:
    model, follow = make_toy(3)
    options = SearchOptions(max_length=6, entropy=True)
    tokens: list[Token] = [t for step in search(model, [SOURCE], options) for t in step.firm]
    assert tokens
    for i, token in enumerate(tokens):
        logprobs = follow(tuple(t.id for t in tokens[:i]))
        known = logprobs[np.isfinite(logprobs)]
        assert token.logprob == pytest.approx(logprobs[token.id], abs=1e-4)
        assert token.entropy == pytest.approx(-(np.exp(known) * known).sum(), abs=1e-4)


@pytest.mark.parametrize("beams", [1, 3])
@pytest.mark.parametrize("profile", PROFILES, ids=["emitting", "consuming", "mixed"])
def test_streamed_rows_equal_rows_read_by_force(
    tiny: LoadedModel, profile: AlignmentProfile, beams: int
) -> None:
    # GIVEN targets as they were streamed, with their alignment rows
    sources = [[*source, EOS] for source in SOURCES]
    options = SearchOptions(beam_size=beams, max_length=9)
    streamed: list[list[Token]] = [[] for _ in sources]
    complete: dict[int, bool] = {}
    for step in search(tiny.model, sources, options, profile=profile):
        streamed[step.row] += step.firm
        if step.finished:
            complete[step.row] = step.finished[0].complete
    # WHEN the same targets are read by teacher forcing
    for row, (source, tokens) in enumerate(zip(sources, streamed, strict=True)):
        with torch.inference_mode():
            target = [*(token.id for token in tokens), EOS]
            attention = tiny.model.force([source], [target]).attention
        assert attention is not None
        forced = profile.read_forced(attention[0])[: len(tokens)].numpy()
        # THEN the rows are equal; but of a row that was cut off no step consumed the last piece
        checked = len(tokens) - (profile.lag and not complete[row])
        rows = np.array([token.attention for token in tokens[:checked]])
        np.testing.assert_allclose(rows, forced[:checked], atol=1e-5)


def test_no_attention_is_kept_without_a_profile(tiny: LoadedModel) -> None:
    steps = list(tiny.search([[5, 6]], SearchOptions(max_length=4), alignment=False))
    tokens = [token for step in steps for token in step.firm]
    assert tokens
    assert all(token.attention is None and token.entropy is None for token in tokens)


@pytest.mark.parametrize(
    "wrong",
    [{"beam_size": 0}, {"max_length": 0}, {"max_length_factor": 0.0}],
)
def test_options_that_make_no_sense_are_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="at least"):
        SearchOptions(**wrong)
