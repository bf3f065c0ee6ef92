"""The choice of sentences against one that compares all pairs."""

from __future__ import annotations

import numpy as np
import pytest

from s2s_desktop.pipeline.messages import SummaryLength, SummarySize
from s2s_desktop.pipeline.summary.document.structure import DocumentText, read_document
from s2s_desktop.pipeline.summary.selection import (
    Ranking,
    length_of,
    select,
    sentences_wanted,
)


def _document(count: int) -> DocumentText:
    lines = [f"Here is sentence w{i} of many others v{i}." for i in range(count)]
    document = read_document("\n".join(lines), "en")
    assert len(document.sentences) == count
    return document


@pytest.mark.parametrize(
    ("length", "available", "wanted"),
    [
        ("line", 1, 1), ("line", 5000, 1),
        ("short", 1, 1), ("short", 2, 2), ("short", 3, 3), ("short", 24, 3), ("short", 5000, 4),
        ("long", 2, 2), ("long", 6, 4), ("long", 10, 5), ("long", 15, 5), ("long", 32, 6),
        ("long", 60, 12), ("long", 5000, 30),
    ],
)  # fmt: skip
def test_how_many_sentences(length: SummaryLength, available: int, wanted: int) -> None:
    assert sentences_wanted(_document(available), length) == wanted


def test_no_sentence_is_chosen_from_none() -> None:
    empty = read_document("", "en")
    assert sentences_wanted(empty, "long") == 0
    assert select(empty, [], 3) == ()


def test_the_best_are_given_in_the_order_of_the_text() -> None:
    assert select(_document(5), [0.1, 5.0, 0.2, 0.0, 9.0], 2) == (1, 4)
    assert select(_document(3), [1.0, 2.0, 3.0], 9) == (0, 1, 2)


def test_a_sentence_that_repeats_another_gives_way() -> None:
    text = (
        "Cats sleep all day long.\nCats sleep all day long.\nDogs bark at the postman.\nIt rained."
    )
    document = read_document(text, "en")
    scores = [3.0, 2.9, 2.5, 0.0][: len(document.sentences)]
    assert select(document, scores, 2) == (0, 2)


_TWICE = """\
The river closed the coast road near Harwick on Monday.
The river closed the coast road  near Harwick on Monday.
Tickets for the ferry cost four euros this summer.
The river closed the coast road near Harwick on Monday!
Nobody at the school was hurt by the storm.
"""


def test_nothing_is_said_twice_at_any_length() -> None:
    document = read_document(_TWICE, "en")
    ranking = Ranking(document, [3.0, 2.9, 0.1, 2.8, 0.0])
    for length, count in (("line", 1), ("short", 3), ("long", 3)):
        assert ranking.wanted(length) == count  # type: ignore[arg-type]
        assert len({0, 1, 3}.intersection(ranking.order(count)[:count])) == 1


def test_a_number_that_is_asked_for_is_kept_and_repeats_only_at_the_end() -> None:
    ranking = Ranking(read_document(_TWICE, "en"), [3.0, 2.9, 0.1, 2.8, 0.0])
    assert ranking.wanted(SummarySize(sentences=5)) == 5
    assert ranking.order(5) == (0, 2, 4, 1, 3)


_KETTLE = (
    "The Aero 2 is a kettle for travellers.\nIt heats 0.8 litres in two minutes.\n"
    "Tea was drunk in many countries.\nSugar was dear.\nTherefore few had it.\n"
    "They drank it bitter.\nThus it stayed.\nThe lid locks."
)


def test_a_sentence_comes_behind_the_one_that_it_leans_on() -> None:
    document = read_document(_KETTLE, "en")
    scores = [0.0, 9.0, 0.0, 1.0, 0.0, 0.0, 0.0, 2.0]
    assert Ranking(document, scores).order(3)[:3] == (7, 0, 1)
    assert select(document, scores, 3) == (0, 1, 7)


def test_a_line_stands_by_itself() -> None:
    document = read_document(_KETTLE, "en")
    assert select(document, [0.0, 9.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0], 1) == (7,)


@pytest.mark.parametrize("seed", range(20))
def test_no_length_tears_a_sentence_from_what_it_leans_on(seed: int) -> None:
    document = read_document(_KETTLE, "en")
    scores = list(np.random.default_rng(seed).normal(size=len(document.sentences)))
    order = Ranking(document, scores).order(len(scores))
    for count in range(1, len(scores) + 1):
        chosen = order[:count]
        for leaning in (1, 5, 6):
            assert leaning not in chosen or leaning - 1 in chosen
        assert select(document, scores, count) == tuple(sorted(chosen))


