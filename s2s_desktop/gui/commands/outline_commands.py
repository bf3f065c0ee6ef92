"""The outline of a document: offered where there is one, opened at the foot of the source."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from s2s_desktop.gui.formatting.outline import LEAST_HEADINGS, Outline
from s2s_desktop.gui.formatting.source_shape import SourceShape
from s2s_desktop.gui.window.parts import WindowParts


class OutlineCommands(QObject):
    """`outline` is the list itself."""

    def __init__(self, parts: WindowParts, shape: SourceShape) -> None:
        super().__init__(parts.window)
        self._shape, self._action = shape, parts.commands.outline
        self._anchor = parts.workspace.source_card.outline_button
        self.outline = Outline(parts.workspace.source, shape, parts.window)
        self._action.triggered.connect(lambda: self.outline.open_for(self._anchor))
        shape.changed.connect(self._offer)

    @Slot()
    def _offer(self) -> None:
        headings = sum(1 for _ in self._shape.shape.headings())
        self._action.setEnabled(headings >= LEAST_HEADINGS)
