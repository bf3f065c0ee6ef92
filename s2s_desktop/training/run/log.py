"""The log of a run: JSON lines that outlive a kill."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from s2s_desktop.training.run.events import Event

Record = dict[str, Any]


class RunLog:
    """Appends events to a file; the half line that a kill left behind is cut off first."""

    def __init__(self, path: Path) -> None:
        with path.open("a+b") as stream:
            stream.seek(0)
            stream.truncate(stream.read().rfind(b"\n") + 1)
        self._stream = path.open("a", encoding="utf-8")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stream.close()

    def write(self, event: Event) -> None:
        """One line, at once."""
        record = {"event": type(event).__name__.lower(), **asdict(event)}
        self._stream.write(json.dumps(record, ensure_ascii=False, allow_nan=False) + "\n")
        self._stream.flush()


def read_log(path: Path) -> list[Record]:
    """The events of a run in the order of its steps.

    What a killed run had done after its last checkpoint is done, and told, once more: the
    later telling counts.
    """
    found: list[Record] = []
    for line in path.read_text(encoding="utf-8").splitlines(keepends=True):
        if not line.endswith("\n"):
            break  # it is being written
        record = json.loads(line)
        if record["event"] == "started":
            found = [earlier for earlier in found if earlier["step"] <= record["step"]]
        found.append(record)
    return found
