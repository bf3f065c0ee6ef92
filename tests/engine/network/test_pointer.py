"""The pointer against the equations of See et al. 2017."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch

from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.decoding.search import search
from s2s_desktop.engine.network.config import (
    NO_TOKEN,
    ConvolutionalDecoderConfig,
    ConvolutionalEncoderConfig,
    DecoderConfig,
    ModelConfig,
    RecurrentDecoderConfig,
    RecurrentEncoderConfig,
    TransformerConfig,
)
from s2s_desktop.engine.network.seq2seq import Seq2Seq
from tests.engine.equations import sigmoid, softmax, weights_of

WIDTH, VOCABULARY = 8, 19
SOURCES = [[3, 4, 5, 4, 0], [6, 0], [7, 8, 3, 3, 9, 3, 0]]
TARGETS = [[4, 5, 0], [6, 12, 13, 0], [3, 0]]

CONFIG = ModelConfig(
    WIDTH,
    VOCABULARY,
    VOCABULARY,
    RecurrentEncoderConfig(1, 5),
    RecurrentDecoderConfig(1, 7),
    copy=True,
)


def model_of(config: ModelConfig) -> Seq2Seq:
    torch.manual_seed(4)
    return Seq2Seq(config).eval()


@pytest.mark.parametrize(
    "decoder",
    [RecurrentDecoderConfig(1, 7), TransformerConfig(2, 2, 12), ConvolutionalDecoderConfig(2, 5)],
    ids=["one head", "heads and layers", "layers"],
)
@torch.no_grad()
def test_the_mixture_follows_the_paper(decoder: DecoderConfig) -> None:
    # GIVEN a model with a pointer, and the same network without it
    config = replace(CONFIG, decoder=decoder, encoder=ConvolutionalEncoderConfig(1, 5))
    model = model_of(config)
    bare = Seq2Seq(replace(config, copy=False)).eval()
    bare.load_state_dict(
        {
            name.replace("decoder.inner.", "decoder."): tensor
            for name, tensor in model.state_dict().items()
            if not name.startswith(("decoder.generation.", "decoder.embedding."))
        }
    )
    # WHEN targets are read by both
    mixed, plain = model.force(SOURCES, TARGETS), bare.force(SOURCES, TARGETS)
    assert mixed.copy is not None
    assert plain.attention is not None
    # THEN the first mixes what the second generates with what its attention points at
    states = model.encode(SOURCES).states.numpy()
    w = weights_of(model.decoder)
    for row, (source, target) in enumerate(zip(SOURCES, TARGETS, strict=True)):
        for t, token in enumerate([NO_TOKEN, *target[:-1]]):
            pointing = plain.attention[row, t, -1].numpy().mean(axis=0)[: len(source)]
            context = pointing @ states[row, : len(source)]
            embedded = np.zeros(WIDTH) if token == NO_TOKEN else w["embedding.weight"][token]
            seen = np.concatenate([context, plain.hidden[row, t].numpy(), embedded])
            gate = sigmoid(w["generation.weight"][0] @ seen + w["generation.bias"][0])
            expected = gate * softmax(plain.logits[row, t].double().numpy())
            for piece, weight in zip(source, pointing, strict=True):
                expected[piece] += (1 - gate) * weight
            found = mixed.logits[row, t].exp()
            np.testing.assert_allclose(found, expected, atol=1e-6)
            assert found.sum().item() == pytest.approx(1, abs=1e-5)
            copied = mixed.copy[row, t]
            np.testing.assert_allclose(copied[: len(source)], (1 - gate) * pointing, atol=1e-6)
            assert not copied[len(source) :].any()


@torch.no_grad()
def test_what_is_never_generated_can_be_copied() -> None:
    # GIVEN a model that always copies and one that never does, neither of which would generate 5
    model = model_of(CONFIG)
    parameters = dict(model.named_parameters())
    parameters["decoder.inner.output.bias"][5] = -1e4
    for gate in (-1e3, 1e3):
        parameters["decoder.generation.bias"].fill_(gate)
        step = model.decoder.step(
            torch.full((3,), NO_TOKEN), model.decoder.start(model.encode(SOURCES))
        )
        # THEN 5 is possible where it is in the source and copied
        assert step.copy is not None
        probability = step.logits.exp()[:, 5]
        if gate < 0:
            assert probability[0] == pytest.approx(step.copy[0, 2].item())
            assert probability[0] > 0.01
        else:
            assert probability[0] < 1e-30
        assert (probability[1:] < 1e-30).all()
        assert torch.isfinite(step.logits).all()


@torch.no_grad()
def test_candidates_of_the_neighbours_change_nothing() -> None:
    # GIVEN candidates that all rows of a batch share
    model = model_of(CONFIG)
    few, more = torch.tensor([0, 3, 4]), torch.tensor([0, 3, 4, 7, 11, 12])
    first = torch.full((3,), NO_TOKEN)
    # WHEN a row is read with its own candidates, and with those of others as well
    memory = model.encode(SOURCES)
    own = model.decoder.step(first, model.decoder.start(memory, candidates=few)).logits
    all_rows = model.decoder.step(first, model.decoder.start(memory, candidates=more)).logits
    # THEN its pieces have the same scores
    torch.testing.assert_close(own, all_rows[:, :3])


def test_beam_search_scores_what_teacher_forcing_says() -> None:
    # GIVEN what beam search finds
    model = model_of(CONFIG)
    found = {
        step.row: step.finished[0]
        for step in search(model, SOURCES, SearchOptions(beam_size=4, max_length=6))
        if step.finished
    }
    # WHEN its best targets are read again
    for row, source in enumerate(SOURCES):
        best = found[row]
        ids = [token.id for token in best.tokens]
        with torch.no_grad():
            logprobs = model.force([source], [[*ids, 0]]).logits[0]
        # THEN each piece has the probability that the search told
        for t, token in enumerate(best.tokens):
            assert token.logprob == pytest.approx(logprobs[t, token.id].item(), abs=1e-4)


@pytest.mark.parametrize(
    ("config", "reason"),
    [
        (replace(CONFIG, copy=False, shared_embeddings=False, target_vocabulary=30), "one vocab"),
        (replace(CONFIG, copy=False, decoder=RecurrentDecoderConfig(1, 4, "gru", "none")), "atten"),
    ],
)
def test_a_pointer_needs_a_shared_vocabulary_and_attention(
    config: ModelConfig, reason: str
) -> None:
    with pytest.raises(ValueError, match=reason):
        replace(config, copy=True)
