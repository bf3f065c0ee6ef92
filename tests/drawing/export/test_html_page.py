"""The page: it stands alone, and what is text in it does nothing."""

from __future__ import annotations

import json
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from pytestqt.qtbot import QtBot

from s2s_desktop.drawing.export.html_page import html_page
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from tests.drawing.pictures import colours


@pytest.fixture(autouse=True)
def _application(qtbot: QtBot) -> None:
    """Colours need one."""


class Page(HTMLParser):
    """What a browser would find."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: dict[str, str] = {}
        self.data = ""
        self._open: dict[str, str | None] = {}
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open = dict(attrs)
        self.elements.append((tag, self._open))

    def handle_data(self, data: str) -> None:
        name = self._open.get("id")
        if name == "links":
            self.data += data
        elif name:
            self.words[name] = data
        self._open = self._open if name == "links" else {}


def test_words_are_elements_and_links_are_data(house: SegmentAlignment) -> None:
    page = Page(html_page([house], colours(), "Title"))
    assert page.words["s0-2"] == "house"
    assert page.words["t0-1"] == "casa"
    assert json.loads(page.data) == [[[0, 0, 0.9], [2, 1, 0.7], [1, 2, 0.5]]]


def test_it_needs_nothing_from_anywhere(house: SegmentAlignment) -> None:
    text = html_page([house], colours(), "Title", "Model: tiny11")
    names = {name for _, attributes in Page(text).elements for name in attributes}
    assert not names & {"src", "href", "action", "srcset"}
    assert "default-src 'none'" in text
    assert "url(" not in text
    assert "Model: tiny11" in text


def test_what_is_text_does_nothing(house: SegmentAlignment) -> None:
    evil = "</script><script>alert(1)</script>"
    words = ((0, len(evil)),)
    bad = replace(house, source_text=evil, source_words=words, links=((0, 0),))
    page = Page(html_page([bad], colours(), evil, evil))
    assert [tag for tag, _ in page.elements].count("script") == 2
    assert page.words["s0-0"] == evil


def test_in_the_colours_of_the_window(house: SegmentAlignment) -> None:
    for dark in (False, True):
        text = html_page([house], colours(dark), "")
        assert f"background:{colours(dark).base.name()}" in text
        assert ("color-scheme:dark" in text) == dark


def test_a_word_without_partner_is_underlined(house: SegmentAlignment) -> None:
    lost = replace(house, links=((0, 0), (2, 1)))
    lone = [attributes for tag, attributes in Page(html_page([lost], colours(), "")).elements
            if tag == "w" and attributes.get("class") == "lone"]  # fmt: skip
    assert [attributes["id"] for attributes in lone] == ["s0-1", "t0-2"]
