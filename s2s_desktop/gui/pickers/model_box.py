"""The picker of one of the models that are compared; groups stand under their names."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QWidget

from s2s_desktop.catalogue.entry import ModelEntry
from s2s_desktop.gui.pickers.picker import Picker


class ModelBox(Picker):
    """Its data are ids of models. What they translate is not said: it is the same for all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("ModelBox", "Model"), parent)

    def fill(self, entries: Iterable[ModelEntry]) -> None:
        """Offer `entries`, each group under its heading; the first is chosen."""
        self.clear()
        # Those without a group come first; otherwise the order stays.
        in_groups = sorted(entries, key=lambda entry: entry.group)
        for group, members in groupby(in_groups, key=lambda entry: entry.group):
            if group:
                self._add_heading(group)
            for entry in members:
                self.addItem(self._named(entry), entry.id)
        models = (i for i in range(self.count()) if self.itemData(i) is not None)
        self.setCurrentIndex(next(models, -1))

    def _named(self, entry: ModelEntry) -> str:
        if entry.teaching:
            return self.tr("{name}  ·  teaching model").format(name=entry.short_name)
        return entry.short_name

    def _add_heading(self, text: str) -> None:
        """A line that is read and passed over."""
        if self.count():
            self.insertSeparator(self.count())
        self.addItem(text)
        model = self.model()
        assert isinstance(model, QStandardItemModel)
        model.item(self.count() - 1).setFlags(Qt.ItemFlag.NoItemFlags)
