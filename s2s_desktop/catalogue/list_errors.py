"""What is said of a list of models that cannot be read, whichever list it is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence


@contextmanager
def list_errors(path: Path, if_damaged: Sentence) -> Iterator[None]:
    """Raises UserError for what goes wrong while the list at `path` is read.

    `if_damaged` says what to do about one that is not of its form.
    """
    try:
        yield
    except OSError as error:
        raise UserError(
            Sentence(
                "The list of models {path} cannot be read: {reason}.",
                path=path,
                reason=error.strerror,
            ),
            Sentence("Install the program again, or make the file readable."),
        ) from error
    except (ArithmeticError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise UserError(
            Sentence(
                "The list of models {path} is damaged ({reason!r:.200}).", path=path, reason=error
            ),
            if_damaged,
        ) from error
