"""The glossary: terms, and what they are called."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QFileDialog

from s2s_desktop.atomic_file import atomic_text
from s2s_desktop.documents.plain_text import read_plain_text
from s2s_desktop.errors import UserError
from s2s_desktop.glossary.glossary_file import read_glossary, row_of, term_of, write_glossary
from s2s_desktop.glossary.term import merged
from s2s_desktop.gui.glossary.own_terms import OwnTerms
from s2s_desktop.gui.glossary.rows_model import Row, Rows
from s2s_desktop.gui.glossary.rows_page import RowsPage
from s2s_desktop.gui.language.language_names import language_name
from s2s_desktop.gui.translated import tr

_COMMA = ".csv"


class GlossaryPage(RowsPage):
    """A term a row: what it is called, and for which languages that counts."""

    def __init__(self, own: OwnTerms, pair: tuple[str, str]) -> None:
        self._own, self._pair = own, pair
        super().__init__((tr("Term"), tr("Is called"), tr("From"), tr("Into")), tr("Glossary"))
        self.only_pair = QCheckBox(
            self.tr("Only from {source} into {target}").format(
                source=language_name(pair[0]), target=language_name(pair[1])
            )
        )
        self.only_pair.setChecked(True)
        self.below_fields.addWidget(self.only_pair)
        self.model.show(map(row_of, own.glossary.terms))
        if own.problem is not None:
            self.tell(own.problem)

    def title(self) -> str:
        """As in the list of pages."""
        return self.tr("Glossary")

    def field_names(self) -> Sequence[str]:
        """A term and what it is called."""
        return self.tr("Term"), self.tr("Is called (several: a|b)")

    def empty_text(self) -> str:
        """What a glossary is good for."""
        return self.tr(
            "No terms yet. Write one above and what it is called in the other language: "
            "translations keep to it, in the form that the sentence needs."
        )

    def new_row(self, texts: Sequence[str]) -> Row:
        """For the languages that are chosen in the window, or for all."""
        return (*texts, *(self._pair if self.only_pair.isChecked() else ("", "")))

    def take(self, rows: Rows) -> None:
        """Every row must be a term; raises UserError."""
        self._own.take_terms(term_of(*row) for row in rows)

    def choose_import(self) -> None:
        """Add the terms of a TSV or CSV file."""
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Import Terms"), "", self.tr("Terms (*.tsv *.csv *.txt);;All files (*)")
        )
        if name:
            self.import_file(Path(name))

    def import_file(self, path: Path) -> None:
        """Add its terms; of a file that cannot be used it is said in which line."""
        self.clear_problem()
        try:
            found = read_glossary(read_plain_text(path).text, path.name).terms
        except UserError as error:
            self.tell(error)
            return
        terms = merged((*(term_of(*row) for row in self.model.rows), *found))
        self.model.change(map(row_of, terms))

    def choose_export(self) -> None:
        """Write a TSV or CSV file."""
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Export Terms"),
            "glossary.tsv",
            self.tr("Tab-separated (*.tsv);;Comma-separated (*.csv)"),
        )
        if name:
            self.export_file(Path(name))

    def export_file(self, path: Path) -> None:
        """Write all terms, parted by commas where the name of the file says so."""
        self.clear_problem()
        terms = [term_of(*row) for row in self.model.rows]
        try:
            with atomic_text(path) as stream:
                stream.write(write_glossary(terms, "," if path.suffix == _COMMA else "\t"))
        except UserError as error:
            self.tell(error)
