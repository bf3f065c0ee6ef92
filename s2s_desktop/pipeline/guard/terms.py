"""Terms of a glossary: held where the model would call them otherwise, told where they stand.

A model that calls a term by its name of itself, in whatever form counts, is left alone: what it
writes is the most natural. Only otherwise the segment is written again by a search that must write
the term, wherever it likes it best. (Carrying the term past the model, as kept ones are, would
leave the words around it without their agreement: it does not know what stands behind the name.)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from s2s_desktop.glossary.matching import FoundTerm
from s2s_desktop.glossary.word_forms import in_numbers
from s2s_desktop.pipeline.guard.kinds import WarningKind
from s2s_desktop.pipeline.guard.pair import FinishedPair
from s2s_desktop.pipeline.guard.stage import Retry
from s2s_desktop.pipeline.messages import SegmentWarning, Span
from s2s_desktop.pipeline.translation.model_text import ModelText


def tried_with_terms(pair: FinishedPair, shown: ModelText) -> Retry | None:
    """Where a term is missing, all of them are held."""
    if not _missing(pair):
        return None
    held = tuple(_forms(pair, found) for found in pair.terms)
    return Retry((shown,), _with_most_terms, held=held)


def missing_terms(pair: FinishedPair) -> Iterator[SegmentWarning]:
    """Of each term that the translation calls otherwise."""
    for found in _missing(pair):
        names = pair.source[slice(*found.span)], found.term.targets[0]
        yield SegmentWarning(WarningKind.TERM_MISSING, found.span, None, names)


def term_places(pair: FinishedPair) -> Iterator[tuple[Span, Span]]:
    """Where the terms stand that were kept to, in source and target."""
    for found, place in zip(pair.terms, pair.term_places, strict=True):
        if place is not None:
            yield found.span, place


def with_linked_terms(pair: FinishedPair) -> FinishedPair:
    """The pair in which every word of a term comes from the term: that is known, whatever the model
    attended to where it was told what to write."""
    if not pair.terms or not pair.rows:
        return pair
    rows, links = [list(row) for row in pair.rows], set(pair.links)
    for source, target in term_places(pair):
        own = _words_in(pair.source_words, source)
        for word in _words_in(pair.target_words, target):
            if not any((j, word) in links for j in own):
                links = {link for link in links if link[1] != word} | {(j, word) for j in own}
                rows[word] = [float(j in own) for j in range(len(pair.source_words))]
    return replace(pair, rows=tuple(map(tuple, rows)), links=tuple(sorted(links)))


def _words_in(words: Sequence[Span], span: Span) -> list[int]:
    return [i for i, (start, end) in enumerate(words) if start < span[1] and span[0] < end]


def _missing(pair: FinishedPair) -> list[FoundTerm]:
    return [f for f, place in zip(pair.terms, pair.term_places, strict=True) if place is None]


def _forms(pair: FinishedPair, found: FoundTerm) -> tuple[str, ...]:
    """How a term may be written: as it is listed; where the source has it in another number, also
    in others."""
    term = found.term
    if pair.source[slice(*found.span)].casefold() == term.source.casefold():
        return term.targets
    numbers = (form for text in term.targets for form in in_numbers(text, pair.target_language))
    return tuple(dict.fromkeys(numbers))


def _with_most_terms(pairs: Sequence[FinishedPair]) -> FinishedPair:
    """Of equals the first; what did not come to its end is worth nothing."""
    return min(pairs, key=lambda pair: (pair.ended != "eos", len(_missing(pair))))
