"""Sentences of a text that are in another language than the text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.pipeline.guard.kinds import WarningKind, worded
from s2s_desktop.pipeline.messages import (
    DETECT,
    GuardOptions,
    SegmentFinished,
    TranslateRequest,
)
from s2s_desktop.pipeline.service import Service

GERMAN = "Die Rechnung über 1,250.50 Euro liegt seit gestern auf dem Tisch."
LETTER = f"The letter came on Monday.\n\n{GERMAN}\n\nNobody in the office could read it."
REQUEST = TranslateRequest(1, LETTER, DETECT, "pt")


@pytest.fixture(scope="module")
def service() -> Service:
    return Service(Catalogue(), device="cpu", threads=1)


def finished(service: Service, request: TranslateRequest) -> list[SegmentFinished]:
    """In the order of the text."""
    segments = (m for m in service.run(request) if isinstance(m, SegmentFinished))
    return sorted(segments, key=lambda segment: segment.segment)


@pytest.mark.parametrize("lines", [False, True])
@pytest.mark.parametrize("alignment", [False, True])
def test_with_a_detected_language_they_are_left_as_they_are(
    service: Service, lines: bool, alignment: bool
) -> None:
    request = replace(REQUEST, lines=lines, alignment=alignment)
    first, german, last = finished(service, request)
    assert german.text == GERMAN
    assert "carta" in first.text
    assert "escritório" in last.text
    (warning,) = german.warnings
    assert warning.kind == WarningKind.UNTRANSLATED_LANGUAGE
    assert warning.source == german.source
    assert LETTER[slice(*german.source)] == GERMAN
    assert worded(warning) == "This sentence looks like German; it was left as it is."


def test_with_a_chosen_language_they_are_translated_and_told(service: Service) -> None:
    chosen = replace(REQUEST, source_language="en")
    _, german, _ = finished(service, chosen)
    assert german.text != GERMAN
    assert WarningKind.OTHER_LANGUAGE in [warning.kind for warning in german.warnings]
    # What is remembered from there does not go into a text whose language is detected, nor back.
    assert finished(service, REQUEST)[1].text == GERMAN
    assert finished(service, chosen)[1].text == german.text


def test_doubts_can_be_left_unsaid(service: Service) -> None:
    quiet = GuardOptions(warnings=False)
    for source in (DETECT, "en"):
        request = replace(REQUEST, source_language=source, guard=quiet)
        assert finished(service, request)[1].warnings == ()
