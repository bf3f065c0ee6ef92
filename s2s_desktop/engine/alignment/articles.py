"""Articles: to which word of the other language does "the" of "the house" belong?

Hand-made alignments differ in that, by language and by who made them. The table holds the
languages for which a gold says that an article belongs to what its noun belongs to.
"""

from __future__ import annotations

from collections.abc import Sequence

from s2s_desktop.engine.alignment.word_links import Links
from s2s_desktop.engine.text.sentence_marks import is_mark

_ARTICLES = {"pt": frozenset(["o", "a", "os", "as", "um", "uma"])}


def has_articles(language: str) -> bool:
    """Whether the table says anything of a language (BCP 47)."""
    return _primary(language) in _ARTICLES


def with_articles(links: Links, target: Sequence[str], language: str) -> Links:
    """Links in which an article of the target without any has those of the word behind it.

    From right to left, so that an article may hand on what it was given; a mark hands on
    nothing. Of a language without articles in the table the links stay as they are.
    """
    articles = _ARTICLES.get(_primary(language))
    if not articles:
        return links
    partners: list[set[int]] = [set() for _ in target]
    for source, word in links:
        partners[word].add(source)
    for at in range(len(target) - 2, -1, -1):
        is_bare = target[at].lower() in articles and not partners[at]
        if is_bare and not is_mark(target[at + 1]):
            partners[at] = partners[at + 1]
    return tuple(sorted((source, word) for word, own in enumerate(partners) for source in own))


def _primary(language: str) -> str:
    return language.split("-")[0].lower()
