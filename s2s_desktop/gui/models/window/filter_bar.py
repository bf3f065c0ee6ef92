"""What narrows the list of models down: words, task, language, size, licence."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from s2s_desktop.catalogue.entry import SUMMARIZE, TRANSLATE
from s2s_desktop.catalogue.offers.store import OfferFilter
from s2s_desktop.gui.language.language_names import language_name
from s2s_desktop.gui.look.layout_parts import GAP_PX

_TYPING_MS = 150
_SIZES = (50_000_000, 200_000_000, 1_000_000_000, 4_000_000_000)
_SHOWN = 20
_LEAST_CHARACTERS = 10


class FilterBar(QWidget):
    """`changed` carries the `OfferFilter` that the user has made."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Search models"))
        self.field.setAccessibleName(self.tr("Search models"))
        self.field.setClearButtonEnabled(True)
        self.task_box = _box(self.tr("Task"))
        self.language_box = _box(self.tr("Language"))
        self.size_box = _box(self.tr("Size"))
        self.licence_box = _box(self.tr("Licence"))
        self._fill()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_PX)
        layout.addWidget(self.field, 1)
        for box in self._boxes():
            layout.addWidget(box)
            box.activated.connect(lambda _: self.changed.emit(self.wanted()))
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(lambda: self.changed.emit(self.wanted()))
        self.field.textChanged.connect(lambda _: self._typing.start())

    def wanted(self) -> OfferFilter:
        """What is asked for now."""
        return OfferFilter(
            words=self.field.text(),
            task=self.task_box.currentData() or "",
            language=self.language,
            most_bytes=self.size_box.currentData(),
            commercial_use=bool(self.licence_box.currentData()),
        )

    @property
    def language(self) -> str:
        """The tag of the language that is asked for; "" for any."""
        return self.language_box.currentData() or ""

    def choose_language(self, tag: str) -> None:
        """Ask for a language, "" for any."""
        self.language_box.setCurrentIndex(max(0, self.language_box.findData(tag)))
        self.changed.emit(self.wanted())

    def clear(self) -> None:
        """Ask for nothing in particular."""
        self.field.clear()
        for box in self._boxes():
            box.setCurrentIndex(0)
        self.changed.emit(self.wanted())

    def offer_languages(self, tags: Iterable[str]) -> None:
        """The languages that can be asked for."""
        chosen = self.language
        names = sorted(((language_name(tag), tag) for tag in tags), key=lambda n: n[0].casefold())
        self.language_box.clear()
        self.language_box.addItem(self.tr("Any language"), "")
        for name, tag in names:
            self.language_box.addItem(name, tag)
        self.language_box.setCurrentIndex(max(0, self.language_box.findData(chosen)))

    def _boxes(self) -> tuple[QComboBox, ...]:
        return self.language_box, self.task_box, self.size_box, self.licence_box

    def _fill(self) -> None:
        self.task_box.addItem(self.tr("Any task"), "")
        self.task_box.addItem(self.tr("Translation"), TRANSLATE)
        self.task_box.addItem(self.tr("Summaries"), SUMMARIZE)
        self.language_box.addItem(self.tr("Any language"), "")
        self.size_box.addItem(self.tr("Any size"), None)
        for most in _SIZES:
            shown = self.locale().formattedDataSize(
                most, 0, self.locale().DataSizeFormat.DataSizeSIFormat
            )
            self.size_box.addItem(self.tr("Up to {size}").format(size=shown), most)
        self.licence_box.addItem(self.tr("Any licence"), False)
        self.licence_box.addItem(self.tr("For commercial use too"), True)


def _box(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setMaxVisibleItems(_SHOWN)
    box.setMinimumContentsLength(_LEAST_CHARACTERS)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    return box
