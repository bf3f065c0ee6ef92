"""The bar above the heads: which attention, over words or pieces, and up to which step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from s2s_desktop.drawing.heads.shown_maps import Unit
from s2s_desktop.gui.inspector.views.studies.choice_button import ChoiceButton
from s2s_desktop.gui.look.buttons import TextButton
from s2s_desktop.gui.look.labels import CutLabel
from s2s_desktop.gui.translated import tr
from s2s_desktop.pipeline.inspection.messages import MapKind

_GAP_PX = 6


class HeadsBar(QWidget):
    """`changed` comes when something else is to be shown, `back_asked` when all heads are."""

    changed = Signal()
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kinds = ChoiceButton[MapKind](tr("Which attention"))
        self.units = ChoiceButton[Unit](tr("Words or pieces"))
        self.units.offer([("words", tr("Words")), ("pieces", tr("Pieces"))])
        self.back = TextButton(tr("All heads"))
        self.back.hide()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(self.tr("Step"))
        self.slider.setToolTip(self.tr("Go through the steps in which the target was written"))
        self._label = CutLabel()
        self._rows: tuple[str, ...] = ()
        self._arrange()
        for button in (self.kinds, self.units):
            button.chosen.connect(self.changed)
        self.back.clicked.connect(self.back_asked)
        self.slider.valueChanged.connect(self._tell)
        self.slider.valueChanged.connect(self.changed)

    @property
    def step(self) -> int | None:
        """The row up to which the maps are shown; None: all of them."""
        value = self.slider.value()
        return None if value >= len(self._rows) else value

    def offer(self, kinds: Sequence[MapKind]) -> None:
        """Let these be chosen."""
        titles: dict[MapKind, str] = {
            "cross": tr("Cross-attention"),
            "encoder": tr("Encoder self-attention"),
            "decoder": tr("Decoder self-attention"),
        }
        self.kinds.offer([(kind, titles[kind]) for kind in kinds])

    def show_rows(self, rows: Sequence[str], steps: bool) -> None:
        """The maps have these rows; `steps`: they are written one after the other."""
        if tuple(rows) != self._rows:
            self._rows = tuple(rows)
            self.slider.blockSignals(True)
            self.slider.setRange(0, len(rows))
            self.slider.setValue(len(rows))
            self.slider.blockSignals(False)
            self._tell()
        self.slider.setEnabled(steps)

    def show_enlarged(self, enlarged: bool) -> None:
        """Have a way back to all heads."""
        self.back.setVisible(enlarged)

    def _tell(self) -> None:
        step = self.step
        if step is None:
            self._label.show_text(self.tr("All steps"))
        else:
            text = self.tr("Step {number} of {count}: {piece}")
            self._label.show_text(
                text.format(number=step + 1, count=len(self._rows), piece=self._rows[step])
            )

    def _arrange(self) -> None:
        choices, steps = QHBoxLayout(), QHBoxLayout()
        for widget in (self.kinds, self.units):
            choices.addWidget(widget)
        choices.addStretch()
        choices.addWidget(self.back)
        steps.addWidget(self.slider, 1)
        steps.addWidget(self._label, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP_PX)
        for row in (choices, steps):
            row.setSpacing(_GAP_PX)
            column.addLayout(row)
