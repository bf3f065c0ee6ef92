"""From a text to the messages of its summary, with a scripted extractor."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from s2s_desktop.pipeline.messages import (
    Progress,
    Remark,
    Salience,
    SegmentFinished,
    SegmentStarted,
    SummarizeRequest,
    SummarySize,
    TextChunk,
)
from s2s_desktop.pipeline.summary import remarks
from s2s_desktop.pipeline.summary.document.structure import DocumentText
from s2s_desktop.pipeline.summary.rewriting.passage import Passage
from s2s_desktop.pipeline.summary.rewriting.rewriter import Draft, Refusal, Rewriting
from s2s_desktop.pipeline.summary.summarizer import Summarizer
from tests.pipeline.summary.scripted import MarkedExtractor, News, ScriptedRewriter, answer
from tests.pipeline.transcript import Transcript

REPORT = """\
# The harbour

The old crane stood for ninety years. The crane was a key to the trade of the town.
Ships came daily. Nobody asked what it cost.

# The storm

A gale struck on Sunday. The key part of the crane broke and fell into the
harbour. Two sheds were damaged. Rain fell for three days.
"""


def summarize(text: str, rewriter: ScriptedRewriter | None = None, **options: Any) -> Transcript:
    request = SummarizeRequest(7, text, **{"language": "en", "length": "short"} | options)
    return answer(Summarizer(MarkedExtractor(), ("en",), rewriter).run, request)


def remarked(transcript: Transcript) -> list[str]:
    return [message.text for message in transcript.messages if isinstance(message, Remark)]


# What is picked


def test_the_salient_sentences_come_in_the_order_of_the_text() -> None:
    transcript = summarize(REPORT)
    assert transcript.text == (
        "The old crane stood for ninety years. The crane was a key to the trade of the town. "
        "The key part of the crane broke and fell into the harbour."
    )
    assert remarked(transcript) == []
    assert transcript.finished
    assert (transcript.finished.segments, transcript.finished.cancelled) == (3, False)


def test_a_line_is_one_sentence() -> None:
    assert summarize(REPORT, length="line").text == "The crane was a key to the trade of the town."


def test_a_long_summary_has_a_paragraph_for_each_section() -> None:
    assert summarize(REPORT, length="long").text == (
        "The old crane stood for ninety years. The crane was a key to the trade of the town. "
        "Ships came daily. Nobody asked what it cost.\n\n"
        "The key part of the crane broke and fell into the harbour."
    )


def test_each_sentence_says_where_it_stands() -> None:
    transcript = summarize(REPORT, length="long")
    for segment, result in zip(transcript.segments, transcript.results, strict=True):
        assert segment.provenance
        assert not segment.provenance.rewritten
        (source,) = segment.provenance.sources
        assert source.weight == 1
        assert " ".join(REPORT[slice(*source.span)].split()) == result.text
        assert result.source == source.span
        links = [
            (REPORT[slice(*result.source_words[i])], result.text[slice(*result.target_words[j])])
            for i, j in result.links
        ]
        assert [a for a, b in links] == [b for a, b in links] == [*result.text[:-1].split(), "."]


def test_sentences_appear_one_after_another() -> None:
    transcript = summarize(REPORT)
    kinds = [type(message) for message in transcript.messages]
    assert kinds.index(SegmentFinished) < len(kinds) - 1 - kinds[::-1].index(SegmentStarted)
    assert transcript.done_chars == len(REPORT)
    assert kinds.count(Progress) == 4  # the text was read, then three sentences


def test_without_alignment_there_are_no_words() -> None:
    transcript = summarize(REPORT, alignment=False)
    assert all(segment.rows == {} for segment in transcript.segments)
    assert all(segment.provenance for segment in transcript.segments)


def test_in_a_conversation_each_change_of_speaker_is_named() -> None:
    talk = (
        "Ann: The key is lost.\nBob: Oh.\nAnn: I had the key at noon. I put it down then.\n"
        "Bob: Here it is on the floor.\nAnn: Thank you very much.\nBob: Here is a key lesson.\n"
    )
    transcript = summarize(talk, size=SummarySize(sentences=3))
    assert transcript.text == (
        "Ann: The key is lost. I had the key at noon. Bob: Here is a key lesson."
    )
    last = transcript.segments[-1]
    assert talk[slice(*last.started.source)] == "Bob: Here is a key lesson."
    assert last.provenance
    assert talk[slice(*last.provenance.sources[0].span)] == "Here is a key lesson."


# What cannot be summarized


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("", remarks.NO_WORDS),
        (" \n\t\n", remarks.NO_WORDS),
        ("--- *** ---\n", remarks.NO_WORDS),
        ("def f(x):\n    y = x + 1\n    return y\n\nprint(f(3))\n", remarks.NO_SENTENCES),
        (
            "Name      Age   City\nAnn       34    Leeds\nBob       51    York\n",
            remarks.NO_SENTENCES,
        ),
        ("Anna Petrova\nJohn Smith\nMaria da Silva\nWei Zhang\n", remarks.NO_SENTENCES),
    ],
)
def test_a_text_without_sentences_is_said_and_not_made_up(text: str, remark: str) -> None:
    transcript = summarize(text)
    assert remarked(transcript) == [remark]
    assert transcript.text == ""


def test_a_text_shorter_than_its_summary_is_given_whole() -> None:
    transcript = summarize("The shop is closed today. Come back on Monday.", length="long")
    assert transcript.text == "The shop is closed today. Come back on Monday."
    assert remarked(transcript) == [remarks.ALL_GIVEN]


def test_of_another_language_sentences_are_only_picked() -> None:
    rewriter = ScriptedRewriter(lambda number, passage: [])
    text = "O mercado abre cedo. A key está na porta. O peixe chega às seis. Há fruta e pão."
    transcript = summarize(text, rewriter, language="pt-BR", length="line")
    assert transcript.text == "A key está na porta."
    assert remarked(transcript) == [remarks.OTHER_LANGUAGE]
    assert rewriter.asked == []


def test_chinese_sentences_stand_without_spaces() -> None:
    text = "市议会批准了计划。工程将于三月开始。费用为四百万欧元。屋顶将被保留。"
    transcript = summarize(text, language="zh")
    assert transcript.text == "市议会批准了计划。工程将于三月开始。费用为四百万欧元。"
    assert len(transcript.segments[0].started.source_words) == 9  # eight characters and the stop


# With a rewriter


def shortened(number: int, passage: Passage) -> list[News]:
    """Keeps the last two words of the passage (and its full stop)."""
    words = passage.source_words()
    kept = [(passage.text.rindex(" ", 0, passage.text.rindex(" ")) + 1, len(passage.text))]
    text = passage.text[slice(*kept[0])]
    spans = ((0, text.index(" ")), (text.index(" ") + 1, len(text) - 1), (len(text) - 1, len(text)))
    columns = range(len(words) - 3, len(words))
    rows = tuple(tuple(0.75 * (j == column) for j in range(len(words))) for column in columns)
    return [
        Draft(number, text[:4]),
        Draft(number, text),
        Rewriting(number, text, -0.5, spans, rows),
    ]


def test_what_the_rewriter_writes_takes_the_place_of_the_sentence() -> None:
    rewriter = ScriptedRewriter(shortened)
    transcript = summarize(REPORT, rewriter)
    # THEN the summary is its text, shown as it grew, with its links and scores
    assert transcript.text == "ninety years. the town. the harbour."
    first = transcript.segments[0]
    assert [chunk.provisional for chunk in first.chunks] == ["nine", "ninety years.", ""]
    result = transcript.results[2]
    assert result.score == -0.5
    assert [REPORT[slice(*result.source_words[i])] for i, _ in result.links] == [
        "the", "harbour", ".",
    ]  # fmt: skip
    assert result.source_words[result.links[0][0]][0] == REPORT.index("the\nharbour")
    assert first.provenance
    assert first.provenance.rewritten
    assert REPORT[slice(*first.provenance.sources[0].span)].startswith("The old crane")
    # AND it was asked for sentences
    sentences = [
        "The old crane stood for ninety years.",
        "The crane was a key to the trade of the town.",
        "The key part of the crane broke and fell into the harbour.",
    ]
    assert rewriter.asked == [(sentences, "sentence")]


def test_what_the_gate_refuses_is_given_as_it_stands() -> None:
    def half(number: int, passage: Passage) -> list[News]:
        return shortened(number, passage) if number else [Draft(0, "Lies."), Refusal(0)]

    transcript = summarize(REPORT, ScriptedRewriter(half))
    assert transcript.text == "The old crane stood for ninety years. the town. the harbour."
    told = [s.provenance.rewritten for s in transcript.segments if s.provenance]
    assert told == [False, True, True]


@pytest.mark.parametrize(
    ("text", "control"),
    [
        (REPORT, "tldr"),
        (
            "From: Ann\nTo: Bob\nSubject: The boat\n\nHi Bob,\n\nthe boat leaves at ten from the "
            "old pier. Bring the key and a warm coat with you.\n",
            "subject",
        ),
    ],
)
def test_a_line_is_asked_for_by_the_kind_of_the_text(text: str, control: str) -> None:
    rewriter = ScriptedRewriter(shortened)
    summarize(text, rewriter, length="line")
    assert [asked for _, asked in rewriter.asked] == [control]


# Stopping, and texts of any length


def test_a_stop_leaves_what_is_whole() -> None:
    transcript = Transcript(SummarizeRequest(1, REPORT, "en", "long"))
    running = Summarizer(MarkedExtractor(), ("en",)).run(
        transcript.request, lambda: any(isinstance(m, SegmentStarted) for m in transcript.messages)
    )
    transcript.take(running)
    assert transcript.finished
    assert transcript.finished.cancelled
    # THEN the sentence that is not whole is taken back
    assert transcript.dropped is not None
    assert (len(transcript.segments), transcript.finished.segments) == (0, 0)


def test_a_stop_while_a_sentence_is_rewritten() -> None:
    asked = 0

    def endless(number: int, passage: Passage) -> list[News]:
        return [Draft(number, f"draft {i}") for i in range(1000)]

    def stopped() -> bool:
        nonlocal asked
        asked += 1
        return asked > 20

    request = SummarizeRequest(1, REPORT, "en", "line")
    rewriter = ScriptedRewriter(endless)
    messages = list(Summarizer(MarkedExtractor(), ("en",), rewriter).run(request, stopped))
    assert sum(isinstance(message, TextChunk) for message in messages) < 20


def test_a_book_gives_a_bounded_summary() -> None:
    # GIVEN three hundred pages: 100 chapters of 60 sentences
    chapters = [
        f"# Chapter {c}\n\n"
        + " ".join(f"In chapter {c} the walker came to stone {s} on the road." for s in range(60))
        for c in range(100)
    ]
    book = "\n\n".join(chapters)
    # THEN a line is one sentence and a long summary at most thirty, all from the book
    for length, most in (("line", 1), ("long", 30)):
        transcript = summarize(book, length=length)
        assert 1 <= len(transcript.segments) <= most
        for result in transcript.results:
            assert result.text in book
        # AND no more of the book's words travel than those of the sentences chosen
        assert sum(len(r.source_words) for r in transcript.results) <= 20 * most


def test_the_same_request_gives_the_same_summary() -> None:
    assert summarize(REPORT).results == summarize(REPORT).results


# Salience, and sizes


def test_how_salient_each_sentence_is_comes_before_the_summary() -> None:
    request = SummarizeRequest(1, REPORT, "en", "short")
    transcript = answer(Summarizer(MarkedExtractor(), ("en",)).run, request)
    (place,) = [i for i, m in enumerate(transcript.messages) if isinstance(m, Salience)]
    starts = [i for i, m in enumerate(transcript.messages) if isinstance(m, SegmentStarted)]
    assert place < min(starts)
    told = transcript.messages[place]
    assert isinstance(told, Salience)
    # THEN what is chosen is what the summary has,
    assert [s.span for s in told.sentences if s.chosen] == [
        segment.started.source for segment in transcript.segments
    ]
    count = len(transcript.segments)
    assert {s.rank for s in told.sentences if s.chosen} == {*range(1, count + 1)}
    assert [s.span for s in told.sentences] == sorted(s.span for s in told.sentences)
    # and the numbers of sentences of the three lengths are told.
    for length, stop in zip(("line", "short", "long"), told.stops, strict=True):
        asked = SummarizeRequest(1, REPORT, "en", length)  # type: ignore[arg-type]
        summary = answer(Summarizer(MarkedExtractor(), ("en",)).run, asked)
        assert len(summary.segments) == stop


@pytest.mark.parametrize("sentences", range(1, 9))
def test_a_summary_has_as_many_sentences_as_are_asked_for(sentences: int) -> None:
    size = SummarySize(sentences=sentences)
    request = SummarizeRequest(1, REPORT, "en", size=size)
    transcript = answer(Summarizer(MarkedExtractor(), ("en",)).run, request)
    (told,) = [m for m in transcript.messages if isinstance(m, Salience)]
    assert len(transcript.segments) == min(sentences, len(told.sentences))
    assert not [m for m in transcript.messages if isinstance(m, Remark)]


def test_another_size_of_the_same_text_costs_no_reading() -> None:
    # GIVEN an extractor that counts how often it is asked
    class Counting(MarkedExtractor):
        asked = 0

        def scores(self, document: DocumentText) -> Sequence[float]:
            self.asked += 1
            return super().scores(document)

    extractor = Counting()
    summarizer = Summarizer(extractor, ("en",))
    for sentences in (1, 3, 2, 3):
        size = SummarySize(sentences=sentences)
        answer(summarizer.run, SummarizeRequest(1, REPORT, "en", size=size))
    assert extractor.asked == 1
    # THEN another text, or the same one in another language, is read,
    answer(summarizer.run, SummarizeRequest(1, REPORT, "pt"))
    answer(summarizer.run, SummarizeRequest(1, REPORT + " More.", "en"))
    assert extractor.asked == 3
