"""Every option in batches: each row is what it is alone."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from typing import Any

import pytest
import torch

from s2s_desktop.engine.decoding.logits.constraint import Trie
from s2s_desktop.engine.decoding.loop_guard import LoopGuard
from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.decoding.search import search
from s2s_desktop.engine.decoding.step import Hypothesis
from s2s_desktop.engine.loaded_model import LoadedModel
from tests.engine.decoding.toy_model import EOS, Ids, ToyModel, as_seq2seq

SOURCES: list[Ids] = [(3, 1, 2, EOS), (2, EOS), (4, 4, 1, 3, 2, 2, 2, 5, EOS), (1, 2, EOS)]
PREFIXES: list[Ids] = [(2, 3), (), (1, 1, 1, 1), (5,)]

CASES: dict[str, dict[str, Any]] = {
    "plain": {},
    "min length": {"min_length": 6},
    "no bigram twice": {"no_repeat_ngram": 2},
    "no unigram twice": {"no_repeat_ngram": 1},
    "repetition penalty": {"repetition_penalty": 1.5},
    "suppressed": {"suppressed_ids": (1, 3)},
    "first token forced": {"forced_bos_id": 5},
    "last token forced": {"forced_eos_id": EOS},
    "two ends": {"eos_ids": (EOS, 4)},
    "trie": {"constraint": Trie([(1, 2, 3, 4, EOS), (1, 2, 1, EOS), (3, EOS), (5, 5, 5, 5, EOS)])},
    "loops are stopped": {"loop_guard": LoopGuard(longest=2, repeats=2, span=4)},
    "alternatives and entropy": {"alternatives": 3, "entropy": True},
}
KINDS: dict[str, dict[str, Any]] = {
    "greedy": {},
    "beam": {"beam_size": 3},
    "never stop early": {"beam_size": 2, "early_stopping": "never", "length_penalty": 1.5},
    "stop early": {"beam_size": 4, "early_stopping": True, "n_best": 2},
    "sampling": {"sampling": True, "seed": 3, "temperature": 1.3, "top_k": 5, "top_p": 0.95},
}


def _finished(model: ToyModel, sources: list[Ids], options: SearchOptions) -> list[Any]:
    steps = search(as_seq2seq(model), sources, options)
    found = {step.row: step.finished for step in steps if step.finished}
    return [found[row] for row in range(len(sources))]


def _assert_alike(together: list[Any], alone: list[Any]) -> None:
    for one, other in zip(together, alone, strict=True):
        assert [h.ended for h in one] == [h.ended for h in other]
        for a, b in zip(one, other, strict=True):
            _assert_same_tokens(a, b)


def _assert_same_tokens(a: Hypothesis, b: Hypothesis) -> None:
    assert [t.id for t in a.tokens] == [t.id for t in b.tokens]
    assert a.score == pytest.approx(b.score, abs=1e-4)
    for one, other in zip(a.tokens, b.tokens, strict=True):
        assert one.logprob == pytest.approx(other.logprob, abs=1e-4)
        assert one.entropy == pytest.approx(other.entropy, abs=1e-4)
        assert [x.id for x in one.alternatives] == [x.id for x in other.alternatives]


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("kind", KINDS)
def test_each_row_is_what_it_is_alone(kind: str, case: str) -> None:
    # GIVEN rows with limits from 5 to 16 pieces
    options = SearchOptions(**{"max_length": 16, **KINDS[kind], **CASES[case]})
    for seed in range(3):
        model = ToyModel(6, seed, spread=2.0)
        # WHEN they are searched together and one by one, they are the same
        alone = [_finished(model, [source], options)[0] for source in SOURCES]
        _assert_alike(_finished(model, SOURCES, options), alone)


@pytest.mark.parametrize("kind", KINDS)
def test_each_row_has_its_own_prefix(kind: str) -> None:
    def options(prefix: list[Ids]) -> SearchOptions:
        return SearchOptions(**{"max_length": 16, "prefix": prefix, **KINDS[kind]})

    model = ToyModel(6, seed=1, spread=2.0)
    together = _finished(model, SOURCES, options(PREFIXES))
    alone = [
        _finished(model, [source], options([prefix]))[0]
        for source, prefix in zip(SOURCES, PREFIXES, strict=True)
    ]
    _assert_alike(together, alone)
    for prefix, hypotheses in zip(PREFIXES, together, strict=True):
        for hypothesis in hypotheses:
            assert tuple(t.id for t in hypothesis.tokens[: len(prefix)]) == prefix


@pytest.mark.parametrize(
    "case",
    ["min length", "no bigram twice", "repetition penalty", "last token forced", "suppressed"],
)
@pytest.mark.parametrize("kind", KINDS)
def test_a_shortlist_of_each_row_s_own(tiny: LoadedModel, kind: str, case: str) -> None:
    # GIVEN a network with a shortlist that differs from row to row
    sources = [[5, 6, 7, 8], [20], [9, 30, 30, 31, 12, 40, 41, 5], [33, 34], [50] * 12]
    options = SearchOptions(**{"max_length": 14, **KINDS[kind], **CASES[case]})

    def finished(rows: list[list[int]]) -> list[Any]:
        found = {s.row: s.finished for s in tiny.search(rows, options) if s.finished}
        return [found[row] for row in range(len(rows))]

    _assert_alike(finished(sources), [finished([source])[0] for source in sources])


@pytest.mark.gpu
@pytest.mark.skipif(not torch.cuda.is_available(), reason="needs a CUDA device")
@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_gpu_finds_the_same(tiny: LoadedModel, kind: str, case: str) -> None:
    on_gpu = replace(tiny, model=deepcopy(tiny.model).to("cuda"))
    options = SearchOptions(**{"max_length": 14, **KINDS[kind], **CASES[case]})
    sources = [[5, 6, 7, 8], [20], [9, 30, 30, 31, 12]]
    found = [
        {s.row: s.finished for s in model.search(sources, options) if s.finished}
        for model in (tiny, on_gpu)
    ]
    for row in range(len(sources)):
        _assert_alike(found[1][row], found[0][row])


def test_a_constraint_is_told_the_row_as_the_sources_are_counted() -> None:
    # GIVEN rows of which the first ends at once, and is carried along for a while
    asked: list[tuple[int, Ids]] = []

    def constraint(row: int, tokens: Any) -> set[int]:
        asked.append((row, tuple(tokens)))
        return {EOS} if row == 0 else {row + 2, EOS} if len(tokens) > 3 else {row + 2}

    options = SearchOptions(constraint=constraint, max_length=8, max_length_factor=None)
    found = _finished(ToyModel(8, seed=2), [*SOURCES, (5, EOS)], options)
    # THEN every row follows its own rule to the end, and is asked once for each step till then
    assert len(asked) == len(set(asked))
    assert not found[0][0].tokens
    for row in (1, 2, 3, 4):
        ids = [t.id for t in found[row][0].tokens]
        assert set(ids) == {row + 2}
        assert len(ids) >= 4
        assert max(len(tokens) for r, tokens in asked if r == row) <= len(ids)
