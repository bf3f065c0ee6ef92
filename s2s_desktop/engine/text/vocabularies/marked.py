"""Texts that hold marks beside words: gaps that T5 was trained to fill, tokens that were added
by fine-tuning, Pegasus' line breaks."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from s2s_desktop.engine.text.tokenizer import Encoding, Span, Tokenizer


class MarkedTokenizer:
    """A tokenizer that also knows some marks, each one piece; the `written` ones of them write
    themselves, the others nothing."""

    def __init__(
        self, inner: Tokenizer, marks: Mapping[str, int], written: Collection[str] = ()
    ) -> None:
        self._inner = inner
        self._marks = marks
        self._writes = {i: name.encode() if name in written else b"" for name, i in marks.items()}
        longest_first = sorted(marks, key=len, reverse=True)
        self._mark = re.compile("|".join(map(re.escape, longest_first)) or r"(?!)")
        self.eos_id, self.unknown_id = inner.eos_id, inner.unknown_id

    def encode(self, text: str) -> Encoding:
        """Pieces of `text`, without end of sentence."""
        ids: list[int] = []
        spans: list[Span] = []
        at = 0
        for mark in self._mark.finditer(text):
            self._add(text[at : mark.start()], at, ids, spans)
            ids.append(self._marks[mark[0]])
            spans.append(mark.span())
            at = mark.end()
        self._add(text[at:], at, ids, spans)
        return Encoding(tuple(ids), tuple(spans))

    def piece_bytes(self, token_id: int) -> bytes:
        """What a piece writes."""
        own = self._writes.get(token_id)
        return self._inner.piece_bytes(token_id) if own is None else own

    def _add(self, text: str, at: int, ids: list[int], spans: list[Span]) -> None:
        encoding = self._inner.encode(text)
        ids += encoding.ids
        spans += [(start + at, end + at) for start, end in encoding.spans]


class LineBreakTokenizer:
    """A tokenizer that has a piece for the end of a line, which it would write as "<n>"."""

    def __init__(self, inner: Tokenizer) -> None:
        self._inner = inner
        self.eos_id, self.unknown_id = inner.eos_id, inner.unknown_id

    def encode(self, text: str) -> Encoding:
        """Pieces of `text`, without end of sentence; line breaks are spaces."""
        return self._inner.encode(text)

    def piece_bytes(self, token_id: int) -> bytes:
        """What a piece writes."""
        return self._inner.piece_bytes(token_id).replace(b"<n>", b"\n")
