"""The sentences of a text in the order in which a summary takes them, and what is told of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from s2s_desktop.pipeline.messages import (
    Salience,
    SentenceSalience,
    SummarizeRequest,
    SummaryLength,
)
from s2s_desktop.pipeline.summary.document.structure import read_document
from s2s_desktop.pipeline.summary.extraction.extractor import Extractor
from s2s_desktop.pipeline.summary.selection import Ranking


class RankedText:
    """Reads a text and ranks its sentences; of the latest one it knows that already, so that
    another length is answered at once."""

    def __init__(self, extractor: Extractor) -> None:
        self._extractor = extractor
        self._latest: tuple[tuple[object, ...], Ranking] | None = None

    def read(self, request: SummarizeRequest) -> Ranking:
        """The ranking of the sentences of the request's text."""
        asked = request.text, request.language, request.stretches
        if self._latest is None or self._latest[0] != asked:
            document = read_document(*asked)
            ranking = Ranking(document, self._extractor.scores(document))
            self._latest = asked, ranking
            return ranking
        return self._latest[1]


def salience(request: int, ranking: Ranking, order: Sequence[int], count: int) -> Salience:
    """What is told of the document: the first `count` of its sentences in `order` are chosen."""
    document, saliences = ranking.document, ranking.saliences()
    rank = {number: place for place, number in enumerate(order)}
    line, short, long = (ranking.wanted(stop) for stop in get_args(SummaryLength))
    return Salience(
        request,
        tuple(
            SentenceSalience(sentence.span, saliences[i], rank[i] < count, rank[i] + 1)
            for i, sentence in enumerate(document.sentences)
        ),
        (line, short, long),
    )
