"""Pictures in files."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QColor, QFont, QImage
from pytestqt.qtbot import QtBot

from s2s_desktop.drawing.export import save_picture
from s2s_desktop.drawing.export_png import png
from s2s_desktop.drawing.export_svg import svg
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.errors import UserError

SVG = "{http://www.w3.org/2000/svg}"
Segment = Callable[..., SegmentAlignment]


@pytest.fixture
def font(qtbot: QtBot) -> QFont:
    """The usual font; it needs the application that `qtbot` makes."""
    return QFont()


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


def test_svg_has_all_words_complete(house: SegmentAlignment, font: QFont) -> None:
    assert shown_words(svg(house, font)) == ["a", "casa", "branca", "the", "white", "house"]


def test_svg_cells_are_the_darker_the_stronger(house: SegmentAlignment, font: QFont) -> None:
    cells = cell_colours(svg(house, font))
    assert len(cells) == 8  # the ninth weighs nothing and shows the ground
    by_weight = sorted(cells, key=lambda title: int(re.findall(r"(\d+) %", title)[0]))
    lightness = [cells[title].lightness() for title in by_weight]
    assert by_weight[-1] == "the → a 90 %"
    assert lightness == sorted(lightness, reverse=True)
    assert lightness[0] > 230 > 150 > lightness[-1]


def test_svg_marks_each_link(house: SegmentAlignment, font: QFont) -> None:
    drawing = ElementTree.fromstring(svg(house, font))
    dots = [(float(c.get("cx", 0)), float(c.get("cy", 0))) for c in drawing.iter(f"{SVG}circle")]
    (x0, y0), (x2, y1), (x1, y2) = dots
    assert x0 < x1 < x2
    assert y0 < y1 < y2


def test_svg_keeps_odd_characters_and_stays_xml(segment: Segment, font: QFont) -> None:
    # GIVEN words with markup, emoji, right-to-left letters, NUL and half a surrogate pair
    odd = segment("<a&b> 🙂👩‍🚀 שלום", "x\x00y \ud800z", ((1.0, 0.0, 0.0), (0.5, 0.5, 0.0)))
    # WHEN it is drawn
    words = shown_words(svg(odd, font))
    # THEN all that XML can hold is there, and the rest is visibly replaced
    assert words == ["x\ufffdy", "\ufffdz", "<a&b>", "🙂👩‍🚀", "שלום"]


def test_svg_of_a_mirrored_source(segment: Segment, font: QFont) -> None:
    # GIVEN a source read from right to left
    arabic = segment("ذهب الولد", "the boy", ((0.0, 1.0), (0.0, 1.0)))
    drawing = ElementTree.fromstring(svg(arabic, font))
    # THEN its first word stands to the right of its second
    places = [
        float(re.findall(r"translate\((\S+)", text.get("transform", ""))[0])
        for text in drawing.iter(f"{SVG}text")
        if text.get("transform")
    ]
    assert places[0] > places[1]


def test_png_has_the_colours_of_its_cells(house: SegmentAlignment, font: QFont) -> None:
    # GIVEN the picture and, from the drawing, where the cells lie
    image = QImage.fromData(png(house, font))
    drawing = ElementTree.fromstring(svg(house, font))
    scale = image.width() / float(drawing.get("width", 0))
    cells = [r for r in drawing.iter(f"{SVG}rect") if r.find(f"{SVG}title") is not None]
    # WHEN each cell is looked at beside its dot
    for cell in cells:
        x = (float(cell.get("x", 0)) + 5) * scale
        y = (float(cell.get("y", 0)) + 5) * scale
        # THEN both formats agree
        assert image.pixelColor(int(x), int(y)) == QColor(cell.get("fill"))
    assert scale == pytest.approx(2, abs=0.02)
    assert len(cells) == 8


def test_pictures_of_a_sentence_not_begun(segment: Segment, font: QFont) -> None:
    empty = segment("the house", "", ())
    assert shown_words(svg(empty, font)) == ["the", "house"]
    assert not QImage.fromData(png(empty, font)).isNull()


def test_png_of_a_huge_map_stays_within_reason(
    long_sentence: SegmentAlignment, font: QFont
) -> None:
    image = QImage.fromData(png(long_sentence, font))
    assert 5_900 < max(image.width(), image.height()) <= 6_000


@pytest.mark.parametrize(("name", "start"), [("map.svg", b"<?xml"), ("map.PNG", b"\x89PNG")])
def test_the_suffix_says_the_format(
    house: SegmentAlignment, font: QFont, tmp_path: Path, name: str, start: bytes
) -> None:
    folder = tmp_path / "folder with spaces – ü"
    folder.mkdir()
    save_picture(house, font, folder / name)
    assert (folder / name).read_bytes().startswith(start)


def test_another_suffix_is_refused(house: SegmentAlignment, font: QFont, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"end in \.svg or \.png"):
        save_picture(house, font, tmp_path / "map.gif")
    assert list(tmp_path.glob("*.gif")) == []


def test_a_folder_that_takes_no_file(house: SegmentAlignment, font: QFont, tmp_path: Path) -> None:
    # GIVEN a "folder" that is a file, in which nobody can write, whoever runs the test
    (tmp_path / "taken").write_text("mine", encoding="utf-8")
    with pytest.raises(UserError, match="Choose a folder"):
        save_picture(house, font, tmp_path / "taken" / "map.svg")
    assert (tmp_path / "taken").read_text(encoding="utf-8") == "mine"
