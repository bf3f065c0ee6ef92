"""What docs/quality.md says of languages holds; the figures come from `measure`."""

from __future__ import annotations

import pytest

from tests.pipeline.language.measure import (
    SETS,
    Measure,
    eval_set,
    of_half,
    other_languages,
    paragraphs,
)

STATED_HALF = 1


@pytest.fixture(scope="module")
def measure() -> Measure:
    return Measure()


@pytest.mark.parametrize("name", SETS)
def test_english_and_portuguese_are_read_as_what_they_are(measure: Measure, name: str) -> None:
    sentences = of_half(eval_set(name), STATED_HALF)
    assert measure.share(sentences, measure.read_right) >= 99.8
    assert measure.share(sentences, measure.left(SETS[name])) <= 0.2


def test_other_languages_are_refused_and_left(measure: Measure) -> None:
    sentences = of_half(other_languages(), STATED_HALF)
    assert measure.share(sentences, measure.refused) >= 90
    assert measure.share(sentences, measure.left("en")) >= 93
    assert measure.share(sentences, measure.left("pt")) >= 90
    assert measure.share(paragraphs(sentences), measure.refused) == 100
