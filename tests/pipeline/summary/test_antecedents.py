"""Sentences that say little without the one before them."""

from __future__ import annotations

import pytest

from s2s_desktop.pipeline.summary.antecedents import leaning
from s2s_desktop.pipeline.summary.document.structure import read_document

_BEFORE = {"en": "The kettle is new here.", "pt": "A chaleira é nova aqui.", "fr": "Il pleut ici."}


def _leans(sentence: str, language: str = "en") -> bool:
    document = read_document(f"{_BEFORE[language]}\n{sentence}", language)
    first, second = leaning(document)
    assert not first
    return second


@pytest.mark.parametrize(
    "sentence",
    [
        "It heats 0.8 litres of water.", "This makes it popular.", "But the lid is loose.",
        "“They were wrong about the lid,” he said.", "For example, tea takes longer.",
        "In this case the guarantee ends.", "Their lids do not close.", "Such kettles are dear.",
        "However, it does not whistle.", "These work on gas alone.",
        "If it gets wet, let it dry.", "Please send them to me.", "We saw him at noon.",
        "The former has two lids.", "Because of this it failed.",
    ],
)  # fmt: skip
def test_what_leans(sentence: str) -> None:
    assert _leans(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The lid of it is loose.",
        "This agreement ends in March.", "In this paper, rain is studied.",
        "Italy sells many of them.", "Sold kettles are not taken back.", "I like that kettle.",
        "We sold two of them.",
        "If water gets in, let it dry.",
        # What a summary leaves out of them makes these stand.
        "However, the lid does not close.", "As a result, the shop took all of them back.",
    ],
)  # fmt: skip
def test_what_stands(sentence: str) -> None:
    assert not _leans(sentence)


def test_languages() -> None:
    assert _leans("Ela aquece 0,8 litros de água.", "pt")
    assert not _leans("Elastano é um tecido muito bom.", "pt")
    assert not _leans("Elle chauffe beaucoup d'eau.", "fr")  # not known: nothing is said of it
    assert leaning(read_document("", "en")) == []
