"""Articles are linked as their nouns are, where a table says so."""

from __future__ import annotations

from collections.abc import Sequence

from s2s_desktop.engine.alignment.articles import followed, with_articles
from s2s_desktop.engine.alignment.word_links import Links

TARGET = ["Os", "o", "gato", ",", "uma", "via", "."]


def linked(links: Links, target: Sequence[str], language: str) -> Links:
    """With what articles take."""
    return with_articles(links, followed(links, target, language))


def test_an_article_has_the_links_of_the_word_behind_it() -> None:
    links = ((0, 2), (1, 3), (2, 5), (3, 5))
    # Also of an article behind it; one before a mark, or with links, stays as it is.
    expected = ((0, 0), (0, 1), (0, 2), (1, 3), (2, 4), (2, 5), (3, 4), (3, 5))
    assert linked(links, TARGET, "pt-BR") == expected
    assert linked(((0, 1), (1, 2)), ["a", "o", "gato"], "pt") == ((0, 0), (0, 1), (1, 2))
    assert linked(((0, 1),), ["o", ",", "gato"], "pt") == ((0, 1),)
    assert linked((), ["o"], "pt") == ()


def test_languages_without_a_table_are_left_alone() -> None:
    assert linked(((0, 1),), ["the", "cat"], "en") == ((0, 1),)
    assert linked(((0, 1),), ["o", "gato"], "") == ((0, 1),)
