"""The button that names the model and opens the list of them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from s2s_desktop.gui.look.buttons import PillButton
from s2s_desktop.gui.look.long_words import with_cut_words
from s2s_desktop.gui.look.plain_text import plain_tip
from s2s_desktop.gui.models.model_card import facts
from s2s_desktop.gui.models.model_list import ModelList
from s2s_desktop.gui.pickers.choices import Choices


class ModelChip(PillButton):
    """`actions` are what else can be done about models."""

    least_characters = 5

    def __init__(self, choices: Choices, actions: Iterable[QAction], parent: QWidget) -> None:
        super().__init__("", parent, arrow=True)
        self._choices = choices
        self.popup = ModelList(self, actions)
        self.popup.chosen.connect(choices.choose_model_id)
        self.clicked.connect(self.open)
        choices.shown.connect(self._show)
        self._show()

    def open(self) -> None:
        """Open the list."""
        choices = self._choices
        offered = [(entry, choices.is_installed(entry)) for entry in choices.models()]
        self.popup.open_for(self, offered, choices.model_id, choices.best_model())

    def _show(self) -> None:
        model = self._choices.model
        if model is None:
            text, tip = self.tr("No model"), self.tr("No installed model does this")
        else:
            name = with_cut_words(model.short_name)
            tip = facts(model)
            if self._choices.model_id is not None:
                text = name
            elif self._choices.summarizing:
                text = self.tr("{model} · best here").format(model=name)
            else:
                text = self.tr("{model} · best for this pair").format(model=name)
        self.setText(text)
        self.setToolTip(plain_tip(tip))
        self.setAccessibleName(self.tr("Model: {chosen}").format(chosen=text))
