"""Several downloads at once: in line, paused, cancelled, failed."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, current_thread, main_thread

import pytest
from pytestqt.qtbot import QtBot

from s2s_desktop.catalogue.offers.offer import Offer, OfferedFile
from s2s_desktop.downloads.fetch_files import Arrived
from s2s_desktop.downloads.remote_file import DownloadStopped, Stopped
from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence
from s2s_desktop.work.download_queue import (
    FAILED,
    FETCHING,
    OPENING,
    PAUSED,
    WAITING,
    DownloadQueue,
)


def offer(name: str) -> Offer:
    file = OfferedFile("model.bin", "https://models.example/model.bin", 100)
    return Offer(name, name, name, ("translate",), (("en", "de"),), "marian", "", files=(file,))


class Host:
    """Sends as far as it is told to, to each who asks."""

    def __init__(self) -> None:
        self.sent: dict[str, int] = {}
        self.asked: list[str] = []
        self.problem: UserError | None = None
        self.go = Event()

    def fetch(self, wanted: Offer, report: Callable[[Arrived], None], stopped: Stopped) -> str:
        assert current_thread() is not main_thread()
        self.asked.append(wanted.id)
        while not self.go.wait(0.002):
            report(Arrived(self.sent.get(wanted.id, 0), 100))
            if stopped():
                raise DownloadStopped
        if self.problem is not None:
            raise self.problem
        return wanted.id.upper()


@pytest.fixture
def host() -> Host:
    return Host()


@pytest.fixture
def forgotten() -> list[str]:
    return []


@pytest.fixture
def queue(qtbot: QtBot, host: Host, forgotten: list[str]) -> DownloadQueue:
    made = DownloadQueue(host.fetch, lambda wanted: forgotten.append(wanted.id))
    made._timer.setInterval(5)
    yield made
    host.go.set()
    made.close()


def phases(queue: DownloadQueue) -> dict[str, str]:
    return {download.offer.id: download.phase for download in queue.downloads()}


def test_three_at_once_and_the_others_in_line(
    qtbot: QtBot, queue: DownloadQueue, host: Host
) -> None:
    done: list[tuple[str, object]] = []
    queue.fetched.connect(lambda name, became: done.append((name, became)))
    for name in "abcd":
        queue.start(offer(name))
    assert phases(queue) == {"a": FETCHING, "b": FETCHING, "c": FETCHING, "d": WAITING}
    host.go.set()
    qtbot.waitUntil(lambda: len(done) == 4)
    assert set(done) == {("a", "A"), ("b", "B"), ("c", "C"), ("d", "D")}
    assert queue.downloads() == ()
    assert sorted(host.asked) == ["a", "b", "c", "d"]


def test_progress_is_told(qtbot: QtBot, queue: DownloadQueue, host: Host) -> None:
    queue.start(offer("a"))
    host.sent["a"] = 40
    qtbot.waitUntil(lambda: queue.download("a").share == 0.4)
    assert phases(queue) == {"a": FETCHING}
    host.sent["a"] = 100
    qtbot.waitUntil(lambda: phases(queue) == {"a": OPENING})


def test_a_pause_lets_the_next_one_begin_and_it_goes_on_later(
    qtbot: QtBot, queue: DownloadQueue, host: Host, forgotten: list[str]
) -> None:
    for name in "abcd":
        queue.start(offer(name))
    queue.pause("b")
    qtbot.waitUntil(lambda: phases(queue)["d"] == FETCHING)
    assert phases(queue)["b"] == PAUSED
    assert not forgotten
    queue.start(offer("b"))
    assert phases(queue)["b"] == WAITING
    host.go.set()
    qtbot.waitUntil(lambda: not queue.downloads())
    assert host.asked.count("b") == 2


def test_whoever_changes_their_mind_at_once_goes_on(
    qtbot: QtBot, queue: DownloadQueue, host: Host, forgotten: list[str]
) -> None:
    for stop in (queue.pause, queue.cancel):
        queue.start(offer("a"))
        stop("a")
        queue.start(offer("a"))
        qtbot.waitUntil(lambda: phases(queue) == {"a": FETCHING})
    assert not forgotten


def test_what_is_cancelled_is_forgotten(
    qtbot: QtBot, queue: DownloadQueue, forgotten: list[str]
) -> None:
    queue.start(offer("a"))
    queue.cancel("a")
    assert queue.downloads() == ()
    qtbot.waitUntil(lambda: forgotten == ["a"])
    # One that is paused, too.
    queue.start(offer("b"))
    queue.pause("b")
    qtbot.waitUntil(lambda: not queue._runs)
    queue.cancel("b")
    assert forgotten == ["a", "b"]


def test_what_went_wrong_is_told_and_it_can_be_tried_again(
    qtbot: QtBot, queue: DownloadQueue, host: Host
) -> None:
    host.problem = UserError(Sentence("No answer."), Sentence("Try again."))
    host.go.set()
    queue.start(offer("a"))
    qtbot.waitUntil(lambda: phases(queue) == {"a": FAILED})
    assert queue.download("a").error is host.problem
    host.problem = None
    queue.start(offer("a"))
    qtbot.waitUntil(lambda: not queue.downloads())


def test_closing_waits_and_keeps_what_is_there(
    queue: DownloadQueue, host: Host, forgotten: list[str]
) -> None:
    queue.start(offer("a"))
    queue.close()
    assert not forgotten


def test_what_waits_in_line_is_not_begun_once_it_is_closed(
    qtbot: QtBot, queue: DownloadQueue, host: Host
) -> None:
    for name in "abcd":
        queue.start(offer(name))
    qtbot.waitUntil(lambda: len(host.asked) == 3)
    queue.close()
    # WHEN those that were stopped say so
    qtbot.waitUntil(lambda: not queue._runs)
    assert sorted(host.asked) == ["a", "b", "c"]
