"""What a first start offers: three texts to try, and how to look into a translation."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from s2s_desktop import paths
from s2s_desktop.catalogue.entry import SUMMARIZE, TRANSLATE
from s2s_desktop.gui.look.buttons import PillButton
from s2s_desktop.gui.look.plain_text import PlainLabel
from s2s_desktop.gui.text.spaced_text import MARGIN_PX
from s2s_desktop.gui.text.text_panes import SourcePane

_GAP_PX = 8
_BELOW_HINT_LINES = 2.5


class Examples(QWidget):
    """Lies over the empty source, in `card`.

    `chosen` carries the name of an example and the task that it is an example of.
    """

    chosen = Signal(str, str)

    def __init__(self, pane: SourcePane, card: QWidget) -> None:
        super().__init__(card)
        self._pane, self._card = pane, card
        self._wanted = True
        self.buttons = {
            "letter": PillButton(self.tr("A letter")),
            "article": PillButton(self.tr("An article")),
            "sentence": PillButton(self.tr("A sentence")),
        }
        for name, button in self.buttons.items():
            task = SUMMARIZE if name == "article" else TRANSLATE
            button.clicked.connect(lambda _=False, name=name, task=task: self._choose(name, task))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._arrange()
        pane.textChanged.connect(self._refresh)
        pane.installEventFilter(self)
        self._refresh()

    def want(self, wanted: bool) -> None:
        """Be offered while the source is empty, or no more."""
        self._wanted = wanted
        self._refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep below the hint of the empty text."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.FontChange, QEvent.Type.Show):
            self._place()
        return super().eventFilter(watched, event)

    def _choose(self, name: str, task: str) -> None:
        self._pane.setFocus()
        self.chosen.emit(name, task)

    def _refresh(self) -> None:
        self.setVisible(self._wanted and self._pane.document().isEmpty())
        self._place()

    def _place(self) -> None:
        if self.isHidden():
            return
        line_px = self._pane.fontMetrics().lineSpacing()
        width = self._pane.width() - 2 * MARGIN_PX
        top = MARGIN_PX + round(_BELOW_HINT_LINES * line_px)
        layout, direction = self.layout(), QBoxLayout.Direction
        assert layout is not None
        side_by_side = sum(b.sizeHint().width() + _GAP_PX for b in self.buttons.values())
        fits = side_by_side <= width + _GAP_PX
        self._row.setDirection(direction.LeftToRight if fits else direction.TopToBottom)
        corner = self._pane.mapTo(self._card, QPoint(MARGIN_PX, top))
        height = max(0, layout.totalHeightForWidth(width))
        self.setGeometry(corner.x(), corner.y(), width, height)
        self.raise_()

    def _arrange(self) -> None:
        self._row.setSpacing(_GAP_PX)
        for button in self.buttons.values():
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        self._row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_GAP_PX)
        layout.addWidget(_quiet(self.tr("Or try an example:")))
        layout.addLayout(self._row)
        layout.addSpacing(_GAP_PX)
        layout.addWidget(
            _quiet(
                self.tr(
                    "Then point at a word to see where it comes from; Ctrl+click keeps it marked."
                )
            )
        )


def example(name: str) -> str:
    """The text of an example."""
    path = paths.resources() / "samples" / f"{name}.en.txt"
    return path.read_text(encoding="utf-8").strip()


def _quiet(text: str) -> PlainLabel:
    label = PlainLabel(text)
    label.setWordWrap(True)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label
