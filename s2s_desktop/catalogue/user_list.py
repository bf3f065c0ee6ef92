"""The list of the models that the user added: any number of programs may change it at once."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from filelock import FileLock, Timeout

from s2s_desktop.atomic_file import writing_to
from s2s_desktop.catalogue.entry import ModelEntry
from s2s_desktop.catalogue.listing import read_listing, write_listing
from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence

PATIENCE_S = 30.0
_PATIENCE_AT_START_S = 1.0


class UserList:
    """The list at `path`, which need not exist.

    Whoever changes it holds a lock beside it meanwhile. The system takes the lock from a
    process that ends, however it ends.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = FileLock(path.with_name(path.name + ".lock"))

    def read(self) -> tuple[ModelEntry, ...]:
        """The models on it.

        A list that cannot be read is set aside, so that it is in nobody's way the next time;
        UserError says so.
        """
        try:
            return self._read()
        except UserError as error:
            raise self._set_aside(error) from error

    def write(self, entries: Iterable[ModelEntry]) -> None:
        """Make it hold just these models; raises UserError when it cannot be written."""
        write_listing(self._path, entries)

    @contextmanager
    def changing(self, patience_s: float = PATIENCE_S) -> Iterator[None]:
        """Keep others from changing it while the block runs; may be entered again inside.

        Raises UserError when another program does not let go of it in time, or when the lock
        cannot be written.
        """
        with writing_to(self._path):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._acquire(patience_s)
        try:
            yield
        finally:
            self._lock.release()

    def _acquire(self, patience_s: float) -> None:
        try:
            self._lock.acquire(timeout=patience_s)
        except Timeout as error:
            raise UserError(
                Sentence("Another program is changing the list of models {path}.", path=self._path),
                Sentence("Wait until it is done, and try again."),
            ) from error

    def _read(self) -> tuple[ModelEntry, ...]:
        try:
            if not self._path.exists():
                return ()
        except OSError:
            pass  # the reading itself says what is wrong
        return read_listing(self._path)

    def _set_aside(self, problem: UserError) -> UserError:
        """Rename the list; what is to be told of it."""
        try:
            with self.changing(_PATIENCE_AT_START_S):
                self._check_again()
                place = self._free_place()
                self._path.rename(place)
        except (OSError, UserError):
            return UserError(
                problem.message,
                Sentence(
                    "The models that you added are missing until it is mended or removed; all "
                    "others can be used."
                ),
            )
        return UserError(
            problem.message,
            Sentence(
                "It was set aside as {name}. Models that came with the program can be used; add "
                "your own again, or mend that file and give it its name back.",
                name=place.name,
            ),
        )

    def _check_again(self) -> None:
        """Raise UserError if another program has put it right meanwhile."""
        try:
            self._read()
        except UserError:
            return
        raise UserError(
            Sentence("The list of models was damaged for a moment."), Sentence("Try again.")
        )

    def _free_place(self) -> Path:
        name = f"{self._path.name}.bad"
        names = (name if number == 1 else f"{name}-{number}" for number in count(1))
        places = map(self._path.with_name, names)
        return next(place for place in places if not os.path.lexists(place))
