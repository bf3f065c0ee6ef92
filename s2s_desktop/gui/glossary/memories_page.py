"""Translation memories: TMX files whose sentences are used where they are the same."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from s2s_desktop.errors import UserError
from s2s_desktop.gui.glossary.own_terms import OwnTerms
from s2s_desktop.gui.glossary.rows_model import Row, Rows
from s2s_desktop.gui.glossary.rows_page import RowsPage
from s2s_desktop.gui.translated import tr
from s2s_desktop.memory.tmx_file import check_tmx
from s2s_desktop.sentences import Sentence


class MemoriesPage(RowsPage):
    """A file a row; the files stay where they are."""

    def __init__(self, own: OwnTerms) -> None:
        self._own = own
        super().__init__((tr("TMX file"),), tr("Translation memories"))
        self.import_button.setText(self.tr("&Choose a File…"))
        self.export_button.hide()
        self.model.show((path,) for path in own.memories)

    def title(self) -> str:
        """As in the list of pages."""
        return self.tr("Memories")

    def field_names(self) -> Sequence[str]:
        """Where a file is."""
        return (self.tr("Path of a TMX file"),)

    def empty_text(self) -> str:
        """What memories are good for."""
        return self.tr(
            "No memories yet. Where a TMX file has the very sentence, its translation is used; of "
            "similar ones you are told. The history can be exported as TMX."
        )

    def new_row(self, texts: Sequence[str]) -> Row:
        """The file alone."""
        return (str(Path(texts[0]).expanduser()),)

    def take(self, rows: Rows) -> None:
        """Every row must be a memory; raises UserError."""
        for (path,) in rows:
            if not path:
                raise UserError(
                    Sentence("A row without text cannot be kept."),
                    Sentence("Delete the row, or write the path of a file."),
                )
            if path not in self._own.memories:
                check_tmx(Path(path))
        self._own.take_memories(path for (path,) in rows)

    def choose_import(self) -> None:
        """Ask for files to use."""
        names, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("Choose a Translation Memory"),
            "",
            self.tr("Translation memories (*.tmx);;All files (*)"),
        )
        known = [path for (path,) in self.model.rows]
        if names:
            self.model.change((path,) for path in dict.fromkeys((*known, *names)))

    def choose_export(self) -> None:
        """There is nothing to write: the files are where they were."""
