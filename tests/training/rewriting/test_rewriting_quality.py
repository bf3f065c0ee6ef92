"""Rewritten summaries, measured beside the extracted ones."""

from __future__ import annotations

import pytest

from s2s_desktop.pipeline.summary.rewriting.passage import Passage
from s2s_desktop.pipeline.summary.rewriting.rewriter import Refusal, Rewriting
from s2s_desktop.training.extraction.summary_quality import MeasuredDocument as Document
from s2s_desktop.training.extraction.summary_quality import MeasuredSet as DocumentSet
from s2s_desktop.training.extraction.summary_quality import measure
from s2s_desktop.training.rewriting.rewriting_quality import Rewritten, compared
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


def test_both_are_compared_on_the_same_documents() -> None:
    # GIVEN a text of whose two sentences one is rewritten, into what the reference says
    document = Document(TEXT, (), ("In Bern 13 herons were counted. A second key was lost there.",))
    system = Rewritten(MarkedExtractor(), ScriptedRewriter(script), "sentence")
    # WHEN both are measured
    lines = compared(system, DocumentSet("set", (document,), 2))
    # THEN 9 of the 17 extracted words stand among the reference's 12, and all that are rewritten.
    extracted = 100 * 2 * 9 / (17 + 12)
    difference = f"{100 - extracted:+.1f}"
    assert lines[0] == "set: 1 documents"
    assert lines[1].split()[:2] == ["extracted", f"{extracted:.1f}"]
    assert lines[2].split()[:2] == ["rewritten", "100.0"]
    assert lines[2].endswith(f" {difference} [{difference}, {difference}]")
    assert lines[3].strip() == system.report()


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
