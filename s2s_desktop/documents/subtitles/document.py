"""Files of subtitles: their texts, and the files with the same times and other texts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from s2s_desktop.atomic_file import atomic_bytes
from s2s_desktop.documents.model import Block, Role, Written
from s2s_desktop.documents.plain_text import PlainText, encode
from s2s_desktop.documents.splice import Stretch, already, splice
from s2s_desktop.documents.subtitles.cue_text import cue_texts
from s2s_desktop.documents.subtitles.cues import cues


class Subtitles:
    """An srt or vtt file that was opened; a sentence over several cues is one block."""

    def __init__(self, source: PlainText, data: bytes, kind: str) -> None:
        """`data` is what was decoded as `source`, `kind` the suffix of its format."""
        self.format = kind
        self.notices = source.notices
        self._source = source
        self._data = data
        self._texts = list(cue_texts(list(cues(source.text)), escapes=kind == "vtt"))
        self.blocks: Sequence[Block] = [
            Block(text.text, Role("cue"), text.marks, text.insets) for text in self._texts
        ]

    def write(self, path: Path, written: Mapping[int, Written], language: str) -> None:
        """Write it with these blocks replaced; raises UserError."""
        del language  # a file of subtitles does not say in which it is
        data = self._data
        if written:
            stretches: list[Stretch[str]] = [
                (cue.start, cue.end, already(text))
                for number, replacement in written.items()
                for cue, text in self._texts[number].written(replacement)
            ]
            text = splice(self._source.text, stretches)
            data = encode(text, self._source.encoding)
        with atomic_bytes(path) as stream:
            stream.write(data)
