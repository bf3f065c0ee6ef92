"""Pictures as drawings."""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from s2s_desktop.drawing.export.picture import Caption
from s2s_desktop.drawing.export.svg import svg
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from tests.drawing.export.whole import heat_map, links

SVG = "{http://www.w3.org/2000/svg}"
Segment = Callable[..., SegmentAlignment]


@pytest.fixture(autouse=True)
def _application(qtbot: QtBot) -> None:
    """Fonts need one."""


def shown_words(drawing: bytes) -> list[str | None]:
    """The texts of an SVG drawing, in order."""
    return [text.text for text in ElementTree.fromstring(drawing).iter(f"{SVG}text")]


def cell_colours(drawing: bytes) -> dict[str, QColor]:
    """The colour of each cell of an SVG drawing, by its title."""
    cells = {}
    for cell in ElementTree.fromstring(drawing).iter(f"{SVG}rect"):
        title = cell.find(f"{SVG}title")
        if title is not None:
            cells[title.text or ""] = QColor(cell.get("fill"))
    return cells


def test_all_words_are_there_and_are_text(house: SegmentAlignment) -> None:
    assert shown_words(svg(heat_map(house))) == ["a", "casa", "branca", "the", "white", "house"]
    assert shown_words(svg(links(house))) == ["the", "white", "house", "a", "casa", "branca"]


def test_cells_are_the_darker_the_stronger(house: SegmentAlignment) -> None:
    cells = cell_colours(svg(heat_map(house)))
    assert len(cells) == 8  # the ninth weighs nothing and shows the ground
    by_weight = sorted(cells, key=lambda title: int(re.findall(r"(\d+) %", title)[0]))
    lightness = [cells[title].lightness() for title in by_weight]
    assert by_weight[-1] == "the → a 90 %"
    assert lightness == sorted(lightness, reverse=True)
    assert lightness[0] > 230 > 150 > lightness[-1]


def test_each_link_is_marked(house: SegmentAlignment) -> None:
    drawing = ElementTree.fromstring(svg(heat_map(house)))
    dots = [(float(c.get("cx", 0)), float(c.get("cy", 0))) for c in drawing.iter(f"{SVG}circle")]
    (x0, y0), (x2, y1), (x1, y2) = dots
    assert x0 < x1 < x2
    assert y0 < y1 < y2


def test_ribbons_say_what_they_are(house: SegmentAlignment) -> None:
    drawing = ElementTree.fromstring(svg(links(house)))
    paths = {path.findtext(f"{SVG}title"): path for path in drawing.iter(f"{SVG}path")}
    assert set(paths) == {
        "white → casa 20 %",
        "house → branca 40 %",
        "white → branca 50 %",
        "house → casa 70 %",
        "the → a 90 %",
    }
    widths = [float(path.get("stroke-width", 0)) for path in paths.values()]
    assert max(widths) == float(paths["the → a 90 %"].get("stroke-width", 0))


def test_odd_characters_are_kept_and_it_stays_xml(segment: Segment) -> None:
    # GIVEN words with markup, emoji, right-to-left letters, NUL and half a surrogate pair
    odd = segment("<a&b> 🙂👩‍🚀 שלום", "x\x00y \ud800z", ((1.0, 0.0, 0.0), (0.5, 0.5, 0.0)))
    # WHEN it is drawn
    words = shown_words(svg(heat_map(odd)))
    # THEN all that XML can hold is there, and the rest is visibly replaced
    assert words == ["x\ufffdy", "\ufffdz", "<a&b>", "🙂👩‍🚀", "שלום"]


def test_a_mirrored_source(segment: Segment) -> None:
    # GIVEN a source read from right to left
    arabic = segment("ذهب الولد", "the boy", ((0.0, 1.0), (0.0, 1.0)))
    drawing = ElementTree.fromstring(svg(heat_map(arabic)))
    # THEN its first word stands to the right of its second
    places = {
        text.text: float(re.findall(r"translate\((\S+)", text.get("transform", ""))[0])
        for text in drawing.iter(f"{SVG}text")
        if text.get("transform")
    }
    assert places["ذهب"] > places["الولد"]


def test_a_caption_has_the_sentence_and_the_notes_and_fits(house: SegmentAlignment) -> None:
    long = "word " * 60
    caption = Caption((long.strip(), "a casa branca"), ("Model: tiny",))
    drawing = svg(links(house, caption))
    words = shown_words(drawing)
    assert words[-2:] == ["a casa branca", "Model: tiny"]
    assert " ".join(str(word) for word in words[6:-2]) == long.strip()
    root = ElementTree.fromstring(drawing)
    assert root.findtext(f"{SVG}title") == long.strip()
    assert root.findtext(f"{SVG}desc") == "a casa branca"


def test_a_text_without_spaces_is_broken_anywhere(house: SegmentAlignment) -> None:
    words = shown_words(svg(links(house, Caption(("字" * 200,)))))
    assert len(words) > 8
    assert "".join(str(word) for word in words[6:]) == "字" * 200


def test_it_is_as_dark_as_the_window(house: SegmentAlignment) -> None:
    root = ElementTree.fromstring(svg(links(house, dark=True)))
    ground = next(iter(root.iter(f"{SVG}rect")))
    assert QColor(ground.get("fill")).lightness() < 60
    assert QColor(next(iter(root.iter(f"{SVG}text"))).get("fill")).lightness() > 200
