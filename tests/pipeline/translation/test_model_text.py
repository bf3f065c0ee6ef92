"""What a model is shown of a sentence, and how its answer is written back."""

from __future__ import annotations

import string

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from s2s_desktop.pipeline.messages import Inset
from s2s_desktop.pipeline.translation.model_text import (
    ModelText,
    model_text,
    shown_otherwise,
)
from s2s_desktop.pipeline.translation.spelling import Respelling, Rewording
from s2s_desktop.pipeline.translation.target_writer import TargetWriter

KNOWN = set(string.ascii_letters + string.digits + " .,;:!?'\"-()*_+|éãçÉÃÇ")


def known(character: str) -> bool:
    """A vocabulary of plain letters and marks, and a few accents."""
    return character in KNOWN


def _copied(shown: ModelText, answer: str | None = None) -> str:
    """What becomes of a sentence that the model writes as it was shown (or as `answer`)."""
    writer = TargetWriter(shown)
    written = writer.write(shown.text if answer is None else answer)
    written += writer.finish()
    return shown.before + written + "".join(f" {run.text}" for run in writer.lost) + shown.after


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("Plain text, as it is.", "Plain text, as it is."),
        ("tab\there\u00a0and\u3000there", "tab here and there"),
        # In the middle a mark stands for what cannot be shown; one for each run of it.
        ("I \u2764\ufe0f you", "I * you"),
        ("see \u65e5\u672c \u8a9e now", "see * now"),
        ("a \U0001f600 b \U0001f601 c", "a * b * c"),
        ("Stra\u00dfe", "Stra*e"),
        ("5 * 3 \u20ac now", "5 * 3 _ now"),
        # At the edges it is set aside.
        ("\U0001f600 Hello", "Hello"),
        ("Hello \U0001f600", "Hello"),
        ("\u65e5\u672c", ""),
        # Plain equivalents are shown.
        ("\u201cYes\u201d \u2014 it\u2019s so", '"Yes" - it\'s so'),
        ("the man\u2014a doctor\u2014left", "the man - a doctor - left"),
        ("1990\u20132000", "1990-2000"),
        ("wait\u2026", "wait..."),
        # Accents may come as characters of their own.
        ("cafe\u0301 and e\u0303 too", "café and * too"),
        # What only steers how text is set is in nobody's way.
        ("ex\u00adam\u00adple", "example"),
        # A place to break a line is one to end a word.
        ("zero\u200bwidth", "zero width"),
        # Signs that hang on a word are shown at it, also at the end.
        ("25 m\u00b2 and CO\u2082", "25 m* and CO*"),
        ("shoes by Acme\u2122", "shoes by Acme*"),
        ("shoes \u2122", "shoes"),
        # Long runs of one sign are one.
        ("Name: ________ Date: ____", "Name: * Date:"),
        ("Page ........... 12", "Page * 12"),
        ("Well... I see", "Well... I see"),
        ("What!!!!!!!!", "What!"),
        ("What?????? No", "What?* No"),
        # Sentences in capitals are shown in small letters.
        ("THE OLD HOUSE", "The old house"),
        ("A NEW \u00c9POCA BEGINS", "A new época begins"),
        ("NASA", "NASA"),
        ("I saw NASA", "I saw NASA"),
    ],
)
def test_the_model_is_shown(source: str, shown: str) -> None:
    assert model_text(source, known).text == shown


