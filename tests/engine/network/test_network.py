"""The network against the same arithmetic in plain numpy."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from s2s_desktop.engine.checkpoints.marian.network import load_marian
from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.decoding.search import search
from s2s_desktop.engine.loaded_model import LoadedModel
from s2s_desktop.engine.network.seq2seq import Seq2Seq
from tests import real_models
from tests.engine.marian_builder import read_weights
from tests.engine.reference_network import EOS, NOTHING, ReferenceNetwork

SOURCES = [[5, 6, 7, 8, EOS], [20, EOS], [9, 30, 30, 31, 12, 40, 41, 5, EOS]]
TARGETS = [[10, 11, EOS], [12, 13, 14, 15, 16, 17, EOS], [18, EOS]]


@pytest.fixture(params=["tiny_marian", "tiny_marian_int8"])
def model_file(request: pytest.FixtureRequest) -> Path:
    """A small model in float32, and the same in int8."""
    files: dict[str, Path] = request.getfixturevalue(request.param)
    return files["model"]


@pytest.fixture
def model(model_file: Path) -> Seq2Seq:
    return load_marian(model_file)[0]


@pytest.fixture
def reference(model_file: Path) -> ReferenceNetwork:
    return ReferenceNetwork(read_weights(model_file), heads=2, encoder_layers=2, decoder_layers=2)


@torch.inference_mode()
def test_logits_and_attention_equal_the_reference(
    model: Seq2Seq, reference: ReferenceNetwork
) -> None:
    # GIVEN rows of different lengths, so that sources and targets are padded
    # WHEN they are read by teacher forcing as one batch
    output = model.force(SOURCES, TARGETS)
    # THEN each row is what a network computes that sees this row alone
    assert output.attention is not None
    for i, (source, target) in enumerate(zip(SOURCES, TARGETS, strict=True)):
        logits, attention = reference.force(source, target)
        steps, pieces = len(target), len(source)
        np.testing.assert_allclose(output.logits[i, :steps], logits, atol=1e-4)
        np.testing.assert_allclose(output.attention[i, :steps, ..., :pieces], attention, atol=1e-5)
        assert not output.attention[i, :, ..., pieces:].any(), "padding is attended to"


@torch.inference_mode()
def test_encoder_states_equal_the_reference(model: Seq2Seq, reference: ReferenceNetwork) -> None:
    memory = model.encode(SOURCES)
    for states, source in zip(memory.states, SOURCES, strict=True):
        np.testing.assert_allclose(states[: len(source)], reference.encode(source), atol=1e-5)


@torch.inference_mode()
def test_steps_equal_the_teacher_forced_pass(model: Seq2Seq) -> None:
    # GIVEN a batch whose targets are read at once
    forced = model.force(SOURCES, TARGETS)
    assert forced.attention is not None
    # WHEN the same targets are given step by step
    state = model.decoder.start(model.encode(SOURCES))
    inputs = [[NOTHING, *target, *[EOS] * 9] for target in TARGETS]
    for t in range(max(map(len, TARGETS))):
        step = model.decoder.step(torch.tensor([row[t] for row in inputs]), state)
        # THEN each step is a row of the pass
        assert step.attention is not None
        rows = [i for i, target in enumerate(TARGETS) if t < len(target)]
        torch.testing.assert_close(step.logits[rows], forced.logits[rows, t], atol=1e-5, rtol=0)
        torch.testing.assert_close(
            step.attention[rows], forced.attention[rows, t], atol=1e-6, rtol=0
        )


@torch.inference_mode()
def test_candidates_are_columns_of_the_whole_vocabulary(model: Seq2Seq) -> None:
    memory, first = model.encode(SOURCES), torch.full((len(SOURCES),), NOTHING)
    some = torch.tensor([0, 3, 17, 44])
    everything = model.decoder.step(first, model.decoder.start(memory)).logits
    restricted = model.decoder.step(first, model.decoder.start(memory, candidates=some)).logits
    torch.testing.assert_close(restricted, everything[:, some])


@torch.inference_mode()
def test_positions_beyond_the_table_are_computed_when_needed(tiny_marian: dict[str, Path]) -> None:
    # GIVEN a source longer than any table of positions that a model would make in advance
    model = load_marian(tiny_marian["model"])[0]
    weights = read_weights(tiny_marian["model"])
    reference = ReferenceNetwork(weights, heads=2, encoder_layers=2, decoder_layers=2)
    source = [2 + i % 60 for i in range(700)] + [EOS]
    # WHEN it is encoded, THEN its last states are still right
    states = model.encode([source]).states[0, -3:]
    np.testing.assert_allclose(states, reference.encode(source)[-3:], atol=1e-4)


def test_greedy_search_writes_what_the_reference_writes(
    model: Seq2Seq, reference: ReferenceNetwork
) -> None:
    options = SearchOptions(max_length=12)
    written: list[list[int]] = [[] for _ in SOURCES]
    for step in search(model, SOURCES, options):
        written[step.row] += [token.id for token in step.firm]
    expected = [reference.greedy(source, options.limit(len(source))) for source in SOURCES]
    assert written == expected
    assert len({tuple(ids) for ids in expected}) == len(SOURCES), "the sources make no difference"


SENTENCES = ("Hello, world!", "The hospital was closed, so we drove to another town.")


@pytest.fixture(scope="module")
def real_reference() -> ReferenceNetwork:
    catalogue = real_models.service().catalogue
    weights = read_weights(catalogue.open(real_models.ENGLISH_PORTUGUESE).paths["model"])
    return ReferenceNetwork(weights, heads=8, encoder_layers=6, decoder_layers=2)


def test_the_real_model_equals_the_reference(
    real: LoadedModel, real_reference: ReferenceNetwork
) -> None:
    # GIVEN sentences and what greedy search makes of them without a shortlist
    sources = [real.source_tokenizer.encode(sentence).ids for sentence in SENTENCES]
    written: list[list[int]] = [[] for _ in sources]
    for news in real.search(sources, SearchOptions(), use_shortlist=False):
        written[news.row] += [token.id for token in news.firm]
    with torch.inference_mode():
        forced = real.model.force(
            [real.source_ids(source) for source in sources], [[*ids, EOS] for ids in written]
        )
        forced_logits = forced.logits
    assert forced.attention is not None
    # WHEN the reference reads the same
    for i, (source, ids) in enumerate(zip(sources, written, strict=True)):
        pieces, steps = len(source) + 1, len(ids) + 1
        logits, attention = real_reference.force(real.source_ids(source), [*ids, EOS])
        # THEN it would have written the same, with the same attention
        assert logits.argmax(axis=1).tolist() == [*ids, EOS]
        np.testing.assert_allclose(forced_logits[i, :steps], logits, atol=1e-4)
        np.testing.assert_allclose(forced.attention[i, :steps, ..., :pieces], attention, atol=1e-5)
