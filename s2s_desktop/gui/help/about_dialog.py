"""What this program is: its version, what it consists of, and under which licences."""

from __future__ import annotations

import platform
from collections.abc import Iterable, Sequence
from importlib.metadata import PackageNotFoundError, version

from PySide6 import __version__ as qt_version
from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from s2s_desktop import __version__
from s2s_desktop.catalogue.entry import ModelEntry
from s2s_desktop.gui.look.fitting import fit_to_words
from s2s_desktop.gui.look.plain_text import PlainLabel
from s2s_desktop.gui.translated import tr

_ICON_PX = 64
_GAP_PX = 16
_SIZE_EM = (33, 33)
_NAME_SIZE = 1.5
Row = tuple[str, str, str]
"""What it is called, its version, its licence."""


class AboutDialog(QDialog):
    """Tells of the program and of everything in it; `models` are those that are installed."""

    def __init__(self, models: Iterable[ModelEntry], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About S2S Desktop"))
        self.parts = QTreeWidget()
        self._groups = (
            (self.tr("Program"), _program_rows()),
            (self.tr("Models"), [(entry.name, "", entry.licence) for entry in models]),
        )
        self._fill()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("&Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setToolTip(self.tr("Copy the list, for instance into a report"))
        copy.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(_GAP_PX)
        layout.addLayout(self._head(parent))
        layout.addWidget(self.parts, 1)
        layout.addWidget(buttons)
        buttons.button(QDialogButtonBox.StandardButton.Close).setFocus()
        fit_to_words(self, *_SIZE_EM)

    def _head(self, parent: QWidget) -> QHBoxLayout:
        icon, name = QLabel(), PlainLabel(f"S2S Desktop {__version__}")
        icon.setPixmap(parent.windowIcon().pixmap(_ICON_PX, _ICON_PX))
        font = QFont(name.font())
        font.setPointSizeF(font.pointSizeF() * _NAME_SIZE)
        font.setBold(True)
        name.setFont(font)
        said = PlainLabel(
            self.tr(
                "Translates and summarizes with models on this computer, and shows where every "
                "word came from. Nothing that you write leaves it."
            )
        )
        said.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(_GAP_PX // 2)
        words.addWidget(name)
        words.addWidget(said)
        head = QHBoxLayout()
        head.setSpacing(_GAP_PX)
        head.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        return head

    def _fill(self) -> None:
        self.parts.setAccessibleName(self.tr("Versions and licences"))
        self.parts.setHeaderLabels([self.tr("Part"), self.tr("Version"), self.tr("Licence")])
        self.parts.setRootIsDecorated(False)
        self.parts.setItemsExpandable(False)
        self.parts.setIndentation(12)
        self.parts.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        for title, rows in self._groups:
            heading = QTreeWidgetItem(self.parts, [title])
            heading.setFirstColumnSpanned(True)
            heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = heading.font(0)
            font.setBold(True)
            heading.setFont(0, font)
            for row in rows:
                QTreeWidgetItem(heading, list(row))
        self.parts.expandAll()
        header = self.parts.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)

    @Slot()
    def _copy(self) -> None:
        lines = [" ".join(filter(None, row)) for _, rows in self._groups for row in rows]
        QGuiApplication.clipboard().setText("\n".join([*lines, platform.platform()]))


def _program_rows() -> Sequence[Row]:
    return [
        ("S2S Desktop", __version__, "Apache-2.0"),
        (tr("Icons: Lucide"), "", "ISC, MIT"),
        ("Python", platform.python_version(), "PSF-2.0"),
        ("Qt, PySide6", qt_version, "LGPL-3.0"),
        ("PyTorch", _version_of("torch"), "BSD-3-Clause"),
        ("tokenizers", _version_of("tokenizers"), "Apache-2.0"),
        ("sentencepiece", _version_of("sentencepiece"), "Apache-2.0"),
        ("sentencex", _version_of("sentencex"), "MIT"),
        ("py3langid", _version_of("py3langid"), "BSD-3-Clause"),
    ]


def _version_of(distribution: str) -> str:
    """Its version, found without importing it."""
    try:
        return version(distribution)
    except PackageNotFoundError:
        return ""
