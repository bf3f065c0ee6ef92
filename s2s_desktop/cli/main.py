"""Runs one command and turns its outcome into an exit code."""

from __future__ import annotations

import io
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout

from s2s_desktop.cli.parser import build_parser
from s2s_desktop.cli.streams import complain, give_up_output, open_streams
from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence
from s2s_desktop.unfinished_files import remove_unfinished

DONE = 0
FAILED = 1
INTERRUPTED = 130  # 128 + SIGINT, as shells count
READER_GONE = 141  # 128 + SIGPIPE


def main(argv: Sequence[str]) -> int:
    """Run the command in `argv` (without the program's name); the exit code.

    0 done, 1 failed with a message on standard error. Wrong usage leaves by SystemExit(2).
    """
    open_streams()
    try:
        arguments = _parsed(argv)
        remove_unfinished()
        command: Callable[..., int] = arguments.command
        code = command(arguments)
        sys.stdout.flush()
    except UserError as error:
        complain(error)
    except MemoryError:
        complain(
            UserError(
                Sentence("The memory ran out."),
                Sentence("Close other programs, or raise the limit."),
            )
        )
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        give_up_output()
        return READER_GONE
    except OSError as error:
        complain(_as_user_error(error))
    else:
        return code
    return FAILED


def _parsed(argv: Sequence[str]) -> Namespace:
    """What `argv` says; leaves by SystemExit for help, raises OSError where that has no room."""
    said = io.StringIO()  # argparse itself hides what cannot be written
    try:
        with redirect_stdout(said):
            return build_parser().parse_args(argv)
    except SystemExit:
        sys.stdout.write(said.getvalue())
        sys.stdout.flush()
        raise


def _as_user_error(error: OSError) -> UserError:
    """Files have names; without one it is the output."""
    reason = error.strerror or error
    if error.filename is not None:
        return UserError(
            Sentence(
                "{filename} cannot be used: {reason}.", filename=error.filename, reason=reason
            ),
            Sentence("Choose another place."),
        )
    give_up_output()
    return UserError(Sentence("The output cannot be written: {reason}.", reason=reason))
