"""Models whose whole space of targets can be looked through."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from s2s_desktop.engine.checkpoints.marian.network import load_marian
from s2s_desktop.engine.network.seq2seq import Seq2Seq
from tests.engine import marian_builder
from tests.engine.decoding.reference_beam import NextLogProbabilities
from tests.engine.marian_builder import Sizes, read_weights
from tests.engine.reference_network import EOS, UNKNOWN, ReferenceNetwork

SOURCE = [2, 4, 3, EOS]
Toy = tuple[Seq2Seq, NextLogProbabilities]


@pytest.fixture
def make_toy(tmp_path: Path) -> Callable[..., Toy]:
    """Makes a model of five pieces (end, unknown and three that can be written) from a seed.

    With it come the log-probabilities for SOURCE, computed by the reference network.
    """

    def make(seed: int, unknown_bias: float = 0.0) -> Toy:
        sizes = Sizes(vocabulary=5, width=8, feed_forward=12, encoder_layers=1)
        path = tmp_path / f"toy{seed}.bin"
        weights = marian_builder.random_weights(sizes, seed)
        weights["decoder_ff_logit_out_b"][0, UNKNOWN] += unknown_bias
        marian_builder.write_model(path, weights, marian_builder.settings(sizes))
        reference = ReferenceNetwork(read_weights(path), 2, 1, 2)

        @cache
        def follow(target: tuple[int, ...]) -> np.ndarray:
            return np.asarray(reference.log_probabilities(SOURCE, [*target, EOS])[-1])

        return load_marian(path)[0], follow

    return make
