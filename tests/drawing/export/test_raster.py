"""Pictures as pixels and as pages."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from s2s_desktop.drawing.export import raster
from s2s_desktop.drawing.export.pdf import pdf
from s2s_desktop.drawing.export.raster import png
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.shapes import Cells
from tests.drawing.export.whole import heat_map, links
from tests.drawing.pictures import colours


@pytest.fixture(autouse=True)
def _application(qtbot: QtBot) -> None:
    """Fonts need one."""


def test_cells_have_their_colours(house: SegmentAlignment) -> None:
    picture = heat_map(house)
    image = QImage.fromData(png(picture))
    cells = next(shape for shape in picture.shapes if isinstance(shape, Cells))
    scale = image.width() / picture.size.width()
    side = cells.area.width() / 3
    for x in range(3):
        for y in range(3):
            # beside the dot
            place = (cells.area.topLeft() * scale).toPoint()
            pixel = image.pixelColor(
                place.x() + int((x * side + 5) * scale), place.y() + int((y * side + 5) * scale)
            )
            assert pixel == cells.image.pixelColor(x, y)
    assert scale == pytest.approx(300 / 96, abs=0.02)
    assert image.dotsPerMeterX() == pytest.approx(300 / 0.0254, abs=60)


def test_pictures_look_as_the_window_does(house: SegmentAlignment) -> None:
    for dark in (False, True):
        image = QImage.fromData(png(links(house, dark=dark)))
        assert image.pixelColor(1, 1) == colours(dark).base


def test_pictures_of_a_sentence_not_begun(segment: Callable[..., SegmentAlignment]) -> None:
    empty = segment("the house", "", ())
    for picture in (heat_map(empty), links(empty)):
        assert not QImage.fromData(png(picture)).isNull()


def test_a_huge_map_stays_within_reason(
    long_sentence: SegmentAlignment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(raster, "_LARGEST_SIDE_PX", 600)
    image = QImage.fromData(png(heat_map(long_sentence)))
    assert 590 < max(image.width(), image.height()) <= 600


def test_a_page_is_as_large_as_the_picture_and_its_text_is_text(house: SegmentAlignment) -> None:
    picture = links(house)
    page = pdf(picture)
    box = re.search(rb"/MediaBox \[\s*0 0 ([\d.]+) ([\d.]+)", page)
    assert box is not None
    assert float(box[1]) == pytest.approx(picture.size.width() * 0.75, abs=1)
    assert b"/Font" in page
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", page, re.DOTALL)
    drawn = b"".join(_unpacked(stream) for stream in streams)
    assert drawn.count(b"BT") >= 6  # one for each word


def _unpacked(stream: bytes) -> bytes:
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return b""
