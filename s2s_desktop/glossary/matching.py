"""Where the terms of a glossary stand in a text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from s2s_desktop.glossary.term import Glossary, Term
from s2s_desktop.glossary.word_forms import stem

Span = tuple[int, int]

# Of scripts that put no spaces each character is a word.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_WORD = re.compile(
    rf"[{_UNSPACED}]|(?:(?![{_UNSPACED}])[^\W_])+(?:[-'\u2019\u2010\u2011](?![{_UNSPACED}])[^\W_]+)*"
)


@dataclass(frozen=True)
class FoundTerm:
    """A term at characters `span` of a text."""

    term: Term
    span: Span


@dataclass(frozen=True)
class _Word:
    stem: str
    span: Span


class TermMatcher:
    """Finds terms in texts of one language: word by word, in any form that counts, the longest
    first; a term does not reach over punctuation that it has not itself."""

    def __init__(self, forms: Iterable[tuple[str, Term]], language: str) -> None:
        """`forms`: what is looked for, and the term that it stands for."""
        self._language = language
        self._stems: dict[str, str] = {}
        # By their first word, the longest first; of the same words, in the order given.
        self._by_first = defaultdict[str, list[tuple[tuple[str, ...], str, Term]]](list)
        for form, term in forms:
            words = self._words(form)
            if words:
                stems = tuple(word.stem for word in words)
                self._by_first[stems[0]].append((stems, _gaps(form, words), term))
        for found in self._by_first.values():
            found.sort(key=lambda entry: -len(entry[0]))

    @classmethod
    def of_sources(cls, terms: Sequence[Term], language: str) -> TermMatcher:
        """Finds the sources of terms; of those with the same source the last one counts."""
        latest = {term.source.casefold(): term for term in terms}
        return cls(((term.source, term) for term in latest.values()), language)

    @classmethod
    def of_targets(cls, terms: Iterable[Term], language: str) -> TermMatcher:
        """Finds what the terms are called in the target language."""
        return cls(((form, term) for term in terms for form in term.targets), language)

    def find(self, text: str) -> Iterator[FoundTerm]:
        """The terms in a text, in order, none reaching into another."""
        for span, entries in self.all(text):
            yield FoundTerm(entries[0], span)

    def all(self, text: str) -> Iterator[tuple[Span, list[Term]]]:
        """The places of terms, as `find` has them, with all terms that may be meant there."""
        if not self._by_first:
            return
        words = self._words(text)
        at = 0
        while at < len(words):
            length, terms = self._at(text, words, at)
            if length:
                yield (words[at].span[0], words[at + length - 1].span[1]), terms
            at += length or 1

    def _at(self, text: str, words: Sequence[_Word], at: int) -> tuple[int, list[Term]]:
        """How many words from this one on are a term, and which it may be."""
        longest, terms = 0, list[Term]()
        for stems, gaps, term in self._by_first.get(words[at].stem, ()):
            if len(stems) < longest:
                break
            here = words[at : at + len(stems)]
            if tuple(word.stem for word in here) == stems and _gaps(text, here) == gaps:
                longest = len(stems)
                terms.append(term)
        return longest, terms

    def _words(self, text: str) -> list[_Word]:
        return [_Word(self._stem(match[0]), match.span()) for match in _WORD.finditer(text)]

    def _stem(self, word: str) -> str:
        if word not in self._stems:
            self._stems[word] = stem(word, self._language)
        return self._stems[word]


@lru_cache(maxsize=8)
def matcher_for(glossary: Glossary, source: str, target: str) -> TermMatcher | None:
    """What finds the terms for a pair of languages; None where there are none."""
    terms = glossary.of(source, target)
    return TermMatcher.of_sources(terms, source) if terms else None


def _gaps(text: str, words: Sequence[_Word]) -> str:
    """What stands between words beside spaces."""
    pairs = pairwise(words)
    return "\n".join(text[a.span[1] : b.span[0]].strip() for a, b in pairs)


def used_terms(wanted: Sequence[FoundTerm], target: str, language: str) -> list[Span | None]:
    """Where in a target each of the terms stands that were found in its source; None where it does
    not: a term that was found twice must stand there twice."""
    matcher = TermMatcher.of_targets(dict.fromkeys(found.term for found in wanted), language)
    places: list[Span | None] = [None] * len(wanted)
    for span, terms in matcher.all(target):
        for number, found in enumerate(wanted):
            if places[number] is None and found.term in terms:
                places[number] = span
                break
    return places
