"""What self-attention remembers of the tokens so far."""

from __future__ import annotations

from torch import Tensor

_LEAST_ROOM = 16


class KeyValueCache:
    """Keys and values of N hypotheses in buffers (N, H, room, D / H) that grow by half."""

    def __init__(self) -> None:
        self._length = 0
        self._buffers: list[Tensor] = []

    def append(self, keys: Tensor, values: Tensor) -> tuple[Tensor, Tensor]:
        """Add one token's keys and values (N, H, 1, D / H); all so far, (N, H, T, D / H)."""
        if not self._buffers or self._length == self._buffers[0].shape[2]:
            self._grow(keys, values)
        self._length += 1
        for buffer, new in zip(self._buffers, (keys, values), strict=True):
            buffer[:, :, self._length - 1] = new[:, :, 0]
        past_keys, past_values = (buffer[:, :, : self._length] for buffer in self._buffers)
        return past_keys, past_values

    def select(self, hypotheses: Tensor) -> None:
        """Go on with these hypotheses (N',) in this order."""
        self._buffers = [buffer.index_select(0, hypotheses) for buffer in self._buffers]

    def size_bytes(self) -> int:
        """Memory of the buffers."""
        return sum(buffer.nbytes for buffer in self._buffers)

    def _grow(self, *like: Tensor) -> None:
        room = self._length + max(_LEAST_ROOM, self._length // 2)
        old, self._buffers = self._buffers, []
        for i, tensor in enumerate(like):
            rows, heads, _, width = tensor.shape
            buffer = tensor.new_empty(rows, heads, room, width)
            if old:
                buffer[:, :, : self._length] = old[i]
            self._buffers.append(buffer)
