"""Marked words find the words that a gold alignment gives them."""

from __future__ import annotations

import pytest

from tests.pipeline.documents.gold_spans import placed


@pytest.mark.slow
@pytest.mark.parametrize("languages", [("en", "pt"), ("pt", "en")])
def test_marked_words_find_theirs(languages: tuple[str, str]) -> None:
    one, both = (placed(*languages, both=both) for both in (False, True))
    assert one.spans > 3000
    assert one.share >= 84.5
    assert both.share >= one.share + 1.5
