"""How the blocks of a document look in the source pane, where the user goes on writing."""

from __future__ import annotations

from s2s_desktop.gui.formatting.looks import BlockLook, look_of
from s2s_desktop.gui.formatting.shape import Shape
from s2s_desktop.gui.text.offset_map import OffsetMap


class SourceLooks:
    """The looks of the blocks of a shape, in a document whose raw text is `shown`."""

    def __init__(self, shape: Shape, shown: str) -> None:
        self._shape = shape
        self._map = OffsetMap(shown)
        self._known: dict[int, BlockLook] = {}

    def at(self, position: int) -> BlockLook | None:
        """The look of the block there."""
        index = self._shape.index_at(self._map.char(position))
        if index is None:
            return None
        if index not in self._known:
            block, start = self._shape.blocks[index], self._shape.starts[index]
            self._known[index] = look_of(
                block,
                block.marks,
                block.insets,
                len(block.text),
                lambda offset: self._map.position(start + offset),
            )
        return self._known[index]
