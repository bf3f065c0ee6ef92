"""The words of a sentence as the gate reads them: numbers, names, negations, what they go with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from s2s_desktop.pipeline.summary.rewriting.word_forms import (
    NEGATIONS,
    WEIGHTY_WORDS,
    is_content,
    listed,
    stem,
    words,
)

Amount = tuple[str, str]
"""A number and what it counts: a stem, a currency or "%"."""

_SCOPE = 4
"""How many words behind a negation, or behind a number, can belong to it."""

PERCENT = "percent"
"""The word for the mark."""

_HARDLY_NEGATED = frozenset({"only", "just", "merely", "simply"})
_CURRENCIES = frozenset("$€£¥₹")
_MONTHS = listed(
    "january february march april may june july august september october november december"
    " jan feb mar apr jun jul aug sep sept oct nov dec"
)
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_OPENS_A_CLAUSE = re.compile(r"(?:^|[.:!?]\s+)[\"'(\[\u201c\u2018]*$|[\"(\u201c]$")


@dataclass(frozen=True)
class Word:
    """A word or number of a text; `gap` is what stands before it, `after` the next mark.

    `opens`: a capital says nothing here, since a clause or a quotation begins.
    """

    text: str
    gap: str
    after: str
    opens: bool

    @property
    def stem(self) -> str:
        """Without inflection."""
        return stem(self.text)

    @property
    def is_number(self) -> bool:
        """In figures or letters."""
        return self.stem.lstrip("+-")[:1].isdigit()

    @property
    def is_capital(self) -> bool:
        """Whether there is a capital in it."""
        return not self.text.islower() and not self.is_number

    @property
    def is_name(self) -> bool:
        """Whether its capitals make it a name, an abbreviation or a symbol."""
        inner = self.text.removesuffix("'s")[1:]
        return self.is_capital and (not self.opens or inner != inner.lower())

    @property
    def negates(self) -> bool:
        """Whether it is a negation."""
        return self.text.lower() in NEGATIONS or self.text.lower().endswith("n't")

    @property
    def is_said(self) -> bool:
        """Whether it carries content or weighs on the claim; names like "US" are no pronouns."""
        weighty = self.text.lower() in WEIGHTY_WORDS
        return not self.negates and (self.is_name or weighty or is_content(self.text))


def read_words(text: str) -> list[Word]:
    """All words and numbers of a text."""
    found, end = [], 0
    for match in words(text):
        number = match["number"]
        stop = match.start() + len(number) if number else match.end()
        gap, after = text[end : match.start()], text[stop:].lstrip(" \u00a0")[:1]
        opens = bool(_OPENS_A_CLAUSE.search(text[: match.start()]))
        found.append(Word(text[match.start() : stop].replace("\u2019", "'"), gap, after, opens))
        end = match.end()
    return found


def negated(found: Sequence[Word], nearest: bool) -> set[str]:
    """Stems in the scope of negations, or of each only the nearest one."""
    stems = set[str]()
    for i, word in enumerate(found):
        scope = found[i + 1 : i + 1 + _SCOPE]
        if word.negates and not (scope and scope[0].text.lower() in _HARDLY_NEGATED):
            said = [w.stem for w in scope if w.is_said]
            stems.update(said[:1] if nearest else said)
    return stems


def affirmed(found: Sequence[Word]) -> set[str]:
    """Stems that stand somewhere outside the scope of every negation."""
    stems = set[str]()
    for i, word in enumerate(found):
        if word.is_said and not any(w.negates for w in found[max(0, i - _SCOPE) : i]):
            stems.add(word.stem)
    return stems


def amounts(found: Sequence[Word]) -> Iterator[Amount]:
    """Each number with what it goes with directly: a mark, the next word, a month."""
    for before, word, behind in zip([None, *found], found, [*found[1:], None], strict=False):
        if not word.is_number or (before and word.gap == "-"):  # the end of a name: COVID-19
            continue
        yield from _marked(word)
        for month in (before, behind):
            if month and month.text.lower() in _MONTHS and month.is_capital:
                yield word.stem, month.stem
        counts = behind is not None and behind.gap in (" ", "-", "\u00a0")
        if behind and counts and behind.is_said and not _YEAR.fullmatch(word.text):
            yield word.stem, _unit(behind)


def possible_amounts(found: Sequence[Word]) -> set[Amount]:
    """Each number with all that it may go with."""
    pairs = set[Amount]()
    for i, word in enumerate(found):
        if word.is_number:
            pairs.update(_marked(word))
            behind = takewhile(lambda w: not w.is_number, found[i + 1 : i + 1 + _SCOPE])
            pairs.update(
                (word.stem, _unit(other)) for other in [*found[max(0, i - 1) : i], *behind]
            )
    return pairs


def _marked(word: Word) -> Iterator[Amount]:
    if word.gap[-1:] in _CURRENCIES:
        yield word.stem, word.gap[-1]
    if word.after == "%" or word.after in _CURRENCIES:
        yield word.stem, word.after


def _unit(word: Word) -> str:
    return "%" if word.text.lower() == PERCENT else word.stem


def name_pairs(found: Sequence[Word], ordinary: set[str]) -> Iterator[tuple[str, str]]:
    """Names that stand side by side, as those of a person do; the first word of a sentence is
    one unless it is among the `ordinary` words."""
    for one, other in pairwise(found):
        first = one.is_name or (one.is_capital and one.is_said)
        if first and one.text.lower() not in ordinary and other.is_name and _joined(other):
            yield one.stem, other.stem


def possible_name_pairs(found: Sequence[Word]) -> set[tuple[str, str]]:
    """Of each run of capitalised words, every two in their order."""
    pairs = set[tuple[str, str]]()
    run: list[str] = []
    for word in found:
        if not word.is_capital or not _joined(word):
            run = []
        if word.is_capital:
            pairs.update((before, word.stem) for before in run)
            run.append(word.stem)
    return pairs


def _joined(word: Word) -> bool:
    return not word.gap.strip(" \n\u00a0.-\u2010\u2011")


def steps_back(found: Sequence[Word], source: Sequence[Word]) -> int:
    """How often at least one goes back in the source when one follows the content words.

    Words that the source lacks are passed over.
    """
    places: dict[str, list[int]] = {}
    for i, word in enumerate(source):
        if word.is_said:
            places.setdefault(word.stem, []).append(i)
    fewest = {-1: 0}  # place of the last word -> steps back so far
    for word in found:
        if word.is_said and word.stem in places:
            fewest = {
                i: min(steps + (i < before) for before, steps in fewest.items())
                for i in places[word.stem]
            }
    return min(fewest.values())
