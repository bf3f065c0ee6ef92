"""What stands on every page and belongs to none: running heads, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from s2s_desktop.documents.pdf.fragments import Fragment, PdfPage

_MARGIN, _NUMBER_MARGIN = 0.12, 0.2
"""Shares of a page's height, at its top and at its bottom."""

_LEAST_PAGES, _SHARE_OF_PAGES = 3, 0.1
_DIGITS = re.compile(r"\d+|\b[ivxlc]+\b")
_NUMBER = re.compile(r"\W*(?:\d{1,4}|[ivxlc]{1,7})\W*|(?:page|página|p\.)\s*\d+.*", re.IGNORECASE)


def without_running_heads(pages: Sequence[PdfPage]) -> list[list[Fragment]]:
    """The fragments of each page but those that only say which page it is."""
    seen = Counter(key for page in pages for key in {_key(page, f) for f in _outer(page)})
    least = max(_LEAST_PAGES, _SHARE_OF_PAGES * len(pages))
    return [
        [
            fragment
            for fragment in page.fragments
            if not (
                (_is_outer(page, fragment, _MARGIN) and seen[_key(page, fragment)] >= least)
                or _is_page_number(page, fragment)
            )
        ]
        for page in pages
    ]


def _outer(page: PdfPage) -> list[Fragment]:
    return [fragment for fragment in page.fragments if _is_outer(page, fragment, _MARGIN)]


def _key(page: PdfPage, fragment: Fragment) -> tuple[str, int, int]:
    """Its text without numbers, where it stands, and how high it is."""
    text = _DIGITS.sub("#", fragment.text)
    return text, round((page.height - fragment.middle) / 4), round(fragment.height)


def _is_outer(page: PdfPage, fragment: Fragment, margin: float) -> bool:
    return not margin * page.height < fragment.middle < (1 - margin) * page.height


def _is_page_number(page: PdfPage, fragment: Fragment) -> bool:
    """A number that is alone on the outermost line of its page."""
    if not _NUMBER.fullmatch(fragment.text) or not _is_outer(page, fragment, _NUMBER_MARGIN):
        return False
    others = [other for other in page.fragments if other is not fragment]
    alone = not any(abs(other.middle - fragment.middle) < fragment.height / 2 for other in others)
    outermost = all(other.middle > fragment.middle for other in others) or all(
        other.middle < fragment.middle for other in others
    )
    return alone and outermost
