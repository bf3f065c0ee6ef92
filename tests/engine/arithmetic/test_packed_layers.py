"""Weights in the order of the library give what they gave before."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
import torch
from torch import Tensor, nn
from torch.nn import functional

from s2s_desktop.engine.arithmetic import packed_layers, packed_product
from s2s_desktop.engine.arithmetic.int8_layers import in_int8, quantize
from s2s_desktop.engine.arithmetic.packed_layers import PackedLinear, pack, weights_of
from s2s_desktop.engine.arithmetic.packed_product import in_order, is_at_hand, multiply
from s2s_desktop.engine.arithmetic.tracing import NO_LONGER, RARELY
from s2s_desktop.engine.network import draft_decoder
from s2s_desktop.engine.network.config import ModelConfig, RecurrentDecoderConfig, TransformerConfig
from s2s_desktop.engine.network.output_layer import OutputLayer, PackedOutput
from s2s_desktop.engine.network.seq2seq import Seq2Seq

pytestmark = pytest.mark.skipif(not is_at_hand(), reason="torch is without oneDNN here")

SHAPES = [(1, 24), (24, 16), (1000, 512), (512, 2048)]
ROWS = [(0,), (1,), (3,), (5,), (8,), (33,), (256,), (257,), (700,), (2, 3), (4, 1, 2), (2, 0)]
NETWORK = TransformerConfig(2, 4, 64)
EOS = 0
SOURCES = [[*range(2, 30), EOS], [5, 6, EOS]]


@pytest.fixture
def _packs_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed_layers, "_LEAST_WEIGHTS", 0)


def _model(**settings: object) -> Seq2Seq:
    torch.manual_seed(3)
    network: dict[str, object] = {"encoder": NETWORK, "decoder": NETWORK} | settings
    config: Callable[..., ModelConfig] = ModelConfig
    return Seq2Seq(config(32, 40, 40, start_id=1, eos_id=EOS, **network)).eval()


@pytest.mark.parametrize("rows", ROWS)
@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("biased", [False, True])
@torch.inference_mode()
def test_it_is_the_product(rows: tuple[int, ...], shape: tuple[int, int], biased: bool) -> None:
    torch.manual_seed(1)
    weight, x = torch.randn(shape), torch.randn(*rows, shape[1])
    bias = torch.randn(shape[0]) if biased else None
    found = multiply()(x, in_order(weight), bias)
    wanted = functional.linear(x.double(), weight.double(), None if bias is None else bias.double())
    assert found.shape == wanted.shape
    torch.testing.assert_close(found.double(), wanted, atol=1e-3, rtol=1e-4)


@torch.inference_mode()
def test_rows_need_not_lie_side_by_side() -> None:
    weight = torch.randn(30, 20)
    for x in (torch.randn(20, 7).t(), torch.randn(7, 40)[:, :20], torch.randn(3, 5, 20).mT.mT):
        wanted = functional.linear(x, weight)
        torch.testing.assert_close(multiply()(x, in_order(weight), None), wanted)


def test_the_library_hears_of_few_numbers_of_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    # GIVEN numbers that are multiplied as they are
    filled = []

    def fill(x: Tensor, *_: object) -> Tensor:
        filled.append(len(x))
        return x

    monkeypatch.setattr(packed_product, "_of_filled_rows", fill)
    ordered = in_order(torch.randn(4, 4))
    for rows in range(300):
        packed_product._product(torch.randn(rows, 4), ordered, None)
    kept = set(range(300)) - set(filled)
    assert kept == {0, *packed_product._NUMBERS}
    # THEN all others are made of these, with little that is computed in vain
    for rows in range(1, 1000):
        left, sizes = rows, []
        while left > 0:
            sizes.append(packed_product._next_size(left))
            left -= sizes[-1]
        assert kept.issuperset(sizes)
        assert -left <= 16
        assert len(sizes) <= rows // 256 + 3


@pytest.mark.skipif(sys.version_info >= NO_LONGER, reason="nothing is compiled there")
def test_without_its_sources_the_program_uses_the_usual_product(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def script(_: object) -> None:
        raise OSError("could not get source code")

    monkeypatch.setattr(packed_product._JIT, "script", script)
    multiply.cache_clear()  # type: ignore[attr-defined]
    is_at_hand.cache_clear()
    try:
        assert not is_at_hand()
    finally:
        monkeypatch.undo()
        multiply.cache_clear()  # type: ignore[attr-defined]
        is_at_hand.cache_clear()


def test_weights_can_be_read_as_they_were() -> None:
    weight = torch.randn(70, 30)
    assert torch.equal(PackedLinear(weight, None).weight, weight)
    model = _model()
    before = {tensor.sum().item() for tensor in weights_of(model)}
    numbers = sum(tensor.numel() for tensor in weights_of(model))
    pack(model)
    assert {tensor.sum().item() for tensor in weights_of(model)} == before
    assert sum(tensor.numel() for tensor in weights_of(model)) == numbers


@pytest.mark.usefixtures("_packs_all")
@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"output_scale": 0.25},
        {"tied_output": False, "output_bias": False},
        {"decoder": RecurrentDecoderConfig(2, 24)},
    ],
)
@torch.inference_mode()
def test_a_model_says_what_it_said(settings: dict[str, object]) -> None:
    # GIVEN what a model says, read at once and step by step
    model, tokens = _model(**settings), torch.tensor([1, 1])
    targets = [[7, 8, 9, EOS], [11, EOS]]
    forced = model.force(SOURCES, targets).logits
    stepped = _stepped(model, tokens)
    # WHEN it is packed THEN there is no layer as it was, and it says the same
    model.freeze()
    large = [m for m in model.modules() if isinstance(m, nn.Linear)]
    assert not [m for m in large if not isinstance(m.weight, nn.Parameter)]
    assert any(isinstance(module, PackedLinear) for module in model.modules())
    torch.testing.assert_close(model.force(SOURCES, targets).logits, forced)
    torch.testing.assert_close(_stepped(model, tokens), stepped)
    # also where it is traced, with other numbers of rows too
    for _ in range(RARELY + 1):
        _stepped(model, tokens)
    torch.testing.assert_close(_stepped(model, tokens), stepped)
    alone = _stepped(model, tokens[:1], SOURCES[:1])
    torch.testing.assert_close(alone, stepped[:, :1])


def _stepped(model: Seq2Seq, tokens: Tensor, sources: list[list[int]] = SOURCES) -> Tensor:
    """Logits of three steps."""
    state = model.decoder.start(model.encode(sources))
    return torch.stack([model.decoder.step(tokens, state).logits for _ in range(3)])


@pytest.mark.usefixtures("_packs_all")
@torch.inference_mode()
def test_candidates_are_scored_as_before() -> None:
    model, candidates = _model(), torch.tensor([0, 4, 7])
    plain = model.decoder.start(model.encode(SOURCES), candidates=candidates)
    before = model.decoder.step(torch.tensor([1, 1]), plain).logits
    model.freeze()
    state = model.decoder.start(model.encode(SOURCES), candidates=candidates)
    torch.testing.assert_close(model.decoder.step(torch.tensor([1, 1]), state).logits, before)


@pytest.mark.usefixtures("_packs_all")
def test_an_output_layer_is_not_copied_where_memory_is_short(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for free, copied in ((None, True), (10**9, True), (1000, False)):
        monkeypatch.setattr(packed_layers, "free_memory_bytes", lambda free=free: free)
        model = _model()
        model.freeze()
        (output,) = (module for module in model.modules() if isinstance(module, OutputLayer))
        assert isinstance(output.whole, PackedOutput) == copied


@pytest.mark.usefixtures("_packs_all")
def test_other_numbers_and_eight_bits_stay_as_they_are() -> None:
    quantized = _model()
    quantize(quantized)
    for model in (_model().double(), _model().bfloat16(), quantized):
        model.freeze()
        assert not any(isinstance(module, PackedLinear) for module in model.modules())


def test_small_layers_stay_as_they_are() -> None:
    layers = nn.Sequential(nn.Linear(256, 255), nn.Linear(256, 256))
    pack(layers)
    assert [type(layer) for layer in layers] == [nn.Linear, PackedLinear]


@pytest.mark.usefixtures("_packs_all")
@torch.inference_mode()
def test_a_twin_is_the_same_before_and_after(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(draft_decoder, "is_faster", lambda: True)
    monkeypatch.setattr(draft_decoder, "_LEAST_WEIGHTS", 10_000)
    plain, settled = _model(), _model()
    settled.freeze()
    before, after = in_int8(plain.decoder), settled.draft_decoder.for_source(1000)  # type: ignore[arg-type]
    assert after is not None
    memory, token = plain.encode(SOURCES[:1]), torch.tensor([1])
    told = [made.step(token, made.start(memory)).logits for made in (before, after)]  # type: ignore[operator]
    assert torch.equal(*told)
