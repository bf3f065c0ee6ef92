"""What every view of a sentence offers to the pointer, the keys and whoever draws it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from PySide6.QtCore import QPoint, QRectF, QSize

from s2s_desktop.drawing.scene import Scene
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.drawing.shapes import Shape


class Layout(Protocol):
    """One sentence in one view, laid out for one size. Selections are of words of the sentence.

    `scroll` is how far the view has been scrolled, in pixels.
    """

    @property
    def full_size(self) -> QSize:
        """Room for everything, with nothing scrolled."""

    def shapes(self, scene: Scene) -> Iterator[Shape]:
        """What is seen, from the ground up."""

    def selection_at(self, place: QPoint, scroll: QPoint) -> Selection | None:
        """What is at `place` of the view."""

    def area_of(self, selection: Selection, scroll: QPoint) -> QRectF:
        """Where that stands in the view; empty if it is not shown."""

    def cut(self, selection: Selection, /) -> bool:
        """Whether its words are not all seen in full."""
