"""Segments of one to three words: the ways to show them, and what the ways agree on."""

from __future__ import annotations

import string
from collections.abc import Sequence
from dataclasses import replace

import pytest

from s2s_desktop.pipeline.guard.agreement import held_for_agreement, tried_in_several_ways
from s2s_desktop.pipeline.guard.pair import FinishedPair
from s2s_desktop.pipeline.guard.stage import WHOLE
from s2s_desktop.pipeline.translation.model_text import ModelText, model_text
from tests.pipeline.guard.pairs import finished

KNOWN = set(string.ascii_letters + string.digits + " .,;:!?'\"-()*+áãçéíóú")


def _shown(source: str) -> ModelText:
    return model_text(source, KNOWN.__contains__)


def _ways(source: str) -> list[str]:
    retry = tried_in_several_ways(finished(source, "x"), _shown(source))
    return [shown.text for shown in retry.shown] if retry else []


def _agreed(source: str, *answers: str, scores: Sequence[float] = ()) -> str:
    return _chosen(source, *answers, scores=scores).target


def _chosen(source: str, *answers: str, scores: Sequence[float] = ()) -> FinishedPair:
    """Of the answers to the segment as it is and in each other way."""
    shown = _shown(source)
    rated = zip(answers, [*scores, *[-0.1] * len(answers)], strict=False)
    pairs = [finished(source, answer, score=score) for answer, score in rated]
    retry = tried_in_several_ways(pairs[0], shown)
    assert retry is not None
    return retry.choose(pairs)


@pytest.mark.parametrize(
    ("source", "ways"),
    [
        (
            "milk",
            ["Milk", "* milk", "* Milk", "- milk", "- Milk", '"milk"', "(milk)", "milk:", "milk,"],
        ),
        ("Red Cross", ["* Red Cross", "- Red Cross", '"Red Cross"', "(Red Cross)"]),
        ("Go home.", ["* Go home.", "- Go home.", '"Go home."']),
        ("Yes, please!", ["* Yes, please!", "- Yes, please!", '"Yes, please!"']),
        ("don't worry", ["* don't worry", "- don't worry"]),
        # A word in capitals is shown so, and in small letters.
        ("STOP!", ["* STOP!", "- STOP!", "stop!", "* stop!", "- stop!", '"stop!"']),
        # An abbreviation may be anything.
        ("WHO", ["* WHO", "- WHO"]),
        # In the middle of a long text nothing is short, and nothing else is a word.
        ("I have seen it.", []),
        ("page 12", []),
        ("C++", []),
        ("so [it] is", []),
        ("one, two, three, four", []),
        ("Unabhaengigkeitserklaerungen", []),
        ("", []),
    ],
)
def test_the_ways_to_show_a_segment(source: str, ways: list[str]) -> None:
    assert [way for way in _ways(source) if way in ways] == ways
    assert bool(_ways(source)) is bool(ways)
    held = held_for_agreement(_shown(source), source)
    assert held is (WHOLE if ways else None)


def test_each_way_knows_where_its_letters_stand() -> None:
    retry = tried_in_several_ways(finished("go on", "x"), _shown("go on"))
    assert retry is not None
    for shown in retry.shown:
        at = shown.text.lower().index("go on")
        assert shown.offsets[at : at + 5] == (0, 1, 2, 3, 4)
        assert len(shown.offsets) == len(shown.text)
        assert set(shown.offsets[:at]) <= {0}
        assert set(shown.offsets[at + 5 :]) <= {4}


def test_what_carries_something_is_not_tried() -> None:
    assert not _ways("go \u65e5 on")
    # At the edges nothing is in the way.
    assert _ways("go on \u65e5")


def test_nobody_has_to_be_asked_for_scores() -> None:
    # GIVEN a segment that was written without alignment, and so without a score
    shown = _shown("milk")
    unread = FinishedPair("milk", "o leite de um", score=0.0)
    retry = tried_in_several_ways(unread, shown)
    assert retry is not None
    # THEN it is shown once more as it is, and that answer counts in its place.
    assert retry.shown[0] == shown
    read = [finished("milk", "leite", score=-0.5), finished("milk", "leite:", score=-0.1)]
    assert retry.choose([unread, *read]).target == "leite"


