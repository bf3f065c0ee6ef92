"""The user's terms, page by page; everything takes effect at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QStackedWidget, QVBoxLayout, QWidget

from s2s_desktop.gui.glossary.glossary_page import GlossaryPage
from s2s_desktop.gui.glossary.kept_page import KeptPage
from s2s_desktop.gui.glossary.memories_page import MemoriesPage
from s2s_desktop.gui.glossary.own_terms import OwnTerms
from s2s_desktop.gui.look.card import Card
from s2s_desktop.gui.look.fitting import fit_to_words
from s2s_desktop.gui.look.tabs import UnderlinedTabs

_SIZE_EM = (40, 34)
_MARGIN_PX = 16


class TermsDialog(QDialog):
    """The glossary, beside it what stays as it is, and the translation memories."""

    def __init__(self, own: OwnTerms, pair: tuple[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Terms"))
        self.glossary = GlossaryPage(own, pair)
        self.kept = KeptPage(own)
        self.memories = MemoriesPage(own)
        self.tabs = UnderlinedTabs(self.tr("Pages"))
        self._stack = QStackedWidget()
        for page in (self.glossary, self.kept, self.memories):
            self.tabs.addTab(page.title())
            self._stack.addWidget(page)
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
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
        self.glossary.fields[0].setFocus()

    def propose(self, term: str, called: str) -> None:
        """Fill the fields for a new term; the caret stands where something is missing."""
        self.tabs.setCurrentIndex(0)
        for field, text in zip(self.glossary.fields, (term, called), strict=True):
            field.setText(text)
        missing = self.glossary.fields[1 if term else 0]
        missing.setFocus()
        missing.selectAll()
