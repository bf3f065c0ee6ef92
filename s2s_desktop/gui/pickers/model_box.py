"""The picker of models: "automatic", those for everyday use, and groups under their names."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import groupby

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QWidget

from s2s_desktop.catalogue.entry import ModelEntry
from s2s_desktop.gui.pickers.picker import Picker


class ModelBox(Picker):
    """Its data are ids of models; that of "automatic" is None.

    `automatic` False leaves that out, for where a model must be named.
    """

    def __init__(self, parent: QWidget | None = None, automatic: bool = True) -> None:
        super().__init__(QCoreApplication.translate("ModelBox", "Model"), parent)
        self._automatic = automatic

    def fill(self, entries: Iterable[ModelEntry], installed: Collection[str]) -> None:
        """Offer `entries`, each group under its heading; `installed` are ids."""
        self.clear()
        if self._automatic:
            self.addItem(self.tr("Automatic"), None)
        # Those without a group come first; otherwise the order stays.
        in_groups = sorted(entries, key=lambda entry: entry.group)
        for group, members in groupby(in_groups, key=lambda entry: entry.group):
            if group:
                self._add_heading(group)
            for entry in members:
                self.addItem(self._named(entry, entry.id in installed), entry.id)
        if not self._automatic:
            models = (i for i in range(self.count()) if self.itemData(i) is not None)
            self.setCurrentIndex(next(models, -1))

    def _named(self, entry: ModelEntry, installed: bool) -> str:
        name = entry.name
        if entry.teaching:
            name = self.tr("{name}  ·  teaching model").format(name=name)
        return name if installed else self.tr("{name} (not installed)").format(name=name)

    def _add_heading(self, text: str) -> None:
        """A line that is read and passed over."""
        if self.count():
            self.insertSeparator(self.count())
        self.addItem(text)
        model = self.model()
        assert isinstance(model, QStandardItemModel)
        model.item(self.count() - 1).setFlags(Qt.ItemFlag.NoItemFlags)
