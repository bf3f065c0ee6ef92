"""The program says what it is and under which licences."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from s2s_desktop import __version__
from s2s_desktop.catalogue.entry import SUMMARIZE
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.gui.help.about_dialog import AboutDialog
from s2s_desktop.gui.window.main_window import MainWindow
from tests.gui.conftest import ListedModels, WindowMaker, choose_task, listed


def opened(window: MainWindow) -> AboutDialog:
    window.commands.about.trigger()
    return next(dialog for dialog in window.findChildren(AboutDialog) if dialog.isVisible())


def rows(dialog: AboutDialog) -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = []
    for index in range(dialog.parts.topLevelItemCount()):
        group = dialog.parts.topLevelItem(index)
        lines = [group.child(row) for row in range(group.childCount())]
        found += [tuple(line.text(column) for column in range(3)) for line in lines]
    return found


def test_versions_and_licences_are_told(window: MainWindow) -> None:
    about = opened(window)
    told = rows(about)
    assert ("S2S Desktop", __version__, "Apache-2.0") in told
    assert any("Lucide" in name and licence.startswith("ISC") for name, _, licence in told)
    # AND those of each model that is there
    catalogue = Catalogue()
    installed = [entry for entry in catalogue.entries() if catalogue.is_installed(entry.id)]
    assert {(entry.name, "", entry.licence) for entry in installed} <= set(told)
    about.reject()


def test_models_of_the_user_are_told_too(make_window: WindowMaker) -> None:
    window = make_window(None, ListedModels(listed("mine", ("en", "pt"), licence="GPL-3.0")))
    about = opened(window)
    assert ("Model mine", "", "GPL-3.0") in rows(about)
    about.reject()


def test_the_list_can_be_copied(window: MainWindow) -> None:
    about = opened(window)
    copy = next(b for b in about.findChildren(QPushButton) if b.text() == "&Copy")
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert f"S2S Desktop {__version__} Apache-2.0" in QGuiApplication.clipboard().text()
    about.reject()


def test_help_on_summaries_is_there_while_summarizing(window: MainWindow) -> None:
    assert not window.commands.about_summaries.isVisible()
    choose_task(window, SUMMARIZE)
    assert window.commands.about_summaries.isVisible()
