"""Capitals that the model was not shown, or cannot write."""

from __future__ import annotations

import pytest

from s2s_desktop.pipeline.guard.restored_capitals import (
    held_for_capitals,
    restore_capitals,
    tried_for_capitals,
)
from s2s_desktop.pipeline.guard.stage import WHOLE
from s2s_desktop.pipeline.translation.model_text import ModelText, model_text
from s2s_desktop.pipeline.translation.spelling import Respelling
from tests.pipeline.guard.pairs import after, finished
from tests.pipeline.translation.test_model_text import known


def _respelling(source: str, word: str, shown: str, copied: bool = True) -> Respelling:
    start = source.index(word)
    return Respelling(start, start + len(word), shown, copied)


@pytest.mark.parametrize(
    ("source", "word", "shown", "target", "restored"),
    [
        # The word that was translated from it,
        ("na \u00daltima Ceia", "\u00daltima", "\u00faltima", "the last Supper", "the Last Supper"),
        # in capitals where it was,
        ("isto N\u00c3O serve", "N\u00c3O", "n\u00e3o", "this not fits", "this NOT fits"),
        ("N\u00c3O serve", "N\u00c3O", "n\u00e3o", "Not fits", "NOT fits"),
        # but not where the sentence begins, which is written so already,
        ("\u00daltima chamada", "\u00daltima", "\u00faltima", "call last", "call last"),
        # nor a second time.
        ("na \u00daltima Ceia", "\u00daltima", "\u00faltima", "the Last Supper", "the Last Supper"),
        # A copy is the word of the source,
        ("em \u00d3bidos sim", "\u00d3bidos", "Obidos", "in Obidos yes", "in \u00d3bidos yes"),
        ("em \u00d3bidos sim", "\u00d3bidos", "Obidos", "yes Obidos", "yes \u00d3bidos"),
        ("em \u00d3bidos sim", "\u00d3bidos", "Obidos", "in Obidosland yes", "in Obidosland yes"),
        # with a capital at the beginning.
        ("kkkkkk sim", "kkkkkk", "kkk", "Kkk yes", "Kkkkkk yes"),
    ],
)
def test_capitals_are_where_they_belong(
    source: str, word: str, shown: str, target: str, restored: str
) -> None:
    pair = finished(source, target, respelt=[_respelling(source, word, shown)])
    assert after(pair, list(restore_capitals(pair))) == restored


def test_a_copy_that_is_a_word_of_its_own_stays() -> None:
    source = "na \u00cdndia sim"
    respelt = [_respelling(source, "\u00cdndia", "India", copied=False)]
    pair = finished(source, "in India yes", respelt=respelt)
    assert not list(restore_capitals(pair))


@pytest.mark.parametrize(
    ("source", "target", "restored"),
    [
        ("I lived in India", "Vivi na \u00edndia", "Vivi na \u00cdndia"),
        (
            "He met Oscar there",
            "Ele conheceu \u00f3scar l\u00e1",
            "Ele conheceu \u00d3scar l\u00e1",
        ),
        ("India is big", "A \u00edndia \u00e9 grande", "A \u00cdndia \u00e9 grande"),
        # Only the same name in both languages,
        ("He met Arabs there", "Ele conheceu \u00edndios", "Ele conheceu \u00edndios"),
        # and only what is a name there.
        ("He met Indians there", "Ele conheceu \u00edndios", "Ele conheceu \u00edndios"),
        ("The index rose", "O \u00edndice subiu", "O \u00edndice subiu"),
        ("Indexes rose", "Os \u00edndices subiram", "Os \u00edndices subiram"),
    ],
)
def test_names_have_capitals(source: str, target: str, restored: str) -> None:
    pair = finished(source, target)
    assert after(pair, list(restore_capitals(pair))) == restored
    # What changed was held.
    held = held_for_capitals(model_text(source, known), source)
    if restored != target:
        assert held is not None
        found = held.search(target)
        assert found is not None
        assert target[: found.start()] == restored[: found.start()]


