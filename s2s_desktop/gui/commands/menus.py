"""The menu bar: what stands in which menu."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu

from s2s_desktop.gui.commands.actions import Actions
from s2s_desktop.gui.translated import tr


def fill_menus(
    do: Actions, window: QMainWindow, of_alignment: Iterable[QAction], recent: QMenu
) -> None:
    """Put everything in the menu bar; `of_alignment` are the panel's own actions, `recent` the
    files that were opened last."""
    _menu(
        window,
        tr("&File"),
        (
            do.new,
            do.open,
            recent.menuAction(),
            do.save,
            None,
            do.documents,
            None,
            do.print,
            do.print_both,
            None,
            do.models,
            do.add_model,
            do.forget_everything,
            None,
            do.quit,
        ),
    )
    _menu(
        window,
        tr("&Edit"),
        (
            do.undo,
            do.redo,
            None,
            do.cut,
            do.copy,
            do.paste,
            do.select_all,
            do.clear,
            None,
            do.other_words,
            do.other_wording,
            do.go_on,
            do.lock,
            None,
            do.find,
            do.find_next,
            do.find_previous,
            do.replace,
            None,
            do.preferences,
        ),
    )
    _menu(
        window,
        tr("&View"),
        (
            do.history,
            do.back,
            do.forth,
            None,
            do.alignment,
            do.panel_beside,
            do.panel_below,
            None,
            *of_alignment,
            None,
            do.outline,
            do.next_pane,
            do.next_sentence,
            do.previous_sentence,
            do.next_place,
            do.previous_place,
            None,
            do.larger,
            do.smaller,
            do.normal_size,
        ),
    )
    _menu(
        window,
        tr("&Task"),
        (
            do.run,
            do.stop,
            do.as_you_type,
            None,
            do.choose_source,
            do.choose_target,
            do.swap,
            None,
            do.choose_model,
            do.compare,
            do.translate_back,
            None,
            do.terms,
            do.add_term,
            None,
            do.copy_result,
        ),
    )
    _menu(window, tr("&Help"), (do.shortcuts, do.about_summaries, None, do.about))


def _menu(window: QMainWindow, title: str, entries: Iterable[QAction | None]) -> None:
    menu = QMenu(title, window)
    for entry in entries:
        if entry is None:
            menu.addSeparator()
        else:
            menu.addAction(entry)
    window.menuBar().addMenu(menu)
