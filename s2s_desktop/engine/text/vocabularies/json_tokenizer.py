"""Tokenizers written down in a tokenizer.json, or as the two files of byte-level BPE."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer as Backend
from tokenizers import models, pre_tokenizers
from tokenizers.normalizers import Normalizer
from tokenizers.pre_tokenizers import PreTokenizer

from s2s_desktop.engine.checkpoints.keymap import CheckpointError
from s2s_desktop.engine.text.tokenizer import Encoding
from s2s_desktop.sentences import Sentence

_SPACE = "\u2581"
_BYTE = re.compile("<0x([0-9A-Fa-f]{2})>")
_SPECIAL = ("<s>", "<pad>", "</s>", "<unk>", "<mask>")
"""What byte-level vocabularies call their special pieces without saying that they are."""

_MOST_GROWTH = 64
"""Published normalizers write a character or two for one."""


class JsonTokenizer:
    """Any tokenizer of the `tokenizers` library for a network that knows `vocabulary` pieces;
    `added` are tokens beside its vocabulary.

    Special tokens in a text are text: a user who writes "</s>" means these four characters.
    """

    def __init__(self, backend: Backend, eos_id: int, unknown_id: int, vocabulary: int) -> None:
        backend.no_truncation()
        backend.no_padding()
        backend.encode_special_tokens = True
        self._backend = backend
        self.eos_id, self.unknown_id = eos_id, unknown_id
        added = backend.get_added_tokens_decoder().items()
        self.added = {token.content: number for number, token in added}
        self._special = {number for number, token in added if token.special}
        self._silent = self._special | {eos_id, unknown_id}
        # Some vocabularies list the end of sentence among the pieces of texts, some a mask that
        # the network has no room for.
        self._never = {eos_id, *(number for number in self._special if number >= vocabulary)}
        self._byte_level = "ByteLevel" in _kinds(backend)
        self._bytes: dict[int, bytes] = {}

    @classmethod
    def read(cls, path: Path, eos_id: int, unknown: str, vocabulary: int) -> JsonTokenizer:
        """A tokenizer.json; raises CheckpointError when it is damaged."""
        with _intact(path.name):
            backend = Backend.from_file(str(path))
        growth = _growth(_state(backend.normalizer))
        if growth > _MOST_GROWTH:
            raise CheckpointError(
                Sentence(
                    "{path} makes {growth:,} characters of one.", path=path.name, growth=growth
                ),
                Sentence("Get the model again from its source."),
            )
        number = backend.token_to_id(unknown)
        return cls(backend, eos_id, -1 if number is None else number, vocabulary)

    def __len__(self) -> int:
        """One more than the highest id of a piece that a text may have."""
        numbers = self._backend.get_vocab(with_added_tokens=True).values()
        return max(set(numbers) - self._special | {self.unknown_id}) + 1

    def number(self, token: str) -> int | None:
        """The id of a token by its name."""
        found: int | None = self._backend.token_to_id(token)
        return found

    def encode(self, text: str) -> Encoding:
        """Pieces of `text`, without end of sentence."""
        valid = text.encode("utf-8", "replace").decode()
        with _intact("The tokenizer"):
            encoding = self._backend.encode(valid, add_special_tokens=False)
        ids = (self.unknown_id if i in self._never else i for i in encoding.ids)
        return Encoding(tuple(ids), tuple(encoding.offsets))

    def piece_bytes(self, token_id: int) -> bytes:
        """What a piece writes; special pieces and language tags write nothing."""
        if token_id not in self._bytes:
            self._bytes[token_id] = self._written(token_id)
        return self._bytes[token_id]

    def _written(self, token_id: int) -> bytes:
        token = self._backend.id_to_token(token_id)
        if token is None or token_id in self._silent:
            return b""
        if self._byte_level:
            table = _byte_of_character()
            return b"".join(table.get(c, c.encode()) for c in token)
        if byte := _BYTE.fullmatch(token):
            return bytes.fromhex(byte[1])
        written: bytes = token.replace(_SPACE, " ").encode()
        return written


def byte_level_bpe(vocabulary: Path, merges: Path, leading_space: bool) -> Backend:
    """A backend from vocab.json and merges.txt; raises CheckpointError when one is damaged.

    `leading_space`: the first word is taken for one within a text.
    """
    with _intact(f"{vocabulary.name} or {merges.name}"):
        backend = Backend(models.BPE.from_file(str(vocabulary), str(merges)))
    backend.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=leading_space)
    backend.add_special_tokens([name for name in _SPECIAL if backend.token_to_id(name) is not None])
    return backend


@contextmanager
def _intact(what: str) -> Iterator[None]:
    """Raise CheckpointError for whatever the library raises on damaged files.

    It is nothing narrower than Exception, and where the library panics not even that.
    """
    try:
        yield
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:
        raise CheckpointError(
            Sentence("{what} is not intact.", what=what),
            Sentence("Get the model again from its source."),
        ) from error


def _growth(normalizer: dict[str, Any]) -> int:
    """How many characters a normalizer may write for one of the text."""
    written = normalizer.get("content") or normalizer.get("prepend") or " "
    return math.prod(map(_growth, normalizer.get("normalizers", ())), start=len(written))


def _kinds(backend: Backend) -> set[str]:
    """What its pre-tokenizer is made of."""
    state = _state(backend.pre_tokenizer)
    return {part.get("type", "") for part in (state, *state.get("pretokenizers", ()))}


def _state(part: Normalizer | PreTokenizer | None) -> dict[str, Any]:
    """What a part of a tokenizer is set to; empty where there is no such part."""
    return {} if part is None else dict(json.loads(part.__getstate__()))


@cache
def _byte_of_character() -> dict[str, bytes]:
    """Byte-level BPE writes bytes as characters (Radford et al. 2019).

    Visible ones stand for themselves, the others for 256, 257, …
    """
    visible = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    hidden = [byte for byte in range(256) if byte not in visible]
    table = {chr(byte): bytes([byte]) for byte in visible}
    return table | {chr(256 + i): bytes([byte]) for i, byte in enumerate(hidden)}
