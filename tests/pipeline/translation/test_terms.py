"""Terms of a glossary in a translation."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from s2s_desktop.glossary.term import Glossary, Term
from s2s_desktop.pipeline.guard.kinds import WarningKind, worded
from s2s_desktop.pipeline.messages import GuardOptions, Inset, SegmentFinished
from tests.pipeline.conftest import StepCount
from tests.pipeline.transcript import Transcript

Translate = Callable[..., Transcript]

GLOSSARY = Glossary(
    (
        Term("mask", ("máscara facial",), ("en", "pt")),
        Term("outbreak", ("surto", "epidemia")),
        Term("door", ("portão",), ("en", "de")),
        Term("house", ("\U0001f3e0",), ("en", "pt")),
    )
)
TEXT = "\n Masks protect people.\nThe outbreak began in the city. It has a green door."


def terms(transcript: Transcript) -> list[tuple[str, str]]:
    """The terms that were told, as source and target have them."""
    return [
        (transcript.source[slice(*term.source)], segment.text[slice(*term.target)])
        for segment in transcript.results
        for term in segment.terms
    ]


def test_terms_are_held_told_and_written_again_only_where_they_are_missing(
    translate: Translate, count_steps: StepCount
) -> None:
    free = translate(TEXT)
    held = translate(TEXT, guard=GuardOptions(glossary=GLOSSARY))
    assert held.text == free.text.replace("Máscaras", "Máscaras faciais")
    assert terms(held) == [("Masks", "Máscaras faciais"), ("outbreak", "surto")]
    assert not [warning for segment in held.results for warning in segment.warnings]
    first = held.results[0]
    words = [first.text[slice(*span)] for span in first.target_words]
    assert {(0, words.index("Máscaras")), (0, words.index("faciais"))} <= set(first.links)
    # What is remembered knows its terms too, wherever it now stands.
    count_steps.rows.clear()
    moved = translate("\n\n" + TEXT, guard=GuardOptions(glossary=GLOSSARY))
    assert terms(moved) == terms(held)
    assert not count_steps.rows
    # A term that does not stand in a sentence changes nothing there.
    again = translate(TEXT, guard=GuardOptions(glossary=Glossary((Term("cat", ("bichano",)),))))
    assert again.text == free.text
    assert not count_steps.rows


@pytest.mark.parametrize("alignment", [True, False])
def test_a_term_that_cannot_be_held_is_a_place_to_check(
    translate: Translate, alignment: bool
) -> None:
    transcript = translate(
        "\nThe house is red.", guard=GuardOptions(glossary=GLOSSARY), alignment=alignment
    )
    assert transcript.text == "\nA casa é vermelha."
    (warning,) = transcript.results[0].warnings
    assert (warning.kind, warning.source) == (WarningKind.TERM_MISSING, (5, 10))
    assert worded(warning) == "“house” is not called “\U0001f3e0” here, as the glossary says."
    quiet = GuardOptions(glossary=GLOSSARY, warnings=False)
    assert not translate("The house is red.", guard=quiet).results[0].warnings


def test_what_stays_as_it_is_has_no_terms(translate: Translate) -> None:
    text = "The mask tool is old."
    guard = GuardOptions(glossary=GLOSSARY)
    transcript = translate(text, guard=guard, insets=(Inset(4, 13, "code"),))
    assert "mask tool" in transcript.text
    assert not terms(transcript)
    assert not any(isinstance(m, SegmentFinished) and m.terms for m in transcript.results)
