"""The card beside the list: everything known of one model, and what can be done with it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from s2s_desktop.catalogue.entry import ModelEntry
from s2s_desktop.catalogue.licences import forbids_commercial_use
from s2s_desktop.catalogue.offers.estimate import memory_bytes, relative_work
from s2s_desktop.catalogue.offers.offer import Offer
from s2s_desktop.gui.look.buttons import PillButton
from s2s_desktop.gui.look.labels import Badge
from s2s_desktop.gui.look.layout_parts import GAP_PX, quiet_label
from s2s_desktop.gui.look.long_words import with_cut_words
from s2s_desktop.gui.look.plain_text import PlainLabel
from s2s_desktop.gui.models.model_card import languages
from s2s_desktop.gui.models.window import wording
from s2s_desktop.gui.models.window.rows import Row, as_offer
from s2s_desktop.work.download_queue import FAILED, PAUSED, RUNNING

_SIDE_PX = 20
_CAME_ALONG = ("shipped:", "distribution:")
DOWNLOAD, PAUSE, CANCEL, VERIFY, SHOW, REMOVE, USE = (
    "download",
    "pause",
    "cancel",
    "verify",
    "show",
    "remove",
    "use",
)


class Details(QScrollArea):
    """`asked` carries what the user wants done (DOWNLOAD, PAUSE, …) with the model shown."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("About the model"))
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.buttons: dict[str, PillButton] = {}
        self._shown: tuple[object, ...] = ()

    def show_row(self, row: Row, in_use: bool = False) -> None:
        """Tell of one model; the same one is not told of anew unless something has changed."""
        phase = row.download.phase if row.download else ""
        shown = (row.key, row.entry, row.offer, phase, in_use)
        if shown == self._shown:
            return
        self._shown = shown
        sheet, layout = self._sheet()
        layout.addWidget(_heading(wording.title(row)))
        for badge in self._badges(row, in_use):
            layout.addWidget(badge)
        layout.addLayout(self._facts(row))
        if row.download is not None and row.download.phase == FAILED:
            layout.addLayout(_problem(*wording.problem(row.download)))
        layout.addLayout(self._what_can_be_done(row, in_use))
        layout.addStretch(1)
        self._set(sheet)

    def show_widget(self, content: QWidget) -> None:
        """Show something else in the card."""
        self._shown = ()
        self.buttons = {}
        sheet, layout = self._sheet()
        layout.addWidget(content)
        layout.addStretch(1)
        self._set(sheet)

    def _sheet(self) -> tuple[QWidget, QVBoxLayout]:
        sheet = QWidget()
        layout = QVBoxLayout(sheet)
        layout.setContentsMargins(_SIDE_PX, _SIDE_PX, _SIDE_PX, _SIDE_PX)
        layout.setSpacing(2 * GAP_PX)
        return sheet, layout

    def _set(self, sheet: QWidget) -> None:
        self.setWidget(sheet)
        sheet.setAutoFillBackground(False)  # which the area has just asked for; a card has its own

    def _badges(self, row: Row, in_use: bool) -> Iterator[QWidget]:
        known = row.offer or (as_offer(row.entry) if row.entry else None)
        if known is not None and forbids_commercial_use(known.licence):
            yield Badge(self.tr("no commercial use"), check=True)
        if row.entry is not None and row.entry.teaching:
            yield Badge(self.tr("teaching model"), check=True)
        if in_use:
            yield Badge(self.tr("in use"))

    def _facts(self, row: Row) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GAP_PX)
        grid.setVerticalSpacing(GAP_PX)
        grid.setColumnStretch(1, 1)
        for number, (name, value) in enumerate(self._told(row)):
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(quiet_label(name), number, 0, top)
            label = PlainLabel(with_cut_words(value))
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(label, number, 1, top)
        return grid

    def _told(self, row: Row) -> Iterator[tuple[str, str]]:
        offer, entry = row.offer, row.entry
        known = offer or (as_offer(entry) if entry else None)
        assert known is not None
        yield self.tr("Model"), known.label or known.name
        if entry is not None and (entry.source_languages or len(entry.languages) > 1):
            yield self.tr("Languages"), languages(entry)
        elif known.source_languages or len(known.languages) > 1:
            yield self.tr("Languages"), self.tr("{count} languages").format(count=len(known.tags))
        elif not known.languages:
            yield self.tr("Languages"), self.tr("its files say which")
        measured = "\n".join(map(wording.quality, known.quality))
        yield self.tr("Quality"), measured or self.tr("nobody has published it")
        yield self.tr("Licence"), wording.licence(known)
        if entry is not None:
            yield self.tr("On the disk"), wording.size(entry.size_bytes)
        if offer is not None:
            yield self.tr("Download"), wording.size(offer.download_bytes)
            yield from self._estimates(offer)
            yield self.tr("Checked"), self._sums(offer)
        if known.version:
            yield self.tr("Version"), known.version
        yield self.tr("From"), self._origin(row, known.origin)

    def _origin(self, row: Row, origin: str) -> str:
        if row.offer is not None or row.entry is None:
            return origin
        if row.entry.source.startswith(_CAME_ALONG):
            return self.tr("came with the program")
        return row.entry.source.partition(":")[2]

    def _estimates(self, offer: Offer) -> Iterator[tuple[str, str]]:
        memory, work = memory_bytes(offer), relative_work(offer)
        if memory is not None:
            told = self.tr("about {size}").format(size=wording.size(memory))
            yield self.tr("Memory"), told
        if work is not None:
            times = QLocale().toString(work, "f", 1)
            told = self.tr("about {times} times the work of the models that came along")
            yield self.tr("Speed here"), told.format(times=times)

    def _sums(self, offer: Offer) -> str:
        if offer.is_pinned:
            return self.tr("by the published sums of all files")
        return self.tr("not all sums are published: what comes is pinned when it is fetched")

    def _what_can_be_done(self, row: Row, in_use: bool) -> QHBoxLayout:
        layout = QHBoxLayout()
        layout.setSpacing(GAP_PX)
        self.buttons = {}
        for key, text, icon, primary in self._offered(row):
            button = PillButton(text, icon_name=icon, primary=primary)
            button.clicked.connect(lambda _=False, key=key: self.asked.emit(key))
            button.setEnabled(not (in_use and key in (REMOVE,)))
            if not button.isEnabled():
                button.setToolTip(self.tr("It is in use: choose another model first."))
            self.buttons[key] = button
            layout.addWidget(button)
        layout.addStretch(1)
        return layout

    def _offered(self, row: Row) -> Iterator[tuple[str, str, str, bool]]:
        phase = row.download.phase if row.download else ""
        if phase in RUNNING:
            yield PAUSE, self.tr("&Pause"), "pause", False
            yield CANCEL, self.tr("&Cancel"), "x", False
        elif phase in (PAUSED, FAILED):
            again = self.tr("&Go On") if phase == PAUSED else self.tr("&Try Again")
            yield DOWNLOAD, again, "download", True
            yield CANCEL, self.tr("&Cancel"), "x", False
        elif row.offer is not None and row.entry is not None:
            yield DOWNLOAD, self.tr("Upda&te"), "download", True
        elif row.offer is not None:
            yield DOWNLOAD, self._download_text(row.offer), "download", True
        elif row.entry is not None:
            yield from self._of_installed(row.entry)

    def _download_text(self, offer: Offer) -> str:
        if forbids_commercial_use(offer.licence):
            return self.tr("&Download for Non-Commercial Use")
        return self.tr("&Download")

    def _of_installed(self, entry: ModelEntry) -> Iterator[tuple[str, str, str, bool]]:
        if any(next(entry.pairs(task), None) for task in entry.tasks):
            yield USE, self.tr("U&se It"), "", True
        yield VERIFY, self.tr("V&erify"), "", False
        yield SHOW, self.tr("S&how Files"), "folder-open", False
        if not entry.source.startswith(_CAME_ALONG):
            yield REMOVE, self.tr("&Remove…"), "", False


def _heading(text: str) -> QLabel:
    label = PlainLabel(with_cut_words(text))
    label.setWordWrap(True)
    font = label.font()
    font.setBold(True)
    font.setPointSizeF(font.pointSizeF() * 1.25)
    label.setFont(font)
    return label


def _problem(message: str, hint: str) -> QVBoxLayout:
    layout = QVBoxLayout()
    layout.setSpacing(GAP_PX // 2)
    for text, role in ((message, QPalette.ColorRole.BrightText), (hint, QPalette.ColorRole.Text)):
        label = PlainLabel(with_cut_words(text))
        label.setWordWrap(True)
        label.setForegroundRole(role)
        layout.addWidget(label)
    return layout
