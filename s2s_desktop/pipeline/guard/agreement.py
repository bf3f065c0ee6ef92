"""Short segments are written in several ways, and the ways agree on one.

What most of them agree on is right more often than the likeliest (choosing among hypotheses by
agreement is minimum Bayes risk decoding: Kumar and Byrne, 2004). A word in capitals that comes
back as it was is read in small letters. A name stays as it is where some of the ways leave it so.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise

from s2s_desktop.pipeline.guard.pair import FinishedPair
from s2s_desktop.pipeline.guard.short_input import AS_CAPITALS, ShortInput
from s2s_desktop.pipeline.guard.stage import WHOLE, Retry
from s2s_desktop.pipeline.guard.trimming import without
from s2s_desktop.pipeline.translation.letter_case import capitalised
from s2s_desktop.pipeline.translation.model_text import ModelText

_OWN_WEIGHT = 1.5
"""Of a sentence shown as it is, for models know sentences: more than any other way, less than
two that agree."""

_PART_OF_ANOTHER = 0.5
"""What an answer counts for one that is a part of it: "the bread" for "bread"."""

_UNTRANSLATED = 0.5
"""What a copy counts for where the source is no name."""

_AROUND = re.compile(r"^[\W_]+")
_SIGNS = re.compile(r"[.!?:;,\u2026]+")

_COPIES_OF_A_NAME = 2
_LONGEST, _LONGER = 2, 3
"""No translation has more than twice as many words and three."""


def held_for_agreement(shown: ModelText, source: str) -> re.Pattern[str] | None:
    """All of a short segment."""
    del source
    return WHOLE if ShortInput.of(shown) else None


def tried_in_several_ways(pair: FinishedPair, shown: ModelText) -> Retry | None:
    """The other ways to show a short segment; the first again where nobody asked for its score."""
    given = ShortInput.of(shown)
    if given is None:
        return None
    ways = [*given.ways()] if pair.aligned else [shown, *given.ways()]
    return Retry(tuple(ways), partial(_agreed, given), optional=True)


@dataclass(frozen=True)
class _Answer:
    """What one way has made of a segment: the target from `start` to `end` are the words."""

    pair: FinishedPair
    start: int
    end: int
    weight: float = 1

    @classmethod
    def of(cls, given: ShortInput, pair: FinishedPair, weight: float) -> _Answer:
        """Without what stands around the words."""
        first, last = len(given.shown.before), len(pair.target) - len(given.shown.after)
        body = pair.target[first:last]
        start = len(body) - len(_AROUND.sub("", body))
        words = re.sub(r"[\W_]+$", "", body[start:])
        return cls(pair, first + start, first + start + len(words), weight)

    @property
    def text(self) -> str:
        """The words."""
        return self.pair.target[self.start : self.end]

    @property
    def words(self) -> tuple[str, ...]:
        """In small letters."""
        return tuple(self.text.casefold().split())

    def is_sound(self, given: ShortInput) -> bool:
        """Whether it is none of the answers that models give to what they cannot read."""
        source = given.core.casefold().split()
        return (
            self.pair.ended == "eos"
            and bool(self.words)
            and not any(c in self.text for c in "()[]")
            and _repeated(self.words) <= _repeated(source)
            and len(self.words) <= _LONGEST * len(source) + _LONGER
        )

    def without_frame(self, given: ShortInput) -> FinishedPair:
        """The words, the signs that end them where the source has any, and nothing else."""
        behind = self.pair.target[self.end : len(self.pair.target) - len(given.shown.after)]
        signs = _SIGNS.search(behind) if given.end else None
        pair, at = self.pair, self.end
        if signs:
            pair = without(pair, at + signs.end(), at + len(behind))
            pair = without(pair, at, at + signs.start())
        else:
            pair = without(pair, at, at + len(behind))
        first = len(given.shown.before)
        pair = without(pair, first, self.start)
        if given.core[:1].isupper():
            target = pair.target[:first] + capitalised(pair.target[first:])
            pair = replace(pair, target=target)
        return pair


def _repeated(words: Sequence[str]) -> int:
    return sum(a == b for a, b in pairwise(words))


def _agreed(given: ShortInput, pairs: Sequence[FinishedPair]) -> FinishedPair:
    """What most ways agree on; the likeliest of equals. The first where none is sound."""
    if len(pairs) > 1 and not pairs[0].aligned:
        pairs = pairs[1:]
    own = _OWN_WEIGHT if given.end else 1
    answers = [_Answer.of(given, pair, 1 if i else own) for i, pair in enumerate(pairs)]
    if given.in_capitals:
        answers = _read_as_words(given, answers)
    answers = [answer for answer in answers if answer.is_sound(given)]
    if not answers:
        return pairs[0]
    choice = _choice(given, answers)
    agreeing = [answer for answer in answers if answer.words == choice]
    return max(agreeing, key=lambda a: _fitness(given, a)).without_frame(given)


def _read_as_words(given: ShortInput, answers: list[_Answer]) -> list[_Answer]:
    """The answers to the small letters, unless the capitals are an abbreviation of which all
    answers make another."""
    shown_so = answers[: 1 + len(AS_CAPITALS)]
    others = answers[1 + len(AS_CAPITALS) :]
    same = len({answer.words for answer in shown_so}) == 1
    is_copy = shown_so[0].words == tuple(given.core.casefold().split())
    known = same and not is_copy and all(answer.is_sound(given) for answer in shown_so)
    return shown_so if known or not others else others


def _choice(given: ShortInput, answers: Sequence[_Answer]) -> tuple[str, ...]:
    votes, best = dict[tuple[str, ...], float](), dict[tuple[str, ...], float]()
    for answer in answers:
        votes[answer.words] = votes.get(answer.words, 0) + answer.weight
        best[answer.words] = max(best.get(answer.words, -math.inf), answer.pair.score)
    copy = tuple(given.core.casefold().split())
    if given.is_name and votes.get(copy, 0) >= _COPIES_OF_A_NAME:
        return copy
    if copy in votes and (given.end or given.core[:1].islower()):
        votes[copy] *= _UNTRANSLATED
    share = 0 if given.end else _PART_OF_ANOTHER

    def support(words: tuple[str, ...]) -> float:
        return votes[words] + share * sum(votes[b] for b in votes if _is_part(words, b))

    return max(votes, key=lambda words: (support(words), best[words]))


def _is_part(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether `words` stand within `others`, which are more."""
    rest = len(others) - len(words)
    return rest > 0 and any(others[i : i + len(words)] == words for i in range(rest + 1))


def _fitness(given: ShortInput, answer: _Answer) -> tuple[bool, bool, bool, float]:
    """Of answers in the same words: with capitals where the source has some, ended as it is, then
    likely."""
    first = answer.text[:1].isupper() == given.core[:1].isupper()
    inside = _has_capitals_inside(answer.text) == _has_capitals_inside(given.core)
    ended = answer.pair.target[answer.end :].startswith(given.end[:1] or "")
    return first, inside, ended, answer.pair.score


def _has_capitals_inside(text: str) -> bool:
    return any(word[:1].isupper() for word in text.split()[1:])
