"""Aligning given translations."""

from __future__ import annotations

import pytest

from s2s_desktop.engine.alignment.word_links import alignment_error_rate
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.alignment.align import Method, align_lines
from s2s_desktop.pipeline.service import Service
from tests import real_models
from tests.pipeline.alignment.gold import gold_pairs

SOURCE = "The black cat sleeps in the kitchen ."
TARGET = "O gato preto dorme na cozinha ."
GOLD = {(0, 0), (1, 2), (2, 1), (3, 3), (4, 4), (5, 4), (6, 5), (7, 6)}


@pytest.fixture
def service() -> Service:
    return real_models.service()


@pytest.mark.parametrize("method", ["attention", "alone", "both", "auto"])
def test_words_meet_their_translations(service: Service, method: Method) -> None:
    (links,) = align_lines(service, [SOURCE], [TARGET], "en", "pt", method=method)
    assert len(set(links) & GOLD) >= 6
    assert len(set(links) - GOLD) <= 1
    assert list(links) == sorted(links)


def test_a_line_does_not_depend_on_its_neighbours(service: Service) -> None:
    sources = [SOURCE, "Yes .", "", "The old woman who lives next door has four small dogs ."]
    targets = [TARGET, "Sim .", "", "A velha que mora ao lado tem quatro cachorros pequenos ."]
    together = list(align_lines(service, sources, targets, "en", "pt"))
    alone = [
        next(align_lines(service, [source], [target], "en", "pt"))
        for source, target in zip(sources, targets, strict=True)
    ]
    assert together == alone
    assert together[2] == ()


@pytest.mark.parametrize(("source", "target"), [("", "Sim ."), ("Yes .", ""), (" ", " ")])
def test_an_empty_side_has_no_links(service: Service, source: str, target: str) -> None:
    assert list(align_lines(service, [source], [target], "en", "pt")) == [()]


def test_files_of_different_lengths_are_refused(service: Service) -> None:
    with pytest.raises(UserError, match="2 source lines and 1 target lines"):
        list(align_lines(service, ["a", "b"], ["c"], "en", "pt"))


def test_a_line_too_long_to_align_is_named(service: Service) -> None:
    # GIVEN a pair whose attention would not fit into memory
    sources, targets = [SOURCE, "word " * 20_000], [TARGET, "palavra " * 20_000]
    # WHEN it is aligned, THEN the line is named before anything is computed
    with pytest.raises(UserError, match="Line 2") as raised:
        list(align_lines(service, sources, targets, "en", "pt"))
    assert raised.value.hint


@pytest.mark.slow
@pytest.mark.parametrize(
    ("method", "articles", "most"),
    [
        ("attention", False, 13.8),
        ("alone", False, 13.2),
        ("both", False, 11.2),
        ("both", True, 10.6),
    ],
)
def test_error_rate_on_gold(service: Service, method: Method, articles: bool, most: float) -> None:
    pairs = gold_pairs()
    assert len(pairs) == 105
    sources, targets = [pair.source for pair in pairs], [pair.target for pair in pairs]
    links = align_lines(service, sources, targets, "en", "pt", None, method, articles)
    assert alignment_error_rate(list(links), [pair.links for pair in pairs]) <= most
