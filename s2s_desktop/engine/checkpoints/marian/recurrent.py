"""Marian's recurrent models: configuration and key table of the types s2s, amun and nematus.

The three compute the same; the last two keep the names that Nematus gave its tensors.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import get_args

from s2s_desktop.engine.checkpoints.keymap import Rule, flat, transposed
from s2s_desktop.engine.checkpoints.marian.embeddings import embedding_rules, marian_config
from s2s_desktop.engine.checkpoints.marian.settings import MarianSettings
from s2s_desktop.engine.network.config import (
    Arrangement,
    Cell,
    DeepTransitionDecoderConfig,
    DeepTransitionEncoderConfig,
    ModelConfig,
)

_CELLS: dict[str, Cell] = {"gru": "gru", "gru-nematus": "gru", "lstm": "lstm"}
_ARRANGEMENTS: dict[str, Arrangement] = {name: name for name in get_args(Arrangement)}

# What this loader can build; any other value of these settings is another architecture.
_SUPPORTED: dict[str, tuple[object, ...]] = {
    "enc-type": tuple(_ARRANGEMENTS),
    "enc-cell": tuple(_CELLS),
    "dec-cell": tuple(_CELLS),
    "dec-attention-hops": (1,),
    "dec-attention-heads": (1,),
    "dec-attention-lookup-dim": (-1,),
    "dec-attention-projection-dim": (-1,),
    "dec-attention-bilinear-lookup": (False,),
    "lemma-dim-emb": (0,),
    "right-left": (False,),
}


def recurrent_config(settings: MarianSettings) -> ModelConfig:
    """The configuration; raises CheckpointError on what is not supported, and ValueError."""
    settings.expect(_SUPPORTED)
    norm, residual = settings.flag("layer-normalization"), settings.flag("skip")
    cells = [settings.text(key, "gru") for key in ("enc-cell", "dec-cell")]
    if norm and ("gru-nematus" in cells or settings.text("type", "") == "nematus"):
        raise settings.unsupported("layer-normalization", (False,))
    hidden = settings.size("dim-rnn")
    encoder = DeepTransitionEncoderConfig(
        layers=settings.layers("enc-depth", 1),
        hidden=hidden,
        cells=settings.layers("enc-cell-depth", 1),
        cell=_CELLS[cells[0]],
        arrangement=_ARRANGEMENTS[settings.text("enc-type", "bidirectional")],
        residual=residual,
        layer_norm=norm,
    )
    decoder = DeepTransitionDecoderConfig(
        layers=settings.layers("dec-depth", 1),
        hidden=hidden,
        cells=settings.layers("dec-cell-base-depth", 2),
        higher_cells=settings.layers("dec-cell-high-depth", 1),
        cell=_CELLS[cells[1]],
        residual=residual,
        layer_norm=norm,
    )
    return marian_config(settings, encoder, decoder, scale=1.0)


def recurrent_rules(config: ModelConfig, names: Collection[str]) -> Iterator[Rule]:
    """The key table, for tensors of these names."""
    encoder, decoder = config.encoder, config.decoder
    if not isinstance(encoder, DeepTransitionEncoderConfig) or not isinstance(
        decoder, DeepTransitionDecoderConfig
    ):
        raise TypeError("this table is for deep transitions")
    yield from embedding_rules(config, names, "decoder_ff_logit_l2")
    yield from _encoder(encoder)
    yield from _decoder(decoder)


def _encoder(config: DeepTransitionEncoderConfig) -> Iterator[Rule]:
    both = 1 if config.arrangement == "bi-unidirectional" else config.layers
    for i in range(config.layers):
        # What reads both ways has a number only where there is more than one of it.
        layer = f"_l{i + 1}" if i else ""
        stacks = {"forward_stack": f"bi{layer}", "backward_stack": f"bi_r{layer}"}
        if i >= both:
            stacks = {"top_stack": f"l{i + 1}"}
        for stack, name in stacks.items():
            ours = f"encoder.{stack}.layers.{i if i < both else i - both}"
            for j in range(config.cells):
                cell = f"_cell{j + 1}" if i or j else ""
                yield from _cell(f"{ours}.cells.{j}", f"encoder_{name}{cell}", j == 0, config)


def _decoder(config: DeepTransitionDecoderConfig) -> Iterator[Rule]:
    yield from _cell("decoder.before.cells.0", "decoder_cell1", True, config)
    for j in range(config.cells - 1):
        yield from _cell(f"decoder.after.cells.{j}", f"decoder_cell{j + 2}", j == 0, config)
    for i in range(config.layers - 1):
        for j in range(config.higher_cells):
            theirs = f"decoder_l{i + 2}_cell{j + 1}"
            yield from _cell(f"decoder.higher.{i}.cells.{j}", theirs, j == 0, config)
    norm = config.layer_norm
    yield from _linear("decoder.bridge.linear", "decoder_ff_state", "", norm)
    for k in range(3):
        yield from _linear(f"decoder.readout.{k}", "decoder_ff_logit_l1", str(k), norm)
    yield from _attention(norm)


def _attention(norm: bool) -> Iterator[Rule]:
    first = ".0" if norm else ""
    ours = "decoder.attention"
    yield Rule(f"{ours}.query{first}.weight", ("decoder_W_comb_att",), transposed)
    yield Rule(f"{ours}.key{first}.weight", ("decoder_Wc_att",), transposed)
    yield Rule(f"{ours}.key{'.1' if norm else ''}.bias", ("decoder_b_att",), flat)
    yield Rule(f"{ours}.energy.weight", ("decoder_U_att",), transposed)
    if norm:
        yield Rule(f"{ours}.key.1.weight", ("decoder_att_gamma1",), flat)
        yield Rule(f"{ours}.query.1.weight", ("decoder_att_gamma2",), flat)


def _cell(
    ours: str,
    theirs: str,
    reads: bool,
    config: DeepTransitionEncoderConfig | DeepTransitionDecoderConfig,
) -> Iterator[Rule]:
    """A cell that reads something has W beside U; a GRU has its candidate apart, with an x."""
    endings = ("", "x") if config.cell == "gru" else ("",)
    parts = [("recurrent", "U", "gamma2"), ("input", "W", "gamma1")]
    for part, letter, gamma in parts if reads else parts[:1]:
        sources = tuple(f"{theirs}_{letter}{ending}" for ending in endings)
        first = ".0" if config.layer_norm else ""
        yield Rule(f"{ours}.{part}{first}.weight", sources, transposed)
        if config.layer_norm:
            yield Rule(f"{ours}.{part}.1.weight", (f"{theirs}_{gamma}",), flat)
    yield Rule(f"{ours}.bias", tuple(f"{theirs}_b{ending}" for ending in endings), flat)


def _linear(ours: str, theirs: str, number: str, norm: bool) -> Iterator[Rule]:
    first, second = (".0", ".1") if norm else ("", "")
    yield Rule(f"{ours}{first}.weight", (f"{theirs}_W{number}",), transposed)
    yield Rule(f"{ours}{second}.bias", (f"{theirs}_b{number}",), flat)
    if norm:
        yield Rule(f"{ours}{second}.weight", (f"{theirs}_gamma{number}",), flat)
