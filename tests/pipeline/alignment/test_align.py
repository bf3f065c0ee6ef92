"""Aligning given translations."""

from __future__ import annotations

import pytest

from s2s_desktop.engine.alignment.attention_links import Links, alignment_error_rate
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.alignment.align import Method, align_lines
from s2s_desktop.pipeline.service import Service
from tests import real_models
from tests.shared_data import eval_lines

SOURCE = "The black cat sleeps in the kitchen ."
TARGET = "O gato preto dorme na cozinha ."
GOLD = {(0, 0), (1, 2), (2, 1), (3, 3), (4, 4), (5, 4), (6, 5), (7, 6)}


@pytest.fixture
def service() -> Service:
    return real_models.service()


@pytest.mark.parametrize("method", ["attention", "both", "auto"])
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


def _gold() -> tuple[list[str], list[str], list[Links]]:
    """Sentences with their words and links."""
    rows = [line.split("\t") for line in eval_lines("xlwa.en-pt.dev.tsv")]
    links = [
        tuple((int(i), int(j)) for i, j in (link.split("-") for link in row[2].split()))
        for row in rows
    ]
    return [row[0] for row in rows], [row[1] for row in rows], links


@pytest.mark.parametrize(("method", "most"), [("attention", 20.0), ("both", 15.0)])
def test_error_rate_on_gold(service: Service, method: Method, most: float) -> None:
    sources, targets, gold = _gold()
    assert len(gold) == 105
    found = list(align_lines(service, sources, targets, "en", "pt", method=method))
    assert alignment_error_rate(found, gold) <= most
