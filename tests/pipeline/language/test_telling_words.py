"""Some words tell a language at once; sentences of others never have two of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from s2s_desktop.pipeline.language.candidates import MOST_WRITTEN
from s2s_desktop.pipeline.language.detector import Detector
from s2s_desktop.pipeline.language.foreign_sentences import ForeignSentences
from s2s_desktop.pipeline.language.telling_words import tells

OTHERS = Path(__file__).with_name("other_languages.tsv")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "They asked whether the shop would open before noon."),
        ("en", "WHICH OF THEM WOULD YOU LIKE?"),
        ("pt", "Ninguém disse que a reunião também era hoje."),
        ("pt", "A decisão é irreversível."),
    ],
)
def test_two_words_tell_a_language(language: str, text: str) -> None:
    assert [code for code in MOST_WRITTEN if tells(text, code)] == [language]


def test_one_word_or_a_language_without_a_list_tells_nothing() -> None:
    assert not tells("The Guardian", "en")
    assert not tells("Das ist nicht das, was ich meinte.", "de")


def test_no_sentence_of_another_language_is_told_to_be_one_of_these() -> None:
    lines = OTHERS.read_text(encoding="utf-8").splitlines()
    told = [line for line in lines for code in ("en", "pt") if tells(line.split("\t")[1], code)]
    assert len(lines) > 150
    assert told == []


def test_what_is_told_so_is_not_asked_of_the_classifier(monkeypatch: pytest.MonkeyPatch) -> None:
    detector = Detector(("en", "pt"))
    monkeypatch.setattr(Detector, "_ready", lambda _: pytest.fail("was asked"))
    sentences = ForeignSentences(detector, "en", skips=True)
    assert sentences.other("They asked whether the shop would open before noon.") is None


@pytest.mark.parametrize(
    "text",
    [
        "The bakery on the corner opens at six.",
        "A padaria da esquina abre cedo.",
        "Onte merquei pan e leite na tenda da esquina.",
        "Ayer compré pan y leche en la tienda.",
        "Casa",
        "12:30",
        "",
    ],
)
@pytest.mark.parametrize("language", ["en", "pt", "pt-BR", "de"])
def test_what_is_plainly_in_a_language_ranks_so(text: str, language: str) -> None:
    detector = Detector(("en", "pt"))
    own = detector.rank(text).among([language])
    if detector.is_plain(text, language):
        assert own[0].probability >= 0.5
    assert not detector.is_plain(text, "de")
