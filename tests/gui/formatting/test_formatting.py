"""Documents in the window look like documents, while their texts stay plain strings."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPalette, QTextCharFormat
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.text.text_pane import TextPane
from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.pipeline.messages import SummarizeRequest, TextStretch, TranslateRequest
from tests.gui.conftest import finished

PAGE = """<!doctype html><html><body><h1>Bees in town</h1>
<p>They <b>like</b> the <a href="x">sun</a>.</p><pre>x = 1

y = 2</pre><ul><li>one</li><li>two</li></ul>
<table><tr><td>a</td><td>b</td></tr></table><h2>Autumn</h2><p>They sleep.</p></body></html>"""
TEXT = (
    "Bees in town\n\nThey like the sun.\n\nx = 1\n\ny = 2\n\none\n\ntwo\n\na\n\nb\n\n"
    "Autumn\n\nThey sleep."
)


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> MainWindow:
    """A window with a page that was opened."""
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf-8")
    window.files.open(path)
    qtbot.waitUntil(lambda: not window.files.documents.busy)
    return window


def shown(pane: TextPane, words: str) -> QTextCharFormat:
    """How the first letter of these words is shown."""
    cursor = pane.document().find(words, 0)
    at = cursor.selectionStart()
    block = pane.document().findBlock(at)
    within = at - block.position()
    for found in block.layout().formats():
        if found.start <= within < found.start + found.length:
            return QTextCharFormat(found.format)
    return QTextCharFormat()


def state(pane: TextPane, words: str) -> int:
    return pane.document().find(words, 0).block().userState()


def test_a_page_is_shown_with_its_formatting_in_both_texts(qtbot: QtBot, page: MainWindow) -> None:
    source, target = page.source, page.target
    assert source.text() == TEXT
    assert not source.document().isModified()
    page.run_task()
    qtbot.waitUntil(finished(page))
    assert target.text().split("\n\n")[0] == "BEES IN TOWN"
    assert "\n\nx = 1\n\ny = 2\n\n" in target.text()  # nobody translates code
    for pane, (heading, bold, link, item) in (
        (source, ("Bees in town", "like", "sun", "two")),
        (target, ("BEES IN TOWN", "LIKE", "SUN", "TWO")),
    ):
        assert shown(pane, heading).fontPointSize() > pane.font().pointSizeF()
        assert shown(pane, bold).fontWeight() == QFont.Weight.Bold
        assert shown(pane, link).fontUnderline()
        quiet = pane.palette().color(QPalette.ColorRole.PlaceholderText)
        assert shown(pane, "y = 2").foreground().color() == quiet
        assert state(pane, item) == 1  # one step from the edge
        pane.grab()  # and is painted
    assert shown(target, "THE ").isEmpty()
    # UNDO takes the page away, and brings it back as it was
    page.commands.undo.trigger()
    assert source.text() == ""
    page.commands.redo.trigger()
    assert shown(source, "like").fontWeight() == QFont.Weight.Bold


def test_formats_stay_with_their_words_while_one_writes(page: MainWindow) -> None:
    source = page.source
    caret = source.document().find("They")
    caret.clearSelection()
    source.setTextCursor(caret)
    QTest.keyClicks(source, " all")
    assert "They all like" in source.text()
    assert shown(source, "like").fontWeight() == QFont.Weight.Bold
    assert shown(source, "all").isEmpty()
    assert shown(source, "Autumn").fontPointSize() > source.font().pointSizeF()
    source.set_text("Something else.")
    assert shown(source, "Something").isEmpty()


def test_requests_are_told_what_the_document_says(page: MainWindow) -> None:
    request = page.source_shape.described(TranslateRequest(0, TEXT, "en", "pt"))
    assert isinstance(request, TranslateRequest)
    assert [TEXT[a:b] for a, b in request.frozen] == ["x = 1\n\ny = 2"]
    request = page.source_shape.described(SummarizeRequest(0, TEXT, "en"))
    assert isinstance(request, SummarizeRequest)
    assert request.stretches[0] == TextStretch((0, 12), "heading")
    assert [stretch.role for stretch in request.stretches].count("table") == 2
    of_another = page.source_shape.described(TranslateRequest(0, "Another.", "en", "pt"))
    assert of_another == TranslateRequest(0, "Another.", "en", "pt")


def test_the_outline_goes_to_a_heading_by_keys(qtbot: QtBot, page: MainWindow) -> None:
    button = page.workspace.source_card.outline_button
    assert button.isVisible()
    page.commands.outline.trigger()
    outline = page.headings.outline
    listed = [outline.list.item(row).text().strip() for row in range(outline.list.count())]
    assert listed == ["Bees in town", "Autumn"]
    QTest.keyClick(outline.list, Qt.Key.Key_Down)
    QTest.keyClick(outline, Qt.Key.Key_Return)
    assert not outline.isVisible()
    assert page.source.textCursor().position() == TEXT.index("Autumn")
    page.source.set_text("No headings.")
    assert not button.isVisible()


def test_a_restored_text_gets_its_formats_from_its_file_again(
    qtbot: QtBot, page: MainWindow
) -> None:
    page.source_shape._path = ""  # as in a window that has just begun
    page.files.opened_file = page.files.opened_file
    assert not page.source_shape.shape.blocks
    qtbot.waitUntil(lambda: bool(page.source_shape.shape.blocks))
    assert shown(page.source, "like").fontWeight() == QFont.Weight.Bold
    # ONE that says something else by now is left alone
    Path(page.files.opened_file.path).write_text("<html><p>Other.</p></html>", "utf-8")
    page.source_shape._path = ""
    page.files.opened_file = page.files.opened_file
    qtbot.waitUntil(lambda: not page.files.documents.busy)
    assert not page.source_shape.shape.blocks