@pytest.mark.parametrize(
    "source",
    [
        "Plain text, as it is.",
        "I \u2764\ufe0f you",
        "see \u65e5\u672c \u8a9e now",
        "\U0001f600 Hello \U0001f468\u200d\U0001f469\u200d\U0001f467 and \U0001f1f5\U0001f1f9!",
        "a waving hand \U0001f44b\U0001f3fd here",
        "\u2067\u05e9\u05dc\u05d5\u05dd\u2069 means hello, \u0645\u0631\u062d\u0628\u0627 too",
        "Stra\u00dfe in K\u00f6ln",
        "1\ufe0f\u20e3 first 2\ufe0f\u20e3 second",
        "\u201cYes\u201d \u2014 it\u2019s \u201cso\u201d",
        "\u00abSim\u00bb, disse",
        "\u201eHallo\u201c there",
        "\u2018Yes\u2019, she said, \u2018I\u2019m here\u2019",
        "rock \u2019n\u2019 roll",
        "\u2014 Where? \u2014 There.",
        "from 1990\u20132000, and 3\u20134",
        "well-known, - as it is -",
        "NUL \0 in it, and \ud800 half a pair",
        "damaged \ufffd text",
        "\ufeffafter a mark of byte order",
        "25 m\u00b2 and CO\u2082",
        "shoes by Acme\u2122",
        "Name: ________ Date: ____",
        "Page ........... 12 =====> here",
        "What!!!!!!!! No?!?!?!",
        "THE OLD HOUSE",
        "A NEW \u00c9POCA BEGINS",
        "* _ + | and all marks in use",
        "",
        "\U0001f600",
    ],
)
def test_what_the_model_copies_comes_back_as_it_was(source: str) -> None:
    assert _copied(model_text(source, known)) == source


def test_what_has_no_mark_is_put_at_the_end() -> None:
    # GIVEN a sentence in which every mark is in use
    shown = model_text("* _ + | and \u65e5 here", known)
    assert [run.mark for run in shown.carried] == [""]
    assert shown.text == "* _ + | and  here"
    # THEN what could not be shown is not lost
    assert _copied(shown).endswith(" here \u65e5")


def test_marks_that_the_model_drops_are_put_at_the_end() -> None:
    shown = model_text("a \u65e5 b \u672c c", known)
    writer = TargetWriter(shown)
    assert writer.write("x * y") == "x \u65e5 y"
    assert [run.text for run in writer.lost] == ["\u672c"]


def test_marks_that_the_model_makes_up_are_dropped() -> None:
    assert _copied(model_text("a \u65e5 b", known), "x * y * z *") == "x \u65e5 y  z "


def test_marks_are_kept_where_nothing_is_carried() -> None:
    assert _copied(model_text("2 * 3", known), "2 * 3 *") == "2 * 3 *"


@pytest.mark.parametrize(
    ("source", "answer", "written"),
    [
        (
            "\u201cYes\u201d and \u201cno\u201d",
            '"Sim" e "não"',
            "\u201cSim\u201d e \u201cnão\u201d",
        ),
        ("\u201cI came.", '"Vim.', "\u201cVim."),
        ("I left.\u201d He did.", 'Fui." Foi "sim"', "Fui.\u201d Foi \u201csim\u201d"),
        ("\u201eAch\u201c", '"Ah"', "\u201eAh\u201c"),
        ("\u201eAch\u201d", '"Ah"', "\u201eAh\u201d"),
        ("It\u2019s", "d'água", "d\u2019água"),
        ('He said "it\u2019s"', 'Ele disse "é"', 'Ele disse "é"'),
        ("a \u2013 b", "a - b-c", "a \u2013 b-c"),
        ("1990\u20132000", "1990-2000, é-se", "1990\u20132000, é-se"),
        ("plain - dash", "traço - simples", "traço - simples"),
        ("THE OLD HOUSE", "A casa velha", "A CASA VELHA"),
    ],
)
def test_answers_are_set_like_the_source(source: str, answer: str, written: str) -> None:
    assert _copied(model_text(source, known), answer) == written


def test_text_once_written_does_not_depend_on_what_follows() -> None:
    shown = model_text("\u201cYes\u201d \u2014 it\u2019s \u65e5 \u201cso\u201d", known)
    answer = "\"Sim\" - é * 'assim'"
    whole = TargetWriter(shown).write(answer)
    writer = TargetWriter(shown)
    assert "".join(writer.write(c) for c in answer) == whole


