"""The sentence at the caret, in paragraphs of all kinds."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.text.caret_sentence import sentence_at_caret
from s2s_desktop.gui.text.text_panes import SourcePane

ROCKET = "\N{ROCKET}"
WRAPPED = (
    "This is a rather long line of a text that was once wrapped at\n"
    "some column. Here begins the second sentence of the text, and\nit ends here."
)
ONE_LINE = WRAPPED.replace("\n", " ")
QUOTED = "> " + WRAPPED.replace("\n", "\n> ")


@pytest.mark.parametrize(
    ("text", "at", "sentence"),
    [
        ("One bird. Two dogs.", "bird", "One bird."),
        ("One bird. Two dogs.", "dogs", "Two dogs."),
        (f"{ROCKET}{ROCKET} first. Now second.", "Now", "Now second."),
        ("First line.\n\nSecond line.", "Second", "Second line."),
        (WRAPPED, "some", ONE_LINE[: ONE_LINE.index("Here") - 1]),
        (WRAPPED, "it ends", ONE_LINE[ONE_LINE.index("Here") :]),
        (QUOTED, "column", ONE_LINE[: ONE_LINE.index("Here") - 1]),
    ],
)
def test_it_is_found(qtbot: QtBot, text: str, at: str, sentence: str) -> None:
    pane = SourcePane()
    qtbot.addWidget(pane)
    pane.set_text(text)
    cursor = pane.document().find(at)
    cursor.setPosition(cursor.selectionStart())
    pane.setTextCursor(cursor)
    assert sentence_at_caret(pane, "en") == sentence


def test_behind_the_last_it_is_the_last_and_in_an_empty_text_none(qtbot: QtBot) -> None:
    pane = SourcePane()
    qtbot.addWidget(pane)
    assert sentence_at_caret(pane, "en") == ""
    pane.set_text("One. Two.")
    cursor = pane.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    pane.setTextCursor(cursor)
    assert sentence_at_caret(pane, "en") == "Two."
