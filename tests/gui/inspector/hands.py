"""Hands for the views: pointing, clicking, turning the wheel, looking."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.gui.inspector.alignment_panel import AlignmentPanel
from s2s_desktop.gui.inspector.views.sentence_view import SentenceView
from s2s_desktop.gui.inspector.views.view import View

Wanted = TypeVar("Wanted", bound=View)


def view_of(panel: AlignmentPanel, kind: type[Wanted]) -> Wanted:
    """The view of that kind, chosen."""
    for each in panel.pages.tabs:
        panel.choose_view(each.name)
        if isinstance(panel.view, kind):
            return panel.view
    raise AssertionError(f"no view is a {kind}")


def place_of(view: SentenceView, selection: Selection) -> QPoint:
    """A place to point at: in a cell, near its corner where no dot is."""
    area = view.layout_now.area_of(selection, view.scroll_px).toAlignedRect()
    headers = view.headers()
    if selection.target is None and headers.height():
        return QPoint(area.center().x(), headers.height() - 8)
    if selection.source is None and headers.width():
        return QPoint(headers.width() - 8, area.center().y())
    if headers.isNull():
        return area.center()
    return area.topLeft() + QPoint(3, 3)


def hover(view: SentenceView, selection: Selection) -> None:
    """Move the mouse on to words."""
    QTest.mouseMove(view.viewport(), place_of(view, selection))
    QApplication.processEvents()


def click(view: SentenceView, selection: Selection) -> None:
    """Click on words."""
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, selection))


def wheel(view: View, notches: int, place: QPoint, held: Qt.KeyboardModifier) -> None:
    """Turn the wheel over a place of the viewport."""
    event = QWheelEvent(
        QPointF(place),
        QPointF(view.viewport().mapToGlobal(place)),
        QPoint(0, 0),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def picture(view: View) -> QImage:
    """What is seen of a view."""
    return view.viewport().grab().toImage()


def colour_at(view: SentenceView, selection: Selection) -> QColor:
    """The colour of a cell, beside its dot."""
    image = picture(view)
    return image.pixelColor(place_of(view, selection) * image.devicePixelRatio())


def colours_in(image: QImage, area: QRect) -> set[str]:
    """The colours in a part of an image."""
    area = area.intersected(image.rect())
    return {
        image.pixelColor(x, y).name()
        for x in range(area.left(), area.right() + 1)
        for y in range(area.top(), area.bottom() + 1)
    }


def first_rows(alignment: SegmentAlignment, count: int) -> SegmentAlignment:
    """A sentence as it is after so many words."""
    words = alignment.target_words[:count]
    text = alignment.target_text[: words[-1][1]] if words else ""
    rows = alignment.rows[:count]
    return replace(
        alignment, target_text=text, target_words=words, rows=rows, links=(), finished=False
    )
