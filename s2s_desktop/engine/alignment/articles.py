"""Articles: to which word of the other language does "the" of "the house" belong?

Hand-made alignments differ in that, by language and by who made them. The table holds the
languages for which a gold says that an article belongs to what its noun belongs to.
"""

from __future__ import annotations

from collections.abc import Sequence

from s2s_desktop.engine.alignment.word_links import Links
from s2s_desktop.engine.text.sentence_marks import is_mark

_ARTICLES = {"pt": frozenset(["o", "a", "os", "as", "um", "uma"])}


def followed(links: Links, target: Sequence[str], language: str) -> list[int]:
    """For each target word the one whose links it takes: its own, or, of an article without any,
    those of the word behind it, if that is no mark.

    From right to left, so that an article may hand on what it was given. Of a language (BCP 47)
    that the table does not have every word is itself.
    """
    takes = list(range(len(target)))
    articles = _ARTICLES.get(language.split("-")[0].lower(), frozenset())
    linked = {word for _, word in links}
    for at in range(len(target) - 2, -1, -1):
        if target[at].lower() in articles and at not in linked and not is_mark(target[at + 1]):
            takes[at] = takes[at + 1]
    return takes


def with_articles(links: Links, takes: Sequence[int]) -> Links:
    """The links, and those that words take of others; see `followed`."""
    partners: list[list[int]] = [[] for _ in takes]
    for source, word in links:
        partners[word].append(source)
    return tuple(sorted((i, word) for word, own in enumerate(takes) for i in partners[own]))
