"""Folders of models that other programs open: named for what they are, with what would work."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from s2s_desktop.engine.checkpoints.hub.files import HubFolder
from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence

_LFS = b"version https://git-lfs.github.com/spec/"
_MOST_POINTER_BYTES, _MOST_FILES = 1024, 1000
_WEIGHTS = (".safetensors", ".bin", ".spm", ".model", ".npz")
_CTRANSLATE2 = ("shared_vocabulary.json", "shared_vocabulary.txt", "source_vocabulary.json",
                "source_vocabulary.txt")  # fmt: skip
_DECODER_ONLY = ("ForCausalLM", "LMHeadModel")


def check_is_none_of_others(folder: HubFolder) -> None:
    """Raise UserError for a folder that is known to be something else than a model that opens."""
    _check_pointers(folder)
    if folder.has("adapter_config.json") and not folder.has("config.json"):
        raise UserError(
            Sentence("{folder} is a LoRA adapter, not a whole model.", folder=folder.name),
            Sentence("Merge it into the model that it was made for, and add the merged folder."),
        )
    if folder.has("model.bin") and folder.find(*_CTRANSLATE2):
        raise UserError(
            Sentence(
                "{folder} is a CTranslate2 model, which cannot be opened yet.", folder=folder.name
            ),
            Sentence("Add the original that it was converted from, with its config.json."),
        )
    _check_onnx(folder)
    _check_decoder_only(folder)


def _check_pointers(folder: HubFolder) -> None:
    for path in _files(folder):
        if path.suffix in _WEIGHTS and _is_pointer(path):
            raise UserError(
                Sentence(
                    "{name} in {folder} is only the pointer of Git LFS to the file itself.",
                    name=path.name,
                    folder=folder.name,
                ),
                Sentence("Get the files with: git lfs pull"),
            )


def _is_pointer(path: Path) -> bool:
    try:
        if path.stat().st_size > _MOST_POINTER_BYTES:
            return False
        with path.open("rb") as file:
            return file.read(len(_LFS)) == _LFS
    except OSError:
        return False


def _check_onnx(folder: HubFolder) -> None:
    """Some folders have ONNX files beside weights that open."""
    files = list(_files(folder))
    if any(path.suffix in (".safetensors", ".bin", ".npz") for path in files):
        return
    if any(path.suffix == ".onnx" for path in (*files, *folder.path.glob("onnx/*.onnx"))):
        raise UserError(
            Sentence("{folder} is an ONNX model.", folder=folder.name),
            Sentence("Add the original that it was exported from, with model.safetensors."),
        )


def _check_decoder_only(folder: HubFolder) -> None:
    named = folder.optional_json("config.json").get("architectures")
    names = [name for name in named if isinstance(name, str)] if isinstance(named, list) else []
    if any(name.endswith(_DECODER_ONLY) for name in names):
        raise UserError(
            Sentence(
                "{folder} is a model with a decoder only ({name}), which goes on with a text.",
                folder=folder.name,
                name=names[0][:60],
            ),
            Sentence("Models with an encoder and a decoder can be used, such as OPUS-MT or T5."),
        )


def _files(folder: HubFolder) -> Iterator[Path]:
    """Plain files that may be opened."""
    found = (path for path in folder.path.iterdir() if path.is_file() and folder.holds(path))
    return islice(found, _MOST_FILES)
