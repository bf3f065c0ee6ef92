"""Pairs for pre-training, made of plain text alone: to find a sentence's words and their order
again, and to shorten the most central sentence of three.

Nothing that carries content is ever missing in the source, so that nothing is to be invented:
only function words are dropped; other words are added (Fevry and Phang 2018).
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

from s2s_desktop.pipeline.summary.rewriting.word_forms import NEGATIONS, is_content

_DROPPED, _ADDED, _SWAPPED = 0.2, 0.5, 0.15
"""Shares of function words that are dropped, of foreign words that are added, and of
neighbouring words that change places."""

_FRAGMENT = 6

_ASIDES = (
    re.compile(r" \([^()]*\)"),
    re.compile(r", (?:which|who|where|whose) [^,;:]+(?=[,.])(?:,(?= ))?"),
    re.compile(r" - [^-,;:]+ - (?=[a-z])"),
    re.compile(r", (?:for example|for instance|however|therefore|of course|in turn|e\.g\.),"),
    re.compile(r", (?:such as|including|especially|particularly) [^,;:.]+(?=\.$)"),
)
_OPENINGS = re.compile(
    r"^(?:However|Therefore|Thus|Moreover|Furthermore|In addition|Additionally|Finally|Indeed"
    r"|For example|For instance|In contrast|Similarly|In fact|Interestingly|Importantly|Second"
    r"|First|Third|Nevertheless|Consequently|As a result|In particular|Here|Also|Then|Overall"
    r"|Together|In this (?:paper|work|article|study)|On the other hand|Specifically|Note that"
    r"|In general|By contrast|Accordingly|Hence|Besides|Meanwhile), "
    r"(?=[a-z])"
)
_AFTERTHOUGHT = re.compile(r"(?:\w+ing|while|whereas|although|since|because|as|with) [^,]+$")
_DEPENDENT = re.compile(r"^(?:After|Although|As|Because|If|In|Since|To|When|While|With) ")


def noised(sentence: str, neighbours: Sequence[str], chance: random.Random) -> str:
    """A sentence with gaps, changed places and fragments of its neighbours."""
    words = [
        word
        for word in sentence.split()
        if is_content(word) or word.lower() in NEGATIONS or chance.random() >= _DROPPED
    ]
    for i in range(len(words) - 1):
        if chance.random() < _SWAPPED:
            words[i], words[i + 1] = words[i + 1], words[i]
    foreign = [neighbour.split() for neighbour in neighbours if neighbour]
    wanted = int(len(words) * _ADDED * 2 * chance.random()) if foreign else 0
    while wanted > 0:
        other = chance.choice(foreign)
        size = min(len(other), chance.randint(1, _FRAGMENT))
        start = chance.randint(0, len(other) - size)
        at = chance.randint(0, len(words))
        words[at:at] = other[start : start + size]
        wanted -= size
    return " ".join(words)


def shortened(sentence: str) -> str:
    """A sentence without connectives, parentheses and relative clauses set off by commas."""
    short = _OPENINGS.sub("", sentence)
    for aside in _ASIDES:
        if len(aside.findall(short)) == 1:  # the second may hang on the first
            short = aside.sub("", short)
    # What follows the only comma of a long sentence is often an afterthought.
    head, comma, tail = short.partition(", ")
    if comma and _AFTERTHOUGHT.match(tail) and not _DEPENDENT.match(short):
        short = head + short[-1]
    return short[:1].upper() + short[1:]
