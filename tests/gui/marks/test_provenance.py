"""Where the sentences of a summary came from, forwards and backwards."""

from __future__ import annotations

from s2s_desktop.gui.marks.provenance import ProvenanceIndex
from s2s_desktop.pipeline.messages import Provenance, SourceSentence

FIRST, SECOND, THIRD = (0, 10), (11, 20), (21, 30)


def told() -> ProvenanceIndex:
    """Two sentences of a summary whose segments are numbered from 7; both owe to the second."""
    provenance = ProvenanceIndex()
    provenance.start(0, 7)
    provenance.start(1, 8)
    shared = SourceSentence(SECOND, 0.25)
    provenance.take(Provenance(1, 8, (SourceSentence(THIRD, 0.75), shared), rewritten=True))
    provenance.take(Provenance(1, 7, (SourceSentence(FIRST, 1.0), shared), rewritten=False))
    return provenance


def test_forwards() -> None:
    provenance = told()
    assert [source.span for source in provenance.of(0)] == [FIRST, SECOND]
    assert [source.span for source in provenance.of(1)] == [THIRD, SECOND]
    assert provenance.of(2) == ()


def test_backwards() -> None:
    provenance = told()
    assert provenance.sentence_at(15) == SECOND
    assert provenance.users_of(SECOND) == {0: 0.25, 1: 0.25}
    assert provenance.users_of(FIRST) == {0: 1.0}


def test_between_sentences_and_beyond_them_is_none() -> None:
    provenance = told()
    assert [provenance.sentence_at(char) for char in (10, 20, 30, 99)] == [None] * 4
    assert provenance.sentence_at(29) == THIRD


def test_they_are_counted() -> None:
    provenance = told()
    assert (len(provenance), provenance.rewritten) == (2, 1)


def test_a_segment_that_never_started_is_not_taken() -> None:
    provenance = told()
    provenance.take(Provenance(1, 99, (SourceSentence(FIRST, 1.0),), rewritten=True))
    assert (len(provenance), provenance.rewritten) == (2, 1)
