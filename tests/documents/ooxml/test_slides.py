"""Presentations: order of slides, titles, notes, diagrams and what runs say."""

from __future__ import annotations

import zipfile
from pathlib import Path

from s2s_desktop.documents.model import Document, Mark, Written
from s2s_desktop.documents.open_document import open_document
from tests.documents.ooxml.made_docx import relations

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_P = "http://schemas.openxmlformats.org/presentationml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = f'xmlns:a="{_A}" xmlns:p="{_P}" xmlns:r="{_R}"'


def run(text: str, properties: str = '<a:rPr lang="en-US" dirty="0"/>') -> str:
    return f"<a:r>{properties}<a:t>{text}</a:t></a:r>"


def slide(*shapes: tuple[str, str]) -> str:
    """Shapes: kind of placeholder, paragraphs."""
    made = "".join(
        f'<p:sp><p:nvSpPr><p:nvPr><p:ph type="{kind}"/></p:nvPr></p:nvSpPr>'
        f"<p:txBody>{paragraphs}</p:txBody></p:sp>"
        for kind, paragraphs in shapes
    )
    return f"<p:sld {_NAMES}>{made}</p:sld>"


def make(path: Path) -> Path:
    bold = '<a:rPr lang="en-US" b="1"/>'
    body = (
        f"<a:p><a:pPr lvl='1'/>{run('Some quite ordinary ')}{run('bold ', bold)}"
        f"{run('words', bold)}<a:br/>{run('on')}<a:endParaRPr lang='en-US'/></a:p>"
    )
    table = f"<a:tbl><a:tr><a:tc><a:p>{run('Cell')}</a:p></a:tc></a:tr></a:tbl>"
    diagram = f"<a:p>{run('Circle')}</a:p>"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("_rels/.rels", relations({"ppt/presentation.xml": "officeDocument"}))
        archive.writestr(
            "ppt/presentation.xml",
            f'<p:presentation {_NAMES}><p:sldIdLst><p:sldId id="1" r:id="rId2"/>'
            '<p:sldId id="2" r:id="rId1"/></p:sldIdLst></p:presentation>',
        )
        archive.writestr(
            "ppt/_rels/presentation.xml.rels",
            relations({"slides/slide1.xml": "slide", "slides/slide2.xml": "slide"}),
        )
        archive.writestr("ppt/slides/slide1.xml", slide(("body", table)))
        archive.writestr(
            "ppt/slides/slide2.xml",
            slide(("title", f"<a:p>{run('Title')}</a:p>"), ("body", body)),
        )
        archive.writestr(
            "ppt/slides/_rels/slide2.xml.rels",
            relations(
                {
                    "../notes.xml": "notesSlide",
                    "../data.xml": "diagramData",
                    "../drawing.xml": "diagramDrawing",
                }
            ),
        )
        archive.writestr("ppt/notes.xml", slide(("body", f"<a:p>{run('Say it')}</a:p>")))
        archive.writestr("ppt/data.xml", slide(("body", diagram)))
        archive.writestr("ppt/drawing.xml", slide(("body", diagram)))
    return path


def opened(path: Path) -> Document:
    document = open_document(path)
    assert document is not None
    return document


def test_slides_come_in_the_order_in_which_they_are_shown(tmp_path: Path) -> None:
    assert [(b.text, b.role.kind, b.place) for b in opened(make(tmp_path / "a.pptx")).blocks] == [
        ("Title", "heading", "slide 1"),
        ("Some quite ordinary bold wordson", "item", "slide 1"),
        ("Circle", "item", "slide 1"),
        ("Say it", "note", "notes of slide 1"),
        ("Cell", "cell", "slide 2"),
    ]


def test_runs_are_written_with_their_formats_and_a_diagram_twice(tmp_path: Path) -> None:
    document = opened(make(tmp_path / "a.pptx"))
    block = document.blocks[1]
    (mark,) = block.marks
    assert (block.text[mark.start : mark.end], mark.kinds) == ("bold words", ("bold",))
    bold = Mark(0, 8, mark.key, mark.kinds)
    written = {1: Written("Palavras & mais", (bold,), block.insets), 2: Written("Círculo")}
    document.write(tmp_path / "b.pptx", written, "ar")
    with zipfile.ZipFile(tmp_path / "b.pptx") as archive:
        made = archive.read("ppt/slides/slide2.xml").decode()
        assert "<a:t>Palavras</a:t>" in made
        assert " &amp; mais</a:t>" in made
        assert made.count('<a:rPr b="1"/>') == 1
        assert "<a:pPr rtl=\"1\" lvl='1'/>" in made
        assert "<a:endParaRPr lang='en-US'/></a:p>" in made
        for part in ("data", "drawing"):
            assert "Círculo" in archive.read(f"ppt/{part}.xml").decode()
