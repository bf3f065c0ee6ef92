"""The extractor that ships: texts of several kinds, and what a reader would pick."""

from __future__ import annotations

import tracemalloc

import numpy as np
import pytest

from s2s_desktop.paths import models
from s2s_desktop.pipeline.summary.document.structure import read_document
from s2s_desktop.pipeline.summary.extraction import extractor as module
from s2s_desktop.pipeline.summary.extraction.extractor import Extractor
from s2s_desktop.pipeline.summary.selection import select

_NEWS = """\
Flood closes coast road for a week

HARWICK (Coast Press) — A river that burst its banks on Tuesday has closed the only road to the
port, and officials said it would take a week to clear.

Two houses were damaged but nobody was hurt, the fire brigade said.

"We have never seen the water rise so fast," said mayor Lena Ortiz, who visited the village.

The ferry company said it would run two extra boats a day until the road opens.

Forecasters expect more rain on Friday. The county council has set up a shelter in the school.
"""

_PAPER = """\
Large networks have become common in many fields. They need much memory and energy. It is not
known which of their weights matter. In this paper, we propose a method that removes nine of ten
weights of a network without loss of accuracy. We compare it with two others on three sets. The
code can be found on our page.
"""

_MAIL = """\
From: Ana Silva <ana@example.org>
To: Team <team@example.org>
Subject: Office move postponed to 12 May

Hi all,

I hope you are well. We will move the office on Monday 12 May instead of 14 April, because the
fire doors failed their inspection. Coffee is in the kitchen as always.

Best regards,
Ana
"""


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor.open(models() / "summarizer-en" / "extractor.safetensors")


@pytest.mark.parametrize(
    ("text", "picked"),
    [
        (_NEWS, "A river that burst its banks"),
        (_PAPER, "removes nine of ten weights"),
        (_MAIL, "Monday 12 May instead of 14 April"),
    ],
)
def test_it_picks_what_the_text_is_about(extractor: Extractor, text: str, picked: str) -> None:
    document = read_document(text, "en")
    best = document.sentences[int(np.argmax(extractor.scores(document)))]
    assert picked in document.text_of(best.span)


def test_news_begins_with_what_matters(extractor: Extractor) -> None:
    document = read_document(_NEWS, "en")
    assert document.kind == "news"
    assert sorted(np.argsort(extractor.scores(document))[-3:]) == [0, 1, 2]


def test_one_score_for_each_sentence(extractor: Extractor) -> None:
    assert extractor.scores(read_document("", "en")) == []
    for text in (_NEWS, "It is one sentence only.", "É só uma frase. E esta é outra, 2 × 3 = 6."):
        document = read_document(text, "en")
        scores = extractor.scores(document)
        assert len(scores) == len(document.sentences)
        assert np.isfinite(scores).all()


def test_a_long_text_is_scored_in_parts(
    extractor: Extractor, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = read_document(_PAPER, "en")
    at_once = extractor.scores(document)
    monkeypatch.setattr(module, "_BLOCK", 2)
    assert extractor.scores(document) == pytest.approx(at_once, abs=1e-5)


@pytest.mark.parametrize("between", [" ", "\n"])
def test_a_long_text_takes_memory_in_proportion(extractor: Extractor, between: str) -> None:
    # GIVEN many short sentences without a blank line, in one line or each in its own
    text = between.join(f"House {i} stands by the sea." for i in range(6_000))
    # WHEN the text is read and its sentences picked
    tracemalloc.start()
    document = read_document(text, "en")
    chosen = select(document, extractor.scores(document), 4)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    # THEN no more than 60 bytes for each character were taken at a time
    assert len(chosen) == 4
    assert len(document.sentences) == 6_000
    assert peak < 60 * len(text)
