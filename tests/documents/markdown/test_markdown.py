"""Markdown: its texts with marks, and all of its signs where they were."""

from __future__ import annotations

from pathlib import Path

import pytest

from s2s_desktop.documents.model import OBJECT, Document, Inset, Mark, Written
from s2s_desktop.documents.open_document import open_document
from tests.shared_data import SHARED


def opened(folder: Path, text: str) -> Document:
    path = folder / "a.md"
    path.write_bytes(text.encode())
    document = open_document(path)
    assert document is not None
    return document


def rewritten(document: Document, folder: Path, written: dict[int, Written]) -> str:
    document.write(folder / "b.md", written, "pt")
    return (folder / "b.md").read_bytes().decode()


def test_blocks_and_their_roles(tmp_path: Path) -> None:
    text = (
        "---\ntitle: Not read\n---\n\n# One\n\nSome\nlines.\n\n> Quoted\n\n- a\n  - b\n\n"
        "| x | y |\n|---|---|\n| p | q |\n\n```python\ncode()\n```\n\n[ref]: http://x.org\n"
    )
    found = [(b.text, b.role.kind, b.role.level, b.frozen) for b in opened(tmp_path, text).blocks]
    assert found == [
        ("One", "heading", 1, False),
        ("Some lines.", "paragraph", 0, False),
        ("Quoted", "paragraph", 0, False),
        ("a", "item", 1, False),
        ("b", "item", 2, False),
        ("x", "cell", 0, False),
        ("y", "cell", 0, False),
        ("p", "cell", 0, False),
        ("q", "cell", 0, False),
        ("code()\n", "code", 0, True),
    ]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("**bold** and *it*", "bold and it"),
        ("[a link](http://x.org/a(b) 'title') now", "a link now"),
        ("[a][ref] now\n\n[ref]: x", "a now"),
        ("`a * b` is", f"{OBJECT} is"),
        ("``a ` b`` is", f"{OBJECT} is"),
        ("see <http://x.org>", f"see {OBJECT}"),
        ("![tree](a.png) grows", f"{OBJECT} grows"),
        (r"2 \* 3 &amp; 4", "2 * 3 & 4"),
        ("a <b>c</b> d", "a c d"),
        ("***both***", "both"),
        ("it says so[^1] here", "it says so here"),
        ("[^1]: Who it was", "Who it was"),
    ],
)
def test_signs_are_no_text_and_come_back(tmp_path: Path, text: str, read: str) -> None:
    document = opened(tmp_path, text + "\n")
    block = document.blocks[0]
    assert block.text == read
    again = rewritten(document, tmp_path, {0: Written(read, block.marks, block.insets)})
    document = opened(tmp_path, again)
    assert (document.blocks[0].text, document.blocks[0].marks) == (block.text, block.marks)


def test_only_what_is_translated_changes(tmp_path: Path) -> None:
    text = "Title\r\n=====\r\n\r\n*  One **two**.\r\n\r\n> Three\r\n> four\r\n\r\n\tcode\r\n"
    document = opened(tmp_path, text)
    assert rewritten(document, tmp_path, {}) == text
    block = document.blocks[1]
    bold = Mark(0, 4, block.marks[0].key, block.marks[0].kinds)
    written = {1: Written("Dois um.", (bold,)), 2: Written("Três quatro")}
    assert rewritten(document, tmp_path, written) == (
        "Title\r\n=====\r\n\r\n*  **Dois** um.\r\n\r\n> Três quatro\r\n\r\n\tcode\r\n"
    )


def test_a_hard_break_and_a_warning_keep_their_lines(tmp_path: Path) -> None:
    text = "> [!NOTE]\n> Mind  \n> the gap\n"
    document = opened(tmp_path, text)
    (block,) = document.blocks
    assert block.text == "Mindthe gap"
    target = Written(
        "Cuidado o vão",
        (),
        tuple(
            Inset(at, inset.key, inset.kind) for at, inset in zip((0, 7), block.insets, strict=True)
        ),
    )
    assert rewritten(document, tmp_path, {0: target}) == "> [!NOTE]\n> Cuidado  \n>  o vão\n"


@pytest.mark.parametrize(
    ("target", "written"),
    [("1. de maio", "1\\. de maio"), ("# um", "\\# um"), ("a*b", "a\\*b"), ("a_b", "a\\_b")],
)
def test_what_would_be_a_sign_is_written_as_text(tmp_path: Path, target: str, written: str) -> None:
    assert rewritten(opened(tmp_path, "x\n"), tmp_path, {0: Written(target)}) == written + "\n"


@pytest.mark.parametrize(
    "path", sorted((SHARED / "documents").glob("*.md")), ids=lambda path: path.stem
)
def test_real_files_written_as_they_were_say_the_same(path: Path, tmp_path: Path) -> None:
    document = open_document(path)
    assert document is not None
    same = {
        number: Written(block.text, block.marks, block.insets)
        for number, block in enumerate(document.blocks)
    }
    again = opened(tmp_path, rewritten(document, tmp_path, same))
    for before, after in zip(document.blocks, again.blocks, strict=True):
        assert (after.text, after.role, after.marks) == (before.text, before.role, before.marks)


def test_tags_in_a_line_are_around_their_words(tmp_path: Path) -> None:
    document = opened(tmp_path, "Press the <kbd>Esc</kbd> key.<br> Now <b></b> go.\n")
    (block,) = document.blocks
    assert [block.text[mark.start : mark.end] for mark in block.marks] == ["Esc"]
    same = Written(block.text, block.marks, block.insets)
    assert "<kbd>Esc</kbd> key.<br> Now <b></b> go." in rewritten(document, tmp_path, {0: same})


def test_stars_that_are_escaped_stay_escaped_beside_others(tmp_path: Path) -> None:
    text = "5 * 3 = 15, but \\*this\\* is a note.\n"
    document = opened(tmp_path, text)
    (block,) = document.blocks
    assert "\\*this\\*" in rewritten(document, tmp_path, {0: Written(block.text)})


def test_a_break_keeps_its_line_end_in_a_file_of_windows(tmp_path: Path) -> None:
    document = opened(tmp_path, "One line  \r\nand two.\r\n")
    (block,) = document.blocks
    same = Written(block.text, block.marks, block.insets)
    assert rewritten(document, tmp_path, {0: same}) == "One line  \r\nand two.\r\n"


def test_a_cell_with_a_sign_of_tables_is_read_and_written(tmp_path: Path) -> None:
    document = opened(tmp_path, "| Name | Value \\| more |\n|---|---|\n| a \\| b | c |\n")
    assert [block.text for block in document.blocks] == ["Name", "Value | more", "a | b", "c"]
    made = rewritten(document, tmp_path, {1: Written("Valor | mais"), 3: Written("d")})
    assert made == "| Name | Valor \\| mais |\n|---|---|\n| a \\| b | d |\n"
