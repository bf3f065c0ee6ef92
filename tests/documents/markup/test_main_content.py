"""Of pages of twenty kinds, what people read of them is told from what stands round it."""

from __future__ import annotations

import re
from collections import Counter
from html import unescape
from pathlib import Path

import pytest

from s2s_desktop.documents.markup.web_page import WebPage

PAGES = sorted((Path(__file__).parent / "marked").glob("*.html"))
"""What is their content was marked before any of them was read by the program."""
_MARKED = re.compile(r"<!--main-->(.*?)<!--/main-->", re.DOTALL)


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.lower()))


def f1(page: Path) -> float:
    source = page.read_text("utf-8")
    marked = words(unescape(re.sub(r"<[^>]*>", " ", " ".join(_MARKED.findall(source)))))
    read = WebPage(source.encode(), page)
    found = words(" ".join(read.blocks[number].text for number in read.content))
    return 2 * (marked & found).total() / (marked.total() + found.total())


@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
def test_the_content_of_a_page_is_found(page: Path) -> None:
    assert f1(page) > 0.8


def test_of_twenty_kinds_of_pages_most_of_the_content_and_little_else_is_found() -> None:
    assert len(PAGES) == 20
    assert sum(map(f1, PAGES)) / len(PAGES) >= 0.88
