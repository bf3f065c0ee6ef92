"""Lengths out of proportion."""

from __future__ import annotations

from s2s_desktop.pipeline.guard.checks.length import check_length
from tests.pipeline.guard.checks.pairs import kinds, plain_pair

_LONG = (
    "The committee met on Tuesday to speak about the new school, which was to be built near the "
    "river, and about the old one, whose roof has been leaking since the storm of last winter."
)


def test_half_a_translation_is_too_short() -> None:
    pair = plain_pair(_LONG, "A comissão reuniu-se na terça-feira para falar da nova escola.")
    assert kinds(check_length, pair) == ["too-short"]


def test_a_word_does_not_become_a_paragraph() -> None:
    pair = plain_pair("Sim.", "Yes, and this is what the committee said of it.", "pt-en")
    assert kinds(check_length, pair) == ["too-long"]


def test_short_texts_vary() -> None:
    assert kinds(check_length, plain_pair("Hi!", "Olá a todos!")) == []
    assert kinds(check_length, plain_pair("Where are we going to go?", "Onde vamos?")) == []


def test_languages_without_a_figure_pass() -> None:
    assert kinds(check_length, plain_pair(_LONG, "委员会开会。", "en-zh")) == []
