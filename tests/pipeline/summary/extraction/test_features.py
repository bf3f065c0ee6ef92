"""What the extractor sees of a text, by hand."""

from __future__ import annotations

import numpy as np
import pytest

from s2s_desktop.pipeline.summary.document.structure import read_document
from s2s_desktop.pipeline.summary.extraction.cue_phrases import cue_phrases
from s2s_desktop.pipeline.summary.extraction.features import features

_TEXT = """\
# The river in spring

The river rose in spring. It closed the road to the port (Smith, 2003).

Nobody knew why. However, 12 of the 40 houses had water in the cellar!

## The ferry

The ferry ran twice a day. Did the ferry run at night?
"""


@pytest.fixture(scope="module")
def seen() -> dict[str, list[float]]:
    names, values = features(read_document(_TEXT, "en"), {"the": 0.1, "river": 3.0})
    assert values.shape == (6, len(names))
    assert len(set(names)) == len(names)
    assert np.isfinite(values).all()
    return dict(zip(names, values.T.tolist(), strict=True))


def test_where_sentences_stand(seen: dict[str, list[float]]) -> None:
    assert seen["relative"] == pytest.approx([0, 0.2, 0.4, 0.6, 0.8, 1])
    assert seen["first"] == [1, 0, 0, 0, 0, 0]
    assert seen["last"] == [0, 0, 0, 0, 0, 1]
    assert seen["paragraph_start"] == [1, 0, 1, 0, 1, 0]
    assert seen["paragraph_end"] == [0, 1, 0, 1, 0, 1]
    assert seen["first_section"] == [1, 1, 1, 1, 0, 0]
    assert seen["section_relative"] == pytest.approx([0, 1 / 3, 2 / 3, 1, 0, 1])


def test_how_sentences_look(seen: dict[str, list[float]]) -> None:
    assert seen["question"] == [0, 0, 0, 0, 0, 1]
    assert seen["exclamation"] == [0, 0, 0, 1, 0, 0]
    assert seen["citation"] == [0, 1, 0, 0, 0, 0]
    assert seen["pronoun_start"] == [0, 1, 0, 0, 0, 0]
    assert seen["connective_start"] == [0, 0, 0, 1, 0, 0]
    assert seen["numbers"] == pytest.approx([0, 1 / 9, 0, 2 / 11, 0, 0])
    assert seen["words"] == pytest.approx(np.log1p([5, 9, 3, 11, 6, 6]))


def test_how_sentences_go_with_headings(seen: dict[str, list[float]]) -> None:
    assert max(seen["title"]) == seen["title"][0]
    assert seen["own_heading"][4] > seen["title"][4]
    assert seen["own_heading"][0] > seen["own_heading"][2]


def test_what_holds_for_the_document(seen: dict[str, list[float]]) -> None:
    assert set(seen["titled"]) == {1}
    assert set(seen["kind_prose"]) == {1}
    assert set(seen["kind_news"]) == {0}
    assert seen["mean_question"] == pytest.approx([1 / 6] * 6)


def test_one_sentence_has_features_and_none_has_none() -> None:
    assert np.isfinite(features(read_document("It is all that there is.", "en"), {})[1]).all()
    with pytest.raises(ValueError, match="without sentences"):
        features(read_document("", "en"), {})


def test_cue_phrases_are_words_pairs_and_beginnings() -> None:
    assert cue_phrases("We show 42 Nets.") == [
        "we", "show", "0", "nets",
        "we show", "show 0", "0 nets",
        "^we", "^show", "^0", "^we show",
    ]  # fmt: skip
