"""Lines of a PDF joined to paragraphs, headings and items."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from s2s_desktop.documents.model import Block, Role
from s2s_desktop.documents.pdf.columns import columns
from s2s_desktop.documents.pdf.fragments import Fragment, PdfPage
from s2s_desktop.documents.pdf.lines import Line, lines
from s2s_desktop.documents.pdf.running_heads import without_running_heads

_GAP = 1.3
"""White above a paragraph, as a multiple of the distance of its column's lines."""

_OTHER_SIZE = 0.12
_INDENT = 0.7
_HEADING_SIZE = 1.12
_HEADING_LETTERS = 160
_BULLET = re.compile(r"^(?:[•◦▪‣·–—*-]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s")
_END = re.compile(r"[.!?:…][\"'”’)\]]*$")
_LEADERS = re.compile(r"(?:\.\s?){4,}\s*\d+$|\s{3,}\d+$")


@dataclass(frozen=True)
class Paragraph:
    """Lines that are one text, and the page that it begins on, from 1."""

    lines: tuple[Line, ...]
    page: int

    @property
    def height(self) -> float:
        """That of most of its letters."""
        return max(self.lines, key=lambda line: len(line.text)).height

    @property
    def bold(self) -> bool:
        """Whether all of it is."""
        return all(line.bold for line in self.lines)


def blocks(pages: Sequence[PdfPage]) -> list[Block]:
    """The texts of a document."""
    cleaned = without_running_heads(pages)
    body = _body_height(cleaned)
    paragraphs = list(_paragraphs(cleaned, body))
    words = Counter(
        word
        for paragraph in paragraphs
        for line in paragraph.lines
        for word in re.findall(r"[\w-]+", line.text.lower())
    )
    joined = _over_pages(paragraphs, body)
    heights = sorted({round(p.height) for p in joined if _is_heading(p, body)}, reverse=True)
    return [_block(paragraph, body, heights, words) for paragraph in joined]


def _body_height(pages: Sequence[Sequence[Fragment]]) -> float:
    """The height of most letters."""
    counts = Counter[float]()
    for fragments in pages:
        for fragment in fragments:
            counts[round(fragment.height * 2) / 2] += len(fragment.text)
    return counts.most_common(1)[0][0] if counts else 1.0


def _paragraphs(pages: Sequence[Sequence[Fragment]], body: float) -> Iterator[Paragraph]:
    for number, fragments in enumerate(pages, 1):
        for column in columns(fragments, body):
            yield from _in_column(list(lines(column)), number)


def _in_column(found: Sequence[Line], page: int) -> Iterator[Paragraph]:
    distances = [
        (before.bottom - line.bottom) / line.height
        for before, line in pairwise(found)
        if 0 < before.bottom - line.bottom < 3 * line.height
    ]
    usual = median(distances) if distances else 0.0
    column_left = min((line.left for line in found), default=0.0)
    column_right = max((line.right for line in found), default=0.0)
    group: list[Line] = []
    for line in found:
        if group and _begins(group, line, usual, (column_left, column_right)):
            yield Paragraph(tuple(group), page)
            group = []
        group.append(line)
    if group:
        yield Paragraph(tuple(group), page)


def _begins(group: Sequence[Line], line: Line, usual: float, column: tuple[float, float]) -> bool:
    """Whether a line begins a paragraph of its own."""
    before = group[-1]
    distance = (before.bottom - line.bottom) / line.height
    if distance < 0 or (usual and distance > _GAP * usual):
        return True
    if abs(line.height - before.height) > _OTHER_SIZE * before.height:
        return True
    if _BULLET.match(line.text) or _LEADERS.search(before.text):
        return True
    short = before.right < column[1] - 0.15 * (column[1] - column[0])
    if before.bold != line.bold and (short or len(group) == 1):
        return True
    if abs(line.centre - before.centre) > _INDENT * line.height:
        if line.left - before.left > _INDENT * line.height and not _hangs(group):
            return True
        if before.left - line.left > _INDENT * line.height and len(group) > 1:
            return True
    return short and bool(_END.search(before.text))


def _hangs(group: Sequence[Line]) -> bool:
    """Whether the lines behind the first stand further in, as those of an item do."""
    return len(group) == 1 and bool(_BULLET.match(group[0].text))


def _over_pages(paragraphs: Sequence[Paragraph], body: float) -> list[Paragraph]:
    """What was cut by the end of a column or of a page is put together again."""
    joined: list[Paragraph] = []
    for paragraph in paragraphs:
        if joined and _goes_on(joined[-1], paragraph, body):
            joined[-1] = Paragraph(joined[-1].lines + paragraph.lines, joined[-1].page)
        else:
            joined.append(paragraph)
    return joined


def _goes_on(before: Paragraph, paragraph: Paragraph, body: float) -> bool:
    last, first = before.lines[-1], paragraph.lines[0]
    moved_up = first.bottom > last.bottom
    return (
        moved_up
        and not _END.search(last.text)
        and (first.text[:1].islower() or last.text.endswith("-"))
        and abs(before.height - paragraph.height) <= _OTHER_SIZE * body
    )


def _is_heading(paragraph: Paragraph, body: float) -> bool:
    text = paragraph.lines[0].text
    letters = sum(len(line.text) for line in paragraph.lines)
    large = paragraph.height > _HEADING_SIZE * body
    bold = paragraph.bold and len(paragraph.lines) <= 2
    ends = paragraph.lines[-1].text.endswith((".", ",", ";"))
    return (
        (large or bold)
        and letters < _HEADING_LETTERS
        and not (ends and not large)
        and any(map(str.isalpha, text))
    )


def _block(paragraph: Paragraph, body: float, heights: Sequence[int], words: Counter[str]) -> Block:
    text = _joined([line.text for line in paragraph.lines], words)
    place = f"page {paragraph.page}"
    if _is_heading(paragraph, body):
        level = 1 + heights.index(round(paragraph.height))
        return Block(text, Role("heading", min(level, 6)), place=place)
    if _BULLET.match(text) or _LEADERS.search(text):
        return Block(text, Role("item", 1), place=place)
    return Block(text, place=place)


def _joined(texts: Sequence[str], words: Counter[str]) -> str:
    """One text; a hyphen at the end of a line goes, unless the word has one elsewhere too."""
    made = texts[0]
    for text in texts[1:]:
        if made.endswith("-") and len(made) > 1 and made[-2].isalpha() and text[:1].isalpha():
            head = re.findall(r"[\w-]+$", made)[0].lower()
            tail = re.match(r"[\w-]+", text)
            whole = head + (tail[0].lower() if tail else "")
            closed = (
                whole.replace("-", "", 1)
                if whole.count("-") == 1
                else head[:-1] + whole[len(head) :]
            )
            keeps = words[whole] > words[closed] or (text[:1].isupper() and not words[closed])
            made = made + text if keeps else made[:-1] + text
        else:
            made = f"{made} {text}"
    return re.sub(r"\s+", " ", made).strip()
