"""What the pages of the preferences are made of: controls that change the settings at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from s2s_desktop.gui.look.mnemonics import without_mnemonic
from s2s_desktop.gui.look.plain_text import PlainLabel
from s2s_desktop.gui.window.kept_settings import KeptSettings

_MARGIN_PX = 24
_ROW_GAP_PX = 16
_LINE_GAP_PX = 6
_LEAST_CHOICE_PX = 80


class Page(QWidget):
    """A column of controls over the kept settings, which is narrow enough for large words.

    `key` is by what the page is remembered.
    """

    key = ""

    def __init__(self, kept: KeptSettings) -> None:
        super().__init__()
        self.kept = kept
        self._rows = QVBoxLayout()
        self._rows.setSpacing(_ROW_GAP_PX)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN_PX, _MARGIN_PX, _MARGIN_PX, _MARGIN_PX)
        layout.addLayout(self._rows)
        layout.addStretch(1)

    def title(self) -> str:
        """What the page is called in the list of pages."""
        raise NotImplementedError

    def change(self, setting: str, value: object) -> None:
        """Take `value` for the setting of that name."""
        changed: dict[str, Any] = {setting: value}
        self.kept.take(replace(self.kept.value, **changed))

    def add_row(self, label: str, control: QWidget, remark: str = "") -> None:
        """A control, its name (which may have a mnemonic), and what there is to know of it."""
        name = PlainLabel(label)
        name.setBuddy(control)
        control.setAccessibleName(without_mnemonic(label))
        self._add((name, control), remark)

    def add_wide(self, control: QWidget, remark: str = "") -> None:
        """A control that says itself what it is."""
        self._add((control,), remark)

    def check(self, setting: str, text: str) -> QCheckBox:
        """A box that switches the setting of that name."""
        box = QCheckBox(text)
        box.setChecked(getattr(self.kept.value, setting))
        box.toggled.connect(lambda on: self.change(setting, on))
        return box

    def choice(self, setting: str, options: Mapping[Any, str]) -> QComboBox:
        """Any number of values, each with its label."""
        box = QComboBox()
        box.setMinimumWidth(_LEAST_CHOICE_PX)
        for value, label in options.items():
            box.addItem(label, value)
        box.setCurrentIndex(box.findData(getattr(self.kept.value, setting)))
        box.currentIndexChanged.connect(lambda _: self.change(setting, box.currentData()))
        return box

    def number(self, setting: str, low: int, high: int, step: int, unit: str) -> QSpinBox:
        """A whole number, taken when it is typed in full."""
        box = QSpinBox()
        box.setRange(low, high)
        box.setSingleStep(step)
        box.setSuffix(f" {unit}" if unit else "")
        box.setKeyboardTracking(False)
        box.setValue(getattr(self.kept.value, setting) or low)
        box.valueChanged.connect(lambda value: self.change(setting, value))
        return box

    def _add(self, widgets: Sequence[QWidget], remark: str) -> None:
        row = QVBoxLayout()
        row.setSpacing(_LINE_GAP_PX)
        for widget in widgets:
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
        if remark:
            widgets[-1].setAccessibleDescription(remark)
            row.addWidget(_remark_label(remark))
        self._rows.addLayout(row)


def _remark_label(text: str) -> QLabel:
    label = PlainLabel(text)
    label.setWordWrap(True)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label
