"""Small Word documents, written part by part."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MORE = (
    f'xmlns:r="{_R}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)


def part(body: str, root: str = "document", inner: str = "body") -> str:
    """A part of WordprocessingML around its paragraphs."""
    content = f"<w:{inner}>{body}</w:{inner}>" if inner else body
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<w:{root} {_W} {_MORE}>{content}</w:{root}>'


def relations(entries: Mapping[str, str]) -> str:
    """Relationships: target → kind."""
    listed = "".join(
        f'<Relationship Id="rId{number}" Type="{_R}/{kind}" Target="{target}"/>'
        for number, (target, kind) in enumerate(entries.items(), 1)
    )
    names = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{names}">{listed}</Relationships>'


def make_docx(path: Path, body: str, parts: Mapping[str, tuple[str, str]] | None = None) -> Path:
    """A docx at `path` with these paragraphs; `parts`: name → kind of relationship, contents."""
    others = parts or {}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", relations({"word/document.xml": "officeDocument"}))
        archive.writestr("word/document.xml", part(body))
        kinds = {name: kind for name, (kind, _) in others.items()}
        archive.writestr("word/_rels/document.xml.rels", relations(kinds))
        for name, (_, contents) in others.items():
            archive.writestr(f"word/{name}", contents)
    return path


def run(text: str, properties: str = "") -> str:
    """A run."""
    made = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{made}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*contents: str, properties: str = "") -> str:
    """A paragraph."""
    made = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{made}{''.join(contents)}</w:p>"
