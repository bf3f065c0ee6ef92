"""What a model serves: single pairs, and many languages with many."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from s2s_desktop.catalogue.entry import ModelEntry, Prefix


def entry(**changed: Any) -> ModelEntry:
    values: dict[str, Any] = {
        "id": "x",
        "name": "X",
        "tasks": ("translate",),
        "languages": (),
        "family": "marian",
        "licence": "CC0-1.0",
        "source": "shipped:x",
        "files": (),
    }
    return ModelEntry(**(values | changed))


def test_single_pairs_are_served_one_way() -> None:
    model = entry(languages=(("en", "pt"), ("en", "de")))
    assert model.serves("en", "pt")
    assert not model.serves("pt", "en")
    assert list(model.pairs()) == [("en", "pt"), ("en", "de")]
    assert list(model.targets("en")) == ["pt", "de"]
    assert list(model.targets("pt")) == []


def test_many_languages_are_served_with_many_but_none_with_itself() -> None:
    # GIVEN a model from three languages into three, two of them the same
    sources, targets = ("en", "pt", "fi"), ("en", "pt", "ja")
    model = entry(source_languages=sources, target_languages=targets)
    # THEN every other language is served, as brute force says
    expected = [(a, b) for a, b in product(sources, targets) if a != b]
    assert list(model.pairs()) == expected
    asked = product(("en", "pt", "fi", "ja"), repeat=2)
    assert {pair for pair in asked if model.serves(*pair)} == set(expected)
    assert list(model.sources()) == ["en", "pt", "fi"]
    assert list(model.targets("pt")) == ["en", "ja"]


def test_a_pair_of_one_language_is_for_another_task() -> None:
    # GIVEN a model that translates and summarizes
    model = entry(
        tasks=("translate", "summarize"),
        languages=(("en", "de"), ("en", "en")),
        prefixes=(Prefix("en", "de", "to German: "), Prefix("en", "en", "shorter: ")),
    )
    # THEN neither task takes the other's pair
    assert list(model.pairs()) == [("en", "de")]
    assert list(model.pairs("summarize")) == [("en", "en")]
    assert not model.serves("en", "en")
    assert not model.serves("en", "de", "summarize")
    assert list(model.sources("summarize")) == ["en"]
    # AND each pair has its own prefix
    assert model.prefix("en", "de") == "to German: "
    assert model.prefix("en", "en") == "shorter: "
    assert model.prefix("de", "en") == ""


@pytest.mark.parametrize("task", ["translate", "summarize"])
def test_a_task_that_the_model_lacks_is_not_served(task: str) -> None:
    model = entry(tasks=("converse",), languages=(("en", "en"), ("en", "pt")))
    assert list(model.pairs(task)) == []
    assert list(model.sources(task)) == []


def test_an_extractor_picks_sentences_in_any_language() -> None:
    model = entry(tasks=("summarize",), languages=(("en", "en"),), format="extractor")
    assert [model.serves(tag, tag, "summarize") for tag in ("en", "pt", "zh")] == [True] * 3
    assert [model.was_made_for(tag, tag) for tag in ("en", "pt", "zh")] == [True, False, False]
    assert not model.serves("en", "pt", "summarize")
    assert not model.serves("en", "en")
    assert list(model.pairs("summarize")) == [("en", "en")]
