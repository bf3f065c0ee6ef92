"""Segments that are written into one document in any order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument

from s2s_desktop.gui.text import target_text
from s2s_desktop.gui.text.offset_map import units
from s2s_desktop.gui.text.soft_lines import harden
from s2s_desktop.gui.text.target_text import TargetText

WORDS = st.text(alphabet=st.sampled_from("ab \N{GRINNING FACE}"), max_size=5)


def provisional_format() -> QTextCharFormat:
    italic = QTextCharFormat()
    italic.setFontItalic(True)
    return italic


def italic_text(document: QTextDocument) -> str:
    """What stands in italics, read from the document character by character."""
    found = []
    for position in range(document.characterCount() - 1):
        cursor = QTextCursor(document)
        cursor.setPosition(position + 1)
        if cursor.charFormat().fontItalic():
            found.append(document.characterAt(position))
    return "".join(found)


@pytest.fixture
def document(qapp: object) -> QTextDocument:
    return QTextDocument()


@pytest.fixture
def target(document: QTextDocument) -> TargetText:
    return TargetText(document, provisional_format())


@given(st.data())
def test_segments_that_grow_in_turn_stand_in_their_order(qapp: object, data: st.DataObject) -> None:
    # GIVEN segments of which each has a lead, a firm text and a provisional one
    document = QTextDocument()
    target = TargetText(document, provisional_format())
    leads: list[str] = []
    firm: list[str] = []
    provisional: list[str] = []
    # WHEN they start, grow and finish in any order
    open_segments: list[int] = []
    for _ in range(data.draw(st.integers(0, 25))):
        if not open_segments or data.draw(st.booleans()):
            open_segments.append(len(leads))
            leads.append(data.draw(st.sampled_from(["", " ", "\n\n", " \N{GRINNING FACE} "])))
            firm.append("")
            provisional.append("")
            target.start(len(leads) - 1, leads[-1], 5)
            continue
        segment = data.draw(st.sampled_from(open_segments))
        if data.draw(st.booleans()):
            firm[segment] += (new := data.draw(WORDS))
            provisional[segment] = data.draw(WORDS)
            target.grow(segment, new, provisional[segment])
        else:
            provisional[segment] = ""
            target.finish(segment)
            open_segments.remove(segment)
    target.end("\ntail")
    # THEN the document says what all of them say, one after the other
    parts = zip(leads, firm, provisional, strict=True)
    assert harden(document.toRawText()) == "".join("".join(part) for part in parts) + "\ntail"
    # AND each is found at its place
    position = 0
    for index, lead in enumerate(leads):
        start = position + units(lead)
        end = start + units(firm[index] + provisional[index])
        assert target.place(index) == (start, end)
        assert {target.index_at(p) for p in range(start, end)} <= {index}
        assert {target.index_at(p) for p in range(position, start)} <= {None}
        position = end


def test_provisional_text_looks_different(document: QTextDocument, target: TargetText) -> None:
    target.start(0, "", 9)
    target.grow(0, "firm ", "perhaps")
    assert italic_text(document) == "perhaps"


def test_text_that_becomes_firm_loses_the_look(document: QTextDocument, target: TargetText) -> None:
    target.start(0, "", 9)
    target.grow(0, "", "one two")
    target.grow(0, "one ", "three")
    assert document.toPlainText() == "one three"
    assert italic_text(document) == "three"
    target.finish(0)
    assert document.toPlainText() == "one "


def test_provisional_text_takes_another_colour(document: QTextDocument, target: TargetText) -> None:
    target.start(0, "", 9)
    target.grow(0, "firm ", "perhaps")
    target.recolour(QTextCharFormat())
    assert italic_text(document) == ""


def test_a_line_that_grows_too_long_is_shown_in_pieces(
    document: QTextDocument, target: TargetText, monkeypatch: pytest.MonkeyPatch
) -> None:
    # GIVEN that lines of 100 characters are long
    monkeypatch.setattr(target_text, "SHOWN_LINE_CHARS", 100)
    # WHEN sixty sentences of one line are written
    sentence = "Eleven chars."
    for segment in range(60):
        target.start(segment, " " if segment else "", len(sentence))
        target.grow(segment, sentence, "")
        target.finish(segment)
    # THEN no shown line is much longer, and the text has one line
    lines = document.toPlainText().split("\n")
    assert max(map(len, lines)) < 130
    assert harden(document.toRawText()) == " ".join([sentence] * 60)


def test_indices_of_growing_segments(target: TargetText) -> None:
    target.start(7, "", 3)
    target.start(9, "", 3)
    assert target.growing() == [0, 1]
    target.finish(7)
    assert target.growing() == [1]
    assert target.index_of(7) is None
    assert target.index_of(9) == 1
    assert len(target) == 2
