"""What the card of a model tells."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from s2s_desktop.catalogue.entry import ModelFile, Quality
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.gui.models.model_card import card_of, facts, languages
from tests.gui.conftest import listed

FILES = (ModelFile("model", "m.bin", 17_140_836, "0" * 64),)


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def said(card: QWidget) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel)]


def test_a_card_tells_languages_size_licence_and_quality(parent: QWidget) -> None:
    entry = listed(
        "a",
        ("en", "pt"),
        label="alpha",
        licence="MPL-2.0",
        files=FILES,
        quality=Quality("BLEU", 49.3, "tico19"),
    )
    assert said(card_of(entry, True, parent)) == [
        "alpha",
        "English → Portuguese · 17 MB · MPL-2.0 · 49.3 BLEU on tico19",
    ]


def test_a_model_for_teaching_wears_a_badge_and_its_sentence(parent: QWidget) -> None:
    card = card_of(listed("x", ("en", "fr"), teaching=True), False, parent)
    assert said(card)[:3] == ["Model x", "teaching model", "not installed"]
    assert said(card)[-1].startswith("A teaching model: it was trained briefly")


def test_of_many_languages_it_tells_how_many() -> None:
    tags = ("en", "pt", "de", "fr")
    many = listed("m", ("en", "pt"), source_languages=tags, target_languages=tags[:3])
    assert languages(many) == "4 into 3 languages"
    assert languages(listed("s", ("en", "en"), "summarize")) == "English"


def test_what_the_program_comes_with_publishes_its_quality() -> None:
    translators = [e for e in Catalogue().entries() if "translate" in e.tasks]
    assert all(entry.quality is not None and "BLEU" in facts(entry) for entry in translators)
    assert all(entry.short_name != entry.name for entry in Catalogue().entries())
