"""Lays out two translations of a sentence on both sides of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from PySide6.QtCore import QRectF, QSizeF

from s2s_desktop.drawing.comparison.layout import Cell, Column, ComparisonLayout, Head, Link
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.shapes import Side
from s2s_desktop.drawing.shown_words import WordWidths, is_punctuation
from s2s_desktop.drawing.target_words import target_words

_LINE, _PADDING_PX, _GAP_PX = 1.7, 6.0, 16.0
_COLUMNS: tuple[Column, ...] = ("one", "source", "other")


@dataclass(frozen=True)
class Compared:
    """Two alignments of one source, and what stands above their columns."""

    one: SegmentAlignment
    other: SegmentAlignment
    titles: tuple[str, str]
    punctuation: bool = True


def arrange(
    compared: Compared, widths: WordWidths, font_px: float, width: float
) -> ComparisonLayout:
    """The layout in a view `width` pixels wide."""
    one, other = _words(compared.one), _words(compared.other)
    new_one, new_other = _differing(one, other)
    texts = {
        "one": _shown(one, compared),
        "source": _shown(_sources(compared.one), compared),
        "other": _shown(other, compared),
    }
    line = widths.line_px * _LINE
    edges = _edges(texts, widths, width)
    cells: list[Cell] = []
    for column in _COLUMNS:
        differing = {"one": new_one, "other": new_other}.get(column, frozenset())
        left, right = edges[column]
        for row, (index, text) in enumerate(texts[column]):
            shown = widths.cut(text, right - left)
            room = widths.of([shown])[0]
            # Words stand at the side where the ribbons are.
            x = {"one": right - room, "other": left}.get(column, (left + right - room) / 2)
            area = QRectF(x, (row + 1) * line + _PADDING_PX, room, line)
            cells.append(Cell(column, index, shown, area, index in differing))
    rows = max(len(words) for words in texts.values())
    size = QSizeF(width, (rows + 1) * line + 2 * _PADDING_PX)
    heads = tuple(_heads(compared.titles, widths, line, width))
    return ComparisonLayout(tuple(cells), tuple(_links(compared)), heads, size, font_px)


def _words(alignment: SegmentAlignment) -> list[str]:
    return [alignment.target_text[a:b] for a, b in target_words(alignment)]


def _sources(alignment: SegmentAlignment) -> list[str]:
    return [alignment.source_word(i) for i in range(len(alignment.source_words))]


def _shown(words: Sequence[str], compared: Compared) -> list[tuple[int, str]]:
    """Those that are shown, with their numbers."""
    numbered = enumerate(words)
    return [(i, word) for i, word in numbered if compared.punctuation or not is_punctuation(word)]


def _differing(one: Sequence[str], other: Sequence[str]) -> tuple[frozenset[int], frozenset[int]]:
    """Which words of each the other does not have, whatever their capitals."""
    first, second = ([word.casefold() for word in words] for words in (one, other))
    codes = SequenceMatcher(None, first, second, autojunk=False).get_opcodes()
    changed = [code[1:] for code in codes if code[0] != "equal"]
    new = (i for a, b, _, _ in changed for i in range(a, b))
    return frozenset(new), frozenset(i for _, _, a, b in changed for i in range(a, b))


def _edges(
    texts: dict[str, list[tuple[int, str]]], widths: WordWidths, width: float
) -> dict[str, tuple[float, float]]:
    """From where to where each column goes: as wide as its words, if there is room for all."""
    room = max(60.0, width - 2 * _PADDING_PX - 2 * _GAP_PX)
    longest = {
        column: max(widths.of([text for _, text in texts[column]]), default=0.0) + 1
        for column in _COLUMNS
    }
    total = sum(longest.values())
    if total > room:
        longest = {column: room * wide / total for column, wide in longest.items()}
    middle = longest["source"]
    centre = _PADDING_PX + longest["one"] + (room + 2 * _GAP_PX - sum(longest.values())) / 2
    gap = (room + 2 * _GAP_PX - sum(longest.values())) / 2
    return {
        "one": (_PADDING_PX, _PADDING_PX + longest["one"]),
        "source": (centre, centre + middle),
        "other": (centre + middle + gap, width - _PADDING_PX),
    }


def _heads(
    titles: tuple[str, str],
    widths: WordWidths,
    line: float,
    width: float,
) -> Iterator[Head]:
    room = width - 3 * _PADDING_PX
    right_px = min(widths.of([titles[1]])[0] + 1, room / 2)
    left = QRectF(_PADDING_PX, 0, room - right_px, line)
    right = QRectF(width - _PADDING_PX - right_px, 0, right_px, line)
    for text, area, side in zip(titles, (left, right), (Side.LEFT, Side.RIGHT), strict=True):
        yield Head(widths.cut(text, area.width()), area, side)


def _links(compared: Compared) -> Iterator[Link]:
    for source, target in compared.one.links:
        yield Link("one", target, source)
    for source, target in compared.other.links:
        yield Link("other", target, source)
