"""Gives the lines of a pane the formats of their blocks; the text itself stays as it is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QSyntaxHighlighter, QTextBlock

from s2s_desktop.gui.formatting.line_looks import LineLook
from s2s_desktop.gui.formatting.looks import BlockLook, Looks
from s2s_desktop.gui.formatting.text_formats import TextFormats
from s2s_desktop.gui.text.text_pane import TextPane

_LOOKS_CHANGED = (QEvent.Type.PaletteChange, QEvent.Type.FontChange)


class PaneFormats(QSyntaxHighlighter):
    """Asks for the look of each line that is written or has changed.

    Qt keeps such formats beside the text: they are no step of undo, are not copied, and go when
    there is nothing to show.
    """

    def __init__(self, pane: TextPane) -> None:
        super().__init__(pane)
        self.looks: Looks | None = None
        self._pane = pane
        self._formats = TextFormats(pane.font(), pane.palette())
        pane.installEventFilter(self)

    def show_looks(self, looks: Looks | None) -> None:
        """Show these looks in place of the ones before; None: the text as it is."""
        if looks is None and self.looks is None:
            return
        self.looks = looks
        if looks is None:
            self.rehighlight()  # takes back what was shown
            self.setDocument(None)
        elif self.document() is None:
            self.setDocument(self._pane.document())  # looks at every line when it has time
            self.rehighlight()
        else:
            self.rehighlight()

    def refresh(self, start: int, end: int) -> None:
        """The looks of the positions `start` … `end` have changed."""
        if self.looks is None:
            return
        block, last = self.document().findBlock(start), self.document().findBlock(end)
        while block.isValid():
            self.rehighlightBlock(block)
            if block == last:
                break
            block = block.next()

    def highlightBlock(self, text: str) -> None:
        """Qt asks for the formats of a line."""
        block = self.currentBlock()
        start = block.position()
        look = None
        if self.looks is not None and text:
            look = self.looks.at(start)
        self._set_line(block, self._line_look(block, look, text))
        if look is None:
            return
        for low, high, made in self._formats.runs(look, start, start + block.length() - 1):
            self.setFormat(low - start, high - low, made)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Colours and sizes are the pane's."""
        if event.type() in _LOOKS_CHANGED:
            self._formats = TextFormats(self._pane.font(), self._pane.palette())
            if self.looks is not None:
                self.rehighlight()
        return super().eventFilter(watched, event)

    def _set_line(self, block: QTextBlock, line: LineLook) -> None:
        if block.userState() != line.state():
            self.setCurrentBlockState(line.state())
            self.document().markContentsDirty(block.position(), block.length())

    def _line_look(self, block: QTextBlock, look: BlockLook | None, text: str) -> LineLook:
        if look is not None:
            match look.role.kind:
                case "item":
                    return LineLook(max(1, look.role.level))
                case "cell":
                    return LineLook(1)
                case _:
                    return LineLook()
        if text or self.looks is None or not block.position():
            return LineLook()
        before = self.looks.at(block.position() - 1)
        behind = self.looks.at(block.position() + 1)
        return LineLook(tight=_belong_together(before, behind))


def _belong_together(one: BlockLook | None, other: BlockLook | None) -> bool:
    """Whether both are items, or cells of one table."""
    if one is None or other is None or one.role.kind != other.role.kind:
        return False
    return one.role.kind == "item" or (
        one.role.kind == "cell" and one.role.table == other.role.table
    )
