"""The history as commands use it: opened if there is one, and asked as they were told to."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager

from s2s_desktop import paths
from s2s_desktop.history.database import Database
from s2s_desktop.history.search import Wanted


@contextmanager
def opened() -> Iterator[Database | None]:
    """The database; None where nothing was ever kept. Raises UserError."""
    if not paths.history_file().exists():
        yield None
        return
    database = Database(paths.history_file())
    if database.problem is not None:
        print(f"s2s-desktop: {database.problem}", file=sys.stderr)
    try:
        yield database
    finally:
        database.close()


def wanted(arguments: Namespace) -> Wanted:
    """What the filters of a command ask for."""
    return Wanted(
        words=" ".join(arguments.words),
        task=arguments.task,
        language=arguments.language or "",
        starred=arguments.starred,
        since=arguments.since,
        before=arguments.before,
    )
