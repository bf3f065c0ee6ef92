"""What is set once and then left alone, page by page; everything takes effect at once."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from s2s_desktop.gui.commands.actions import Actions
from s2s_desktop.gui.commands.own_keys import OwnKeys
from s2s_desktop.gui.dialogs.preferences.appearance_page import AppearancePage
from s2s_desktop.gui.dialogs.preferences.privacy_page import PrivacyPage
from s2s_desktop.gui.dialogs.preferences.shortcuts_page import ShortcutsPage
from s2s_desktop.gui.dialogs.preferences.translating_page import TranslatingPage
from s2s_desktop.gui.look.card import Card
from s2s_desktop.gui.look.fitting import fit_to_words
from s2s_desktop.gui.look.tabs import UnderlinedTabs
from s2s_desktop.gui.window.kept_settings import KeptSettings

_SIZE_EM = (36, 38)
_MARGIN_PX = 16


class PreferencesDialog(QDialog):
    """The pages below their names; the one that was open last is open again."""

    def __init__(
        self, kept: KeptSettings, commands: Actions, keys: OwnKeys, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Preferences"))
        self._kept = kept
        self.appearance = AppearancePage(kept)
        self.translating = TranslatingPage(kept, commands.as_you_type)
        self.privacy = PrivacyPage(kept)
        self.shortcuts = ShortcutsPage(kept, keys)
        self._pages = (self.appearance, self.translating, self.privacy, self.shortcuts)
        self.tabs = UnderlinedTabs(self.tr("Pages"))
        self._stack = QStackedWidget()
        self._arrange()
        self.tabs.currentChanged.connect(self._go_to)
        self.show_page(kept.value.preferences_page)

    def show_page(self, key: str) -> None:
        """Turn to a page, or to the first one if there is none of that key."""
        keys = [page.key for page in self._pages]
        self.tabs.setCurrentIndex(keys.index(key) if key in keys else 0)

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the words."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            fit_to_words(self, *_SIZE_EM, self.tabs.sizeHint().width() + 2 * _MARGIN_PX)

    def _go_to(self, index: int) -> None:
        self._stack.setCurrentIndex(index)
        self._kept.take(replace(self._kept.value, preferences_page=self._pages[index].key))

    def _arrange(self) -> None:
        for page in self._pages:
            self.tabs.addTab(page.title())
            self._stack.addWidget(_scrolling(page))
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        close.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN_PX, _MARGIN_PX, _MARGIN_PX, _MARGIN_PX)
        layout.setSpacing(_MARGIN_PX)
        layout.addWidget(self.tabs)
        layout.addWidget(Card(self._stack), 1)
        layout.addWidget(close)
        fit_to_words(self, *_SIZE_EM, self.tabs.sizeHint().width() + 2 * _MARGIN_PX)


def _scrolling(page: QWidget) -> QScrollArea:
    """A page that can be larger than the screen."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setWidget(page)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it scrolls to where the focus is
    area.viewport().setAutoFillBackground(False)
    page.setAutoFillBackground(False)
    return area