def test_only_what_may_change_is_held() -> None:
    source = "na \u00daltima Ceia"
    words = (_respelling(source, "\u00daltima", "\u00faltima"),)
    assert held_for_capitals(ModelText("", (), respelt=words), source) is WHOLE
    # The first letter is written at once, and a sentence in capitals wholly so.
    first = (Respelling(0, 1, "\u00e0", False),)
    assert held_for_capitals(ModelText("", (), respelt=first), "\u00c0 mesa") is None
    loud = ModelText("", (), respelt=words, capitals=True)
    assert held_for_capitals(loud, source) is None
    assert held_for_capitals(ModelText("", ()), "A plain text of Paris.") is None


def test_a_copied_word_is_tried_with_a_small_letter() -> None:
    # GIVEN a word that was shown without its accent, and copied
    source = "as \u00c2ncoras velhas"
    words = [_respelling(source, "\u00c2ncoras", "Ancoras")]
    shown = model_text(source, {*"\u00e2"}.__or__(set("as Ancorvelh")).__contains__, respelt=words)
    first = finished(source, "the Ancoras old", respelt=words, score=-0.5)
    retry = tried_for_capitals(first, shown)
    assert retry is not None
    # WHEN it is shown with a small letter
    (other,) = retry.shown
    assert other.text == "as \u00e2ncoras velhas"
    assert other.source_span(3, 10) == (3, 4)
    # THEN a likelier translation is taken,
    better = finished(source, "the old anchors", respelt=other.respelt, score=-0.4)
    assert retry.choose([first, better]) is better
    # but neither an unlikelier one nor another copy.
    worse = finished(source, "the old anchors", respelt=other.respelt, score=-0.6)
    assert retry.choose([first, worse]) is first
    copy = finished(source, "the \u00e2ncoras old", respelt=other.respelt, score=-0.4)
    assert retry.choose([first, copy]) is first


@pytest.mark.parametrize(
    ("source", "copy", "translated", "taken"),
    [
        ("\u00d4nus fiscais", "The onus fiscal", "The burden fiscal", True),
        ("\u00d4nus fiscais", "The onuses fiscal", "The burden fiscal", True),  # nearly a copy
        ("\u00d4nus Fiscais", "The onus fiscal", "The burden fiscal", False),  # a name, perhaps
        ("o \u00d4nus fiscal", "The onus fiscal", "The burden fiscal", False),
    ],
)
def test_a_first_word_may_be_a_little_less_likely(
    source: str, copy: str, translated: str, taken: bool
) -> None:
    words = [_respelling(source, "\u00d4nus", "Onus")]
    shown = model_text(source, lambda c: c != "\u00d4", respelt=words)
    first = finished(source, copy, respelt=words, score=-0.1)
    retry = tried_for_capitals(first, shown)
    assert retry is not None
    other = finished(source, translated, respelt=retry.shown[-1].respelt, score=-0.15)
    assert (retry.choose([first, other]) is other) == taken


def test_laughter_is_not_tried_as_it_was() -> None:
    words = [Respelling(0, 10, "haha", True)]
    shown = model_text("hahahahaha so", known, respelt=words)
    assert tried_for_capitals(finished("hahahahaha so", "haha sim", respelt=words), shown) is None


def test_without_an_alignment_it_is_read() -> None:
    source = "na \u00daltima Ceia"
    words = [_respelling(source, "\u00daltima", "\u00faltima")]
    shown = model_text(source, lambda c: c != "\u00da", respelt=words)
    unread = finished(source, "the last Supper", respelt=words)
    read = unread
    unread = type(unread)(source, "the last Supper", respelt=tuple(words))
    retry = tried_for_capitals(unread, shown)
    assert retry is not None
    assert retry.shown == (shown,)
    assert retry.choose([unread, read]) is read
    assert tried_for_capitals(read, shown) is None
