"""What stays pointed at and pinned while a sentence grows."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from s2s_desktop.drawing.document.salience import DocumentSalience
from s2s_desktop.drawing.partners import Partners
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.gui.inspector.inspection import By, Inspection
from s2s_desktop.pipeline.messages import SentenceSalience

Segment = Callable[..., SegmentAlignment]


@pytest.fixture
def inspection(segment: Segment) -> Inspection:
    """Of a sentence of which one word has come."""
    inspection = Inspection()
    inspection.show_segment(segment("the house", "a", ((0.9, 0.1),)))
    return inspection


def test_a_pin_stays_marked_when_the_pointer_goes_on(inspection: Inspection) -> None:
    # GIVEN a word that was pointed at
    inspection.point_at(Selection(source=0), By.MOUSE)
    assert inspection.spot.main == Partners(frozenset({0}), frozenset({0}))
    # WHEN another is pinned and the pointer goes on
    inspection.pin(Selection(target=0), By.MOUSE)
    inspection.point_at(Selection(source=1), By.MOUSE)
    # THEN the pinned words are those that are marked
    assert inspection.pinned
    assert inspection.spot.main == Partners(frozenset({0}), frozenset({0}), pinned=True)
    assert inspection.spot.pointed == Selection(source=1)


def test_pinning_again_lets_go_and_still_points(inspection: Inspection) -> None:
    inspection.pin(Selection(source=1), By.MOUSE)
    inspection.pin(Selection(source=1), By.MOUSE)
    assert not inspection.pinned
    assert inspection.spot.pointed == Selection(source=1)


def test_a_word_that_is_not_there_is_no_spot(inspection: Inspection) -> None:
    inspection.point_at(Selection(target=1), By.MOUSE)
    inspection.pin(Selection(source=-1), By.OUTSIDE)
    assert inspection.spot.pointed is None
    assert not inspection.pinned


def test_each_change_is_told_once_with_who_did_it(inspection: Inspection) -> None:
    told: list[By] = []
    inspection.spot_changed.connect(told.append)
    for _ in range(2):
        inspection.point_at(Selection(source=1), By.KEYS)
    inspection.unpin(By.OUTSIDE)
    assert told == [By.KEYS, By.OUTSIDE]


def test_a_pin_gains_the_partners_that_come(inspection: Inspection, segment: Segment) -> None:
    # GIVEN a pinned source word
    inspection.pin(Selection(source=0), By.MOUSE)
    # WHEN a second word came from it
    inspection.show_segment(segment("the house", "a o", ((0.9, 0.1), (0.8, 0.1))))
    # THEN that one is marked too
    assert inspection.spot.main == Partners(frozenset({0}), frozenset({0, 1}), pinned=True)


def test_a_pin_goes_when_its_word_becomes_another(inspection: Inspection, segment: Segment) -> None:
    inspection.pin(Selection(target=0), By.MOUSE)
    inspection.show_segment(segment("the house", "uma", ((0.9, 0.1),)))
    assert not inspection.pinned
    assert inspection.spot.pointed is None


def test_a_pin_goes_with_its_sentence(inspection: Inspection, segment: Segment) -> None:
    inspection.pin(Selection(source=0), By.MOUSE)
    inspection.show_segment(segment("the horse", "a", ((0.9, 0.1),)))
    assert not inspection.pinned


def test_a_sentence_of_a_document_stays_chosen_while_the_text_is_the_same() -> None:
    inspection = Inspection()
    sentences = (SentenceSalience((0, 2), 1.0, True, 1), SentenceSalience((2, 4), 0.0, False, 2))
    inspection.show_document(DocumentSalience("a.b.", sentences))
    inspection.choose_sentence(1, By.MOUSE)
    inspection.show_document(DocumentSalience("a.b.", sentences).shortened(2))
    assert inspection.chosen_sentence == 1
    inspection.show_document(DocumentSalience("c.d.", sentences))
    assert inspection.chosen_sentence is None
