"""How the real model reads a sentence: its heads, and what each word does."""

from __future__ import annotations

import pytest

from s2s_desktop.pipeline.inspection.messages import (
    Attribution,
    AttributionRequest,
    HeadMaps,
    HeadsRequest,
)
from s2s_desktop.pipeline.messages import Finished, TranslateRequest
from s2s_desktop.pipeline.service import never
from s2s_desktop.pipeline.steering.answers import answer
from s2s_desktop.pipeline.steering.written_sentence import WrittenSentence, translated_sentence
from s2s_desktop.pipeline.translation.translate import Translator

FIRST = "It rains. "
TEXT = FIRST + "The red house; write to ann@example.org."
SAID = "A casa vermelha; escreva para ann@example.org."
OF, PLACE = TranslateRequest(1, TEXT, "en", "pt"), (len(FIRST), len(TEXT))


@pytest.fixture
def sentence(translator: Translator) -> WrittenSentence:
    """The second sentence."""
    return translated_sentence(translator, OF, PLACE)


def test_heads_with_the_pieces_at_their_sides(sentence: WrittenSentence) -> None:
    maps, last = answer(sentence, HeadsRequest(2, OF, PLACE, SAID), never)
    assert isinstance(maps, HeadMaps)
    assert isinstance(last, Finished)
    assert maps.kinds == ("cross", "encoder")
    assert maps.source.texts[:3] == ("The", "red", "house")
    assert maps.source.texts[-1] == "</s>"
    assert maps.source.words[:3] == (0, 1, 2)
    assert maps.source.words[-1] == -1
    # What was carried past the model is one word of the user's to it, written by its mark.
    assert maps.written.texts[:3] == ("A", "casa", "vermelha")
    assert any(text.startswith("ann@example.org") for text in maps.written.texts)
    assert maps.given.texts[:2] == ("<s>", "A")
    assert maps.cross is not None
    assert maps.encoder is not None
    assert maps.cross.shape[2:] == (len(maps.written.texts), len(maps.source.texts))
    assert maps.encoder.shape[2:] == (len(maps.source.texts),) * 2
    assert [(read.layer, read.head) for read in maps.reads] == [(0, 5), (1, 0)]
    # The head that is read at its own step looks at "house" when "casa" is written.
    assert maps.cross[1, 0, 1].argmax() == 2


def test_a_word_owes_most_to_its_partner(sentence: WrittenSentence) -> None:
    found, _ = answer(sentence, AttributionRequest(2, OF, PLACE, SAID), never)
    assert isinstance(found, Attribution)
    strongest = [max(range(len(row)), key=row.__getitem__) for row in found.rows[:3]]
    assert strongest == [0, 2, 1]


def test_it_is_stopped_between_passes(sentence: WrittenSentence) -> None:
    (last,) = answer(sentence, AttributionRequest(2, OF, PLACE, SAID), lambda: True)
    assert isinstance(last, Finished)
    assert last.cancelled
