"""What all marks in the two panes have in common: a result to follow, colours of the palette."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject

from s2s_desktop.gui.results.result import Result
from s2s_desktop.gui.results.result_view import ResultView
from s2s_desktop.gui.text.text_panes import SourcePane, TargetPane


class PaneMarks(QObject):
    """Marks in both panes that belong to what the view shows; each kind paints its own."""

    def __init__(
        self, view: ResultView, source: SourcePane, target: TargetPane, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._view, self._source, self._target = view, source, target
        self._result: Result | None = None
        source.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Marks take their colours from the palette, which may change."""
        if event.type() == QEvent.Type.PaletteChange:
            self._paint()
        return super().eventFilter(watched, event)

    def _paint(self) -> None:
        raise NotImplementedError
