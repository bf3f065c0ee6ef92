"""What the layout of a pane knows of a line: how far it is indented, how high it is."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QTextBlock

_MOST_DEEP = 15
_TIGHT = 16


@dataclass(frozen=True)
class LineLook:
    """`depth`: so many steps from the edge. `tight`: a blank line within a table or a list."""

    depth: int = 0
    tight: bool = False

    def state(self) -> int:
        """As the state of a block of the text, which is a number; -1 is that of any other one."""
        if self == LineLook():
            return -1
        return min(self.depth, _MOST_DEEP) | (_TIGHT if self.tight else 0)


def line_look(block: QTextBlock) -> LineLook:
    """What was kept as the state of a block."""
    state = block.userState()
    return LineLook() if state < 0 else LineLook(state & _MOST_DEEP, bool(state & _TIGHT))
