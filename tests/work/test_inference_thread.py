"""The inference thread, with services that wait to be told to go on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.messages import (
    Failure,
    Finished,
    Loading,
    Message,
    Request,
    TextChunk,
    TranslateRequest,
)
from s2s_desktop.work import inference_thread
from s2s_desktop.work.inference_thread import InferenceThread, RunsRequests, WarmedUp, WarmUp

ThreadMaker = Callable[[RunsRequests], InferenceThread]


class Counting:
    """Counts until it is stopped; `going` is set by every number."""

    def __init__(self, until: int = 1_000_000_000) -> None:
        self.until = until
        self.going = Event()
        self.asked: list[int] = []
        self.warmed: list[tuple[str, str, str | None]] = []
        self.forgotten = Event()

    def forget(self) -> None:
        self.forgotten.set()

    def run(self, request: Request, stopped: Callable[[], bool]) -> Iterator[Message]:
        self.asked.append(request.number)
        for count in range(self.until):
            if stopped():
                yield Finished(request.number, "", True, 0, count, 0.0)
                return
            yield TextChunk(request.number, 0, f"{count} ")
            self.going.set()
        yield Finished(request.number, "", False, 1, self.until, 0.0)

    def warm_up(self, source_language: str, target_language: str, model_id: str | None) -> None:
        self.warmed.append((source_language, target_language, model_id))


class Waiting(Counting):
    """Does nothing before `open` is set."""

    def __init__(self, until: int = 3) -> None:
        super().__init__(until)
        self.open = Event()

    def run(self, request: Request, stopped: Callable[[], bool]) -> Iterator[Message]:
        self.going.set()
        assert self.open.wait(5)
        yield from super().run(request, stopped)

    def warm_up(self, source_language: str, target_language: str, model_id: str | None) -> None:
        self.going.set()
        assert self.open.wait(5)
        super().warm_up(source_language, target_language, model_id)


class Raising(Counting):
    """Raises after the first message."""

    def __init__(self, error: BaseException) -> None:
        super().__init__()
        self.error = error

    def run(self, request: Request, stopped: Callable[[], bool]) -> Iterator[Message]:
        yield TextChunk(request.number, 0, "written ")
        raise self.error

    def warm_up(self, source_language: str, target_language: str, model_id: str | None) -> None:
        raise self.error


@pytest.fixture
def start() -> Iterator[ThreadMaker]:
    """Starts threads and closes them in the end."""
    threads = []

    def make(service: RunsRequests) -> InferenceThread:
        thread = InferenceThread(service)
        thread.start()
        threads.append(thread)
        return thread

    yield make
    for thread in threads:
        thread.close()


def request(number: int) -> TranslateRequest:
    return TranslateRequest(number, "text", "en", "pt")


def collect(qtbot: QtBot, thread: InferenceThread, last: type[Message]) -> list[Message]:
    """Everything up to the first message of type `last`."""
    taken: list[Message] = []

    def over() -> bool:
        taken.extend(thread.take())
        return any(isinstance(message, last) for message in taken)

    qtbot.waitUntil(over)
    return taken


def test_messages_arrive_in_their_order(qtbot: QtBot, start: ThreadMaker) -> None:
    thread = start(Counting(until=5))
    thread.submit(request(1))
    chunks = [TextChunk(1, 0, f"{count} ") for count in range(5)]
    assert collect(qtbot, thread, Finished) == [*chunks, Finished(1, "", False, 1, 5, 0.0)]


class Loads(Counting):
    """Reads a model until `open` is set, and counts then."""

    def __init__(self, until: int = 3, error: Exception | None = None) -> None:
        super().__init__(until)
        self.open, self.closed = Event(), Event()
        self.error = error

    def run(self, request: Request, stopped: Callable[[], bool]) -> Iterator[Message]:
        yield Loading(request.number, "big")
        self.going.set()
        assert self.open.wait(5)
        if self.error is not None:
            raise self.error
        yield from super().run(request, stopped)
        self.closed.set()


@pytest.mark.parametrize("error", [None, RuntimeError("no such file")])
def test_a_stop_while_a_model_is_read_takes_effect_at_once(
    qtbot: QtBot, start: ThreadMaker, error: Exception | None
) -> None:
    # GIVEN a request whose model takes long to be read
    service = Loads(error=error)
    thread = start(service)
    thread.submit(request(1))
    qtbot.waitUntil(service.going.is_set)
    # WHEN it is stopped, twice
    thread.stop()
    thread.stop()
    # THEN it is over, though the model is still being read,
    messages = collect(qtbot, thread, Finished)
    assert messages == [Loading(1, "big"), Finished(1, "", True, 0, 0, 0.0)]
    assert not service.open.is_set()
    # and nothing more is heard of it when the model has been read.
    thread.submit(request(2))
    service.open.set()
    last: type[Message] = Finished if error is None else Failure
    assert {m.request for m in collect(qtbot, thread, last)} == {2}


def test_what_was_stopped_while_loading_says_nothing_more(qtbot: QtBot, start: ThreadMaker) -> None:
    service = Loads()
    thread = start(service)
    thread.submit(request(1))
    qtbot.waitUntil(service.going.is_set)
    thread.stop()
    collect(qtbot, thread, Finished)
    service.open.set()
    qtbot.waitUntil(service.closed.is_set)
    assert thread.take() == []
    # A stop when nothing runs says nothing either.
    thread.stop()
    assert thread.take() == []


def test_once_the_model_is_ready_the_service_ends_what_is_stopped(
    qtbot: QtBot, start: ThreadMaker
) -> None:
    # GIVEN a request that has said its first word
    service = Loads(until=1_000_000_000)
    service.open.set()
    thread = start(service)
    thread.submit(request(1))
    taken = collect(qtbot, thread, TextChunk)
    # WHEN it is stopped THEN the end that is told is that of the service
    thread.stop()
    taken += collect(qtbot, thread, Finished)
    (end,) = [message for message in taken if isinstance(message, Finished)]
    assert end.cancelled
    assert end.tokens > 0


def test_the_interface_is_woken_once_for_all_that_waits(qtbot: QtBot, start: ThreadMaker) -> None:
    thread = start(Counting(until=100))
    woken = []
    thread.woken.connect(lambda: woken.append(thread.has_messages()))
    thread.submit(request(1))
    qtbot.waitUntil(lambda: len(thread._messages) == 101)
    qtbot.waitUntil(lambda: bool(woken))
    assert woken == [True]


def test_new_request_stops_the_running_one_and_its_late_messages_are_dropped(
    qtbot: QtBot, start: ThreadMaker
) -> None:
    # GIVEN a request that would run for ever, with messages waiting
    service = Counting()
    thread = start(service)
    thread.submit(request(1))
    qtbot.waitUntil(service.going.is_set)
    # WHEN another one is made
    service.until = 3
    thread.submit(request(2))
    # THEN it is answered, and nothing of the old one arrives any more
    messages = collect(qtbot, thread, Finished)
    assert {message.request for message in messages} == {2}
    assert messages[-1] == Finished(2, "", False, 1, 3, 0.0)


def test_only_the_latest_waiting_request_is_answered(qtbot: QtBot, start: ThreadMaker) -> None:
    # GIVEN a service that is busy
    service = Waiting()
    thread = start(service)
    thread.submit(request(1))
    qtbot.waitUntil(service.going.is_set)
    # WHEN several requests come meanwhile
    for number in (2, 3, 4):
        thread.submit(request(number))
    service.open.set()
    collect(qtbot, thread, Finished)
    # THEN those between were never begun
    assert service.asked == [1, 4]


def test_stop_ends_the_running_request_as_cancelled(qtbot: QtBot, start: ThreadMaker) -> None:
    service = Counting()
    thread = start(service)
    thread.submit(request(1))
    qtbot.waitUntil(service.going.is_set)
    thread.stop()
    outcome = collect(qtbot, thread, Finished)[-1]
    assert isinstance(outcome, Finished)
    assert outcome.cancelled


def test_stop_ends_a_waiting_request_that_was_never_begun(qtbot: QtBot, start: ThreadMaker) -> None:
    # GIVEN a request that waits behind the loading of a model
    service = Waiting()
    thread = start(service)
    thread.warm_up(WarmUp("en", "pt"))
    qtbot.waitUntil(service.going.is_set)
    thread.submit(request(1))
    # WHEN it is stopped
    thread.stop()
    # THEN it is over although the loading goes on
    assert collect(qtbot, thread, Finished) == [Finished(1, "", True, 0, 0, 0.0)]
    service.open.set()
    assert service.asked == []


def test_a_user_error_becomes_a_failure_with_its_hint(qtbot: QtBot, start: ThreadMaker) -> None:
    thread = start(Raising(UserError("The file is cut short.", "Install it again.")))
    thread.submit(request(1))
    failure = collect(qtbot, thread, Failure)[-1]
    assert failure == Failure(1, "The file is cut short.", "Install it again.", None)


def test_a_bug_becomes_a_failure_with_a_report(qtbot: QtBot, start: ThreadMaker) -> None:
    thread = start(Raising(ZeroDivisionError("seven by nothing")))
    thread.submit(request(1))
    failure = collect(qtbot, thread, Failure)[-1]
    assert isinstance(failure, Failure)
    assert failure.report is not None
    assert "ZeroDivisionError: seven by nothing" in failure.report
    assert "raise self.error" in failure.report


class Panic(BaseException):
    """As libraries written in Rust raise it: it is no Exception."""


@pytest.mark.parametrize("error", [ZeroDivisionError(), Panic()])
def test_the_thread_lives_on_after_a_bug(
    qtbot: QtBot, start: ThreadMaker, error: BaseException
) -> None:
    thread = start(Raising(error))
    thread.submit(request(1))
    collect(qtbot, thread, Failure)
    thread.submit(request(2))
    assert collect(qtbot, thread, Failure)[-1].request == 2


def test_the_model_is_warmed_up(qtbot: QtBot, start: ThreadMaker) -> None:
    service = Counting()
    thread = start(service)
    thread.warm_up(WarmUp("en", "pt", "small"))
    assert collect(qtbot, thread, WarmedUp) == [WarmedUp(0)]
    assert service.warmed == [("en", "pt", "small")]


def test_a_warm_up_that_fails_says_so(qtbot: QtBot, start: ThreadMaker) -> None:
    thread = start(Raising(UserError("No model.", "Install one.")))
    thread.warm_up(WarmUp("en", "pt"))
    assert collect(qtbot, thread, Failure) == [Failure(0, "No model.", "Install one.")]


def test_a_warm_up_never_takes_the_place_of_a_request(qtbot: QtBot, start: ThreadMaker) -> None:
    service = Waiting()
    thread = start(service)
    thread.submit(request(1))
    qtbot.waitUntil(service.going.is_set)
    thread.submit(request(2))
    thread.warm_up(WarmUp("en", "pt"))
    service.open.set()
    collect(qtbot, thread, Finished)
    assert service.asked == [1, 2]
    assert service.warmed == []


def test_stop_leaves_a_waiting_warm_up_alone(qtbot: QtBot, start: ThreadMaker) -> None:
    service = Waiting()
    thread = start(service)
    thread.submit(request(1))
    qtbot.waitUntil(service.going.is_set)
    thread.warm_up(WarmUp("en", "pt"))
    thread.stop()
    service.open.set()
    collect(qtbot, thread, WarmedUp)
    assert service.warmed == [("en", "pt", None)]


def test_the_engine_waits_for_an_interface_that_is_behind(
    qtbot: QtBot, start: ThreadMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    # GIVEN an interface that takes nothing
    monkeypatch.setattr(inference_thread, "WAITING_MESSAGES", 10)
    service = Counting(until=25)
    thread = start(service)
    thread.submit(request(1))
    qtbot.waitUntil(lambda: len(thread._messages) == 10)
    qtbot.wait(50)
    # THEN no more than the limit waits, and taking lets the rest come
    assert len(thread._messages) == 10
    assert len(collect(qtbot, thread, Finished)) == 26


def test_an_engine_that_waits_for_the_interface_can_be_closed(
    qtbot: QtBot, start: ThreadMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inference_thread, "WAITING_MESSAGES", 10)
    thread = start(Counting())
    thread.submit(request(1))
    qtbot.waitUntil(lambda: len(thread._messages) == 10)
    thread.close()
    assert thread.isFinished()


def test_close_ends_the_thread_while_it_works(qtbot: QtBot, start: ThreadMaker) -> None:
    service = Counting()
    thread = start(service)
    thread.submit(request(1))
    qtbot.waitUntil(service.going.is_set)
    thread.close()
    assert thread.isFinished()


def test_close_can_be_asked_for_twice(start: ThreadMaker) -> None:
    thread = start(Counting())
    thread.close()
    thread.close()
    assert thread.isFinished()


def test_requests_must_be_numbered_upwards(start: ThreadMaker) -> None:
    service = Waiting()
    thread = start(service)
    thread.submit(request(2))
    with pytest.raises(ValueError, match="numbered"):
        thread.submit(request(2))
    service.open.set()


def test_what_is_forgotten_is_forgotten_between_two_requests(
    qtbot: QtBot, start: ThreadMaker
) -> None:
    # GIVEN a request that runs
    service = Counting()
    thread = start(service)
    thread.submit(request(1))
    assert service.going.wait(5)
    # WHEN the thread is to forget, it does so once the request is over
    thread.forget()
    qtbot.wait(20)
    assert not service.forgotten.is_set()
    thread.stop()
    assert service.forgotten.wait(5)
    # AND goes on as before
    service.going.clear()
    thread.submit(request(2))
    assert service.going.wait(5)
    thread.stop()
