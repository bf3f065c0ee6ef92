"""The maps of all heads: over words and pieces, and as small pictures."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from s2s_desktop.drawing.heads.grid import grid, head_image
from s2s_desktop.drawing.heads.shown_maps import ShownMaps, shown_maps
from s2s_desktop.drawing.shapes import Box, Cells, Text
from s2s_desktop.pipeline.inspection.messages import HeadMaps, HeadRead, Pieces
from tests.drawing.pictures import colours, of_kind

VIEW, START = QSize(278, 500), QPoint(0, 0)
SOURCE = Pieces(("the", "ho", "use", "</s>"), (0, 1, 1, -1))
WRITTEN = Pieces(("a", "cas", "inha", "</s>"), (0, 1, 1, -1))
GIVEN = Pieces(("<s>", "a", "cas", "inha"), (-1, 0, 1, 1))


@pytest.fixture(autouse=True)
def _application(qtbot: QtBot) -> None:
    """Fonts need one."""


def maps(layers: int = 2, heads: int = 3) -> HeadMaps:
    """The last head looks at one piece each, the others everywhere."""
    cross = np.full((layers, heads, 4, 4), 0.25, dtype=np.float16)
    cross[-1, -1] = np.eye(4)
    encoder = cross.copy()
    return HeadMaps(
        1, SOURCE, WRITTEN, GIVEN, cross, encoder, None, (HeadRead(0, 1, 0, 1.0),), "gold"
    )


def test_columns_of_a_word_are_summed_and_its_rows_averaged() -> None:
    shown = shown_maps(maps(), "cross", "words")
    assert shown.columns == ("the", "house", "</s>")
    assert shown.rows == ("a", "casinha", "</s>")
    np.testing.assert_allclose(shown.weights[0, 0, 1], [0.25, 0.5, 0.25])
    np.testing.assert_allclose(shown.weights[1, 2, 1], [0, 1, 0])
    np.testing.assert_allclose(shown.weights.sum(-1), 1)
    assert shown.calibrated == {(0, 1)}


def test_sides_of_each_kind() -> None:
    assert shown_maps(maps(), "cross", "pieces").columns == SOURCE.texts
    encoder = shown_maps(maps(), "encoder", "words")
    assert encoder.rows == encoder.columns == ("the", "house", "</s>")
    assert encoder.calibrated == frozenset()
    alignment = shown_maps(maps(), "cross", "words").alignment((1, 2))
    assert alignment.target_word(1) == "casinha"
    assert alignment.rows[1] == (0.0, 1.0, 0.0)


def test_maps_stand_in_layers_and_heads_and_fit_into_the_panel() -> None:
    layout = grid(shown_maps(maps(6, 8), "cross", "words"), 13, VIEW)
    assert layout.full_size.width() <= VIEW.width() + 5
    for head in layout.order:
        place = layout.area_of(head, START).center().toPoint()
        assert layout.head_at(place, START) == head
    assert layout.head_at(QPoint(2, 2), START) is None


def test_calibrated_heads_have_a_star_and_a_frame() -> None:
    shapes = list(grid(shown_maps(maps(), "cross", "words"), 13, VIEW).shapes(
        colours(), VIEW, START
    ))  # fmt: skip
    assert len(of_kind(shapes, Cells)) == 6
    assert [text.text for text in of_kind(shapes, Text)].count("★") == 1
    frames = [box for box in of_kind(shapes, Box) if box.line == colours().accent]
    assert len(frames) == 1


def test_a_step_hides_what_is_not_written_yet() -> None:
    layout = grid(shown_maps(maps(), "cross", "pieces"), 13, VIEW)
    cells = of_kind(layout.shapes(colours(), VIEW, START, step=1), Cells)
    assert {part.part.height() for part in cells} == {2}


def test_a_pixel_a_weight() -> None:
    shown = ShownMaps(np.array([[[[0.0, 1.0]]]]), ("a",), ("x", "y"))
    image = head_image(shown, (0, 0), colours().scale)
    assert image.pixelColor(0, 0) == QColor.fromRgb(colours().scale[0])
    assert image.pixelColor(1, 0) == QColor.fromRgb(colours().scale[-1])
