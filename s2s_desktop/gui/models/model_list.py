"""The list of models that opens below the chip in the bar, a card each."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from s2s_desktop.catalogue.entry import ModelEntry
from s2s_desktop.gui.look.buttons import TextButton
from s2s_desktop.gui.look.layout_parts import quiet_label
from s2s_desktop.gui.models.model_card import ModelCard, card_of
from s2s_desktop.gui.pickers.popup import Popup

_WIDTH_EM, _MOST_HEIGHT_EM = 30, 34
_GAP_PX = 8


class ModelList(Popup):
    """`chosen` carries the id of the model that the user picks; None for the best one.

    `actions` are what else can be done about models, as buttons below the cards.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget, actions: Iterable[QAction]) -> None:
        super().__init__("", parent)
        name = self.tr("Models")
        self.setAccessibleName(name)
        self.setWindowTitle(name)
        self.cards: dict[str | None, ModelCard] = {}
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        self._scroll.setAccessibleName(name)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body.addWidget(self._scroll, 1)
        row = QHBoxLayout()
        for action in actions:
            button = TextButton().follow(action)
            button.clicked.connect(self.close)
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)

    def open_for(
        self,
        anchor: QWidget,
        entries: Iterable[tuple[ModelEntry, bool]],
        chosen: str | None,
        best: ModelEntry | None,
    ) -> None:
        """Offer `entries` (each with whether it is installed); `best` is the automatic choice."""
        column = QWidget()
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, _GAP_PX // 2, 0)
        layout.setSpacing(_GAP_PX)
        self.cards = {None: self._automatic(best, column)}
        layout.addWidget(self.cards[None])
        # Those without a group come first; otherwise the order stays.
        in_groups = sorted(entries, key=lambda item: item[0].group)
        for group, members in groupby(in_groups, key=lambda item: item[0].group):
            if group:
                layout.addWidget(quiet_label(group))
            for entry, installed in members:
                self.cards[entry.id] = card_of(entry, installed, column)
                layout.addWidget(self.cards[entry.id])
        layout.addStretch(1)
        for model_id, card in self.cards.items():
            card.setChecked(model_id == chosen)
            card.clicked.connect(lambda _=False, model_id=model_id: self._choose(model_id))
            card.left.connect(lambda step, card=card: self._go_from(card, step))
        self._scroll.setWidget(column)
        self._open(anchor, column)
        there = self.cards.get(chosen, self.cards[None])
        there.setFocus(Qt.FocusReason.PopupFocusReason)
        self._scroll.ensureWidgetVisible(there)

    def _open(self, anchor: QWidget, column: QWidget) -> None:
        em = self.fontMetrics().height()
        width = _WIDTH_EM * em
        layout = column.layout()
        assert layout is not None
        rest = self.body.sizeHint().height() - self._scroll.sizeHint().height()
        wanted = layout.totalHeightForWidth(width - 3 * _GAP_PX) + rest
        self.open_below(anchor, QSize(width, min(wanted, _MOST_HEIGHT_EM * em)))

    def _go_from(self, card: ModelCard, step: int) -> None:
        cards = list(self.cards.values())
        there = cards[min(max(cards.index(card) + step, 0), len(cards) - 1)]
        there.setFocus(Qt.FocusReason.TabFocusReason)
        self._scroll.ensureWidgetVisible(there)

    def _automatic(self, best: ModelEntry | None, parent: QWidget) -> ModelCard:
        title = self.tr("Best for these languages")
        if best is None:
            return ModelCard(title, self.tr("No model for everyday use does this."), parent)
        facts = self.tr("Now: {model}").format(model=best.short_name)
        return ModelCard(title, facts, parent)

    def _choose(self, model_id: str | None) -> None:
        self.close()
        self.chosen.emit(model_id)
