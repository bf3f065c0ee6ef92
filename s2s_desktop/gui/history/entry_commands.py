"""What is done with the entries that are selected: star, name, delete and undo, copy, export."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from s2s_desktop.atomic_file import atomic_text
from s2s_desktop.gui.history.deleted import Deleted
from s2s_desktop.gui.history.history_panel import HistoryPanel
from s2s_desktop.gui.history.history_thread import HistoryThread
from s2s_desktop.history.database import Database
from s2s_desktop.history.deletion import is_left_over, wipe, wipe_some
from s2s_desktop.history.entries import Entries, Kept
from s2s_desktop.history.entry import Entry
from s2s_desktop.history.export import FORMS, SUFFIXES, as_text
from s2s_desktop.history.search import Wanted, ids

_WIPE_AFTER_MS = 1000


class EntryCommands(QObject):
    """Does it in the thread and has the panel look again. `mentioned` carries what is to be said
    in the status line."""

    mentioned = Signal(str)

    def __init__(
        self,
        panel: HistoryPanel,
        thread: HistoryThread,
        deleted: Deleted,
        folder: Callable[[], str],
    ) -> None:
        super().__init__(panel)
        self._panel = panel
        self._thread = thread
        self._deleted = deleted
        self._folder = folder
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_WIPE_AFTER_MS)
        self._pause.timeout.connect(self.wipe)
        do = panel.actions_of_entry
        for action, slot in (
            (do.star, self._star),
            (do.copy_result, partial(self._copy, _result)),
            (do.copy_text, partial(self._copy, _source)),
            (do.copy_both, partial(self._copy, _both)),
            (do.export, self._export_chosen),
            (do.delete, self._delete_chosen),
            (do.undo_delete, self.undo),
        ):
            action.triggered.connect(lambda _=False, slot=slot: slot())
        panel.undo_asked.connect(self.undo)
        self._show_undo()

    def delete(self, numbers: Sequence[int]) -> None:
        """Delete entries; undo brings them back, as long as the program runs."""
        self._thread.do(partial(_remove, numbers), self._removed)

    @Slot()
    def undo(self) -> None:
        """Bring back what was deleted last."""
        kept = self._deleted.take()
        if kept:
            self._thread.do(partial(_put_back, kept), lambda _: self._changed())

    def rename(self, number: int, name: str) -> None:
        """Call an entry `name`."""
        self._thread.do(partial(_rename, number, name), lambda _: self._changed())

    def export(self, wanted: Wanted) -> None:
        """Ask for a file, and write all that is wanted into it."""
        self._ask_file(lambda path: self._thread.do(partial(_export_all, wanted, path), self._told))

    @Slot()
    def wipe(self) -> None:
        """Let nothing of what was deleted stay in the files, if anything does."""
        self._thread.do(_begin_to_wipe, self._wiped)

    def _wiped(self, more: bool) -> None:
        # Step by step, so that a search between two of them does not wait.
        if more:
            self._thread.do(partial(wipe_some, first=False), self._wiped)

    def _star(self) -> None:
        chosen = self._panel.chosen()
        starred = not all(entry.starred for entry in chosen)
        numbers = [entry.id for entry in chosen]
        self._thread.do(partial(_set_stars, numbers, starred), lambda _: self._changed())

    def _delete_chosen(self) -> None:
        self.delete([entry.id for entry in self._panel.chosen()])

    def _removed(self, removed: Sequence[Kept]) -> None:
        self._deleted.add(removed)
        self._pause.start()
        self._changed()

    def _copy(self, form: Callable[[Entry], str]) -> None:
        numbers = [entry.id for entry in self._panel.chosen()]
        self._thread.do(partial(_texts, numbers, form), self._copied)

    def _copied(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.mentioned.emit(self.tr("Copied"))

    def _export_chosen(self) -> None:
        numbers = [entry.id for entry in self._panel.chosen()]
        self._ask_file(lambda path: self._thread.do(partial(_export, numbers, path), self._told))

    def _ask_file(self, write: Callable[[Path], None]) -> None:
        dialog = QFileDialog(self._panel.window(), self.tr("Export History"), self._folder())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        filters = {
            self.tr("Text (*.txt)"): "txt",
            self.tr("JSON (*.json)"): "json",
            self.tr("Translation memory (*.tmx)"): "tmx",
        }
        dialog.setNameFilters(list(filters))
        dialog.filterSelected.connect(lambda name: dialog.setDefaultSuffix(filters[name]))
        dialog.setDefaultSuffix("txt")
        dialog.selectFile("history.txt")
        dialog.fileSelected.connect(lambda name: write(Path(name)))
        dialog.open()

    def _told(self, path: Path) -> None:
        self.mentioned.emit(self.tr("Exported to {path}").format(path=path))

    def _changed(self) -> None:
        self._show_undo()
        self._panel.look()

    def _show_undo(self) -> None:
        self._panel.offer_undo(len(self._deleted))
        self._panel.actions_of_entry.undo_delete.setEnabled(len(self._deleted) > 0)


def wipe_all(database: Database) -> None:
    """Let nothing of what was deleted stay in the files, before the program ends."""
    if is_left_over(database):
        wipe(database)


def _begin_to_wipe(database: Database) -> bool:
    return is_left_over(database) and wipe_some(database, first=True)


def _source(entry: Entry) -> str:
    return entry.source


def _result(entry: Entry) -> str:
    return entry.result


def _both(entry: Entry) -> str:
    return "".join(as_text([entry]))


def _texts(numbers: Iterable[int], form: Callable[[Entry], str], database: Database) -> str:
    return "\n\n".join(form(entry).strip("\n") for entry in Entries(database).each(numbers))


def _remove(numbers: Sequence[int], database: Database) -> Sequence[Kept]:
    return Entries(database).remove(numbers)


def _put_back(kept: Sequence[Kept], database: Database) -> None:
    Entries(database).put_back(kept)


def _rename(number: int, name: str, database: Database) -> None:
    Entries(database).rename(number, name)


def _set_stars(numbers: Sequence[int], starred: bool, database: Database) -> None:
    for number in numbers:
        Entries(database).star(number, starred)


def _export_all(wanted: Wanted, path: Path, database: Database) -> Path:
    return _export(ids(database, wanted), path, database)


def _export(numbers: Sequence[int], path: Path, database: Database) -> Path:
    suffix = path.suffix.lower()
    form = next((name for name, known in SUFFIXES.items() if known == suffix), "text")
    with atomic_text(path) as stream:
        stream.writelines(FORMS[form](Entries(database).each(numbers)))
    return path
