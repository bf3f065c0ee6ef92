"""The parts of a picture for who does not see it: a label without looks for each of them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QWidget

Part = tuple[str, QRect]
"""What it says, and where it stands."""
_MOST = 600


class SpokenParts(QObject):
    """Children of a painted widget in the tree that screen readers walk, while there is one."""

    def __init__(self, painted: QWidget) -> None:
        super().__init__(painted)
        self._painted = painted
        self._labels: list[QLabel] = []

    def show_parts(self, parts: Iterable[Part]) -> None:
        """Have these parts. Nothing is made of them unless somebody listens."""
        known = list(islice(parts, _MOST)) if QAccessible.isActive() else []
        while len(self._labels) > len(known):
            self._labels.pop().deleteLater()
        for index, (text, area) in enumerate(known):
            if index == len(self._labels):
                self._labels.append(self._make())
            label = self._labels[index]
            label.setGeometry(area)
            if label.accessibleName() != text:
                label.setAccessibleName(text)

    def _make(self) -> QLabel:
        label = QLabel(self._painted)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        label.show()
        return label
