"""Which entries are shown, of what kind, language and time: one button with a menu."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QDate, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from s2s_desktop.catalogue.entry import SUMMARIZE, TRANSLATE
from s2s_desktop.gui.history.wording import days_ago
from s2s_desktop.gui.language.language_names import language_name
from s2s_desktop.gui.look.buttons import PillButton
from s2s_desktop.history.search import Wanted

_WEEK, _MONTH = 7, 30


class FilterButton(PillButton):
    """Says what is shown. `changed` comes when something else is to be."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, arrow=True)
        self.setAccessibleName(self.tr("Which entries are shown"))
        self._task = self._language = ""
        self._days: int | None = None
        self._menu = QMenu(self)
        self._languages = QMenu(self.tr("&Language"), self._menu)
        self._fill()
        self.setMenu(self._menu)
        self.offer([])

    def narrowed(self, wanted: Wanted) -> Wanted:
        """`wanted`, and only what is chosen here."""
        since = None if self._days is None else days_ago(self._days)
        return replace(wanted, task=self._task, language=self._language, since=since)

    def offer(self, languages: Iterable[str]) -> None:
        """Let these languages (BCP 47) be chosen."""
        self._languages.clear()
        group = QActionGroup(self._languages)
        named = sorted((language_name(tag), tag) for tag in {*languages, self._language} if tag)
        for name, tag in ((self.tr("Any language"), ""), *named):
            action = self._add(self._languages, group, name)
            action.setChecked(tag == self._language)
            action.triggered.connect(lambda _=False, tag=tag: self._choose_language(tag))
        self._say()

    def _fill(self) -> None:
        tasks, times = QActionGroup(self._menu), QActionGroup(self._menu)
        for name, task in (
            (self.tr("&All entries"), ""),
            (self.tr("&Translations"), TRANSLATE),
            (self.tr("&Summaries"), SUMMARIZE),
        ):
            action = self._add(self._menu, tasks, name)
            action.setChecked(not task)
            action.triggered.connect(lambda _=False, task=task: self._choose_task(task))
        self._menu.addSeparator()
        self._menu.addMenu(self._languages)
        self._menu.addSeparator()
        for name, days in (
            (self.tr("An&y time"), None),
            (self.tr("T&oday"), 0),
            (self.tr("The last &7 days"), _WEEK),
            (self.tr("The last &30 days"), _MONTH),
            (self.tr("This y&ear"), QDate.currentDate().dayOfYear() - 1),
        ):
            action = self._add(self._menu, times, name)
            action.setChecked(days is None)
            action.triggered.connect(lambda _=False, days=days: self._choose_days(days))
        self._names_of_days = {
            0: self.tr("today"),
            _WEEK: self.tr("7 days"),
            _MONTH: self.tr("30 days"),
        }

    def _add(self, menu: QMenu, group: QActionGroup, name: str) -> QAction:
        action = menu.addAction(name)
        action.setCheckable(True)
        group.addAction(action)
        return action

    def _choose_task(self, task: str) -> None:
        self._task = task
        self._tell()

    def _choose_language(self, tag: str) -> None:
        self._language = tag
        self._tell()

    def _choose_days(self, days: int | None) -> None:
        self._days = days
        self._tell()

    def _tell(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        tasks = {TRANSLATE: self.tr("Translations"), SUMMARIZE: self.tr("Summaries")}
        chosen = [tasks.get(self._task, "")]
        chosen.append(language_name(self._language) if self._language else "")
        if self._days is not None:
            chosen.append(self._names_of_days.get(self._days, self.tr("this year")))
        self.setText(" · ".join(filter(None, chosen)) or self.tr("All entries"))
