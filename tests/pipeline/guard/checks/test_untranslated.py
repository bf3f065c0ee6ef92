"""What stayed in another language."""

from __future__ import annotations

import pytest

from s2s_desktop.pipeline.guard.checks.untranslated import check_untranslated
from tests.pipeline.guard.checks.pairs import kinds, marked, plain_pair


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        ("I'm not.", "I'm not.", "en-pt"),
        ("Não.", "Não.", "pt-en"),
        ("The parcel came this morning.", "The parcel came this morning.", "en-pt"),
        ("O gato dorme em casa.", "O gato dorme em casa.", "pt-en"),
        ("THE PARCEL CAME THIS MORNING", "THE PARCEL CAME THIS MORNING", "en-pt"),
        ("Der Hund schläft heute auf dem Sofa.", "Der Hund schläft heute auf dem Sofa.", "en-pt"),
        ("Une femme lit dans un petit jardin.", "Une femm lit of un petit jardin.", "pt-en"),
    ],
)
def test_a_text_that_was_copied_is_said(source: str, target: str, pair: str) -> None:
    assert kinds(check_untranslated, plain_pair(source, target, pair)) == ["untranslated"]


def test_a_stretch_that_was_copied_is_marked_in_both() -> None:
    pair = plain_pair(
        "When the rain is over, we will walk to the lake.",
        "Quando a chuva passar, we will walk to the lake.",
    )
    copied = "we will walk to the lake"
    assert marked(check_untranslated, pair) == [(copied, copied)]


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        ("Emma Watson", "Emma Watson", "en-pt"),
        ("hotel", "hotel", "en-pt"),
        ("", "", "en-pt"),
        ("42 %", "42 %", "en-pt"),
        ("ha ha ha", "ha ha ha", "en-pt"),
        ("She read The Lord of the Rings.", "Ela leu The Lord of the Rings.", "en-pt"),
        ("They study it in vitro, Smith et al.", "Estudam-no in vitro, Smith et al.", "en-pt"),
        ("A capital é Brasília.", "The capital is Brasília.", "pt-en"),
        ("O hospital central é vital.", "The central hospital is vital.", "pt-en"),
    ],
)
def test_names_and_words_of_both_languages_pass(source: str, target: str, pair: str) -> None:
    assert kinds(check_untranslated, plain_pair(source, target, pair)) == []
