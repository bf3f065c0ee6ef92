"""Words and sentences are counted as readers count, without holding up the window."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.text.text_counter import TextCounter
from s2s_desktop.gui.text.text_counts import TextCounts, counts_of

SENTENCE = "The fee we agreed on last year was €1,250.00, plus costs. "


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("", TextCounts(0, 0, 0)),
        (" \n ", TextCounts(0, 0, 0)),
        ("One bird. Two dogs!", TextCounts(4, 16, 2)),
        ("a line\nthat goes on\n\nand another", TextCounts(7, 25, 3)),
        ("\u4f60\u597d\u3002\u518d\u89c1\u3002", TextCounts(1, 6, 2)),
    ],
)
def test_counts(text: str, counts: TextCounts) -> None:
    assert counts_of(text, "zh" if "\u4f60" in text else "en") == counts


def test_they_are_told_in_words(qapp: QObject) -> None:
    assert "192" in TextCounts(192, 900, 14).told("en")
    # In languages that are written without spaces it is characters that count.
    assert "900" in TextCounts(1, 900, 14).told("zh-Hans")
    assert TextCounts().told("en") == ""


def test_a_page_is_counted_at_once(qtbot: QtBot) -> None:
    owner = QObject()
    counter = TextCounter(owner)
    told: list[TextCounts] = []
    counter.counted.connect(told.append)
    counter.count(SENTENCE * 10, "en")
    assert told == [counts_of(SENTENCE * 10, "en")]


@pytest.mark.parametrize("paragraph_end", ["\n\n", "\n", ""])
def test_a_long_text_is_counted_in_pieces(qtbot: QtBot, paragraph_end: str) -> None:
    owner = QObject()
    counter = TextCounter(owner)
    text = (SENTENCE * 12 + paragraph_end) * 60
    with qtbot.waitSignal(counter.counted) as counted:
        counter.count(text, "en")
    assert counted.args == [counts_of(text, "en")]


def test_another_text_takes_the_place_of_the_one_that_is_counted(qtbot: QtBot) -> None:
    owner = QObject()
    counter = TextCounter(owner)
    told: list[TextCounts] = []
    counter.counted.connect(told.append)
    counter.count((SENTENCE * 12 + "\n\n") * 60, "en")
    counter.count("One bird.", "en")
    qtbot.wait(50)
    assert told == [counts_of("One bird.", "en")]


def test_a_megabyte_does_not_hold_up_the_window(qtbot: QtBot) -> None:
    owner = QObject()
    counter = TextCounter(owner)
    turns: list[float] = []
    clock = QTimer(owner, interval=1)
    clock.timeout.connect(lambda: turns.append(time.perf_counter()))
    counts_of(SENTENCE, "en")  # what is loaded once
    clock.start()
    with qtbot.waitSignal(counter.counted, timeout=30_000):
        counter.count((SENTENCE * 12 + "\n\n") * 1400, "en")
    # The window has had its turn many times, and a median wait of a few hundredths at most.
    waits = sorted(later - earlier for earlier, later in pairwise(turns))
    assert len(turns) > 50
    assert waits[len(waits) // 2] < 0.05
