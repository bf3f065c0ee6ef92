"""What has arrived of a file, beside its place, so that the rest can follow another day."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from typing import BinaryIO

from s2s_desktop.downloads.remote_file import RemoteFile

_CHUNK = 1 << 20


class PartFile:
    """NAME.part beside NAME, and NAME.part.json, which says of which file it is a part.

    Use it in a `with` block, under a lock. The sum is taken while it is written.
    """

    def __init__(self, file: RemoteFile) -> None:
        self.path = file.target.with_name(file.target.name + ".part")
        self._note = file.target.with_name(file.target.name + ".part.json")
        self._identity = {"address": file.address, "sha256": file.sha256}
        self._stream: BinaryIO | None = None
        self._sum = hashlib.sha256()
        self.size = 0
        self.tag = ""
        """What the server calls this state of the file (a strong ETag); empty for none."""

    def __enter__(self) -> PartFile:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self._stream = self.path.open("ab+")
        noted = self._read_note()
        if all(noted.get(key) == value for key, value in self._identity.items()):
            self.tag = str(noted.get("tag") or "")
            self._take_sum()
        else:
            self.start_over()
        return self

    def __exit__(self, *_: object) -> None:
        assert self._stream is not None
        self._stream.close()

    @property
    def sha256(self) -> str:
        """Of all that is here."""
        return self._sum.hexdigest()

    def append(self, data: bytes) -> None:
        """Write what has arrived."""
        assert self._stream is not None
        self._stream.write(data)
        self._stream.flush()  # what a killed process has told the system is not lost
        self._sum.update(data)
        self.size += len(data)

    def start_over(self, tag: str = "") -> None:
        """Forget what is here; what follows is of the state that the server calls `tag`."""
        assert self._stream is not None
        self._stream.seek(0)
        self._stream.truncate()
        self._sum, self.size, self.tag = hashlib.sha256(), 0, tag
        self._note.write_text(json.dumps(self._identity | {"tag": tag}), encoding="utf-8")

    def remove(self) -> None:
        """Leave nothing behind."""
        for path in (self.path, self._note):
            with suppress(OSError):
                path.unlink(missing_ok=True)

    def _take_sum(self) -> None:
        assert self._stream is not None
        self._stream.seek(0)
        while data := self._stream.read(_CHUNK):
            self._sum.update(data)
            self.size += len(data)

    def _read_note(self) -> dict[str, object]:
        try:
            noted = json.loads(self._note.read_bytes())
        except (OSError, ValueError, RecursionError):
            return {}
        return noted if isinstance(noted, dict) else {}
