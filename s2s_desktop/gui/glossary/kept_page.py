"""Terms that stay as they are in every translation."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from s2s_desktop.atomic_file import atomic_text
from s2s_desktop.documents.plain_text import read_plain_text
from s2s_desktop.errors import UserError
from s2s_desktop.glossary.user_terms import lines_of
from s2s_desktop.gui.glossary.own_terms import OwnTerms
from s2s_desktop.gui.glossary.rows_model import Row, Rows
from s2s_desktop.gui.glossary.rows_page import RowsPage
from s2s_desktop.gui.translated import tr
from s2s_desktop.sentences import Sentence


class KeptPage(RowsPage):
    """A term a row."""

    def __init__(self, own: OwnTerms) -> None:
        self._own = own
        super().__init__((tr("Stays as it is"),), tr("Terms that stay as they are"))
        self.model.show((term,) for term in own.kept)

    def title(self) -> str:
        """As in the list of pages."""
        return self.tr("Stay as They Are")

    def field_names(self) -> Sequence[str]:
        """The term."""
        return (self.tr("Name or term"),)

    def empty_text(self) -> str:
        """What such terms are good for."""
        return self.tr(
            "Nothing yet. Names of products, companies or people that you write here are never "
            "translated."
        )

    def new_row(self, texts: Sequence[str]) -> Row:
        """The term alone."""
        return (texts[0],)

    def take(self, rows: Rows) -> None:
        """No row may be empty; raises UserError."""
        if not all(term for (term,) in rows):
            raise UserError(
                Sentence("A row without text cannot be kept."),
                Sentence("Delete the row, or write what stays as it is."),
            )
        self._own.take_kept(term for (term,) in rows)

    def choose_import(self) -> None:
        """Add the lines of a text file."""
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Import Terms"))
        if name:
            self.import_file(Path(name))

    def import_file(self, path: Path) -> None:
        """Add its lines."""
        self.clear_problem()
        try:
            found = lines_of(read_plain_text(path).text)
        except UserError as error:
            self.tell(error)
            return
        known = [term for (term,) in self.model.rows]
        self.model.change((term,) for term in dict.fromkeys((*known, *found)))

    def choose_export(self) -> None:
        """Write a text file."""
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Export Terms"), "kept.txt")
        if name:
            self.export_file(Path(name))

    def export_file(self, path: Path) -> None:
        """Write a term a line."""
        self.clear_problem()
        try:
            with atomic_text(path) as stream:
                stream.writelines(f"{term}\n" for (term,) in self.model.rows)
        except UserError as error:
            self.tell(error)
