"""The list of languages that opens below a pill, with a field to search in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidgetItem, QWidget

from s2s_desktop.gui.language.language_names import language_name, own_name
from s2s_desktop.gui.pickers.language_list import TAG, LanguageList
from s2s_desktop.gui.pickers.popup import Popup
from s2s_desktop.pipeline.messages import DETECT

_MOST_UNSORTED = 12
"""A longer list of languages is read by its letters."""
_WIDTH_EM, _MOST_HEIGHT_EM = 18, 26
_KEYS_OF_LIST = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LanguagePopup(Popup):
    """`chosen` carries the tag of the language that the user picks."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(name, parent)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Search languages"))
        self.field.setAccessibleName(self.tr("Search languages"))
        self.field.setClearButtonEnabled(True)
        self.list = LanguageList(name)
        self.body.addWidget(self.field)
        self.body.addWidget(self.list, 1)
        self.field.textChanged.connect(self.list.narrow)
        self.field.installEventFilter(self)
        self.list.setFocusProxy(self.field)
        self.list.itemClicked.connect(self._choose)

    def open_for(
        self, anchor: QWidget, tags: Sequence[str], chosen: str, recent: Iterable[str]
    ) -> None:
        """Offer the languages `tags`, of these the `recent` ones on top."""
        self.field.clear()
        self.list.fill(self._groups(tags, recent), chosen)
        em = self.fontMetrics().height()
        field_px = self.field.sizeHint().height() + 3 * self.body.spacing()
        height = min(self.list.rows_px() + field_px, _MOST_HEIGHT_EM * em)
        self.open_below(anchor, QSize(_WIDTH_EM * em, height))
        self.field.setFocus()
        self.list.scrollToItem(self.list.currentItem())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Some keys are for the list while one types into the field."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _KEYS_OF_LIST:
                self.list.keyPressEvent(event)
                return True
            if event.key() in _ENTER and self.list.currentItem() is not None:
                self._choose(self.list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _groups(
        self, tags: Sequence[str], recent: Iterable[str]
    ) -> list[tuple[str, list[tuple[str, str, str]]]]:
        detect = [(DETECT, self.tr("Detect language"), "")] if DETECT in tags else []
        named = [self._named(tag) for tag in tags if tag != DETECT]
        if len(named) <= _MOST_UNSORTED:
            return [("", [*detect, *named])]
        used = [self._named(tag) for tag in recent if tag in tags and tag != DETECT]
        everything = sorted(named, key=lambda language: language[1].casefold())
        if not used:
            return [("", [*detect, *everything])]
        return [
            ("", detect),
            (self.tr("Recent"), used),
            (self.tr("All languages"), everything),
        ]

    def _named(self, tag: str) -> tuple[str, str, str]:
        return tag, language_name(tag), own_name(tag)

    def _choose(self, item: QListWidgetItem) -> None:
        tag = item.data(TAG)
        if tag is not None:
            self.close()
            self.chosen.emit(tag)
