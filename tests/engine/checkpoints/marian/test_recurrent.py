"""Marian's recurrent models against the same arithmetic in plain numpy."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from s2s_desktop.engine.checkpoints.keymap import CheckpointError
from s2s_desktop.engine.checkpoints.marian.network import load_marian
from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.decoding.search import search
from tests.engine.marian_builder import write_model
from tests.engine.marian_recurrent_network import Network, Shape, Weights, random_weights

EOS = 0
SOURCES = [[5, 6, 7, 8, EOS], [2, EOS], [9, 3, 3, 11, 12, 4, EOS]]
TARGETS = [[10, 11, EOS], [12, 3, 4, 5, EOS], [8, EOS]]

SHAPES = {
    "as amun": Shape(),
    "tied": Shape(tied_embeddings_all=True),
    "two vocabularies, tied output": Shape(dim_vocabs=(13, 15), tied_embeddings=True),
    "one embedding, own output": Shape(tied_embeddings_src=True, output_omit_bias=True),
    "lstm": Shape(enc_cell="lstm", dec_cell="lstm"),
    "gru over lstm": Shape(enc_cell="lstm", dec_cell="gru", dec_depth=2),
    "normalised": Shape(layer_normalization=True),
    "normalised lstm": Shape(enc_cell="lstm", dec_cell="lstm", layer_normalization=True),
    "deep transitions": Shape(enc_cell_depth=3, dec_cell_base_depth=4),
    "stacked": Shape(enc_depth=3, dec_depth=3, skip=True),
    "alternating": Shape(enc_type="alternating", enc_depth=3, skip=True),
    "bi-unidirectional": Shape(enc_type="bi-unidirectional", enc_depth=3, skip=True),
    "best deep": Shape(
        "alternating", "lstm", 2, 2, "lstm", 3, 4, 2, True, True, tied_embeddings_all=True
    ),
    "bi-unidirectional, all together": Shape(
        "bi-unidirectional", "gru", 3, 2, "gru", 2, 3, 2, True, True
    ),
}


def write(path: Path, shape: Shape, weights: Weights, kind: str = "s2s") -> Path:
    write_model(path, weights, shape.settings(kind))
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "small.bin"


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
@torch.inference_mode()
def test_logits_and_attention_equal_the_reference(path: Path, shape: Shape) -> None:
    # GIVEN a checkpoint with random weights
    weights = random_weights(shape)
    model = load_marian(write(path, shape, weights))[0].double()
    # WHEN targets of different lengths are read by teacher forcing as one batch
    output = model.force(SOURCES, TARGETS)
    # THEN each row is what the reference makes of it alone
    assert output.attention is not None
    network = Network(shape, weights)
    for row, (source, target) in enumerate(zip(SOURCES, TARGETS, strict=True)):
        logits, attention = network.force(source, target)
        steps = len(target)
        np.testing.assert_allclose(output.logits[row, :steps], logits, atol=1e-8)
        found = output.attention[row, :steps, 0, 0, : len(source)]
        np.testing.assert_allclose(found, attention, atol=1e-9)


def test_greedy_search_writes_what_the_reference_writes(path: Path) -> None:
    shape = SHAPES["best deep"]
    weights = random_weights(shape)
    model, profile = load_marian(write(path, shape, weights))
    written: list[list[int]] = [[] for _ in SOURCES]
    attention: list[list[tuple[float, ...]]] = [[] for _ in SOURCES]
    for step in search(model, SOURCES, SearchOptions(max_length=7), profile=profile):
        written[step.row] += [token.id for token in step.firm]
        attention[step.row] += [token.attention or () for token in step.firm]
    network = Network(shape, weights)
    for source, ids, rows in zip(SOURCES, written, attention, strict=True):
        logits, weights_of_steps = network.force(source, [*ids, EOS])
        logits[:, 1] = -np.inf  # unknown is never written
        assert logits.argmax(axis=1)[: len(ids)].tolist() == ids
        np.testing.assert_allclose(rows, weights_of_steps[: len(ids)], atol=1e-5)


@torch.inference_mode()
def test_the_output_matrix_may_be_stored_either_way(path: Path) -> None:
    shape = Shape()
    for old in (False, True):
        weights = random_weights(shape, old_output=old)
        model = load_marian(write(path, shape, weights))[0].double()
        logits, _ = Network(shape, weights).force(SOURCES[0], TARGETS[0])
        np.testing.assert_allclose(
            model.force(SOURCES[:1], TARGETS[:1]).logits[0], logits, atol=1e-8
        )


# Nematus' names of a model with one layer: those that Marian writes for "amun".
NEMATUS = {
    "decoder_cell1_U": "decoder_U",
    "decoder_cell1_Ux": "decoder_Ux",
    "decoder_cell1_W": "decoder_W",
    "decoder_cell1_Wx": "decoder_Wx",
    "decoder_cell1_b": "decoder_b",
    "decoder_cell1_bx": "decoder_bx",
    "decoder_cell2_U": "decoder_U_nl",
    "decoder_cell2_Ux": "decoder_Ux_nl",
    "decoder_cell2_W": "decoder_Wc",
    "decoder_cell2_Wx": "decoder_Wcx",
    "decoder_cell2_b": "decoder_b_nl",
    "decoder_cell2_bx": "decoder_bx_nl",
    "decoder_cell3_U": "decoder_U_nl_drt_1",
    "decoder_cell3_Ux": "decoder_Ux_nl_drt_1",
    "decoder_cell3_b": "decoder_b_nl_drt_1",
    "decoder_cell3_bx": "decoder_bx_nl_drt_1",
    "decoder_ff_logit_l1_W0": "ff_logit_prev_W",
    "decoder_ff_logit_l1_W1": "ff_logit_lstm_W",
    "decoder_ff_logit_l1_W2": "ff_logit_ctx_W",
    "decoder_ff_logit_l1_b0": "ff_logit_prev_b",
    "decoder_ff_logit_l1_b1": "ff_logit_lstm_b",
    "decoder_ff_logit_l1_b2": "ff_logit_ctx_b",
    "decoder_ff_logit_l1_gamma0": "ff_logit_l1_gamma0",
    "decoder_ff_logit_l1_gamma1": "ff_logit_l1_gamma1",
    "decoder_ff_logit_l1_gamma2": "ff_logit_l1_gamma2",
    "decoder_ff_logit_l2_W": "ff_logit_W",
    "decoder_ff_logit_l2_b": "ff_logit_b",
    "decoder_ff_state_W": "ff_state_W",
    "decoder_ff_state_b": "ff_state_b",
    "decoder_ff_state_gamma": "ff_state_gamma",
    "decoder_Wemb": "Wemb_dec",
    "encoder_Wemb": "Wemb",
    "encoder_bi_U": "encoder_U",
    "encoder_bi_Ux": "encoder_Ux",
    "encoder_bi_W": "encoder_W",
    "encoder_bi_Wx": "encoder_Wx",
    "encoder_bi_b": "encoder_b",
    "encoder_bi_bx": "encoder_bx",
    "encoder_bi_gamma1": "encoder_gamma1",
    "encoder_bi_gamma2": "encoder_gamma2",
    "encoder_bi_r_U": "encoder_r_U",
    "encoder_bi_r_Ux": "encoder_r_Ux",
    "encoder_bi_r_W": "encoder_r_W",
    "encoder_bi_r_Wx": "encoder_r_Wx",
    "encoder_bi_r_b": "encoder_r_b",
    "encoder_bi_r_bx": "encoder_r_bx",
    "encoder_bi_r_gamma1": "encoder_r_gamma1",
    "encoder_bi_r_gamma2": "encoder_r_gamma2",
    "encoder_bi_cell2_U": "encoder_U_drt_1",
    "encoder_bi_cell2_Ux": "encoder_Ux_drt_1",
    "encoder_bi_cell2_b": "encoder_b_drt_1",
    "encoder_bi_cell2_bx": "encoder_bx_drt_1",
    "encoder_bi_r_cell2_U": "encoder_r_U_drt_1",
    "encoder_bi_r_cell2_Ux": "encoder_r_Ux_drt_1",
    "encoder_bi_r_cell2_b": "encoder_r_b_drt_1",
    "encoder_bi_r_cell2_bx": "encoder_r_bx_drt_1",
}


@pytest.mark.parametrize(
    ("kind", "shape"),
    [
        ("amun", Shape()),
        ("amun", Shape(layer_normalization=True)),
        ("amun", Shape(tied_embeddings_all=True)),
        ("nematus", Shape(enc_cell_depth=2, dec_cell_base_depth=3)),
    ],
)
@torch.inference_mode()
def test_the_names_of_nematus_are_known(path: Path, kind: str, shape: Shape) -> None:
    # GIVEN a model under Nematus' names, its vectors of one dimension, and what it has to spare
    weights = random_weights(shape, old_output=True)
    named = {NEMATUS.get(name, name): tensor for name, tensor in weights.items()}
    vectors = {name: t[0] if t.shape[0] == 1 else t for name, t in named.items()}
    spare = {"uidx": np.zeros((1, 1), np.float32), "decoder_c_tt": np.zeros((1, 0), np.float32)}
    settings = shape.settings(kind)
    if kind == "nematus":
        settings |= {"enc-cell": "gru-nematus", "dec-cell": "gru-nematus"}
    write_model(path, vectors | spare, settings)
    # WHEN it is read, THEN it computes what it did under Marian's names
    model = load_marian(path)[0].double()
    logits, _ = Network(shape, weights).force(SOURCES[0], TARGETS[0])
    np.testing.assert_allclose(model.force(SOURCES[:1], TARGETS[:1]).logits[0], logits, atol=1e-8)


def test_the_only_attention_is_the_alignment(path: Path) -> None:
    _, profile = load_marian(write(path, Shape(), random_weights(Shape())))
    assert profile is not None
    assert [(r.layer, r.head, r.shift) for r in profile.reads] == [(0, 0, 0)]


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"enc-type": "convolutional"}, "enc-type"),
        ({"enc-cell": "mlstm"}, "enc-cell"),
        ({"dec-cell": "sru"}, "dec-cell"),
        ({"dec-attention-hops": 2}, "dec-attention-hops"),
        ({"dec-attention-heads": 3}, "dec-attention-heads"),
        ({"dec-attention-lookup-dim": 7}, "dec-attention-lookup-dim"),
        ({"dec-cell": "gru-nematus", "layer-normalization": True}, "layer-normalization"),
        ({"type": "nematus", "layer-normalization": True}, "layer-normalization"),
        ({"right-left": True}, "right-left"),
        ({"dec-cell-base-depth": 1}, "between two cells"),
        ({"dim-rnn": 0}, "dim-rnn"),
        ({"dim-rnn": 6}, "misshaped"),
        ({"enc-depth": 10**6}, "enc-depth"),
        ({"enc-depth": 2}, "missing encoder_bi_l2"),
        ({"dim-vocabs": [13, 14]}, "misshaped decoder_Wemb"),
        ({"tied-embeddings-all": True, "dim-vocabs": [13, 14]}, "one vocabulary"),
    ],
    ids=str,
)
def test_what_cannot_be_opened_is_named(
    path: Path, changed: dict[str, object], reason: str
) -> None:
    write_model(path, random_weights(Shape()), Shape().settings() | changed)
    with pytest.raises(CheckpointError, match=rf"small\.bin.*{reason}"):
        load_marian(path)


def test_a_setting_younger_than_the_model_has_its_default(path: Path) -> None:
    # GIVEN a model from before most settings were invented
    shape = replace(Shape(), tied_embeddings=True)
    settings = {
        key: value
        for key, value in shape.settings().items()
        if key in ("type", "dim-emb", "dim-rnn", "dim-vocabs", "tied-embeddings")
    }
    write_model(path, random_weights(shape), settings)
    # WHEN it is opened, THEN it is the model that Marian took it for
    assert load_marian(path)[0].config.tied_output
