"""Which format a file is in, by what is in it, and the document."""

from __future__ import annotations

from pathlib import Path

from s2s_desktop.documents.data.csv_cells import csv_cells
from s2s_desktop.documents.data.json_values import json_values, looks_like_json
from s2s_desktop.documents.data.values import DataFile
from s2s_desktop.documents.exchange.messages import MessageCatalogue, looks_like_messages
from s2s_desktop.documents.exchange.xliff import Xliff
from s2s_desktop.documents.kinds import (
    HEAD_BYTES,
    JSON_SUFFIXES,
    MARKDOWN_SUFFIXES,
    OLE,
    PDF,
    TABLE_SUFFIXES,
    ZIP,
)
from s2s_desktop.documents.markdown.document import MarkdownDocument
from s2s_desktop.documents.markup.ebook import EBook, is_ebook
from s2s_desktop.documents.markup.web_page import WebPage, looks_like_page
from s2s_desktop.documents.model import Document
from s2s_desktop.documents.odf.document import open_opendocument
from s2s_desktop.documents.ooxml.sheets import open_workbook
from s2s_desktop.documents.ooxml.slides import open_slides
from s2s_desktop.documents.ooxml.word import open_word
from s2s_desktop.documents.package import Package
from s2s_desktop.documents.pdf.document import PdfDocument
from s2s_desktop.documents.plain_text import decode
from s2s_desktop.documents.subtitles.cues import looks_like_subtitles
from s2s_desktop.documents.subtitles.document import Subtitles
from s2s_desktop.documents.unreadable import unreadable
from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence


def open_document(path: Path) -> Document | None:
    """The document at `path`; None for what may be plain text. Raises UserError."""
    try:
        with path.open("rb") as stream:
            head = stream.read(HEAD_BYTES)
    except OSError as error:
        raise unreadable(path, error) from error
    if head.startswith(OLE):
        raise UserError(
            Sentence("{path} is protected by a password, or of an old format.", path=path),
            Sentence("Open it in an office program, and save it as docx, xlsx or pptx."),
        )
    if head.startswith(ZIP):
        return _in_package(Package(path))
    if head.lstrip().startswith(PDF):
        return PdfDocument(path)
    if looks_like_page(head):
        return WebPage(path.read_bytes(), path)
    if path.suffix.lower() in MARKDOWN_SUFFIXES:
        data = path.read_bytes()
        return MarkdownDocument(decode(data, str(path)), data)
    if path.suffix.lower() in TABLE_SUFFIXES | JSON_SUFFIXES:
        return _values(path)
    if b"urn:oasis:names:tc:xliff:document:" in head:
        return Xliff(path.read_bytes(), path.name)
    if b"msgid" in head:
        data = path.read_bytes()
        source = decode(data, str(path))
        return MessageCatalogue(source, data) if looks_like_messages(source.text) else None
    if b"-->" in head:
        data = path.read_bytes()
        source = decode(data, str(path))
        kind = looks_like_subtitles(source.text)
        return Subtitles(source, data, kind) if kind else None
    return None


def _values(path: Path) -> DataFile | None:
    """None for what is called so and is something else."""
    data, suffix = path.read_bytes(), path.suffix.lower()
    source = decode(data, str(path))
    if suffix in JSON_SUFFIXES:
        found = list(json_values(source.text)) if looks_like_json(source.text) else []
    else:
        found = list(csv_cells(source.text))
    return DataFile(source, data, suffix[1:], found) if found else None


def _in_package(package: Package) -> Document:
    if is_ebook(package):
        return EBook(package)
    document = (
        open_opendocument(package)
        or open_word(package)
        or open_slides(package)
        or open_workbook(package)
    )
    if document is None:
        raise UserError(
            Sentence("{path} is an archive of another kind.", path=package.path),
            Sentence("Open a document, or take the documents out of the archive first."),
        )
    return document
