"""Marian's Transformers with self-attention in the decoder, against plain numpy."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from s2s_desktop.engine.checkpoints.keymap import CheckpointError
from s2s_desktop.engine.checkpoints.marian.network import load_marian
from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.decoding.search import search
from tests.engine.marian_builder import write_model
from tests.engine.marian_transformer_network import Network, Shape, random_weights

EOS = 0
SOURCES = [[5, 6, 7, 8, EOS], [2, EOS], [9, 3, 3, 11, 12, 4, EOS]]
TARGETS = [[10, 11, EOS], [12, 3, 4, 5, EOS], [8, EOS]]

SHAPES = {
    "as OPUS-MT": Shape(),
    "norm before": Shape(pre="n", post="da", top="n"),
    "norm before, none at the top": Shape(pre="n", post="da"),
    "norms everywhere": Shape(pre="dn", post="da", embedding="nd", top="n", activation="relu"),
    "norm after and at the top": Shape(top="n"),
    "two vocabularies": Shape(tied_all=False, tied=True, vocabularies=(13, 15)),
    "own output, other depths": Shape(
        tied_all=False, encoder_layers=1, decoder_layers=3, decoder_inner=20
    ),
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "small.bin"


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
@torch.inference_mode()
def test_logits_and_attention_equal_the_reference(path: Path, shape: Shape) -> None:
    # GIVEN a checkpoint with random weights
    weights = random_weights(shape)
    write_model(path, weights, shape.settings())
    model = load_marian(path)[0].double()
    # WHEN targets of different lengths are read by teacher forcing as one batch
    output = model.force(SOURCES, TARGETS)
    # THEN each row is what the reference makes of it alone
    assert output.attention is not None
    network = Network(shape, weights)
    for row, (source, target) in enumerate(zip(SOURCES, TARGETS, strict=True)):
        logits, attention = network.force(source, target)
        steps = len(target)
        np.testing.assert_allclose(output.logits[row, :steps], logits, atol=1e-6)
        found = output.attention[row, :steps, ..., : len(source)]
        np.testing.assert_allclose(found, attention, atol=1e-7)


def test_greedy_search_writes_what_the_reference_writes(path: Path) -> None:
    shape = SHAPES["norm before"]
    weights = random_weights(shape, seed=2)
    write_model(path, weights, shape.settings())
    model, profile = load_marian(path)
    assert profile is None, "nothing says which head would be an alignment"
    written: list[list[int]] = [[] for _ in SOURCES]
    for step in search(model, SOURCES, SearchOptions(max_length=7)):
        written[step.row] += [token.id for token in step.firm]
    network = Network(shape, weights)
    for source, ids in zip(SOURCES, written, strict=True):
        logits, _ = network.force(source, [*ids, EOS])
        logits[:, 1] = -np.inf  # unknown is never written
        assert logits.argmax(axis=1)[: len(ids)].tolist() == ids


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"transformer-postprocess": "dhn"}, "transformer-postprocess is 'dhn'"),
        ({"transformer-postprocess": "dna"}, "transformer-postprocess is 'dna'"),
        ({"transformer-preprocess": "n"}, "transformer-postprocess"),
        ({"transformer-postprocess-top": "a"}, "transformer-postprocess-top is 'a'"),
        ({"transformer-postprocess-emb": "h"}, "transformer-postprocess-emb is 'h'"),
        (
            {
                "transformer-preprocess": "n",
                "transformer-postprocess": "da",
                "transformer-postprocess-top": None,
            },
            "transformer-postprocess-top is None",
        ),
        ({"transformer-ffn-activation": "gelu"}, "gelu"),
        ({"transformer-ffn-depth": 3}, "transformer-ffn-depth"),
        ({"transformer-no-projection": True}, "no-projection"),
        ({"transformer-train-position-embeddings": True}, "train-position"),
        ({"transformer-tied-layers": [1, 1]}, "tied-layers"),
        ({"transformer-decoder-autoreg": "average-attention"}, "average-attention"),
        ({"transformer-decoder-autoreg": "rnn"}, "dec-cell"),
        ({"transformer-dim-ffn": 13}, "misshaped encoder_l1_ffn_W1"),
        ({"dec-depth": 1}, "unused decoder_l2"),
        ({"tied-embeddings-all": False}, "missing decoder_Wemb"),
        ({"output-omit-bias": True}, "unused decoder_ff_logit_out_b"),
        ({"dim-emb": 6, "transformer-heads": 4}, "heads"),
    ],
    ids=str,
)
def test_what_cannot_be_opened_is_named(
    path: Path, changed: dict[str, object], reason: str
) -> None:
    settings = {k: v for k, v in (Shape().settings() | changed).items() if v is not None}
    write_model(path, random_weights(Shape()), settings)
    with pytest.raises(CheckpointError, match=rf"small\.bin.*{reason}"):
        load_marian(path)
