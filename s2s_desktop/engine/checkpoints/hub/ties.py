"""Which of a checkpoint's embeddings are one and the same matrix.

The files name it up to four times, or once under any of the names; what the configuration
says of ties is often untrue, so the tensors decide.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import torch
from torch import Tensor

from s2s_desktop.engine.checkpoints.keymap import CheckpointError, Rule
from s2s_desktop.sentences import Sentence

SHARED = "shared.weight"
SOURCE = "encoder.embed_tokens.weight"
TARGET = "decoder.embed_tokens.weight"
OUTPUT = "lm_head.weight"


@dataclass(frozen=True)
class Ties:
    """The names under which the three matrices are found; equal matrices have one name."""

    source: str
    target: str
    output: str

    @property
    def shared_embeddings(self) -> bool:
        """Source and target use one matrix."""
        return self.source == self.target

    @property
    def tied_output(self) -> bool:
        """The output layer is the target embedding."""
        return self.output == self.target

    def rules(self) -> Iterator[Rule]:
        """Where the matrices go."""
        yield Rule("encoder.embedding.weight", (self.source,))
        if not self.shared_embeddings:
            yield Rule("decoder.embedding.weight", (self.target,))
        if not self.tied_output:
            yield Rule("decoder.output.own.weight", (self.output,))

    def duplicates(self, tensors: Mapping[str, Tensor]) -> set[str]:
        """Other names that say the same once more."""
        others = {SHARED, SOURCE, TARGET, OUTPUT} & tensors.keys()
        others -= {self.source, self.target, self.output}
        used = [tensors[name] for name in {self.source, self.target, self.output}]
        return {name for name in others if any(_same(tensors[name], one) for one in used)}


def find_ties(tensors: Mapping[str, Tensor], one_vocabulary: bool) -> Ties:
    """Raises CheckpointError when a matrix is missing.

    With `one_vocabulary` a single matrix may stand for all; otherwise the target has its own.
    """
    source = _first(tensors, SOURCE, SHARED, *((TARGET, OUTPUT) if one_vocabulary else ()))
    target = _first(tensors, TARGET, *((SHARED, SOURCE) if one_vocabulary else ()), OUTPUT)
    output = _first(tensors, OUTPUT, TARGET, *((SHARED, SOURCE) if one_vocabulary else ()))
    if one_vocabulary and _same(tensors[target], tensors[source]):
        target = source
    if _same(tensors[output], tensors[target]):
        output = target
    return Ties(source, target, output)


def _first(tensors: Mapping[str, Tensor], *names: str) -> str:
    found = next((name for name in names if name in tensors), None)
    if found is None:
        raise CheckpointError(
            Sentence(
                "The checkpoint does not fit its own configuration: missing {names}.",
                names=names[0],
            ),
            Sentence("Get the model again from its source."),
        )
    return found


def _same(a: Tensor, b: Tensor) -> bool:
    if a.shape != b.shape or a.dtype != b.dtype:
        return False
    return (a.data_ptr() == b.data_ptr() and a.stride() == b.stride()) or torch.equal(a, b)
