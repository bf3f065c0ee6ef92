"""Preferences: what is there again after a start, and what is kept."""

from __future__ import annotations

from s2s_desktop.gui.dialogs.preferences.page import Page
from s2s_desktop.gui.window.kept_settings import KeptSettings


class PrivacyPage(Page):
    """What leaves this computer needs no choice: nothing does."""

    key = "privacy"

    def __init__(self, kept: KeptSettings) -> None:
        super().__init__(kept)
        self.restore_box = self.check("restore_texts", self.tr("Open with the &texts of last time"))
        self.add_wide(
            self.restore_box,
            self.tr(
                "What stands in the window is written to a file of your own, which nobody else "
                "may read. Nothing that you write leaves this computer."
            ),
        )

    def title(self) -> str:
        """As in the list."""
        return self.tr("Start and privacy")
