"""What kind of model a folder holds, and which of its files belong to it."""

from __future__ import annotations

from dataclasses import dataclass

from s2s_desktop.catalogue.entry import HUB, MARIAN, NATIVE
from s2s_desktop.engine.checkpoints.hub.files import HubFolder
from s2s_desktop.engine.checkpoints.hub.model import FAMILIES, HubModel
from s2s_desktop.engine.checkpoints.native.folder import CONFIG, WEIGHTS
from s2s_desktop.engine.checkpoints.native.model import NativeModel
from s2s_desktop.engine.network.config import (
    ConvolutionalDecoderConfig,
    DecoderConfig,
    DeepTransitionDecoderConfig,
    RecurrentDecoderConfig,
    SsruConfig,
    TransformerConfig,
)
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.models.foreign_folder import check_is_none_of_others
from s2s_desktop.pipeline.models.marian_folder import MODELS, marian_files
from s2s_desktop.sentences import Sentence

_DESCRIBING = (".json", ".toml", ".spm", ".model")
_MERGES = "merges.txt"

_DECODERS: dict[type[DecoderConfig], str] = {
    TransformerConfig: "transformer",
    SsruConfig: "ssru",
    RecurrentDecoderConfig: "recurrent",
    DeepTransitionDecoderConfig: "recurrent",
    ConvolutionalDecoderConfig: "convolutional",
}


@dataclass(frozen=True)
class Layout:
    """The format of a folder, the family of its network, and its files: role -> name.

    Where a format goes by names, a file's role is its name.
    """

    format: str
    family: str
    files: dict[str, str]


def layout_of(folder: HubFolder) -> Layout:
    """Look at a folder; raises UserError that says what is wrong with it."""
    check_is_none_of_others(folder)
    if folder.has(CONFIG):
        decoder = NativeModel.at(folder.path).folder.config.decoder
        return Layout(NATIVE, _DECODERS[type(decoder)], _by_name(folder, [WEIGHTS]))
    if folder.has("config.json"):
        model = HubModel.at(folder.path)
        weights = [path.name for path in model.network.files]
        return Layout(HUB, model.family, _by_name(folder, weights))
    if any(any(folder.path.glob(pattern)) for pattern in (*MODELS, "config*.yml")):
        return Layout(MARIAN, "marian", marian_files(folder))
    raise UserError(
        Sentence("There is no model in {folder} that can be read.", folder=folder.name),
        Sentence(
            "A folder must have a config.json (of the families {names}), a {config} "
            "(trained with this program), or Marian's model*.bin or model*.npz with "
            "its vocabulary.",
            names=", ".join(FAMILIES),
            config=CONFIG,
        ),
    )


def _by_name(folder: HubFolder, weights: list[str]) -> dict[str, str]:
    """The weights, and every file that may describe them or hold a vocabulary."""
    describing = (
        path.name
        for path in folder.path.iterdir()
        if (path.suffix in _DESCRIBING or path.name == _MERGES)
        and path.is_file()
        and folder.holds(path)  # other links are none that the loader follows
    )
    return {name: name for name in sorted({*weights, *describing})}
