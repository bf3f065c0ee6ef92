"""Folders that become models of the catalogue, and folders that cannot."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import struct
import sys
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file

from s2s_desktop.catalogue.entry import Prefix, WeightedHead
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.engine.alignment.attention_links import AlignmentProfile, AttentionRead
from s2s_desktop.engine.arithmetic import device, packed_layers
from s2s_desktop.engine.checkpoints.native.model import Description, save_model
from s2s_desktop.engine.network.config import (
    ModelConfig,
    RecurrentDecoderConfig,
    RecurrentEncoderConfig,
)
from s2s_desktop.engine.network.seq2seq import Seq2Seq
from s2s_desktop.engine.tasks import Task
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.models.add_model import add_model
from s2s_desktop.pipeline.models.add_options import AddOptions, LanguagesUnknownError
from s2s_desktop.pipeline.models.open_model import open_model
from tests.engine import marian_builder
from tests.pipeline import model_folders
from tests.pipeline.model_folders import card, edit_json, hub_folder


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    """The shipped models, and an empty list of the user's."""
    return Catalogue(user_folder=tmp_path / "of the user")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folders that tests only read, or copy before they spoil them."""
    folder = tmp_path_factory.mktemp("made")
    model_folders.opus_mt(folder / "opus-mt-en-pt")
    model_folders.t5(folder / "t5-tiny")
    model_folders.marian(folder / "enpt.student.tiny11")
    return folder


@pytest.fixture
def opus(made: Path, tmp_path: Path) -> Path:
    """A folder to spoil."""
    return Path(shutil.copytree(made / "opus-mt-en-pt", tmp_path / "opus-mt-en-pt"))


@pytest.fixture
def student(made: Path, tmp_path: Path) -> Path:
    """A folder to spoil."""
    return Path(shutil.copytree(made / "enpt.student.tiny11", tmp_path / "enpt.student.tiny11"))


# What is recorded


def test_a_hub_folder_is_recorded_with_what_it_says(catalogue: Catalogue, opus: Path) -> None:
    # GIVEN a repository with a README and files that are no part of the model
    card(opus, "license: cc-by-4.0\nlanguage:\n- en\n- pt\ntags:\n- translation")
    (opus / "tf_model.h5").write_bytes(b"another framework's weights")
    # WHEN
    entry = add_model(catalogue, opus)
    # THEN
    assert (entry.id, entry.name, entry.family) == ("opus-mt-en-pt", "opus-mt-en-pt", "marian")
    assert (entry.tasks, entry.languages) == (("translate",), (("en", "pt"),))
    assert entry.licence == "cc-by-4.0"
    assert entry.source == f"folder:{opus.resolve()}"
    assert {file.path for file in entry.files} == {
        "config.json",
        "generation_config.json",
        "model.safetensors",
        "source.spm",
        "target.spm",
        "tokenizer_config.json",
        "vocab.json",
    }
    for file in entry.files:
        content = (opus / file.path).read_bytes()
        assert file.size_bytes == len(content)
        assert file.sha256 == hashlib.sha256(content).hexdigest()
    # AND it is served, and was not calibrated
    assert catalogue.choose("en", "pt", "opus-mt-en-pt") == entry
    assert entry.calibration is None
    assert catalogue.open(entry.id).folder == opus.resolve()


def test_what_the_user_says_goes_first(catalogue: Catalogue, opus: Path) -> None:
    card(opus, "license: mit")
    options = AddOptions("mine", "My model", "proprietary", "", "", ("de",), ("fi",))
    entry = add_model(catalogue, opus, options)
    assert (entry.id, entry.name, entry.licence) == ("mine", "My model", "proprietary")
    assert entry.languages == (("de", "fi"),)


def test_a_bergamot_folder_by_the_names_of_its_files(catalogue: Catalogue, student: Path) -> None:
    entry = add_model(catalogue, student)
    assert (entry.id, entry.family, entry.format) == ("enpt.student.tiny11", "marian", "marian")
    assert entry.languages == (("en", "pt"),)
    assert {file.role: file.path for file in entry.files} == {
        "model": "model.enpt.bin",
        "source_vocabulary": "vocab.enpt.spm",
        "target_vocabulary": "vocab.enpt.spm",
        "shortlist": "lex.50.50.enpt.s2t.bin",
    }
    # AND the alignment that its training put into one head is known
    assert entry.calibration is not None
    assert entry.calibration.heads == (WeightedHead(1, 0, 0),)
    assert entry.calibration.found == "guided alignment"


def test_a_marian_folder_by_its_configuration(catalogue: Catalogue, student: Path) -> None:
    # GIVEN files whose names say nothing, and two of each kind
    (student / "model.enpt.bin").rename(student / "best.bin")
    (student / "vocab.enpt.spm").rename(student / "pieces.spm")
    shutil.copy(student / "pieces.spm", student / "others.spm")
    (student / "config.yml").write_text(
        "relative-paths: true\nmodels: [best.bin]\nvocabs: [./pieces.spm, ./pieces.spm]\n"
        "shortlist: [lex.50.50.enpt.s2t.bin, false]\nbeam-size: 1\n"
    )
    entry = add_model(
        catalogue, student, AddOptions(source_languages=("en",), target_languages=("pt",))
    )
    assert {file.role: file.path for file in entry.files} == {
        "model": "best.bin",
        "source_vocabulary": "pieces.spm",
        "target_vocabulary": "pieces.spm",
        "shortlist": "lex.50.50.enpt.s2t.bin",
    }


def test_a_marian_folder_with_a_vocabulary_for_each_side(
    catalogue: Catalogue, student: Path
) -> None:
    (student / "vocab.enpt.spm").rename(student / "srcvocab.enpt.spm")
    shutil.copy(student / "srcvocab.enpt.spm", student / "trgvocab.enpt.spm")
    entry = add_model(catalogue, student)
    roles = {file.role: file.path for file in entry.files}
    assert roles["source_vocabulary"] == "srcvocab.enpt.spm"
    assert roles["target_vocabulary"] == "trgvocab.enpt.spm"


def test_a_model_trained_with_the_program(catalogue: Catalogue, tmp_path: Path) -> None:
    # GIVEN a recurrent model in the program's own format
    folder = tmp_path / "my-first-model"
    size = marian_builder.write_vocabulary(tmp_path / "pieces.spm", 90)
    torch.manual_seed(1)
    config = ModelConfig(8, size, size, RecurrentEncoderConfig(1, 8), RecurrentDecoderConfig(1, 8))
    profile = AlignmentProfile((AttentionRead(0, 0),), found="calibrated on ten lines")
    said = Description((Task("translate"),), ("en",), ("pt",), 100, alignment=profile)
    save_model(folder, Seq2Seq(config), said, tmp_path / "pieces.spm")
    # WHEN
    entry = add_model(catalogue, folder)
    # THEN
    assert (entry.format, entry.family, entry.languages) == (
        "native",
        "recurrent",
        (("en", "pt"),),
    )
    assert entry.calibration is not None
    assert entry.calibration.found == "calibrated on ten lines"
    assert {file.path for file in entry.files} == {"config.toml", "model.safetensors", "source.spm"}


# Tasks and languages


def test_tasks_with_prefixes(catalogue: Catalogue, made: Path) -> None:
    entry = add_model(catalogue, made / "t5-tiny")
    assert entry.tasks == ("summarize", "translate")
    assert list(entry.pairs()) == [("en", "de"), ("en", "fr")]
    assert list(entry.pairs("summarize")) == [("en", "en")]
    assert set(entry.prefixes) == {
        Prefix("en", "de", "translate English to German: "),
        Prefix("en", "fr", "translate English to French: "),
        Prefix("en", "en", "summarize: "),
    }


def test_two_hundred_languages_are_no_forty_thousand_pairs(
    catalogue: Catalogue, tmp_path: Path
) -> None:
    entry = add_model(catalogue, hub_folder(tmp_path / "nllb-200", "nllb"))
    assert entry.languages == ()
    assert len(entry.source_languages) == len(entry.target_languages) == 202
    assert entry.serves("en", "pt")
    assert entry.serves("zh-Hant", "am")
    assert not entry.serves("en", "en")


def test_languages_can_be_narrowed(catalogue: Catalogue, tmp_path: Path) -> None:
    folder = hub_folder(tmp_path / "nllb", "nllb")
    entry = add_model(catalogue, folder, AddOptions(target_languages=("pt", "fi")))
    assert len(entry.source_languages) == 202
    assert entry.target_languages == ("pt", "fi")
    both = AddOptions("pair", source_languages=("en",), target_languages=("pt",))
    assert add_model(catalogue, folder, both).languages == (("en", "pt"),)


def test_a_language_that_the_model_lacks(catalogue: Catalogue, tmp_path: Path) -> None:
    folder = hub_folder(tmp_path / "m2m", "m2m_100")
    with pytest.raises(UserError, match="does not know the language 'tlh'"):
        add_model(
            catalogue, folder, AddOptions(source_languages=("en",), target_languages=("tlh",))
        )
    assert not added(catalogue)


def test_one_language_into_several(catalogue: Catalogue, tmp_path: Path) -> None:
    # GIVEN a model that is called after a group of languages
    tags = (">>fra<<", ">>spa<<", ">>por<<")
    folder = model_folders.opus_mt(tmp_path / "opus-mt-en-roa", "en", "roa", tags)
    entry = add_model(catalogue, folder)
    assert (entry.source_languages, entry.target_languages) == (("en",), ("fr", "es", "pt"))


def test_a_group_of_languages_is_no_language(catalogue: Catalogue, tmp_path: Path) -> None:
    folder = model_folders.opus_mt(tmp_path / "opus-mt-gem-en", "gem", "en")
    with pytest.raises(LanguagesUnknownError, match="opus-mt-gem-en"):
        add_model(catalogue, folder)
    entry = add_model(catalogue, folder, AddOptions(source_languages=("de", "nl")))
    assert (entry.source_languages, entry.target_languages) == (("de", "nl"), ("en",))


def test_a_target_that_is_forced_is_the_only_one(catalogue: Catalogue, tmp_path: Path) -> None:
    # GIVEN a many-to-one model, whose settings force the tag of English
    folder = hub_folder(tmp_path / "many-to-one", "mbart, 50 languages")
    from s2s_desktop.pipeline.models.open_model import ModelFiles, open_files

    framing = open_files(ModelFiles("hub", folder, {})).framing
    assert framing is not None
    edit_json(folder / "generation_config.json", forced_bos_token_id=framing.tag("en"))
    # THEN it translates into English alone
    entry = add_model(catalogue, folder)
    assert entry.target_languages == ("en",)
    assert len(entry.source_languages) == 52


@pytest.mark.parametrize(
    ("name", "pair"),
    [
        ("opus-mt-en-pt", ("en", "pt")),
        ("opus-mt-tc-big-de-en", ("de", "en")),
        ("translator_eng_por", ("en", "pt")),
        ("ptende", None),
        ("tiny-model", None),
        ("mine", None),
        ("enpt", ("en", "pt")),
    ],
)
def test_languages_in_the_name_of_a_folder(
    catalogue: Catalogue, tmp_path: Path, name: str, pair: tuple[str, str] | None
) -> None:
    folder = model_folders.opus_mt(tmp_path / name, None, None)
    if pair:
        assert add_model(catalogue, folder).languages == (pair,)
        return
    with pytest.raises(LanguagesUnknownError) as failure:
        add_model(catalogue, folder)
    assert "--from" in failure.value.hint


def test_what_a_readme_says_of_a_model_that_does_not_say_it(
    catalogue: Catalogue, tmp_path: Path
) -> None:
    # GIVEN a model that only says that it is of the family BART
    folder = hub_folder(tmp_path / "news", "bart")
    entry = add_model(catalogue, folder)
    assert entry.tasks == ("rewrite",)
    with pytest.raises(UserError) as failure:
        catalogue.choose("en", "pt", entry.id)
    assert "--task translate" in failure.value.hint
    # WHEN its README says more
    card(folder, "language: no\npipeline_tag: summarization\nlicense: [mit, apache-2.0]")
    entry = add_model(catalogue, folder)
    # THEN (Norwegian is no False)
    assert (entry.tasks, entry.languages) == (("summarize",), (("no", "no"),))
    assert entry.licence == "mit, apache-2.0"


def test_a_model_that_does_not_say_it_translates(catalogue: Catalogue, tmp_path: Path) -> None:
    # GIVEN a fine-tuned T5 without a word about its task
    folder = model_folders.t5(tmp_path / "mine", tasks={})
    options = AddOptions(prefix="en>pt: ", source_languages=("en",), target_languages=("pt",))
    entry = add_model(catalogue, folder, options)
    assert (entry.tasks, entry.languages) == (("translate",), (("en", "pt"),))
    assert entry.prefixes == (Prefix("en", "pt", "en>pt: "),)


@pytest.mark.parametrize(
    "head",
    [
        *("a: [", "- 1", "license: {a: b}\nlanguage: 3", "\x00", "&a [*a]", "a: !!timestamp x"),
        'license: "\\e[31mred\\n"',  # would colour the terminal that lists it
        f"license: {'x' * 5000}",
    ],
)
def test_a_garbled_readme_is_no_error(catalogue: Catalogue, opus: Path, head: str) -> None:
    assert add_model(catalogue, card(opus, head)).licence == "unknown"


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
@pytest.mark.parametrize("name", ["shared", "encoder.layers.0.fc1"])
def test_weights_that_are_no_numbers(
    catalogue: Catalogue, opus: Path, name: str, value: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    # GIVEN a matrix, be it one that is packed, with one number of which none can be computed
    monkeypatch.setattr(packed_layers, "_LEAST_WEIGHTS", 0)
    path = opus / "model.safetensors"
    tensors = load_file(path)
    tensors[f"model.{name}.weight"][3, 1] = value
    save_file(tensors, path)
    # WHEN the model is added, THEN it is refused rather than left to write at random
    with pytest.raises(UserError, match="opus-mt-en-pt are damaged: some are no finite") as raised:
        add_model(catalogue, opus)
    assert raised.value.hint


def test_minus_infinity_bars_a_piece(catalogue: Catalogue, opus: Path) -> None:
    path = opus / "model.safetensors"
    tensors = load_file(path)
    tensors["final_logits_bias"][0, 5] = -float("inf")
    save_file(tensors, path)
    assert add_model(catalogue, opus).id == "opus-mt-en-pt"


@pytest.mark.parametrize("tag", ["", "e", "english language", "en_US", "../x"])
def test_tags_that_are_none(tag: str) -> None:
    with pytest.raises(UserError, match="no tag of a language"):
        AddOptions(source_languages=(tag,))


# Ids


def test_ids_are_sensible_and_numbered(catalogue: Catalogue, made: Path, tmp_path: Path) -> None:
    names = ["a", "b", "c"]
    for name in names:
        shutil.copytree(made / "opus-mt-en-pt", tmp_path / name / "Ünser Modell (en-pt)")
    ids = [add_model(catalogue, tmp_path / name / "Ünser Modell (en-pt)").id for name in names]
    assert ids == ["Unser-Modell-en-pt", "Unser-Modell-en-pt-2", "Unser-Modell-en-pt-3"]


def test_a_shipped_models_id_is_not_taken(catalogue: Catalogue, opus: Path) -> None:
    opus = opus.rename(opus.with_name("tiny11-en-pt"))
    assert add_model(catalogue, opus).id == "tiny11-en-pt-2"
    with pytest.raises(UserError, match="another model called 'tiny11-pt-en'"):
        add_model(catalogue, opus, AddOptions(id="tiny11-pt-en"))


def test_two_folders_of_one_name_that_are_added_at_once(
    catalogue: Catalogue, opus: Path, tmp_path: Path
) -> None:
    # GIVEN two programs that have read the list, and a folder of the same name for each
    other = Path(shutil.copytree(opus, tmp_path / "elsewhere" / opus.name))
    meanwhile = Catalogue(user_folder=tmp_path / "of the user")
    # WHEN both are added
    first, second = add_model(catalogue, opus), add_model(meanwhile, other)
    # THEN each has an id of its own, and both are on the list
    assert (first.id, second.id) == (opus.name, f"{opus.name}-2")
    assert meanwhile.entry(first.id) == first
    # AND an id that has been asked for is not given twice
    last = Path(shutil.copytree(opus, tmp_path / "at last" / opus.name))
    with pytest.raises(UserError, match="another model called"):
        add_model(catalogue, last, AddOptions(id=second.id))
    assert meanwhile.entry(second.id) == second


@pytest.mark.skipif(sys.platform != "linux", reason="names of folders are text there")
def test_a_folder_whose_name_is_no_text_is_named_in_text(
    catalogue: Catalogue, student: Path, tmp_path: Path
) -> None:
    strange = student.rename(tmp_path / "enpt-caf\udce9")
    entry = add_model(catalogue, strange)
    assert entry.name == "enpt-caf\\udce9"
    assert Catalogue(user_folder=tmp_path / "of the user").open(entry.id).folder == strange


@pytest.mark.parametrize("model_id", ["a b", "-x", "../up", "é", "x" * 101])
def test_ids_that_cannot_be(catalogue: Catalogue, opus: Path, model_id: str) -> None:
    with pytest.raises(UserError, match="cannot be the id"):
        add_model(catalogue, opus, AddOptions(id=model_id))


def test_the_same_folder_again_takes_down_what_changed(catalogue: Catalogue, opus: Path) -> None:
    # GIVEN a model whose settings were changed after it was added
    first = add_model(catalogue, opus, AddOptions(id="mine"))
    edit_json(opus / "generation_config.json", num_beams=3)
    with pytest.raises(UserError, match=r"generation_config\.json"):
        catalogue.open("mine")
    # WHEN it is added again
    second = add_model(catalogue, opus)
    # THEN it is the same model, and sound
    assert second.id == first.id == "mine"
    assert catalogue.verify("mine").entry == second
    assert added(catalogue) == ["mine"]


def test_the_name_of_a_repository_in_a_hubs_cache(catalogue: Catalogue, opus: Path) -> None:
    snapshot = opus.parent / "models--Some-Org--opus-mt-en-pt" / "snapshots" / "0123abcd"
    snapshot.parent.mkdir(parents=True)
    opus.rename(snapshot)
    assert add_model(catalogue, snapshot).id == "opus-mt-en-pt"


def in_a_cache(opus: Path) -> Path:
    """The folder as huggingface_hub keeps it: its snapshot of links into the blobs."""
    repository = opus.parent / "models--Some-Org--opus-mt-en-pt"
    snapshot, blobs = repository / "snapshots" / ("0123abcd" * 5), repository / "blobs"
    for folder in (snapshot, blobs, repository / "refs"):
        folder.mkdir(parents=True)
    for number, path in enumerate(sorted(opus.iterdir())):
        path.rename(blobs / f"{number:040x}")
        (snapshot / path.name).symlink_to(Path("..", "..", "blobs", f"{number:040x}"))
    (repository / "refs" / "main").write_text(snapshot.name)
    (repository / "snapshots" / "an older one").mkdir()
    return snapshot


@pytest.mark.parametrize("whole", [False, True], ids=["a snapshot", "the repository"])
def test_links_within_a_hubs_cache(catalogue: Catalogue, opus: Path, whole: bool) -> None:
    # GIVEN a model as huggingface_hub has downloaded it
    snapshot = in_a_cache(opus)
    # WHEN its snapshot is added, or the folder of the whole repository
    entry = add_model(catalogue, snapshot.parents[1] if whole else snapshot)
    # THEN it is the model of the main branch, with all its files
    assert entry.id == "opus-mt-en-pt"
    assert entry.source == f"folder:{snapshot}"
    assert {"config.json", "model.safetensors", "vocab.json", "source.spm"} <= {
        file.path for file in entry.files
    }
    assert open_model(catalogue.open(entry.id), "cpu", "float32").tasks


def test_links_that_leave_a_repository_of_a_hubs_cache(catalogue: Catalogue, opus: Path) -> None:
    # GIVEN a snapshot with a link into another repository
    snapshot = in_a_cache(opus)
    elsewhere = opus.parent / "models--Some-Org--other"
    shutil.move(snapshot.parents[1] / "blobs", elsewhere)
    for path in snapshot.iterdir():
        blob = path.readlink().name
        path.unlink()
        path.symlink_to(elsewhere / blob)
    # WHEN it is added, THEN it is refused
    assert "link that leaves the folder" in refused(catalogue, snapshot).message


# What cannot be added


def added(catalogue: Catalogue) -> list[str]:
    """The ids of the models that did not come with the program."""
    entries = catalogue.entries()
    return [entry.id for entry in entries if entry.source.startswith("folder:")]


def refused(catalogue: Catalogue, folder: Path) -> UserError:
    """What is said of a folder; nothing may have been recorded."""
    with pytest.raises(UserError) as failure:
        add_model(catalogue, folder)
    assert not added(catalogue)
    assert failure.value.hint
    return failure.value


def test_no_folder_and_no_model(catalogue: Catalogue, tmp_path: Path) -> None:
    assert "There is no folder" in refused(catalogue, tmp_path / "nowhere").message
    (tmp_path / "file").write_text("x")
    assert "is a file" in refused(catalogue, tmp_path / "file").message
    (tmp_path / "empty").mkdir()
    error = refused(catalogue, tmp_path / "empty")
    assert "no model in empty" in error.message
    assert "config.json" in error.hint
    assert "m2m_100" in error.hint


def test_an_unknown_family_is_named_with_those_that_are_known(
    catalogue: Catalogue, opus: Path
) -> None:
    edit_json(opus / "config.json", model_type="llama")
    error = refused(catalogue, opus)
    assert "'llama'" in error.message
    for family in ("bart", "m2m_100", "marian", "mbart", "mt5", "pegasus", "t5"):
        assert family in error.hint


_POINTER = b"version https://git-lfs.github.com/spec/v1\noid sha256:0123\nsize 298763444\n"

_FOREIGN: dict[str, tuple[dict[str, bytes], str]] = {
    "Git LFS": (
        {"config.json": b'{"model_type": "marian"}', "model.safetensors": _POINTER},
        "model.safetensors in theirs is only the pointer of Git LFS",
    ),
    "CTranslate2": (
        {"config.json": b"{}", "model.bin": b"6", "shared_vocabulary.json": b"[]"},
        "theirs is a CTranslate2 model",
    ),
    "older CTranslate2": (
        {"model.bin": b"6", "shared_vocabulary.txt": b"a"},
        "theirs is a CTranslate2 model",
    ),
    "ONNX": (
        {"config.json": b'{"model_type": "marian"}', "encoder_model.onnx": b"8"},
        "theirs is an ONNX model",
    ),
    "LoRA": (
        {"adapter_config.json": b"{}", "adapter_model.safetensors": b"0"},
        "theirs is a LoRA adapter",
    ),
    "decoder only": (
        {
            "config.json": b'{"model_type": "llama", "architectures": ["LlamaForCausalLM"]}',
            "model.safetensors": b"0",
        },
        "theirs is a model with a decoder only (LlamaForCausalLM)",
    ),
}


@pytest.mark.parametrize("kind", _FOREIGN)
def test_what_other_programs_open_is_named(catalogue: Catalogue, tmp_path: Path, kind: str) -> None:
    # GIVEN a folder of a kind that people have and that does not open here
    files, message = _FOREIGN[kind]
    folder = tmp_path / "theirs"
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_bytes(content)
    # WHEN it is added, THEN it is named for what it is
    assert message in refused(catalogue, folder).message


@pytest.mark.parametrize("missing", ["model.safetensors", "source.spm", "target.spm", "vocab.json"])
def test_a_missing_file_is_named(catalogue: Catalogue, opus: Path, missing: str) -> None:
    (opus / missing).unlink()
    assert missing in refused(catalogue, opus).message


def test_missing_tensors_are_named(catalogue: Catalogue, opus: Path) -> None:
    edit_json(opus / "config.json", decoder_layers=4)
    assert "missing decoder.layers.3" in refused(catalogue, opus).message


@pytest.mark.parametrize("lost", [1, 100, 10_000, None])
def test_truncated_weights(catalogue: Catalogue, opus: Path, lost: int | None) -> None:
    weights = opus / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[: -lost if lost else 0])
    assert re.search("is damaged|weights have 0 bytes", refused(catalogue, opus).message)


def test_a_header_that_lies(catalogue: Catalogue, opus: Path) -> None:
    weights = opus / "model.safetensors"
    weights.write_bytes(struct.pack("<Q", 1 << 60) + weights.read_bytes()[8:])
    assert "model.safetensors" in refused(catalogue, opus).message


def test_absurd_sizes(catalogue: Catalogue, opus: Path) -> None:
    edit_json(opus / "config.json", d_model=1 << 17, encoder_ffn_dim=1 << 17)
    assert "numbers" in refused(catalogue, opus).message


def test_a_link_that_leaves_the_folder(catalogue: Catalogue, opus: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    shutil.move(opus / "model.safetensors", outside)
    (opus / "model.safetensors").symlink_to(outside)
    assert "link that leaves the folder" in refused(catalogue, opus).message


def test_a_pickle_that_would_run(catalogue: Catalogue, opus: Path, tmp_path: Path) -> None:
    import pickle

    mark = tmp_path / "it ran"

    class Bomb:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return os.mkdir, (str(mark),)

    (opus / "model.safetensors").unlink()
    content = {"x": Bomb(), "y": torch.zeros(100_000)}
    torch.save(content, opus / "pytorch_model.bin", pickle_module=pickle)
    assert "run code" in refused(catalogue, opus).message
    assert not mark.exists()


def test_a_configuration_that_is_no_json(catalogue: Catalogue, opus: Path) -> None:
    (opus / "config.json").write_bytes(b"\x89PNG\r\n")
    assert "config.json in opus-mt-en-pt is not JSON" in refused(catalogue, opus).message


@pytest.mark.parametrize(
    ("missing", "said"), [("model.enpt.bin", "no model"), ("vocab.enpt.spm", "no vocabulary")]
)
def test_a_marian_folder_with_a_file_missing(
    catalogue: Catalogue, student: Path, missing: str, said: str
) -> None:
    (student / missing).unlink()
    if missing == "model.enpt.bin":  # without it, only a configuration shows what it was
        (student / "config.yml").write_text("beam-size: 1")
    assert said in refused(catalogue, student).message


def test_a_marian_folder_with_a_file_too_many(catalogue: Catalogue, student: Path) -> None:
    shutil.copy(student / "model.enpt.bin", student / "model.deen.bin")
    error = refused(catalogue, student)
    assert "model.deen.bin, model.enpt.bin" in error.message
    assert "config.yml" in error.hint


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("models: [", "not YAML"),
        ("models: [../../etc/passwd]", "outside of it"),
        ("models: [absent.bin]", "absent.bin"),
        ("models: [model.enpt.bin]\nvocabs: [/dev/zero, /dev/zero]", "outside of it"),
    ],
)
def test_a_marian_configuration_that_is_wrong(
    catalogue: Catalogue, student: Path, text: str, said: str
) -> None:
    (student / "config.yml").write_text(text)
    assert said in refused(catalogue, student).message


def test_a_vocabulary_of_another_model(catalogue: Catalogue, student: Path) -> None:
    marian_builder.write_vocabulary(student / "vocab.enpt.spm", 60)
    assert "do not belong together" in refused(catalogue, student).message


def test_a_model_that_does_not_fit_into_memory(
    catalogue: Catalogue, opus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(device, "free_bytes", lambda where: 100_000_000)
    monkeypatch.setattr(device, "present_devices", lambda: ("cpu",))
    message = refused(catalogue, opus).message
    assert "needs 0.2 GB" in message
    assert "0.1 GB are free" in message


def test_a_list_that_cannot_be_written(opus: Path, tmp_path: Path) -> None:
    # GIVEN a file where the user's folder should be
    (tmp_path / "in the way").write_text("x")
    catalogue = Catalogue(user_folder=tmp_path / "in the way" / "models")
    assert "catalogue.json cannot be written" in refused(catalogue, opus).message


def test_parts_that_do_not_work_together(
    catalogue: Catalogue, opus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # GIVEN a network that is read without complaint, but fails at the first text
    def encode(model: Seq2Seq, sources: object) -> None:
        raise IndexError("piece 5000 has no row")

    monkeypatch.setattr(Seq2Seq, "encode", encode)
    message = refused(catalogue, opus).message
    assert "opus-mt-en-pt can be read but not used: piece 5000 has no row" in message
