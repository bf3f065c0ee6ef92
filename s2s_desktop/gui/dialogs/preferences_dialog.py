"""The few things that are set once and then left alone."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from s2s_desktop.gui.look.plain_text import PlainLabel
from s2s_desktop.settings import Settings

_WIDEST_BEAM = 12
_AUTOMATIC = 0


class PreferencesDialog(QDialog):
    """`changed` carries the new `Settings` when the user agrees."""

    changed = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Preferences"))
        self._settings = settings
        self.beam_box = QSpinBox()
        self.beam_box.setRange(_AUTOMATIC, max(_WIDEST_BEAM, settings.beam_size or _AUTOMATIC))
        self.beam_box.setSpecialValueText(self.tr("Automatic"))
        self.beam_box.setValue(settings.beam_size or _AUTOMATIC)
        self.device_box = QComboBox()
        self._fill_devices()
        self.warnings_box = QCheckBox(self.tr("Point out do&ubtful places"))
        self.warnings_box.setChecked(settings.warnings)
        self._arrange()
        self.accepted.connect(self._accept)

    def _fill_devices(self) -> None:
        devices = {"auto": self.tr("Automatic"), "cpu": self.tr("Processor (CPU)")}
        devices.setdefault(self._settings.device, self._settings.device)
        for device, label in devices.items():
            self.device_box.addItem(label, device)
        self.device_box.setCurrentIndex(self.device_box.findData(self._settings.device))

    def _arrange(self) -> None:
        form = QFormLayout()
        form.setSpacing(10)
        form.addRow(self.tr("&Beam size"), self.beam_box)
        form.addRow(
            _remark(
                self.tr(
                    "Automatic is what the makers of the model advise. 1 is fastest. From 2 on, "
                    "several wordings are weighed against each other, and words that are not "
                    "settled yet are shown in italics."
                )
            )
        )
        form.addRow(self.warnings_box)
        form.addRow(
            _remark(
                self.tr(
                    "Where a translation may say something else than its source: a lost “not”, "
                    "something left out, said twice or not translated."
                )
            )
        )
        form.addRow(self.tr("&Device"), self.device_box)
        form.addRow(_remark(self.tr("Takes effect at the next start.")))
        self.beam_box.setAccessibleName(self.tr("Beam size"))
        self.device_box.setAccessibleName(self.tr("Device"))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addStretch(1)
        layout.addWidget(buttons)
        self.resize(420, 320)

    def _accept(self) -> None:
        self.changed.emit(
            replace(
                self._settings,
                beam_size=self.beam_box.value() or None,
                device=self.device_box.currentData(),
                warnings=self.warnings_box.isChecked(),
            )
        )


def _remark(text: str) -> QLabel:
    label = PlainLabel(text)
    label.setWordWrap(True)
    label.setForegroundRole(label.palette().ColorRole.PlaceholderText)
    return label
