"""Preferences: how texts are translated, and on what."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QComboBox, QSpinBox

from s2s_desktop.gui.dialogs.preferences.page import Page
from s2s_desktop.gui.window.kept_settings import KeptSettings

_WIDEST_BEAM = 12
_AUTOMATIC = 0
_LEAST_MEMORY_MB, _MOST_MEMORY_MB = 128, 1 << 20


class TranslatingPage(Page):
    """`as_you_type` is the action that switches it."""

    key = "translating"

    def __init__(self, kept: KeptSettings, as_you_type: QAction) -> None:
        super().__init__(kept)
        self.as_you_type_box = _follower(as_you_type, self.tr("Translate &as I type"))
        self.warnings_box = self.check("warnings", self.tr("Point out do&ubtful places"))
        self.numbers_box = self.choice(
            "number_style",
            {
                "target": self.tr("As the translation’s language writes them"),
                "source": self.tr("As they were"),
            },
        )
        self.beam_box = self._make_beam_box()
        self.device_box = self._make_device_box()
        self.add_wide(self.as_you_type_box)
        self.add_wide(
            self.warnings_box,
            self.tr(
                "Where a translation may say something else than its source: a lost “not”, "
                "something left out, said twice or not translated."
            ),
        )
        self.add_row(self.tr("&Numbers in translations"), self.numbers_box)
        self.add_row(
            self.tr("&Beam size"),
            self.beam_box,
            self.tr(
                "Automatic is what the makers of the model advise. 1 is fastest. From 2 on, "
                "several wordings are weighed against each other, and words that are not "
                "settled yet are shown in italics."
            ),
        )
        self.add_row(
            self.tr("&Device"), self.device_box, self.tr("Takes effect at the next start.")
        )
        self.add_row(
            self.tr("&Memory for models"),
            self._make_memory_box(),
            self.tr(
                "Models stay loaded as long as they have room in it; the one that was used longest "
                "ago goes first. Automatic is half of what this computer has. Takes effect at the "
                "next start."
            ),
        )

    def title(self) -> str:
        """As in the list."""
        return self.tr("Translating")

    def _make_beam_box(self) -> QSpinBox:
        chosen = self.kept.value.beam_size or _AUTOMATIC
        box = QSpinBox()
        box.setRange(_AUTOMATIC, max(_WIDEST_BEAM, chosen))
        box.setSpecialValueText(self.tr("Automatic"))
        box.setKeyboardTracking(False)
        box.setValue(chosen)
        box.valueChanged.connect(lambda value: self.change("beam_size", value or None))
        return box

    def _make_memory_box(self) -> QSpinBox:
        chosen = self.kept.value.memory_mb or _AUTOMATIC
        box = QSpinBox()
        box.setRange(_AUTOMATIC, _MOST_MEMORY_MB)
        box.setSingleStep(_LEAST_MEMORY_MB)
        box.setSuffix(" MB")
        box.setSpecialValueText(self.tr("Automatic"))
        box.setKeyboardTracking(False)
        box.setValue(chosen)
        box.valueChanged.connect(
            lambda value: self.change("memory_mb", max(_LEAST_MEMORY_MB, value) if value else None)
        )
        return box

    def _make_device_box(self) -> QComboBox:
        devices = {"auto": self.tr("Automatic"), "cpu": self.tr("Processor (CPU)")}
        chosen = self.kept.value.device
        return self.choice("device", {**devices, chosen: devices.get(chosen, chosen)})


def _follower(action: QAction, text: str) -> QCheckBox:
    """A box for what `action` switches."""
    box = QCheckBox(text)
    box.setChecked(action.isChecked())
    box.toggled.connect(action.setChecked)
    action.toggled.connect(box.setChecked)
    return box
