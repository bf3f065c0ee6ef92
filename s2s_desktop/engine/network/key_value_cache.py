"""What self-attention remembers of the tokens so far."""

from __future__ import annotations

from torch import Tensor

_LEAST_ROOM = 16


class KeyValueCache:
    """Keys and values of L layers and N hypotheses in one buffer (L, 2, N, H, room, D / H)
    that grows by half."""

    def __init__(self, layers: int, hypotheses: int, heads: int, width: int, like: Tensor) -> None:
        """`like` has the type and the device of what will come."""
        self.length = 0
        self._buffer = like.new_empty(layers, 2, hypotheses, heads, _LEAST_ROOM, width)

    def extended(self, tokens: int = 1) -> Tensor:
        """All so far, and so many places at the end that are to be filled in:
        (L, 2, N, H, T, D / H)."""
        self.length += tokens
        if self.length > self._buffer.shape[4]:
            self._grow(self.length + max(_LEAST_ROOM, self.length // 2))
        return self._buffer[:, :, :, :, : self.length]

    def rewind(self, length: int) -> None:
        """Forget all tokens but so many."""
        self.length = length

    def select(self, hypotheses: Tensor) -> None:
        """Go on with these hypotheses (N',) in this order."""
        self._buffer = self._buffer.index_select(2, hypotheses)

    def size_bytes(self) -> int:
        """Memory of the buffer."""
        return self._buffer.nbytes

    def _grow(self, room: int) -> None:
        old = self._buffer
        self._buffer = old.new_empty(*old.shape[:4], room, old.shape[5])
        self._buffer[:, :, :, :, : old.shape[4]] = old
