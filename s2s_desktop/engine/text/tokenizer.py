"""Text to pieces and back, with the characters that each piece stands for."""

from __future__ import annotations

import codecs
import copy
import re
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import Protocol

import sentencepiece

from s2s_desktop.engine.checkpoints.keymap import CheckpointError
from s2s_desktop.sentences import Sentence

Span = tuple[int, int]
_SPACE = "\u2581"
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class Encoding:
    """Piece ids of a text and the characters (start, end) that each came from."""

    def __init__(
        self, ids: tuple[int, ...], spans: tuple[Span, ...] | Callable[[], tuple[Span, ...]]
    ) -> None:
        """`spans` may be a function that finds them: they take longer than the ids, and are
        wanted for alignment alone."""
        self.ids, self._spans = ids, spans

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """Characters of the text, one span for each piece."""
        return self._spans() if callable(self._spans) else self._spans

    def cut(self, limit: int) -> Encoding:
        """The first `limit` pieces."""
        return Encoding(self.ids[:limit], lambda: self.spans[:limit])


class Tokenizer(Protocol):
    """Any tokenizer."""

    eos_id: int
    unknown_id: int

    def encode(self, text: str) -> Encoding:
        """Pieces of `text`, without end of sentence."""

    def piece_bytes(self, token_id: int) -> bytes:
        """What a piece writes: UTF-8, a word's first piece begins with a space."""


class SentencePieceTokenizer:
    """A SentencePiece model (unigram or BPE)."""

    def __init__(self, path: Path) -> None:
        self._processor = sentencepiece.SentencePieceProcessor()
        try:
            self._processor.LoadFromSerializedProto(path.read_bytes())
        except (RuntimeError, OSError) as error:
            raise _damaged(path.name) from error
        self._name = path.name
        self.eos_id: int = self._processor.eos_id()
        self.unknown_id: int = self._processor.unk_id()
        self._bytes: dict[int, bytes] = {}

    def __len__(self) -> int:
        return int(self._processor.get_piece_size())

    def encode(self, text: str) -> Encoding:
        """Pieces of `text`, without end of sentence."""
        # Half a character is no Unicode text; the library would refuse all of it.
        valid = _LONE_SURROGATE.sub("\ufffd", text)
        ids = tuple(self._processor.encode_as_ids(valid))
        return Encoding(ids, lambda: self._spans(valid))

    def _spans(self, text: str) -> tuple[Span, ...]:
        return tuple(self._processor.encode_as_offset_mapping(text)["offsets"])

    def piece_bytes(self, token_id: int) -> bytes:
        """What a piece writes; control pieces write nothing."""
        if token_id not in self._bytes:
            self._bytes[token_id] = self._written(token_id)
        return self._bytes[token_id]

    def _written(self, token_id: int) -> bytes:
        sp = self._processor
        if sp.is_control(token_id) or sp.is_unknown(token_id) or sp.is_unused(token_id):
            return b""
        try:
            piece: str = sp.id_to_piece(token_id)
            if sp.is_byte(token_id):
                return bytes([int(piece[1:-1], 16)])
        except ValueError as error:  # no UTF-8, or no number of a byte
            raise _damaged(self._name) from error
        return piece.replace(_SPACE, " ").encode()


def _damaged(name: str) -> CheckpointError:
    return CheckpointError(
        Sentence("{name} is not an intact SentencePiece vocabulary.", name=name),
        Sentence("Install or download the model again."),
    )


class TextStream:
    """Joins pieces to text as they come.

    Bytes wait until they make a character, spaces until something follows them: so the text
    neither begins nor ends with a space.
    """

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self._decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
        self._begun = False
        self._spaces = ""

    def copy(self) -> TextStream:
        """A stream that goes on from here without changing this one."""
        twin = copy.copy(self)
        twin._decoder = copy.copy(self._decoder)
        return twin

    def push(self, *token_ids: int) -> str:
        """The text that these pieces complete."""
        written = b"".join(map(self._tokenizer.piece_bytes, token_ids))
        return self._emit(self._decoder.decode(written))

    def finish(self) -> str:
        """A mark for bytes whose character never came to its end."""
        return self._emit(self._decoder.decode(b"", final=True))

    def _emit(self, delta: str) -> str:
        waiting = self._spaces + delta
        text = waiting.rstrip(" ")
        self._spaces = waiting[len(text) :]
        if text and not self._begun:
            self._begun = True
            text = text.lstrip(" ")
        return text


def decode(tokenizer: Tokenizer, ids: Sequence[int]) -> str:
    """The text of a whole sequence of pieces."""
    stream = TextStream(tokenizer)
    return stream.push(*ids) + stream.finish()
