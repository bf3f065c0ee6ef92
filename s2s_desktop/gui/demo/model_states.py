"""The window of models in its states, with a host that is none: nothing is fetched."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from pathlib import Path

from s2s_desktop.catalogue.offers.offer import Offer
from s2s_desktop.downloads.fetch_files import Arrived
from s2s_desktop.downloads.refusals import unreachable
from s2s_desktop.downloads.remote_file import DownloadStopped, Stopped
from s2s_desktop.gui.demo.driving import live, wait
from s2s_desktop.gui.models.window.models_window import ModelsWindow
from s2s_desktop.gui.models.window.rows import AVAILABLE, INSTALLED, UPDATES
from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.work.download_queue import FAILED

_SHOWN = "firefox-en-de-base-memory"
_SHARES = {_SHOWN: 0.62, "firefox-de-en-base": 0.18}
_FAILING = "firefox-en-fr-tiny"
_STEPS, _STEP_S = 40, 0.03
_FOLDER = Path("/home/ana/models")


def _fetch(offer: Offer, report: Callable[[Arrived], None], stopped: Stopped) -> object:
    """Gets so far and no further, or fails."""
    total = offer.download_bytes or 0
    if offer.id == _FAILING:
        raise unreachable("https://media.githubusercontent.com/x", "the connection was closed")
    share = _SHARES.get(offer.id, 0.0)
    for step in range(_STEPS + 1):
        report(Arrived(round(total * share * step / _STEPS), total))
        time.sleep(_STEP_S)
    while not stopped():
        time.sleep(_STEP_S)
    raise DownloadStopped


def _open(window: MainWindow, page: str, language: str = "") -> ModelsWindow:
    window.models.fetch = _fetch
    window.models.open()
    opened = window.models.models_window
    assert opened is not None
    opened.show_page(page, language)
    opened.foot.show_folder(_FOLDER)
    return opened


def _available(window: MainWindow) -> None:
    opened = _open(window, AVAILABLE, "de")
    opened.list.choose(_SHOWN)


def _advice(window: MainWindow) -> None:
    _open(window, AVAILABLE, "de")


def _downloading(window: MainWindow) -> None:
    opened, queue = _open(window, AVAILABLE, "de"), window.models.downloads
    assert queue is not None
    for offer_id in (*_SHARES, "firefox-en-de-tiny", "firefox-de-en-tiny"):
        queue.start(opened.offers.offer(offer_id))
    opened.list.choose(_SHOWN)
    live(ms=2000)


def _download_failed(window: MainWindow) -> None:
    opened, queue = _open(window, AVAILABLE, "fr"), window.models.downloads
    assert queue is not None
    queue.start(opened.offers.offer(_FAILING))
    wait(lambda: (found := queue.download(_FAILING)) is not None and found.phase == FAILED)
    opened.list.choose(_FAILING)


def _installed(window: MainWindow) -> None:
    _open(window, INSTALLED).list.choose("tiny11-en-pt")


def _nothing(window: MainWindow) -> None:
    _open(window, UPDATES)


MODEL_STATES: Mapping[str, Callable[[MainWindow], None]] = {
    "models-installed": _installed,
    "models-available": _available,
    "models-advice": _advice,
    "models-downloading": _downloading,
    "models-failed": _download_failed,
    "models-empty": _nothing,
}
