"""Words beside a line break are two words for the model, and have no space more in the file."""

from __future__ import annotations

from s2s_desktop.documents.model import Block, Inset, Mark, Written
from s2s_desktop.pipeline.documents.block_translation import BlockTexts
from s2s_desktop.pipeline.documents.line_breaks import with_spaces, without_spaces


def test_words_beside_a_break_are_two_for_the_model_and_come_back() -> None:
    marks, insets = (Mark(0, 3, 0), Mark(3, 6, 1)), (Inset(3, 2, "break"), Inset(6, 3, "note"))
    block = Block("onetwo", marks=marks, insets=insets)
    shown = with_spaces(block)
    assert shown.text == BlockTexts([block], [0]).text == "one two"
    assert [shown.text[mark.start : mark.end] for mark in shown.marks] == ["one", "two"]
    assert [inset.at for inset in shown.insets] == [3, 7]
    back = without_spaces(Written(shown.text, shown.marks, shown.insets))
    assert back == Written("onetwo", marks, insets)


def test_spaces_that_are_there_suffice() -> None:
    block = Block("one two", insets=(Inset(3, 0, "break"), Inset(0, 1, "break")))
    assert with_spaces(block) is block
