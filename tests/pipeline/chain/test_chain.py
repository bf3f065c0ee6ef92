"""Any pair: through a common language where no single model is here, with one alignment."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from s2s_desktop.catalogue.chains import chains
from s2s_desktop.catalogue.entry import ModelEntry
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.chain.chain_translator import ChainTranslator
from s2s_desktop.pipeline.messages import (
    AlignmentRow,
    Finished,
    Inset,
    Loading,
    Message,
    ModelReady,
    SegmentDropped,
    SegmentFinished,
    SegmentStarted,
    SegmentWarning,
    TextChunk,
    TranslateRequest,
)
from s2s_desktop.pipeline.service import Service, never


def model(name: str, *pairs: tuple[str, str], **other: Any) -> ModelEntry:
    entry = ModelEntry(name, name.upper(), ("translate",), pairs, "x", "MIT", "x", ())
    return replace(entry, **other)


def pairs_of(*entries: ModelEntry) -> dict[tuple[str, str], tuple[str, ...]]:
    return {chain.languages[0]: chain.steps for chain in chains(entries)}


def test_two_models_are_joined_by_the_language_they_share() -> None:
    de_en, en_pt = model("a", ("de", "en")), model("b", ("en", "pt"))
    (chain,) = chains([de_en, en_pt])
    assert (chain.languages, chain.steps) == ((("de", "pt"),), ("a", "b"))
    assert "de → en → pt" in chain.name
    assert chain.licence == "MIT"


def test_no_chain_where_one_model_does_it_or_there_is_nothing_to_do() -> None:
    de_en, en_de, en_pt = (
        model("a", ("de", "en")),
        model("b", ("en", "de")),
        model("c", ("en", "pt")),
    )
    direct = model("d", ("de", "pt"))
    many = model("m", source_languages=("de", "en"), target_languages=("pt", "en"))
    assert pairs_of(de_en, en_de) == {}
    assert pairs_of(de_en, en_pt, direct) == {}
    assert pairs_of(de_en, en_pt, many) == {}


def test_english_is_preferred_between() -> None:
    through_fr = model("f", ("de", "fr")), model("g", ("fr", "pt"))
    through_en = model("a", ("de", "en")), model("b", ("en", "pt"))
    for order in ((*through_fr, *through_en), (*through_en, *through_fr)):
        assert pairs_of(*order)["de", "pt"] == ("a", "b")


class Word:
    """A translator that writes each word in its own way, every one aligned with itself."""

    def __init__(self, write: Callable[[str], str], **finished: Any) -> None:
        self.write = write
        self.finished = finished
        self.requests: list[TranslateRequest] = []

    def run(
        self, request: TranslateRequest, stopped: Callable[[], bool], foreign: object = None
    ) -> Iterator[Message]:
        self.requests.append(request)
        start, number = request.resume.start, request.resume.segment
        start += request.text[start : start + 1] == "\n"
        done = 0
        for line in request.text[start:].split("\n"):
            span = start, start + len(line)
            words, place = line.split(), start
            sources, targets, text = [], [], ""
            for word in words:
                at = request.text.index(word, place)
                sources.append((at, at + len(word)))
                place = at + len(word)
                text += (" " if text else "") + self.write(word)
                targets.append((len(text) - len(self.write(word)), len(text)))
            rows = tuple(tuple(float(i == j) for j in range(len(words))) for i in range(len(words)))
            if stopped():
                yield Finished(request.number, "", True, done, 0, 0.0)
                return
            yield SegmentStarted(request.number, number, span, "", tuple(sources))
            yield TextChunk(request.number, number, text)
            for i, row in enumerate(rows):
                yield AlignmentRow(request.number, number, i, targets[i], row)
            ended = SegmentFinished(
                request.number, number, span, text, -1.0, (), tuple(sources), tuple(targets),
                tuple((i, i) for i in range(len(words))), rows,
            )  # fmt: skip
            yield replace(ended, **self.finished)
            start, number, done = span[1] + 1, number + 1, done + 1
        yield Finished(request.number, "", stopped(), done, 0, 0.0)


REQUEST = TranslateRequest(7, "eins zwei\ndrei", "de", "pt", lines=True)


def run(chain: ChainTranslator, request: TranslateRequest = REQUEST, stop: Any = never) -> Any:
    return list(chain.run(request, stop))


def test_each_sentence_goes_both_ways_and_keeps_its_place() -> None:
    first, second = Word(str.upper), Word(lambda word: word[::-1])
    messages = run(ChainTranslator(first, second, "en"))
    ended = [m for m in messages if isinstance(m, SegmentFinished)]
    assert [(m.segment, m.source, m.text) for m in ended] == [
        (0, (0, 9), "SNIE IEWZ"),
        (1, (10, 14), "IERD"),
    ]
    assert ended[0].source_words == ((0, 4), (5, 9))
    assert ended[0].links == ((0, 0), (1, 1))
    assert ended[0].rows == ((1.0, 0.0), (0.0, 1.0))
    # What is shown while it grows is of the second step alone, and adds up to the text.
    chunks = [m for m in messages if isinstance(m, TextChunk)]
    assert [(m.segment, m.firm) for m in chunks] == [(0, "SNIE IEWZ"), (1, "IERD")]
    assert [m.request for m in messages] == [7] * len(messages)
    languages = [(r.source_language, r.target_language) for r in first.requests + second.requests]
    assert languages == [("de", "en"), ("en", "pt"), ("en", "pt")]


def test_a_stop_between_the_steps_takes_the_sentence_back_and_goes_on_there() -> None:
    stops = iter([False] * 4)
    first, second = Word(str.upper), Word(str.lower)

    def stop() -> bool:
        return next(stops, True)

    messages = run(ChainTranslator(first, second, "en"), stop=stop)
    assert any(isinstance(m, SegmentDropped) for m in messages)
    finished = messages[-1]
    assert isinstance(finished, Finished)
    assert finished.cancelled
    place = finished.resume
    assert place is not None
    again = run(ChainTranslator(Word(str.upper), second, "en"), replace(REQUEST, resume=place))
    whole = [m.text for m in (*messages, *again) if isinstance(m, SegmentFinished)]
    assert whole == ["eins zwei", "drei"]


def test_warnings_say_where_in_the_source_or_where_in_the_target() -> None:
    one = SegmentWarning("numbers", (0, 4), (0, 2), ("3",))
    other = SegmentWarning("length", (1, 2), (3, 4))
    first, second = Word(str.upper, warnings=(one,)), Word(str.lower, warnings=(one, other))
    ended = [m for m in run(ChainTranslator(first, second, "en")) if isinstance(m, SegmentFinished)]
    assert ended[0].warnings == (replace(one, target=None), replace(other, source=None))


def test_what_stays_as_it_is_stays_in_both_steps() -> None:
    text = "see <1> there <2>"
    insets = (Inset(4, 7, "tag", partner=14), Inset(14, 17, "tag", partner=4))
    first, second = Word(lambda w: w * 2 if w.isalpha() else w), Word(str)
    run(ChainTranslator(first, second, "en"), TranslateRequest(1, text, "de", "pt", insets=insets))
    assert first.requests[0].insets == insets
    (asked,) = second.requests
    assert [asked.text[i.start : i.end] for i in asked.insets] == ["<1>", "<2>"]
    assert asked.insets[0].partner == asked.insets[1].start


@pytest.fixture
def catalogue() -> Catalogue:
    """Portuguese → English and English → French, both for everyday use."""
    made = Catalogue()
    made.add(replace(made.entry("tatoeba-en-fr-transformer"), id="en-fr", teaching=False, group=""))
    return made


def test_portuguese_is_translated_into_french(catalogue: Catalogue) -> None:
    assert "fr" in catalogue.targets("pt")
    (entry,) = catalogue.for_pair("pt", "fr")
    assert entry.steps == ("tiny11-pt-en", "en-fr")
    assert catalogue.is_installed(entry.id)
    service = Service(catalogue, "cpu", threads=1)
    messages = list(service.run(TranslateRequest(1, "A casa é vermelha.", "pt", "fr")))
    assert [m.model_id for m in messages if isinstance(m, Loading)] == ["tiny11-pt-en", "en-fr"]
    (ready,) = {m for m in messages if isinstance(m, ModelReady)}
    assert "pt → en → fr" in ready.model_name
    (ended,) = (m for m in messages if isinstance(m, SegmentFinished))
    assert ended.text == "La maison est rouge."
    words = [ended.text[a:b] for a, b in ended.target_words]
    source = ["A casa é vermelha."[a:b] for a, b in ended.source_words]
    linked = {(source[i], words[j]) for i, j in ended.links}
    assert {("casa", "maison"), ("vermelha", "rouge")} <= linked
    # Nothing that needs the inside of one model is asked of two.
    with pytest.raises(UserError, match="work together"):
        service.translator(entry.id)
