"""Runs one command and turns its outcome into an exit code."""

from __future__ import annotations

import io
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from types import FrameType

from s2s_desktop.cli.parser import build_parser
from s2s_desktop.errors import UserError

DONE = 0
FAILED = 1
INTERRUPTED = 130  # 128 + SIGINT, as shells count
READER_GONE = 141  # 128 + SIGPIPE


def main(argv: Sequence[str]) -> int:
    """Run the command in `argv` (without the program's name); the exit code.

    0 done, 1 failed with a message on standard error. Wrong usage leaves by SystemExit(2), a
    signal to end by SystemExit(128 + its number), as shells count.
    """
    _open_closed_streams()
    _write_utf8()
    arguments = build_parser().parse_args(argv)
    command: Callable[..., int] = arguments.command
    try:
        with _orderly_end():
            code = command(arguments)
        sys.stdout.flush()
    except UserError as error:
        _complain(error)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _close_output()
        return READER_GONE
    except OSError as error:
        _complain(_as_user_error(error))
    else:
        return code
    return FAILED


@contextmanager
def _orderly_end() -> Iterator[None]:
    """Let a signal to end close what is open: half an output file must not be left behind."""

    def leave(number: int, frame: FrameType | None) -> None:
        del frame
        raise SystemExit(128 + number)

    numbers = [signal.SIGTERM, *([signal.SIGHUP] if sys.platform != "win32" else [])]
    # What the caller ignores (nohup) stays ignored.
    before = {n: signal.signal(n, leave) for n in numbers if signal.getsignal(n) != signal.SIG_IGN}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _open_closed_streams() -> None:
    """Put streams where the caller closed some: what fails there is said as of a full disk, and
    no file that is opened later gets their numbers, and with them what was meant for them."""
    if sys.stdin is None:
        sys.stdin = os.fdopen(os.open(os.devnull, os.O_WRONLY), "r")
    if sys.stdout is None:
        sys.stdout = os.fdopen(os.open(os.devnull, os.O_RDONLY), "w")
    if sys.stderr is None:
        sys.stderr = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w")


def _write_utf8() -> None:
    """UTF-8 and unchanged line ends, whatever the locale and the system."""
    # Names of files need not be text at all, nor what is said of a model: neither may fail.
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")
    if isinstance(sys.stderr, io.TextIOWrapper):
        sys.stderr.reconfigure(encoding="utf-8", errors="backslashreplace")


def _close_output() -> None:
    """Let the flush at exit go nowhere: what failed once would only fail there again."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _as_user_error(error: OSError) -> UserError:
    """Files have names; without one it is the output."""
    reason = error.strerror or error
    if error.filename is not None:
        return UserError(f"{error.filename} cannot be used: {reason}.", "Choose another place.")
    _close_output()
    return UserError(f"The output cannot be written: {reason}.")


def _complain(error: UserError) -> None:
    print(f"s2s-desktop: {error.message}", file=sys.stderr)
    if error.hint:
        print(error.hint, file=sys.stderr)
