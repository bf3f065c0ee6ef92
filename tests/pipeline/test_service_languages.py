"""A request whose source language is to be found out, with the models that are there."""

from __future__ import annotations

import pytest

from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.pipeline.messages import (
    DETECT,
    DetectionChoices,
    Finished,
    LanguageDetected,
    Loading,
    Message,
    ModelReady,
    SegmentFinished,
    SummarizeRequest,
    TextChunk,
    TranslateRequest,
)
from s2s_desktop.pipeline.service import Service

ANY = DetectionChoices(any_target=True)


@pytest.fixture(scope="module")
def service() -> Service:
    return Service(Catalogue(), device="cpu", threads=1)


def ask(service: Service, text: str, source: str = DETECT, target: str = "pt") -> list[Message]:
    request = TranslateRequest(3, text, source, target, detection=ANY)
    return list(service.run(request))


def translation(messages: list[Message]) -> str:
    return " ".join(m.text for m in messages if isinstance(m, SegmentFinished))


def detected(messages: list[Message]) -> LanguageDetected:
    (message,) = (m for m in messages if isinstance(m, LanguageDetected))
    return message


def test_each_text_is_translated_from_its_own_language(service: Service) -> None:
    english = ask(service, "The house on the hill is red.")
    portuguese = ask(service, "A casa na colina é vermelha.")
    assert detected(english).pair == ("en", "pt")
    assert "casa" in translation(english)
    assert detected(portuguese).pair == ("pt", "en")
    assert "house" in translation(portuguese)
    assert {message.request for message in (*english, *portuguese)} == {3}
    # Which model there is depends on it, so that it comes first.
    assert isinstance(english[0], LanguageDetected)


def test_of_a_language_that_no_model_reads_nothing_is_translated(service: Service) -> None:
    messages = ask(service, "Das Haus auf dem Hügel ist rot.")
    assert detected(messages).language == "de"
    assert [type(message) for message in messages] == [LanguageDetected, Finished]


def test_the_language_that_was_chosen_is_translated_from_whatever_the_text(
    service: Service,
) -> None:
    messages = ask(service, "Das Haus auf dem Hügel ist rot.", "en")
    assert detected(messages).contradicts_choice
    assert translation(messages)
    kinds = [type(message) for message in messages if not isinstance(message, Loading)]
    # The first words do not wait for it, but it is there before a segment is whole.
    assert kinds[0] == ModelReady
    assert kinds.index(TextChunk) < kinds.index(LanguageDetected) < kinds.index(SegmentFinished)


def test_of_a_long_text_it_is_known_before_its_first_words(service: Service) -> None:
    text = "The house is red. " + "\n" * 2000
    kinds = [type(m) for m in ask(service, text, "en") if not isinstance(m, Loading)]
    assert kinds[:2] == [ModelReady, LanguageDetected]


def test_lines_are_in_one_language(service: Service) -> None:
    text = "The house is red.\nbanco\nThe dog sleeps under the table."
    request = TranslateRequest(1, text, DETECT, "pt", lines=True, detection=ANY)
    messages = list(service.run(request))
    assert detected(messages).language == "en"
    assert sum(isinstance(message, SegmentFinished) for message in messages) == 3


def test_a_summary_of_a_text_in_a_language_that_nobody_named(service: Service) -> None:
    text = "O rio subiu durante a noite. Os campos ficaram debaixo de água. Ninguém se feriu."
    messages = list(service.run(SummarizeRequest(1, text, DETECT, "line")))
    assert detected(messages).pair == ("pt", "pt")
    assert translation(messages) in text
