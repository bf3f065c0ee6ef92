"""Plain text from bytes whose encoding nobody stated."""

from __future__ import annotations

import codecs
import re
import string
from dataclasses import dataclass
from pathlib import Path

from s2s_desktop.documents.latin_letters import best_latin
from s2s_desktop.documents.unreadable import unreadable
from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    # The mark of UTF-32 begins with that of UTF-16, so it comes first.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_WIDE = ("utf_16", "utf_32")
# Candidates that fit the bytes alike are taken in this order: the encodings people really
# used before the rare ones, which the detector often ranks first for a few accents.
_COMMON = ("utf_16", "utf_16_le", "utf_16_be", "cp1252", "cp1250", "cp1251")

_ASCII_LETTERS, _HIGH_BYTES = string.ascii_letters.encode(), bytes(range(0x80, 0x100))
# Letters in the encodings of DOS and of East Asia, signs or nothing in those of Europe.
_CONTROL_BYTE = re.compile(rb"[\x00-\x08\x0e-\x1f\x80-\x9f]")
_LIKE_ENOUGH = 0.2
_CONTROL = re.compile("[\x01-\x08\x0e-\x1f\x7f]")
_MARKUP_NAMES = {"{\\rtf": "RTF", "<!doctype html": "HTML", "<html": "HTML", "<?xml": "XML"}
_MARKUP = re.compile(rf"\s*({'|'.join(map(re.escape, _MARKUP_NAMES))})", re.IGNORECASE)
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True)
class PlainText:
    """A decoded text; `notices` are sentences for the user about it.

    `doubtful`: the encoding was guessed, or something in the text does not suit it.
    """

    text: str
    encoding: str
    notices: tuple[Sentence, ...] = ()
    doubtful: bool = False


def line_end(text: str) -> str:
    """The line end that `text` has most: "\\n" (also where there is none), "\\r\\n" or "\\r"."""
    both = text.count("\r\n")
    counts = {"\n": text.count("\n") - both, "\r\n": both, "\r": text.count("\r") - both}
    return max(counts, key=counts.__getitem__)


def read_plain_text(path: Path, encoding: str | None = None) -> PlainText:
    """The text of the file at `path`. Raises UserError if it cannot be read or is no text."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error
    return decode(data, str(path), encoding)


def decode(data: bytes, name: str, encoding: str | None = None) -> PlainText:
    """`data` as text: in `encoding` if given, else UTF-8, else the most likely encoding.

    `name` is what the file is called in messages. Line ends stay as they are. What had to be
    changed is in the notices: damaged UTF-8 and halves of characters become U+FFFD, and NUL
    characters, which carry no text, are left out. Raises UserError for what is no text.
    """
    found = encoding or _marked(data) or ("utf-8" if _is_mostly_utf8(data) else _guess(data, name))
    try:
        text = _utf8(data) if encoding is None and found == "utf-8" else data.decode(found)
    except (UnicodeError, LookupError) as error:
        raise UserError(
            Sentence("{name} cannot be read as {encoding}.", name=name, encoding=found),
            Sentence("Name its encoding, for example cp1252 or utf-8."),
        ) from error
    notices = []
    if encoding is None and not found.startswith("utf-8"):
        read_as = Sentence(
            "{name} is not UTF-8; it was read as {encoding}.", name=name, encoding=found
        )
        notices.append(read_as)
    text, damaged = _whole(text)
    if encoding is None and found == "utf-8":
        damaged = text.count("\ufffd") - data.count("\ufffd".encode())
    if damaged:
        notices.append(
            Sentence(
                "In {name}, damaged characters were replaced: {count:,}.", name=name, count=damaged
            )
        )
    if nuls := text.count("\0"):
        text = text.replace("\0", "")
        if _is_nothing(text):
            raise _no_text(name, "it is nearly all control characters.")
        notices.append(
            Sentence("In {name}, NUL characters were left out: {count:,}.", name=name, count=nuls)
        )
    doubtful = bool(notices)
    if markup := _MARKUP.match(text):
        kind = _MARKUP_NAMES[markup[1].lower()]
        notices.append(
            Sentence(
                "{name} is an {kind} document, and its markup is read as text; save it as plain "
                "text first.",
                name=name,
                kind=kind,
            )
        )
    return PlainText(text, found, tuple(notices), doubtful)


def encode(text: str, encoding: str) -> bytes:
    """`text` in `encoding`, or as UTF-8 with its mark: an encoding of one script cannot hold
    another."""
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        return text.encode("utf-8-sig")


def _no_text(name: str, reason: str) -> UserError:
    hint = Sentence("Give a plain text file, or convert it to UTF-8 first.")
    return UserError(
        Sentence("{name} does not look like text: {reason}", name=name, reason=reason), hint
    )


def _is_nothing(left: str) -> bool:
    """Whether without the NULs nothing is left, or still a quarter is control characters."""
    return 4 * len(_CONTROL.findall(left)) >= len(left)


def _marked(data: bytes) -> str | None:
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)


def _utf8(data: bytes) -> str:
    """UTF-8, also where some program wrote the halves of UTF-16 one by one."""
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return data.decode("utf-8", "replace")


def _whole(text: str) -> tuple[str, int]:
    """The text with halves of characters joined, or replaced where one is alone: no file can
    hold them. And how many had to be replaced."""
    if not _SURROGATE.search(text):
        return text, 0
    joined = text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
    return _SURROGATE.subn("\ufffd", joined)


def _is_mostly_utf8(data: bytes) -> bool:
    """Valid, or with ten whole characters of several bytes for every damaged one.

    Text in another encoding hardly ever holds a whole one by chance, so a cut or damaged
    UTF-8 file is told from it.
    """
    try:
        data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
        damaged = text.count("\ufffd")
        whole = sum(character > "\x7f" for character in text) - damaged
        return whole >= 10 * damaged
    return True


def _guess(data: bytes, name: str) -> str:
    wide = b"\0" in data  # every line end has one; in text of one byte a character there are none
    if not wide and (found := _latin(data)):
        return found
    # Imported here because nearly every text is UTF-8 and the detector takes long to import.
    from charset_normalizer import from_bytes

    candidates = [match.encoding for match in from_bytes(data)]
    if wide:
        candidates = candidates if candidates[:1] and candidates[0].startswith(_WIDE) else []
    else:
        candidates = [name for name in candidates if not name.startswith(_WIDE)]
    if not candidates:
        raise _no_text(name, "it is not UTF-8, and no other encoding fits.")
    return next((common for common in _COMMON if common in candidates), candidates[0])


def _latin(data: bytes) -> str | None:
    """The encoding of a Latin text, in which most letters are ASCII; None for another text.

    The detector takes its few other letters for Cyrillic, Thai or Chinese, or for those of
    another Latin language.
    """
    letters, high_bytes = _count(data, _ASCII_LETTERS), _count(data, _HIGH_BYTES)
    if letters < high_bytes:
        return None
    encoding, unlikeness = best_latin(data)
    of_many_languages = letters >= 2 * high_bytes and not _CONTROL_BYTE.search(data)
    return encoding if unlikeness <= _LIKE_ENOUGH or of_many_languages else None


def _count(data: bytes, wanted: bytes) -> int:
    return len(data) - len(data.translate(None, wanted))
