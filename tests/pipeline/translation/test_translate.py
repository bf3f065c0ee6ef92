"""A text goes in, messages come out: their order, their sum, and what they say."""

from __future__ import annotations

import pickle
from collections.abc import Callable

import pytest

from s2s_desktop.pipeline.messages import (
    DecodingChoices,
    SegmentMessage,
    SegmentStarted,
    TextChunk,
    TranslateRequest,
)
from s2s_desktop.pipeline.service import never
from s2s_desktop.pipeline.translation.translate import Translator
from tests.pipeline.conftest import StepCount
from tests.pipeline.transcript import Transcript

Translate = Callable[..., Transcript]

TEXT = (
    "  The house is red. It has a green door!\n"
    "\n"
    "\tMy sister lives there, with two cats.\r\n"
    "\n\n"
    "She is happy.  \n"
)


@pytest.mark.parametrize("beam_size", [1, 4])
@pytest.mark.parametrize("alignment", [True, False])
def test_a_text_keeps_its_form(translate: Translate, alignment: bool, beam_size: int) -> None:
    # GIVEN a text with indentation, blank lines and both kinds of line ends
    # WHEN it is translated
    transcript = translate(TEXT, alignment=alignment, choices=DecodingChoices(beam_size))
    # THEN all that is not a sentence is where it was
    assert transcript.source == TEXT
    assert transcript.text == (
        "  A casa é vermelha. Tem uma porta verde!\n"
        "\n"
        "\tMinha irmã mora lá, com dois gatos.\r\n"
        "\n\n"
        "Ela está feliz.  \n"
    )
    assert len(transcript.segments) == 4
    finished = transcript.finished
    assert finished is not None
    assert finished.tail == "  \n"
    assert finished.segments == 4
    assert finished.tokens > 20
    assert transcript.done_chars == len(TEXT) - 3


def test_a_quoted_mail_is_translated_as_it_reads(translate: Translate) -> None:
    # GIVEN a mail whose quoted lines end within a sentence, and within a word
    text = (
        "> The children went to the beach because it was very hot in the vil-\n"
        "> lage, and they played there until the sun went down in the evening.\n"
        "Thanks!\n"
    )
    transcript = translate(text)
    # THEN the quotation is one sentence, quoted, and no mark was shown to the model
    assert [m.segment for m in transcript.messages if isinstance(m, SegmentStarted)] == [0, 1]
    quoted, rest = transcript.text.split("\n", 1)
    assert quoted.startswith("> As crianças foram")
    assert "aldeia" in quoted
    assert quoted.count(">") == 1
    assert rest.startswith("Obrigad")
    # and what the target comes from is found where it stands
    result = transcript.results[0]
    village = result.target_words.index(
        next(span for span in result.target_words if "aldeia" in result.text[slice(*span)])
    )
    sources = {text[slice(*result.source_words[s])] for s, t in result.links if t == village}
    assert "vil-\n> lage" in sources


def test_sentences_grow_one_after_the_other(translate: Translate, count_steps: StepCount) -> None:
    # GIVEN sentences that fit into one batch
    transcript = translate(TEXT)
    order = [m.segment for m in transcript.messages if isinstance(m, SegmentMessage)]
    # THEN they are told in their order, the first one word by word,
    assert order == sorted(order)
    assert len(transcript.segments[0].chunks) == 4
    # though they were decoded side by side.
    assert max(count_steps.rows) == 4


@pytest.mark.parametrize("stream", [True, False])
def test_a_text_completes_itself_from_the_top(translate: Translate, stream: bool) -> None:
    # GIVEN many sentences of very different lengths
    sentences = [f"There is {'very ' * (i % 10)}little in house {i}." for i in range(90)]
    text = " ".join(sentences)
    transcript = translate(text, stream=stream)
    # THEN their numbers come in their order (the transcript sees to one after the other),
    assert transcript.sources == sentences
    # and how many there are is known from the first on.
    assert {(p.total_segments, p.total_is_estimate) for p in transcript.progress} == {(90, False)}
    done = [progress.done_segments for progress in transcript.progress]
    assert done == sorted(done)
    assert (done[-1], transcript.done_chars) == (90, len(text))
    assert transcript.finished is not None
    assert (transcript.finished.segments, transcript.finished.total_segments) == (90, 90)
    assert transcript.finished.resume is None


