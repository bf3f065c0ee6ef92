"""Calibration on plain text that the model itself translates."""

from __future__ import annotations

from dataclasses import replace

import pytest

from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.alignment.calibrate_on_text import (
    calibrate_added,
    calibrate_on_text,
    may_be_calibrated,
    sample_text,
)
from s2s_desktop.pipeline.service import never
from tests import real_models

PAIR = ("en", "pt")


def test_the_model_that_translates_back_is_known() -> None:
    catalogue = real_models.service().catalogue
    found = catalogue.reverse_of("tiny11-en-pt", *PAIR)
    assert found is not None
    assert found.id == "tiny11-pt-en"
    assert catalogue.reverse_of("tatoeba-en-fr-attention", "en", "fr") is None


def test_there_is_a_text_in_some_languages() -> None:
    assert sample_text("pt-BR")
    assert sample_text("fr") is None


def test_too_short_a_text_is_refused() -> None:
    with pytest.raises(UserError, match="2 sentences of 4 to 60 words") as raised:
        calibrate_on_text(
            real_models.service(),
            "tiny11-en-pt",
            PAIR,
            "The black cat sleeps in the kitchen. Yes. The dog is in the garden.",
            "a text",
            None,
            lambda _: None,
            never,
        )
    assert raised.value.hint


def test_what_is_known_or_cannot_be_is_not_looked_for() -> None:
    service = real_models.service()
    known = service.catalogue.entry("tiny11-en-pt")
    assert not may_be_calibrated(known)
    assert may_be_calibrated(replace(known, calibration=None))
    assert not may_be_calibrated(replace(known, calibration=None, no_attention=True))
    assert not may_be_calibrated(service.catalogue.entry("summarizer-en"))
    # Nothing is found where no text comes with the program, or it is stopped.
    french = replace(known, calibration=None, languages=(("fr", "en"),))
    assert calibrate_added(service, french, never) is None
    assert calibrate_added(service, replace(known, calibration=None), lambda: True) is None


@pytest.mark.slow
@pytest.mark.parametrize("reverse", ["tiny11-pt-en", None])
def test_both_ways_find_the_heads_that_gold_prefers(reverse: str | None) -> None:
    text = sample_text("en")
    assert text is not None
    service, told = real_models.service(), list[int]()
    found = calibrate_on_text(
        service, "tiny11-en-pt", PAIR, text, "the sample page", reverse, told.append, never
    )
    # THEN the heads are those of docs/alignment.md, of like weight
    assert found is not None
    weights = {head[:3]: head.weight for head in found.heads}
    assert weights.keys() == {(0, 5, 1), (1, 0, 0)}
    assert min(weights.values()) >= 0.4
    assert found.agreement is not None
    assert found.agreement > 0.85
    assert sum(told) > 30
