"""The pickers, with the models that are there and with others."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from s2s_desktop.catalogue.entry import ModelEntry
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.gui.language.language_names import both_names, language_name
from s2s_desktop.gui.pickers import offers
from s2s_desktop.gui.pickers.choices import Choices
from s2s_desktop.pipeline.messages import (
    DETECT,
    DecodingChoices,
    GuardOptions,
    LanguageDetected,
    SummarizeRequest,
    TranslateRequest,
)
from s2s_desktop.settings import Settings
from tests.gui.conftest import listed


class SmallCatalogue(Catalogue):
    """Three models for three pairs; the last one is not installed."""

    def __init__(self) -> None:
        self._entries = {
            name: ModelEntry(name, f"Model {name}", ("translate",), (pair,), "x", "x", "x", ())
            for name, pair in (("a", ("en", "pt")), ("b", ("en", "de")), ("c", ("pt", "en")))
        }

    def is_installed(self, model_id: str) -> bool:
        return model_id != "c"


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def choices(parent: QWidget) -> Choices:
    return Choices(SmallCatalogue(), Settings(source_language="en"), parent)


def models(choices: Choices) -> list[str]:
    return [entry.id for entry in choices.models()]


def test_targets_and_models_follow_the_source(qtbot: QtBot, choices: Choices) -> None:
    assert choices.sources() == (
        DETECT,
        "en",
        "pt",
    )
    assert choices.targets() == (
        "pt",
        "de",
    )
    assert models(choices) == ["a"]
    with qtbot.waitSignal(choices.changed):
        choices.choose_source("pt")
    assert choices.targets() == ("en",)
    assert models(choices) == ["c"]


def test_which_models_are_installed_is_known(choices: Choices) -> None:
    assert [choices.is_installed(entry) for entry in choices.models()] == [True]
    choices.choose_source("pt")
    assert [choices.is_installed(entry) for entry in choices.models()] == [False]


def test_the_target_stays_when_the_new_source_has_it_too(parent: QWidget) -> None:
    catalogue = SmallCatalogue()
    entry = ModelEntry("d", "d", ("translate",), (("pt", "de"),), "x", "x", "x", ())
    catalogue._entries["d"] = entry
    choices = Choices(catalogue, Settings("translate", "en", "de"), parent)
    choices.choose_source("pt")
    assert choices.target_language == "de"


def test_the_languages_chosen_last_are_remembered(choices: Choices) -> None:
    choices.choose_target("de")
    choices.choose_source("pt")
    choices.choose_source(DETECT)
    choices.choose_source("en")
    choices.choose_target("de")
    assert choices.recent == ("de", "en", "pt")


def test_a_choice_that_is_not_on_offer_is_none(qtbot: QtBot, choices: Choices) -> None:
    with qtbot.assertNotEmitted(choices.changed):
        choices.choose_source("fr")
        choices.choose_target("fr")
    assert (choices.source_language, choices.target_language) == ("en", "pt")


class WithFurtherTask(Catalogue):
    """One model to translate with, and one that chats."""

    def __init__(self, installed: bool) -> None:
        self._entries = {
            "a": listed("a", ("en", "pt")),
            "chat": listed("chat", ("en", "en"), "chat"),
        }
        self.installed = installed

    def is_installed(self, model_id: str) -> bool:
        return self.installed or model_id != "chat"


def test_a_further_task_is_offered_once_a_model_for_it_is_installed(
    parent: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(offers, "TASKS", ("translate", "summarize", "chat"))
    without = Choices(WithFurtherTask(installed=False), Settings(), parent)
    assert without.tasks() == ("translate", "summarize")
    assert Choices(WithFurtherTask(installed=True), Settings(), parent).tasks()[-1] == "chat"


def test_swapping(qtbot: QtBot, choices: Choices) -> None:
    with qtbot.waitSignals([choices.changed]):
        choices.swap()
    assert (choices.source_language, choices.target_language) == ("pt", "en")
    assert choices.model_id is None


def test_a_pair_that_has_no_way_back_cannot_be_swapped(choices: Choices) -> None:
    choices.choose_target("de")
    assert not choices.can_swap()
    choices.swap()
    assert (choices.source_language, choices.target_language) == ("en", "de")


def test_what_was_stored_is_chosen_if_it_exists(parent: QWidget) -> None:
    stored = Settings(source_language="en", target_language="de", model_id="b")
    choices = Choices(SmallCatalogue(), stored, parent)
    assert (choices.target_language, choices.model_id) == ("de", "b")
    gone = Choices(SmallCatalogue(), Settings(source_language="zz", model_id="gone"), parent)
    assert (gone.source_language, gone.target_language, gone.model_id) == ("en", "pt", None)


def test_without_any_model_there_is_nothing_to_choose(parent: QWidget) -> None:
    catalogue = SmallCatalogue()
    catalogue._entries = {}
    choices = Choices(catalogue, Settings(), parent)
    assert not choices.has_model()
    assert (choices.source_language, choices.target_language) == ("", "")
    assert not choices.can_swap()


@pytest.fixture
def detecting(parent: QWidget) -> Choices:
    return Choices(SmallCatalogue(), Settings(), parent)


def found(
    language: str, pair: tuple[str, str] | None, probability: float = 0.978
) -> LanguageDetected:
    return LanguageDetected(1, language, probability, pair)


def asked(choices: Choices) -> TranslateRequest:
    request = choices.request(DecodingChoices(), GuardOptions())
    assert isinstance(request, TranslateRequest)
    return request


def test_the_language_is_detected_unless_one_is_chosen(detecting: Choices) -> None:
    # GIVEN nothing was ever chosen, and there is no text yet
    assert detecting.detecting
    assert detecting.detected is None
    # THEN whatever any model can make is offered, and the request leaves the source open
    assert detecting.targets() == (
        "pt",
        "de",
        "en",
    )
    assert (asked(detecting).source_language, asked(detecting).target_language) == (DETECT, "pt")
    assert asked(detecting).detection.asks
    # WHEN one is chosen
    detecting.choose_source("pt")
    # THEN the request names it
    assert (asked(detecting).source_language, asked(detecting).target_language) == ("pt", "en")


def test_what_was_detected_is_shown_and_nothing_is_chosen_by_it(
    qtbot: QtBot, detecting: Choices
) -> None:
    before = asked(detecting)
    with qtbot.waitSignal(detecting.shown), qtbot.assertNotEmitted(detecting.changed):
        detecting.show_detected(found("pt", ("pt", "en")))
    assert detecting.detected == found("pt", ("pt", "en"))
    assert detecting.targets() == ("en",)
    assert models(detecting) == ["c"]
    assert (detecting.source_language, detecting.target_language) == ("pt", "en")
    # The next text may be English again, and the target wished for is the one from before.
    assert asked(detecting) == before
    detecting.forget_detected()
    assert detecting.detected is None
    assert (detecting.source_language, detecting.target_language) == ("en", "pt")


def test_a_detected_language_does_not_touch_a_chosen_one(choices: Choices) -> None:
    choices.show_detected(found("pt", ("en", "pt")))
    assert choices.detected is None
    assert (choices.source_language, choices.target_language) == ("en", "pt")


def test_swapping_takes_the_detected_language(detecting: Choices) -> None:
    detecting.show_detected(found("en", ("en", "pt")))
    detecting.swap()
    assert detecting.detecting
    assert (detecting.source_language, detecting.target_language) == ("pt", "en")
    # Of a translation of a word or two, the language need not be asked for.
    assert asked(detecting).detection.presumed == "pt"
    assert asked(detecting).target_language == "en"
    # AND the picker says it
    assert detecting.detected is not None
    assert detecting.detected.language == "pt"
    detecting.swap(with_texts=False)
    assert detecting.detected is None
    assert (detecting.source_language, detecting.target_language) == ("en", "pt")


def test_a_language_that_is_no_source_is_named_all_the_same(detecting: Choices) -> None:
    detecting.show_detected(found("fr", None))
    assert detecting.detected == found("fr", None)
    assert (detecting.source_language, detecting.target_language) == ("en", "pt")
    assert not detecting.offers_source("fr")
    assert detecting.offers_source("pt")


def test_a_summary_is_in_the_language_that_is_detected(parent: QWidget) -> None:
    choices = Choices(Catalogue(), Settings(task="summarize"), parent)
    request = choices.request(DecodingChoices(), GuardOptions())
    assert isinstance(request, SummarizeRequest)
    assert request.language == DETECT
    choices.show_detected(found("pt", ("pt", "pt")))
    assert choices.detected == found("pt", ("pt", "pt"))
    assert (choices.source_language, choices.target_language) == ("pt", "pt")


@pytest.mark.parametrize(
    ("code", "both"),
    [
        ("en", "English"),
        ("pt", "Portuguese – português"),
        ("pt-BR", "Portuguese (Brazil) – português"),
        ("de", "German – Deutsch"),
        ("ja", "Japanese – 日本語"),
        ("qqx", "qqx"),
    ],
)
def test_languages_have_their_names(code: str, both: str) -> None:
    assert both_names(code) == both
    assert both.startswith(language_name(code))


class WithLessons(Catalogue):
    """Two models for everyday use, and two for teaching into another language."""

    def __init__(self) -> None:
        lesson = {"group": "Compare architectures", "teaching": True}
        models = [
            listed("a", ("en", "pt")),
            listed("b", ("en", "de")),
            listed("x", ("en", "fr"), **lesson),
            listed("y", ("en", "fr"), **lesson),
        ]
        self._entries = {entry.id: entry for entry in models}

    def is_installed(self, model_id: str) -> bool:
        return True


def test_models_for_teaching_stand_apart(qtbot: QtBot, parent: QWidget) -> None:
    # GIVEN pickers as they come
    choices = Choices(WithLessons(), Settings(), parent)
    # THEN theirs is no language to translate into, and they come last
    assert choices.targets() == (
        "pt",
        "de",
    )
    assert models(choices) == ["a", "x", "y"]
    assert [entry.teaching for entry in choices.models()] == [False, True, True]
    # AND they are nothing to compare a model of everyday use with
    assert [entry.id for entry in choices.installed_models()] == ["a"]


def test_a_model_for_teaching_brings_its_language_and_takes_it_away(
    qtbot: QtBot, parent: QWidget
) -> None:
    choices = Choices(WithLessons(), Settings(target_language="de"), parent)
    # WHEN one is picked
    with qtbot.waitSignal(choices.changed):
        choices.choose_model_id("y")
    # THEN it is what a request would use, beside the other one
    assert (choices.source_language, choices.target_language) == ("en", "fr")
    assert choices.model is not None
    assert choices.model.id == "y"
    assert [entry.id for entry in choices.installed_models()] == ["x", "y"]
    # WHEN the other one is
    choices.choose_model_id("x")
    assert (choices.target_language, choices.model_id) == ("fr", "x")
    # AND then none
    choices.choose_model_id(None)
    # THEN all is as it was before
    assert (choices.target_language, choices.model_id) == ("de", None)
    assert choices.targets() == (
        "pt",
        "de",
    )
    # AND so it is when another language is picked instead
    choices.choose_model_id("x")
    choices.choose_target("pt")
    assert (choices.target_language, choices.model_id) == ("pt", None)
    assert choices.targets() == (
        "pt",
        "de",
    )
    assert choices.model is not None
    assert choices.model.id == "a"


def test_a_model_for_teaching_is_chosen_again_at_the_next_start(parent: QWidget) -> None:
    chosen = Settings(target_language="fr", model_id="y")
    choices = Choices(WithLessons(), chosen, parent)
    assert (choices.target_language, choices.model_id) == ("fr", "y")
    # but its language alone is no reason
    choices = Choices(WithLessons(), Settings(target_language="fr"), parent)
    assert (choices.target_language, choices.model_id) == ("pt", None)


def test_what_a_model_for_teaching_reads_is_not_detected(parent: QWidget) -> None:
    # GIVEN the language is to be detected
    choices = Choices(WithLessons(), Settings(target_language="de"), parent)
    choices.show_detected(found("en", ("en", "de")))
    assert choices.detecting
    # WHEN a model for teaching is picked
    choices.choose_model_id("y")
    # THEN the request names both languages
    assert (asked(choices).source_language, asked(choices).target_language) == ("en", "fr")
    # WHEN it is no more
    choices.choose_model_id(None)
    # THEN the language is detected as before, for the target wished for before
    assert (asked(choices).source_language, asked(choices).target_language) == (DETECT, "de")
    # AND so it is when another target is picked instead
    choices.choose_model_id("y")
    choices.choose_target("pt")
    assert (asked(choices).source_language, asked(choices).target_language) == (DETECT, "pt")
    # AND when the language is to be detected again
    choices.choose_model_id("y")
    choices.choose_source(DETECT)
    assert (asked(choices).source_language, asked(choices).target_language) == (DETECT, "pt")
    assert choices.model_id is None
