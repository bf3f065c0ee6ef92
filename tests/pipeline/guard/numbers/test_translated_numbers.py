"""Numbers on their way through the program, with the real model."""

from __future__ import annotations

from dataclasses import replace

import pytest

from s2s_desktop.pipeline.guard.numbers.showing import without_separators
from s2s_desktop.pipeline.guard.strings.insets import find_insets
from s2s_desktop.pipeline.messages import GuardOptions, TextChunk
from tests.pipeline.conftest import Translate

TEXT = "The debt is 1,234,567,890 dollars. It rose from $1,283.82 to $2,041.07 in 2019."
TRANSLATED = "A dívida é de 1.234.567.890 dólares. Ele subiu de $1.283,82 para $2.041,07 em 2019."


def test_long_numbers_are_shown_without_separators() -> None:
    text = "From 1,234,567.5 to 12,345, in v1.2.3."
    hidden = {word.start for word in without_separators(text, "en")}
    assert "".join(c for i, c in enumerate(text) if i not in hidden) == (
        "From 1234567.5 to 12,345, in v1.2.3."
    )
    assert not list(without_separators("De 1,5 a 3,25 em 1999", "pt"))


@pytest.mark.parametrize("alignment", [True, False])
@pytest.mark.parametrize("stream", [True, False])
def test_numbers_arrive_whole(translate: Translate, alignment: bool, stream: bool) -> None:
    transcript = translate(TEXT, alignment=alignment, stream=stream)
    for number in ("1.234.567.890", "1.283,82", "2.041,07", "2019"):
        assert number in transcript.text
    assert not any(segment.finished.warnings for segment in transcript.segments if segment.finished)
    # THEN what is firm was never changed: the transcript is made of firm chunks alone
    assert transcript.text == "".join(s.started.lead + s.firm for s in transcript.segments)


def test_numbers_are_provisional_until_their_segment_ends(translate: Translate) -> None:
    transcript = translate("There are many people, and 1,234,567 of them sing.", stream=True)
    (segment,) = transcript.segments
    assert any(any(c.isdigit() for c in chunk.provisional) for chunk in segment.chunks)
    digits = [chunk for chunk in segment.chunks if any(c.isdigit() for c in chunk.firm)]
    # THEN the text before them was firm earlier, and they come with the last chunk
    assert digits == [segment.chunks[-1]]
    assert any(chunk.firm for chunk in segment.chunks[:-1] if isinstance(chunk, TextChunk))


def test_words_of_a_mended_number_keep_their_alignment(translate: Translate) -> None:
    transcript = translate("It has 3,021,377 pairs.", alignment=True)
    (segment,) = transcript.segments
    finished = segment.finished
    assert finished is not None
    written = [finished.text[slice(*span)] for span in finished.target_words]
    source = [transcript.request.text[slice(*span)] for span in finished.source_words]
    assert (source.index("3,021,377"), written.index("3.021.377")) in finished.links


@pytest.mark.parametrize("number", ["3.117.275.501", "7.800.000.000", "2.345.678.901,00"])
def test_numbers_in_four_groups_are_no_addresses(number: str) -> None:
    assert not find_insets(f"São {number} ao todo.", (), ())
    assert find_insets("De 192.168.10.1 veio.", (), ())


def test_numbers_as_in_the_source(translate: Translate) -> None:
    options = replace(GuardOptions(), number_style="source")
    transcript = translate(TEXT, guard=options)
    for number in ("1,234,567,890", "1,283.82", "2,041.07"):
        assert number in transcript.text
