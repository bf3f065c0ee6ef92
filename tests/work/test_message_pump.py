"""The pump that hands messages to the interface."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from s2s_desktop.pipeline.messages import Finished, Message, Request, TextChunk, TranslateRequest
from s2s_desktop.work import message_pump
from s2s_desktop.work.inference_thread import InferenceThread
from s2s_desktop.work.message_pump import MessagePump


class Letters:
    """Answers with `count` letters."""

    def __init__(self, count: int) -> None:
        self.count = count

    def run(self, request: Request, stopped: Callable[[], bool]) -> Iterator[Message]:
        for index in range(self.count):
            if stopped():
                return
            yield TextChunk(request.number, 0, chr(97 + index % 26))
        yield Finished(request.number, "", False, 1, self.count, 0.0)

    def warm_up(self, source_language: str, target_language: str, model_id: str | None) -> None:
        """There is nothing to load."""


@pytest.fixture
def thread(qtbot: QtBot) -> Iterator[InferenceThread]:
    thread = InferenceThread(Letters(500))
    thread.start()
    yield thread
    thread.close()


def test_everything_arrives_in_batches_of_limited_size(
    qtbot: QtBot, thread: InferenceThread, monkeypatch: pytest.MonkeyPatch
) -> None:
    # GIVEN room for 50 messages in a batch
    monkeypatch.setattr(message_pump, "BATCH_MESSAGES", 50)
    pump = MessagePump(thread)
    batches: list[list[Message]] = []
    pump.drained.connect(batches.append)
    # WHEN 501 are sent
    thread.submit(TranslateRequest(1, "text", "en", "pt"))
    qtbot.waitUntil(lambda: sum(map(len, batches)) == 501)
    # THEN all came, in their order, none in a batch that is too large
    assert all(0 < len(batch) <= 50 for batch in batches)
    letters = [message.firm for batch in batches for message in batch if hasattr(message, "firm")]
    assert "".join(letters) == ("abcdefghijklmnopqrstuvwxyz" * 20)[:500]


def test_after_a_batch_the_next_one_waits(
    qtbot: QtBot, thread: InferenceThread, monkeypatch: pytest.MonkeyPatch
) -> None:
    # GIVEN a pause that is longer than this test
    monkeypatch.setattr(message_pump, "DRAIN_MS", 60_000)
    monkeypatch.setattr(message_pump, "BATCH_MESSAGES", 20)
    pump = MessagePump(thread)
    with qtbot.waitSignal(pump.drained):
        thread.submit(TranslateRequest(1, "text", "en", "pt"))
    # THEN the first batch came at once and the second does not follow
    with qtbot.assertNotEmitted(pump.drained, wait=80):
        qtbot.waitUntil(thread.has_messages)
