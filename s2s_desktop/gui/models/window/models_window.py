"""The window of models: lists on the left, one model on the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from s2s_desktop.catalogue.entry import ModelEntry
from s2s_desktop.catalogue.offers.advice import advice_for
from s2s_desktop.catalogue.offers.offer import Offer
from s2s_desktop.catalogue.offers.store import Offers
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.gui.look.card import Card
from s2s_desktop.gui.look.fitting import fit_to_words
from s2s_desktop.gui.look.layout_parts import quiet_label
from s2s_desktop.gui.look.segmented import SegmentedSwitch
from s2s_desktop.gui.models.window.advice_card import AdviceCard
from s2s_desktop.gui.models.window.details import CANCEL, DOWNLOAD, PAUSE, USE, Details
from s2s_desktop.gui.models.window.filter_bar import FilterBar
from s2s_desktop.gui.models.window.folder_foot import FolderFoot
from s2s_desktop.gui.models.window.housekeeping import Housekeeping
from s2s_desktop.gui.models.window.row_list import RowList
from s2s_desktop.gui.models.window.rows import AVAILABLE, INSTALLED, UPDATES, Row, rows_of
from s2s_desktop.work.download_queue import DownloadQueue

_EDGE_PX, _GAP_PX = 20, 12
_SIZE_EM = (66, 42)
_LIST_SHARE, _DETAILS_SHARE = 5, 6


class ModelsWindow(QDialog):
    """`added` carries the entry of a model that was fetched, `changed` is emitted when one is gone
    or elsewhere, `wanted` carries one that is to be used now.

    `languages` are those that the user goes about with, `in_use` the ids of models that are.
    """

    added = Signal(object)
    changed = Signal()
    wanted = Signal(object)

    def __init__(
        self,
        catalogue: Catalogue,
        offers: Offers,
        queue: DownloadQueue,
        housekeeping: Housekeeping,
        languages: Callable[[], tuple[str, ...]],
        in_use: Callable[[], frozenset[str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Models"))
        self._catalogue, self.offers, self._queue = catalogue, offers, queue
        self.housekeeping = housekeeping
        self._languages, self._in_use = languages, in_use
        self.pages = SegmentedSwitch(self.tr("Models"))
        self.filter_bar = FilterBar()
        self.list = RowList()
        self.nothing = quiet_label("")
        self.details = Details()
        self.foot = FolderFoot()
        self._chosen: dict[str, str] = {}
        self._arrange()
        self._connect()
        self.refresh()

    @property
    def page(self) -> str:
        """INSTALLED, AVAILABLE or UPDATES."""
        return self.pages.chosen

    def show_page(self, page: str, language: str = "") -> None:
        """Show a page, and of it what has to do with a language."""
        self.pages.choose(page)
        self.filter_bar.choose_language(language)

    def show_offer(self, offer: Offer) -> None:
        """Show what can be fetched, and be on this one."""
        self.filter_bar.clear()
        self.show_page(AVAILABLE)
        self.list.choose(offer.id)

    @Slot()
    def refresh(self) -> None:
        """Show what there is now."""
        every = self.offers.all()
        tags = {tag for offer in every for tag in offer.tags}
        tags |= {t for e in self._catalogue.entries() for pair in e.languages for t in pair}
        self.filter_bar.offer_languages(tags)
        self._name_pages()
        self.foot.show_folder(self.housekeeping.root)
        self._fill()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Downloads go on."""
        super().closeEvent(event)

    def _name_pages(self) -> None:
        newer = sum(1 for _ in self.offers.updates(self._catalogue.entries()))
        updates = (
            self.tr("&Updates ({count})").format(count=newer) if newer else self.tr("&Updates")
        )
        self.pages.set_options(
            (
                (INSTALLED, self.tr("&Installed")),
                (AVAILABLE, self.tr("A&vailable")),
                (UPDATES, updates),
            )
        )

    @Slot()
    def _fill(self) -> None:
        wanted = self.filter_bar.wanted()
        rows = rows_of(self.page, wanted, self._catalogue, self.offers, self._queue)
        self.list.show_rows(rows, self._chosen.get(self.page, ""))
        self.list.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        self.nothing.setText(self._why_nothing(bool(wanted != type(wanted)())))
        self._show_chosen()

    def _why_nothing(self, narrowed: bool) -> str:
        if narrowed:
            return self.tr("Nothing of that kind is here. Ask for less.")
        if self.page == UPDATES:
            return self.tr("All models are up to date, as far as the lists on this computer say.")
        return self.tr("Nothing is here yet.")

    def _row(self) -> Row | None:
        key = self._chosen.get(self.page, "")
        return next((row for row in self.list.rows if row.key == key), None)

    def _show_chosen(self) -> None:
        row = self._row()
        if row is not None:
            self.details.show_row(row, in_use=row.entry is not None and self._uses(row.entry))
            return
        language = self.filter_bar.language
        if language:
            self.details.show_widget(self._advice(language))
        else:
            hint = quiet_label(
                self.tr(
                    "Choose a model to see what it is worth, or a language above to see what "
                    "can be done with it."
                )
            )
            hint.setWordWrap(True)
            self.details.show_widget(hint)

    def _uses(self, entry: ModelEntry) -> bool:
        return entry.id in self._in_use()

    def _advice(self, language: str) -> AdviceCard:
        others = dict.fromkeys((*self._languages(), "en"))
        memory = self.housekeeping.memory_bytes()
        card = AdviceCard(
            language, advice_for(language, others, self._catalogue, self.offers, memory)
        )
        card.wanted.connect(self._start)
        return card

    @Slot(str)
    def _choose(self, key: str) -> None:
        self._chosen[self.page] = key
        self._show_chosen()

    @Slot(object)
    def _start(self, offer: Offer) -> None:
        self._queue.start(offer)
        if self.page == INSTALLED:
            self.pages.choose(AVAILABLE)
        self._chosen[self.page] = offer.id
        self._fill()

    @Slot(str)
    def _do(self, what: str) -> None:
        row = self._row()
        if row is None:
            return
        if what == USE and row.entry is not None:
            self.wanted.emit(row.entry)
        elif row.offer is not None and what == DOWNLOAD:
            self._queue.start(row.offer)
        elif row.offer is not None and what == PAUSE:
            self._queue.pause(row.offer.id)
        elif row.offer is not None and what == CANCEL:
            self._queue.cancel(row.offer.id)
        elif row.entry is not None:
            self.housekeeping.do(what, row.entry, self)

    @Slot(str)
    def _download_changed(self, _offer_id: str) -> None:
        self._fill()

    @Slot(str, object)
    def _fetched(self, offer_id: str, entry: ModelEntry) -> None:
        if self._chosen.get(AVAILABLE) == offer_id:
            self._chosen[AVAILABLE] = ""
        self._chosen[INSTALLED] = entry.id
        self.refresh()
        self.foot.tell(self.tr("{model} is here.").format(model=entry.name))
        self.added.emit(entry)

    @Slot()
    def _housekept(self) -> None:
        self.refresh()
        self.changed.emit()

    def _connect(self) -> None:
        self.pages.changed.connect(lambda _: self._fill())
        self.filter_bar.changed.connect(self._narrowed)
        self.list.chosen.connect(self._choose)
        self.details.asked.connect(self._do)
        self._queue.changed.connect(self._download_changed)
        self._queue.fetched.connect(self._fetched)
        keep = self.housekeeping
        keep.told.connect(self.foot.tell)
        keep.done.connect(self._housekept)
        self.foot.folder_chosen.connect(keep.move)
        self.foot.lists_asked.connect(keep.read_lists)

    @Slot(object)
    def _narrowed(self, _wanted: object) -> None:
        self._chosen[self.page] = ""
        self._fill()

    def _arrange(self) -> None:
        self._name_pages()
        beside = QWidget()
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, _GAP_PX // 2, 0, _GAP_PX // 2)
        self.nothing.setWordWrap(True)
        self.nothing.setContentsMargins(_EDGE_PX, _GAP_PX, _EDGE_PX, _GAP_PX)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing, 1)
        middle = QHBoxLayout()
        middle.setSpacing(_GAP_PX)
        middle.addWidget(Card(beside), _LIST_SHARE)
        middle.addWidget(Card(self.details), _DETAILS_SHARE)
        head = QHBoxLayout()
        head.setSpacing(_GAP_PX)
        head.addWidget(self.pages)
        head.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_EDGE_PX, _GAP_PX, _EDGE_PX, _GAP_PX)
        layout.setSpacing(_GAP_PX)
        layout.addLayout(head)
        layout.addWidget(self.filter_bar)
        layout.addLayout(middle, 1)
        layout.addWidget(self.foot)
        fit_to_words(self, *_SIZE_EM)
