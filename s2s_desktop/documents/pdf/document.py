"""PDF files: their texts, and what is written of them in a format that can be edited."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path

from s2s_desktop.documents.model import Block, Written
from s2s_desktop.documents.new_docx import write_docx
from s2s_desktop.documents.new_markdown import write_markdown
from s2s_desktop.documents.pdf.fragments import PdfPage
from s2s_desktop.documents.pdf.paragraphs import blocks
from s2s_desktop.documents.pdf.reading import read_pages
from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence

_LEAST_LETTERS = 20
"""Of a page with a picture; fewer are what a scanner wrote on it."""


class PdfDocument:
    """A PDF that was opened. It is read, never written: its layout cannot hold other words."""

    format = "pdf"

    def __init__(self, path: Path, password: str | None = None) -> None:
        """Raises UserError for a scan, and for what cannot be read."""
        pages = read_pages(path, password)
        _check_letters(pages, path)
        self.blocks: Sequence[Block] = blocks(pages)
        self.notices = (
            Sentence("A PDF is read as text; its translation can be saved as docx or Markdown."),
        )

    def write(self, path: Path, written: Mapping[int, Written], language: str) -> None:
        """Write its texts to a docx or a Markdown file; raises UserError for another suffix."""
        texts = [
            (block.role, written[number].text if number in written else block.text)
            for number, block in enumerate(self.blocks)
        ]
        if path.suffix.lower() == ".docx":
            write_docx(path, texts, language)
        elif path.suffix.lower() in (".md", ".markdown"):
            write_markdown(path, texts)
        else:
            raise UserError(
                Sentence("What is read from a PDF cannot be written as {name}.", name=path.name),
                Sentence("Give it a name that ends in .docx or .md."),
            )


def _check_letters(pages: Sequence[PdfPage], path: Path) -> None:
    """Refuse pictures of text, and text that no reader of PDFs gives in the right order."""
    letters = [
        letter
        for page in pages
        for fragment in page.fragments
        for letter in fragment.text
        if letter.isalpha()
    ]
    pictures = sum(page.has_image for page in pages)
    if pictures and len(letters) < _LEAST_LETTERS * len(pages):
        raise UserError(
            Sentence("{path} is a scan: it has pictures of text, and no text.", path=path),
            Sentence("Have its text recognized by another program first."),
        )
    leftward = sum(unicodedata.bidirectional(letter) in ("R", "AL") for letter in letters)
    if letters and leftward > len(letters) / 3:
        raise UserError(
            Sentence("{path} is written from right to left.", path=path),
            Sentence("Text in that direction is not read from PDF; open the original instead."),
        )
