"""A search that is stopped keeps nothing, and asks for nothing that is not on."""

from __future__ import annotations

import gc
import weakref
from collections import Counter
from collections.abc import Generator
from typing import Any, cast

import pytest
import torch
from torch import Tensor
from torch.utils._python_dispatch import TorchDispatchMode

from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.decoding.search import search
from s2s_desktop.engine.decoding.step import Step
from s2s_desktop.engine.loaded_model import LoadedModel
from tests.engine.decoding.toy_model import EOS, ToyModel, ToyState, as_seq2seq

KINDS: dict[str, dict[str, Any]] = {
    "greedy": {},
    "beam": {"beam_size": 3},
    "sampling": {"sampling": True, "seed": 1},
    "with rules": {"beam_size": 2, "no_repeat_ngram": 2, "prefix": [[5, 6], []], "alternatives": 2},
}
SOURCES = [[5, 6, 7, 8], [20, 21]]


@pytest.fixture
def watched(tiny: LoadedModel, monkeypatch: pytest.MonkeyPatch) -> list[weakref.ref[Any]]:
    """References to every memory, state and step output of the small model."""
    found: list[weakref.ref[Any]] = []
    for owner, name in ((tiny.model, "encode"), (tiny.model.decoder, "start"),
                        (tiny.model.decoder, "step")):  # fmt: skip
        made = getattr(owner, name)

        def watch(*given: Any, made: Any = made, **named: Any) -> Any:
            result = made(*given, **named)
            found.append(weakref.ref(result))
            return result

        monkeypatch.setattr(owner, name, watch)
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_closing_a_search_frees_what_it_held(
    tiny: LoadedModel, watched: list[weakref.ref[Any]], kind: str
) -> None:
    # GIVEN a search under way, its news kept
    options = SearchOptions(max_length=20, **KINDS[kind])
    steps = cast("Generator[Step]", tiny.search(SOURCES, options))
    news = [next(steps) for _ in range(5)]
    assert any(reference() is not None for reference in watched)
    # WHEN it is closed
    gc.disable()
    try:
        steps.close()
        # THEN nothing of it is left, at once
        assert all(reference() is None for reference in watched)
    finally:
        gc.enable()
    assert len(news) == 5
    with pytest.raises(StopIteration):
        next(steps)


class _Operations(TorchDispatchMode):
    """Counts what torch computes."""

    def __init__(self) -> None:
        super().__init__()
        self.counts: Counter[str] = Counter()

    def __torch_dispatch__(
        self, function: Any, types: Any, given: Any = (), named: Any = None
    ) -> Any:
        self.counts[str(function)] += 1
        return function(*given, **(named or {}))


def _operations(model: LoadedModel, **options: Any) -> Counter[str]:
    with _Operations() as operations:
        list(model.search(SOURCES, SearchOptions(max_length=7, max_length_factor=None, **options)))
    return operations.counts


def test_what_is_off_costs_no_operation(tiny: LoadedModel) -> None:
    plain = _operations(tiny, loop_guard=None)
    # GIVEN options that are off, or that concern other kinds of search
    off = _operations(
        tiny, min_length=0, no_repeat_ngram=0, repetition_penalty=1.0, suppressed_ids=(), prefix=(),
        temperature=0.5, top_k=3, top_p=0.5, seed=1, early_stopping="never", length_penalty=2.0,
    )  # fmt: skip
    # THEN greedy search computes what it does without them: one maximum a step, no rule
    assert off == plain
    assert plain["aten.amax.default"] == 7
    assert not {"aten.topk.default", "aten.index_put.default", "aten.index_fill.int_Scalar",
                "aten.gather.default"} & plain.keys()  # fmt: skip
    # and each that is on computes something
    for on in (
        {"min_length": 3}, {"no_repeat_ngram": 2}, {"repetition_penalty": 1.1},
        {"suppressed_ids": (5,)}, {"prefix": [[5], []]}, {"alternatives": 2}, {"entropy": True},
        {"sampling": True}, {"beam_size": 2}, {"forced_bos_id": 4},
    ):  # fmt: skip
        assert sum(_operations(tiny, **on).values()) > sum(plain.values()), on


def test_what_was_written_is_asked_for_by_rules_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    from s2s_desktop.engine.decoding.beam_search import Beam
    from s2s_desktop.engine.decoding.greedy_search import Greedy

    asked = 0

    def partials(self: Any) -> list[Any]:
        nonlocal asked
        asked += 1
        return []

    monkeypatch.setattr(Greedy, "partials", partials)
    monkeypatch.setattr(Beam, "partials", partials)
    for options in ({}, {"beam_size": 3}, {"sampling": True}, {"alternatives": 2}):
        list(search(as_seq2seq(ToyModel(5)), [(1, 2, EOS)], SearchOptions(**options)))
    assert not asked
    list(search(as_seq2seq(ToyModel(5)), [(1, 2, EOS)], SearchOptions(min_length=2)))
    assert asked


def test_values_hold_no_tensors(tiny: LoadedModel) -> None:
    options = SearchOptions(beam_size=2, alternatives=2, entropy=True, max_length=5)
    for step in tiny.search(SOURCES, options):
        seen: list[Any] = [step]
        while seen:
            value = seen.pop()
            assert not isinstance(value, torch.Tensor)
            if isinstance(value, tuple):
                seen += value
            elif hasattr(value, "__dataclass_fields__"):
                seen += [getattr(value, name) for name in value.__dataclass_fields__]


def test_caches_move_only_where_hypotheses_do(monkeypatch: pytest.MonkeyPatch) -> None:
    # GIVEN a beam search whose states tell how they were reordered
    moved: list[list[int]] = []
    reorder = ToyState.reorder

    def told(self: ToyState, parents: Tensor) -> ToyState:
        moved.append(parents.tolist())
        return reorder(self, parents)

    monkeypatch.setattr(ToyState, "reorder", told)
    # WHEN it searches over some models
    steps = 0
    for seed in range(10):
        model = as_seq2seq(ToyModel(6, seed))
        options = SearchOptions(beam_size=2, max_length=8)
        steps += len(list(search(model, [(1, 2, EOS)], options)))
    # THEN some steps move hypotheses, and none moves each to where it is
    assert 0 < len(moved) < steps
    assert [0, 1] not in moved
