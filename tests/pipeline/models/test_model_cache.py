"""Loaded models: the one that was used longest ago goes first, within a budget."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from s2s_desktop.catalogue.entry import HUB, MARIAN, ModelEntry, ModelFile
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.models.memory_budget import memory_needed, usual_budget
from s2s_desktop.pipeline.models.model_cache import ModelCache


@pytest.fixture
def catalogue() -> Catalogue:
    """Models of 100 bytes each, and one of 250."""
    made = Catalogue()
    for name, size in (("a", 100), ("b", 100), ("c", 100), ("large", 250)):
        files = (ModelFile("model", "m", size, "0" * 64),)
        made.add(
            ModelEntry(name, name, ("translate",), (), "t5", "", "folder:/x", files, format=HUB)
        )
    return made


@pytest.fixture
def loaded() -> list[str]:
    return []


Make = Callable[[int | None], ModelCache[str]]


@pytest.fixture
def make(catalogue: Catalogue, loaded: list[str]) -> Make:
    def load(name: str) -> str:
        loaded.append(name)
        return name.upper()

    return lambda budget: ModelCache(catalogue, load, 3, lambda: budget)


def test_the_same_weights_are_never_there_twice(make: Make, loaded: list[str]) -> None:
    cache = make(None)
    assert cache.take("a").model is cache.take("a").model
    assert loaded == ["a"]


def test_the_one_that_was_used_longest_ago_goes_first(make: Make) -> None:
    cache = make(None)
    for name in ("a", "b", "c", "a", "large"):
        cache.take(name)
    assert cache.ids() == ("c", "a", "large")


def test_models_stay_within_the_budget(make: Make) -> None:
    cache = make(300)
    for name in ("a", "b", "c"):
        cache.take(name)
    assert cache.ids() == ("a", "b", "c")
    cache.take("large")
    assert cache.ids() == ("large",)


def test_what_does_not_fit_is_refused_with_both_numbers_and_nothing_else_goes(
    make: Make, loaded: list[str]
) -> None:
    cache = make(200)
    cache.take("a")
    with pytest.raises(UserError, match=r"about 250 bytes .* may take 200") as failure:
        cache.take("large")
    assert "smaller model" in failure.value.hint
    assert (cache.ids(), loaded) == (("a",), ["a"])


def test_a_student_takes_twice_its_files() -> None:
    entry = Catalogue().entry("tiny11-en-pt")
    assert entry.format == MARIAN
    assert memory_needed(entry) == 2 * entry.size_bytes


def test_half_of_the_memory_is_usual() -> None:
    budget = usual_budget()
    assert budget is None or budget > 1 << 28
