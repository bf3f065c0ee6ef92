"""`history clear`."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace

from s2s_desktop import paths, settings
from s2s_desktop.cli.history.store import opened
from s2s_desktop.forgetting import forget_all
from s2s_desktop.history.database import Database
from s2s_desktop.history.deletion import forget_older, wipe
from s2s_desktop.history.entries import Entries
from s2s_desktop.history.search import Wanted, ids


def clear(arguments: Namespace) -> int:
    """Delete what is named, and say how many entries that were; the exit code."""
    with opened() as database:
        if database is None:
            count = 0
        elif arguments.everything:
            count = len(ids(database, Wanted()))
            forget_all(database)
            _forget_files()
        elif arguments.older_than is not None:
            count = forget_older(database, arguments.older_than)
        else:
            count = _delete(database, arguments)
    print("1 entry was deleted." if count == 1 else f"{count:,} entries were deleted.")
    return 0


def _forget_files() -> None:
    kept = settings.load(paths.settings_file())
    if kept.recent_files or kept.last_folder:
        settings.save(replace(kept, recent_files=(), last_folder=""), paths.settings_file())


def _delete(database: Database, arguments: Namespace) -> int:
    chosen = ids(database, Wanted()) if arguments.all else arguments.ids
    removed = Entries(database).remove(chosen)
    wipe(database)
    return len(removed)
