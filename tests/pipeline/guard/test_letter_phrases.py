"""What opens and closes letters."""

from __future__ import annotations

import pytest

from s2s_desktop.pipeline.guard.letter_phrases import (
    agreeing_address,
    held_for_phrase,
    known_phrase,
)
from s2s_desktop.pipeline.guard.pair import FinishedPair
from s2s_desktop.pipeline.guard.stage import WHOLE
from s2s_desktop.pipeline.translation.model_text import ModelText
from tests.pipeline.conftest import Translate
from tests.pipeline.guard.pairs import after

SHOWN = ModelText("", ())


@pytest.mark.parametrize(
    ("source", "direction", "target"),
    [
        ("Yours sincerely,", "en-pt", "Atenciosamente,"),
        ("Dear Sir or Madam:", "en-pt", "Prezados senhores:"),
        ("kind regards", "en-pt", "cordialmente"),
        ("Atenciosamente", "pt-en", "Yours sincerely"),
        ("Com os melhores cumprimentos,", "pt-en", "Best regards,"),
        ("Exma. Sra.,", "pt-en", "Dear Madam,"),
        ("Regards", "en-pt", None),  # a word of a list, perhaps
        ("He sends his kind regards.", "en-pt", None),
        ("KIND REGARDS", "en-pt", None),
        ("Yours sincerely,", "en-fr", None),
    ],
)
def test_phrases(source: str, direction: str, target: str | None) -> None:
    pair = FinishedPair(source, "what a model made of it", *direction.split("-"), score=-2.0)
    retry = known_phrase(pair, SHOWN)
    assert (retry is not None) == (target is not None)
    if retry is not None:
        assert held_for_phrase(SHOWN, source) is WHOLE
        written = retry.choose([pair])
        assert (written.target, written.score, written.rows) == (target, 0.0, ())


def test_a_form_of_address_agrees() -> None:
    pair = FinishedPair("Dear Mrs. Lima,", "Caro Sra. Lima,", "en", "pt")
    assert after(pair, list(agreeing_address(pair))) == "Cara Sra. Lima,"
    pair = FinishedPair("Dear Dr. Lima,", "Querido Dr. Lima,", "en", "pt")
    assert after(pair, list(agreeing_address(pair))) == "Caro Dr. Lima,"
    pair = FinishedPair("Dear Mr. Lima,", "Caro Sr. Lima,", "en", "pt")
    assert not list(agreeing_address(pair))


def test_a_letter_ends_as_letters_do(translate: Translate) -> None:
    transcript = translate("We will write.\n\nYours sincerely,\nAna Lima", alignment=True)
    assert "\nAtenciosamente,\n" in transcript.text
    finished = [segment.finished for segment in transcript.segments if segment.finished]
    assert not finished[1].warnings
    # THEN every word comes from the whole phrase
    assert {source for source, _ in finished[1].links} == {0, 1, 2}
