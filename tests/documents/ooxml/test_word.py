"""Word documents: what is read as text, what stays as it is, and what is written."""

from __future__ import annotations

import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

from s2s_desktop.documents.model import OBJECT, Block, Document, Inset, Mark, Written
from s2s_desktop.documents.open_document import open_document
from s2s_desktop.errors import UserError
from tests.documents.ooxml.made_docx import make_docx, paragraph, part, run
from tests.shared_data import SHARED

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
TOGGLED = "<w:r><w:instrText>{}</w:instrText></w:r>"


def opened(path: Path) -> Document:
    document = open_document(path)
    assert document is not None
    return document


def shown(block: Block) -> list[tuple[str, tuple[str, ...]]]:
    return [(block.text[mark.start : mark.end], mark.kinds) for mark in block.marks]


def main_part(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        return archive.read("word/document.xml").decode()


def test_runs_that_word_split_are_one_and_formats_are_marks(tmp_path: Path) -> None:
    body = paragraph(
        run("A plain be"),
        run("ginning, ", '<w:lang w:val="en-GB"/>'),
        run("bold ", "<w:b/>"),
        "<w:proofErr w:type='spellStart'/>",
        run("words", "<w:b/>"),
        run(" and not", '<w:b w:val="0"/>'),
        run(" much else."),
    )
    (block,) = opened(make_docx(tmp_path / "a.docx", body)).blocks
    assert block.text == "A plain beginning, bold words and not much else."
    assert shown(block)[0] == ("bold words", ("bold",))
    assert ("bold",) not in [kinds for text, kinds in shown(block) if text == " and not"]


def test_a_link_is_a_mark_that_does_not_split_and_stays_a_link(tmp_path: Path) -> None:
    link = f'<w:hyperlink r:id="rId9">{run("the page", "<w:u/>")}</w:hyperlink>'
    path = make_docx(tmp_path / "a.docx", paragraph(run("See "), link, run(" now.")))
    document = opened(path)
    (block,) = document.blocks
    wraps = [mark for mark in block.marks if not mark.splits]
    assert [block.text[m.start : m.end] for m in wraps] == ["the page"]
    target = "Agora veja a página."
    key = wraps[0].key
    document.write(tmp_path / "b.docx", {0: Written(target, (Mark(11, 19, key),))}, "pt")
    root = ElementTree.fromstring(main_part(tmp_path / "b.docx"))
    (there,) = root.iter(f"{W}hyperlink")
    assert "".join(t.text or "" for t in there.iter(f"{W}t")) == "a página"
    assert "".join(t.text or "" for t in root.iter(f"{W}t")) == target


def test_deletions_are_no_text_insertions_are_and_it_is_said(tmp_path: Path) -> None:
    body = paragraph(
        run("Kept "),
        "<w:del w:id='1'><w:r><w:delText>gone</w:delText></w:r></w:del>",
        f"<w:ins w:id='2'>{run('new')}</w:ins>",
    )
    document = opened(make_docx(tmp_path / "a.docx", body))
    assert [block.text for block in document.blocks] == ["Kept new"]
    assert "tracked changes" in document.notices[0]


@pytest.mark.parametrize(
    ("instruction", "text", "insets"),
    [
        ("PAGE", "Page ", 1),
        ("SEQ Figure", "Page ", 1),
        ("HYPERLINK x", "Page seven", 0),
        ("REF here", "Page seven", 0),
        ("ADDIN ZOTERO {}", "Page seven", 0),
    ],
)
def test_computed_fields_are_things_and_others_are_text(
    tmp_path: Path, instruction: str, text: str, insets: int
) -> None:
    body = paragraph(
        run("Page "),
        FIELD.format("begin"),
        TOGGLED.format(instruction),
        FIELD.format("separate"),
        run("seven"),
        FIELD.format("end"),
    )
    document = opened(make_docx(tmp_path / "a.docx", body))
    (block,) = document.blocks
    assert (block.text, len(block.insets)) == (text, insets)
    document.write(tmp_path / "b.docx", {0: Written("X", block.marks[:0], ())}, "pt")
    if not insets:  # its marks are never lost, whatever became of its words
        assert main_part(tmp_path / "b.docx").count("<w:fldChar") == 3


def test_notes_pictures_and_breaks_are_insets_at_their_places(tmp_path: Path) -> None:
    body = paragraph(
        run("One"),
        '<w:r><w:footnoteReference w:id="1"/></w:r>',
        run(" two"),
        "<w:r><w:br/></w:r>",
        run("three."),
        "<w:r><w:br/></w:r>",
        run("Four"),
        "<w:r><w:tab/><w:t>five</w:t></w:r>",
    )
    document = opened(make_docx(tmp_path / "a.docx", body))
    (block,) = document.blocks
    assert block.text == "One twothree.\nFour\tfive"
    assert [(inset.at, inset.kind) for inset in block.insets] == [(3, "note"), (7, "break")]
    document.write(tmp_path / "b.docx", {0: Written(block.text, (), block.insets)}, "pt")
    (again,) = opened(tmp_path / "b.docx").blocks
    assert (again.text, [i.at for i in again.insets]) == (block.text, [3, 7])


def test_a_formula_is_a_word(tmp_path: Path) -> None:
    formula = "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>"
    document = opened(make_docx(tmp_path / "a.docx", paragraph(run("Let "), formula, run(" be"))))
    (block,) = document.blocks
    assert block.text == f"Let {OBJECT} be"
    written = Written(f"Seja {OBJECT}", (), (Inset(5, block.insets[0].key),))
    document.write(tmp_path / "b.docx", {0: written}, "pt")
    text = main_part(tmp_path / "b.docx")
    assert formula in text
    assert OBJECT not in text


def test_headings_items_cells_code_and_other_parts_are_told_apart(tmp_path: Path) -> None:
    styles = part(
        '<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Own"/>'
        '<w:basedOn w:val="berschrift2"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Src"><w:name w:val="Source Code"/></w:style>',
        "styles",
        "",
    )
    cells = "".join(f"<w:tc>{paragraph(run(text))}</w:tc>" for text in ("a", "b"))
    body = (
        paragraph(run("Title"), properties='<w:pStyle w:val="Sub"/>')
        + paragraph(run("Item"), properties='<w:numPr><w:ilvl w:val="1"/></w:numPr>')
        + paragraph(run("x = 1"), properties='<w:pStyle w:val="Src"/>')
        + f"<w:tbl><w:tr>{cells}</w:tr><w:tr>{cells}</w:tr></w:tbl>"
    )
    parts = {
        "styles.xml": ("styles", styles),
        "header1.xml": ("header", part(paragraph(run("Above")), "hdr", "")),
        "footnotes.xml": (
            "footnotes",
            part(f'<w:footnote w:id="1">{paragraph(run("Below"))}</w:footnote>', "footnotes", ""),
        ),
    }
    blocks = opened(make_docx(tmp_path / "a.docx", body, parts)).blocks
    told = [(block.text, block.role.kind, block.place) for block in blocks]
    assert told[:3] == [("Title", "heading", ""), ("Item", "item", ""), ("x = 1", "code", "")]
    assert (blocks[0].role.level, blocks[1].role.level, blocks[2].frozen) == (2, 2, True)
    assert [(b.text, b.role.row, b.role.column) for b in blocks if b.role.kind == "cell"] == [
        ("a", 0, 0), ("b", 0, 1), ("a", 1, 0), ("b", 1, 1),
    ]  # fmt: skip
    assert told[-2:] == [("Above", "header", "header"), ("Below", "note", "footnotes")]


def test_a_text_box_is_translated_once_and_written_to_both_of_its_forms(tmp_path: Path) -> None:
    box = f"<w:pict><w:txbxContent>{paragraph(run('In the box'))}</w:txbxContent></w:pict>"
    both = (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='w'>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    document = opened(make_docx(tmp_path / "a.docx", paragraph(run("Around "), both, run("it"))))
    assert [block.text for block in document.blocks] == ["Around it", "In the box"]
    block = document.blocks[0]
    written = {0: Written("Em volta", (), block.insets), 1: Written("Na caixa")}
    document.write(tmp_path / "b.docx", written, "pt")
    text = main_part(tmp_path / "b.docx")
    assert text.count("Na caixa") == 2
    assert "In the box" not in text
    assert "Em volt" in text


def test_other_bytes_stay_and_nothing_translated_is_the_same_file(tmp_path: Path) -> None:
    body = paragraph(run("One")) + "<w:p   w:rsidR = '1' />" + paragraph(run("Two &amp; <!--x-->"))
    path = make_docx(tmp_path / "a.docx", body, {"odd.bin": ("other", "\x00\x01")})
    document = opened(path)
    document.write(tmp_path / "same.docx", {}, "pt")
    assert (tmp_path / "same.docx").read_bytes() == path.read_bytes()
    document.write(tmp_path / "b.docx", {0: Written("Um < 2")}, "pt")
    before, after = main_part(path), main_part(tmp_path / "b.docx")
    assert after == before.replace(run("One"), run("Um &lt; 2"))


def test_arabic_is_written_from_right_to_left(tmp_path: Path) -> None:
    styles = part('<w:docDefaults><w:lang w:val="en-US"/></w:docDefaults>', "styles", "")
    body = paragraph(run("One"), properties='<w:keepNext/><w:jc w:val="left"/>')
    path = make_docx(tmp_path / "a.docx", body, {"styles.xml": ("styles", styles)})
    opened(path).write(tmp_path / "b.docx", {0: Written("واحد")}, "ar")
    assert '<w:keepNext/><w:bidi/><w:jc w:val="left"/>' in main_part(tmp_path / "b.docx")
    with zipfile.ZipFile(tmp_path / "b.docx") as archive:
        assert 'w:val="ar"' in archive.read("word/styles.xml").decode()


def test_what_is_no_whole_document_is_refused_in_words(tmp_path: Path) -> None:
    path = make_docx(tmp_path / "a.docx", paragraph(run("One")))
    whole = path.read_bytes()
    (tmp_path / "cut.docx").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(UserError, match="damaged"):
        open_document(tmp_path / "cut.docx")
    (tmp_path / "ole.docx").write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600))
    with pytest.raises(UserError, match="password"):
        open_document(tmp_path / "ole.docx")
    laughing = '<!DOCTYPE w:document [<!ENTITY a "ha">]>' + part(paragraph(run("&a;")))
    with zipfile.ZipFile(path) as original, zipfile.ZipFile(tmp_path / "dtd.docx", "w") as made:
        for name in original.namelist():
            made.writestr(name, laughing if name == "word/document.xml" else original.read(name))
    with pytest.raises(UserError, match="document type"):
        open_document(tmp_path / "dtd.docx")
    with zipfile.ZipFile(tmp_path / "bomb.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * (64 << 20))
    with pytest.raises(UserError, match="unpack"):
        open_document(tmp_path / "bomb.docx")


def test_plain_text_is_no_document(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One", encoding="utf-8")
    assert open_document(tmp_path / "a.txt") is None


@pytest.mark.parametrize(
    "path", sorted((SHARED / "documents").glob("*.docx")), ids=lambda p: p.stem
)
def test_real_documents_written_as_they_were_say_the_same(path: Path, tmp_path: Path) -> None:
    try:
        document = opened(path)
    except UserError:
        assert path.stem in ("d16_password", "d17_xxe", "d18_truncated", "z01_bomb", "z02_laughs")
        return
    same = {
        number: Written(block.text, block.marks, block.insets)
        for number, block in enumerate(document.blocks)
    }
    document.write(tmp_path / "a.docx", same, "pt")
    again = opened(tmp_path / "a.docx")
    for before, after in zip(document.blocks, again.blocks, strict=True):
        assert (after.text, shown(after)) == (before.text, shown(before))
        assert [(i.at, i.kind) for i in after.insets] == [(i.at, i.kind) for i in before.insets]
