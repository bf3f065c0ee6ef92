"""Texts that nobody should paste, and what becomes of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from s2s_desktop.pipeline.messages import DecodingChoices, SegmentFinished, TranslateRequest
from s2s_desktop.pipeline.service import never
from s2s_desktop.pipeline.translation.translate import Translator
from tests import real_models
from tests.pipeline.conftest import StepCount
from tests.pipeline.transcript import Transcript

Translate = Callable[..., Transcript]

TWO_MEGABYTES = 2 * 1024 * 1024


@pytest.mark.parametrize("text", ["", " ", "\n\n \t\r\n", "\u00a0\u3000\u2028", "\n" * 10_000])
def test_nothing_to_translate_comes_back_as_it_is(
    translate: Translate, count_steps: StepCount, text: str
) -> None:
    transcript = translate(text)
    assert transcript.text == text
    assert not transcript.segments
    assert not count_steps.steps


@pytest.mark.parametrize(
    "text",
    ["123 456", "\U0001f600\U0001f601", "\u65e5\u672c\u8a9e\u3002", "\ud83d", "\0", "---\n***\n"],
)
def test_what_has_no_word_for_the_model_is_copied(
    translate: Translate, count_steps: StepCount, text: str
) -> None:
    transcript = translate(text)
    assert transcript.text == text
    assert not count_steps.steps
    # Copied words point at themselves.
    for result in transcript.results:
        assert len(result.source_words) == len(result.target_words)


@pytest.mark.parametrize("alignment", [True, False])
@pytest.mark.parametrize("beam_size", [1, 3])
@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("There is a NUL \0 in this text.", "\0"),
        ("This half \ud83d of a pair is lost.", "\ud83d"),
        ("\udfff At the beginning, and at the end \ud800", "\udfff \ud800"),
        ("I like it \U0001f44d\U0001f3fd very much.", "\U0001f44d\U0001f3fd"),
        ("The word \u65e5\u672c means Japan.", "\u65e5\u672c"),
        (
            "The greeting \u0645\u0631\u062d\u0628\u0627 means hello.",
            "\u0645\u0631\u062d\u0628\u0627",
        ),
        ("A damaged \ufffd character is here.", "\ufffd"),
    ],
)
def test_characters_that_the_model_lacks_survive(
    translate: Translate, text: str, kept: str, beam_size: int, alignment: bool
) -> None:
    transcript = translate(text, alignment=alignment, choices=DecodingChoices(beam_size))
    assert all(part in transcript.text for part in kept.split(" "))
    # and the rest was translated
    assert transcript.text != text
    assert len(transcript.text.split()) > 3


@pytest.mark.parametrize(
    ("text", "translation"),
    [
        ("I don\u2019t know.", "Eu não sei."),
        ("\u201cYes\u201d, she said.", "\u201cSim\u201d, ela disse."),
        ("She said \u201cI know.\u201d", "Ela disse: \u201cEu sei\u201d."),
        ("The years 1990\u20132000 were good.", "Os anos 1990\u20132000 foram bons."),
        ("\u2014 Where are you?", "\u2014 Onde você está?"),
        ("THE HOUSE IS RED.", "A CASA É VERMELHA."),
        ("The house is red.   ", "A casa é vermelha.   "),
        ("The cafe\u0301 is open.", "O café está aberto."),
        ("An ex\u00adam\u00adple.", "Um exemplo."),
    ],
)
def test_typography_and_capitals_come_back(
    translate: Translate, text: str, translation: str
) -> None:
    assert translate(text).text == translation


def _until(text: str, segments: int, lines: bool = False) -> Transcript:
    """Translate until so many segments are finished."""
    request = TranslateRequest(1, text, "en", "pt", alignment=False, lines=lines)
    transcript, done = Transcript(request), 0
    messages = Translator(real_models.loaded()).run(request, never)
    for message in messages:
        transcript.take([message])
        done += isinstance(message, SegmentFinished)
        if done >= segments:
            break
    return transcript


@pytest.mark.parametrize("unit", ["spam and eggs ", "x", "\u65e5", "No end, "])
def test_two_megabytes_in_one_line_begin_at_once(unit: str, count_steps: StepCount) -> None:
    # GIVEN two megabytes without a line end or the end of a sentence
    text = (unit * TWO_MEGABYTES)[:TWO_MEGABYTES]
    # WHEN the first parts have been translated
    transcript = _until(text, segments=2)
    # THEN no more had to be looked at than a window of the splitter and one of batches
    assert len(transcript.segments) <= 8
    assert transcript.segments[0].started.source[0] == 0
    assert transcript.segments[-1].started.source[1] <= 8 * 20_000
    assert count_steps.steps <= 400


def test_a_long_line_is_translated_to_its_end(translate: Translate) -> None:
    # GIVEN a line of many times the model's limit without the end of a sentence
    text = ", ".join(f"house number {i} is red" for i in range(60))
    transcript = translate(text, alignment=False)
    assert len(transcript.segments) > 3
    assert transcript.source == text
    # Models drop the end of what is too long for them; cut in time, all of it is there.
    assert sum(str(i) in transcript.text for i in range(60)) >= 58


@pytest.mark.parametrize("lines", [True, False])
def test_a_hundred_thousand_short_lines_begin_at_once(lines: bool) -> None:
    text = "".join(f"Line {i}\n" for i in range(100_000))
    transcript = _until(text, segments=20, lines=lines)
    assert len(transcript.segments) < 100
    assert transcript.segments[0].firm == "Linha 0"


def test_stopping_two_megabytes_before_they_begin(
    translator: Translator, count_steps: StepCount
) -> None:
    request = TranslateRequest(1, "word " * 400_000, "en", "pt")
    transcript = Transcript(request).take(translator.run(request, lambda: True))
    assert transcript.finished is not None
    assert transcript.finished.cancelled
    assert not count_steps.steps


PASTED = st.lists(
    st.one_of(
        st.sampled_from(
            ["The house", " is red.", "\n", " ", "\r\n\r\n", "\t", "WHY", "\u2014", "\u201c"]
        ),
        st.sampled_from(["\U0001f600", "\u65e5\u672c", "\ud800", "\0", "\u0301", "\u202e", "*_|+"]),
        st.text(max_size=5),
    ),
    max_size=8,
).map("".join)


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(text=PASTED, beam_size=st.sampled_from([1, 2]), alignment=st.booleans())
@example(text="\U0001f600\u2014a\n\ud800", beam_size=2, alignment=True)
@example(text="a" * 60 + "\x0b\x0b" + "b" * 60, beam_size=1, alignment=True)
def test_whatever_is_pasted_is_answered(
    translate: Translate, text: str, beam_size: int, alignment: bool
) -> None:
    # Transcript asserts what holds of any answer; here nothing crashes and the form is kept.
    transcript = translate(text, alignment=alignment, choices=DecodingChoices(beam_size))
    assert transcript.source == text
    for character in "\U0001f600\u65e5\u672c\ud800\0":
        assert transcript.text.count(character) == text.count(character)
