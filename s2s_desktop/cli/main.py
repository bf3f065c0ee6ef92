"""Runs one command and turns its outcome into an exit code."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress

from s2s_desktop.cli.parser import build_parser
from s2s_desktop.errors import UserError

DONE = 0
FAILED = 1
INTERRUPTED = 130  # 128 + SIGINT, as shells count
READER_GONE = 141  # 128 + SIGPIPE


def main(argv: Sequence[str]) -> int:
    """Run the command in `argv` (without the program's name); the exit code.

    0 done, 1 failed with a message on standard error. Wrong usage leaves by SystemExit(2).
    """
    arguments = build_parser().parse_args(argv)
    command: Callable[..., int] = arguments.command
    _write_utf8()
    try:
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
        _close_output()
        _complain(UserError(f"The output cannot be written: {error.strerror or error}."))
    else:
        return code
    return FAILED


def _write_utf8() -> None:
    """UTF-8 and unchanged line ends, whatever the locale and the system."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="")
    if isinstance(sys.stderr, io.TextIOWrapper):
        # Names of files need not be text at all, and a message must not fail for that.
        sys.stderr.reconfigure(encoding="utf-8", errors="backslashreplace")


def _close_output() -> None:
    """Let the flush at exit go nowhere: what failed once would only fail there again."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _complain(error: UserError) -> None:
    print(f"s2s-desktop: {error.message}", file=sys.stderr)
    if error.hint:
        print(error.hint, file=sys.stderr)
