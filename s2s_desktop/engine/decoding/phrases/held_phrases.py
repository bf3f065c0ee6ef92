"""Phrases that a target must hold, and how far a beginning of it is with them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

ContinuesWord = Callable[[int], bool]
"""Whether a token goes on with the word before it."""


def never_continues(_token: int) -> bool:
    """For targets in which every token may begin a word."""
    return False


_ASIDE, _OWN_SHARE = 10.0, 0.3
"""Nats that a phrase costs which begins where its source is not attended to at all; the share of
attention with which it costs nothing."""


@dataclass(frozen=True)
class Phrase:
    """Tokens that stand somewhere in a target, one behind the other: any of the `forms`, or at its
    very beginning any of the `openings` (those with a capital, say).

    `source` are the places of the source pieces that it translates, where that is known. Then it
    should begin where the model attends to these; elsewhere it costs up to `_ASIDE` nats, so that
    it does not come to stand beside a word that means the same.
    """

    forms: tuple[tuple[int, ...], ...]
    openings: tuple[tuple[int, ...], ...] = ()
    source: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        if not self.forms or not all((*self.forms, *self.openings)):
            raise ValueError("a phrase has a form, and a form a token")

    def aside(self, attention: Sequence[float] | None) -> float:
        """What it costs to begin it at a step with this attention over the source (S,); nothing
        where attention, or the source of the phrase, is not known."""
        if attention is None or not self.source:
            return 0.0
        own = sum(attention[place] for place in self.source)
        return _ASIDE * (1 - min(1.0, own / _OWN_SHARE))

    @property
    def shortest(self) -> int:
        """The fewest tokens in which it can be written."""
        return min(map(len, self.forms))


@dataclass(frozen=True)
class HeldPhrases:
    """What the target of each row must hold: `rows[i]` are the phrases of source i.

    A row is done when all of its phrases stand in its target, in any order, none sharing a token
    with another; a phrase that is there twice must be written twice. A phrase stands where its
    last token is not followed by one that `continues_word`. Rows without phrases are searched as
    ever. Targets begin behind `before` tokens, which a frame puts there.
    """

    rows: tuple[tuple[Phrase, ...], ...]
    continues_word: ContinuesWord = never_continues
    before: int = 0

    def __bool__(self) -> bool:
        return any(self.rows)

    def tokens(self, row: int) -> set[int]:
        """All ids that the phrases of a row are made of."""
        phrases = self.rows[row]
        return {t for phrase in phrases for form in (*phrase.forms, *phrase.openings) for t in form}

    def moved(self, by: int) -> HeldPhrases:
        """With sources that begin so many pieces later."""
        if not by:
            return self
        rows = (
            tuple(replace(p, source=tuple(place + by for place in p.source)) for p in row)
            for row in self.rows
        )
        return replace(self, rows=tuple(rows))

    def of_rows(self, rows: Sequence[int]) -> HeldPhrases:
        """For some of the rows, which are counted anew."""
        return replace(self, rows=tuple(self.rows[row] for row in rows))


@dataclass(frozen=True, slots=True)
class _Reading:
    """One way to read a beginning: which phrases (by their numbers) are still missing, and which of
    these is being written, if one is: number, form, tokens written; and what the places of those
    that were begun have cost."""

    missing: tuple[int, ...]
    writing: tuple[int, tuple[int, ...], int] | None = None
    cost: float = 0.0

    @property
    def is_whole(self) -> bool:
        """Whether all tokens of what is being written are there."""
        return self.writing is not None and self.writing[2] == len(self.writing[1])

    def without(self, number: int) -> tuple[int, ...]:
        """What is missing beside a phrase."""
        return tuple(other for other in self.missing if other != number)


@dataclass(frozen=True)
class Progress:
    """How far the beginning of a target is with the phrases of its row.

    A beginning can be read in several ways (of two phrases that begin alike, either may be meant):
    all of them are followed, but for those that are behind another one in every respect. `before`:
    tokens until the target begins; below 0, it has begun.
    """

    phrases: tuple[Phrase, ...]
    continues_word: ContinuesWord
    readings: tuple[_Reading, ...]
    before: int

    @classmethod
    def start(cls, held: HeldPhrases, row: int) -> Progress:
        """Before the first token of a row."""
        phrases = held.rows[row]
        reading = _Reading(tuple(range(len(phrases))))
        return cls(phrases, held.continues_word, (reading,), held.before)

    @cached_property
    def remaining(self) -> int:
        """The fewest tokens that still have to be written before the target may end."""
        return min(map(self._left, self.readings))

    @cached_property
    def cost(self) -> float:
        """What the places of its phrases cost, in nats, where it is read as the one that has the
        least left."""
        return min(r.cost for r in self.readings if self._left(r) == self.remaining)

    @cached_property
    def wanted(self) -> set[int]:
        """The tokens that begin a phrase or go on with one."""
        return {token for reading in self.readings for token, _ in self._steps(reading, None)}

    def push(self, token: int, attention: Sequence[float] | None = None) -> Progress:
        """After one more token, which was written with this attention over the source (S,)."""
        if self.before < 0 and token not in self.wanted and self._is_idle:
            return self
        following = set[_Reading]()
        for reading in self.readings:
            for now in self._ended(reading, token):
                following.add(_Reading(now.missing, cost=now.cost))
                steps = self._steps(now, attention)
                following.update(after for wanted, after in steps if wanted == token)
        return replace(self, readings=tuple(_ahead(following)), before=self.before - 1)

    @cached_property
    def _is_idle(self) -> bool:
        return all(reading.writing is None for reading in self.readings)

    def _ended(self, reading: _Reading, token: int) -> Iterator[_Reading]:
        """The reading, and what it is once the phrase that is whole counts."""
        yield reading
        if reading.is_whole and reading.writing and not self.continues_word(token):
            yield _Reading(reading.without(reading.writing[0]), cost=reading.cost)

    def _steps(
        self, reading: _Reading, attention: Sequence[float] | None
    ) -> Iterator[tuple[int, _Reading]]:
        """The tokens that lead on, and to where."""
        if reading.writing is None:
            for number in reading.missing:
                phrase = self.phrases[number]
                cost = reading.cost + phrase.aside(attention)
                for form in (*phrase.forms, *(phrase.openings if self.before == 0 else ())):
                    yield form[0], _Reading(reading.missing, (number, form, 1), cost)
        elif not reading.is_whole:
            number, form, written = reading.writing
            following = number, form, written + 1
            yield form[written], _Reading(reading.missing, following, reading.cost)

    def _left(self, reading: _Reading) -> int:
        if reading.writing is None:
            return sum(self.phrases[number].shortest for number in reading.missing)
        number, form, written = reading.writing
        others = sum(self.phrases[other].shortest for other in reading.without(number))
        return others + len(form) - written


def _ahead(readings: set[_Reading]) -> Iterator[_Reading]:
    """Those are left out that cost more than the same one, or that write nothing and miss more
    than another such that costs no more."""
    cheapest: dict[tuple[object, ...], _Reading] = {}
    for reading in sorted(readings, key=lambda r: (r.missing, r.writing or (-1, (), 0), r.cost)):
        cheapest.setdefault((reading.missing, reading.writing), reading)
    idle = [(set(r.missing), r.cost) for r in cheapest.values() if r.writing is None]
    for reading in cheapest.values():
        missing = set(reading.missing)
        if reading.writing or not any(m < missing and c <= reading.cost for m, c in idle):
            yield reading
