"""Sentences that have lost the space between them."""

from __future__ import annotations

import pytest

from s2s_desktop.pipeline.summary.document.glued_sentences import unglued


@pytest.mark.parametrize(
    "parts",
    [
        ["It rained for three days.", "The coast road was closed."],
        ["He asked who had paid for it?", "Nobody answered him at all."],
        ["A fallen tree blocked the road in Gorham.", "It was moved on Monday."],
        ["It rained for three days.", "Nobody came to the pier.", "We stayed at home, too."],
        ["Use System.Out for what you print, not the log."],
        ["See example.Com for all of the other prices."],
        ["Node.Js and others are written in the same language."],
        ["It costs 3.5 million euros a year."],
    ],
)
def test_where_sentences_end(parts: list[str]) -> None:
    text = "".join(parts)
    assert [text[a:b] for a, b in unglued(text, (0, len(text)))] == parts


def test_tags_between_sentences() -> None:
    text = "<p>It rained.</p><p>The road was <b>closed</b>.<br/>Who paid?</p>"
    found = [text[a:b] for a, b in unglued(text, (0, len(text)))]
    assert found == ["<p>It rained.", "The road was <b>closed</b>.", "Who paid?</p>"]
