"""Products of few rows are the product, however they are computed."""

from __future__ import annotations

import pytest
import torch
from torch import nn
from torch.nn import functional

from s2s_desktop.engine import linear
from s2s_desktop.engine.linear import Linear, product, size_class

SHAPES = [(1024, 512), (512, 512), (600, 1024), (300, 1100), (512, 2048), (24, 16)]


@pytest.mark.parametrize("rows", [(1,), (2,), (5,), (8,), (9,), (2, 3), (1, 1), (4, 1, 2), (0,)])
@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("biased", [False, True])
def test_it_is_the_product(rows: tuple[int, ...], shape: tuple[int, int], biased: bool) -> None:
    torch.manual_seed(1)
    weight, x = torch.randn(shape), torch.randn(*rows, shape[1])
    bias = torch.randn(shape[0]) if biased else None
    with torch.inference_mode():
        found = product(x, weight, bias)
    wanted = functional.linear(x.double(), weight.double(), None if bias is None else bias.double())
    assert found.shape == wanted.shape
    assert found.is_contiguous()
    torch.testing.assert_close(found.double(), wanted, atol=1e-3, rtol=1e-4)


def test_few_rows_of_a_large_matrix_go_another_way(monkeypatch: pytest.MonkeyPatch) -> None:
    # GIVEN that the library's own product is not at hand
    def none(*_: object) -> None:
        raise AssertionError("the usual product")

    monkeypatch.setattr(functional, "linear", none)
    monkeypatch.setattr(linear, "_is_measured", lambda: True)
    large = torch.randn(1024, 512)
    with torch.inference_mode():
        for rows in (1, 5, 8):
            assert product(torch.randn(rows, 512), large, None).shape == (rows, 1024)
        # THEN many rows, small matrices and those that are wider than high miss it
        for rows, shape in ((9, (1024, 512)), (2, (64, 32)), (2, (512, 2048)), (6, (1024, 1024))):
            with pytest.raises(AssertionError, match="usual"):
                product(torch.randn(rows, shape[1]), torch.randn(shape), None)
    # and so does training
    with pytest.raises(AssertionError, match="usual"):
        product(torch.randn(2, 512), large, None)


def test_sizes_of_a_class_are_multiplied_alike() -> None:
    assert [size_class(rows) for rows in (1, 2, 5, 6, 8, 9, 1000)] == [0, 1, 1, 2, 2, 3, 3]


def test_a_layer_is_one_of_the_library_with_the_same_weights() -> None:
    layer = Linear(512, 1024)
    assert isinstance(layer, nn.Linear)
    x = torch.randn(3, 512)
    with torch.inference_mode():
        torch.testing.assert_close(layer(x), functional.linear(x, layer.weight, layer.bias))