def test_a_copy_of_a_writer_goes_its_own_way() -> None:
    writer = TargetWriter(model_text("\u201ca\u201d \u65e5", known))
    writer.write('"')
    twin = writer.copy()
    assert twin.write('"*') == "\u201d\u65e5" or twin.write("") == ""
    assert writer.write('b"') == "b\u201d"
    assert not writer.written


def test_offsets_lead_back_to_the_source() -> None:
    source = "\U0001f600 The cafe\u0301 \u65e5\u672c is\u2026 5\u20137"
    shown = model_text(source, known)
    assert shown.text == "The café * is... 5-7"
    # Every character that was shown as it is stands where its offset says.
    for character, offset in zip(shown.text, shown.offsets, strict=True):
        if character in "Thcafis57":
            assert source[offset] == character
    at = shown.text.index("*")
    assert source[slice(*shown.source_span(at, at + 1))] == "\u65e5"
    dots = shown.text.index("...")
    assert source[slice(*shown.source_span(dots, dots + 3))] == "\u2026"
    assert shown.source_span(0, 3) == (2, 5)
    # An empty span is where it is, and one at the very end is at the end.
    assert shown.source_span(4, 4) == (6, 6)
    assert shown.source_span(len(shown.text), len(shown.text)) == (len(source), len(source))


def test_nothing_is_shown_without_a_word() -> None:
    assert not model_text("123 ... \U0001f600", known).shown
    assert not model_text("", known).shown
    assert model_text("a", known).shown


def test_words_are_shown_in_their_other_spelling() -> None:
    # GIVEN a word of which the vocabulary lacks the capital
    words = (Respelling(0, 6, "ultima", True), Respelling(12, 18, "Obidos", True))
    shown = model_text("\u00daltima vez: \u00d3bidos \u65e5!", known, respelt=words)
    assert shown.text == "ultima vez: Obidos *!"
    assert shown.respelt == words
    # THEN every piece of it belongs to the word,
    assert [shown.source_span(i, i + 1)[0] for i in (0, 3, 5)] == [0, 0, 0]
    assert shown.source_span(12, 18) == (12, 13)
    assert shown.source_span(7, 10) == (7, 10)
    # and the sentence begins with a capital again.
    assert _copied(shown, "last time: Obidos *!") == "Last time: Obidos \u65e5!"


@pytest.mark.parametrize(
    ("source", "answer", "written"),
    [
        # The target's vocabulary may lack the capital,
        ("Useful", "\u00fatil", "\u00datil"),
        ('He said "useful"', '\u00e9le disse "\u00fatil"', '\u00c9le disse "\u00fatil"'),
        # but not that of a plain letter: there the model means what it writes.
        ("Mail", "e-mail", "e-mail"),
        ("useful", "\u00fatil", "\u00fatil"),
        ("\u65e5 is Useful", "\u00fatil", "\u00fatil"),
    ],
)
def test_sentences_begin_as_the_source(source: str, answer: str, written: str) -> None:
    shown = model_text(source, known)
    assert TargetWriter(shown).write(answer) == written


def test_a_word_in_a_text_of_capitals_is_shown_in_small_letters() -> None:
    shown = model_text("RUN!", known, in_capitals=True)
    assert shown.text == "Run!"
    assert _copied(shown, "Corra!") == "CORRA!"


SOURCES = st.text(
    st.one_of(
        st.sampled_from(
            "ab AÉé .,-'\"*_+|\t\u201c\u201d\u2018\u2019\u2013\u2014\u2026\u00ad\u200d"
        ),
        st.sampled_from("\u0301\ufe0f\u65e5\U0001f600\u00df\ud800\0\u202e\u05d0"),
        st.characters(),
    ),
    max_size=40,
)