def test_messages_can_go_to_another_process(translate: Translate) -> None:
    messages = translate("Hello, world!").messages
    assert pickle.loads(pickle.dumps(messages)) == messages


def test_greedy_search_sends_nothing_provisional(translate: Translate) -> None:
    transcript = translate(TEXT, choices=DecodingChoices(beam_size=1))
    chunks = [m for m in transcript.messages if isinstance(m, TextChunk)]
    # But for "She is happy.": of so few words more than one translation is written.
    longer = [chunk for chunk in chunks if chunk.segment != 3]
    assert len(longer) < len(chunks)
    assert all(chunk.provisional == "" and chunk.firm for chunk in longer)


@pytest.mark.parametrize("alignment", [True, False])
def test_a_short_segment_is_provisional_until_its_end(
    translate: Translate, alignment: bool
) -> None:
    # WHEN a segment is shown to the model in several ways
    transcript = translate("thanks\n", alignment=alignment)
    chunks = [m for m in transcript.messages if isinstance(m, TextChunk)]
    # THEN what it became at first is seen, but nothing of it is firm,
    assert any(chunk.provisional for chunk in chunks[:-1])
    assert [chunk.firm for chunk in chunks if chunk.firm] == ["obrigado"]
    # and the words that are firm have their alignment.
    (segment,) = transcript.segments
    assert segment.finished is not None
    assert segment.finished.text == "obrigado"
    assert segment.finished.links == (((0, 0),) if alignment else ())


def test_only_so_many_segments_are_tried_in_several_ways(
    translator: Translator, monkeypatch: pytest.MonkeyPatch
) -> None:
    # GIVEN room for the other ways of one word
    monkeypatch.setattr("s2s_desktop.pipeline.translation.tally.MOST_OPTIONAL_ROWS", 12)
    request = TranslateRequest(1, "thanks\nwindow\n", "en", "pt")
    transcript = Transcript(request).take(translator.run(request, never))
    first, second = (segment.finished for segment in transcript.segments)
    # THEN the second is as the model wrote it.
    assert first is not None
    assert first.text == "obrigado"
    assert second is not None
    assert second.text == "a janela"


@pytest.mark.parametrize("text", [TEXT, "\U0001f600 I don\u2019t know \u201cwhy\u201d \u2013 yet."])
def test_beam_search_shows_a_guess_that_is_replaced(translator: Translator, text: str) -> None:
    # GIVEN a beam, whose best guess may change
    request = TranslateRequest(1, text, "en", "pt", choices=DecodingChoices(beam_size=4))
    transcript, firm, guessed = Transcript(request), "", 0
    # WHEN the text is looked at after each message
    for message in translator.run(request, never):
        transcript.take([message])
        if not transcript.segments:
            continue
        first = transcript.segments[0]
        # THEN what was firm stays, a guess stands after it, and spaces between never double
        assert first.firm.startswith(firm)
        assert "  " not in first.firm + first.provisional
        firm, guessed = first.firm, guessed + bool(first.provisional)
    assert guessed > 3


def test_a_guess_is_written_in_the_style_of_the_source(translate: Translate) -> None:
    text = "\u201cYes\u201d, she said, \u201cthe old house is red, and I\u2019m not there.\u201d"
    transcript = translate(text, choices=DecodingChoices(beam_size=4))
    guesses = [c.provisional for c in transcript.segments[0].chunks if c.provisional]
    assert guesses
    assert not any('"' in guess for guess in guesses)


