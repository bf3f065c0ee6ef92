"""A negation without a partner: "not" was lost on the way, or has come in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from s2s_desktop.pipeline.guard.checks.negation_words import NEGATION_WORDS, NegationWords
from s2s_desktop.pipeline.guard.checks.words import plain, runs_of
from s2s_desktop.pipeline.guard.kinds import WarningKind
from s2s_desktop.pipeline.guard.pair import FinishedPair
from s2s_desktop.pipeline.messages import SegmentWarning, Span

_SENTENCE_END = re.compile(r"[.!?;:]\s")
_ATTENDS = 0.05
"""The least weight between a word that denies and one that stands in for it."""

_Weight = Callable[[Span, Span], float]
"""Between a place in the source and one in the target."""


@dataclass(frozen=True)
class _Side:
    """One of the two texts."""

    text: str
    words: NegationWords

    @property
    def partners(self) -> list[Span]:
        """All words that deny, whether anew or not."""
        found: list[Span] = []
        hanging = {match.start() for match in self.words.hanging.finditer(self.text)}
        for match in self.words.denying.finditer(self.text):
            if match.start() not in hanging or _agrees(self.text, found, match.start()):
                found.append(match.span())
        return found

    @property
    def stand_ins(self) -> list[Span]:
        """Words that may be what a denying one became."""
        return [match.span() for match in self.words.standing_in.finditer(self.text)]


def check_negation(pair: FinishedPair) -> Iterator[SegmentWarning]:
    """Warn where one text denies more often than the other can account for.

    Counted are those that deny by themselves; in either language some of them agree with one
    before them. Languages without a table are not looked at.
    """
    words = _negation_words(pair.source_language), _negation_words(pair.target_language)
    if words[0] is None or words[1] is None:
        return
    if not (words[0].may_deny(runs_of(pair.source)) or words[1].may_deny(runs_of(pair.target))):
        return
    source, target = _Side(plain(pair.source), words[0]), _Side(plain(pair.target), words[1])
    weight = _weights(pair) if pair.rows else None
    for span in _unpartnered(source, target, weight):
        yield SegmentWarning(WarningKind.NEGATION_LOST, span, None)
    for span in _unpartnered(target, source, weight and (lambda t, s: weight(s, t))):
        yield SegmentWarning(WarningKind.NEGATION_ADDED, None, span)


def _negation_words(language: str) -> NegationWords | None:
    return NEGATION_WORDS.get(language.split("-")[0].lower())


def _unpartnered(own: _Side, other: _Side, weight: _Weight | None) -> list[Span]:
    """The last of those that deny in `own`, as many as the other text lacks.

    What stands in for a denying word excuses one of them, where the other text has no more that
    does; with the attention of the pair, only one that it has to do with.
    """
    denials = _denials(own)
    lacking = len(denials) - len(other.partners) if denials else 0
    if lacking <= 0:
        return []
    stand_ins = other.stand_ins
    # Most that may stand in for one are in both texts ("impossible": "impossível").
    excused = max(0, len(stand_ins) - len(own.stand_ins))
    if weight is not None:
        attended = (any(weight(d, s) >= _ATTENDS for d in denials) for s in stand_ins)
        excused = min(excused, sum(attended))
    lacking -= excused
    return denials[-lacking:] if lacking > 0 else []


def _denials(side: _Side) -> list[Span]:
    """Each that denies anew: neither in a harmless phrase nor in agreement with one before."""
    harmless = [match.span() for match in side.words.harmless.finditer(side.text)]
    found: list[Span] = []
    before: list[Span] = []
    for start, end in side.partners:
        if side.text[start:end] in side.words.agreeing and _agrees(side.text, before, start):
            continue
        before = [(start, end)]
        if not any(first <= start < last for first, last in harmless):
            found.append((start, end))
    return found


def _agrees(text: str, before: Sequence[Span], start: int) -> bool:
    """Whether the last of `before` stands in the same sentence."""
    return bool(before) and not _SENTENCE_END.search(text, before[-1][1], start)


def _weights(pair: FinishedPair) -> _Weight:
    def weight(source: Span, target: Span) -> float:
        here, there = _within(pair.source_words, source), _within(pair.target_words, target)
        return max((pair.rows[t][s] for t in there for s in here), default=0.0)

    return weight


def _within(words: Sequence[Span], span: Span) -> list[int]:
    return [at for at, (start, end) in enumerate(words) if start < span[1] and span[0] < end]
