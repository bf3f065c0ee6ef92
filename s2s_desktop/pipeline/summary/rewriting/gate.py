"""What a written sentence must not say: anything that its source does not.

The gate looks at words, not at meaning. It lets through what is made of the source's own
numbers, names and content words, with negations and units where the source has them. It is
made to reject too much rather than too little, since the sentence of the source itself can
always be given instead.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from s2s_desktop.pipeline.summary.rewriting.word_forms import content_words, listed, stem
from s2s_desktop.pipeline.summary.rewriting.written_words import (
    PERCENT,
    Word,
    affirmed,
    amounts,
    name_pairs,
    negated,
    possible_amounts,
    possible_name_pairs,
    read_words,
    steps_back,
)

Fault = Literal[
    "words", "names", "amount", "negation", "order", "repetition", "unfinished", "short"
]
"""Why a sentence is rejected: it has words that the source lacks; it mixes two names; it gives
a number to something else; it adds or drops a negation; it goes to and fro in its source; it
says three words twice, or a word more often than its source; it lacks its end; it says
nothing."""

_LEAST_WORDS = 3
_LEAST_SAID = 2
"""Words that carry content."""

_MOST_STEPS_BACK = 1
"""Of sentences that people wrote, 78 % go back in their source no more than once."""

_SENTENCE_END = re.compile(r"[.!?][\"')\]\u201d\u2019]*$")
_LINE_BROKEN = re.compile(r"(?<=\w)[-\u00ad]\s*\n\s*(?=\w)")
_COMPOUND = re.compile(r"\w+(?:[-\u2010\u2011]\w+)+")
_DOUBLED_MARKS = re.compile(r"(?<!\.)\.\.(?!\.)|[,;:][,;:.!?]|[.!?][,;:](?<!\.,)")
_INSIDE_BRACKETS = re.compile(r"\(([^()]*)\)")
_BRACKETS = ("()", "[]", "\u201c\u201d")
_REPEATABLE = frozenset({"that", "had"})
_GOES_ON_AFTER = listed(
    """
    a an the this these those its their our my your of in on at by for with from to into onto
    upon between among through during against within across via per as than and or but nor
    because although though if when where whereas which who whose is are was were be been can
    could may might shall should will would must have has had such very not no al
    """
)
"""Words that no sentence ends with."""


@dataclass(frozen=True)
class Verdict:
    """Whether a sentence may be shown; `missing` are its words that the source lacks."""

    faults: tuple[Fault, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults


def check(sentence: str, sources: Sequence[str], title: bool = False) -> Verdict:
    """What is wrong with a sentence written from these sources; a `title` needs no full stop."""
    written = read_words(sentence)
    source_text = _LINE_BROKEN.sub("-", " \n".join(sources))
    source = [word for text in sources for word in read_words(_LINE_BROKEN.sub("-", text))]
    missing = _missing(written, source, source_text)
    ordinary = {word.text for word in source if not word.is_capital}
    findings: dict[Fault, bool] = {
        "words": bool(missing),
        "names": not possible_name_pairs(source).issuperset(name_pairs(written, ordinary)),
        "amount": not possible_amounts(source).issuperset(amounts(written)),
        "negation": _negates_otherwise(written, source),
        "order": not title and steps_back(written, source) > _MOST_STEPS_BACK,
        "repetition": _repeats(written, source),
        "unfinished": _is_unfinished(sentence, written, title),
        "short": len(written) < _LEAST_WORDS or sum(w.is_said for w in written) < _LEAST_SAID,
    }
    return Verdict(tuple(fault for fault, is_so in findings.items() if is_so), missing)


def _missing(written: Sequence[Word], source: Sequence[Word], text: str) -> tuple[str, ...]:
    """Words that carry content and do not stand in the source, names not with their capitals."""
    stems = {word.stem for word in source if word.is_said}
    stems |= {stem(re.sub(r"\W", "", match[0])) for match in _COMPOUND.finditer(text)}
    if "%" in text:
        stems.add(stem(PERCENT))
    capital = {word.stem for word in source if word.is_capital}
    return tuple(
        word.text
        for word in written
        if word.is_said and word.stem not in (capital if word.is_name else stems)
    )


def _negates_otherwise(written: Sequence[Word], source: Sequence[Word]) -> bool:
    """Whether something is negated that the source does not negate, or the other way round."""
    if any(word.negates for word in written):
        added = negated(written, nearest=True) - negated(source, nearest=False)
        return bool(added) or not any(word.negates for word in source)
    only_denied = negated(source, nearest=True) - affirmed(source)
    return bool(affirmed(written) & only_denied)


def _repeats(written: Sequence[Word], source: Sequence[Word]) -> bool:
    """Whether three words come twice, or one that carries content oftener than in the source."""
    texts = [word.text.lower() for word in written]
    trigrams = Counter(zip(texts, texts[1:], texts[2:], strict=False))
    more = Counter(w.stem for w in written if w.is_said) - Counter(w.stem for w in source)
    standing = {word.stem for word in source}
    doubled = {a for a, b in pairwise(texts) if a == b} - _REPEATABLE
    return max(trigrams.values(), default=0) > 1 or bool(doubled or standing & more.keys())


def _is_unfinished(sentence: str, written: Sequence[Word], title: bool) -> bool:
    """Whether the end is missing, the other half of a pair of brackets or quotes, or what stood
    in them or between two marks."""
    if not title and not _SENTENCE_END.search(sentence.rstrip()):
        return True
    if written and written[-1].text.lower() in _GOES_ON_AFTER and not written[-1].is_name:
        return True
    if any(not content_words(inside) for inside in _INSIDE_BRACKETS.findall(sentence)):
        return True
    odd = sentence.count('"') % 2 == 1
    return (
        odd
        or bool(_DOUBLED_MARKS.search(sentence))
        or any(sentence.count(pair[0]) != sentence.count(pair[1]) for pair in _BRACKETS)
    )
