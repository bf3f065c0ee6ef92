"""Pairs of sentences as the checks are given them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from s2s_desktop.engine.text.words import word_spans
from s2s_desktop.pipeline.guard.pair import Check, FinishedPair


def plain_pair(source: str, target: str, pair: str = "en-pt", **others: Any) -> FinishedPair:
    """Without alignment."""
    languages = pair.split("-")
    return FinishedPair(source, target, languages[0], languages[1], **others)


def linked_pair(source: str, target: str, partners: str, pair: str = "en-pt") -> FinishedPair:
    """With attention: `partners` has the number of a source word for each target word, or "."
    for one that attends to nothing."""
    words = tuple(word_spans(source)), tuple(word_spans(target))
    chosen = [None if number == "." else int(number) for number in partners.split()]
    assert len(chosen) == len(words[1]), "one partner for each target word"
    rows = tuple(
        tuple(0.9 if at == partner else 0.01 for at in range(len(words[0]))) for partner in chosen
    )
    links = sorted((source, at) for at, source in enumerate(chosen) if source is not None)
    return plain_pair(
        source,
        target,
        pair,
        source_words=words[0],
        target_words=words[1],
        links=tuple(links),
        rows=rows,
        aligned=True,
    )


def kinds(check: Check, pair: FinishedPair) -> list[str]:
    """Of the warnings that are raised."""
    return [str(warning.kind) for warning in check(pair)]


def marked(check: Check, pair: FinishedPair) -> list[tuple[str | None, str | None]]:
    """The source and target text that the warnings point at."""
    return list(_marked(check, pair))


def _marked(check: Check, pair: FinishedPair) -> Iterable[tuple[str | None, str | None]]:
    for warning in check(pair):
        source = pair.source[slice(*warning.source)] if warning.source else None
        target = pair.target[slice(*warning.target)] if warning.target else None
        yield source, target
