"""Sources, and targets of which a given share is copied from them, in runs, as summaries are."""

from __future__ import annotations

import random
from dataclasses import dataclass

from s2s_desktop.bench import opus_shape

SOURCE, TARGET = 400, 100
"""Pieces; the source's end of sentence is counted."""

_RUNS = range(6, 13)

AGREEMENT = 0.98
"""In how many of its tokens an int8 network says what it says in float32. Of the English →
French Transformer that was trained here 0.991 (long sentences of another kind) and 0.994."""


@dataclass(frozen=True)
class CopiedText:
    """What is read, and what is to be written."""

    source: list[int]
    target: list[int]

    @classmethod
    def of(cls, share: float, number: int) -> CopiedText:
        """The same each time; texts of other numbers are others.

        Pieces are as unequally frequent as in a language, so that two of them often follow each
        other in source and target by chance.
        """
        chance = random.Random(number)
        source = [_piece(chance) for _ in range(SOURCE - 1)]
        copied = round(share * TARGET)
        parts = [[_piece(chance)] for _ in range(TARGET - copied)]
        while copied:
            length = min(copied, chance.choice(_RUNS))
            at = chance.randrange(len(source) - length)
            parts.insert(chance.randint(0, len(parts)), source[at : at + length])
            copied -= length
        return cls([*source, opus_shape.EOS], [piece for part in parts for piece in part])

    def misread(self) -> list[int]:
        """The target as its int8 network takes it to be: with some other pieces."""
        count = len(self.target)
        wrong = random.Random(str(self.target)).sample(range(count), round((1 - AGREEMENT) * count))
        return [_neighbour(piece) if i in wrong else piece for i, piece in enumerate(self.target)]


def _neighbour(piece: int) -> int:
    return piece + 1 if piece + 1 < opus_shape.PAD else piece - 1


def _piece(chance: random.Random) -> int:
    """Any but the special ones, with probabilities that fall as ranks rise (Zipf)."""
    first = opus_shape.EOS + 1
    return first + int((opus_shape.PAD - first) ** chance.random()) - 1
