"""What can be done with a language: a line each, with a button where something is missing."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from s2s_desktop.catalogue.entry import TRANSLATE
from s2s_desktop.catalogue.offers.advice import Advice
from s2s_desktop.gui.language.language_names import language_in_sentence, language_name
from s2s_desktop.gui.look.buttons import PillButton
from s2s_desktop.gui.look.layout_parts import GAP_PX, quiet_label
from s2s_desktop.gui.look.plain_text import PlainLabel
from s2s_desktop.gui.models.window import wording


class AdviceCard(QWidget):
    """`wanted` carries the offer that the user clicks on."""

    wanted = Signal(object)

    def __init__(self, language: str, advice: Iterable[Advice]) -> None:
        super().__init__()
        question = self.tr("What can I do with {language}?")
        heading = PlainLabel(question.format(language=language_in_sentence(language)))
        heading.setWordWrap(True)
        font = heading.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.25)
        heading.setFont(font)
        self.buttons: list[PillButton] = []
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GAP_PX)
        grid.setVerticalSpacing(GAP_PX)
        grid.setColumnStretch(0, 1)
        for number, one in enumerate(advice):
            self._add(grid, number, one)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * GAP_PX)
        layout.addWidget(heading)
        layout.addLayout(grid)
        if not grid.count():
            layout.addWidget(quiet_label(self.tr("Nothing yet: no list has a model for it.")))

    def _add(self, grid: QGridLayout, number: int, one: Advice) -> None:
        told = PlainLabel(self._task(one))
        told.setWordWrap(True)
        below = quiet_label(self._by(one))
        below.setWordWrap(True)
        cell = QVBoxLayout()
        cell.setSpacing(2)
        cell.addWidget(told)
        cell.addWidget(below)
        grid.addLayout(cell, number, 0)
        if one.offer is not None:
            button = PillButton(self.tr("Download"), icon_name="download")
            button.setAccessibleDescription(f"{self._task(one)}: {self._by(one)}")
            button.clicked.connect(lambda: self.wanted.emit(one.offer))
            self.buttons.append(button)
            grid.addWidget(button, number, 1, Qt.AlignmentFlag.AlignVCenter)

    def _task(self, one: Advice) -> str:
        if one.task == TRANSLATE:
            pair = language_name(one.source), language_name(one.target)
            return self.tr("Translate {source} → {target}").format(source=pair[0], target=pair[1])
        return self.tr("Summarize texts in {language}").format(
            language=language_in_sentence(one.source)
        )

    def _by(self, one: Advice) -> str:
        if one.entry is not None:
            return self.tr("{model}, which is here").format(model=one.entry.short_name)
        assert one.offer is not None
        offer = one.offer
        told = [offer.label or offer.name, wording.size(offer.download_bytes)]
        told += [wording.licence(offer)]
        told += [wording.quality(offer.quality[-1])] if offer.quality else []
        return " · ".join(told)
