"""The side panel: views of the sentence or the document, and ways to take them along."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from s2s_desktop.drawing.document.salience import DocumentSalience
from s2s_desktop.drawing.document.segments import TextSegment
from s2s_desktop.drawing.partners import Partners
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.gui.inspector.exports import Exports
from s2s_desktop.gui.inspector.foot import PanelFoot
from s2s_desktop.gui.inspector.inspection import NOTHING, By, Inspection
from s2s_desktop.gui.inspector.panel_actions import PanelActions
from s2s_desktop.gui.inspector.panel_header import PanelHeader
from s2s_desktop.gui.inspector.panel_pages import PanelPages
from s2s_desktop.gui.inspector.view_switch import ViewSwitch
from s2s_desktop.gui.inspector.views.listed import VIEWS
from s2s_desktop.gui.inspector.views.view import View, ViewKind
from s2s_desktop.gui.inspector.views.wording import why_no_links
from s2s_desktop.gui.look.tabs import SIDE_PX

_MARGIN_PX, _TOP_PX, _GAP_PX = 16, 8, 8
_LYING_SHAPE = 1.5
_LINES = {"sentence": 2, "text": 3, "document": 3}


class AlignmentPanel(QWidget):
    """Shows how the words of one segment were aligned, or what a document is made of.

    `partners_changed` carries `Partners`: the words to mark in the two texts. `failed` carries a
    message for the user, `told` what was done. `sentence_step_asked` carries how many sentences
    further to go, `segment_asked` the number of one to go to, `position_asked` where the panel is
    to stand ("beside", "below", "folded").
    Of a document, `sentence_pointed` and `sentence_clicked` carry the span of a sentence or None,
    `count_asked` of how many sentences a summary is wanted.
    """

    partners_changed = Signal(object)
    failed = Signal(str)
    told = Signal(str)
    sentence_step_asked = Signal(int)
    segment_asked = Signal(int)
    position_asked = Signal(str)
    sentence_pointed = Signal(object)
    sentence_clicked = Signal(object)
    count_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None, views: Sequence[ViewKind] = VIEWS) -> None:
        super().__init__(parent)
        self.inspection = Inspection(self)
        self._has_segment = False
        self._hint = ""
        self._partners = Partners()
        self.commands = PanelActions(self)
        self.header = PanelHeader(self.commands, ViewSwitch(self))
        self.pages = PanelPages(self.inspection, views)
        self.exports = Exports(lambda: self.view, self)
        self.foot = PanelFoot()
        self.save_picture_action = self.commands.save_picture
        self.copy_pharaoh_action = self.commands.copy_pharaoh
        self.setAccessibleName(self.tr("Alignment"))
        self._arrange()
        self._connect()
        self._show_tabs()
        self._show_page()

    # What the window asks

    @property
    def pinned(self) -> bool:
        """Whether words are pinned."""
        return self.inspection.pinned

    @property
    def partners(self) -> Partners:
        """The words that are marked at present."""
        return self.inspection.spot.main

    @property
    def view(self) -> View:
        """The view that is chosen; the keys work in it."""
        return self.pages.view

    @property
    def view_name(self) -> str:
        """The view that is wanted of texts that are not summarized, for the settings."""
        return self.pages.wanted

    @property
    def punctuation(self) -> bool:
        """Whether punctuation is shown, for the settings."""
        return self.inspection.punctuation

    def restore(self, view_name: str, punctuation: bool) -> None:
        """Have the view and the punctuation that the settings say."""
        self.commands.punctuation.setChecked(punctuation)
        self.choose_view(view_name)

    def choose_view(self, name: str) -> None:
        """Show the view of that name, if there is one; one of another subject when that comes."""
        self.pages.choose(name)
        self._show_tabs()
        self._show_page()

    def show_segment(self, alignment: SegmentAlignment | None) -> None:
        """Show a segment, or as much of it as there is yet; None shows the empty state."""
        self._has_segment = alignment is not None
        self.inspection.show_segment(alignment or NOTHING)
        self._show_page()

    def show_document(self, document: DocumentSalience | None) -> None:
        """Show the sentences of a text that is summarized; None: there is no such text."""
        self.inspection.show_document(document)
        if self.pages.follow_subject():
            self._show_tabs()
        self._show_page()

    def show_stale(self, stale: bool) -> None:
        """Say that the document is summarized as it was, not as it is now, or that it is again."""
        if stale != self.inspection.stale:
            self.inspection.show_stale(stale)
            self._describe()

    def show_place(self, index: int | None, count: int) -> None:
        """Say that the segment is number `index`, counted from 0, of `count`; None: no segment."""
        self.header.show_place(index, count)
        self.inspection.show_place(index)

    def show_text(
        self,
        segments: Callable[[], tuple[TextSegment, ...]],
        alignments: Callable[[], Iterable[SegmentAlignment]] = tuple,
    ) -> None:
        """`segments` gives the finished sentences of the text, of which there are more now;
        `alignments` all that is known of them."""
        self.inspection.show_text(segments, alignments)

    def show_hint(self, text: str) -> None:
        """Say `text` while there is nothing to show."""
        self._hint = text
        self._show_page()

    def show_position(self, position: str) -> None:
        """Tick "beside", "below" or "folded" among the options."""
        self.commands.show_position(position)

    def name_model(self, name: str) -> None:
        """What is shown was made by this model."""
        self.exports.model_name = name

    def point_at_source(self, word: int | None) -> None:
        """The pointer is over a source word elsewhere (None: over none)."""
        self._point_at(None if word is None else Selection(source=word))

    def point_at_target(self, word: int | None) -> None:
        """The pointer is over a target word elsewhere (None: over none)."""
        self._point_at(None if word is None else Selection(target=word))

    def point_at_document(self, char: int | None) -> None:
        """The pointer is over this character of the document elsewhere (None: beside it)."""
        document = self.inspection.document
        index = None if char is None or document is None else document.index_at(char)
        self.inspection.point_at_sentence(index, By.OUTSIDE)

    def choose_in_document(self, char: int | None) -> None:
        """This character of the document was clicked elsewhere (None: beside it)."""
        document = self.inspection.document
        index = None if char is None or document is None else document.index_at(char)
        self.inspection.show_chosen_sentence(index)

    def pin(self, selection: Selection) -> None:
        """Pin a word from outside; if it is the pinned one, let go of it."""
        self.inspection.pin(selection, By.OUTSIDE)

    def unpin(self) -> None:
        """Let go of what is pinned."""
        self.inspection.unpin()

    # Setting up

    def _arrange(self) -> None:
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        layout = QVBoxLayout(self)
        # Tabs have room for the ring of focus; everything else begins where their words do.
        side, below = _MARGIN_PX - SIDE_PX, _MARGIN_PX - _GAP_PX // 2
        layout.setContentsMargins(side, _TOP_PX, side, below)
        self.pages.setContentsMargins(SIDE_PX, 0, SIDE_PX, 0)
        layout.setSpacing(_GAP_PX)
        layout.addWidget(self.header)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.foot)

    def _connect(self) -> None:
        do, inspection, exports = self.commands, self.inspection, self.exports
        for action, slot in (
            (do.save_picture, exports.choose_file),
            (do.copy_picture, exports.copy_picture),
            (do.copy_text, exports.copy_text),
            (do.save_sentence, lambda: exports.choose_data_file(whole_text=False)),
            (do.save_text, lambda: exports.choose_data_file(whole_text=True)),
            (do.copy_pharaoh, exports.copy_links),
            (do.zoom_in, lambda: self.view.zoom(1)),
            (do.zoom_out, lambda: self.view.zoom(-1)),
            (do.fit, lambda: self.view.zoom_to_fit()),
        ):
            action.triggered.connect(lambda _=False, slot=slot: slot())
        exports.parts = lambda: do.parts
        exports.failed.connect(self.failed)
        exports.told.connect(self.told)
        do.punctuation.toggled.connect(inspection.show_punctuation)
        do.position_asked.connect(self.position_asked)
        self.header.switch.view_asked.connect(lambda i: self.choose_view(self.pages.tabs[i].name))
        self.header.step_asked.connect(self.sentence_step_asked)
        inspection.spot_changed.connect(self._tell_partners)
        inspection.spot_changed.connect(self._tell_spot)
        inspection.sentence_changed.connect(self._tell_spot)
        inspection.said_changed.connect(self._tell_spot)
        inspection.sentence_pointed.connect(self.sentence_pointed)
        inspection.sentence_chosen.connect(self.sentence_clicked)
        inspection.count_asked.connect(self.count_asked)
        inspection.segment_asked.connect(self.segment_asked)
        inspection.text_changed.connect(self._follow_text)

    # Views

    def _show_tabs(self) -> None:
        titles = [kind.title() for kind in self.pages.tabs]
        self.header.switch.show_views(titles, self.pages.tabs.index(self.pages.kind))

    def _show_page(self) -> None:
        """The view if there is something in it, else a sentence that says what will come."""
        self.pages.show_view(self._why_empty())
        for action in self.commands.of_contents:
            action.setEnabled(not self.pages.is_empty)
        for action in self.commands.zooming:
            action.setEnabled(self.pages.kind.zooms and not self.pages.is_empty)
        self.header.show_export(not self.pages.is_empty)
        self._lay()
        self._describe()

    def _follow_text(self) -> None:
        """The first sentence of a text has come, or the last one has gone."""
        if self.pages.kind.subject == "text" and self.pages.is_empty != bool(self._why_empty()):
            self._show_page()

    def _why_empty(self) -> str:
        if self.pages.kind.subject == "document":
            return ""
        if self.pages.kind.subject == "text":
            return "" if self.inspection.text_segments() else self._hint or " "
        if not self._has_segment:
            return self._hint or " "
        return why_no_links(self.inspection.alignment) if self.pages.kind.links else ""

    # Pointing

    def _point_at(self, selection: Selection | None) -> None:
        self.inspection.point_at(selection, By.OUTSIDE)

    def _tell_partners(self) -> None:
        if self.partners != self._partners:
            self._partners = self.partners
            self.partners_changed.emit(self._partners)

    def _tell_spot(self, by: By) -> None:
        """In the foot, and where the keys have come to is read out."""
        self._describe()
        if by is By.KEYS and QAccessible.isActive():
            announcement = QAccessibleAnnouncementEvent(self.view, self.foot.spot.full_text)
            QAccessible.updateAccessibility(announcement)

    def _describe(self) -> None:
        """Say in words what is pointed at, and what can be done."""
        if self.pages.is_empty:
            self.foot.tell("", "")
        else:
            self.foot.tell(self.view.said(), self.view.hint())
        self.view.setAccessibleDescription(self.foot.spot.full_text or self.foot.hint.full_text)

    # Shape

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low panel head and foot are one row each."""
        super().resizeEvent(event)
        self._lay()

    def _lay(self) -> None:
        lying = self.width() > _LYING_SHAPE * self.height()
        self.header.lay(lying)
        self.foot.lay(lying, _LINES[self.pages.kind.subject])
