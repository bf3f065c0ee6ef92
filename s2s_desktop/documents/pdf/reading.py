"""A PDF is read by a process of its own, with limits: what goes wrong there ends there."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path

from s2s_desktop.documents.pdf.fragments import PdfPage, pages
from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence

_PATIENCE_S = 20.0
"""A page that takes longer was made to."""

_MOST_MEMORY = 1536 << 20
_PASSWORD = "password"


def read_pages(path: Path, password: str | None = None) -> list[PdfPage]:
    """The pages of a file.

    Raises UserError for a damaged or hostile file, and for one with a password.
    """
    context = multiprocessing.get_context("spawn")
    receiving, sending = context.Pipe(duplex=False)
    reader = context.Process(target=_read, args=(sending, path, password), daemon=True)
    reader.start()
    sending.close()
    try:
        return list(_received(receiving, path))
    finally:
        receiving.close()
        reader.kill()
        reader.join()


def _received(receiving: Connection, path: Path) -> Iterator[PdfPage]:
    """Pages as they come, until the reader says that there are no more."""
    while True:
        try:
            sent = receiving.recv() if receiving.poll(_PATIENCE_S) else "too slow"
        except EOFError:
            sent = "too large"
        if sent is None:
            return
        if isinstance(sent, PdfPage):
            yield sent
        elif sent == _PASSWORD:
            raise UserError(
                Sentence("{path} is protected by a password.", path=path),
                Sentence("Remove the password in the program that it comes from, and save it."),
            )
        else:
            raise UserError(
                Sentence("{path} is damaged, or was made to be unreadable.", path=path),
                Sentence("Open it in another program, and print it into a new PDF."),
            )


def _read(sending: Connection, path: Path, password: str | None) -> None:
    """The life of the process: every page is sent as it is read, at last None."""
    _limit_memory()
    from pypdfium2 import PdfiumError

    try:
        for page in pages(path, password):
            sending.send(page)
        sending.send(None)
    except PdfiumError as error:
        sending.send(_PASSWORD if _PASSWORD in str(error).lower() else "damaged")
    except (MemoryError, OSError, ValueError, RecursionError):
        sending.send("damaged")


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # there is no such limit on Windows
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = _MOST_MEMORY if hard == resource.RLIM_INFINITY else min(_MOST_MEMORY, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))
