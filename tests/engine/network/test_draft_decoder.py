"""A decoder's int8 draft: what it says, when it is made, and that it changes no result."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
import torch

from s2s_desktop.engine.arithmetic.int8_layers import in_int8, is_int8, quantize
from s2s_desktop.engine.decoders.transformer import TransformerDecoder
from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.decoding.search import search
from s2s_desktop.engine.decoding.step import Hypothesis
from s2s_desktop.engine.network import draft_decoder
from s2s_desktop.engine.network.config import (
    LearnedPositions,
    ModelConfig,
    RecurrentDecoderConfig,
    RelativePositions,
    TransformerConfig,
)
from s2s_desktop.engine.network.seq2seq import Seq2Seq

EOS = 0
SOURCE = [*range(2, 38), EOS]
NETWORKS = {
    "sinusoids": TransformerConfig(2, 4, 64),
    "learned": TransformerConfig(2, 4, 64, norm_place="pre", positions=LearnedPositions(99)),
    "relative": TransformerConfig(
        2, 4, 64, gated=True, norm_kind="rms", bias=False, positions=RelativePositions(8, 32)
    ),
}
KINDS = [(name, scale) for name in NETWORKS for scale in (1.0, 0.25)]


@pytest.fixture(autouse=True)
def _bytes_are_faster(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(draft_decoder, "is_faster", lambda: True)
    monkeypatch.setattr(draft_decoder, "_LEAST_WEIGHTS", 10_000)


def _model(network: TransformerConfig, output_scale: float = 1.0) -> Seq2Seq:
    torch.manual_seed(3)
    config = ModelConfig(
        32, 40, 40, network, network, output_scale=output_scale, start_id=1, eos_id=EOS
    )
    return Seq2Seq(config).eval()


def _decoder(model: Seq2Seq) -> TransformerDecoder:
    assert isinstance(model.decoder, TransformerDecoder)
    return model.decoder


def _made(model: Seq2Seq) -> TransformerDecoder:
    made: object = model.draft_decoder.for_source(1000)
    assert isinstance(made, TransformerDecoder)
    return made


@pytest.mark.parametrize(("name", "scale"), KINDS)
@torch.inference_mode()
def test_it_says_what_the_int8_model_says(name: str, scale: float) -> None:
    # GIVEN a model, its like in int8, and the draft decoder of its decoder
    model = _model(NETWORKS[name], scale)
    quantized = _model(NETWORKS[name], scale)
    quantize(quantized)
    draft_decoder = in_int8(_decoder(model))
    assert isinstance(draft_decoder, TransformerDecoder)
    memory = model.encode([SOURCE])
    # WHEN both go on from where their own decoder is
    own, state = _decoder(quantized).start(memory), _decoder(model).start(memory)
    own.source = state.source  # whose keys and values the draft decoder looks at
    token = torch.tensor([1])
    expected = quantized.decoder.step(token, own)
    said = draft_decoder.step(token, draft_decoder.share(state))
    # THEN they say the same, up to how they round, which is not quite what the model says
    assert state.position == 1
    state.rewind(0)
    exact = model.decoder.step(token, state).logits
    bound = 0.1 * exact.std()
    assert (said.logits - expected.logits).abs().max() < bound  # some processors round both alike
    assert 0 < (said.logits - exact).abs().max() < bound


def test_the_model_keeps_its_weights_and_has_no_others() -> None:
    model = _model(NETWORKS["sinusoids"])
    before = {name: weight.data_ptr() for name, weight in model.state_dict().items()}
    model.freeze()
    made = _made(model)
    assert is_int8(made)
    assert not is_int8(model)
    assert {name: weight.data_ptr() for name, weight in model.state_dict().items()} == before
    # Embeddings are shared with the draft decoder, not copied.
    assert made.embedding.weight is _decoder(model).embedding.weight


def test_it_is_made_once_and_only_when_it_is_worth_it() -> None:
    model = _model(NETWORKS["sinusoids"])
    assert model.draft_decoder.for_source(1000) is None  # weights may still change
    model.freeze()
    assert model.draft_decoder.for_source(60) is None
    made: object = model.draft_decoder.for_source(60)
    assert isinstance(made, TransformerDecoder)
    assert model.draft_decoder.for_source(1) is made


def test_there_is_none_where_it_would_not_be_faster(monkeypatch: pytest.MonkeyPatch) -> None:
    network = NETWORKS["sinusoids"]
    exact, quantized = _model(network).double(), _model(network)
    quantize(quantized)
    recurrent = ModelConfig(
        32, 40, 40, network, RecurrentDecoderConfig(1, 16), start_id=1, eos_id=EOS
    )
    others = [exact, quantized, Seq2Seq(recurrent).eval()]
    monkeypatch.setattr(draft_decoder, "is_faster", lambda: False)
    slower = _model(network)
    slower.freeze()
    monkeypatch.undo()
    monkeypatch.setattr(draft_decoder, "is_faster", lambda: True)
    small = _model(network)  # weights that stay in the processor's cache
    for model in (*others, small):
        model.freeze()
    assert [model.draft_decoder.for_source(1000) for model in (*others, slower, small)] == [
        None
    ] * 5


def test_there_is_none_where_memory_is_short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(draft_decoder, "free_memory_bytes", lambda: 10_000)
    model = _model(NETWORKS["sinusoids"])
    model.freeze()
    assert model.draft_decoder.for_source(1000) is None


def _written(model: Seq2Seq, options: SearchOptions) -> Hypothesis:
    (*_, last) = search(model, [SOURCE], options)
    return last.finished[0]


def _counted(
    method: Callable[..., object], passes: list[object], *given: object, **named: object
) -> object:
    passes.append(None)
    return method(*given, **named)


@pytest.mark.parametrize(("name", "scale"), KINDS)
def test_searches_write_the_same_in_fewer_passes(
    name: str, scale: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = _model(NETWORKS[name], scale)
    options = SearchOptions(max_length=60, min_length=60, no_repeat_ngram=2, loop_guard=None)
    # GIVEN what is written without a draft decoder
    plain = _written(model, options)
    assert len({token.id for token in plain.tokens}) > 5
    model.freeze()
    _made(model)
    # WHEN it is written with one
    passes: list[object] = []
    for kind in ("step", "verify"):
        method = partial(_counted, getattr(TransformerDecoder, kind), passes)
        monkeypatch.setattr(model.decoder, kind, partial(method, model.decoder))
    guessed = _written(model, options)
    # THEN it is the same, up to the last bits, and took much fewer passes
    assert [token.id for token in guessed.tokens] == [token.id for token in plain.tokens]
    assert guessed.score == pytest.approx(plain.score, rel=1e-5)
    assert len(passes) <= 30


@pytest.mark.parametrize("beams", [1, 3])
def test_beams_and_several_sources_are_searched_as_ever(beams: int) -> None:
    model = _model(NETWORKS["sinusoids"])
    sources = [SOURCE, SOURCE[:9]] if beams == 1 else [SOURCE]
    options = SearchOptions(beam_size=beams, max_length=12)
    plain = [step.finished for step in search(model, sources, options)]
    model.freeze()
    _made(model)
    assert [step.finished for step in search(model, sources, options)] == plain
