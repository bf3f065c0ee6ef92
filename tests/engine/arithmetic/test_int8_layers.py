"""Eight-bit layers against arithmetic on whole numbers, and whole models against float32."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from torch import nn

from s2s_desktop.engine.arithmetic.int8_layers import (
    Int8FeedForward,
    Int8Linear,
    QuantizationScales,
    is_int8,
    quantize,
    quantize_rows,
)
from s2s_desktop.engine.arithmetic.int8_product import Product
from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.loaded_model import LoadedModel, open_marian
from s2s_desktop.engine.text.tokenizer import decode
from tests import real_models
from tests.shared_data import eval_lines

Files = dict[str, Path]


def _rounded(x: np.ndarray) -> np.ndarray:
    return np.clip(np.rint(x), -128, 127).astype(np.int64)


def test_a_layer_with_stated_steps_counts_in_whole_numbers() -> None:
    # GIVEN int8 weights whose rows have different scales, and a stated scale of the input
    random = np.random.default_rng(0)
    weight = random.integers(-127, 128, (6, 16), dtype=np.int8)
    scales = random.uniform(0.001, 0.01, 6).astype(np.float32)
    bias, x = random.normal(size=6).astype(np.float32), random.normal(size=(3, 5, 16))
    layer = Int8Linear(
        torch.from_numpy(weight), torch.from_numpy(scales), torch.from_numpy(bias), input_scale=0.02
    )
    # WHEN it is applied
    found = layer(torch.from_numpy(x.astype(np.float32)))
    # THEN it is the product of the rounded numbers, times both scales
    products = _rounded(x.astype(np.float32) / np.float32(0.02)) @ weight.astype(np.int64).T
    np.testing.assert_allclose(found.numpy(), products * (scales * 0.02) + bias, rtol=1e-5)


# A long text goes through the inner layer in blocks.
@pytest.mark.parametrize("length", [5, 150])
def test_whole_texts_count_in_whole_numbers_too(length: int) -> None:
    # GIVEN two layers with a rectifier between, as encoders have them
    random = np.random.default_rng(1)
    weights = [random.integers(-127, 128, shape, dtype=np.int8) for shape in ((48, 16), (16, 48))]
    scales = [random.uniform(0.001, 0.01, len(w)).astype(np.float32) for w in weights]
    biases = [random.normal(size=len(w)).astype(np.float32) for w in weights]
    inputs = [0.02, 0.05]
    layers = [
        Int8Linear(torch.from_numpy(w), torch.from_numpy(s), torch.from_numpy(b), i)
        for w, s, b, i in zip(weights, scales, biases, inputs, strict=True)
    ]
    x = random.normal(size=(3, length, 16)).astype(np.float32)
    # WHEN the first is applied, and both as one
    first = layers[0](torch.from_numpy(x)).numpy()
    both = Int8FeedForward(*layers)(torch.from_numpy(x)).numpy()
    # THEN each is the product of the rounded numbers, times both scales
    product = _rounded(x / np.float32(0.02)) @ weights[0].astype(np.int64).T
    inner = product * (scales[0] * 0.02) + biases[0]
    np.testing.assert_allclose(first, inner, rtol=1e-4, atol=1e-5)
    assert np.abs(inner / 0.05).max() > 127  # some are clipped
    second = _rounded(np.maximum(inner, 0) / 0.05) @ weights[1].astype(np.int64).T
    np.testing.assert_allclose(both, second * (scales[1] * 0.05) + biases[1], rtol=1e-4, atol=1e-4)


def test_a_word_alone_is_read_as_in_company(tiny_marian_int8: Files) -> None:
    # GIVEN the layers of a student
    modules = dict(open_marian(tiny_marian_int8, "int8").model.named_modules())
    layers = {name: module for name, module in modules.items() if isinstance(module, Int8Linear)}
    assert {name.split(".")[0] for name in layers} == {"encoder", "decoder"}
    for name, layer in layers.items():
        # WHEN they are given one row, and the same among others
        x = torch.randn(40, layer.inputs)
        # THEN what they make of it is the same to the last bit
        torch.testing.assert_close(layer(x)[7:8], layer(x[7:8]), rtol=0, atol=0, msg=name)


def test_one_step_for_all_rows_gives_the_same_as_a_step_a_row() -> None:
    # GIVEN the same layer stated both ways
    weight, x = torch.randint(-127, 128, (7, 12), dtype=torch.int8), torch.randn(4, 12)
    bias = torch.randn(7)
    one = Int8Linear(weight, torch.tensor([0.004]), bias, 0.03)
    many = Int8Linear(weight, torch.full((7,), 0.004), bias, 0.03)
    # WHEN both are applied THEN nothing differs
    torch.testing.assert_close(one(x), many(x))


def test_a_layer_without_stated_steps_is_close_and_treats_each_row_alone() -> None:
    # GIVEN a float layer, and rows of very different size
    linear = nn.Linear(64, 32)
    layer = Int8Linear(*quantize_rows(linear.weight.detach()), linear.bias.detach())
    x = torch.randn(5, 64) * torch.tensor([0.01, 1.0, 100.0, 3.0, 0.0])[:, None]
    # WHEN all rows are computed together and each by itself
    together = layer(x)
    # THEN a row is the same in any company, and within a percent of its size of the truth
    for i in range(len(x)):
        torch.testing.assert_close(together[i : i + 1], layer(x[i : i + 1]), rtol=0, atol=0)
    error = (together - linear(x)).detach().abs().amax(dim=1)
    assert (error <= 0.02 * linear(x).detach().abs().amax(dim=1)).all()


@pytest.mark.parametrize("input_scale", [None, 0.05])
def test_a_product_cut_down_to_candidates_gives_their_columns(input_scale: float | None) -> None:
    # GIVEN the product of an output layer and some candidates
    whole = Product(*quantize_rows(torch.randn(20, 8)), torch.randn(20), input_scale)
    candidates, x = torch.tensor([2, 3, 11, 19]), torch.randn(3, 8)
    # WHEN it is cut down to them
    part = whole.over(candidates)
    # THEN they score as before
    torch.testing.assert_close(part(x), whole(x)[:, candidates])


def test_weights_that_are_not_int8_are_refused() -> None:
    with pytest.raises(TypeError, match="float32"):
        Int8Linear(torch.randn(2, 2), torch.ones(2))


def test_a_float_model_is_quantized_layer_by_layer() -> None:
    # GIVEN a stack of float layers, one of them with scales stated
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(16, 16), nn.ReLU(), nn.Linear(16, 4))
    x, before = torch.randn(8, 16), model(torch.zeros(8, 16)).detach()
    wanted = model(x).detach()
    scale = float(model[0].weight.detach().abs().max()) / 127
    # WHEN it is quantized
    quantize(model, {"0.weight": QuantizationScales(torch.full((16,), scale), 3 / 127)})
    # THEN every linear layer is int8 and the answers are near the old ones
    assert is_int8(model)
    assert not any(isinstance(module, nn.Linear) for module in model)
    assert (model(x) - wanted).abs().max() < 0.1
    assert (model(torch.zeros(8, 16)) - before).abs().max() < 0.02


def test_a_student_keeps_the_int8_numbers_of_its_file(tiny_marian_int8: Files) -> None:
    # GIVEN a student whose matrices are int8 in the file
    in_float = open_marian(tiny_marian_int8)
    # WHEN it is opened to compute in int8
    in_int8 = open_marian(tiny_marian_int8, "int8")
    # THEN its weights times their scales are exactly the float ones
    assert is_int8(in_int8.model)
    assert not is_int8(in_float.model)
    floats = dict(in_float.model.named_modules())
    layers = {n: m for n, m in in_int8.model.named_modules() if isinstance(m, Int8Linear)}
    assert len(layers) == sum(isinstance(module, nn.Linear) for module in floats.values())
    for name, layer in layers.items():
        linear = floats[name]
        assert isinstance(linear, nn.Linear)
        one = layer.product.input_scale or 1.0
        columns = layer(torch.eye(layer.inputs) * one)  # exact: each is a single weight
        biased = linear.weight.T * one + (0.0 if linear.bias is None else linear.bias)
        torch.testing.assert_close(columns, biased.detach(), rtol=1e-5, atol=1e-6)


@pytest.mark.slow
def test_the_real_student_translates_as_well_in_int8() -> None:
    # GIVEN the same real model in both precisions
    in_float = real_models.loaded()
    installed = real_models.service().catalogue.open(real_models.ENGLISH_PORTUGUESE)
    in_int8 = open_marian(installed.paths, "int8")
    lines = eval_lines("tico19.en")[:500:25]
    # WHEN lines are translated together and alone
    together = _translations(in_int8, lines)
    # THEN most of them are what float32 gives, and company makes no difference
    same = sum(a == b for a, b in zip(together, _translations(in_float, lines), strict=True))
    assert same >= len(lines) // 2
    assert together == [_translations(in_int8, [line])[0] for line in lines]


def _translations(loaded: LoadedModel, lines: list[str]) -> list[str]:
    pieces = [loaded.source_tokenizer.encode(line).ids for line in lines]
    found = [""] * len(lines)
    for step in loaded.search(pieces, SearchOptions(), alignment=False):
        if step.finished:
            ids = [token.id for token in step.finished[0].tokens]
            found[step.row] = decode(loaded.target_tokenizer, ids)
    return found
