"""Work away from the interface's thread."""

from __future__ import annotations

from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtCore import QObject, Slot
from pytestqt.qtbot import QtBot

from s2s_desktop.errors import UserError
from s2s_desktop.work.background_job import BackgroundJob


class Receiver(QObject):
    """Keeps what arrives, and in which thread."""

    def __init__(self, job: BackgroundJob) -> None:
        super().__init__()
        self.results: list[object] = []
        self.errors: list[tuple[BaseException, str]] = []
        self.threads: list[object] = []
        job.succeeded.connect(self.take)
        job.failed.connect(self.take_error)

    @Slot(object)
    def take(self, result: object) -> None:
        self.results.append(result)
        self.threads.append(current_thread())

    @Slot(object, str)
    def take_error(self, error: BaseException, report: str) -> None:
        self.errors.append((error, report))
        self.threads.append(current_thread())


def test_the_result_comes_back_to_the_thread_that_asked(qtbot: QtBot) -> None:
    # GIVEN work that waits
    go, worker = Event(), []

    def work() -> int:
        worker.append(current_thread())
        assert go.wait(30)
        return 42

    job = BackgroundJob(work)
    receiver = Receiver(job)
    # WHEN it is started THEN nobody waits for it
    job.start()
    assert receiver.results == []
    # AND when it is done, its result arrives here though it was made elsewhere
    go.set()
    qtbot.waitUntil(lambda: receiver.results == [42])
    assert receiver.threads == [main_thread()]
    assert worker != [main_thread()]
    assert job.wait()


@pytest.mark.parametrize(
    "error", [UserError("No.", "Do something else."), BaseException("a library's panic")]
)
def test_an_error_comes_back_with_its_traceback(qtbot: QtBot, error: BaseException) -> None:

    def work() -> None:
        raise error

    job = BackgroundJob(work)
    receiver = Receiver(job)
    job.start()
    qtbot.waitUntil(lambda: len(receiver.errors) == 1)
    assert receiver.errors[0][0] is error
    assert "in work" in receiver.errors[0][1]
    assert error.__traceback__ is None
    assert receiver.results == []
    assert job.wait()
