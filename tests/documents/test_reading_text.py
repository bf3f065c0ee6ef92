"""What is read of a document in its turn: no tables, no notes, no menus."""

from __future__ import annotations

from pathlib import Path

from s2s_desktop.documents.open_document import open_document
from s2s_desktop.documents.reading_text import reading_text
from tests.documents.ooxml.made_docx import make_docx, paragraph, part, run

ARTICLE = (
    "The harbour of the town was built in 1862, when the railway came, and it made the town rich. "
    "Ships from twelve countries loaded grain there, timber too, and a school was opened."
)
PAGE = f"""<html><head><title>Harbour – News</title></head><body>
<div class="cookie-consent"><p>We use cookies, and our partners do, to show you things.</p></div>
<nav><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul></nav>
<div id="content"><h1>The harbour</h1><p>{ARTICLE}</p><p>{ARTICLE}</p>
<div class="related"><p>You may also like these ten harbours, all near you, all cheap.</p></div>
<ul><li>Built in 1862</li></ul></div>
<div class="sidebar"><p>Read the newsletter, which comes every week, and miss no ship.</p></div>
<footer><p>Copyright, terms, privacy, and everything else that nobody reads.</p></footer>
</body></html>"""


def test_of_a_page_its_content_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(PAGE, encoding="utf-8")
    document = open_document(path)
    assert document is not None
    read = reading_text(document)
    assert read.text == f"The harbour\n\n{ARTICLE}\n\n{ARTICLE}\n\n- Built in 1862"
    for number, start, end in zip(read.numbers, read.starts, read.ends, strict=True):
        assert read.text[start:end] == document.blocks[number].text
    assert read.kinds == ("heading", "paragraph", "paragraph", "item")


def test_of_a_word_document_neither_tables_nor_notes(tmp_path: Path) -> None:
    table = f"<w:tbl><w:tr><w:tc>{paragraph(run('Cell'))}</w:tc></w:tr></w:tbl>"
    notes = part(f'<w:footnote w:id="1">{paragraph(run("Below"))}</w:footnote>', "footnotes", "")
    path = make_docx(
        tmp_path / "a.docx",
        paragraph(run("One.")) + table + paragraph(run("Two.")),
        {"footnotes.xml": ("footnotes", notes)},
    )
    document = open_document(path)
    assert document is not None
    assert reading_text(document).text == "One.\n\nTwo."


def test_a_text_that_somebody_put_on_a_page_is_its_content(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(f"<html><body><p>RFC</p><pre>{ARTICLE}</pre></body></html>", encoding="utf-8")
    document = open_document(path)
    assert document is not None
    assert reading_text(document).text == ARTICLE
