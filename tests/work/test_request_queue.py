"""Several clients at one thread: each gets its own answers, in turn."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.messages import (
    Failure,
    Finished,
    Message,
    Request,
    TextChunk,
    TranslateRequest,
)
from s2s_desktop.work.inference_thread import WarmedUp, WarmUp
from s2s_desktop.work.request_queue import Client, RequestQueue


class Echo:
    """Answers with the text of the request; `go` cleared holds it up after that."""

    def __init__(self) -> None:
        self.go = Event()
        self.go.set()
        self.asked: list[str] = []
        self.stopped: list[str] = []

    def run(self, request: Request, stopped: Callable[[], bool]) -> Iterator[Message]:
        self.asked.append(request.text)
        if request.text == "bad":
            raise UserError("No.", "Ask otherwise.")
        yield TextChunk(request.number, 0, request.text)
        while not self.go.wait(0.005):
            if stopped():
                self.stopped.append(request.text)
                yield Finished(request.number, "", True, 0, 0, 0.0)
                return
        yield Finished(request.number, "", False, 1, 1, 0.0)

    def warm_up(self, source_language: str, target_language: str, model_id: str | None) -> None:
        pass


class Heard:
    """Everything that one client was told."""

    def __init__(self, queue: RequestQueue, *, gives_way: bool = False) -> None:
        self.client: Client = queue.client(gives_way=gives_way)
        self.texts: list[str] = []
        self.ends: list[bool | str] = []
        self.client.drained.connect(self._hear)

    def _hear(self, messages: list[Message]) -> None:
        for message in messages:
            match message:
                case TextChunk():
                    self.texts.append(message.firm)
                case Finished():
                    self.ends.append(message.cancelled)
                case Failure():
                    self.ends.append(message.message)


@pytest.fixture
def service() -> Echo:
    return Echo()


@pytest.fixture
def queue(qtbot: QtBot, service: Echo) -> Iterator[RequestQueue]:
    queue = RequestQueue(service)
    yield queue
    service.go.set()
    queue.close()


def request(text: str) -> TranslateRequest:
    return TranslateRequest(0, text, "en", "pt")


def test_clients_take_turns_and_hear_their_own_answers(
    qtbot: QtBot, queue: RequestQueue, service: Echo
) -> None:
    # GIVEN three clients who ask at the same time
    first, second, third = (Heard(queue) for _ in range(3))
    for heard, text in ((first, "a"), (second, "b"), (third, "c")):
        heard.client.ask(request(text))
    # THEN each is answered, in the order of their questions, and none is stopped
    qtbot.waitUntil(lambda: third.ends == [False])
    assert service.asked == ["a", "b", "c"]
    assert [heard.texts for heard in (first, second, third)] == [["a"], ["b"], ["c"]]
    assert first.ends == second.ends == [False]
    assert service.stopped == []


def test_a_new_request_replaces_the_running_one_of_the_same_client(
    qtbot: QtBot, queue: RequestQueue, service: Echo
) -> None:
    service.go.clear()
    one, other = Heard(queue), Heard(queue)
    one.client.ask(request("old"))
    other.client.ask(request("waits"))
    qtbot.waitUntil(lambda: one.texts == ["old"])
    one.client.ask(request("new"))
    qtbot.waitUntil(lambda: one.texts == ["old", "new"])
    assert service.stopped == ["old"]
    service.go.set()
    qtbot.waitUntil(lambda: other.ends == [False])
    assert one.ends == [False]


def test_a_new_request_replaces_the_waiting_one_of_the_same_client(
    qtbot: QtBot, queue: RequestQueue, service: Echo
) -> None:
    service.go.clear()
    one, other = Heard(queue), Heard(queue)
    one.client.ask(request("runs"))
    other.client.ask(request("old"))
    other.client.ask(request("new"))
    service.go.set()
    qtbot.waitUntil(lambda: other.ends == [False])
    assert service.asked == ["runs", "new"]


def test_stopping_stops_ones_own_request_alone(
    qtbot: QtBot, queue: RequestQueue, service: Echo
) -> None:
    service.go.clear()
    one, other, third = Heard(queue), Heard(queue), Heard(queue)
    for heard, text in ((one, "runs"), (other, "waits"), (third, "stays")):
        heard.client.ask(request(text))
    qtbot.waitUntil(lambda: one.texts == ["runs"])
    # WHEN the waiting one is stopped, it ends at once, and the running one goes on
    other.client.stop()
    assert other.ends == [True]
    assert one.ends == []
    # WHEN the running one is stopped, the next one follows
    one.client.stop()
    qtbot.waitUntil(lambda: third.texts == ["stays"])
    assert one.ends == [True]
    assert service.asked == ["runs", "stays"]


def test_what_is_for_idle_time_gives_way(qtbot: QtBot, queue: RequestQueue, service: Echo) -> None:
    service.go.clear()
    idle, first, second = Heard(queue, gives_way=True), Heard(queue), Heard(queue)
    # GIVEN something that is done because there is nothing else to do
    idle.client.ask(request("idle"))
    qtbot.waitUntil(lambda: idle.texts == ["idle"])
    # WHEN somebody asks, THEN it is stopped at once, and told so
    first.client.ask(request("a"))
    qtbot.waitUntil(lambda: first.texts == ["a"])
    assert (idle.ends, service.stopped) == ([True], ["idle"])
    # AND comes behind all others, who are not stopped for it
    idle.client.ask(request("again"))
    second.client.ask(request("b"))
    service.go.set()
    qtbot.waitUntil(lambda: idle.ends == [True, False])
    assert service.asked == ["idle", "a", "b", "again"]


def test_stopping_without_a_request_does_nothing(queue: RequestQueue) -> None:
    heard = Heard(queue)
    heard.client.stop()
    assert heard.ends == []


def test_a_request_that_fails_makes_way_for_the_next(
    qtbot: QtBot, queue: RequestQueue, service: Echo
) -> None:
    one, other = Heard(queue), Heard(queue)
    one.client.ask(request("bad"))
    other.client.ask(request("good"))
    qtbot.waitUntil(lambda: other.ends == [False])
    assert one.ends == ["No."]


def test_who_asks_again_when_told_of_the_end_is_answered_and_so_is_who_waits(
    qtbot: QtBot, queue: RequestQueue, service: Echo
) -> None:
    one, other = Heard(queue), Heard(queue)

    def ask_again(messages: list[Message]) -> None:
        if len(one.ends) == 1:
            one.client.ask(request("again"))

    one.client.drained.connect(ask_again)
    one.client.ask(request("once"))
    other.client.ask(request("other"))
    qtbot.waitUntil(lambda: other.ends == [False])
    assert one.texts == ["once", "again"]


def test_a_warm_up_is_nobodys_answer(qtbot: QtBot, queue: RequestQueue) -> None:
    heard = Heard(queue)
    with qtbot.waitSignal(queue.warmed) as told:
        queue.warm_up(WarmUp("en", "pt"))
    assert isinstance(told.args[0], WarmedUp)
    assert heard.ends == heard.texts == []


def test_closing_ends_the_thread_while_requests_wait(
    qtbot: QtBot, queue: RequestQueue, service: Echo
) -> None:
    service.go.clear()
    one, other = Heard(queue), Heard(queue)
    one.client.ask(request("runs"))
    other.client.ask(request("waits"))
    qtbot.waitUntil(lambda: one.texts == ["runs"])
    queue.close()
    assert service.asked == ["runs"]
