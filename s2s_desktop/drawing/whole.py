"""A whole view as shapes, for a file: nothing cut or scrolled."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QSizeF

from s2s_desktop.drawing.layout import Layout
from s2s_desktop.drawing.scene import Scene
from s2s_desktop.drawing.shapes import Shape


@dataclass(frozen=True)
class Drawing:
    """`texts` are what it is about, `notes` say how to read it; `key`, which takes `key_size`, is a
    legend in shapes."""

    shapes: tuple[Shape, ...]
    size: QSizeF
    texts: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    key: tuple[Shape, ...] = ()
    key_size: QSizeF = field(default_factory=QSizeF)


def whole(layout: Layout, scene: Scene, *notes: str) -> Drawing:
    """A layout that was made for a picture, of the sentence of `scene`."""
    texts = scene.alignment.source_text, scene.alignment.target_text
    return Drawing(tuple(layout.shapes(scene)), QSizeF(layout.full_size), texts, notes)
