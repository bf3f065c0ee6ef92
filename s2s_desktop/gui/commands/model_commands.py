"""Task ▸ Models…: opens the window of models, and tells the others what has come of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from s2s_desktop.catalogue.entry import ModelEntry
from s2s_desktop.gui.language.language_names import language_in_sentence
from s2s_desktop.gui.models.add_model import ModelAdder
from s2s_desktop.gui.notices.notice_bar import Notice
from s2s_desktop.gui.window.parts import WindowParts
from s2s_desktop.pipeline.messages import ModelReady

if TYPE_CHECKING:
    from s2s_desktop.catalogue.offers.offer import Offer
    from s2s_desktop.gui.models.window.models_window import ModelsWindow
    from s2s_desktop.work.download_queue import DownloadQueue, Fetch


class ModelCommands(QObject):
    """`models_window` is there once it was asked for, and `downloads` with it.

    `fetch` is how models are fetched, None for from the network.
    """

    def __init__(self, parts: WindowParts, adder: ModelAdder) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._adder = adder
        self.models_window: ModelsWindow | None = None
        self.downloads: DownloadQueue | None = None
        self.fetch: Fetch | None = None
        self._told_of: set[str] = set()
        parts.commands.models.triggered.connect(self.open)
        parts.requester.model_ready.connect(self._offer_single)

    @Slot()
    def open(self) -> None:
        """Open the window, made when it is asked for first."""
        if self.models_window is None:
            self.models_window = self._make()
        self.models_window.refresh()
        self.models_window.show()
        self.models_window.raise_()
        self.models_window.activateWindow()

    def close(self) -> None:
        """Stop downloads, of which what has arrived is kept."""
        if self.downloads is not None:
            self.downloads.close()
        if self.models_window is not None:
            self.models_window.housekeeping.close()

    def _make(self) -> ModelsWindow:
        # Imported here, for a start of the program shows none of it.
        from s2s_desktop.catalogue.offers.store import Offers
        from s2s_desktop.gui.models.window.fetching import ModelFetching, network
        from s2s_desktop.gui.models.window.housekeeping import Housekeeping
        from s2s_desktop.gui.models.window.models_window import ModelsWindow
        from s2s_desktop.work.download_queue import DownloadQueue

        parts, kept = self._parts, self._parts.kept
        fetching = ModelFetching(parts.catalogue, lambda: kept.value)
        offers = Offers()
        self.downloads = DownloadQueue(self.fetch or fetching.fetch, fetching.forget, self)
        housekeeping = Housekeeping(
            parts.catalogue,
            offers,
            lambda: fetching.models,
            lambda: network(kept.value),
            self._keep_in,
            parts.window,
        )
        window = ModelsWindow(
            parts.catalogue,
            offers,
            self.downloads,
            housekeeping,
            self._languages,
            self._in_use,
            parts.window,
        )
        window.added.connect(self._added)
        window.changed.connect(parts.choices.refresh)
        window.wanted.connect(self._use)
        window.foot.folder_asked.connect(self._adder.ask)
        self._adder.added.connect(window.refresh)
        if offers.problem is not None:
            window.foot.tell(offers.problem.message)
        return window

    @Slot(object)
    def _offer_single(self, ready: ModelReady) -> None:
        """Two models did what one could: say so once, with what can be fetched."""
        if not ready.through or ready.model_id in self._told_of:
            return
        self._told_of.add(ready.model_id)
        from s2s_desktop.catalogue.offers.store import Offers

        source, target = self._parts.catalogue.entry(ready.model_id).languages[0]
        found = Offers().for_pair(source, target)
        message = self.tr(
            "No model here translates {source} into {target}: two do it together, through {common}."
        ).format(
            source=language_in_sentence(source),
            target=language_in_sentence(target),
            common=language_in_sentence(ready.through),
        )
        if not found:
            self._parts.workspace.notices.tell(Notice(message))
            return
        hint = self.tr("{model} does it alone, and can be fetched.").format(model=found[0].name)
        show = (self.tr("&Show It"), lambda: self._show(found[0]))
        self._parts.workspace.notices.tell(Notice(message, hint, actions=(show,)))

    def _show(self, offer: Offer) -> None:
        """Open the window of models on what can be fetched."""
        self.open()
        if self.models_window is not None:
            self.models_window.show_offer(offer)

    def _languages(self) -> tuple[str, ...]:
        """Those that the user goes about with."""
        choices = self._parts.choices
        return (*self._parts.kept.value.recent_languages, choices.target_language)

    def _in_use(self) -> frozenset[str]:
        """The model that is chosen, or both that it consists of."""
        model = self._parts.choices.model
        return frozenset() if model is None else frozenset((model.id, *model.steps))

    def _keep_in(self, root: Path) -> None:
        self._parts.kept.take(replace(self._parts.kept.value, models_folder=str(root)))

    @Slot(object)
    def _added(self, entry: ModelEntry) -> None:
        self._parts.choices.refresh()
        message = self.tr("{name} was added.").format(name=entry.name)
        use = (self.tr("&Use It"), lambda: self._use(entry))
        self._parts.workspace.notices.tell(Notice(message, actions=(use,)))

    @Slot(object)
    def _use(self, entry: ModelEntry) -> None:
        self._parts.choices.choose_model(entry)
        if self.models_window is not None:
            self.models_window.close()
