"""The cached picture of the weights."""

from __future__ import annotations

from PySide6.QtGui import QColor

from s2s_desktop.drawing.heat_map.heat_image import HeatImage

GREYS = tuple(0xFF000000 | level * 0x010101 for level in range(256))


def greys(heat: HeatImage) -> list[list[int]]:
    """The red part of all pixels."""
    image = heat.image
    return [
        [QColor(image.pixel(x, y)).red() for x in range(image.width())]
        for y in range(image.height())
    ]


def test_one_pixel_a_cell() -> None:
    heat = HeatImage(range(3), False, GREYS)
    heat.show_rows(((0.0, 0.2, 1.0), (0.4, 0.6, 0.8)))
    assert greys(heat) == [[0, 51, 255], [102, 153, 204]]


def test_mirrored() -> None:
    heat = HeatImage(range(3), True, GREYS)
    heat.show_rows(((0.0, 0.2, 1.0),))
    assert greys(heat) == [[255, 51, 0]]


def test_words_that_are_not_shown_have_no_column() -> None:
    heat = HeatImage((0, 2), False, GREYS)
    heat.show_rows(((0.2, 1.0, 0.4),))
    assert greys(heat) == [[51, 102]]


def test_only_what_changed_is_written() -> None:
    # GIVEN two rows
    heat = HeatImage(range(2), False, GREYS)
    assert heat.show_rows(((1.0, 0.0), (0.0, 1.0))) == [0, 1]
    # WHEN the second grows and a third comes
    changed = heat.show_rows(((1.0, 0.0), (0.2, 0.8), (0.4, 0.6)))
    # THEN the first is left alone
    assert changed == [1, 2]
    assert greys(heat) == [[255, 0], [51, 204], [102, 153]]


def test_fewer_rows_and_more_again() -> None:
    heat = HeatImage(range(1), False, GREYS)
    heat.show_rows(((0.2,), (0.4,), (0.6,)))
    heat.show_rows(((0.2,),))
    heat.show_rows(((0.2,), (), (0.8,)))
    assert greys(heat) == [[51], [0], [204]]


def test_missing_rows_and_weights_are_zero_and_surplus_ones_are_dropped() -> None:
    heat = HeatImage(range(2), False, GREYS)
    heat.show_rows(((0.2,), (0.4, 0.6, 0.8), ()))
    assert greys(heat) == [[51, 0], [102, 153], [0, 0]]


def test_another_scale() -> None:
    heat = HeatImage(range(1), False, GREYS)
    heat.show_rows(((1.0,),))
    heat.use_scale(tuple(reversed(GREYS)))
    assert greys(heat) == [[0]]


def test_nothing_to_show() -> None:
    heat = HeatImage((), False, GREYS)
    assert heat.show_rows(()) == []
    assert heat.image.isNull()
