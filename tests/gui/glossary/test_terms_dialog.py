"""The dialog of the user's terms, used as a hand would."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from s2s_desktop.glossary.term import Term
from s2s_desktop.gui.glossary.own_terms import OwnTerms
from s2s_desktop.gui.glossary.rows_page import RowsPage
from s2s_desktop.gui.glossary.terms_dialog import TermsDialog
from s2s_desktop.memory.tmx_writing import as_tmx
from s2s_desktop.memory.unit import Unit
from s2s_desktop.pipeline.messages import TranslateRequest

EN_PT = ("en", "pt")
MASK = Term("mask", ("máscara",), EN_PT)


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def own(tmp_path: Path, parent: QObject) -> OwnTerms:
    return OwnTerms(tmp_path / "terms", parent)


@pytest.fixture
def dialog(own: OwnTerms, parent: QWidget) -> TermsDialog:
    dialog = TermsDialog(own, EN_PT, parent)
    dialog.show()
    return dialog


def write(page: RowsPage, *texts: str) -> None:
    for field, text in zip(page.fields, texts, strict=True):
        field.clear()
        field.insert(text)
    QTest.keyClick(page.fields[-1], Qt.Key.Key_Return)


def shown(page: RowsPage) -> list[str]:
    model = page.table.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_a_term_is_written_into_the_fields_and_kept(
    dialog: TermsDialog, own: OwnTerms, tmp_path: Path
) -> None:
    page = dialog.glossary
    assert page.empty.isVisible()
    write(page, "mask", "")  # what is missing is asked for
    assert not own.glossary
    write(page, "mask", "máscara")
    page.only_pair.click()
    write(page, "dose", "dose|aplicação")
    assert own.glossary.terms == (MASK, Term("dose", ("dose", "aplicação")))
    assert not page.empty.isVisible()
    assert [field.text() for field in page.fields] == ["", ""]
    assert OwnTerms(tmp_path / "terms", dialog).glossary == own.glossary


def test_rows_are_found_edited_deleted_and_brought_back(
    qtbot: QtBot, dialog: TermsDialog, own: OwnTerms
) -> None:
    page = dialog.glossary
    for term in ("mask", "dose", "fever"):
        write(page, term, f"{term}!")
    QTest.keyClicks(page.search, "DOS")
    assert shown(page) == ["dose"]
    model = page.table.model()
    assert model.setData(model.index(0, 1), " a | b ")
    assert own.glossary.terms[1].targets == ("a", "b")
    assert not model.setData(model.index(0, 0), "")  # no row without a term
    assert "no term" in page.problem.text()
    assert not model.setData(model.index(0, 2), "English!")
    assert "no language" in page.problem.text()
    page.search.clear()
    dialog.activateWindow()
    page.table.setFocus()
    qtbot.waitUntil(page.table.hasFocus)
    page.table.selectRow(0)
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert shown(page) == ["dose", "fever"]
    assert [term.source for term in own.glossary.terms] == ["dose", "fever"]
    page.undo_button.click()
    assert shown(page) == ["mask", "dose", "fever"]
    page.model.redo()
    assert [term.source for term in own.glossary.terms] == ["dose", "fever"]


@pytest.mark.parametrize("name", ["terms.tsv", "terms.csv"])
def test_files_go_out_and_in(
    dialog: TermsDialog,
    own: OwnTerms,
    tmp_path: Path,
    name: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page, path = dialog.glossary, tmp_path / name
    write(page, "mask", "máscara")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    page.export_button.click()
    assert ("\t" in path.read_text("utf-8")) == (name == "terms.tsv")
    path.write_text("en,pt\nMask,proteção\nfever,febre\n", encoding="utf-8")
    page.import_button.click()
    both = Term("mask", ("máscara", "proteção"), EN_PT)
    assert own.glossary.terms == (both, Term("fever", ("febre",), EN_PT))
    path.write_text("en,pt\nfever,febre\ndose\n", encoding="utf-8")
    page.import_button.click()
    assert f"Line 3 of {name}" in page.problem.text()
    assert len(own.glossary.terms) == 2


def test_terms_that_stay_as_they_are(dialog: TermsDialog, own: OwnTerms, tmp_path: Path) -> None:
    dialog.tabs.setCurrentIndex(1)
    page = dialog.kept
    write(page, "Água Viva")
    path = tmp_path / "names.txt"
    path.write_text("Northolt\nÁgua Viva\n", encoding="utf-8")
    page.import_file(path)
    assert own.kept == ("Água Viva", "Northolt")
    page.export_file(path)
    assert path.read_text("utf-8") == "Água Viva\nNortholt\n"
    page.model.undo()
    assert own.kept == ("Água Viva",)
    model = page.table.model()
    assert not model.setData(model.index(0, 0), " ")
    assert page.problem.text()


def test_memories_are_files_that_are_looked_at(
    dialog: TermsDialog, own: OwnTerms, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, path = dialog.memories, tmp_path / "m.tmx"
    path.write_text("".join(as_tmx([Unit("a", "b", "en", "pt")])), encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path)], ""))
    page.import_button.click()
    assert own.memories == (str(path),)
    other = tmp_path / "page.html"
    other.write_text("<html/>", encoding="utf-8")
    write(page, str(other))
    assert "another kind" in page.problem.text()
    assert own.memories == (str(path),)
    request = own.into(TranslateRequest(1, "a", "en", "pt"))
    assert isinstance(request, TranslateRequest)
    assert request.memories == (str(path),)
    assert OwnTerms(tmp_path / "terms", dialog).memories == (str(path),)


def test_what_cannot_be_written_is_told(dialog: TermsDialog, tmp_path: Path, own: OwnTerms) -> None:
    (tmp_path / "terms").write_text("a file in the place of the folder", encoding="utf-8")
    write(dialog.glossary, "mask", "máscara")
    assert "cannot be written" in dialog.glossary.problem.text()
    assert own.glossary.terms == (MASK,)  # it counts until the window is closed


def test_files_that_were_spoilt_are_told_when_the_dialog_opens(
    tmp_path: Path, parent: QWidget
) -> None:
    (tmp_path / "glossary.tsv").write_text("source\ttarget\nmask\n", encoding="utf-8")
    own = OwnTerms(tmp_path, parent)
    assert own.problem is not None
    assert "Line 2" in TermsDialog(own, EN_PT, parent).glossary.problem.text()
