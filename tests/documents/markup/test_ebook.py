"""Electronic books: reading order, contents, language."""

from __future__ import annotations

import zipfile
from pathlib import Path

from s2s_desktop.documents.model import Written
from s2s_desktop.documents.open_document import open_document

_CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OPS/book.opf"/></rootfiles></container>'
)
_OPF = (
    '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<metadata><dc:title>Two &amp; One</dc:title><dc:language>en</dc:language></metadata>"
    '<manifest><item id="a" href="one%20page.xhtml" media-type="application/xhtml+xml"/>'
    '<item id="b" href="two.xhtml" media-type="application/xhtml+xml"/>'
    '<item id="n" href="toc.ncx" media-type="application/x-dtbncx+xml"/></manifest>'
    '<spine toc="n"><itemref idref="b"/><itemref idref="a"/></spine></package>'
)
_NCX = (
    '<?xml version="1.0"?><!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "ncx.dtd">'
    '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel><text>Second'
    '</text></navLabel><content src="two.xhtml"/></navPoint></navMap></ncx>'
)
_PAGE = '<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><body><p>{}</p></body></html>'


def book(path: Path) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        archive.writestr("META-INF/container.xml", _CONTAINER)
        archive.writestr("OPS/book.opf", _OPF)
        archive.writestr("OPS/toc.ncx", _NCX)
        archive.writestr("OPS/one page.xhtml", _PAGE.format("First <br/>here"))
        archive.writestr("OPS/two.xhtml", _PAGE.format("Second there"))
    return path


def test_chapters_come_in_the_order_of_reading(tmp_path: Path) -> None:
    document = open_document(book(tmp_path / "a.epub"))
    assert document is not None
    assert [(block.text, block.place) for block in document.blocks] == [
        ("Two & One", "title"),
        ("Second there", "chapter 1"),
        ("First here", "chapter 2"),
        ("Second", "contents"),
    ]


def test_title_contents_and_language_are_those_of_the_translation(tmp_path: Path) -> None:
    document = open_document(book(tmp_path / "a.epub"))
    assert document is not None
    written = {0: Written("Um & Dois"), 2: Written("Aqui"), 3: Written("Segundo")}
    document.write(tmp_path / "b.epub", written, "ar")
    with zipfile.ZipFile(tmp_path / "b.epub") as archive:
        first, opf = archive.infolist()[0], archive.read("OPS/book.opf").decode()
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert "<dc:title>Um &amp; Dois</dc:title><dc:language>ar</dc:language>" in opf
        assert 'page-progression-direction="rtl"' in opf
        assert "<text>Segundo</text>" in archive.read("OPS/toc.ncx").decode()
        assert 'xml:lang="ar"' in archive.read("OPS/one page.xhtml").decode()
        assert archive.read("OPS/two.xhtml").decode() == _PAGE.format("Second there")


def test_the_path_of_the_package_may_be_written_as_in_an_address(tmp_path: Path) -> None:
    with zipfile.ZipFile(book(tmp_path / "a.epub")) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(tmp_path / "b.epub", "w") as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("OPS/", "My Book/"), data.replace(b"OPS/", b"My%20Book/"))
    document = open_document(tmp_path / "b.epub")
    assert document is not None
    assert document.blocks[1].text == "Second there"
