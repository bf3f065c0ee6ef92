"""Memory that runs out while a text is decoded: simulated, and nothing is lost by it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch

from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.decoding.step import Step
from s2s_desktop.engine.loaded_model import LoadedModel
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.models.open_model import ModelFiles, open_files
from s2s_desktop.pipeline.search.fallback_search import (
    Fallback,
    FallbackSearch,
    SearchRows,
    is_out_of_memory,
)
from tests.pipeline.model_folders import opus_mt

TEXTS = (
    "The house is red.",
    "Seven birds sat on the roof and sang.",
    "We walk.",
    "The letter came on Monday, not on Friday.",
    "Nobody knew.",
)


class OnGpu(LoadedModel):
    """Says that it is on a GPU until its network has been moved."""

    @property
    def device(self) -> str:
        return "cpu" if getattr(self.model, "has_moved", False) else "cuda:0"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return opus_mt(tmp_path_factory.mktemp("models") / "opus-mt-en-pt")


@pytest.fixture
def loaded(folder: Path) -> LoadedModel:
    """A small model of its own for each test: they spoil it."""
    return open_files(ModelFiles("hub", folder, {}), "cpu", "float32")


@pytest.fixture
def on_gpu(loaded: LoadedModel, monkeypatch: pytest.MonkeyPatch) -> LoadedModel:
    """The same model, as it would be on a GPU."""
    move = loaded.model.to

    def to(device: str, dtype: torch.dtype) -> torch.nn.Module:
        monkeypatch.setattr(loaded.model, "has_moved", device == "cpu", raising=False)
        return move(device, dtype)

    monkeypatch.setattr(loaded.model, "to", to)
    return OnGpu(**{name: getattr(loaded, name) for name in loaded.__dataclass_fields__})


def rows_of(loaded: LoadedModel, beams: int = 1, alignment: bool = True) -> SearchRows:
    pieces = [loaded.source_tokenizer.encode(text).ids for text in TEXTS]
    options = SearchOptions(beam_size=beams, max_length=24, loop_guard=None)
    return SearchRows(pieces, options, loaded.frame(), alignment=alignment)


def fail_beyond(loaded: LoadedModel, most_rows: int, error: Exception) -> list[int]:
    """Let encoding fail for more rows than that; returns how many each attempt had."""
    encode, attempts = loaded.model.encode, list[int]()

    def limited(sources: Sequence[Sequence[int]]) -> Any:
        attempts.append(len(sources))
        if len(sources) > most_rows and not getattr(loaded.model, "has_moved", False):
            raise error
        return encode(sources)

    loaded.model.encode = limited
    return attempts


def fail_at_step(loaded: LoadedModel, failing: set[int], error: Exception) -> None:
    """Let those steps of the decoder fail, counted over all attempts."""
    step, count = loaded.model.decoder.step, iter(range(1, 10_000))

    def limited(*args: Any, **options: Any) -> Any:
        if next(count) in failing:
            raise error
        return step(*args, **options)

    loaded.model.decoder.step = limited


def told(steps: Iterator[Step | Fallback]) -> tuple[dict[int, Any], list[str]]:
    """Of each row its firm tokens with all that is told of them, and its ends; the setbacks."""
    rows: dict[int, Any] = {}
    setbacks = []
    for step in steps:
        if isinstance(step, Fallback):
            setbacks.append(step.text)
            continue
        firm, ends = rows.setdefault(step.row, ([], []))
        firm += step.firm
        ends += [([t.id for t in h.tokens], h.ended, h.score) for h in step.finished]
    return rows, setbacks


def assert_same(found: dict[int, Any], expected: dict[int, Any]) -> None:
    """The same tokens, scores, attention and ends, but for rounding."""
    assert found.keys() == expected.keys()
    for row, (firm, ends) in expected.items():
        other_firm, other_ends = found[row]
        assert [t.id for t in other_firm] == [t.id for t in firm]
        for one, other in zip(firm, other_firm, strict=True):
            assert other.logprob == pytest.approx(one.logprob, abs=1e-4)
            assert other.attention == pytest.approx(one.attention, abs=1e-4)
        assert [end[:2] for end in other_ends] == [end[:2] for end in ends]
        assert [end[2] for end in other_ends] == pytest.approx([end[2] for end in ends], abs=1e-4)


@pytest.mark.parametrize("beams", [1, 3])
@pytest.mark.parametrize("most_rows", [1, 2, 4])
def test_fewer_rows_at_a_time_give_the_same(
    loaded: LoadedModel, beams: int, most_rows: int
) -> None:
    # GIVEN what is decoded when there is room
    expected, none = told(FallbackSearch(loaded).run(rows_of(loaded, beams)))
    assert none == []
    # WHEN there is room for some rows only
    attempts = fail_beyond(loaded, most_rows, torch.OutOfMemoryError("CUDA out of memory"))
    search = FallbackSearch(loaded)
    found, setbacks = told(search.run(rows_of(loaded, beams)))
    # THEN all rows come to the same end, and each halving was told
    assert_same(found, expected)
    halvings = {4: [2], 2: [2], 1: [2, 1]}[most_rows]
    assert [int(text.split("most ")[1].split()[0]) for text in setbacks] == halvings
    assert attempts[0] == len(TEXTS)
    # AND the next batch does not try again what failed
    attempts.clear()
    again, none = told(search.run(rows_of(loaded, beams)))
    assert_same(again, expected)
    assert none == []
    assert max(attempts) <= most_rows


def test_a_constraint_knows_its_rows_after_a_halving(loaded: LoadedModel) -> None:
    eos_id = loaded.model.config.eos_id
    rows = rows_of(loaded)
    rows = replace(
        rows,
        options=replace(
            rows.options,
            constraint=lambda row, tokens: [eos_id] if tokens else [10 + row],
        ),
    )
    fail_beyond(loaded, 2, torch.OutOfMemoryError("CUDA out of memory"))
    found, setbacks = told(FallbackSearch(loaded).run(rows))
    assert setbacks
    assert {row: [t.id for t in firm] for row, (firm, _) in found.items()} == {
        row: [10 + row] for row in range(len(TEXTS))
    }


@pytest.mark.parametrize("beams", [1, 3])
@pytest.mark.parametrize("failing", [{1}, {5}, {9, 12}])
def test_a_failure_amid_decoding_tells_nothing_twice(
    loaded: LoadedModel, beams: int, failing: set[int]
) -> None:
    # GIVEN text that is on the screen already when memory runs out
    expected, _ = told(FallbackSearch(loaded).run(rows_of(loaded, beams)))
    fail_at_step(loaded, failing, torch.OutOfMemoryError("out of memory"))
    # WHEN
    found, setbacks = told(FallbackSearch(loaded).run(rows_of(loaded, beams)))
    # THEN the rows go on from there
    assert_same(found, expected)
    assert 1 <= len(setbacks) <= len(failing)


def test_a_row_that_does_not_fit_moves_to_the_cpu(on_gpu: LoadedModel) -> None:
    # GIVEN a GPU on which not even one row has room
    expected, _ = told(FallbackSearch(on_gpu).run(rows_of(on_gpu)))
    attempts = fail_beyond(on_gpu, 0, torch.OutOfMemoryError("CUDA out of memory"))
    search = FallbackSearch(on_gpu)
    assert search.loaded.device == "cuda:0"
    # WHEN
    found, setbacks = told(search.run(rows_of(on_gpu)))
    # THEN the CPU does all of it, in float32, and that is said
    assert_same(found, expected)
    assert "cuda:0 is too small; the CPU goes on" in setbacks[-1]
    assert attempts == [5, 2, 1, 5]
    assert (search.loaded.device, search.loaded.precision) == ("cpu", "float32")


def test_a_move_amid_a_row_keeps_what_was_told(on_gpu: LoadedModel) -> None:
    # GIVEN one row, of which some pieces are out when the GPU fails
    rows = rows_of(on_gpu)
    alone = SearchRows(rows.sources[:1], rows.options, rows.frame)
    expected, _ = told(FallbackSearch(on_gpu).run(alone))
    fail_at_step(on_gpu, {7}, torch.OutOfMemoryError("CUDA out of memory"))
    # THEN the CPU writes the rest
    found, setbacks = told(FallbackSearch(on_gpu).run(alone))
    assert_same(found, expected)
    assert len(setbacks) == 1


@pytest.mark.gpu
@pytest.mark.skipif(not torch.cuda.is_available(), reason="there is no CUDA device")
def test_a_real_gpu_hands_over_to_the_cpu(folder: Path) -> None:
    # GIVEN a model that is on a GPU, in 16 bits as "auto" has it there
    loaded = open_files(ModelFiles("hub", folder, {}), "cuda")
    assert loaded.precision != "float32"
    fail_at_step(loaded, {7}, torch.OutOfMemoryError("CUDA out of memory"))
    rows = rows_of(loaded)
    alone = SearchRows(rows.sources[:1], rows.options, rows.frame)
    # WHEN its memory runs out amid a row
    search = FallbackSearch(loaded)
    found, setbacks = told(search.run(alone))
    # THEN the row comes to its end elsewhere
    assert len(setbacks) == 1
    assert (search.loaded.device, search.loaded.precision) == ("cpu", "float32")
    assert len(found[0][1]) == 1


def test_when_the_main_memory_is_full_as_well_it_is_said(loaded: LoadedModel) -> None:
    fail_beyond(loaded, 0, RuntimeError("DefaultCPUAllocator: can't allocate memory"))
    with pytest.raises(UserError, match="not enough memory") as failure:
        list(FallbackSearch(loaded).run(rows_of(loaded)))
    assert failure.value.hint


def test_failures_in_a_row_leave_nothing_to_halve(loaded: LoadedModel) -> None:
    # GIVEN memory that runs out with five rows, then with two, then with one
    fail_at_step(loaded, {3, 4, 5}, torch.OutOfMemoryError("out of memory"))
    steps = FallbackSearch(loaded).run(rows_of(loaded))
    with pytest.raises(UserError, match="not enough memory"):
        told(steps)


def test_other_errors_are_not_taken_for_it(loaded: LoadedModel) -> None:
    attempts = fail_beyond(loaded, 0, RuntimeError("shapes do not match"))
    with pytest.raises(RuntimeError, match="shapes"):
        list(FallbackSearch(loaded).run(rows_of(loaded)))
    assert attempts == [len(TEXTS)]


@pytest.mark.parametrize(
    "error",
    [
        torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB"),
        RuntimeError("MPS backend out of memory (MPS allocated: 8 GB)"),
        RuntimeError("[enforce fail] DefaultCPUAllocator: can't allocate memory: you tried"),
        RuntimeError("DefaultCPUAllocator: not enough memory: you tried to allocate 9 bytes."),
        MemoryError(),
    ],
)
def test_how_devices_say_that_memory_is_out(error: Exception) -> None:
    assert is_out_of_memory(error)


@pytest.mark.parametrize("error", [RuntimeError("a bug"), ValueError("out of memory"), OSError()])
def test_what_is_no_lack_of_memory(error: Exception) -> None:
    assert not is_out_of_memory(error)


def test_closing_the_search_closes_what_it_runs(loaded: LoadedModel) -> None:
    # GIVEN a search that has begun
    ended = list[bool]()
    search = loaded.model.decoder.start

    def watched(*args: Any) -> Any:
        state = search(*args)
        ended.append(False)
        return state

    loaded.model.decoder.start = watched
    steps = FallbackSearch(loaded).run(rows_of(loaded))
    next(steps)
    # WHEN it is closed THEN nothing more is decoded
    calls: list[int] = []
    step: Callable[..., Any] = loaded.model.decoder.step
    loaded.model.decoder.step = lambda *a, **o: calls.append(1) or step(*a, **o)
    steps.close()
    assert calls == []
    assert ended == [False]
