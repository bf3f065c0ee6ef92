"""OpenDocument: spans as marks, notes and comments apart, spaces that count."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from s2s_desktop.documents.model import Block, Document, Inset, Mark, Written
from s2s_desktop.documents.open_document import open_document
from s2s_desktop.errors import UserError
from tests.shared_data import SHARED

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_NAMES = " ".join(
    f'xmlns:{prefix}="{_OASIS}{name}:1.0"'
    for prefix, name in {
        "office": "office",
        "text": "text",
        "style": "style",
        "fo": "xsl-fo-compatible",
        "draw": "drawing",
        "presentation": "presentation",
        "table": "table",
    }.items()
)
STYLES = '<style:style style:name="B"><style:text-properties fo:font-weight="bold"/></style:style>'


def make(path: Path, body: str, kind: str = "text", manifest: str = "<m/>") -> Path:
    mimetype = f"application/vnd.oasis.opendocument.{kind}"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", mimetype, zipfile.ZIP_STORED)
        archive.writestr(
            "content.xml",
            f"<office:document-content {_NAMES}><office:automatic-styles>{STYLES}"
            f"</office:automatic-styles><office:body><office:{kind}>{body}</office:{kind}>"
            "</office:body></office:document-content>",
        )
        archive.writestr(
            "styles.xml",
            f'<office:document-styles {_NAMES}><style:x fo:language="en" fo:country="GB" '
            'style:writing-mode="lr-tb"/><style:header><text:p>Above</text:p></style:header>'
            "<text:p>Sample</text:p></office:document-styles>",
        )
        archive.writestr("META-INF/manifest.xml", manifest)
    return path


def opened(path: Path) -> Document:
    document = open_document(path)
    assert document is not None
    return document


def content(path: Path, part: str = "content.xml") -> str:
    with zipfile.ZipFile(path) as archive:
        return archive.read(part).decode()


def shown(block: Block) -> list[tuple[str, tuple[str, ...]]]:
    return [(block.text[mark.start : mark.end], mark.kinds) for mark in block.marks]


def test_text_with_its_marks(tmp_path: Path) -> None:
    body = (
        "<text:p>A  <text:span text:style-name='B'>bold<text:s text:c='2'/>word</text:span>,"
        "<text:tab/><text:a>a link</text:a>.<text:line-break/>Next</text:p>"
    )
    block = opened(make(tmp_path / "a.odt", body)).blocks[0]
    assert block.text == "A bold  word,\ta link.\nNext"
    assert shown(block) == [("bold  word", ("bold",)), ("a link", ("link",))]


def test_notes_and_comments_stand_apart_and_deletions_are_no_text(tmp_path: Path) -> None:
    body = (
        "<text:tracked-changes><text:p>gone</text:p></text:tracked-changes>"
        "<text:h text:outline-level='2'>Head</text:h><text:p>One<text:note><text:note-body>"
        "<text:p>Below</text:p></text:note-body></text:note> two<office:annotation><text:p>Mine"
        "</text:p></office:annotation></text:p>"
        "<text:list><text:list-item><text:p>Item</text:p></text:list-item></text:list>"
    )
    document = opened(make(tmp_path / "a.odt", body))
    assert [(b.text, b.role.kind, b.place) for b in document.blocks] == [
        ("Head", "heading", ""),
        ("One two", "paragraph", ""),
        ("Below", "note", "footnotes"),
        ("Mine", "note", "comments"),
        ("Item", "item", ""),
        ("Above", "header", "header"),
    ]
    block = document.blocks[1]
    note = block.insets[0]
    written = {
        1: Written("Dois um", (), (Inset(4, note.key, "note"), *block.insets[1:])),
        2: Written("Abaixo"),
    }
    document.write(tmp_path / "b.odt", written, "pt-BR")
    after = content(tmp_path / "b.odt")
    assert "<text:p>Dois<text:note><text:note-body><text:p>Abaixo</text:p>" in after
    assert 'fo:language="pt" fo:country="BR"' in content(tmp_path / "b.odt", "styles.xml")


def test_only_what_is_translated_changes(tmp_path: Path) -> None:
    body = "<text:p  >One <text:span text:style-name='B'>two</text:span></text:p><text:p/>"
    path = make(tmp_path / "a.odt", body)
    document = opened(path)
    document.write(tmp_path / "same.odt", {}, "pt")
    assert (tmp_path / "same.odt").read_bytes() == path.read_bytes()
    mark = document.blocks[0].marks[0]
    document.write(tmp_path / "b.odt", {0: Written("A  <b\tc", (Mark(0, 1, mark.key),))}, "pt")
    expected = (
        "<text:p  ><text:span text:style-name='B'>A</text:span> <text:s text:c=\"1\"/>"
        "&lt;b<text:tab/>c</text:p><text:p/>"
    )
    assert content(tmp_path / "b.odt") == content(path).replace(body, expected)


def test_slides_are_numbered_and_their_notes_apart(tmp_path: Path) -> None:
    page = (
        "<draw:page><draw:frame presentation:class='title'><text:p>{0}</text:p></draw:frame>"
        "<presentation:notes><text:p>Say {0}</text:p></presentation:notes></draw:page>"
    )
    document = opened(
        make(tmp_path / "a.odp", page.format("One") + page.format("Two"), "presentation")
    )
    told = [(b.text, b.role.kind, b.place) for b in document.blocks[:4]]
    assert told == [
        ("One", "heading", "slide 1"),
        ("Say One", "note", "notes of slide 1"),
        ("Two", "heading", "slide 2"),
        ("Say Two", "note", "notes of slide 2"),
    ]


def test_arabic_is_written_from_right_to_left(tmp_path: Path) -> None:
    opened(make(tmp_path / "a.odt", "<text:p>One</text:p>")).write(
        tmp_path / "b.odt", {0: Written("واحد")}, "ar"
    )
    assert 'writing-mode="rl-tb"' in content(tmp_path / "b.odt", "styles.xml")


def test_a_password_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="password"):
        open_document(make(tmp_path / "a.odt", "", manifest="<m:encryption-data/>"))


@pytest.mark.parametrize(
    "path",
    sorted(
        path
        for pattern in ("*.odt", "*.odp", "*.pptx", "*.xlsx")
        for path in (SHARED / "documents").glob(pattern)
    ),
    ids=lambda path: path.stem,
)
def test_real_documents_written_as_they_were_say_the_same(path: Path, tmp_path: Path) -> None:
    document = opened(path)
    assert document.blocks
    copy = tmp_path / path.name
    document.write(copy, {}, "pt")
    assert copy.read_bytes() == path.read_bytes()
    same = {
        number: Written(block.text, block.marks, block.insets)
        for number, block in enumerate(document.blocks)
    }
    document.write(copy, same, "pt")
    for before, after in zip(document.blocks, opened(copy).blocks, strict=True):
        assert (after.text, after.role, shown(after)) == (before.text, before.role, shown(before))
        assert [(i.at, i.kind) for i in after.insets] == [(i.at, i.kind) for i in before.insets]