@pytest.mark.parametrize(
    ("source", "answers", "agreed"),
    [
        # What most say, without what stands around it,
        ("milk", ["Leite de vaca", "* leite", "- leite", "leite:", '"leite"'], "leite"),
        ("Milk", ["leite de vaca", "* leite", "- leite", "(leite)"], "Leite"),
        ("go home.", ["x.", "* vá para casa.", "- vá para casa."], "vá para casa."),
        ("Go home!", ["x!", '"Vá para casa"!', '"Vá para casa!"'], "Vá para casa!"),
        # as it is written where the source is written so.
        ("milk", ["Leite", "* leite", "Leite:", "Leite,"], "leite"),
        ("monday", ["Segunda", "* Segunda"], "Segunda"),
        # "the bread" speaks for "bread",
        ("bread", ["o pão", "* o pão", "- pão", "pão:", "o pão,"], "pão"),
        # not in a sentence, where words belong.
        ("He wins.", ["Ele vence.", "* Ele vence.", "- Vence."], "Ele vence."),
        # Doubled words, brackets and long stories are no answers, however many say so.
        ("yes", ["Sim Sim", "* Sim Sim", "- sim"], "sim"),
        ("log", ["registo (de dados)", "* registo (de dados)", "registo:"], "registo"),
        ("thanks", ["a b c d e f g", "* a b c d e f g", "- obrigado"], "obrigado"),
        ("so so", ["assim assim", "* assim assim", "- x"], "assim assim"),
        # What is not translated counts half, where it is no name.
        ("fork", ["fork", "* garfo", "- garfo", "fork:", "(fork)"], "garfo"),
        ("Fork", ["Fork", "* Garfo", "- Garfo", "Fork:", "(Fork)"], "Fork"),
        ("radio", ["radio", "* radio", "- radio"], "radio"),
        # Of names those that are left as they are count more.
        ("Rosa Parks", ["Parques Rosa", "* Parques Rosa", "(Rosa Parks)", '"Rosa Parks"'],
         "Rosa Parks"),
        ("Red Cross", ["Cruz Vermelha", "* Cruz Vermelha", '"Red Cross"'], "Cruz Vermelha"),
        ("rosa parks", ["parques rosa", "* parques rosa", "* parques rosa", "rosa parks:",
                        "rosa parks,"], "parques rosa"),
        # Where no answer is one the first stays.
        ("log", ["a (b)", "* a (b)"], "a (b)"),
        ("log", ["a (b)"], "a (b)"),
    ],
)  # fmt: skip
def test_what_most_ways_agree_on(source: str, answers: list[str], agreed: str) -> None:
    assert _agreed(source, *answers) == agreed


def test_of_equals_the_likelier() -> None:
    assert _agreed("red", "rubro", "* vermelho", scores=[-0.9, -0.1]) == "vermelho"
    assert _agreed("red", "rubro", "* vermelho", scores=[-0.1, -0.9]) == "rubro"


def test_an_answer_that_never_ended_is_none() -> None:
    shown = _shown("red")
    pairs = [finished("red", "vermelho"), *[finished("red", "rubro")] * 2]
    pairs[1:] = [replace(pair, ended="loop") for pair in pairs[1:]]
    retry = tried_in_several_ways(pairs[0], shown)
    assert retry is not None
    assert retry.choose(pairs).target == "vermelho"


def test_words_in_capitals() -> None:
    capitals, small = ["STOP", "* STOP", "- STOP"], ["PARE", "* PARE", "- ALTO"]
    # A word that comes back is read in small letters;
    assert _agreed("STOP", *capitals, *small) == "PARE"
    # what comes back as another abbreviation is one;
    known = ["OTAN", "* OTAN", "- OTAN"]
    assert _agreed("NATO", *known, "NATO", "* NATO", "- NATO") == "OTAN"
    # what nobody knows stays.
    assert _agreed("IKEA", "IKEA", "* IKEA", "- IKEA", "IKEA", "* IKEA") == "IKEA"


def test_the_alignment_goes_along() -> None:
    pair = _chosen("red wine", "x", "* vinho tinto", "- vinho tinto")
    assert pair.target == "vinho tinto"
    assert [pair.target[a:b] for a, b in pair.target_words] == ["vinho", "tinto"]
    assert len(pair.rows) == 2


def test_what_stands_around_the_words_stays() -> None:
    source = "\u65e5 milk \u672c"
    shown = _shown(source)
    pairs = [finished(source, f"\u65e5 {t} \u672c") for t in ("o o", "* leite", "leite:")]
    retry = tried_in_several_ways(pairs[0], shown)
    assert retry is not None
    assert retry.choose(pairs).target == "\u65e5 leite \u672c"


@pytest.mark.parametrize("name", ["James T. Whitfield", "J. R. R. Tolkien", "Mary Ann E. Evans"])
def test_initials_belong_to_a_name(name: str) -> None:
    assert _agreed(name, f"{name} (em inglês)", f"* {name}", f"- {name}") == name
    assert _ways("Dear Ann B. Smith and others") == []
