"""Sampling: the distribution that is drawn from, frequencies, seeds and neighbours."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.decoding.sampling import drawn, warped
from s2s_desktop.engine.decoding.search import search
from s2s_desktop.engine.decoding.step import Hypothesis
from s2s_desktop.engine.loaded_model import LoadedModel
from tests.engine.decoding.toy_model import EOS, Ids, ToyModel, as_seq2seq

SOURCE = (2, 3, EOS)


def _direct(logits: list[float], temperature: float, top_k: int, top_p: float) -> list[float]:
    """Probabilities by the definitions, one token at a time."""
    scaled = np.exp(np.array(logits, dtype=np.float64) / temperature)
    order = sorted(range(len(logits)), key=lambda i: -scaled[i])[: top_k or None]
    kept: list[int] = []
    for token in order:
        if sum(scaled[kept]) >= top_p * sum(scaled[order]) and kept:
            break
        kept.append(token)
    return [float(scaled[i] / sum(scaled[kept])) if i in kept else 0.0 for i in range(len(logits))]


def _sample(
    model: ToyModel, sources: list[Ids], options: SearchOptions
) -> list[tuple[Ids, Hypothesis]]:
    steps = list(search(as_seq2seq(model), sources, options))
    found = {step.row: step.finished[0] for step in steps if step.finished}
    return [(tuple(t.id for t in found[row].tokens), found[row]) for row in range(len(sources))]


@settings(deadline=None)
@given(
    logits=st.lists(st.integers(-40, 40), min_size=2, max_size=12, unique=True),
    temperature=st.sampled_from([0.3, 1.0, 1.7]),
    top_k=st.integers(0, 13),
    top_p=st.sampled_from([0.05, 0.3, 0.55, 0.9, 1.0]),
)
def test_the_distribution_is_that_of_the_definitions(
    logits: list[int], temperature: float, top_k: int, top_p: float
) -> None:
    options = SearchOptions(sampling=True, temperature=temperature, top_k=top_k, top_p=top_p)
    values = [value / 10 for value in logits]
    found = warped(torch.tensor([values]), options).softmax(dim=-1)[0].tolist()
    assert found == pytest.approx(_direct(values, temperature, top_k, top_p), abs=1e-5)


def test_the_distribution_is_that_of_transformers() -> None:
    transformers = pytest.importorskip("transformers", reason="transformers is the oracle")
    logits = torch.randn(50, 40, generator=torch.Generator().manual_seed(1)) * 3
    for temperature, top_k, top_p in [(0.7, 5, 1.0), (1.3, 0, 0.8), (0.9, 7, 0.6)]:
        wanted = transformers.TemperatureLogitsWarper(temperature)(None, logits)
        if top_k:
            wanted = transformers.TopKLogitsWarper(top_k)(None, wanted)
        if top_p < 1:
            wanted = transformers.TopPLogitsWarper(top_p)(None, wanted)
        options = SearchOptions(sampling=True, temperature=temperature, top_k=top_k, top_p=top_p)
        assert torch.equal(warped(logits, options), wanted)


def test_numbers_draw_by_cumulative_probability() -> None:
    logits = torch.tensor([0.0, 0.1, 0.0, 0.4, 0.5, 0.0]).log().repeat(6, 1)
    numbers = torch.tensor([0.0, 0.0999, 0.1001, 0.4999, 0.5001, 1 - 2**-53], dtype=torch.float64)
    # never one of the columns without probability, even at both ends of the range
    assert drawn(logits, numbers).tolist() == [1, 1, 3, 3, 4, 4]


@pytest.mark.parametrize(
    ("temperature", "top_k", "top_p"), [(1.0, 0, 1.0), (0.6, 3, 1.0), (1.5, 0, 0.7)]
)
def test_tokens_come_as_often_as_they_are_likely(
    temperature: float, top_k: int, top_p: float
) -> None:
    # GIVEN a model and what it thinks of the first two tokens
    model = ToyModel(6, seed=3, eos_bias=-30.0)

    def probabilities(written: Ids) -> list[float]:
        return _direct(model.logits(SOURCE, written).tolist(), temperature, top_k, top_p)

    first = probabilities(())
    # WHEN many targets are drawn for the same source
    options = SearchOptions(
        sampling=True, temperature=temperature, top_k=top_k, top_p=top_p, seed=7, max_length=2
    )
    rows = 3000
    counts = Counter(ids for ids, _ in _sample(model, [SOURCE] * rows, options))
    # THEN each comes as often as the product of its probabilities, within four deviations
    for a in range(1, 6):
        second = probabilities((a,))
        for b in range(1, 6):
            p = first[a] * second[b]
            assert abs(counts[a, b] - rows * p) <= 4 * (rows * p * (1 - p)) ** 0.5
    assert sum(counts.values()) == rows
    assert len(counts) > 3


OPTIONS = SearchOptions(sampling=True, seed=11, max_length=12, temperature=1.4)
SOURCES: list[Ids] = [(3, 1, EOS), (2, EOS), (4, 4, 1, 3, 2, EOS), (1, 2, EOS)]


def test_a_row_draws_the_same_alone_among_others_and_in_another_place() -> None:
    model = ToyModel(7, seed=2)
    together = _sample(model, SOURCES, OPTIONS)
    turned = _sample(model, SOURCES[::-1], OPTIONS)[::-1]
    alone = [_sample(model, [source], OPTIONS)[0] for source in SOURCES]
    assert [ids for ids, _ in together] == [ids for ids, _ in turned] == [ids for ids, _ in alone]
    assert len({len(ids) for ids, _ in alone}) > 1, "rows that leave at different times"


def test_a_shortlist_that_others_widen_changes_nothing(tiny: LoadedModel) -> None:
    sources = [[5, 6, 7, 8], [20], [9, 30, 30, 31, 12, 40, 41, 5], [33, 34]]

    def draw(rows: list[list[int]]) -> list[list[int]]:
        steps = tiny.search(rows, OPTIONS)
        found = {s.row: [t.id for t in s.finished[0].tokens] for s in steps if s.finished}
        return [found[row] for row in range(len(rows))]

    assert draw(sources) == [draw([source])[0] for source in sources]


def test_a_seed_repeats_and_another_does_not() -> None:
    model, rows = ToyModel(7, seed=2), SOURCES * 5

    def draw(seed: int | None) -> list[Ids]:
        options = SearchOptions(sampling=True, seed=seed, max_length=12, temperature=1.4)
        return [ids for ids, _ in _sample(model, rows, options)]

    assert draw(1) == draw(1) != draw(2)
    assert draw(None) != draw(None)
    # and equal sources in one batch draw differently
    assert len(set(draw(1)[::4])) > 1


def test_log_probabilities_are_the_model_s_own() -> None:
    # GIVEN a temperature at which likely tokens are nearly certain
    model = ToyModel(6, seed=4)
    options = SearchOptions(sampling=True, seed=1, temperature=0.1, max_length=6, min_length=4)
    ((ids, hypothesis),) = _sample(model, [SOURCE], options)
    assert len(ids) >= 3
    for i, token in enumerate(hypothesis.tokens):
        assert token.logprob == pytest.approx(model.logprobs(SOURCE, ids[:i])[token.id], abs=1e-5)


def test_rules_hold_for_what_is_drawn() -> None:
    options = SearchOptions(
        sampling=True, seed=5, temperature=3.0, max_length=10, min_length=6, suppressed_ids=(2,),
        no_repeat_ngram=2, forced_bos_id=3,
    )  # fmt: skip
    for ids, hypothesis in _sample(ToyModel(6, seed=1), [SOURCE] * 40, options):
        pairs = list(pairwise(ids))
        assert len(pairs) == len(set(pairs))
        assert 2 not in ids
        assert ids[0] == 3
        assert len(ids) + hypothesis.complete >= 6
