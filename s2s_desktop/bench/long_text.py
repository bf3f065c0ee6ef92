"""Texts of any length that a program cannot know by heart."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from itertools import count


def different(sentences: Sequence[str]) -> Iterator[str]:
    """The sentences, then the same again and again with one word changed in each, so that
    what remembers translations has none of them. The order is the same each time."""
    chance = random.Random(0)
    words = [sentence.split() for sentence in sentences]
    yield from sentences
    for number in count():
        changed = list(words[number % len(words)])
        other = words[chance.randrange(len(words))]
        changed[chance.randrange(len(changed))] = other[chance.randrange(len(other))]
        yield " ".join(changed)


def so_many(sentences: Sequence[str], number: int) -> list[str]:
    """That many different sentences."""
    found: dict[str, None] = {}
    for sentence in different(sentences):
        found[sentence] = None
        if len(found) >= number:
            break
    return list(found)


def text_of(sentences: Sequence[str], words: int) -> str:
    """Paragraphs of different sentences with that many words, or a few more."""
    parts, done = [], 0
    for number, sentence in enumerate(different(sentences), start=1):
        parts.append(sentence)
        parts.append("\n\n" if number % 8 == 0 else " ")
        done += len(sentence.split())
        if done >= words:
            break
    return "".join(parts)
