"""A model that is ready to be used: network, tokenizers, shortlist, alignment profile."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from s2s_desktop.engine.alignment import AlignmentProfile
from s2s_desktop.engine.checkpoints.keymap import CheckpointError
from s2s_desktop.engine.checkpoints.marian import load_marian
from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.decoding.search import search
from s2s_desktop.engine.decoding.step import Step
from s2s_desktop.engine.seq2seq import Seq2Seq
from s2s_desktop.engine.shortlist import Shortlist
from s2s_desktop.engine.tokenizer import SentencePieceTokenizer, Tokenizer


@dataclass(frozen=True)
class LoadedModel:
    """Everything that one checkpoint brings.

    `profile` reads the alignment of this model alone, `paired_profile` that of both
    directions combined. `source_limit` is in pieces, without the end.
    """

    model: Seq2Seq
    source_tokenizer: Tokenizer
    target_tokenizer: Tokenizer
    shortlist: Shortlist | None
    profile: AlignmentProfile | None
    paired_profile: AlignmentProfile | None
    source_limit: int
    precision: str = "float32"

    @property
    def device(self) -> str:
        """Where it computes."""
        return str(self.model.device)

    def source_ids(self, pieces: Sequence[int]) -> list[int]:
        """Pieces of a text -> what the encoder is given."""
        return [*pieces, self.model.config.eos_id]

    def check_heads(self) -> None:
        """Raise ValueError when a profile reads a layer or head that the model lacks."""
        decoder = self.model.config.decoder
        for profile in (self.profile, self.paired_profile):
            for read in profile.reads if profile else ():
                heads = getattr(decoder, "heads", 1)
                if read.layer >= decoder.layers or read.head >= heads:
                    raise ValueError(f"the model has no layer {read.layer}, head {read.head}")

    def search(
        self,
        sources: Sequence[Sequence[int]],
        options: SearchOptions,
        use_shortlist: bool = True,
        alignment: bool = True,
    ) -> Iterator[Step]:
        """Translate rows of pieces (without end of sentence)."""
        return search(
            self.model,
            [self.source_ids(pieces) for pieces in sources],
            options,
            self.shortlist if use_shortlist else None,
            self.profile if alignment else None,
        )


# Students were trained on sentences; Bergamot cuts what is longer.
_MARIAN_SOURCE_LIMIT = 128


def open_marian(paths: Mapping[str, Path]) -> LoadedModel:
    """Load a Marian model from files by role; raises CheckpointError."""
    model, profile = load_marian(paths["model"])
    source = target = SentencePieceTokenizer(paths["source_vocabulary"])
    if paths["target_vocabulary"] != paths["source_vocabulary"]:
        target = SentencePieceTokenizer(paths["target_vocabulary"])
    for tokenizer in (source, target):
        if len(tokenizer) != model.config.source_vocabulary:
            raise CheckpointError(
                f"The vocabulary has {len(tokenizer)} pieces, the model "
                f"{model.config.source_vocabulary}: they do not belong together.",
                "Install or download the model again.",
            )
    shortlist = None
    if "shortlist" in paths:
        vocabulary, eos_id = model.config.target_vocabulary, model.config.eos_id
        shortlist = Shortlist.read(paths["shortlist"], vocabulary, eos_id)
    return LoadedModel(model, source, target, shortlist, profile, profile, _MARIAN_SOURCE_LIMIT)
