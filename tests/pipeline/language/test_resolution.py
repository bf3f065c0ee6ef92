"""From which language a request is answered."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from s2s_desktop.catalogue.entry import EXTRACTOR, SUMMARIZE, ModelEntry, Pair
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.pipeline.language.resolution import LanguageResolver, Resolution
from s2s_desktop.pipeline.messages import (
    DETECT,
    DetectionChoices,
    SummarizeRequest,
    TranslateRequest,
)

ENGLISH = "The bakery on the corner opens at six in the morning."
PORTUGUESE = "A padaria da esquina abre às seis horas da manhã."
GERMAN = "Die Bäckerei an der Ecke macht um sechs Uhr morgens auf."
WINDOW = DetectionChoices(asks=True, any_target=True, any_model=True)
ANY_TARGET = DetectionChoices(any_target=True)


class Models(Catalogue):
    """A catalogue of just these pairs; the model of a pair is called after it."""

    def __init__(self, *pairs: Pair) -> None:
        entries = [
            ModelEntry("-".join(pair), "", ("translate",), (pair,), "x", "x", "x", ())
            for pair in pairs
        ]
        picker = ModelEntry("picker", "", (SUMMARIZE,), (("en", "en"),), "x", "x", "x", ())
        entries.append(replace(picker, format=EXTRACTOR))
        self._entries = {entry.id: entry for entry in entries}

    def is_installed(self, model_id: str) -> bool:
        return True


BOTH = Models(("en", "pt"), ("pt", "en"))


def resolve(
    text: str, source: str = DETECT, target: str = "pt", models: Catalogue = BOTH, **other: Any
) -> Resolution:
    return LanguageResolver(models).resolve(TranslateRequest(7, text, source, target, **other))


def pair_of(resolution: Resolution) -> Pair | None:
    """The languages of the request that is answered, which the message must name too."""
    request = resolution.request
    if request is None:
        assert resolution.detected.pair is None
        return None
    assert isinstance(request, TranslateRequest)
    assert resolution.detected.pair == (request.source_language, request.target_language)
    return resolution.detected.pair


def test_the_language_that_is_found_is_translated_from() -> None:
    found = resolve(ENGLISH)
    assert pair_of(found) == ("en", "pt")
    assert (found.detected.request, found.detected.language) == (7, "en")
    assert found.detected.probability > 0.9
    assert not found.detected.chosen
    assert pair_of(resolve(PORTUGUESE, target="en")) == ("pt", "en")


def test_what_was_chosen_counts_and_is_contradicted() -> None:
    kept = resolve(PORTUGUESE, "en")
    assert pair_of(kept) == ("en", "pt")
    assert kept.detected.language == "pt"
    assert kept.detected.chosen
    assert kept.detected.contradicts_choice
    assert kept.sentences is None  # it is said of the text, not of each sentence again
    fitting = resolve(ENGLISH, "en")
    assert fitting.detected.chosen
    assert not fitting.detected.contradicts_choice
    assert fitting.sentences is not None
    assert not fitting.sentences.skips


def test_a_language_that_no_model_reads_is_refused() -> None:
    for detection in (DetectionChoices(), ANY_TARGET, WINDOW):
        refused = resolve(GERMAN, detection=detection)
        assert pair_of(refused) is None
        assert refused.detected.language == "de"
        assert refused.detected.undecided == ()
    assert pair_of(resolve(GERMAN, models=Models(("de", "pt"), ("en", "pt")))) == ("de", "pt")


def test_a_target_that_was_asked_for_is_not_exchanged() -> None:
    refused = resolve(PORTUGUESE, target="pt")
    assert pair_of(refused) is None
    assert refused.detected.wished_target == "pt"
    assert pair_of(resolve(PORTUGUESE, target="pt", detection=ANY_TARGET)) == ("pt", "en")


def test_the_first_target_there_is_unless_the_wished_one_can_be_had() -> None:
    models = Models(("en", "pt"), ("en", "fr"), ("pt", "en"), ("pt", "fr"))
    for text, source in ((ENGLISH, "en"), (PORTUGUESE, "pt")):
        assert pair_of(resolve(text, target="fr", models=models, detection=WINDOW)) == (
            source,
            "fr",
        )


def test_a_model_that_was_named_is_kept_to() -> None:
    refused = resolve(PORTUGUESE, model_id="en-pt", detection=ANY_TARGET)
    assert pair_of(refused) is None
    # The window chooses another one: its picker shows which.
    other = resolve(PORTUGUESE, model_id="en-pt", detection=WINDOW)
    assert pair_of(other) == ("pt", "en")
    assert other.request is not None
    assert other.request.model_id is None
    models = Models(("en", "pt"), ("en", "fr"))
    named = resolve(ENGLISH, target="pt", models=models, model_id="en-fr", detection=ANY_TARGET)
    assert pair_of(named) == ("en", "fr")
    fitting = resolve(ENGLISH, model_id="en-pt", detection=WINDOW)
    assert fitting.request is not None
    assert fitting.request.model_id == "en-pt"


def test_few_words_are_asked_about_where_somebody_is_there() -> None:
    asked = resolve("banco", detection=WINDOW)
    assert pair_of(asked) is None
    assert set(asked.detected.undecided) == {"en", "pt"}
    # The answer holds for what is as undecided, and for nothing else.
    answered = replace(WINDOW, presumed="pt")
    assert pair_of(resolve("banco", detection=answered)) == ("pt", "en")
    assert pair_of(resolve(ENGLISH, detection=answered)) == ("en", "pt")
    # Words that are plain are not asked about.
    assert pair_of(resolve("Thank you very much", detection=WINDOW)) == ("en", "pt")
    assert pair_of(resolve("Muito obrigado", detection=WINDOW)) == ("pt", "en")
    # Nor is anything that has no words, or where there is no choice.
    assert pair_of(resolve("12.5 %", detection=WINDOW)) == ("en", "pt")
    assert pair_of(resolve("banco", models=Models(("pt", "en")), detection=WINDOW)) == ("pt", "en")


def test_the_only_pair_that_fits_serves_where_nobody_is_there() -> None:
    assert pair_of(resolve("banco", target="en")) == ("pt", "en")
    assert pair_of(resolve("banco", target="pt")) == ("en", "pt")


def test_a_region_of_a_language_is_that_language() -> None:
    found = resolve(PORTUGUESE, target="en", models=Models(("pt-BR", "en"), ("en", "pt-BR")))
    assert pair_of(found) == ("pt-BR", "en")
    assert found.detected.language == "pt-BR"


def test_a_summary_is_made_in_the_language_of_its_text() -> None:
    resolver = LanguageResolver(BOTH)
    for text, language in ((ENGLISH, "en"), (PORTUGUESE, "pt"), (GERMAN, "de")):
        found = resolver.resolve(SummarizeRequest(1, text, DETECT))
        assert isinstance(found.request, SummarizeRequest)
        assert found.request.language == found.detected.language == language


@pytest.mark.parametrize("text", ["", "\n\n", "☃", "1 2 3"])
def test_a_text_without_words_is_no_riddle(text: str) -> None:
    assert pair_of(resolve(text, detection=WINDOW)) == ("en", "pt")


@pytest.mark.parametrize("detection", [DetectionChoices(), ANY_TARGET, WINDOW])
def test_models_for_teaching_are_used_only_where_they_are_named(
    detection: DetectionChoices,
) -> None:
    # GIVEN models for teaching from German, and from English into French
    models = Models(("de", "pt"), ("en", "fr"), ("en", "pt"))
    for name in ("de-pt", "en-fr"):
        models._entries[name] = replace(models._entries[name], teaching=True)
    # THEN what is found out leads to neither
    assert pair_of(resolve(GERMAN, models=models, detection=detection)) is None
    target = "fr" if detection.any_target else "pt"
    english = resolve(ENGLISH, target=target, models=models, detection=detection)
    assert pair_of(english) == ("en", "pt")
    # but one that is named is used, where no other may be
    if not detection.any_model:
        named = resolve(ENGLISH, target="fr", models=models, model_id="en-fr", detection=detection)
        assert pair_of(named) == ("en", "fr")
