"""A page of a list that the user keeps: fields to add to it, a search, a table to edit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from s2s_desktop.errors import UserError
from s2s_desktop.gui.glossary.rows_model import Row, Rows, RowsModel
from s2s_desktop.gui.look.buttons import PillButton, TextButton
from s2s_desktop.gui.look.plain_text import PlainLabel
from s2s_desktop.gui.translated import in_one_line

_MARGIN_PX = 20
_GAP_PX = 8


class RowsPage(QWidget):
    """What is common to both lists; what a row means is the concern of each."""

    def __init__(self, headings: Sequence[str], name: str) -> None:
        super().__init__()
        self.model = RowsModel(headings, self._taken, self)
        self.fields = [QLineEdit() for _ in self.field_names()]
        self.add_button = PillButton(self.tr("&Add"), primary=True)
        self.search = QLineEdit()
        self.table = QTableView()
        self.empty = PlainLabel(self.empty_text())
        self.problem = PlainLabel()
        self.delete_button = TextButton(self.tr("&Delete"))
        self.undo_button = TextButton(self.tr("&Undo"))
        self.import_button = TextButton(self.tr("&Import…"))
        self.export_button = TextButton(self.tr("&Export…"))
        self._shown = QSortFilterProxyModel(self)
        self._set_up(name)
        self._arrange()
        self._connect()

    # What each list knows

    def field_names(self) -> Sequence[str]:
        """What is asked for to add a row."""
        raise NotImplementedError

    def empty_text(self) -> str:
        """What is to be said where the list has nothing."""
        raise NotImplementedError

    def new_row(self, texts: Sequence[str]) -> Row:
        """The row that the fields mean."""
        raise NotImplementedError

    def take(self, rows: Rows) -> None:
        """Use and write these rows; raises UserError for rows that cannot be."""
        raise NotImplementedError

    def choose_import(self) -> None:
        """Ask for a file, and take what is in it besides."""
        raise NotImplementedError

    def choose_export(self) -> None:
        """Ask for a file, and write the list into it."""
        raise NotImplementedError

    # What the user does

    def add(self) -> None:
        """Take what stands in the fields as a row."""
        texts = [field.text().strip() for field in self.fields]
        blank = next(
            (field for field, text in zip(self.fields, texts, strict=True) if not text), None
        )
        if blank is not None:
            blank.setFocus()
            return
        if self.model.change((*self.model.rows, self.new_row(texts))):
            for field in self.fields:
                field.clear()
            self.fields[0].setFocus()
            self.table.scrollToBottom()

    def delete(self) -> None:
        """Take the chosen rows out."""
        chosen = {self._shown.mapToSource(index).row() for index in self._chosen()}
        if chosen:
            rows = self.model.rows
            self.model.change(row for number, row in enumerate(rows) if number not in chosen)

    def tell(self, error: UserError) -> None:
        """Say what is wrong."""
        self._say(in_one_line(error.message, error.hint))

    def clear_problem(self) -> None:
        """What was wrong is over."""
        self._say("")

    def _say(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def _taken(self, rows: Rows) -> bool:
        self._say("")
        try:
            self.take(rows)
        except UserError as error:
            self.tell(error)
            return False
        return True

    def _chosen(self) -> list[QModelIndex]:
        return self.table.selectionModel().selectedRows()

    @Slot()
    def _refresh(self) -> None:
        """Enable what can be done, and say so where there is nothing."""
        has_rows = bool(self.model.rows)
        self.empty.setVisible(not has_rows)
        self.table.setVisible(has_rows)
        self.search.setVisible(has_rows)
        self.export_button.setEnabled(has_rows)
        self.undo_button.setEnabled(self.model.can_undo)
        self.delete_button.setEnabled(has_rows and bool(self._chosen()))

    # How it is made

    def _set_up(self, name: str) -> None:
        self._shown.setSourceModel(self.model)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._shown.setSortCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._shown.setFilterKeyColumn(-1)
        self.table.setModel(self._shown)
        self.table.setAccessibleName(name)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in range(len(self.fields)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        self.search.setPlaceholderText(self.tr("Search the list"))
        self.search.setAccessibleName(self.tr("Search the list"))
        self.search.setClearButtonEnabled(True)
        for field, field_name in zip(self.fields, self.field_names(), strict=True):
            field.setPlaceholderText(field_name)
            field.setAccessibleName(field_name)
        self.empty.setWordWrap(True)
        self.empty.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.problem.setForegroundRole(self.palette().ColorRole.BrightText)

    def _arrange(self) -> None:
        adding, below = QHBoxLayout(), QHBoxLayout()
        for field in self.fields:
            adding.addWidget(field, 1)
        adding.addWidget(self.add_button)
        for button in (self.delete_button, self.undo_button):
            below.addWidget(button)
        below.addStretch(1)
        for button in (self.import_button, self.export_button):
            below.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN_PX, _MARGIN_PX, _MARGIN_PX, _MARGIN_PX)
        for row in (layout, adding, below):
            row.setSpacing(_GAP_PX)
        layout.addLayout(adding)
        self.below_fields = QVBoxLayout()
        layout.addLayout(self.below_fields)
        layout.addWidget(self.search)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.empty, 1)
        layout.addWidget(self.problem)
        layout.addLayout(below)

    def _connect(self) -> None:
        self.add_button.clicked.connect(self.add)
        for field in self.fields:
            field.returnPressed.connect(self.add)
        self.delete_button.clicked.connect(self.delete)
        self.undo_button.clicked.connect(self.model.undo)
        self.import_button.clicked.connect(self.choose_import)
        self.export_button.clicked.connect(self.choose_export)
        self.search.textChanged.connect(self._shown.setFilterFixedString)
        self.model.modelReset.connect(self._refresh)
        self.table.selectionModel().selectionChanged.connect(self._refresh)
        for keys, slot in (
            (QKeySequence.StandardKey.Delete, self.delete),
            (QKeySequence.StandardKey.Undo, self.model.undo),
            (QKeySequence.StandardKey.Redo, self.model.redo),
        ):
            shortcut = QShortcut(QKeySequence(keys), self.table, slot)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
