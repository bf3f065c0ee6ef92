"""Recordings compute what the parts themselves compute, whatever the sizes."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

import pytest
import torch
from torch import Tensor

from s2s_desktop.engine.arithmetic import tracing
from s2s_desktop.engine.arithmetic.int8_layers import quantize
from s2s_desktop.engine.arithmetic.tracing import Tracer
from s2s_desktop.engine.decoders.transformer import TransformerDecoder
from s2s_desktop.engine.loaded_model import open_marian
from s2s_desktop.engine.network.config import (
    ModelConfig,
    RelativePositions,
    SsruConfig,
    TransformerConfig,
)
from s2s_desktop.engine.network.seq2seq import Seq2Seq

WIDTH, PIECES = 32, 60
DECODERS: dict[str, SsruConfig | TransformerConfig] = {
    "ssru": SsruConfig(2, 4, 64),
    "transformer": TransformerConfig(2, 4, 64),
    "relative": TransformerConfig(2, 4, 64, positions=RelativePositions(8, 20), norm_place="pre"),
}

# Of one length and of several, a row and many, and more pieces than are traced.
SOURCES = [
    [[5, 6, 7, 0]],
    [[5, 6, 7, 8, 9, 10, 0]],
    [[5, 0], [20, 21, 22, 0], [7, 7, 0]],
    [[9, 8, 0], [5, 6, 0]],
    [[3 + i, *range(3, 33), 0] for i in range(12)],
    [[11, 12, 13, 14, 15, 0]],
]


needs_traces = pytest.mark.skipif(
    sys.version_info >= tracing.NO_LONGER, reason="torch traces no more under this Python"
)


@pytest.fixture(autouse=True)
def recorded_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not only what is called often."""
    monkeypatch.setattr(tracing, "RARELY", 0)


def _models(kind: str, precision: str) -> tuple[Seq2Seq, Seq2Seq]:
    """The same network twice, the second one settled."""
    encoder = DECODERS["relative" if kind == "relative" else "transformer"]
    assert isinstance(encoder, TransformerConfig)
    models = []
    for _ in range(2):
        with torch.random.fork_rng():
            torch.manual_seed(3)
            models.append(
                Seq2Seq(ModelConfig(WIDTH, PIECES, PIECES, encoder, DECODERS[kind])).eval()
            )
        if precision == "int8":
            quantize(models[-1])
    models[1].freeze()
    return models[0], models[1]


def _recorders(model: Seq2Seq) -> list[Tracer]:
    """Those of the encoder and the decoder."""
    parts = (getattr(part, "tracer", None) for part in (model.encoder, model.decoder))
    return [part for part in parts if isinstance(part, Tracer)]


def _outputs(model: Seq2Seq, sources: list[list[int]], beams: int) -> list[Tensor]:
    """Memory, and logits and attention of some steps, with hypotheses moved and rows leaving."""
    memory = model.encode(sources)
    state = model.decoder.start(memory, beams)
    found = [memory.states]
    for t in range(5):
        rows = len(sources) * beams
        tokens = torch.arange(rows) % 7 + 3 + t
        output = model.decoder.step(tokens, state)
        assert output.attention is not None
        found += [output.logits, output.attention]
        if beams > 1:
            parents = torch.arange(rows).view(-1, beams).flip(1).flatten()
            state = state.reorder(parents)
        if t == 2 and len(sources) > 1:
            sources = sources[1:]
            state = state.keep(torch.arange(1, len(sources) + 1))
    return found


@needs_traces
@pytest.mark.parametrize("precision", ["float32", "int8"])
@pytest.mark.parametrize("beams", [1, 3])
@pytest.mark.parametrize("kind", list(DECODERS))
def test_a_recording_is_what_was_recorded(kind: str, beams: int, precision: str) -> None:
    # GIVEN a network that is called as it is, and one whose parts are traced
    plain, settled = _models(kind, precision)
    with torch.inference_mode():
        for sources in SOURCES:
            # WHEN both decode sources of other sizes than those that were traced
            outputs = [_outputs(model, sources, beams) for model in (plain, settled)]
            # THEN they compute the same
            for wanted, found in zip(*outputs, strict=True):
                torch.testing.assert_close(found, wanted, atol=1e-5, rtol=1e-4)
    assert all(tracer.count for tracer in _recorders(settled))


@pytest.mark.parametrize("settled", [False, True])
@pytest.mark.parametrize("kind", ["transformer", "relative"])
def test_several_tokens_at_once_are_as_many_steps(kind: str, settled: bool) -> None:
    # GIVEN two searches that have begun alike
    model = _models(kind, "float32")[settled]
    decoder = model.decoder
    assert isinstance(decoder, TransformerDecoder)
    with torch.inference_mode():
        memory = model.encode([[5, 6, 7, 8, 0]])
        one, many = decoder.start(memory), decoder.start(memory)
        for state in (one, many):
            decoder.step(torch.tensor([3]), state)
        for tokens in ([4, 9, 11], [7, 7], [20, 21, 22, 23, 24] * 4):
            # WHEN one goes on token by token, the other reads them at once and more, and goes back
            steps = [decoder.step(torch.tensor([token]), one) for token in tokens]
            read = decoder.verify(torch.tensor([*tokens, 30, 31]), many)
            many.rewind(many.position - 2)
            # THEN both were told the same of these tokens
            assert read.attention is not None
            attention = [step.attention for step in steps if step.attention is not None]
            count = len(tokens)
            torch.testing.assert_close(read.logits[:count], torch.cat([s.logits for s in steps]))
            torch.testing.assert_close(read.attention[:count], torch.cat(attention))
        assert one.position == many.position


@needs_traces
def test_only_what_is_settled_is_recorded(tiny_marian_int8: dict[str, Path]) -> None:
    # GIVEN a student as it is opened
    model = open_marian(tiny_marian_int8, "int8").model
    for settled in (False, True):
        if settled:
            model.freeze()
        # WHEN it takes two steps, before it is settled and after
        with torch.inference_mode():
            state = model.decoder.start(model.encode([[5, 6, 0]]))
            for _ in range(2):
                model.decoder.step(torch.tensor([4]), state)
        # THEN only then its encoder and its decoder are traced
        assert [tracer.count > 0 for tracer in _recorders(model)] == [settled, settled]


def _holders(weight: Tensor) -> int:
    """How many tensors there are over the memory of a weight, but for the one that asks."""
    return int(torch._C._storage_Use_Count(weight.untyped_storage()._cdata)) - 1


@needs_traces
@pytest.mark.parametrize("precision", ["float32", "int8"])
@pytest.mark.parametrize("kind", list(DECODERS))
def test_traces_end_with_their_model(kind: str, precision: str) -> None:
    # GIVEN two networks that have been traced
    plain, gone = _models(kind, precision)
    plain.freeze()
    with torch.inference_mode():
        for model in (plain, gone):
            _outputs(model, SOURCES[0], 1)
        assert all(tracer.count for tracer in _recorders(gone))
        weights = list(gone.parameters())
        # WHEN one of them is given up
        del gone, model
        gc.collect()
        # THEN nothing else keeps its weights, and the other computes as before
        assert [_holders(weight) for weight in weights] == [1] * len(weights)
        before = _outputs(_models(kind, precision)[0], SOURCES[1], 1)
        for wanted, found in zip(before, _outputs(plain, SOURCES[1], 1), strict=True):
            torch.testing.assert_close(found, wanted, atol=1e-5, rtol=1e-4)
