"""Preferences: the language of the window, its colours, sizes and motion."""

from __future__ import annotations

from s2s_desktop.gui.dialogs.preferences.page import Page
from s2s_desktop.gui.language.interface_language import AS_SYSTEM, LANGUAGES
from s2s_desktop.gui.text.text_panes import FONT_SIZES_PT
from s2s_desktop.gui.window.kept_settings import KeptSettings

_SMALLEST_PERCENT, _LARGEST_PERCENT, _STEP_PERCENT = 50, 200, 10


class AppearancePage(Page):
    """Everything here shows at once, behind the dialog and in it."""

    key = "appearance"

    def __init__(self, kept: KeptSettings) -> None:
        super().__init__(kept)
        as_system = self.tr("As the system")
        self.language_box = self.choice("interface_language", {AS_SYSTEM: as_system, **LANGUAGES})
        self.theme_box = self.choice(
            "theme", {"system": as_system, "light": self.tr("Light"), "dark": self.tr("Dark")}
        )
        self.size_box = self.number(
            "interface_size_percent", _SMALLEST_PERCENT, _LARGEST_PERCENT, _STEP_PERCENT, "%"
        )
        self.text_size_box = self.number("font_size_pt", *FONT_SIZES_PT, 1, self.tr("pt"))
        self.density_box = self.choice(
            "density", {"comfortable": self.tr("Comfortable"), "compact": self.tr("Compact")}
        )
        self.motion_box = self.check("motion", self.tr("Let things &fade in and out"))
        self.add_row(self.tr("&Language of the window"), self.language_box)
        self.add_row(self.tr("&Colors"), self.theme_box)
        self.add_row(self.tr("&Size of the window’s words"), self.size_box)
        self.add_row(
            self.tr("Size of the &two texts"),
            self.text_size_box,
            self.tr("Also with Ctrl and the mouse wheel over a text."),
        )
        self.add_row(self.tr("&Room around things"), self.density_box)
        self.add_wide(self.motion_box)

    def title(self) -> str:
        """As in the list."""
        return self.tr("Appearance")
