"""When a ranking is certain enough to act on it."""

from __future__ import annotations

import pytest

from s2s_desktop.pipeline.language.ranking import Likelihood, Ranking


def other(probabilities: dict[str, float], *tags: str) -> str | None:
    found = Ranking(probabilities).surely_other(tags)
    return found.language if found else None


def test_another_language_is_sure_where_it_is_likely_and_the_text_s_own_is_not() -> None:
    assert other({"en": 0.05, "de": 0.8, "nl": 0.15}, "en") == "de"
    assert other({"en": 0.05, "pt": 0.25, "de": 0.7}, "en") == "de"
    # It may be the text's own, or one of several that were asked about.
    assert other({"en": 0.3, "de": 0.7}, "en") is None
    assert other({"en": 0.05, "pt": 0.25, "de": 0.7}, "en", "pt") is None
    # Nothing is likely: the words are names, perhaps.
    assert other({"en": 0.1, "de": 0.2, "fi": 0.25, "nl": 0.2, "sv": 0.25}, "en") is None


def test_what_is_no_language_is_in_no_other_language() -> None:
    assert other({"en": 0.05, "zxx": 0.95}, "en") is None


def test_of_a_language_that_is_no_candidate_nothing_is_known() -> None:
    assert other({"en": 0.05, "de": 0.95}, "ace") is None


@pytest.mark.parametrize("tag", ["pt", "pt-BR", "PT-br"])
def test_regions_and_scripts_are_one_language(tag: str) -> None:
    ranking = Ranking({"pt": 0.9, "gl": 0.1})
    assert ranking.among([tag, "gl"]) == [Likelihood(tag, 0.9), Likelihood("gl", 0.1)]
    assert ranking.surely_other([tag]) is None


def test_the_best_of_all_and_of_some() -> None:
    ranking = Ranking({"pt": 0.3, "gl": 0.5, "es": 0.2})
    assert ranking.best == ("gl", 0.5)
    assert [each.language for each in ranking.among(["es", "pt", "ace"])] == ["pt", "es"]
