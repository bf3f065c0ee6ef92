"""Attention over given texts and their translations, by teacher forcing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence

if TYPE_CHECKING:
    from torch import Tensor

    from s2s_desktop.engine.loaded_model import LoadedModel
    from s2s_desktop.engine.text.framing import Frame
    from s2s_desktop.engine.text.tokenizer import Span

_MOST_CHARS = 2000
"""Of one line: attention grows with the product of both lines' lengths."""

_MOST_ROWS, _MOST_PRODUCT = 16, 6_000_000
"""Of one batch: lines, and lines times the longest source times the longest target (chars)."""


@dataclass(frozen=True)
class ForcedPair:
    """Attention (T, L, H, S) as a target is read, and the characters of the pieces of both.

    T and S may be longer than there are pieces, by the ends of sentences and by padding.
    """

    attention: Tensor
    source_pieces: tuple[Span, ...]
    target_pieces: tuple[Span, ...]


def check_length(number: int, source: str, target: str) -> None:
    """Raise UserError, naming line `number`, for a pair that is too long to be read."""
    longest = max(len(source), len(target))
    if longest > _MOST_CHARS:
        raise UserError(
            Sentence(
                "Line {number} has {longest:,} characters; {most_chars:,} can be aligned.",
                number=number,
                longest=longest,
                most_chars=_MOST_CHARS,
            ),
            Sentence("Put one sentence on a line."),
        )


def batches(sources: Sequence[str], targets: Sequence[str]) -> Iterator[slice]:
    """Runs of pairs that fit into memory together."""
    start = source_chars = target_chars = 0
    for at, (source, target) in enumerate(zip(sources, targets, strict=True)):
        source_chars = max(source_chars, len(source))
        target_chars = max(target_chars, len(target))
        rows = at + 1 - start
        if rows > _MOST_ROWS or (rows > 1 and rows * source_chars * target_chars > _MOST_PRODUCT):
            yield slice(start, at)
            start, source_chars, target_chars = at, len(source), len(target)
    if start < len(sources):
        yield slice(start, len(sources))


def force_pairs(
    loaded: LoadedModel, frame: Frame | None, sources: Sequence[str], targets: Sequence[str]
) -> list[ForcedPair]:
    """Read one batch of pairs; raises UserError when the model has no attention."""
    import torch

    source_pieces = [loaded.source_tokenizer.encode(text) for text in sources]
    target_pieces = [loaded.target_tokenizer.encode(text) for text in targets]
    with torch.inference_mode():
        attention = loaded.force(
            [pieces.ids for pieces in source_pieces],
            [pieces.ids for pieces in target_pieces],
            frame,
        )
    if attention is None:
        raise UserError(
            Sentence("This model has no attention."),
            Sentence("Use a model that attends to its source."),
        )
    return [
        ForcedPair(read, source.spans, target.spans)
        for read, source, target in zip(attention, source_pieces, target_pieces, strict=True)
    ]
