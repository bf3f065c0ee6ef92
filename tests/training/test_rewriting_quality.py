"""Rewritten summaries, measured beside the extracted ones."""

from __future__ import annotations

import pytest

from s2s_desktop.pipeline.summary.passage import Passage
from s2s_desktop.pipeline.summary.rewriting import Refusal, Rewriting
from s2s_desktop.training.rewriting_quality import Rewritten
from s2s_desktop.training.summary_quality import MeasuredDocument as Document
from s2s_desktop.training.summary_quality import MeasuredSet as DocumentSet
from s2s_desktop.training.summary_quality import measure
from tests.pipeline.summary.scripted import MarkedExtractor, News, ScriptedRewriter

TEXT = (
    "It rained on Monday. The key of Bern counted 12 herons on the river Aare. Nobody came. "
    "A second key was lost there."
)


def script(number: int, passage: Passage) -> list[News]:
    """Rewrites the first key sentence only, with a number that is wrong."""
    if "Bern" not in passage.text:
        return [Refusal(number)]
    return [Rewriting(number, "In Bern 13 herons were counted.", -0.1, (), ())]


def test_what_is_refused_counts_as_it_was_extracted() -> None:
    document = Document(TEXT, (), ("In Bern 13 herons were counted. A second key was lost there.",))
    system = Rewritten(MarkedExtractor(), ScriptedRewriter(script), "sentence")
    scores = measure(system, DocumentSet("set", (document,), 2))
    assert scores.rows == [pytest.approx((1.0, 1.0, 1.0))]
    # AND Bern stands in the source, 13 does not; 6 words of 11 were left in one sentence of two
    assert system.report() == (
        "rewritten 1 of 2 sentences, 6 words of 11; names and numbers that stand in the source: "
        "1 of 2"
    )
