"""What can be asked about a sentence that was translated, with the real model."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from s2s_desktop.pipeline.messages import (
    Finished,
    Message,
    SegmentFinished,
    TextChunk,
    TranslateRequest,
)
from s2s_desktop.pipeline.service import never
from s2s_desktop.pipeline.steering.answers import answer
from s2s_desktop.pipeline.steering.messages import (
    BeamTree,
    HypothesesRequest,
    RewriteRequest,
    SentenceRequest,
    WordChoices,
    Wordings,
    WordingsRequest,
    WordsRequest,
)
from s2s_desktop.pipeline.steering.written_sentence import WrittenSentence, translated_sentence
from s2s_desktop.pipeline.translation.translate import Translator
from tests.pipeline.conftest import StepCount, Translate

FIRST = "The small white house has a red door. "
RAIN = "When it rained, we could hear the water on the tiles; write to ann@example.org."
TEXT = FIRST + RAIN
OF = TranslateRequest(1, TEXT, "en", "pt")
PLACE = len(FIRST), len(TEXT)


@pytest.fixture
def rain(translator: Translator) -> WrittenSentence:
    """The second sentence."""
    return translated_sentence(translator, OF, PLACE)


def _ask(sentence: WrittenSentence, request: SentenceRequest) -> Iterator[Message]:
    *messages, last = answer(sentence, request, never)
    assert isinstance(last, Finished)
    assert not last.cancelled
    yield from messages


def _rewritten(sentence: WrittenSentence, prefix: str, *locked: str) -> SegmentFinished:
    *_, last = _ask(sentence, RewriteRequest(2, OF, PLACE, prefix, locked=locked))
    assert isinstance(last, SegmentFinished)
    return last


def test_words_have_choices_where_there_is_a_choice(
    rain: WrittenSentence, translate: Translate
) -> None:
    # GIVEN a sentence as it was translated
    said = translate(TEXT).segments[1].finished
    assert said is not None
    # WHEN all of its words are asked about
    words = {
        said.text[slice(*message.span)]: {c.word: c.probability for c in message.choices}
        for message in _ask(rain, WordsRequest(2, OF, PLACE, said.text, said.target_words, True))
        if isinstance(message, WordChoices)
    }
    # THEN "could" may be said in two ways, what stands there being the likelier
    assert list(words["podíamos"])[:2] == ["podíamos", "pudemos"]
    assert 0.2 < words["podíamos"]["pudemos"] < words["podíamos"]["podíamos"] < 0.8
    # AND nothing else could stand where the model is sure, or where it was not asked
    assert words["ouvir"] == {}
    assert words["ann"] == words["example"] == {}


def test_from_a_choice_on_the_rest_is_written_anew(
    rain: WrittenSentence, count_steps: StepCount
) -> None:
    # WHEN a sentence is to begin in another way
    messages = list(_ask(rain, RewriteRequest(2, OF, PLACE, "Na chuva", segment=7)))
    # THEN it does, in every message, and the guard has carried what it carries
    chunks = [m for m in messages if isinstance(m, TextChunk)]
    last = messages[-1]
    assert isinstance(last, SegmentFinished)
    assert last.text.startswith("Na chuva, ")
    assert last.text.count("ann@example.org") == 1
    assert "".join(chunk.firm for chunk in chunks) == last.text
    assert (last.segment, last.source) == (7, PLACE)
    assert last.rows
    # AND its first new word takes a step for each piece before it and two more
    assert len(count_steps.rows) <= 40


def test_a_word_that_was_chosen_is_not_made_longer(rain: WrittenSentence) -> None:
    # "pod" goes on as "podíamos", if it may
    assert _rewritten(rain, "Quando choveu, pod").text.startswith("Quando choveu, pod ")
    loose = RewriteRequest(2, OF, PLACE, "Quando choveu, pod", whole=False)
    *_, last = _ask(rain, loose)
    assert isinstance(last, SegmentFinished)
    assert last.text.startswith("Quando choveu, podíamos")


@pytest.mark.parametrize("prefix", ["Quando ☃ chovia", "Escrevam a ann@example.org", "“Na” chuva"])
def test_what_the_vocabulary_cannot_write_stays_as_the_user_has_it(
    rain: WrittenSentence, prefix: str
) -> None:
    last = _rewritten(rain, prefix)
    assert last.text.startswith(prefix)
    assert last.text.count("ann@example.org") == 1
    assert last.text != prefix


def test_locked_phrases_stay(rain: WrittenSentence) -> None:
    assert "nas telhas" not in _rewritten(rain, "Quando chovia").text
    assert "nas telhas" in _rewritten(rain, "Quando chovia", "nas telhas").text
    *_, wordings = _ask(rain, WordingsRequest(2, OF, PLACE, locked=("nas telhas",)))
    assert isinstance(wordings, Wordings)
    assert len(wordings.wordings) > 1
    assert all("nas telhas" in wording.text for wording in wordings.wordings)


def test_the_best_wordings_differ_in_words(rain: WrittenSentence, translate: Translate) -> None:
    *_, wordings = _ask(rain, WordingsRequest(2, OF, PLACE, count=4))
    assert isinstance(wordings, Wordings)
    texts = [wording.text for wording in wordings.wordings]
    scores = [wording.score for wording in wordings.wordings]
    assert texts[0] == translate(TEXT).segments[1].firm
    assert len({text.casefold() for text in texts}) == len(texts) == 4
    assert scores == sorted(scores, reverse=True)
    assert all("ann@example.org" in text for text in texts)


def test_the_tree_of_a_beam_is_told_in_the_words_of_the_user(rain: WrittenSentence) -> None:
    *_, tree = _ask(rain, HypothesesRequest(2, OF, PLACE, beam_size=3))
    assert isinstance(tree, BeamTree)
    texts: list[str] = []
    for node in tree.nodes:
        texts.append(("" if node.parent is None else texts[node.parent]) + node.text)
    best = next(i for i, node in enumerate(tree.nodes) if node.rank == 0)
    assert texts[best].startswith("Quando choveu, podíamos ouvir")
    assert texts[best].endswith("ann@example.org.")
    assert sorted(node.rank for node in tree.nodes if node.rank is not None) == [0, 1, 2]
    assert any(node.rank is None and node.score is None for node in tree.nodes)
    assert all(len(node.weights) == len(rain.prepared.words) for node in tree.nodes)


def test_a_request_that_is_stopped_ends_at_its_next_step(rain: WrittenSentence) -> None:
    asked: list[bool] = []

    def stopped() -> bool:
        asked.append(True)
        return len(asked) > 3

    messages = list(answer(rain, WordingsRequest(2, OF, PLACE), stopped))
    assert len(asked) == 5  # once more for what is told of it
    assert [type(m) for m in messages] == [Finished]


def test_a_sentence_of_a_book_is_found_in_its_paragraph(translator: Translator) -> None:
    before, behind = "One more line here.\n\n" * 1500, "\n\nAnd so on." * 50
    place = len(before) + PLACE[0], len(before) + PLACE[1]
    of = TranslateRequest(1, before + TEXT + behind, "en", "pt")
    sentence = translated_sentence(translator, of, place)
    assert sentence.prepared.span == place
    assert sentence.prepared.text == RAIN
    assert sentence.source_words[0] == (place[0], place[0] + len("When"))


def test_a_word_with_a_hyphen_is_one(translator: Translator) -> None:
    text = "We will meet again on Tuesday evening."
    of = TranslateRequest(1, text, "en", "pt")
    sentence = translated_sentence(translator, of, (0, len(text)))
    target = "Nos encontraremos novamente na terça-feira à noite."
    at = target.index("terça"), target.index(" à")
    (choices,) = _ask(sentence, WordsRequest(2, of, (0, len(text)), target, (at,)))
    assert isinstance(choices, WordChoices)
    assert choices.choices[0].word == "terça-feira"
    assert "terça" not in [choice.word for choice in choices.choices if choice.probability > 0.5]
