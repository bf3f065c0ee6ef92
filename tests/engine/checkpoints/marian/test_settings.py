"""Settings of Marian models, whatever they say: a configuration or one kind of error."""

from __future__ import annotations

from contextlib import suppress
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from s2s_desktop.engine.checkpoints.keymap import CheckpointError
from s2s_desktop.engine.checkpoints.marian.network import load_marian
from s2s_desktop.engine.checkpoints.marian.settings import MarianSettings
from tests.engine import marian_recurrent_network, marian_transformer_network
from tests.engine.marian_builder import write_model

RECURRENT = marian_recurrent_network.Shape(enc_cell_depth=2)
TRANSFORMER = marian_transformer_network.Shape()
MODELS = {
    "s2s": (marian_recurrent_network.random_weights(RECURRENT), RECURRENT.settings()),
    "transformer": (
        marian_transformer_network.random_weights(TRANSFORMER),
        TRANSFORMER.settings(),
    ),
}
WORDS = ["last", "n", "dan", "gru", "lstm", "rnn", "self-attention", "amun", "nematus", "swish"]
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(-2, 14)
    | st.floats()
    | st.text(max_size=4)
    | st.sampled_from(WORDS)
    | st.dates(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=2)
    ),
    max_leaves=4,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "small.bin"


@pytest.mark.parametrize("kind", MODELS)
@settings(
    max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(data=st.data())
def test_only_a_checkpoint_error_comes_out_of_any_values(
    path: Path, kind: str, data: st.DataObject
) -> None:
    # GIVEN the settings of a model with one to three values changed or lost
    weights, original = MODELS[kind]
    changed = dict(original)
    for key in data.draw(st.lists(st.sampled_from(sorted(original)), min_size=1, max_size=3)):
        value = data.draw(VALUES)
        changed[key] = value
        if value is None:
            del changed[key]
    write_model(path, weights, yaml.safe_dump(changed))
    # WHEN it is opened, THEN it is a model of these very weights or refused by name
    with suppress(CheckpointError):
        model, _ = load_marian(path)
        assert sum(p.numel() for p in model.parameters()) == sum(w.size for w in weights.values())


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60) | st.text("[]{}:,-&*!|>?%@`'\"# \n\tab0", max_size=40))
def test_only_a_checkpoint_error_comes_out_of_any_text(text: str) -> None:
    with suppress(CheckpointError):
        read = MarianSettings("small.bin", text)
        assert isinstance(yaml.safe_load(text), dict)
        with pytest.raises(CheckpointError, match=r"small\.bin"):
            read.vocabularies()


def test_a_tower_of_references_is_not_climbed() -> None:
    # GIVEN a few lines that stand for 10^9 strings
    names = "abcdefghi"
    lines = ["a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]"]
    lines += [f"{new}: &{new} [{', '.join(['*' + old] * 10)}]" for old, new in pairwise(names)]
    read = MarianSettings("small.bin", "\n".join([*lines, "type: *i"]))
    # WHEN it is refused, THEN the message is short
    with pytest.raises(CheckpointError) as raised:
        read.expect({"type": ("transformer",)})
    assert len(raised.value.message) < 1000


def test_a_number_that_takes_long_to_write_out_is_not_shown() -> None:
    # GIVEN a number to the base 60 with 35,000 digits
    read = MarianSettings("small.bin", "dim-emb: 1" + ":59" * 20_000)
    with pytest.raises(CheckpointError, match="dim-emb is a number too large"):
        read.size("dim-emb")


def test_every_refusal_says_what_to_do() -> None:
    for text in ("#" * 300_000, "a: [", "- 1"):
        with pytest.raises(CheckpointError) as raised:
            MarianSettings("small.bin", text)
        assert raised.value.hint


def test_a_configuration_of_a_novels_length_is_not_parsed() -> None:
    with pytest.raises(CheckpointError, match="300,000 characters"):
        MarianSettings("small.bin", "#" * 300_000)
