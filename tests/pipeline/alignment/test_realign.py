"""Finished segments get the links that both directions agree on."""

from __future__ import annotations

import pytest

from s2s_desktop.pipeline.alignment.messages import AlignRequest, FinishedText, SegmentAligned
from s2s_desktop.pipeline.messages import Finished, SegmentFinished, TranslateRequest
from s2s_desktop.pipeline.service import never
from tests import real_models

SOURCE = "The old woman who lives next door has four small dogs."


@pytest.fixture(scope="module")
def text() -> FinishedText:
    """As the window has it."""
    messages = real_models.service().run(TranslateRequest(1, SOURCE, "en", "pt"))
    done = next(m for m in messages if isinstance(m, SegmentFinished))
    return FinishedText(7, SOURCE, done.text, done.source_words, done.target_words, done.rows)


def test_both_directions_say_which_words_belong_together(text: FinishedText) -> None:
    # WHEN a finished sentence is aligned again
    request = AlignRequest(3, "en", "pt", None, (text,))
    aligned, end = real_models.service().run(request)
    # THEN its links are there anew, with weights of all words
    assert isinstance(aligned, SegmentAligned)
    assert (aligned.request, aligned.segment) == (3, 7)
    assert len(aligned.rows) == len(text.target_words)
    assert len(aligned.rows[0]) == len(text.source_words)
    source = [SOURCE[a:b] for a, b in text.source_words]
    target = [text.target[a:b] for a, b in text.target_words]
    linked = {(source[i], target[j]) for i, j in aligned.links}
    assert {("four", "quatro"), ("small", "pequenos"), (".", ".")} <= linked
    assert isinstance(end, Finished)
    assert (end.cancelled, end.segments) == (False, 1)


def test_the_models_own_encoder_helps_where_there_is_no_way_back(
    text: FinishedText, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = real_models.service()
    both = next(iter(service.run(AlignRequest(3, "en", "pt", None, (text,)))))
    monkeypatch.setattr(service.catalogue, "reverse_of", lambda *_: None)
    alone = next(iter(service.run(AlignRequest(3, "en", "pt", None, (text,)))))
    assert isinstance(both, SegmentAligned)
    assert isinstance(alone, SegmentAligned)
    assert alone.rows != both.rows
    assert len(set(alone.links) & set(both.links)) >= 9


def test_it_is_stopped_between_sentences_and_leaves_guesses_alone(text: FinishedText) -> None:
    service = real_models.service()
    (end,) = service.run(AlignRequest(3, "en", "pt", None, (text,)), lambda: True)
    assert isinstance(end, Finished)
    assert end.cancelled
    # A vocabulary of its own, or nothing that could be better: nothing is told.
    empty = FinishedText(1, "", "", (), (), ())
    (end,) = service.run(AlignRequest(4, "en", "pt", None, (empty,)), never)
    assert isinstance(end, Finished)
