"""The view *Compare*: the sentence as it stands, and as something else would write it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QWidget

from s2s_desktop.drawing.comparison.arrange import Compared, arrange
from s2s_desktop.drawing.comparison.layout import ComparisonLayout
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.drawing.whole import Drawing
from s2s_desktop.drawing.word_scores import percent
from s2s_desktop.gui.inspector.consultation import Rival, Topic
from s2s_desktop.gui.inspector.inspection import NOTHING, By, Inspection
from s2s_desktop.gui.inspector.views.sentence_view import SentenceView
from s2s_desktop.gui.inspector.views.spoken_parts import Part
from s2s_desktop.gui.inspector.views.view import ViewKind
from s2s_desktop.gui.inspector.views.wording import score_of
from s2s_desktop.gui.look.buttons import TextButton
from s2s_desktop.gui.translated import in_one_line, tr

_PICTURE_WIDTH_PX, _GAP_PX = 560, 6
Key = Qt.Key
_ROWS = {Key.Key_Up: -1, Key.Key_Down: 1}


class CompareView(SentenceView):
    """Words that only one of the two has are tinted; pointing at a word marks its partners in the
    source and on both sides."""

    moving_keys = frozenset({*_ROWS, Key.Key_Home, Key.Key_End})
    layout_now: ComparisonLayout

    def __init__(self, inspection: Inspection, parent: QWidget | None = None) -> None:
        self.button = TextButton(tr("Compare with"), arrow=True)
        self.menu = QMenu(self.button)
        super().__init__(inspection, parent)
        self.button.setParent(self)
        self.button.setMenu(self.menu)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Comparison of two translations"))
        inspection.consultation.answered.connect(self._answered)
        self._place_button()

    @property
    def other(self) -> SegmentAlignment:
        """What is compared with the sentence, as far as it is there."""
        return self.inspection.consultation.other_alignment or NOTHING

    def laid_out(self, view: QSize | None) -> ComparisonLayout:
        """Three columns."""
        compared = Compared(self.alignment, self.other, self._titles(), self.inspection.punctuation)
        width = _PICTURE_WIDTH_PX if view is None else view.width()
        return arrange(compared, self.widths, self.picture_font().pixelSize(), float(width))

    def parts(self) -> Iterator[Part]:
        """The two translations, word for word, and the source."""
        for cell in self.layout_now.cells:
            area = cell.area.translated(-self.scroll_px.toPointF()).toAlignedRect()
            yield cell.text, area

    def moved(
        self, key: Qt.Key, selection: Selection | None, _by_steps: bool, /
    ) -> Selection | None:
        """Along the words of the sentence as it stands."""
        places = [cell.index for cell in self.layout_now.cells if cell.column == "one"]
        if not places:
            return selection
        here = None if selection is None else selection.target
        if key == Key.Key_End:
            return Selection(target=places[-1])
        if key == Key.Key_Home or here not in places:
            return Selection(target=places[0])
        there = places.index(here) + _ROWS[key]
        return Selection(target=places[max(0, min(len(places) - 1, there))])

    def said(self) -> str:
        """The word, its partners, and how sure the model was."""
        spot, said = self.inspection.spot, super().said()
        place = spot.pinned if spot.pointed is None else spot.pointed
        target = None if place is None else place.target
        return said if target is None else score_of(self.alignment, target, said)

    def hint(self) -> str:
        """What is still to come, or what can be done."""
        known = self.inspection.consultation
        if failure := known.failures.get(Topic.OTHER):
            return in_one_line(failure.message, failure.hint)
        if known.rival is None:
            return self.tr("Choose above what the sentence is compared with.")
        if known.other is None:
            return self.tr("Writing the sentence once more…")
        return self.tr("Enter has the text on the right in place of that on the left.")

    def drawn(self) -> Drawing:
        """All of it."""
        note = self.tr("Tinted: only one of the two says so. In the middle, the source.")
        rival = self.inspection.consultation.rival
        notes = [note] if rival is None else [note, _with(rival)]
        drawing = self.whole(self.laid_out(None), *notes)
        texts = (*drawing.texts, self.other.target_text)
        return Drawing(drawing.shapes, drawing.size, texts, drawing.notes)

    # Following

    def showEvent(self, event: QShowEvent) -> None:
        """Whoever looks wants to know."""
        super().showEvent(event)
        self._want()

    def refresh(self) -> None:
        """Lay out anew; of what is finished, the other may be known."""
        super().refresh()
        self._want()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit anew, with the button on top."""
        self._place_button()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter has the other text."""
        other = self.inspection.consultation.other
        if event.key() in (Key.Key_Return, Key.Key_Enter) and other is not None:
            self.inspection.consultation.wording_chosen.emit(other)
        else:
            super().keyPressEvent(event)

    def _want(self) -> None:
        known = self.inspection.consultation
        if self.isVisible() and self.alignment.finished and known.rival is not None:
            known.want(Topic.OTHER)

    def _answered(self, topic: Topic) -> None:
        if topic is Topic.OTHER:
            self.refresh()
            self.inspection.said_changed.emit(By.MOUSE)

    def _fill_menu(self) -> None:
        self.menu.clear()
        groups: Iterable[tuple[Rival, ...]] = self.inspection.consultation.rivals()
        for group in groups:
            if self.menu.actions():
                self.menu.addSeparator()
            for rival in group:
                action = self.menu.addAction(rival.title.replace("&", "&&"))
                action.setCheckable(True)
                action.setChecked(rival == self.inspection.consultation.rival)
                action.triggered.connect(lambda _=False, rival=rival: self._compare_with(rival))

    def _compare_with(self, rival: Rival) -> None:
        self.button.setText(_with(rival))
        self._place_button()
        self.inspection.consultation.compare_with(rival)
        self._want()

    def _titles(self) -> tuple[str, str]:
        known = self.inspection.consultation
        if known.rival is None or known.other is None:
            return tr("As it stands"), ""
        likely = tr("{percent} likely").format(percent=percent(math.exp(known.other.score)))
        return tr("As it stands"), likely

    def _place_button(self) -> None:
        size = self.button.sizeHint()
        self.setViewportMargins(0, size.height() + _GAP_PX, 0, 0)
        self.button.setGeometry(0, 0, min(size.width(), self.width()), size.height())


def _with(rival: Rival) -> str:
    return tr("With: {name}").format(name=rival.title)


COMPARE = ViewKind(
    "compare", "sentence", lambda: tr("Compare"), CompareView, on_demand=True, links=False
)
