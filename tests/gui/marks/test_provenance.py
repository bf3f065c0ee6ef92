"""Where the sentences of a summary came from, forwards and backwards."""

from __future__ import annotations

from s2s_desktop.gui.marks.provenance import ProvenanceIndex
from s2s_desktop.pipeline.messages import Provenance, SourceSentence

FIRST, SECOND, THIRD = (0, 10), (11, 20), (21, 30)


def told() -> ProvenanceIndex:
    """Two sentences of a summary whose segments are numbered from 7; both owe to the second."""
    origins = ProvenanceIndex()
    origins.start(0, 7)
    origins.start(1, 8)
    shared = SourceSentence(SECOND, 0.25)
    origins.take(Provenance(1, 8, (SourceSentence(THIRD, 0.75), shared), rewritten=True))
    origins.take(Provenance(1, 7, (SourceSentence(FIRST, 1.0), shared), rewritten=False))
    return origins


def test_forwards() -> None:
    origins = told()
    assert [source.span for source in origins.of(0)] == [FIRST, SECOND]
    assert [source.span for source in origins.of(1)] == [THIRD, SECOND]
    assert origins.of(2) == ()


def test_backwards() -> None:
    origins = told()
    assert origins.sentence_at(15) == SECOND
    assert origins.users_of(SECOND) == {0: 0.25, 1: 0.25}
    assert origins.users_of(FIRST) == {0: 1.0}


def test_between_sentences_and_beyond_them_is_none() -> None:
    origins = told()
    assert [origins.sentence_at(char) for char in (10, 20, 30, 99)] == [None] * 4
    assert origins.sentence_at(29) == THIRD


def test_they_are_counted() -> None:
    origins = told()
    assert (len(origins), origins.rewritten) == (2, 1)


def test_a_segment_that_never_started_is_not_taken() -> None:
    origins = told()
    origins.take(Provenance(1, 99, (SourceSentence(FIRST, 1.0),), rewritten=True))
    assert (len(origins), origins.rewritten) == (2, 1)
