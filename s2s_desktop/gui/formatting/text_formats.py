"""What a heading, a link, a frozen block, … looks like, as formats of letters."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtGui import QFont, QFontDatabase, QPalette, QTextCharFormat

from s2s_desktop.documents.model import MarkKind
from s2s_desktop.gui.formatting.looks import BlockLook

INSET_PX = 15
"""The room that is made for the symbol of an inset, behind the letter before it."""

_HEADING_SHARES = (1.36, 1.2, 1.08)
"""Sizes of headings of the first levels; those further down have the last one."""


class TextFormats:
    """Formats in the colours of `palette`, relative to `font`."""

    def __init__(self, font: QFont, palette: QPalette) -> None:
        self._size_pt = font.pointSizeF()
        self._quiet = palette.color(QPalette.ColorRole.PlaceholderText)
        self._link = palette.color(QPalette.ColorRole.Link)

    def runs(
        self, look: BlockLook, start: int, end: int
    ) -> Iterator[tuple[int, int, QTextCharFormat]]:
        """Of the positions `start` … `end` those that have a format of their own, in order."""
        base = self._of_block(look)
        gaps = [at for at, _ in look.insets]
        edges = {start, end}
        for mark in look.marks:
            edges |= {mark.start, mark.end}
        for at in gaps:
            edges |= {at - 1, at}
        within = sorted(edge for edge in edges if start <= edge <= end)
        for low, high in pairwise(within):
            made = QTextCharFormat(base)
            for mark in look.marks:
                if mark.start <= low and high <= mark.end:
                    self._add(made, mark.kinds)
            if room := gaps.count(high) if high - low == 1 else 0:
                made.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
                made.setFontLetterSpacing(room * INSET_PX)
            if not made.isEmpty():
                yield low, high, made

    def _of_block(self, look: BlockLook) -> QTextCharFormat:
        made = QTextCharFormat()
        if look.role.kind == "heading":
            level = max(1, min(look.role.level, len(_HEADING_SHARES)))
            made.setFontPointSize(self._size_pt * _HEADING_SHARES[level - 1])
            made.setFontWeight(QFont.Weight.DemiBold)
        if look.role.kind == "code":
            _be_code(made)
        if look.frozen:
            made.setForeground(self._quiet)
        return made

    def _add(self, made: QTextCharFormat, kinds: tuple[MarkKind, ...]) -> None:
        for kind in kinds:
            match kind:
                case "bold":
                    made.setFontWeight(QFont.Weight.Bold)
                case "italic":
                    made.setFontItalic(True)
                case "underline":
                    made.setFontUnderline(True)
                case "strike":
                    made.setFontStrikeOut(True)
                case "code":
                    _be_code(made)
                case "link":
                    made.setForeground(self._link)
                    made.setFontUnderline(True)
                case _:
                    pass


def _be_code(made: QTextCharFormat) -> None:
    fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    made.setFontFamilies([fixed.family()])
