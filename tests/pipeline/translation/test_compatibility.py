"""Characters whose sense is in their form."""

from __future__ import annotations

import unicodedata

import pytest

from s2s_desktop.pipeline.translation.compatibility import is_form


@pytest.mark.parametrize(
    "character", "\u00b2\u00b3\u00b9\u2074\u207f\u2082\u2122\u00bd\u2153\u2460\u24d0\u2026\u1d43"
)
def test_the_form_is_the_sense(character: str) -> None:
    # All of these are rewritten by the normalization that tokenizers apply.
    assert unicodedata.normalize("NFKC", character) != character
    assert is_form(character)


@pytest.mark.parametrize(
    "character", "aé\u00ba\u00aa\uff41\ufb01\u2167\u00a0\u2011\u2116\u2103\u00b5"
)
def test_the_form_says_nothing(character: str) -> None:
    assert not is_form(character)
