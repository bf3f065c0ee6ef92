"""The sentence that stands beside whatever a teaching model writes."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QPalette

from s2s_desktop.catalogue.entry import ModelEntry
from s2s_desktop.gui.look.plain_text import PlainLabel
from s2s_desktop.gui.translated import tr

_MARGIN_PX = 14  # that of the text above it


def teaching_sentence() -> str:
    """What is to be known of a model for teaching before its words are believed."""
    return tr(
        "A teaching model: it was trained briefly, to show how its architecture works, "
        "and makes many mistakes."
    )


class TeachingNote(PlainLabel):
    """Hidden while no model for teaching is chosen; `below_text`: it ends a pane of text."""

    def __init__(self, below_text: bool = False) -> None:
        super().__init__(teaching_sentence())
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        if below_text:
            self.setBackgroundRole(QPalette.ColorRole.Base)
            self.setAutoFillBackground(True)
            self.setContentsMargins(_MARGIN_PX, 0, _MARGIN_PX, _MARGIN_PX // 2)
        self.setAccessibleDescription(self.tr("About the model"))
        self.setWordWrap(True)
        self.hide()

    def show_for(self, models: Iterable[ModelEntry | None]) -> None:
        """Be seen if one of the models that are chosen is one for teaching."""
        self.setVisible(any(entry is not None and entry.teaching for entry in models))
