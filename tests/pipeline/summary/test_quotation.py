"""Sentences as they are quoted: their form, and where each word came from."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from s2s_desktop.pipeline.messages import SegmentFinished, Span
from s2s_desktop.pipeline.summary.quotation import begin, finish, quotation


def quoted(text: str, kept: Sequence[Span] = (), speaker: Span | None = None) -> str:
    start = speaker[1] + 2 if speaker else 0
    return quotation(text, (start, len(text)), kept or [(start, len(text))], speaker).text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained.", "It rained."),
        ("It\n  rained all\tday.", "It rained all day."),
        ("it rained", "It rained."),
        ("iPhones sell", "iPhones sell."),
        ("Milk, eggs and bread;", "Milk, eggs and bread."),
        ("The rest follows:", "The rest follows."),
        ("It rained (a lot)", "It rained (a lot)."),
        ("“It rained.”", "“It rained.”"),
        ("It rained?!", "It rained?!"),
        ('He said " it rained . "', 'He said " it rained . "'),
        ("雨が降った。", "雨が降った。"),
        ("雨が降った", "雨が降った"),
    ],
)
def test_a_sentence_reads_as_one(text: str, expected: str) -> None:
    assert quoted(text) == expected


def test_what_is_left_after_a_cut_begins_with_a_capital() -> None:
    text = "In this paper, we show that it rains (see Table 2) in May."
    assert quoted(text, [(28, 37), (51, len(text))]) == "It rains in May."


def test_in_a_conversation_the_speaker_is_named() -> None:
    assert quoted("Dr  Who: not now.", speaker=(0, 7)) == "Dr Who: Not now."


def test_every_word_is_copied_from_itself() -> None:
    # GIVEN a text with words that occur twice, and a sentence of which a part is left out
    text = "Aside. The cat saw\nthe cat, as cats do, and fled"
    source = (7, len(text))
    cut = quotation(text, source, [(7, 26), (39, len(text))])
    assert cut.text == "The cat saw the cat and fled."
    # WHEN it is sent
    started = begin(3, 5, " ", cut, text, alignment=True)
    *_, finished = finish(started, cut)
    assert isinstance(finished, SegmentFinished)
    # THEN each word is linked with its own place, and nothing else
    words = [finished.text[a:b] for a, b in finished.target_words]
    sources = [text[a:b] for a, b in finished.source_words]
    assert words == ["The", "cat", "saw", "the", "cat", "and", "fled", "."]
    assert " ".join(sources) == "The cat saw the cat , as cats do , and fled"
    assert finished.links == ((0, 0), (1, 1), (2, 2), (3, 3), (4, 4), (10, 5), (11, 6))
    # AND a row has a weight of 1 just there; the added full stop comes from nowhere
    for i, row in enumerate(finished.rows):
        assert [(j, i) for j, weight in enumerate(row) if weight] == [
            link for link in finished.links if link[1] == i
        ]
        assert set(row) <= {0.0, 1.0}
    assert (finished.request, finished.segment, finished.source) == (3, 5, source)


def test_without_alignment_no_words_are_sent() -> None:
    text = "It rained."
    cut = quotation(text, (0, 10), [(0, 10)])
    started = begin(1, 0, "", cut, text, alignment=False)
    *_, finished = finish(started, cut)
    assert isinstance(finished, SegmentFinished)
    assert (started.source_words, finished.target_words, finished.rows) == ((), (), ())