def test_some_characters_are_not_shown() -> None:
    shown = model_text(
        "It is 1,234,567 long", known, reworded=[Rewording(7, 8, ""), Rewording(11, 12, "")]
    )
    assert shown.text == "It is 1234567 long"
    # THEN places are those of the source: the figures are its characters 6 to 15
    assert shown.source_span(6, 13) == (6, 15)
    assert _copied(shown) == "It is 1234567 long"


@given(SOURCES)
@example("\u65e5\u2014\u672c")
@example("a\u2014")
@example("\u0301a")
def test_any_sentence_can_be_shown(source: str) -> None:
    shown = model_text(source, known)
    # The model is shown only what it knows.
    assert all(known(c) for c in shown.text)
    # Each character of it stands for a place of the source, in order.
    assert len(shown.offsets) == len(shown.text)
    assert list(shown.offsets) == sorted(shown.offsets)
    assert all(0 <= offset < len(source) for offset in shown.offsets)
    # Every character of the source that it lacks is set aside, carried, or written otherwise.
    assert source.startswith(shown.before)
    assert source.endswith(shown.after)
    kept = shown.before + "".join(run.text for run in shown.carried) + shown.after
    assert all(c in kept for c in source if c in "\u65e5\U0001f600\u00df\ud800\0\u05d0")
    # And nothing in the answer is beyond the sentence.
    assert len(_copied(shown, "")) <= len(source) + len(shown.carried)


INSETS = (
    Inset(3, 8, "email"),
    Inset(12, 14, "placeholder", "number"),
    Inset(18, 20, "tag", "opens"),
)
CARRYING = "to a@b.c or %d in **b"


def test_insets_are_shown_as_what_they_are_in_the_sentence() -> None:
    shown = model_text(CARRYING, known, INSETS)
    assert shown.text == "to Kx1 or 83 in b"
    assert [run.text for run in shown.carried] == ["a@b.c", "%d", "**"]
    # What is shown for a string leads back to all of it.
    at = shown.text.index("Kx1")
    assert shown.source_span(at, at + 3) == (3, 8)
    # Strings are written where their names are, in whatever order.
    writer = TargetWriter(shown)
    assert writer.write("b, 83, Kx1.") == "b, %d, a@b.c."
    assert [run.text for run in writer.lost] == ["**"]


def test_half_a_name_is_none() -> None:
    writer = TargetWriter(model_text(CARRYING, known, INSETS))
    assert [writer.write(part) for part in ("K", "x", "1 K", "x2", " K")] == [
        "", "", "a@b.c ", "Kx2", " ",
    ]  # fmt: skip
    assert writer.finish() == "K"


def test_a_name_is_not_taken_that_stands_in_the_text() -> None:
    shown = model_text(
        "Kx and a@b.c, 83 %d", known, (Inset(7, 12, "email"), Inset(17, 19, "", "number"))
    )
    assert shown.text == "Kx and XYZ1, 83 92"


def test_a_sentence_can_be_shown_otherwise_until_names_run_out() -> None:
    first = model_text(CARRYING, known, INSETS)
    second = shown_otherwise(first)
    assert second is not None
    assert second.text == "to XYZ1 or XYZ2 in b"
    assert len(second.offsets) == len(second.text)
    assert second.source_span(3, 7) == (3, 8)
    third = shown_otherwise(second)
    assert third is not None
    assert shown_otherwise(third) is None


def test_a_vocabulary_without_names_has_no_other_way() -> None:
    shown = model_text("a \u65e5 b", lambda c: c in "ab ")
    assert shown.text == "a  b"
    assert shown_otherwise(shown) is None


def test_what_parts_words_is_shown_as_a_space() -> None:
    shown = model_text("one<br>two", known, (Inset(3, 7, "tag", "parts"),))
    assert shown.text == "one two"


def test_insets_alone_are_no_words() -> None:
    assert not model_text(
        "a@b.c %d", known, (Inset(0, 5, "email"), Inset(6, 8, "", "number"))
    ).shown
