"""Strings for machines that did not arrive."""

from __future__ import annotations

from s2s_desktop.pipeline.guard.checks.strings import check_strings
from s2s_desktop.pipeline.guard.pair import Carried, FinishedPair
from tests.pipeline.guard.checks.pairs import kinds, marked, plain_pair


def _carrying(source: str, target: str, *strings: str) -> FinishedPair:
    """A pair in which `strings` were carried, in their order."""
    carried, start = [], 0
    for text in strings:
        start = source.index(text, start)
        carried.append(Carried(text, "placeholder", (start, start + len(text)), None))
        start += len(text)
    return plain_pair(source, target, carried=tuple(carried))


def test_what_arrived_whole_passes() -> None:
    pair = _carrying("Hello {name}, see {url}.", "Olá {name}, veja {url}.", "{name}", "{url}")
    assert kinds(check_strings, pair) == []


def test_what_was_changed_or_lost_is_marked() -> None:
    pair = _carrying("Hello {name}, see {url}.", "Olá { name}, veja.", "{name}", "{url}")
    assert marked(check_strings, pair) == [("{name}", None), ("{url}", None)]


def test_each_of_two_must_arrive() -> None:
    pair = _carrying("%s of %s files", "%s de ficheiros", "%s", "%s")
    assert [warning.source for warning in check_strings(pair)] == [(6, 8)]
