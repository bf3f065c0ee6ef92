"""What is shown as the alignment of models that nobody has calibrated."""

from __future__ import annotations

import pytest

from s2s_desktop.engine.alignment.uncalibrated import uncalibrated_profile
from s2s_desktop.engine.network.config import (
    ConvolutionalDecoderConfig,
    ConvolutionalEncoderConfig,
    DecoderConfig,
    ModelConfig,
    RecurrentDecoderConfig,
    SsruConfig,
    TransformerConfig,
)


def config(decoder: DecoderConfig, copy: bool = False) -> ModelConfig:
    return ModelConfig(16, 20, 20, ConvolutionalEncoderConfig(1, 16), decoder, copy=copy)


@pytest.mark.parametrize(("layers", "read"), [(1, 0), (2, 0), (3, 0), (4, 1), (6, 2), (12, 5)])
@pytest.mark.parametrize("kind", [TransformerConfig, SsruConfig])
def test_of_transformers_all_heads_of_a_layer_below_the_middle(
    kind: type[TransformerConfig | SsruConfig], layers: int, read: int
) -> None:
    profile = uncalibrated_profile(config(kind(layers, 4, 32)))
    assert profile is not None
    assert [(r.layer, r.head, r.shift) for r in profile.reads] == [(read, h, 1) for h in range(4)]
    assert profile.found == "not calibrated"


def test_of_convolutional_decoders_every_layer_at_once() -> None:
    profile = uncalibrated_profile(config(ConvolutionalDecoderConfig(3, 16)))
    assert profile is not None
    assert [(r.layer, r.head, r.shift) for r in profile.reads] == [(i, 0, 0) for i in range(3)]


def test_of_recurrent_decoders_what_they_have() -> None:
    attending = uncalibrated_profile(config(RecurrentDecoderConfig(2, 16)))
    assert attending is not None
    assert [(r.layer, r.head, r.shift) for r in attending.reads] == [(0, 0, 0)]
    blind = RecurrentDecoderConfig(2, 16, attention="none")
    assert uncalibrated_profile(config(blind)) is None


def test_of_pointers_what_they_copy_by() -> None:
    profile = uncalibrated_profile(config(TransformerConfig(3, 2, 32), copy=True))
    assert profile is not None
    assert [(r.layer, r.head, r.shift) for r in profile.reads] == [(2, 0, 0), (2, 1, 0)]
