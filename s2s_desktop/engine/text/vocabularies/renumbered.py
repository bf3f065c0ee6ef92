"""SentencePiece models whose pieces have other numbers in the network than in their file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from s2s_desktop.engine.text.tokenizer import Encoding, SentencePieceTokenizer

_SPACE = "\u2581"


class ShiftedPieces:
    """A SentencePiece model whose ordinary pieces are `shift` higher in the network.

    Pieces below `first` of the file (its own special ones) are special in the network too and
    write nothing. The unknown piece is `unknown_id`, or the file's own, shifted as the others are.
    """

    def __init__(
        self, path: Path, shift: int, first: int, eos_id: int, unknown_id: int | None = None
    ) -> None:
        """Raises CheckpointError when the file is damaged."""
        self._pieces = SentencePieceTokenizer(path)
        self._shift, self._first = shift, first
        own_unknown = self._pieces.unknown_id + shift
        self.eos_id = eos_id
        self.unknown_id = own_unknown if unknown_id is None else unknown_id

    def __len__(self) -> int:
        """One more than the highest id of a piece."""
        return len(self._pieces) + self._shift

    def encode(self, text: str) -> Encoding:
        """Pieces of `text`, without end of sentence."""
        encoding = self._pieces.encode(text)
        unknown = self._pieces.unknown_id
        ids = (self.unknown_id if i == unknown else i + self._shift for i in encoding.ids)
        return Encoding(tuple(ids), lambda: encoding.spans)

    def piece_bytes(self, token_id: int) -> bytes:
        """What a piece writes; special pieces and language tags write nothing."""
        if not self._first + self._shift <= token_id < len(self):
            return b""
        return self._pieces.piece_bytes(token_id - self._shift)


class ListedPieces(SentencePieceTokenizer):
    """A SentencePiece model that cuts, and a list that numbers what has been cut."""

    def __init__(
        self, path: Path, numbers: Mapping[str, int], eos_id: int, unknown_id: int
    ) -> None:
        """Raises CheckpointError when the file is damaged."""
        super().__init__(path)
        self.eos_id, self.unknown_id = eos_id, unknown_id
        self._numbers = numbers
        self._names = {number: name for name, number in numbers.items()}
        self._silent = {eos_id, unknown_id}

    def __len__(self) -> int:
        return len(self._numbers)

    def encode(self, text: str) -> Encoding:
        """Pieces of `text`, without end of sentence.

        A stretch that the cutting model does not know is looked up as well: the list may be
        of two languages, the model is of one.
        """
        valid = text.encode("utf-8", "replace").decode()
        mapping = self._processor.encode_as_offset_mapping(valid)
        ids = (self._numbers.get(piece, self.unknown_id) for piece in mapping["pieces"])
        return Encoding(tuple(ids), tuple(mapping["offsets"]))

    def _written(self, token_id: int) -> bytes:
        name = self._names.get(token_id)
        if name is None or token_id in self._silent:
            return b""
        own = self._processor.piece_to_id(name)
        if own != self._processor.unk_id():
            return super()._written(own)
        return name.replace(_SPACE, " ").encode()
