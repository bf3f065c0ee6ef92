"""Texts that come from another format, as a Word document: headings, items and paragraphs."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from pathlib import Path
from xml.sax.saxutils import escape

from s2s_desktop.atomic_file import atomic_bytes
from s2s_desktop.documents.languages import is_right_to_left
from s2s_desktop.documents.model import Role
from s2s_desktop.documents.xml_text import writable

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_LEVELS = 6
_SIZES = (32, 28, 26, 24, 22, 22)
"""Of headings, in half points."""

_TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
    f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_KIND}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_KIND}.styles+xml"/></Types>'
)


def write_docx(path: Path, texts: Iterable[tuple[Role, str]], language: str) -> None:
    """Write the texts, which are in `language`; raises UserError."""
    body = "".join(_paragraph(role, text, language) for role, text in texts)
    document = f'<w:document xmlns:w="{_W}"><w:body>{body}<w:sectPr/></w:body></w:document>'
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _relation("officeDocument", "word/document.xml"),
        "word/document.xml": document,
        "word/styles.xml": _styles(language),
        "word/_rels/document.xml.rels": _relation("styles", "styles.xml"),
    }
    with (
        atomic_bytes(path) as stream,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        for name, part in parts.items():
            archive.writestr(name, _DECLARATION + part)


def _paragraph(role: Role, text: str, language: str) -> str:
    properties = ""
    if role.kind == "heading":
        properties = f'<w:pStyle w:val="Heading{max(1, min(role.level, _LEVELS))}"/>'
    elif role.kind == "item":
        properties = '<w:pStyle w:val="ListParagraph"/>'
    if is_right_to_left(language):
        properties += "<w:bidi/>"
    text = escape(writable(text))
    return (
        f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


def _styles(language: str) -> str:
    headings = "".join(
        f'<w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/>'
        f'<w:pPr><w:keepNext/><w:spacing w:before="240" w:after="80"/>'
        f'<w:outlineLvl w:val="{level - 1}"/></w:pPr>'
        f'<w:rPr><w:b/><w:sz w:val="{size}"/></w:rPr></w:style>'
        for level, size in enumerate(_SIZES, 1)
    )
    return (
        f'<w:styles xmlns:w="{_W}"><w:docDefaults><w:rPrDefault><w:rPr>'
        f'<w:sz w:val="22"/><w:lang w:val="{escape(language)}"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults>'
        f'{headings}<w:style w:type="paragraph" w:styleId="ListParagraph">'
        '<w:name w:val="List Paragraph"/><w:pPr><w:ind w:left="360"/></w:pPr></w:style></w:styles>'
    )


def _relation(kind: str, target: str) -> str:
    return (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/{kind}" Target="{target}"/></Relationships>'
    )
