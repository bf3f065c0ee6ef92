"""A whole request in two documents: words are found at their places on both sides."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument

from s2s_desktop.gui.results.result import Result
from s2s_desktop.gui.results.source_snapshot import SourceSnapshot
from s2s_desktop.gui.text.soft_lines import harden
from s2s_desktop.pipeline.messages import Message, SegmentFinished, TranslateRequest
from tests.gui.fake_service import FakeService

TEXT = "\N{GRINNING FACE} Red house. Blue \N{GRINNING FACE} bird!\n\nTwo lines."


def twice(word: str) -> str:
    """A translation that is longer than what it translates, with a wide character."""
    return f"{word}\N{GRINNING FACE}{word}"


@pytest.fixture
def source(qapp: object) -> QTextDocument:
    document = QTextDocument(TEXT)
    document.documentLayout()  # without one a document does not tell of its edits
    return document


@pytest.fixture
def target(qapp: object) -> QTextDocument:
    return QTextDocument()


def messages() -> Iterator[Message]:
    service = FakeService(word=twice)
    return service.run(TranslateRequest(1, TEXT, "en", "pt"), Event().is_set)


@pytest.fixture
def translation(source: QTextDocument, target: QTextDocument) -> Result:
    """The finished translation of TEXT, one message at a time."""
    made = Result(SourceSnapshot(source), target, QTextCharFormat())
    source.contentsChange.connect(made.source.edit)
    for message in messages():
        made.apply([message])
    return made


def text_at(document: QTextDocument, place: tuple[int, int]) -> str:
    cursor = QTextCursor(document)
    cursor.setPosition(place[0])
    cursor.setPosition(place[1], QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


def test_the_target_is_what_the_finished_segments_say(
    translation: Result, target: QTextDocument
) -> None:
    texts = [m.text for m in messages() if isinstance(m, SegmentFinished)]
    for text in texts:
        assert text in harden(target.toRawText())
    assert harden(target.toRawText()).count("\n\n") == 1


def test_all_at_once_gives_the_same_as_one_by_one(
    translation: Result, source: QTextDocument, target: QTextDocument
) -> None:
    other = QTextDocument()
    at_once = Result(SourceSnapshot(source), other, QTextCharFormat())
    at_once.apply(list(messages()))
    assert other.toRawText() == target.toRawText()
    assert [at_once.segment_ranges(i) for i in range(3)] == [
        translation.segment_ranges(i) for i in range(3)
    ]


@pytest.mark.parametrize("word", ["Red", "house", "Blue", "bird", "Two", "lines"])
def test_a_word_is_found_on_both_sides(
    translation: Result, source: QTextDocument, target: QTextDocument, word: str
) -> None:
    # GIVEN a place within the word, as the document counts it
    position = source.find(word).selectionStart() + 1
    # WHEN one asks which word that is
    index = translation.index_at_source(position)
    assert index is not None
    number = translation.source_word_at(index, position)
    # THEN it is the word, and its place in the target holds its translation
    assert number is not None
    assert translation.alignment(index).source_word(number) == word
    source_range = translation.source_ranges(index, {number})[0]
    target_range = translation.target_ranges(index, {number})[0]
    assert text_at(source, source_range) == word
    assert text_at(target, target_range) == twice(word)
    # AND one comes back to it from there, from the first position to the last
    for back in range(*target_range):
        assert translation.index_at_target(back) == index
        assert translation.target_word_at(index, back) == number
    assert translation.target_word_at(index, target_range[1]) != number


def test_spaces_and_line_ends_belong_to_no_word(
    translation: Result, source: QTextDocument, target: QTextDocument
) -> None:
    position = source.find("Two").selectionStart()
    assert translation.index_at_source(position - 1) is None
    position = target.find("Two").selectionStart()
    assert translation.index_at_target(position - 1) is None


def test_words_before_and_behind_an_edit_are_still_found(
    translation: Result, source: QTextDocument
) -> None:
    # GIVEN two letters more in the second sentence
    cursor = source.find("bird")
    cursor.setPosition(cursor.selectionStart() + 1)
    cursor.insertText("\N{GRINNING FACE}x")
    # THEN its word is gone and the others are where they are now
    assert translation.source_ranges(1, {2}) == []
    for word, index, number in (("house", 0, 2), ("lines", 2, 1)):
        assert text_at(source, translation.source_ranges(index, {number})[0]) == word


def test_undoing_the_edit_brings_everything_back(
    translation: Result, source: QTextDocument
) -> None:
    cursor = source.find("bird")
    cursor.insertText("cat")
    assert translation.source.edited
    source.undo()
    assert source.toPlainText() == TEXT
    assert not translation.source.edited
    assert translation.source_ranges(1, {2})


def test_a_growing_segment_is_in_the_list_until_it_is_finished(
    source: QTextDocument, target: QTextDocument
) -> None:
    made = Result(SourceSnapshot(source), target, QTextCharFormat())
    seen = []
    for message in messages():
        made.apply([message])
        seen.append(tuple(made.growing()))
    assert (0, 1, 2) in seen
    assert seen[-1] == ()