def test_what_a_finished_segment_says(translate: Translate) -> None:
    transcript = translate("The black cat sleeps. I see the red house.")
    for text, result in zip(transcript.sources, transcript.results, strict=True):
        # Source words are offsets into the whole text, target words into the segment's own.
        words = [transcript.request.text[start:end] for start, end in result.source_words]
        assert words == [*text[:-1].split(), "."]
        targets = [result.text[start:end] for start, end in result.target_words]
        assert targets == [*result.text[:-1].split(), "."]
        # The score is the mean over all tokens, with the end of sentence as one more.
        end = result.score * (len(result.tokens) + 1) - sum(t.logprob for t in result.tokens)
        assert -2 < end < 0
        assert "".join(token.text for token in result.tokens) == result.text.replace(" ", "")
        assert all(token.entropy is not None and token.entropy >= 0 for token in result.tokens)
        assert not result.warnings
    cat, house = transcript.results
    pairs = {
        (
            transcript.request.text[slice(*result.source_words[j])],
            result.text[slice(*result.target_words[i])],
        )
        for result in (cat, house)
        for j, i in result.links
    }
    assert {("cat", "gato"), ("black", "preto"), ("red", "vermelha"), ("house", "casa")} <= pairs


def test_weights_of_a_word_are_spread_over_the_source(translate: Translate) -> None:
    (result,) = translate("The old man lives near the river.").results
    for row in result.rows:
        assert 0.3 < sum(row) < 1.5
    for token in result.tokens:
        assert token.attention is not None
        assert len(token.attention) == len(result.source_words)


def test_without_alignment_the_text_is_the_same(translate: Translate) -> None:
    assert translate(TEXT, alignment=False).text == translate(TEXT, alignment=True).text


@pytest.mark.parametrize("alignment", [True, False])
def test_without_stream_each_text_comes_at_once(translate: Translate, alignment: bool) -> None:
    # GIVEN what is told of a text when it is told while it grows
    streamed = translate(TEXT, alignment=alignment)
    # WHEN only whole segments are asked for
    whole = translate(TEXT, alignment=alignment, stream=False)
    # THEN they are the same, and a segment has one chunk
    assert whole.text == streamed.text
    assert whole.results == streamed.results
    chunks = [m for m in whole.messages if isinstance(m, TextChunk)]
    assert (
        len(chunks) == len(whole.results) < sum(isinstance(m, TextChunk) for m in streamed.messages)
    )


def test_the_shortlist_can_be_left_out(translate: Translate) -> None:
    # GIVEN a sentence to which the model has a strange answer, which the shortlist bars
    with_it = translate("The house is red.")
    without = translate("The house is red.", choices=DecodingChoices(use_shortlist=False))
    assert with_it.text == "A casa é vermelha."
    assert without.text == "A casa é muito confortável."


def test_lines_are_segments_when_asked_for(translate: Translate) -> None:
    # GIVEN two sentences on one line, and one that goes on on the next
    text = "One. Two.\nThe house\nis red.\n\n  three  \n"
    transcript = translate(text, lines=True)
    assert transcript.sources == ["One. Two.", "The house", "is red.", "three"]
    assert transcript.source == text
    assert transcript.text.count("\n") == text.count("\n")


def test_many_sentences_are_decoded_as_few_batches(
    translate: Translate, count_steps: StepCount
) -> None:
    # GIVEN a hundred sentences that all differ
    text = "\n".join(f"I bought {number} apples on the market." for number in range(2, 102))
    transcript = translate(text, lines=True)
    assert len(transcript.segments) == 100
    # THEN the first ones come alone, so that they come soon, and the rest side by side
    assert count_steps.rows[0] == 8
    assert max(count_steps.rows) >= 16
    assert count_steps.steps < 100


def test_a_sentence_that_finds_no_end_is_cut_and_says_so(translate: Translate) -> None:
    # GIVEN something that the model repeats for ever
    transcript = translate("ha ha ha " * 40 + "ha ha")
    warned = [r for r in transcript.results if r.warnings]
    # THEN if it was cut off or went on for too long, it says so; and there is an end to it
    said = {warning.kind for result in warned for warning in result.warnings}
    assert said <= {"cut-off", "repeated", "too-long"}
    assert len(transcript.text) < 5 * len(transcript.request.text)
