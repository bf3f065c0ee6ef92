"""PDF: paragraphs by geometry, in the order of reading; what is not text is said."""

from __future__ import annotations

import re
import zipfile
from html.parser import HTMLParser
from pathlib import Path

import pytest

from s2s_desktop.documents.model import Document, Written
from s2s_desktop.documents.open_document import open_document
from s2s_desktop.errors import UserError
from tests.documents.pdf.made_pdf import Placed, make_pdf, paragraph
from tests.shared_data import SHARED

LEFT = (
    "The first column begins here and it goes on",
    "over some lines, which are a para-",
    "graph together, with a well-",
    "known word in it, that is well-known.",
)
RIGHT = (
    "The second column stands beside it, as it",
    "does in a paper, and nobody should read",
    "from one into the other.",
)


def opened(path: Path) -> Document:
    document = open_document(path)
    assert document is not None
    return document


def test_columns_come_one_after_the_other_below_their_title(tmp_path: Path) -> None:
    page = [
        Placed(150, 740, "A Title over Both Columns", 18, bold=True),
        *paragraph(320, 700, *RIGHT),
        *paragraph(50, 700, *LEFT),
        Placed(298, 30, "1"),
    ]
    blocks = opened(make_pdf(tmp_path / "a.pdf", [page])).blocks
    assert [(block.text, block.role.kind) for block in blocks] == [
        ("A Title over Both Columns", "heading"),
        (
            "The first column begins here and it goes on over some lines, which are a paragraph "
            "together, with a well-known word in it, that is well-known.",
            "paragraph",
        ),
        (" ".join(RIGHT), "paragraph"),
    ]


def test_running_heads_and_numbers_go_and_a_sentence_goes_over_pages(tmp_path: Path) -> None:
    pages = [
        [
            Placed(50, 770, f"Chapter {number} of the book"),
            *paragraph(50, 700, "This is a sentence that", "ends on the next"),
            *paragraph(50, 650, "page number" if number == 1 else "one more line."),
            Placed(290, 30, f"- {number} -"),
        ]
        for number in range(1, 5)
    ]
    texts = [block.text for block in opened(make_pdf(tmp_path / "a.pdf", pages)).blocks]
    assert not any("Chapter" in text or "- 1 -" in text for text in texts)


def test_paragraphs_end_at_white_at_indents_and_at_bullets(tmp_path: Path) -> None:
    page = [
        *paragraph(50, 700, "One line that is long enough to be a line,", "and its end."),
        *paragraph(60, 676, "An indented paragraph begins where the other", "ended."),
        *paragraph(50, 630, "• an item", "• another item"),
        *paragraph(50, 590, "Below a white line stands the last of them,", "of two lines."),
    ]
    texts = [block.text for block in opened(make_pdf(tmp_path / "a.pdf", [page])).blocks]
    assert texts == [
        "One line that is long enough to be a line, and its end.",
        "An indented paragraph begins where the other ended.",
        "• an item",
        "• another item",
        "Below a white line stands the last of them, of two lines.",
    ]


def test_it_is_written_as_docx_or_markdown_and_as_nothing_else(tmp_path: Path) -> None:
    page = [Placed(50, 740, "Head", 18, bold=True), *paragraph(50, 700, *LEFT)]
    document = opened(make_pdf(tmp_path / "a.pdf", [page]))
    assert "docx or Markdown" in document.notices[0]
    for name in ("b.docx", "b.md"):
        document.write(tmp_path / name, {1: Written("# Um & dois")}, "pt")
        again = opened(tmp_path / name)
        assert [(b.text, b.role.kind) for b in again.blocks] == [
            ("Head", "heading"),
            ("# Um & dois", "paragraph"),
        ]
    with pytest.raises(UserError, match="cannot be written"):
        document.write(tmp_path / "b.pdf", {}, "pt")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("f04_password", "password"),
        ("f05_arabic", "right to left"),
        ("f07_scan", "scan"),
        ("f12_treeloop", "damaged"),
    ],
)
def test_what_cannot_be_read_is_said(name: str, said: str) -> None:
    path = SHARED / "documents" / f"{name}.pdf"
    if not path.is_file():
        pytest.skip("needs ../shared/data/documents beside the checkout")
    with pytest.raises(UserError, match=said):
        open_document(path)


def test_a_cut_file_is_said_to_be_damaged(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4\n1 0 obj\n")
    with pytest.raises(UserError, match="damaged"):
        open_document(tmp_path / "a.pdf")


class _Paragraphs(HTMLParser):
    """The texts of the paragraphs of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag == "p":
            self.found.append("")
            self._inside = True

    def handle_endtag(self, tag: str) -> None:
        self._inside &= tag != "p"

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.found[-1] += data


def _bare(text: str) -> str:
    plain = text.translate(str.maketrans("’‘“”", "''\"\""))
    return re.sub(r"[\s\u200b]+", "", plain.lstrip("•◦ "))


@pytest.mark.slow
def test_most_paragraphs_of_a_manual_are_found_whole() -> None:
    """Against the same manual as an electronic book; the figure of docs/documents.md."""
    folder = SHARED / "documents"
    if not (folder / "f14_devref.pdf").is_file():
        pytest.skip("needs ../shared/data/documents beside the checkout")
    gold: set[str] = set()
    with zipfile.ZipFile(folder / "e01_devref.epub") as archive:
        for name in archive.namelist():
            if name.endswith(".xhtml") and "nav" not in name and "genindex" not in name:
                reader = _Paragraphs()
                reader.feed(archive.read(name).decode())
                gold |= {_bare(text) for text in reader.found if len(text.strip()) > 40}
    found = {_bare(block.text) for block in opened(folder / "f14_devref.pdf").blocks}
    assert len(gold) > 900
    assert len(gold & found) >= 0.80 * len(gold)
