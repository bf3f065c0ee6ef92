"""Marks and insets follow their words, by hand-made weights and by those of a real model."""

from __future__ import annotations

import json

import pytest

from s2s_desktop.documents.model import OBJECT, Block, Inset, Mark
from s2s_desktop.engine.text.words import word_spans
from s2s_desktop.pipeline.documents.projection import project
from s2s_desktop.pipeline.documents.translated_segment import TranslatedSegment
from tests.pipeline.documents.forced_segments import forced_segments
from tests.shared_data import SHARED


def segment(
    block: str, text: str, links: list[tuple[int, int]], start: int = 0, lead: str = ""
) -> TranslatedSegment:
    """A segment of a block from `start` on whose weights are all in these links."""
    sources = [(a, b) for a, b in word_spans(block) if a >= start]
    targets = word_spans(text)
    rows = [[0.0] * len(sources) for _ in targets]
    for source, target in links:
        rows[target][source] = 1.0 / sum(t == target for _, t in links)
    return TranslatedSegment(
        (sources[0][0], sources[-1][1]),
        lead,
        text,
        tuple(sources),
        tuple(targets),
        tuple(map(tuple, rows)),
    )


def marked(text: str, wanted: str, key: int = 0) -> Mark:
    start = text.index(wanted)
    return Mark(start, start + len(wanted), key)


SOURCE, TARGET = "The white house sleeps.", "A casa branca dorme."
LINKS = [(0, 0), (2, 1), (1, 2), (3, 3), (4, 4)]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("white", "branca"),
        ("house", "casa"),
        (" white ", "branca"),
        ("white house", "casa branca"),
        ("The white house", "A casa branca"),
        (SOURCE, TARGET),
        ("hou", "casa"),
        ("sleeps.", "dorme."),
        ("sleeps", "dorme"),
    ],
)
def test_a_mark_goes_with_its_words(wanted: str, found: str) -> None:
    made = project(Block(SOURCE, marks=(marked(SOURCE, wanted),)), [segment(SOURCE, TARGET, LINKS)])
    assert made.written.text == TARGET
    (mark,) = made.written.marks
    assert TARGET[mark.start : mark.end] == found


def test_what_stands_there_again_is_marked_there_whatever_is_linked() -> None:
    source, target = "Press Ctrl+S now.", "Agora prima Ctrl+S."
    wrong = [(0, 0), (1, 0), (2, 1)]
    made = project(
        Block(source, marks=(marked(source, "Ctrl+S"),)), [segment(source, target, wrong)]
    )
    (mark,) = made.written.marks
    assert target[mark.start : mark.end] == "Ctrl+S"


def test_a_mark_over_two_sentences_takes_the_space_between_them() -> None:
    block = "One sleeps. Two wake."
    first = segment(block[:11], "Um dorme.", [(0, 0), (1, 1), (2, 2)])
    second = segment(block, "Dois acordam.", [(0, 0), (1, 1), (2, 2)], start=12, lead=" ")
    made = project(Block(block, marks=(marked(block, "sleeps. Two"),)), [first, second])
    (mark,) = made.written.marks
    assert made.written.text[mark.start : mark.end] == "dorme. Dois"


def test_a_mark_on_what_was_copied_stays_on_it() -> None:
    block = "4. Houses sleep."
    found = segment(block, "Casas dormem.", [(0, 0), (1, 1), (2, 2)], start=3, lead="4. ")
    made = project(Block(block, marks=(Mark(0, 3, 0), Mark(0, 9, 1))), [found]).written
    assert [made.text[m.start : m.end] for m in made.marks] == ["4. Casas", "4."]


def test_neighbours_never_overlap_and_what_lay_inside_still_does() -> None:
    marks = (
        marked(SOURCE, "white", 0),
        marked(SOURCE, "house", 1),
        marked(SOURCE, "white house", 2),
    )
    made = project(Block(SOURCE, marks=marks), [segment(SOURCE, TARGET, [*LINKS, (1, 1)])])
    found = {mark.key: (mark.start, mark.end) for mark in made.written.marks}
    assert found[0][1] <= found[1][0] or found[1][1] <= found[0][0]
    assert TARGET[slice(*found[2])] == "casa branca"


def test_without_weights_a_mark_needs_its_words_and_is_counted_when_dropped() -> None:
    silent = TranslatedSegment((0, len(SOURCE)), "", TARGET)
    made = project(Block(SOURCE, marks=(marked(SOURCE, "white"),)), [silent])
    assert (made.written.marks, made.dropped) == ((), 1)
    whole = project(Block(SOURCE, marks=(marked(SOURCE, SOURCE),)), [silent])
    assert [(m.start, m.end) for m in whole.written.marks] == [(0, len(TARGET))]


@pytest.mark.parametrize(
    ("at", "expected"),
    [(0, 0), (9, 13), (15, 6), (22, 19), (len(SOURCE), len(TARGET))],
)
def test_an_inset_stands_where_it_crosses_no_link(at: int, expected: int) -> None:
    """Behind "white" its note stands behind "branca"; behind "house" behind both or "casa"."""
    made = project(Block(SOURCE, insets=(Inset(at, 0),)), [segment(SOURCE, TARGET, LINKS)])
    (inset,) = made.written.insets
    assert inset.at in (expected, 13)


def test_what_is_a_word_keeps_the_place_that_the_model_gave_it() -> None:
    source, target = f"Press {OBJECT} now", f"Agora prima {OBJECT}"
    made = project(
        Block(source, insets=(Inset(6, 0),)),
        [segment(source, target, [(0, 1), (1, 1), (2, 2)])],
    )
    assert made.written.insets == (Inset(12, 0),)


def test_marked_spans_of_real_texts_find_the_words_that_people_marked() -> None:
    """The figures of docs/documents.md; what may or may not belong to a span counts as right."""
    path = SHARED / "cases" / "marked_spans.jsonl"
    if not path.is_file():
        pytest.skip("needs ../shared/data/cases beside the checkout")
    spans = right = insets = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        source, target = case["source"], case["target"]
        block = Block(
            source,
            marks=tuple(Mark(a, b, key) for key, (a, b) in enumerate(case["spans"])),
            insets=tuple(Inset(b, key) for key, (_, b) in enumerate(case["spans"])),
        )
        made = project(block, forced_segments(source, target)).written
        found = {mark.key: target[mark.start : mark.end] for mark in made.marks}
        places = {inset.key: inset.at for inset in made.insets}
        for key, gold in enumerate(case["target_spans"]):
            spans += 1
            right += _bare(found.get(key, "")) in _readings(gold)
            between = sorted((places[key], gold["end"]))
            insets += not _bare(target[slice(*between)])
    assert spans >= 59
    assert right >= 0.95 * spans
    assert insets >= 0.90 * spans


def _bare(text: str) -> str:
    return text.strip(' .,;:!?"“”()')


def _readings(gold: dict[str, object]) -> set[str]:
    """The words of a span, with and without each that is marked as optional."""
    readings = {_bare(str(gold["text"]))}
    optional = gold["optional"]
    assert isinstance(optional, list)
    for word in optional:
        readings |= {_bare(reading.removeprefix(word).removesuffix(word)) for reading in readings}
    return readings
