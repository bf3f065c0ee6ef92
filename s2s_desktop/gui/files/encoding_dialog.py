"""Asks in which encoding a file is, showing what it would say in each."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from s2s_desktop.gui.look.fitting import fit_to_words
from s2s_desktop.gui.look.long_words import with_cut_words
from s2s_desktop.gui.look.plain_text import PlainLabel

_PREVIEW_BYTES = 4000

ENCODINGS = {
    "utf-8": "Unicode (UTF-8)",
    "utf-16": "Unicode (UTF-16)",
    "cp1252": "Western European (Windows-1252)",
    "iso8859-15": "Western European (ISO 8859-15)",
    "mac-roman": "Western European (Macintosh)",
    "cp850": "Western European (DOS 850)",
    "cp1250": "Central European (Windows-1250)",
    "iso8859-2": "Central European (ISO 8859-2)",
    "cp1251": "Cyrillic (Windows-1251)",
    "koi8-r": "Cyrillic (KOI8-R)",
    "cp1253": "Greek (Windows-1253)",
    "cp1254": "Turkish (Windows-1254)",
    "cp1255": "Hebrew (Windows-1255)",
    "cp1256": "Arabic (Windows-1256)",
    "cp1257": "Baltic (Windows-1257)",
    "cp1258": "Vietnamese (Windows-1258)",
    "gb18030": "Chinese simplified (GB 18030)",
    "big5": "Chinese traditional (Big5)",
    "shift_jis": "Japanese (Shift JIS)",
    "euc_jp": "Japanese (EUC-JP)",
    "euc_kr": "Korean (EUC-KR)",
}


class EncodingDialog(QDialog):
    """`chosen` carries the encoding, by Python's name for it."""

    chosen = Signal(str)

    def __init__(self, data: bytes, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Encoding of {name}").format(name=name))
        self._start = data[:_PREVIEW_BYTES]
        self.box = QComboBox()
        self.preview = QPlainTextEdit()
        self._fill(name)
        self._preview()
        self.box.currentIndexChanged.connect(lambda: self._preview())
        self.accepted.connect(lambda: self.chosen.emit(self.box.currentData()))

    def _fill(self, name: str) -> None:
        question = PlainLabel(
            self.tr("{name} does not say how its letters are written. &Read it as:").format(
                name=with_cut_words(name).replace("&", "&&")
            )
        )
        question.setWordWrap(True)
        question.setBuddy(self.box)
        for encoding, label in ENCODINGS.items():
            self.box.addItem(label, encoding)
        self.box.setCurrentIndex(self.box.findData("cp1252"))
        self.box.setAccessibleName(self.tr("Encoding"))
        self.preview.setReadOnly(True)
        self.preview.setAccessibleName(self.tr("Beginning of the text"))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Open | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (question, self.box, self.preview, buttons):
            layout.addWidget(widget)
        fit_to_words(self, 35, 24)

    def _preview(self) -> None:
        text = self._start.decode(self.box.currentData(), errors="replace")
        self.preview.setPlainText(text.replace("\0", ""))
