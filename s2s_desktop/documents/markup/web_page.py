"""Files of HTML: read in the encoding that they state, written in the same one."""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from s2s_desktop.atomic_file import atomic_bytes
from s2s_desktop.documents.markup.main_content import main_blocks
from s2s_desktop.documents.markup.page import Page
from s2s_desktop.documents.model import Block, Written
from s2s_desktop.documents.plain_text import decode
from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_STATED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9._:-]+)", re.IGNORECASE)
_HEAD_BYTES = 4096
_LOOKS_LIKE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
MOST_BYTES = 64 << 20


class WebPage:
    """A page that was opened."""

    format = "html"

    def __init__(self, data: bytes, path: Path) -> None:
        """Raises UserError for what cannot be decoded or is too large to be a page."""
        if len(data) > MOST_BYTES:
            raise UserError(
                Sentence("{path} is too large for a web page.", path=path),
                Sentence("Split it, and open its parts."),
            )
        self._data = data
        self._encoding = encoding_of(data, str(path))
        self._page = Page(data.decode(self._encoding, "surrogateescape"))
        self.blocks: Sequence[Block] = [found.block for found in self._page.found]
        self.notices: tuple[Sentence, ...] = ()

    @property
    def content(self) -> Sequence[int]:
        """The numbers of the blocks that are its content, without what is round it."""
        return main_blocks(self._page.found)

    def write(self, path: Path, written: Mapping[int, Written], language: str) -> None:
        """Write it with these blocks replaced; raises UserError."""
        data = self._data
        if written:
            page = self._page.written(written, language)
            data = encoded(page, self._encoding)
        with atomic_bytes(path) as stream:
            stream.write(data)


def looks_like_page(head: bytes) -> bool:
    """Whether a file that begins so is HTML."""
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            head = head[len(mark) :].decode(encoding, "replace").encode("ascii", "replace")
    return bool(_LOOKS_LIKE.match(head))


def encoding_of(data: bytes, name: str) -> str:
    """The encoding that the page states, if it is a known one, else the likeliest.

    Raises UserError where none fits.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    stated = _STATED.search(data, 0, _HEAD_BYTES)
    if stated:
        try:
            found = codecs.lookup(stated[1].decode()).name
            data.decode(found)
        except (LookupError, UnicodeDecodeError):
            pass
        else:
            return found
    return decode(data, name).encoding


def encoded(page: str, encoding: str) -> bytes:
    """The page in its encoding; what that lacks is written as a reference."""
    try:
        return page.encode(encoding, "surrogateescape")
    except UnicodeEncodeError:
        return page.encode(encoding, "xmlcharrefreplace")
