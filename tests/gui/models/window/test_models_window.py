"""The window of models as a hand uses it: what is here, what can be fetched, what came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from s2s_desktop import paths
from s2s_desktop.catalogue.entry import ModelEntry
from s2s_desktop.catalogue.fetched_models import FetchedModels
from s2s_desktop.catalogue.offers.offer import Offer
from s2s_desktop.catalogue.sources import user_source
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.downloads.fetch_files import Arrived, Network
from s2s_desktop.downloads.remote_file import DownloadStopped, Stopped
from s2s_desktop.errors import UserError
from s2s_desktop.gui.models.window.advice_card import AdviceCard
from s2s_desktop.gui.models.window.details import (
    CANCEL,
    DOWNLOAD,
    PAUSE,
    REMOVE,
    USE,
    VERIFY,
)
from s2s_desktop.gui.models.window.housekeeping import Housekeeping
from s2s_desktop.gui.models.window.models_window import ModelsWindow
from s2s_desktop.gui.models.window.rows import AVAILABLE, INSTALLED, UPDATES
from s2s_desktop.sentences import Sentence
from s2s_desktop.work.download_queue import DownloadQueue
from tests.downloads.misbehaving_server import Server
from tests.downloads.offered import list_offers, offer_student

NAME = "firefox-en-de-tiny"


class Host:
    """Stands for the network: sends half, and the rest when it may."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self.go = Event()
        self.problem: UserError | None = None
        self.asked: list[str] = []

    def fetch(self, offer: Offer, report: Callable[[Arrived], None], stopped: Stopped) -> object:
        self.asked.append(offer.id)
        if self.problem is not None:
            raise self.problem
        total = offer.download_bytes or 0
        while not self.go.wait(0.002):
            report(Arrived(total // 2, total))
            if stopped():
                raise DownloadStopped
        folder = paths.user_models() / offer.id
        folder.mkdir(parents=True)
        entry = ModelEntry(
            offer.id, offer.name, offer.tasks, offer.languages, "marian", "MPL-2.0",
            user_source(folder), (), offer=offer.id, label=offer.label,
        )  # fmt: skip
        self._catalogue.add(entry)
        return entry


@pytest.fixture
def catalogue() -> Catalogue:
    return Catalogue()


@pytest.fixture
def host(catalogue: Catalogue) -> Host:
    return Host(catalogue)


@pytest.fixture
def used() -> set[str]:
    """Ids of the models in use."""
    return set()


@pytest.fixture
def window(
    qtbot: QtBot, catalogue: Catalogue, host: Host, used: set[str]
) -> Iterator[ModelsWindow]:
    server = Server("https://models.example")
    offers = list_offers(
        offer_student(server, "en", "de"),
        offer_student(server, "de", "en", licence="CC-BY-NC-4.0"),
        offer_student(server, "en", "fr", files=(), repository="owner/name", quality=()),
    )
    models = FetchedModels(catalogue, paths.user_models())
    queue = DownloadQueue(host.fetch, lambda _: None)
    keep = Housekeeping(
        catalogue, offers, lambda: models, lambda: Network(forbidden=True), lambda _: None
    )
    made = ModelsWindow(catalogue, offers, queue, keep, lambda: ("en",), lambda: frozenset(used))
    qtbot.addWidget(made)
    made.show()
    yield made
    host.go.set()
    queue.close()
    keep.close()


def page(window: ModelsWindow, name: str) -> None:
    QTest.mouseClick(window.pages.button(name), Qt.MouseButton.LeftButton)


def press(window: ModelsWindow, name: str) -> None:
    QTest.mouseClick(window.details.buttons[name], Qt.MouseButton.LeftButton)


def keys(window: ModelsWindow) -> list[str]:
    return [row.key for row in window.list.rows]


def told(window: ModelsWindow) -> str:
    return "\n".join(label.text() for label in window.details.findChildren(QLabel))


def test_what_is_here_can_be_used_and_verified(qtbot: QtBot, window: ModelsWindow) -> None:
    assert keys(window)[:2] == ["tiny11-en-pt", "tiny11-pt-en"]
    window.list.choose("tiny11-en-pt")
    assert "49.3 BLEU on tico19" in told(window)
    assert REMOVE not in window.details.buttons
    with qtbot.waitSignal(window.wanted) as wanted:
        press(window, USE)
    assert wanted.args[0].id == "tiny11-en-pt"
    press(window, VERIFY)
    qtbot.waitUntil(lambda: "are sound" in window.foot.state.full_text)


def test_nothing_is_fetched_before_the_click(
    qtbot: QtBot, window: ModelsWindow, host: Host, catalogue: Catalogue
) -> None:
    # GIVEN somebody who looks at everything
    for name in (AVAILABLE, UPDATES, INSTALLED, AVAILABLE):
        page(window, name)
    assert set(keys(window)) == {NAME, "firefox-de-en-tiny", "firefox-en-fr-tiny"}
    window.list.choose(NAME)
    for known in ("38.8 BLEU on FLORES", "MPL-2.0", "about 42.3 MB", "published sums"):
        assert known in told(window)
    assert host.asked == []
    # WHEN the button is pressed
    press(window, DOWNLOAD)
    qtbot.waitUntil(lambda: host.asked == [NAME])
    assert window.details.buttons.keys() == {PAUSE, CANCEL}
    qtbot.waitUntil(lambda: window.list.rows[0].download.share is not None)
    # THEN it is here in the end
    with qtbot.waitSignal(window.added):
        host.go.set()
    assert NAME not in keys(window)
    page(window, INSTALLED)
    assert keys(window)[-1] == NAME


def test_a_download_is_paused_gone_on_with_and_cancelled(
    qtbot: QtBot, window: ModelsWindow, host: Host
) -> None:
    page(window, AVAILABLE)
    window.list.choose(NAME)
    press(window, DOWNLOAD)
    press(window, PAUSE)
    assert window.details.buttons.keys() == {DOWNLOAD, CANCEL}
    assert window.details.buttons[DOWNLOAD].text() == "&Go On"
    press(window, DOWNLOAD)
    press(window, CANCEL)
    assert window.details.buttons.keys() == {DOWNLOAD}
    assert window.list.rows[0].download is None


def test_what_went_wrong_is_said_with_what_to_do(
    qtbot: QtBot, window: ModelsWindow, host: Host
) -> None:
    host.problem = UserError(Sentence("Nobody answers."), Sentence("Try later."))
    page(window, AVAILABLE)
    window.list.choose(NAME)
    press(window, DOWNLOAD)
    qtbot.waitUntil(lambda: "Nobody answers.\nTry later." in told(window))
    host.problem = None
    press(window, DOWNLOAD)
    assert PAUSE in window.details.buttons


def test_a_licence_is_shown_before_the_download(window: ModelsWindow) -> None:
    page(window, AVAILABLE)
    window.list.choose("firefox-de-en-tiny")
    assert "forbids commercial use" in told(window)
    assert window.details.buttons[DOWNLOAD].text() == "&Download for Non-Commercial Use"
    window.list.choose("firefox-en-fr-tiny")
    assert "nobody has published it" in told(window)
    assert "pinned when it is fetched" in told(window)
    assert "size unknown" in told(window)


def test_the_list_is_narrowed_down(qtbot: QtBot, window: ModelsWindow) -> None:
    page(window, AVAILABLE)
    QTest.keyClicks(window.filter_bar.field, "french")
    qtbot.waitUntil(lambda: keys(window) == [])
    assert window.nothing.isVisible()
    window.filter_bar.clear()
    box = window.filter_bar.licence_box
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert "firefox-de-en-tiny" not in keys(window)


def test_what_can_be_done_with_a_language(qtbot: QtBot, window: ModelsWindow, host: Host) -> None:
    page(window, AVAILABLE)
    window.filter_bar.choose_language("de")
    (card,) = window.details.findChildren(AdviceCard)
    shown = told(window)
    assert "What can I do with German?" in shown
    assert "Translate English → German" in shown
    assert "Translate German → English" in shown
    assert "Summarizer, which is here" in shown
    QTest.mouseClick(card.buttons[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: host.asked == [NAME])


def test_a_model_is_removed_after_asking_but_never_one_in_use(
    qtbot: QtBot, window: ModelsWindow, catalogue: Catalogue, host: Host, used: set[str]
) -> None:
    host.go.set()
    with qtbot.waitSignal(window.added):
        window._start(window.offers.offer(NAME))
    page(window, INSTALLED)
    window.list.choose(NAME)
    used.add(NAME)
    window.refresh()
    assert not window.details.buttons[REMOVE].isEnabled()
    used.clear()
    window.refresh()
    press(window, REMOVE)
    (box,) = window.findChildren(QMessageBox)
    assert (paths.user_models() / NAME).exists()
    with qtbot.waitSignal(window.changed):
        QTest.mouseClick(box.buttons()[0], Qt.MouseButton.LeftButton)
    assert not (paths.user_models() / NAME).exists()
    assert NAME not in keys(window)


def test_newer_lists_are_not_read_where_the_network_is_forbidden(
    qtbot: QtBot, window: ModelsWindow
) -> None:
    QTest.mouseClick(window.foot.lists_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "never used" in window.foot.state.full_text)


def test_the_folder_is_chosen_and_models_go_with_it(
    qtbot: QtBot, window: ModelsWindow, catalogue: Catalogue, host: Host, tmp_path: Path
) -> None:
    host.go.set()
    with qtbot.waitSignal(window.added):
        window._start(window.offers.offer(NAME))
    with qtbot.waitSignal(window.changed):
        window.foot.folder_chosen.emit(tmp_path / "large")
    assert catalogue.entry(NAME).source == user_source(tmp_path / "large" / NAME)
    assert not (paths.user_models() / NAME).exists()
