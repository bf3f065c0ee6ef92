"""One inference thread for several clients: each has one request at a time, none takes another's.

The thread's mailbox has one slot, and a new request stops the running one. That is right for
one client, whose new request makes the old one pointless. Requests of different clients take
turns here instead, and those that can wait give way to the others.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from s2s_desktop.pipeline.messages import Failure, Finished, Message
from s2s_desktop.pipeline.steering.messages import AnyRequest
from s2s_desktop.work.inference_thread import WARM_UP, InferenceThread, RunsRequests, WarmUp
from s2s_desktop.work.message_pump import MessagePump


class Client(QObject):
    """Asks one thing at a time: a new request replaces its own, whether that runs or waits.

    `drained` carries a list of messages that answer the latest request. `gives_way`: what it asks
    is for idle time; it is stopped when somebody else asks.
    """

    drained = Signal(list)

    def __init__(self, queue: RequestQueue, *, gives_way: bool = False) -> None:
        super().__init__(queue)
        self._queue, self.gives_way = queue, gives_way

    def ask(self, request: AnyRequest) -> None:
        """Answer `request` once those of others are answered; the queue numbers it."""
        self._queue.put(self, request)

    def stop(self) -> None:
        """Stop the request; it ends with `Finished(cancelled=True)`."""
        self._queue.stop(self)


class RequestQueue(QObject):
    """Owns the inference thread. `warmed` carries what answers a warm-up."""

    warmed = Signal(object)

    def __init__(self, service: RunsRequests, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number = WARM_UP
        self._running: Client | None = None
        self._waiting: dict[Client, AnyRequest] = {}  # in the order in which they came
        self._thread = InferenceThread(service, self)
        self._pump = MessagePump(self._thread, self)
        self._pump.drained.connect(self._drained)
        self._thread.start()

    def client(self, *, gives_way: bool = False) -> Client:
        """Somebody new who asks; see `Client`."""
        return Client(self, gives_way=gives_way)

    def put(self, client: Client, request: AnyRequest) -> None:
        """Run `request` now or when it is its turn."""
        if self._running in (None, client):
            self._submit(client, request)
        else:
            self._waiting[client] = request
            if self._running is not None and self._running.gives_way:
                self._thread.stop()

    def stop(self, client: Client) -> None:
        """Stop what runs or waits for `client`."""
        if client is self._running:
            self._thread.stop()
        elif self._waiting.pop(client, None) is not None:
            client.drained.emit([Finished(self._number, "", True, 0, 0, 0.0)])

    def warm_up(self, warm_up: WarmUp) -> None:
        """Load a model before it is needed."""
        self._thread.warm_up(warm_up)

    def forget(self) -> None:
        """Let the engine keep nothing of what requests said."""
        self._thread.forget()

    def close(self) -> None:
        """Stop everything and wait for the thread to end."""
        self._waiting.clear()
        self._thread.close()

    def _submit(self, client: Client, request: AnyRequest) -> None:
        self._number += 1
        self._running = client
        self._thread.submit(replace(request, number=self._number))

    @Slot(list)
    def _drained(self, messages: list[Message]) -> None:
        for message in messages:
            if message.request == WARM_UP:
                self.warmed.emit(message)
        current = [message for message in messages if message.request == self._number]
        client = self._running
        if client is None or not current:
            return
        number = self._number
        over = any(isinstance(message, (Finished, Failure)) for message in current)
        if over:
            self._running = None
        client.drained.emit(current)
        # Whoever was told may have asked again at once.
        if over and self._number == number and self._waiting:
            following = min(self._waiting, key=lambda client: client.gives_way)
            self._submit(following, self._waiting.pop(following))
