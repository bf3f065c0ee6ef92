"""What counts as a hit."""

from __future__ import annotations

import pytest

from s2s_desktop.gui.find.query import Query


@pytest.mark.parametrize(
    ("query", "text", "found"),
    [
        (Query("fish"), "Fish and FISH, fisherman", ["Fish", "FISH", "fish"]),
        (Query("fish", match_case=True), "Fish and FISH, fisherman", ["fish"]),
        (Query("fish", whole_words=True), "Fish and FISH, fisherman", ["Fish", "FISH"]),
        (Query("(a.b)", whole_words=True), "(a.b) (axb)", ["(a.b)"]),
        (Query("É"), "é e ê", ["é"]),
        (Query("aa"), "aaa", ["aa"]),
        (Query(""), "all of it", []),
    ],
)
def test_hits(query: Query, text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in query.hits(text)] == found
