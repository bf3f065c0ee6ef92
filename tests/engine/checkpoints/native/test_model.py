"""Models of the project's own format, as the program uses them."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from s2s_desktop.engine.alignment.attention_links import AlignmentProfile, AttentionRead
from s2s_desktop.engine.checkpoints.keymap import CheckpointError
from s2s_desktop.engine.checkpoints.native.model import (
    Description,
    NativeModel,
    open_native_folder,
    save_model,
)
from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.decoding.search import search
from s2s_desktop.engine.generation_defaults import GenerationDefaults
from s2s_desktop.engine.network.config import (
    ModelConfig,
    RecurrentDecoderConfig,
    RecurrentEncoderConfig,
)
from s2s_desktop.engine.network.seq2seq import Seq2Seq
from s2s_desktop.engine.tasks import Task
from tests.engine.marian_builder import write_vocabulary

DESCRIPTION = Description(
    tasks=(
        Task("translate", "", "en", "pt"),
        Task(
            "summarize",
            "short: ",
            defaults=GenerationDefaults(4, 0.6, "never", max_length=60, eos_ids=(0, 3)),
        ),
    ),
    source_languages=("en",),
    target_languages=("pt", "pt-BR"),
    source_limit=99,
    target_limit=200,
    alignment=AlignmentProfile((AttentionRead(0, 0), AttentionRead(0, 0, 1)), 0.7, found="trial"),
)


@pytest.fixture(scope="module")
def vocabulary(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("vocabulary") / "both.spm"
    write_vocabulary(path, 90)
    return path


@pytest.fixture
def model(vocabulary: Path, tmp_path: Path) -> Seq2Seq:
    torch.manual_seed(0)
    pieces = write_vocabulary(tmp_path / "counted.spm", 90)
    encoder, decoder = RecurrentEncoderConfig(1, 6), RecurrentDecoderConfig(1, 9)
    return Seq2Seq(ModelConfig(8, pieces, pieces, encoder, decoder)).eval()


def test_everything_that_is_said_of_a_model_comes_back(
    tmp_path: Path, model: Seq2Seq, vocabulary: Path
) -> None:
    # GIVEN a model saved with all that there is to say
    save_model(tmp_path / "model", model, DESCRIPTION, vocabulary)
    # WHEN it is looked at, THEN all is there before its weights are read
    found = NativeModel.at(tmp_path / "model")
    assert found.description == DESCRIPTION
    assert found.size_bytes == (tmp_path / "model" / "model.safetensors").stat().st_size
    # and afterwards
    loaded = found.load("cpu")
    loaded.check_heads()
    assert loaded.tasks == DESCRIPTION.tasks
    assert (loaded.source_limit, loaded.target_limit) == (99, 200)
    assert loaded.target_languages == ("pt", "pt-BR")
    assert loaded.profile == loaded.paired_profile == DESCRIPTION.alignment
    assert loaded.source_tokenizer is loaded.target_tokenizer


def test_a_loaded_model_writes_what_it_did(
    tmp_path: Path, model: Seq2Seq, vocabulary: Path
) -> None:
    save_model(tmp_path / "model", model, DESCRIPTION, vocabulary)
    loaded = open_native_folder(tmp_path / "model", "cpu")
    pieces = loaded.source_tokenizer.encode("the hospital was closed").ids
    options = SearchOptions(max_length=9)
    expected = [t.id for s in search(model, [[*pieces, 0]], options) for t in s.firm]
    tokens = [token for step in loaded.search([pieces], options) for token in step.firm]
    assert [token.id for token in tokens] == expected
    # and its attention is read as the profile says: one weight a piece, the end among them
    assert all(t.attention and len(t.attention) == len(pieces) + 1 for t in tokens)


@pytest.mark.parametrize("precision", ["bfloat16", "float32"])
def test_the_precision_can_be_chosen(
    tmp_path: Path, model: Seq2Seq, vocabulary: Path, precision: str
) -> None:
    save_model(tmp_path / "model", model, DESCRIPTION, vocabulary, precision=torch.float16)
    loaded = open_native_folder(tmp_path / "model", "cpu", precision)
    assert loaded.precision == precision
    assert {str(p.dtype) for p in loaded.model.parameters()} == {f"torch.{precision}"}


def test_a_vocabulary_of_another_model_is_refused(
    tmp_path: Path, model: Seq2Seq, vocabulary: Path
) -> None:
    other = tmp_path / "other.spm"
    write_vocabulary(other, 60)
    save_model(tmp_path / "model", model, DESCRIPTION, vocabulary, other)
    with pytest.raises(CheckpointError, match="do not belong together"):
        open_native_folder(tmp_path / "model", "cpu")


@pytest.mark.parametrize(
    ("said", "lie", "reason"),
    [
        ("source_limit = 99", "source_limit = 0", "source_limit is 0, not 1 or more"),
        ("target_limit = 200", "target_limit = -5", "target_limit is -5"),
        ("layer = 0", "layer = 7", "layer 7, head 0, which it does not have"),
        ("head = 0", "head = -1", "head is -1, not 0 or more"),
        ("beam_size = 4", "beam_size = 1000000000", "beam_size is more than 64"),
        ("length_penalty = 0.6", "length_penalty = 1e308", "length_penalty is"),
        ("max_length = 60", f"max_length = {10**23}", "max_length is more than"),
        ("threshold = 0.7", "threshold = -1e300", "threshold is far too small"),
        ("eos_ids = [0, 3]", "eos_ids = [0, 100000]", "there is no piece 100000"),
    ],
)
def test_a_description_of_what_cannot_be(
    tmp_path: Path, model: Seq2Seq, vocabulary: Path, said: str, lie: str, reason: str
) -> None:
    save_model(tmp_path / "model", model, DESCRIPTION, vocabulary)
    path = tmp_path / "model" / "config.toml"
    text = path.read_text()
    assert said in text
    path.write_text(text.replace(said, lie, 1))
    with pytest.raises(CheckpointError, match=reason):
        open_native_folder(tmp_path / "model", "cpu")


def test_a_model_for_no_task_is_refused(tmp_path: Path, model: Seq2Seq, vocabulary: Path) -> None:
    save_model(tmp_path / "model", model, Description(alignment=None), vocabulary)
    path = tmp_path / "model" / "config.toml"
    tasks, count = re.subn(r"tasks = \[.*?\n\]", "tasks = []", path.read_text(), flags=re.DOTALL)
    assert count == 1
    path.write_text(tasks)
    with pytest.raises(CheckpointError, match="its list of tasks is empty"):
        NativeModel.at(tmp_path / "model")


def test_a_description_that_makes_no_sense_is_named(
    tmp_path: Path, model: Seq2Seq, vocabulary: Path
) -> None:
    save_model(tmp_path / "model", model, replace(DESCRIPTION, source_limit=7), vocabulary)
    path = tmp_path / "model" / "config.toml"
    path.write_text(path.read_text().replace("source_limit = 7", 'source_limit = "long"'))
    with pytest.raises(CheckpointError, match=r"model describes itself wrongly: .*source_limit"):
        NativeModel.at(tmp_path / "model")
