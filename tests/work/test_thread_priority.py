"""Threads that compute give way to the window."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from s2s_desktop.pipeline.messages import Finished, Message, Request, TranslateRequest
from s2s_desktop.work.inference_thread import InferenceThread


class Searching:
    """Looks at its own priority, and at that of a thread that it starts."""

    def __init__(self) -> None:
        self.priorities: list[int] = []

    def _look(self) -> None:
        self.priorities.append(os.getpriority(os.PRIO_PROCESS, threading.get_native_id()))

    def run(self, request: Request, stopped: Callable[[], bool]) -> Iterator[Message]:
        self._look()
        searcher = threading.Thread(target=self._look)
        searcher.start()
        searcher.join()
        yield Finished(request.number, "", False, 0, 0, 0.0)

    def warm_up(self, source_language: str, target_language: str, model_id: str | None) -> None:
        raise NotImplementedError


@pytest.mark.skipif(sys.platform != "linux", reason="threads have priorities on Linux")
def test_searches_go_after_the_window(qtbot: QtBot) -> None:
    # GIVEN a window at its usual priority
    usual, service = os.getpriority(os.PRIO_PROCESS, threading.get_native_id()), Searching()
    thread = InferenceThread(service)
    thread.start()
    # WHEN something is translated
    with qtbot.waitSignal(thread.woken):
        thread.submit(TranslateRequest(1, "text", "en", "pt"))
    thread.close()
    # THEN the thread and those that it started give way, and the window does not
    assert [priority > usual for priority in service.priorities] == [True, True]
    assert os.getpriority(os.PRIO_PROCESS, threading.get_native_id()) == usual
    # and Python's lock is handed on ten times in the time of a frame
    assert sys.getswitchinterval() < 0.0016
