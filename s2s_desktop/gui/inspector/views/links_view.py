"""The view *Links*: words side by side or above each other, ribbons between partners."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from s2s_desktop.drawing.links.bands import in_bands
from s2s_desktop.drawing.links.columns import in_columns
from s2s_desktop.drawing.links.layout import LinkLayout
from s2s_desktop.drawing.links.ribbons import Bonds
from s2s_desktop.drawing.links.walking import MOVING_KEYS, walked
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.drawing.shown_words import ShownWords
from s2s_desktop.drawing.views import LONGEST_COLUMN
from s2s_desktop.drawing.whole import Drawing
from s2s_desktop.gui.inspector.inspection import Inspection
from s2s_desktop.gui.inspector.views.sentence_view import SentenceView
from s2s_desktop.gui.inspector.views.view import ViewKind
from s2s_desktop.gui.translated import tr

_LYING_SHAPE = 1.5
"""A view that is so many times as wide as it is high has the words in lines."""


class LinksView(SentenceView):
    """Two columns of words in a tall panel, lines of words in a low one."""

    moving_keys = MOVING_KEYS
    layout_now: LinkLayout

    def __init__(self, inspection: Inspection, parent: QWidget | None = None) -> None:
        self._bonds = Bonds((), frozenset(), frozenset())
        self._words_of_bonds: ShownWords | None = None
        super().__init__(inspection, parent)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Links between the words of the two texts"))

    def laid_out(self, view: QSize | None) -> LinkLayout:
        """Columns or lines, by the shape of the view; a picture of a long sentence is in lines."""
        shape = self.maximumViewportSize() if view is None else view
        lying = shape.width() > _LYING_SHAPE * shape.height()
        if view is None:
            lying = lying or len(self.words.sources) > LONGEST_COLUMN
        if self.words is not self._words_of_bonds:
            self._words_of_bonds = self.words
            self._bonds = Bonds.of(self.alignment, self.words)
        bonds, font_px = self._bonds, self.picture_font().pixelSize()
        if lying:
            # Before there is a single word of it, the target is not over.
            finished = self.alignment.finished
            return in_bands(self.words, bonds, self.widths, font_px, view, finished)
        return in_columns(self.words, bonds, self.widths, font_px, view, self.isRightToLeft())

    def moved(
        self, key: Qt.Key, selection: Selection | None, _by_steps: bool, /
    ) -> Selection | None:
        """Along the text, or over to the partner."""
        return walked(self.layout_now, self.alignment, selection, key)

    def hint(self) -> str:
        """What mouse and keys do."""
        return self.tr("Click a word to pin it and its partners.")

    def drawn(self) -> Drawing:
        """All words, with what the ribbons mean."""
        note = self.tr(
            "The thicker a ribbon, the more the word came from its partner. "
            "Amber words have no partner."
        )
        return self.whole(self.laid_out(None), note)


LINKS = ViewKind("links", "sentence", lambda: tr("Links"), LinksView)
