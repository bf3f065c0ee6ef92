"""The side panel: views of the sentence or the document, and ways to take them along."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from s2s_desktop.drawing.document.salience import DocumentSalience
from s2s_desktop.drawing.export.pharaoh import pharaoh
from s2s_desktop.drawing.partners import Partners
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.errors import UserError
from s2s_desktop.gui.inspector.empty_state import EmptyState
from s2s_desktop.gui.inspector.foot import PanelFoot
from s2s_desktop.gui.inspector.inspection import NOTHING, By, Inspection
from s2s_desktop.gui.inspector.panel_actions import PanelActions
from s2s_desktop.gui.inspector.panel_header import PanelHeader
from s2s_desktop.gui.inspector.picture_export import (
    copy_picture,
    file_dialog,
    picture_of,
    save_to,
)
from s2s_desktop.gui.inspector.view import View, ViewKind
from s2s_desktop.gui.inspector.views import VIEWS
from s2s_desktop.gui.translated import in_one_line
from s2s_desktop.pipeline.messages import Span

_MARGIN_PX, _TOP_PX, _GAP_PX = 16, 8, 8
_LYING_SHAPE = 1.5
_LINES = {"sentence": 2, "document": 3}


class AlignmentPanel(QWidget):
    """Shows how the words of one segment were aligned, or what a document is made of.

    `partners_changed` carries `Partners`: the words to mark in the two texts. `failed` carries a
    message for the user, `told` what was done. `sentence_step_asked` carries how many sentences
    further to go, `position_asked` where the panel is to stand ("beside", "below", "folded").
    Of a document, `sentence_pointed` and `sentence_clicked` carry the span of a sentence or None,
    `count_asked` of how many sentences a summary is wanted.
    """

    partners_changed = Signal(object)
    failed = Signal(str)
    told = Signal(str)
    sentence_step_asked = Signal(int)
    position_asked = Signal(str)
    sentence_pointed = Signal(object)
    sentence_clicked = Signal(object)
    count_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None, views: Sequence[ViewKind] = VIEWS) -> None:
        super().__init__(parent)
        self.inspection = Inspection(self)
        self._has_segment = False
        self._hint = ""
        self._model_name = ""
        self._partners = Partners()
        self._chosen: int | None = None
        self._kinds = tuple(views)
        self._views = {kind.name: kind.make(self.inspection) for kind in views}
        self._wanted = {kind.subject: kind.name for kind in reversed(self._kinds)}
        self._tabs: tuple[ViewKind, ...] = ()
        self._kind = next(kind for kind in self._kinds if kind.subject == "sentence")
        self.commands = PanelActions(self)
        self.header = PanelHeader(self.commands)
        self.foot = PanelFoot()
        self.empty_state = EmptyState()
        self._pages = QStackedWidget()
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
        return self._views[self._kind.name]

    @property
    def view_name(self) -> str:
        """The view of sentences that is wanted, for the settings."""
        return self._wanted["sentence"]

    @property
    def punctuation(self) -> bool:
        """Whether punctuation is shown, for the settings."""
        return self.inspection.punctuation

    def restore(self, view_name: str, punctuation: bool) -> None:
        """Have the view and the punctuation that the settings say."""
        self.commands.punctuation.setChecked(punctuation)
        for kind in self._kinds:
            if kind.name == view_name:
                self._want(kind)

    def show_segment(self, alignment: SegmentAlignment | None) -> None:
        """Show a segment, or as much of it as there is yet; None shows the empty state."""
        self._has_segment = alignment is not None
        self.inspection.show_segment(alignment or NOTHING)
        self._show_page()
        self._describe()

    def show_document(self, document: DocumentSalience | None) -> None:
        """Show the sentences of a text that is summarized; None: there is no such text."""
        had_any = self.inspection.document is not None
        self.inspection.show_document(document)
        if had_any != (document is not None):
            self._show_tabs()
        self._show_page()
        self._describe()

    def show_place(self, index: int | None, count: int) -> None:
        """Say that the segment is number `index`, counted from 0, of `count`; None: no segment."""
        self.header.show_place(index, count)

    def show_hint(self, text: str) -> None:
        """Say `text` while there is nothing to show."""
        self._hint = text
        self._show_page()

    def show_position(self, position: str) -> None:
        """Tick "beside", "below" or "folded" among the options."""
        self.commands.show_position(position)

    def name_model(self, name: str) -> None:
        """What is shown was made by this model."""
        self._model_name = name

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

    def pin(self, selection: Selection) -> None:
        """Pin a word from outside; if it is the pinned one, let go of it."""
        self.inspection.pin(selection, By.OUTSIDE)

    def unpin(self) -> None:
        """Let go of what is pinned."""
        self.inspection.unpin()

    # Taking along

    def copy_pharaoh(self) -> None:
        """Put the links on the clipboard as "i-j" pairs of source and target word."""
        QGuiApplication.clipboard().setText(pharaoh(self.inspection.alignment))
        self.told.emit(self.tr("Links copied."))

    def copy_picture(self) -> None:
        """Put a picture of the view on the clipboard."""
        copy_picture(picture_of(self.view, self._model_name))
        self.told.emit(self.tr("Picture copied."))

    def choose_picture_file(self) -> None:
        """Ask where to save the picture, and save it there."""
        dialog = file_dialog(self)
        dialog.fileSelected.connect(self.save_picture)
        dialog.open()

    def save_picture(self, path: str) -> None:
        """Save the view as SVG, PNG or PDF, by the suffix of `path`; `failed` says why it cannot
        be."""
        try:
            save_to(picture_of(self.view, self._model_name), path)
        except UserError as error:
            self.failed.emit(in_one_line(error.message, error.hint))
        else:
            self.told.emit(self.tr("Saved to {path}.").format(path=path))

    # Setting up

    def _arrange(self) -> None:
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._pages.addWidget(self.empty_state)
        for view in self._views.values():
            self._pages.addWidget(view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN_PX, _TOP_PX, _MARGIN_PX, _MARGIN_PX - _GAP_PX // 2)
        layout.setSpacing(_GAP_PX)
        layout.addWidget(self.header)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.foot)

    def _connect(self) -> None:
        do, inspection = self.commands, self.inspection
        for action, slot in (
            (do.save_picture, self.choose_picture_file),
            (do.copy_picture, self.copy_picture),
            (do.copy_pharaoh, self.copy_pharaoh),
            (do.zoom_in, lambda: self.view.zoom(1)),
            (do.zoom_out, lambda: self.view.zoom(-1)),
            (do.fit, lambda: self.view.zoom_to_fit()),
        ):
            action.triggered.connect(lambda _=False, slot=slot: slot())
        do.punctuation.toggled.connect(inspection.show_punctuation)
        do.position_asked.connect(self.position_asked)
        self.header.view_asked.connect(lambda tab: self._want(self._tabs[tab]))
        self.header.step_asked.connect(self.sentence_step_asked)
        inspection.spot_changed.connect(self._spot_changed)
        inspection.sentence_changed.connect(self._sentence_changed)
        inspection.count_asked.connect(self.count_asked)

    # Views

    def _want(self, kind: ViewKind) -> None:
        """Show a view, and again when its subject comes back."""
        self._wanted[kind.subject] = kind.name
        self._kind = kind
        self._show_tabs()
        self._show_page()
        self._describe()

    def _show_tabs(self) -> None:
        """The views of what there is; a document comes first."""
        has_document = self.inspection.document is not None
        tabs = tuple(k for k in self._kinds if has_document or k.subject != "document")
        if tabs != self._tabs:
            self._tabs = tabs
            wanted = self._wanted["document" if has_document else "sentence"]
            self._kind = next(kind for kind in tabs if kind.name == wanted)
        titles = [kind.title() for kind in tabs]
        self.header.show_tabs(titles, tabs.index(self._kind))

    def _show_page(self) -> None:
        """The view if there is something in it, else a sentence that says what will come."""
        why_empty = self._why_empty()
        self._pages.setCurrentWidget(self.empty_state if why_empty else self.view)
        self.empty_state.show_text(why_empty)
        for action in self.commands.of_contents:
            action.setEnabled(not why_empty)
        for action in self.commands.zooming:
            action.setEnabled(self._kind.zooms and not why_empty)
        self._lay()

    def _why_empty(self) -> str:
        alignment = self.inspection.alignment
        if self._kind.subject == "document":
            return ""
        if not self._has_segment:
            return self._hint or " "
        if alignment.verbatim and self.inspection.document is not None:
            return self.tr("This sentence stands in the text just as it is.")
        if alignment.source_words:
            return ""
        if any(map(str.isalnum, alignment.source_text)):
            return self.tr(
                "This model has no attention: it reads the whole sentence into one vector."
            )
        return self.tr("This sentence has no words to align.")

    # Pointing

    def _point_at(self, selection: Selection | None) -> None:
        self.inspection.point_at(selection, By.OUTSIDE)

    def _spot_changed(self, by: By) -> None:
        if self.partners != self._partners:
            self._partners = self.partners
            self.partners_changed.emit(self._partners)
        self._describe()
        self._announce(by)

    def _sentence_changed(self, by: By) -> None:
        if by is not By.OUTSIDE:
            self.sentence_pointed.emit(self._span(self.inspection.sentence))
            if self.inspection.chosen_sentence != self._chosen:
                self._chosen = self.inspection.chosen_sentence
                self.sentence_clicked.emit(self._span(self._chosen))
        self._describe()
        self._announce(by)

    def _span(self, index: int | None) -> Span | None:
        document = self.inspection.document
        return None if document is None or index is None else document.sentences[index].span

    def _describe(self) -> None:
        """Say in words what is pointed at, and what can be done."""
        empty = self._pages.currentWidget() is self.empty_state
        self.foot.spot.show_text("" if empty else self.view.said())
        self.foot.hint.show_text("" if empty else self.view.hint())
        self.view.setAccessibleDescription(self.foot.spot.full_text or self.foot.hint.full_text)

    def _announce(self, by: By) -> None:
        """What the keys have come to is read out."""
        if by is By.KEYS and QAccessible.isActive():
            announcement = QAccessibleAnnouncementEvent(self.view, self.foot.spot.full_text)
            QAccessible.updateAccessibility(announcement)

    # Shape

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low panel head and foot are one row each."""
        super().resizeEvent(event)
        self._lay()

    def _lay(self) -> None:
        lying = self.width() > _LYING_SHAPE * self.height()
        self.header.lay(lying)
        self.foot.lay(lying, _LINES[self._kind.subject])
