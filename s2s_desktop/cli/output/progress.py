"""Output and a progress bar that share a terminal without spoiling each other."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import TextIO

from tqdm import tqdm

# Below this the work is done before a bar could be read.
_SHORT_CHARS = 2_000


class ProgressBar:
    """Writes the output to `stream` and shows how far it is on standard error.

    The bar is there only if standard error is a terminal, the text is not short and `quiet`
    is not set. If the output goes to a terminal as well, it is written line by line: the
    bar stands below the last whole line.
    """

    def __init__(self, total_chars: int, stream: TextIO, *, quiet: bool) -> None:
        self._stream = stream
        self._quiet = quiet
        self._pending = ""
        self._bar: tqdm[None] | None = None
        if sys.stderr.isatty() and not quiet and total_chars > _SHORT_CHARS:
            tqdm.monitor_interval = 0  # no thread for a bar
            self._bar = tqdm(total=total_chars, unit=" characters", unit_scale=True, leave=False)
        self._shares_terminal = self._bar is not None and stream.isatty()

    def __enter__(self) -> ProgressBar:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar.close()
        self._shares_terminal = False
        if kind is None or not issubclass(kind, OSError):
            self.write("")

    def wait_for(self, what: str) -> None:
        """Say what the work waits for."""
        if self._bar is not None:
            self._bar.set_description_str(what)

    def start(self) -> None:
        """Say that the work begins: the time until now does not count for its speed."""
        if self._bar is not None:
            self._bar.set_description_str("", refresh=False)
            self._bar.reset()

    def update(self, done_chars: int) -> None:
        """Say that the first `done_chars` of the source are done; fewer than before are not."""
        if self._bar is not None and done_chars > self._bar.n:
            self._bar.update(done_chars - self._bar.n)

    def write(self, text: str) -> None:
        """Write `text` to the output at once, or as soon as its line is whole."""
        text = self._pending + text
        whole = text.rfind("\n") + 1 if self._shares_terminal else len(text)
        self._pending = text[whole:]
        if whole:
            self._write_now(text[:whole])

    def note(self, text: str) -> None:
        """A line for the user on standard error, above the bar."""
        if not self._quiet:
            tqdm.write(f"s2s-desktop: {text}", file=sys.stderr)

    def _write_now(self, text: str) -> None:
        if self._bar is not None and self._shares_terminal:
            self._bar.clear()
        self._stream.write(text)
        self._stream.flush()
        if self._bar is not None and self._shares_terminal:
            self._bar.refresh()
