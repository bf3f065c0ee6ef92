"""Where blocks stand in a text that is edited."""

from __future__ import annotations

from s2s_desktop.documents.model import Block, Inset, Mark, Role
from s2s_desktop.gui.formatting.shape import Shape
from s2s_desktop.pipeline.messages import TextStretch

HEADING = Block("Bees", Role("heading", level=1))
BOLD = Block("They like sun", marks=(Mark(5, 9, 1, ("bold",)),), insets=(Inset(9, 2, "note"),))
CODE = Block("x = 1", Role("code"), frozen=True)
SHAPE = Shape("Bees\n\nThey like sun\n\nx = 1", (HEADING, BOLD, CODE), (0, 6, 21))


def test_every_character_is_known_by_its_block() -> None:
    assert [SHAPE.index_at(char) for char in (0, 4, 5, 6, 19, 20, 21, 26, 27)] == [
        0, 0, None, 1, 1, None, 2, 2, None,
    ]  # fmt: skip
    assert SHAPE.frozen() == ((21, 26),)
    assert [block.text for _, block in SHAPE.headings()] == ["Bees"]


def test_who_summarizes_is_told_what_lines_are() -> None:
    assert SHAPE.stretches() == (
        TextStretch((0, 4), "heading"),
        TextStretch((6, 19), "paragraph"),
        TextStretch((21, 26), "aside"),
    )


def test_what_is_behind_a_change_moves_and_the_changed_block_keeps_its_marks() -> None:
    moved = SHAPE.moved_to("Bees\n\nThey all like sun\n\nx = 1")
    assert moved.starts == (0, 6, 25)
    assert moved.blocks[1].text == "They all like sun"
    assert moved.blocks[1].marks == (Mark(9, 13, 1, ("bold",)),)
    assert moved.blocks[1].insets == (Inset(13, 2, "note"),)
    within = SHAPE.moved_to("Bees\n\nThey lxike sun\n\nx = 1")
    assert within.blocks[1].marks == (Mark(5, 10, 1, ("bold",)),)
    cut = SHAPE.moved_to("Bees\n\nThey li sun\n\nx = 1")
    assert cut.blocks[1].marks == (Mark(5, 7, 1, ("bold",)),)
    assert cut.blocks[1].insets[0].at == 7


def test_what_is_typed_behind_a_heading_belongs_to_it_up_to_the_line_end() -> None:
    moved = SHAPE.moved_to("Bees, and\nmore\n\nThey like sun\n\nx = 1")
    assert moved.blocks[0].text == "Bees, and"
    assert moved.starts == (0, 16, 31)


def test_a_block_that_is_cut_in_two_is_none_and_the_others_stay() -> None:
    moved = SHAPE.moved_to("Bees\n\nThey x = 1")
    assert [block.text for block in moved.blocks] == ["Bees"]
    assert SHAPE.moved_to("").blocks == ()
    assert SHAPE.moved_to(SHAPE.text) is SHAPE
