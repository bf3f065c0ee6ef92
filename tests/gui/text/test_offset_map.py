"""Characters and positions, compared with walking through a real document."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from s2s_desktop.gui.text.offset_map import OffsetMap, chars_before, units
from s2s_desktop.gui.text.soft_lines import SOFT_END, harden

SHOWN = st.lists(
    st.sampled_from(["a", " ", "é", "\N{GRINNING FACE}", "\n", SOFT_END + "\n", SOFT_END]),
    max_size=60,
).map("".join)


def positions_by_walking(document: QTextDocument) -> list[int]:
    """Where each character of the text stands, found by reading the document unit by unit."""
    positions = []
    position = 0
    raw = document.toRawText()
    index = 0
    while index < len(raw):
        if raw[index] == SOFT_END:
            joined = raw[index + 1 : index + 2] != "\u2029"
            index, position = index + (1 if joined else 2), position + (1 if joined else 2)
            continue
        positions.append(position)
        position += len(raw[index].encode("utf-16-le")) // 2
        index += 1
    return positions


@given(SHOWN)
def test_every_character_is_where_the_document_has_it(qapp: object, shown: str) -> None:
    document = QTextDocument(shown)
    raw = document.toRawText()
    offsets = OffsetMap(raw)
    expected = positions_by_walking(document)
    assert len(expected) == len(harden(raw))
    assert [offsets.position(char) for char in range(len(expected))] == expected
    assert [offsets.char(position) for position in expected] == list(range(len(expected)))


@given(SHOWN)
def test_a_position_within_a_character_belongs_to_it(qapp: object, shown: str) -> None:
    document = QTextDocument(shown)
    offsets = OffsetMap(document.toRawText())
    for char, position in enumerate(positions_by_walking(document)):
        if document.characterAt(position) >= "\ud800" and len(harden(shown)[char].encode()) == 4:
            assert offsets.char(position + 1) == char


def test_the_end_of_the_text_is_mapped() -> None:
    assert OffsetMap("ab\N{GRINNING FACE}").position(3) == 4
    assert OffsetMap("ab\N{GRINNING FACE}").char(4) == 3


@given(st.text(alphabet=st.sampled_from("aé\N{GRINNING FACE}")))
def test_units_are_those_of_qt(text: str) -> None:
    assert units(text) == QTextDocument(text).characterCount() - 1


@given(st.text(alphabet=st.sampled_from("aé\N{GRINNING FACE}")))
def test_chars_before_undoes_units(text: str) -> None:
    for char in range(len(text) + 1):
        assert chars_before(text, units(text[:char])) == char
