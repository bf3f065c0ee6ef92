"""The Transformer in the shapes that no published family has, and while it learns."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch

from s2s_desktop.engine.network.config import (
    NO_TOKEN,
    LearnedPositions,
    ModelConfig,
    NoPositions,
    RelativePositions,
    Sinusoids,
    SsruConfig,
    TransformerConfig,
)
from s2s_desktop.engine.network.positions import RelativeBias, TrainedPositions
from s2s_desktop.engine.network.seq2seq import Seq2Seq

_PLAIN = TransformerConfig(layers=2, heads=2, feed_forward=20)
_STACKS = {
    "post-norm, sinusoids": _PLAIN,
    "pre-norm, RMS, gated swish": replace(
        _PLAIN, norm_place="pre", norm_kind="rms", gated=True, activation="swish", final_norm=True
    ),
    "relative positions, wide heads, no bias": replace(
        _PLAIN, positions=RelativePositions(8, 10), head_width=11, bias=False, scaled=False
    ),
    "trained positions, norm before them": replace(
        _PLAIN, positions=LearnedPositions(30, first=3), embedding_norm="before"
    ),
    "no positions, norm of embeddings, gated GELU": replace(
        _PLAIN, positions=NoPositions(), embedding_norm="after", gated=True, activation="gelu_tanh"
    ),
}
_SOURCES = [[5, 9, 30, 2], [7, 2], [8, 8, 8, 11, 3, 2]]
_TARGETS = [[(7 * i + 3 * row) % 40 for i in range(20)] for row in range(3)]


def build(encoder: TransformerConfig, decoder: TransformerConfig | SsruConfig) -> Seq2Seq:
    torch.manual_seed(1)
    return Seq2Seq(
        ModelConfig(12, 40, 40, encoder, decoder, start_id=NO_TOKEN, eos_id=2, pad_id=0)
    ).eval()


@pytest.fixture(params=_STACKS)
def model(request: pytest.FixtureRequest) -> Seq2Seq:
    """Encoder and decoder of one shape, begun from a zero embedding."""
    return build(_STACKS[request.param], _STACKS[request.param])


@torch.inference_mode()
def test_steps_say_what_the_forced_pass_says(model: Seq2Seq) -> None:
    # GIVEN targets that are read at once
    forced = model.force(_SOURCES, _TARGETS)
    assert forced.attention is not None
    state = model.decoder.start(model.encode(_SOURCES))
    # WHEN they are read step by step
    tokens = torch.full((3,), NO_TOKEN)
    for t in range(20):
        step = model.decoder.step(tokens, state)
        # THEN each step says the same
        torch.testing.assert_close(step.logits, forced.logits[:, t], atol=1e-4, rtol=0)
        torch.testing.assert_close(step.attention, forced.attention[:, t], atol=1e-5, rtol=0)
        tokens = torch.tensor([row[t] for row in _TARGETS])


@torch.inference_mode()
def test_rows_do_not_notice_their_neighbours(model: Seq2Seq) -> None:
    # GIVEN three sources in one batch, padded
    together = model.force(_SOURCES, _TARGETS).logits
    # WHEN each is read alone
    # THEN it gets the same
    for row, (source, target) in enumerate(zip(_SOURCES, _TARGETS, strict=True)):
        alone = model.force([source], [target]).logits[0]
        torch.testing.assert_close(alone, together[row], atol=1e-4, rtol=0)


@torch.inference_mode()
def test_no_position_sees_a_later_one(model: Seq2Seq) -> None:
    # GIVEN two targets that differ from their tenth piece on
    changed = [row[:10] + [31] * 10 for row in _TARGETS]
    # WHEN both are read
    one, other = (model.force(_SOURCES, targets).logits for targets in (_TARGETS, changed))
    # THEN what comes up to the tenth is the same and what follows is not
    torch.testing.assert_close(one[:, :11], other[:, :11], atol=1e-5, rtol=0)
    assert (one[:, 11:] - other[:, 11:]).abs().max() > 1e-3


@torch.inference_mode()
def test_attention_is_a_distribution_over_the_pieces(model: Seq2Seq) -> None:
    # GIVEN sources of different lengths
    attention = model.force(_SOURCES, _TARGETS).attention
    # THEN each head distributes a whole over the pieces, and nothing over the padding
    assert attention is not None
    assert attention.shape == (3, 20, 2, 2, 6)
    torch.testing.assert_close(attention.sum(-1), torch.ones(3, 20, 2, 2))
    assert attention[1, :, :, :, 2:].abs().max() == 0


def test_any_transformer_stack_goes_with_an_ssru_decoder() -> None:
    # GIVEN an encoder of T5's kind and a decoder of Marian's
    model = build(
        _STACKS["relative positions, wide heads, no bias"], SsruConfig(2, 2, feed_forward=20)
    )
    # WHEN they read, THEN there are logits for each position
    with torch.inference_mode():
        assert model.force(_SOURCES, _TARGETS).logits.shape == (3, 20, 40)


def test_every_parameter_learns(model: Seq2Seq) -> None:
    # GIVEN a network in training
    model.train()
    # WHEN a loss is followed back
    logits = model.force(_SOURCES, _TARGETS).logits
    torch.nn.functional.cross_entropy(
        logits.flatten(0, 1), torch.tensor(_TARGETS).flatten()
    ).backward()
    # THEN every parameter knows where to go
    idle = [name for name, p in model.named_parameters() if p.grad is None or not p.grad.any()]
    assert idle == []


@torch.no_grad()
def test_dropout_is_for_training_alone() -> None:
    # GIVEN a network with dropout
    model = build(replace(_PLAIN, dropout=0.5), replace(_PLAIN, dropout=0.5))
    # WHEN it is used, THEN it says the same twice; while it learns it does not
    assert torch.equal(*(model.force(_SOURCES, _TARGETS).logits for _ in range(2)))
    model.train()
    assert not torch.equal(*(model.force(_SOURCES, _TARGETS).logits for _ in range(2)))


def test_positions_beyond_the_table_share_its_last() -> None:
    # GIVEN a table of five positions
    positions = TrainedPositions(LearnedPositions(5, first=2), 4)
    # WHEN more are wanted
    found = positions(3, 4)
    # THEN the last stands for those that are not there
    wanted = positions.weight[torch.tensor([5, 6, 6, 6])]
    torch.testing.assert_close(found, wanted)


def test_sinusoids_grow_with_the_text() -> None:
    # GIVEN a network that has read short texts
    model = build(_STACKS["post-norm, sinusoids"], _STACKS["post-norm, sinusoids"])
    positions = model.encoder.positions
    before = positions(0, 10).clone()
    # WHEN a long one comes
    far = positions(2000, 1)[0]
    # THEN there are positions for it, and those before are what they were
    torch.testing.assert_close(positions(0, 10), before)
    angle = 2000.0  # the first wavelength is 2π
    assert far[0].item() == pytest.approx(torch.tensor(angle).sin().item(), abs=1e-3)


def test_relative_buckets_as_in_the_paper() -> None:
    # GIVEN 8 buckets for each direction: 4 for distances below 4, the others up to 16
    bias = RelativeBias(RelativePositions(16, 16), heads=1, looks_right=True)
    with torch.no_grad():
        bias.weight.copy_(torch.arange(16.0)[:, None])
    # WHEN a query in the middle looks both ways
    buckets = bias(20, 1, 41)[0, 0, 0]
    # THEN near keys have a bucket each, far ones share, and the right has its own
    assert buckets[20 - torch.arange(5)].tolist() == [0, 1, 2, 3, 4]
    assert buckets[20 + torch.arange(1, 5)].tolist() == [9, 10, 11, 12]
    assert buckets[:5].tolist() == [7.0] * 5
    assert buckets[-5:].tolist() == [15.0] * 5
    assert torch.equal(buckets[:20].flip(0) + 8, buckets[21:])


def test_sinusoids_of_both_kinds() -> None:
    # GIVEN the two definitions: with the longest wavelength included, and one step short of it
    width, position = 6, 7
    for inclusive, last in ((True, 2), (False, 3)):
        stack = replace(_PLAIN, positions=Sinusoids(first=0, inclusive=inclusive))
        model = Seq2Seq(ModelConfig(width, 9, 9, stack, stack))
        # WHEN a position is looked up
        found = model.encoder.positions(position, 1)[0]
        # THEN its sines and cosines are those of the formula
        angles = torch.tensor([position * 10000 ** (-i / last) for i in range(3)])
        torch.testing.assert_close(found, torch.cat([angles.sin(), angles.cos()]))
