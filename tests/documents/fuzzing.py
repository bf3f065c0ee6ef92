"""Real files, spoilt by chance from a seed, as broken downloads and bad writers spoil them."""

from __future__ import annotations

import io
import random
import zipfile
import zlib
from pathlib import Path

from s2s_desktop.documents.model import Written
from s2s_desktop.documents.open_document import open_document
from s2s_desktop.errors import UserError

_TOKENS = (
    b"<", b">", b"&", b"&#0;", b"&#xFFFFFFFF;", b"<!--", b"-->", b"]]>", b"<![CDATA[", b"\0",
    b"\xff\xfe", b"\r", b"\n\n", b'"', b"'", b"</p>", b"<p>", b"-1", b"%", b"\xc2\xa0",
    b"99999999999999999999", b"\xef\xbf\xbc", b"```", b"|", b"[](", b"<a", b"00:00 --> 00:01\n",
)  # fmt: skip


def spoilt(data: bytes, chance: random.Random) -> bytes:
    """A few mutations of a file; of one that is an archive, mostly of its parts."""
    if data.startswith(b"PK") and chance.random() < 0.85:
        try:
            return _spoilt_archive(data, chance)
        except (zipfile.BadZipFile, NotImplementedError, zlib.error):
            pass
    return _spoilt_bytes(data, chance)


def read_and_write(path: Path, output: Path) -> bool:
    """Whether a document is read, or refused; if it is read, its own blocks are written to it."""
    try:
        document = open_document(path)
        if document is None:
            return False
        written = {
            number: Written(block.text, block.marks, block.insets)
            for number, block in enumerate(document.blocks)
            if not block.frozen
        }
        document.write(output, written, "pt")
    except UserError:
        return False
    return True


def _spoilt_bytes(data: bytes, chance: random.Random) -> bytes:
    made = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        at = chance.randrange(len(made) + 1)
        behind = min(len(made), at + chance.choice((1, 4, 30, 400)))
        match chance.randrange(7):
            case 0:
                made[at:behind] = b""
            case 1:
                made[at:at] = made[at:behind] * chance.choice((1, 3))
            case 2:
                made[at:at] = chance.choice(_TOKENS)
            case 3:
                made[at : at + 1] = bytes([chance.randrange(256)])
            case 4 if chance.random() < 0.3:
                del made[at:]
            case 5:
                other = chance.randrange(len(made) + 1)
                made[at:at] = made[other : other + 60]
            case _:
                made[at:behind] = chance.choice(_TOKENS)
    return bytes(made)


def _spoilt_archive(data: bytes, chance: random.Random) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [(entry, archive.read(entry)) for entry in archive.infolist()]
    chosen = chance.randrange(len(parts))
    entry, content = parts[chosen]
    match chance.randrange(8):
        case 0:
            del parts[chosen]
        case 1:
            other = chance.randrange(len(parts))
            parts[chosen], parts[other] = (entry, parts[other][1]), (parts[other][0], content)
        case 2:
            parts[chosen] = (entry, b"")
        case _:
            for at in {chosen, chance.randrange(len(parts))}:
                parts[at] = (parts[at][0], _spoilt_bytes(parts[at][1], chance))
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for entry, content in parts:
            archive.writestr(entry.filename, content)
    return made.getvalue()
