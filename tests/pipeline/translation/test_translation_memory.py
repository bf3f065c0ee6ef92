"""What was translated before is not translated again."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from s2s_desktop.engine.text.tokenizer import Encoding
from s2s_desktop.pipeline.messages import (
    DecodingChoices,
    GuardOptions,
    Inset,
    SegmentFinished,
    SegmentWarning,
    TextChunk,
    TokenScore,
    TranslateRequest,
)
from s2s_desktop.pipeline.service import never
from s2s_desktop.pipeline.translation.model_text import ModelText
from s2s_desktop.pipeline.translation.prepared import Prepared
from s2s_desktop.pipeline.translation.translate import Translator
from s2s_desktop.pipeline.translation.translation_memory import TranslationMemory
from tests.pipeline.conftest import StepCount
from tests.pipeline.transcript import Transcript

Translate = Callable[..., Transcript]

TEXT = "The house is red.\nMy brother has two dogs. It rains.\n"


@pytest.mark.parametrize("alignment", [True, False])
def test_the_same_again_decodes_nothing(
    translate: Translate, count_steps: StepCount, alignment: bool
) -> None:
    # GIVEN a text that was translated
    first = translate(TEXT, alignment=alignment)
    steps = count_steps.steps
    assert steps > 0
    # WHEN it is asked for again
    again = translate(TEXT, alignment=alignment)
    # THEN the decoder rests, and the answer is the same
    assert count_steps.steps == steps
    assert again.text == first.text
    assert again.results == first.results


def test_an_edit_costs_only_its_sentence(translate: Translate, count_steps: StepCount) -> None:
    translate(TEXT)
    count_steps.rows.clear()
    # WHEN one sentence of three is changed, and the others move
    edited = translate("\n\n" + TEXT.replace("two dogs", "three small dogs"))
    # THEN one row is decoded
    assert set(count_steps.rows) == {1}
    assert edited.text == "\n\nA casa é vermelha.\nMeu irmão tem três cães pequenos. Ele chove.\n"
    # and what moved knows its new place
    house = edited.results[0]
    assert [edited.request.text[a:b] for a, b in house.source_words][:2] == ["The", "house"]


def test_a_number_is_the_request_it_answers(translator: Translator, translate: Translate) -> None:
    translate(TEXT)
    request = TranslateRequest(9, TEXT, "en", "pt")
    transcript = Transcript(request).take(translator.run(request, never))  # checks the numbers
    assert len(transcript.segments) == 3


@pytest.mark.parametrize(
    "changed",
    [
        {"alignment": False},
        {"choices": DecodingChoices(beam_size=3)},
        {"choices": DecodingChoices(use_shortlist=False)},
        {"guard": GuardOptions(number_style="source")},
        {"insets": (Inset(4, 9, "keep"),)},
    ],
    ids=["alignment", "beam", "shortlist", "guard", "insets"],
)
def test_other_choices_are_another_translation(
    translate: Translate, count_steps: StepCount, changed: dict[str, object]
) -> None:
    translate(TEXT)
    count_steps.rows.clear()
    translate(TEXT, **changed)
    assert count_steps.steps > 0


def test_what_was_stopped_half_way_is_not_remembered(
    translator: Translator, translate: Translate
) -> None:
    # GIVEN a translation that was stopped in the middle of a sentence
    text = "My sister lives there, with two cats."
    request = TranslateRequest(1, text, "en", "pt")
    seen = Transcript(request)

    def has_begun() -> bool:
        return any(isinstance(message, TextChunk) for message in seen.messages)

    for message in translator.run(request, has_begun):
        seen.take([message])
    assert seen.dropped is not None
    assert seen.dropped.firm == "Minha"
    assert seen.text == ""
    # WHEN it is asked for again, THEN it is whole
    assert translate(text).text == "Minha irmã mora lá, com dois gatos."


def _item(text: str) -> Prepared:
    return Prepared(0, 0, text, "", ModelText(text, ()), Encoding((), ()))


def _ideographs(number: int, size: int) -> Prepared:
    """Each of them is a word."""
    return _item(chr(ord("\u4e00") + number) * size)


def _request() -> TranslateRequest:
    return TranslateRequest(1, "", "en", "pt")


def test_the_segment_unused_for_longest_is_forgotten() -> None:
    # GIVEN room for two
    memory = TranslationMemory(most=2)
    for text in ("a", "b"):
        memory.keep(_request(), _item(text), SegmentFinished(1, 0, (0, 1), text.upper(), 0.0))
    # WHEN the first is used again and a third comes
    assert memory.recall(_request(), _item("a"))
    memory.keep(_request(), _item("c"), SegmentFinished(1, 0, (0, 1), "C", 0.0))
    # THEN the second has gone
    assert memory.recall(_request(), _item("b")) is None
    assert memory.recall(_request(), _item("a"))
    assert memory.recall(_request(), _item("c"))


def test_alignments_are_kept_in_few_bytes_without_loss() -> None:
    # GIVEN a segment of 40 words each way, with weights as they are computed
    size = 40
    weights = np.random.default_rng(0).random((size, size), dtype=np.float32)
    rows = tuple(map(tuple, weights.tolist()))
    spans = tuple((i, i + 1) for i in range(size))
    tokens = tuple(TokenScore("x", 0, 1, -0.5, None, row) for row in rows)
    done = SegmentFinished(1, 0, (0, size), "x" * size, -0.5, tokens, spans, spans, (), rows)
    # WHEN many of them are kept
    memory = TranslationMemory()
    tracemalloc.start()
    for number in range(50):
        memory.keep(_request(), _ideographs(number, size), done)
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    # THEN each takes 4 bytes a weight and some more for its tokens, and comes back as it was
    assert held / 50 < 2 * 4 * size * size + size * 250
    item = _ideographs(7, size)
    messages = memory.recall(_request(), item)
    assert messages is not None
    assert messages[-1] == replace(done, source=item.span)


def test_a_segment_without_source_words_comes_back() -> None:
    memory = TranslationMemory()
    token = TokenScore("!", 0, 1, -0.5, None, ())
    done = SegmentFinished(1, 0, (0, 1), "!", -0.5, (token,), (), ((0, 1),), (), ((),))
    memory.keep(_request(), _item("!"), done)
    messages = memory.recall(_request(), _item("!"))
    assert messages is not None
    assert messages[-1] == done


def test_a_warning_moves_with_its_segment() -> None:
    # GIVEN a segment at character 10, with a doubt about its third character
    memory, item = TranslationMemory(), replace(_item("abc"), start=10)
    warning = SegmentWarning("out-of-place", (12, 13), (0, 1), ("c",))
    memory.keep(_request(), item, SegmentFinished(1, 0, (10, 13), "C", 0.0, warnings=(warning,)))
    # WHEN it stands at the beginning
    messages = memory.recall(_request(), _item("abc"))
    # THEN the doubt is about the same character
    assert messages is not None
    done = messages[-1]
    assert isinstance(done, SegmentFinished)
    assert done.warnings == (replace(warning, source=(2, 3)),)


def test_what_is_shown_otherwise_is_another_segment() -> None:
    # GIVEN a word in capitals that stood alone, and was shown as it is
    memory, alone = TranslationMemory(), _item("SALE")
    memory.keep(_request(), alone, SegmentFinished(1, 0, (0, 4), "SALE", 0.0))
    # WHEN it stands among others in capitals, and is shown in small letters
    among = replace(alone, shown=ModelText("Sale", ()))
    # THEN it is translated anew
    assert memory.recall(_request(), among) is None
    assert memory.recall(_request(), alone)


def test_of_what_nobody_watches_only_what_is_short_is_kept(
    translate: Translate, count_steps: StepCount
) -> None:
    long = "The ferry leaves the northern pier twice a day, in the morning and in the evening."
    for text, again in (("Good morning.", 0), (long, 1)):
        translate(text, stream=False)
        count_steps.rows.clear()
        translate(text, stream=False)
        assert bool(count_steps.steps) == bool(again)
