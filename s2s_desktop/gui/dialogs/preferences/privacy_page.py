"""Preferences: what is there again after a start, and what is kept."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QComboBox

from s2s_desktop.gui.dialogs.preferences.page import Page
from s2s_desktop.gui.window.kept_settings import KeptSettings

_NEVER = 0


class PrivacyPage(Page):
    """What is written leaves this computer in no case; whether models come to it is a choice."""

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
        self.offline_box = QCheckBox(self.tr("&Never use the network"))
        self.offline_box.setChecked(kept.value.network == "never")
        self.offline_box.toggled.connect(
            lambda on: self.change("network", "never" if on else "when asked")
        )
        self.add_wide(
            self.offline_box,
            self.tr(
                "Otherwise it is used to fetch models and lists of them, each time that you ask "
                "for it, and for nothing else."
            ),
        )
        self._add_history()

    def _add_history(self) -> None:
        self.history_box = QCheckBox(self.tr("Keep a &history"))
        self.history_box.setChecked(self.kept.value.history == "on")
        self.history_box.toggled.connect(lambda on: self.change("history", "on" if on else "off"))
        self.days_box = self._make_days_box()
        self.commands_box = self.check(
            "history_of_commands", self.tr("Also of what the &command line translates")
        )
        self.add_wide(
            self.history_box,
            self.tr(
                "What you translate and summarize is found again with Ctrl+H. It is kept on this "
                "computer alone."
            ),
        )
        self.add_wide(self.commands_box)
        self.add_row(
            self.tr("&Forget entries after"),
            self.days_box,
            self.tr("Entries with a star stay until you delete them."),
        )

    def _make_days_box(self) -> QComboBox:
        """The usual choices, and what was chosen otherwise."""
        chosen = self.kept.value.history_days or _NEVER
        names = {
            _NEVER: self.tr("Never"),
            7: self.tr("7 days"),
            30: self.tr("30 days"),
            90: self.tr("90 days"),
            365: self.tr("A year"),
        }
        box = QComboBox()
        for days in sorted({*names, chosen}):
            box.addItem(names.get(days) or self.tr("%n day(s)", "", days), days)
        box.setCurrentIndex(box.findData(chosen))
        box.currentIndexChanged.connect(
            lambda _: self.change("history_days", box.currentData() or None)
        )
        return box

    def title(self) -> str:
        """As in the list."""
        return self.tr("Start and privacy")
