"""What a decoding step computes, counted: a guard of its speed that needs no clock."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import Tensor
from torch.utils._python_dispatch import TorchDispatchMode

from s2s_desktop.engine.arithmetic.int8_product import has_packed_product
from s2s_desktop.engine.loaded_model import open_marian
from s2s_desktop.engine.network.config import ModelConfig, TransformerConfig
from s2s_desktop.engine.network.seq2seq import Seq2Seq

SOURCES = [[5, 6, 7, 8, 0], [20, 21, 0]]


class _Operations(TorchDispatchMode):
    """Counts operations, and bytes of new memory that their results take."""

    def __init__(self) -> None:
        super().__init__()
        self.counts: Counter[str] = Counter()
        self.new_bytes = 0

    def __torch_dispatch__(
        self, function: Any, types: Any, given: Any = (), named: Any = None
    ) -> Any:
        self.counts[str(function)] += 1
        result = function(*given, **(named or {}))
        if isinstance(result, Tensor) and not any(_shared(result, x) for x in given):
            self.new_bytes += result.nbytes
        return result


def _shared(a: Tensor, b: object) -> bool:
    if not isinstance(b, Tensor) or b.layout != torch.strided:
        return False
    return a.untyped_storage()._cdata == b.untyped_storage()._cdata


needs_packed_product = pytest.mark.skipif(
    not has_packed_product(),
    reason="this processor has no dot products of bytes",
)


def _step(model: Seq2Seq, beams: int = 1, rows: int = 2, position: int = 3) -> _Operations:
    """What one step of a search computes once it is under way."""
    with torch.inference_mode():
        state = model.decoder.start(model.encode(SOURCES[:rows]), beams)
        tokens = torch.full((rows * beams,), 4)
        for _ in range(position):
            model.decoder.step(tokens, state, want_attention=False)
        with _Operations() as operations:
            model.decoder.step(tokens, state, want_attention=False)
    return operations


# Of two layers. In int8 a product is one operation; beams cost views and copies of queries.
@pytest.mark.parametrize(("precision", "rows", "beams", "most"), [
    ("float32", 2, 1, 48),
    pytest.param("int8", 1, 1, 49, marks=needs_packed_product),
    pytest.param("int8", 2, 1, 49, marks=needs_packed_product),
    pytest.param("int8", 2, 4, 57, marks=needs_packed_product),
])  # fmt: skip
def test_a_step_of_a_student_is_few_operations(
    tiny_marian_int8: dict[str, Path], precision: Any, rows: int, beams: int, most: int
) -> None:
    model = open_marian(tiny_marian_int8, precision).model
    counts = _step(model, beams, rows).counts
    assert sum(counts.values()) <= most, counts


@pytest.mark.parametrize(("precision", "rows", "most"), [
    ("float32", 1, 15),
    pytest.param("int8", 1, 26, marks=needs_packed_product),
    pytest.param("int8", 9, 26, marks=needs_packed_product),
])  # fmt: skip
def test_a_layer_of_the_encoder_is_few_operations(
    tiny_marian_int8: dict[str, Path], precision: Any, rows: int, most: int
) -> None:
    # GIVEN a single sentence, or a batch of them
    model = open_marian(tiny_marian_int8, precision).model
    layer = model.get_submodule("encoder.layers.0")
    x = torch.zeros(rows * 20, model.config.width)
    # WHEN a layer of the encoder reads it
    with torch.inference_mode(), _Operations() as operations:
        layer(x, rows, None)
    # THEN it is no more than its products, sums and norms, and the views of attention
    assert sum(operations.counts.values()) <= most, operations.counts


def test_a_step_copies_no_weights() -> None:
    # GIVEN a model whose matrices are far larger than what a step computes
    layers, width = 2, 128
    network = TransformerConfig(layers, 4, 256)
    with torch.random.fork_rng():
        model = Seq2Seq(ModelConfig(width, 100, 100, network, network)).eval()
    # WHEN it takes a step
    operations = _step(model)
    # THEN new memory is some vectors a hypothesis and layer, not a matrix
    assert operations.new_bytes < 4 * width * width
