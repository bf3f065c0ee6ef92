"""Processes that are measured: started, asked, and ended whatever happens."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from time import perf_counter
from types import TracebackType
from typing import Any, Self

from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence, verbatim

_PATIENCE_S = 5
_SHOWN_LINES = 5

Answer = dict[str, Any]
Command = Sequence[str]


def module(name: str, *arguments: str) -> list[str]:
    """The command that runs a module of this package under the same Python."""
    return [sys.executable, "-m", f"s2s_desktop.{name}", *arguments]


def program(*arguments: str) -> list[str]:
    """The command that runs this program as its user does."""
    return [sys.executable, "-m", "s2s_desktop", *arguments]


class Child:
    """A process that answers questions, JSON objects of a line each
    (`bench_programs.question_loop`).

    Use it as a context manager: at its end the process is ended too. Ctrl-C reaches the bench
    alone, which then ends its children by itself.
    """

    def __init__(
        self, name: str, command: Command, environment: Mapping[str, str] | None = None
    ) -> None:
        self.name = name
        self.ready: Answer = {}
        self._command, self._environment = command, environment or {}

    def __enter__(self) -> Self:
        self._errors = tempfile.TemporaryFile()
        try:
            self._process = start(self._command, self._environment, self._errors.fileno())
        except OSError as error:
            self._errors.close()
            raise UserError(
                Sentence(
                    "{name} cannot be started: {reason}.", name=self.name, reason=error.strerror
                ),
                Sentence("The command was: {names}", names=" ".join(self._command)),
            ) from error
        try:
            self.ready = self.hear()
        except BaseException:
            self._end()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._end()

    def ask(self, do: str, **arguments: object) -> Answer:
        """The answer to a question; raises UserError if the process ends instead."""
        line = json.dumps({"do": do, **arguments}) + "\n"
        assert self._process.stdin is not None
        with suppress(OSError):  # if it has ended, what it said at last comes now
            self._process.stdin.write(line.encode())
            self._process.stdin.flush()
        return self.hear()

    def hear(self) -> Answer:
        """What the process says next; raises UserError if it says no more."""
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise UserError(
                Sentence("{name} ended before it answered.", name=self.name),
                verbatim(self._last_words()),
            )
        answer: Answer = json.loads(line)
        if "problem" in answer:
            raise UserError(
                Sentence("{name}: {problem}", name=self.name, problem=answer["problem"]),
                verbatim(str(answer.get("hint", ""))),
            )
        return answer

    def _last_words(self) -> str:
        self._errors.seek(0)
        lines = self._errors.read().decode(errors="replace").splitlines()
        return "\n".join(lines[-_SHOWN_LINES:])

    def _end(self) -> None:
        end(self._process)
        self._errors.close()


def start(
    command: Command, environment: Mapping[str, str], errors: int = subprocess.DEVNULL
) -> subprocess.Popen[bytes]:
    """A process with pipes to its input and output, out of reach of the terminal's Ctrl-C."""
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=errors,
        env=os.environ | environment,
        start_new_session=os.name == "posix",
    )


def end(process: subprocess.Popen[bytes]) -> None:
    """End a process: it may see its input end and go by itself, but not for long."""
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with suppress(OSError):  # what was still to be written has no reader
                pipe.close()
    try:
        process.wait(timeout=_PATIENCE_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def seconds_to_output(
    command: Command, text: str, environment: Mapping[str, str] | None = None
) -> float:
    """From the start of a process that is given `text` until it writes its first byte."""
    with tempfile.TemporaryFile() as errors:
        begun = perf_counter()
        process = start(command, environment or {}, errors.fileno())
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            process.stdin.write(text.encode())
            process.stdin.close()
            first = process.stdout.read(1)
            seconds = perf_counter() - begun
        finally:
            end(process)
        if not first:
            errors.seek(0)
            said = errors.read().decode(errors="replace")
            raise UserError(
                Sentence("{names} wrote nothing.", names=" ".join(command)), verbatim(said[-500:])
            )
    return seconds


@dataclass(frozen=True)
class Cost:
    """What a process took from its start to its end; None where the system does not say."""

    wall_s: float
    processor_s: float | None
    peak_bytes: int | None


def cost(command: Command) -> Cost:
    """Run a process to its end, which must be a good one."""
    begun = perf_counter()
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        start_new_session=os.name == "posix",
    )
    used = None
    try:
        if hasattr(os, "wait4"):
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        else:
            process.wait()
    except BaseException:
        process.kill()
        process.wait()
        raise
    wall_s = perf_counter() - begun
    if process.returncode:
        raise UserError(
            Sentence(
                "{names} ended with {returncode}.",
                names=" ".join(command),
                returncode=process.returncode,
            ),
            Sentence("See above."),
        )
    if used is None:
        return Cost(wall_s, None, None)
    unit = 1 if sys.platform == "darwin" else 1024
    return Cost(wall_s, used.ru_utime + used.ru_stime, used.ru_maxrss * unit)
