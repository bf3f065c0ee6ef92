"""The letters of a PDF as stretches on a line. pdfium is asked here and nowhere else.

This runs in a process of its own: a damaged or hostile file may take it down, or be stopped.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pypdfium2

_LIGATURES = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
    "\ufb05": "st", "\ufb06": "st",
}  # fmt: skip
_HYPHENS = "\x02\xad\ufffe"
"""pdfium's own mark of a hyphen at the end of a line, and what files have in its place."""

_SAME_LINE = 0.4
_GAP = 1.2
_BOLD_WEIGHT = 600
_IMAGE = 3
_MOST_LETTERS = 200_000
"""Of one page; more is no page of people's."""


@dataclass(frozen=True)
class Fragment:
    """Text between two gaps of a line, in points from the lower left corner of the page."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    bold: bool

    @property
    def height(self) -> float:
        """Of its letters, with what hangs below the line."""
        return self.top - self.bottom

    @property
    def middle(self) -> float:
        """Half-way up its letters."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True)
class PdfPage:
    """A page of this height and its fragments, in the order of the file."""

    height: float
    fragments: tuple[Fragment, ...]
    has_image: bool


def pages(path: Path, password: str | None) -> Iterator[PdfPage]:
    """The pages of a file. Raises pypdfium2.PdfiumError for what cannot be opened."""
    import pypdfium2

    document = pypdfium2.PdfDocument(path, password=password)
    try:
        for number in range(len(document)):
            page = document[number]
            yield _page(page)
            page.close()
    finally:
        document.close()


def _page(page: pypdfium2.PdfPage) -> PdfPage:
    text_page = page.get_textpage()
    try:
        found = tuple(_fragments(text_page))
    finally:
        text_page.close()
    has_image = any(found.type == _IMAGE for found in page.get_objects(max_depth=3))
    return PdfPage(page.get_height(), found, has_image)


def _fragments(text_page: pypdfium2.PdfTextPage) -> Iterator[Fragment]:
    import pypdfium2.raw as pdfium

    letters: list[str] = []
    left = bottom = right = top = 0.0
    bold = 0
    box = pdfium.FS_RECTF()
    for index in range(min(text_page.count_chars(), _MOST_LETTERS)):
        letter = chr(pdfium.FPDFText_GetUnicode(text_page, index) or 0xFFFD)
        generated = pdfium.FPDFText_IsGenerated(text_page, index) == 1
        if letter in "\r\n" or (generated and letter == " "):
            if letters and letters[-1] != " ":
                letters.append(" ")
            continue
        if not pdfium.FPDFText_GetLooseCharBox(text_page, index, ctypes.byref(box)):
            continue
        height = max(box.top - box.bottom, 0.1)
        overlap = min(top, box.top) - max(bottom, box.bottom)
        apart = (
            overlap < _SAME_LINE * min(height, max(top - bottom, 0.1))
            or box.left - right > _GAP * height
            or box.left < left
            or box.right < right - 2 * height
        )
        if letters and apart:
            yield _fragment(letters, left, bottom, right, top, bold)
            letters, bold = [], 0
        if not letters:
            left, bottom, right, top = box.left, box.bottom, box.right, box.top
        if letter in _HYPHENS:
            letter = "-"
        letters.append(_LIGATURES.get(letter, letter))
        right, top, bottom = max(right, box.right), max(top, box.top), min(bottom, box.bottom)
        bold += pdfium.FPDFText_GetFontWeight(text_page, index) >= _BOLD_WEIGHT
    if letters:
        yield _fragment(letters, left, bottom, right, top, bold)


def _fragment(
    letters: list[str], left: float, bottom: float, right: float, top: float, bold: int
) -> Fragment:
    text = "".join(letters)
    shown = sum(not letter.isspace() for letter in letters)
    return Fragment(text.strip(), left, bottom, right, top, bold > shown / 2)