def test_as_brute_force_over_all_pairs() -> None:
    chance = np.random.default_rng(3)
    words = ["river", "road", "ferry", "school", "storm", "bridge", "tickets", "council"]
    lines = ["We saw " + " ".join(chance.choice(words, 4)) + " there." for _ in range(12)]
    document = read_document("\n".join(lines), "en")
    scores = chance.normal(size=12)
    bags = [{w[:6] for w in line.lower().strip(".").split()} for line in lines]
    frequency = {w: sum(w in bag for bag in bags) for bag in bags for w in bag}
    counts = [[line.lower().strip(".").split().count(w) for w in words] for line in lines]
    weights = [np.log(13 / frequency[w[:6]]) if w[:6] in frequency else 0 for w in words]
    # "there" and "saw" stand in every line, so that they are worth little, but not nothing.
    every = np.log(13 / 12)
    rows = np.array(
        [[*((1 + np.log(n)) * w if n else 0 for n, w in zip(c, weights, strict=True)), every, every]
         for c in counts]
    )  # fmt: skip
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    standard = (scores - scores.mean()) / scores.std()
    chosen: list[int] = []
    while len(chosen) < 4:
        left = [i for i in range(12) if i not in chosen]
        chosen.append(
            max(
                left,
                key=lambda i: (
                    standard[i] - 0.5 * max((rows[i] @ rows[j] for j in chosen), default=0)
                ),
            )
        )
    assert select(document, list(scores), 4) == tuple(sorted(chosen))


def test_a_long_text_gives_sentences_from_all_its_parts() -> None:
    count = 400
    scores = [float(count - i) for i in range(count)]
    chosen = select(_document(count), scores, 8)
    assert [sum(i // 50 == part for i in chosen) for part in range(8)] == [2, 2, 2, 2, 0, 0, 0, 0]


def test_a_sentence_without_end_gives_way_to_one_that_can_be_read() -> None:
    text = "It rained and " + "rained and " * 60 + "stopped.\nThe harvest was lost.\nWe left."
    assert select(read_document(text, "en"), [1.0, 0.9, 0.0], 1) == (1,)
    assert select(read_document(text, "en"), [9.0, 0.9, 0.0], 3) == (0, 1, 2)


@pytest.mark.parametrize(
    ("size", "wanted"),
    [
        (SummarySize(sentences=1), 1), (SummarySize(sentences=7), 7),
        (SummarySize(sentences=99), 20), (SummarySize(share=0.01), 1),
        (SummarySize(share=0.25), 5), (SummarySize(share=1.0), 20),
    ],
)  # fmt: skip
def test_a_size_is_a_number_or_a_share(size: SummarySize, wanted: int) -> None:
    assert sentences_wanted(_document(20), size) == wanted
    assert sentences_wanted(read_document("", "en"), size) == 0


@pytest.mark.parametrize(
    "size", [{}, {"sentences": 0}, {"share": 0.0}, {"share": 1.1}, {"sentences": 1, "share": 0.5}]
)
def test_what_is_no_size(size: dict[str, float]) -> None:
    with pytest.raises(ValueError, match=r"a (size|summary|share)"):
        SummarySize(**size)  # type: ignore[arg-type]


def test_a_length_by_the_number_of_sentences() -> None:
    assert [length_of(count) for count in (1, 2, 4, 5)] == ["line", "short", "short", "long"]


def _random_document(seed: int, count: int) -> tuple[DocumentText, list[float]]:
    chance = np.random.default_rng(seed)
    words = ["river", "road", "ferry", "school", "storm", "bridge", "tickets", "council"]
    lines = ["We saw " + " ".join(chance.choice(words, 4)) + " there." for _ in range(count)]
    document = read_document("\n".join(lines), "en")
    return document, list(chance.normal(size=len(document.sentences)))


@pytest.mark.parametrize("count", [1, 2, 3, 30, 39, 70])
def test_a_longer_summary_has_all_of_a_shorter_one(count: int) -> None:
    document, scores = _random_document(count, count)
    ranking = Ranking(document, scores)
    orders = [ranking.order(wanted) for wanted in range(1, len(scores) + 1)]
    for wanted, order in enumerate(orders, start=1):
        assert sorted(order) == list(range(len(scores)))
        assert tuple(sorted(order[:wanted])) == select(document, scores, wanted)
    # Up to forty, each length is the beginning of the next.
    for wanted in range(1, min(40, len(scores))):
        assert orders[wanted - 1][:wanted] == orders[wanted][:wanted]
    assert sorted(ranking.order(0)) == sorted(ranking.order(len(scores) + 5))


def test_saliences_lie_between_the_least_and_the_most_salient() -> None:
    document, scores = _random_document(1, 30)
    saliences = Ranking(document, scores).saliences()
    assert min(saliences) == 0
    assert max(saliences) == 1
    assert list(np.argsort(saliences)) == list(np.argsort(scores))
    assert Ranking(read_document("", "en"), []).saliences() == []
    assert Ranking(_document(1), [3.0]).saliences() == [0.0]
