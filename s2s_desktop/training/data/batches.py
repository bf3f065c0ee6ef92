"""Pairs as pieces, and batches of pairs of like length."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from s2s_desktop.engine.network.seq2seq import pad
from s2s_desktop.engine.text.tokenizer import SentencePieceTokenizer
from s2s_desktop.training.data.corpora import Pair

# Lengths are blurred so that the batches of two epochs differ.
_BLUR = 0.1


@dataclass(frozen=True)
class Example:
    """A pair as piece ids, each side with its end of sentence."""

    source: tuple[int, ...]
    target: tuple[int, ...]

    @property
    def pieces(self) -> int:
        """Of both sides."""
        return len(self.source) + len(self.target)


@dataclass(frozen=True)
class Batch:
    """source (B, S) and its mask; decoder inputs (B, T), targets (B, T) and their mask."""

    source: Tensor
    source_mask: Tensor
    inputs: Tensor
    targets: Tensor
    target_mask: Tensor

    @property
    def tokens(self) -> int:
        """How many targets there are."""
        return int(self.target_mask.sum())


def encode(
    pairs: Sequence[Pair],
    source: SentencePieceTokenizer,
    target: SentencePieceTokenizer,
    most_pieces: int,
) -> list[Example]:
    """Pairs as pieces; those with more than `most_pieces` on a side are left out."""
    examples = (
        Example(
            (*source.encode(text).ids, source.eos_id), (*target.encode(other).ids, target.eos_id)
        )
        for text, other in pairs
    )
    return [e for e in examples if max(len(e.source), len(e.target)) <= most_pieces + 1]


def grouped(
    examples: Sequence[Example], batch_tokens: int, order: random.Random
) -> list[list[int]]:
    """Numbers of examples, in batches of up to so many pieces with padding, shuffled.

    The same `order` gives the same batches.
    """
    blurred = [(len(e.source) + len(e.target)) * (1 + _BLUR * order.random()) for e in examples]
    batches: list[list[int]] = []
    batch: list[int] = []
    source = target = 0
    for number in sorted(range(len(examples)), key=blurred.__getitem__):
        example = examples[number]
        source, target = max(source, len(example.source)), max(target, len(example.target))
        if batch and (source + target) * (len(batch) + 1) > batch_tokens:
            batches.append(batch)
            batch, source, target = [], len(example.source), len(example.target)
        batch.append(number)
    if batch:
        batches.append(batch)
    order.shuffle(batches)
    return batches


def collate(examples: Sequence[Example], start_id: int, pad_id: int) -> Batch:
    """Examples side by side, filled up at the right."""
    source, source_mask = pad([e.source for e in examples], pad_id)
    inputs, _ = pad([(start_id, *e.target[:-1]) for e in examples], pad_id)
    targets, target_mask = pad([e.target for e in examples], pad_id)
    return Batch(source, source_mask, inputs, targets, target_mask)


def to(batch: Batch, device: torch.device) -> Batch:
    """The same on a device."""
    return Batch(*(getattr(batch, name).to(device) for name in batch.__dataclass_fields__))


def epoch(
    examples: Sequence[Example], batch_tokens: int, seed: int, number: int
) -> Iterator[list[int]]:
    """The batches of one epoch, always the same for a seed and a number."""
    yield from grouped(examples, batch_tokens, random.Random(seed * 1_000_003 + number))
