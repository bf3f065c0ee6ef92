"""Pages of HTML: texts with marks, what is no text, and bytes that stay."""

from __future__ import annotations

from pathlib import Path

import pytest

from s2s_desktop.documents.model import OBJECT, Block, Document, Inset, Mark, Written
from s2s_desktop.documents.open_document import open_document
from tests.shared_data import SHARED


def page(folder: Path, body: str, head: str = "", encoding: str = "utf-8") -> Path:
    path = folder / "page.html"
    text = f'<!DOCTYPE html>\n<html lang="en"><head>{head}</head>\n<body>{body}</body></html>\n'
    path.write_bytes(text.encode(encoding))
    return path


def opened(path: Path) -> Document:
    document = open_document(path)
    assert document is not None
    return document


def shown(block: Block) -> list[tuple[str, str]]:
    return [(block.text[mark.start : mark.end], mark.kinds[0]) for mark in block.marks]


def test_text_reads_as_a_browser_shows_it(tmp_path: Path) -> None:
    body = "<p>\n  Some <b>bold</b> and\n  <a href='x'>a <i>link</i></a> &amp; more.\n</p>  <p>Two"
    one, two = opened(page(tmp_path, body)).blocks
    assert (one.text, two.text) == ("Some bold and a link & more.", "Two")
    assert sorted(shown(one)) == [("a link", "link"), ("bold", "bold"), ("link", "italic")]


def test_scripts_comments_and_hidden_things_are_no_text(tmp_path: Path) -> None:
    body = "<script>var a = '<p>no</p>';</script><p>Yes<!-- no --><style>p {}</style> it is</p>"
    (block,) = opened(page(tmp_path, body, "<title></title>")).blocks
    assert block.text == "Yes it is"


def test_code_is_a_word_and_blocks_of_code_are_frozen(tmp_path: Path) -> None:
    body = (
        "<p>Type <code>ls <b>-l</b></code> now, <span translate='no'>Acme Ltd</span>.</p>"
        "<pre>for x in y:\n    pass</pre><div class='a notranslate'><p>Not this</p></div>"
    )
    typed, code, untouched = opened(page(tmp_path, body)).blocks
    assert typed.text == f"Type {OBJECT} now, {OBJECT}."
    assert (code.frozen, untouched.frozen, typed.frozen) == (True, True, False)


def test_roles(tmp_path: Path) -> None:
    body = (
        "<h2>Head</h2><ul><li>One<ul><li>Two</li></ul></ul>"
        "<table><tr><td>a<th>b</tr><tr><td>c</td></tr></table><figcaption>Fig</figcaption>"
    )
    told = [(b.text, b.role.kind, b.role.level) for b in opened(page(tmp_path, body)).blocks]
    assert told == [
        ("Head", "heading", 2),
        ("One", "item", 1),
        ("Two", "item", 2),
        ("a", "cell", 0),
        ("b", "cell", 0),
        ("c", "cell", 0),
        ("Fig", "caption", 0),
    ]


def test_only_what_is_translated_changes(tmp_path: Path) -> None:
    body = "<P CLASS=x >One <B>two</B><br/>\n</P><p>Three &nbsp;&copy; <img alt='A tree' src=x></p>"
    path = page(tmp_path, body)
    document = opened(path)
    document.write(tmp_path / "same.html", {}, "pt")
    assert (tmp_path / "same.html").read_bytes() == path.read_bytes()
    texts = [block.text for block in document.blocks]
    key = document.blocks[0].marks[0].key
    written = {
        0: Written("Dois < um", (Mark(0, 4, key),), (Inset(9, document.blocks[0].insets[0].key),)),
        texts.index("A tree"): Written("Uma 'árvore'"),
    }
    document.write(tmp_path / "b.html", written, "pt")
    after = (tmp_path / "b.html").read_text(encoding="utf-8")
    assert "<P CLASS=x ><B>Dois</B> &lt; um<br/>\n</P><p>Three &nbsp;&copy; " in after
    assert "<img alt='Uma &#39;árvore&#39;' src=x>" in after
    assert '<html lang="pt">' in after


def test_tags_that_cross_are_closed_in_order(tmp_path: Path) -> None:
    document = opened(page(tmp_path, "<p><b>one</b> <i>two</i> three</p>"))
    (block,) = document.blocks
    bold, italic = block.marks
    crossing = (Mark(0, 5, bold.key, bold.kinds), Mark(2, 8, italic.key, italic.kinds))
    document.write(tmp_path / "b.html", {0: Written("abcdefgh", crossing)}, "pt")
    assert "<p><b>ab<i>cde</i></b><i>fgh</i></p>" in (tmp_path / "b.html").read_text("utf-8")


def test_a_break_ends_a_sentence_or_stands_in_one(tmp_path: Path) -> None:
    (block,) = opened(page(tmp_path, "<p>One.<br>Two<br>three</p>")).blocks
    assert block.text == "One.\nTwothree"
    assert [(inset.at, inset.kind) for inset in block.insets] == [(8, "break")]


def test_a_lone_tag_stays_and_things_keep_their_order(tmp_path: Path) -> None:
    body = "<p>a</b> b <a id='x'></a><img src='y'>c</p>"
    document = opened(page(tmp_path, body))
    (block,) = document.blocks
    document.write(tmp_path / "b.html", {0: Written(block.text, (), block.insets)}, "pt")
    assert body in (tmp_path / "b.html").read_text("utf-8")


@pytest.mark.parametrize("encoding", ["utf-8", "shift_jis", "iso-8859-1", "utf-16"])
def test_the_encoding_that_a_page_states_is_kept(tmp_path: Path, encoding: str) -> None:
    text = "日本" if encoding != "iso-8859-1" else "ção"
    path = page(tmp_path, f"<p>{text}</p>", f'<meta charset="{encoding}">', encoding)
    document = opened(path)
    assert [block.text for block in document.blocks] == [text]
    document.write(tmp_path / "b.html", {0: Written("„Wald“ 森")}, "de")
    after = opened(tmp_path / "b.html")
    assert [block.text for block in after.blocks] == ["„Wald“ 森"]


def test_arabic_is_written_from_right_to_left(tmp_path: Path) -> None:
    opened(page(tmp_path, "<p>One</p>")).write(tmp_path / "b.html", {0: Written("واحد")}, "ar")
    assert '<html lang="ar" dir="rtl">' in (tmp_path / "b.html").read_text("utf-8")


def test_insets_find_their_way(tmp_path: Path) -> None:
    document = opened(page(tmp_path, "<p>One<sup><a href='#1'>1</a></sup> two</p>"))
    (block,) = document.blocks
    assert block.text == "One1 two"
    written = Written("Dois um", (), (Inset(4, 0),))
    document.write(tmp_path / "b.html", {0: written}, "pt")
    assert "</p>" in (tmp_path / "b.html").read_text("utf-8")


@pytest.mark.parametrize(
    "path",
    [*(SHARED / "documents").glob("*.html"), *(SHARED / "documents").glob("*.epub")],
    ids=lambda path: path.stem,
)
def test_real_pages_written_as_they_were_say_the_same(path: Path, tmp_path: Path) -> None:
    document = opened(path)
    same = {
        number: Written(block.text, block.marks, block.insets)
        for number, block in enumerate(document.blocks)
        if not block.frozen
    }
    copy = tmp_path / path.name
    document.write(copy, {}, "pt")
    assert copy.read_bytes() == path.read_bytes()
    document.write(copy, same, "pt")
    for before, after in zip(document.blocks, opened(copy).blocks, strict=True):
        assert (after.text, after.role, shown(after)) == (before.text, before.role, shown(before))
        assert [(i.at, i.kind) for i in after.insets] == [(i.at, i.kind) for i in before.insets]


def test_titles_of_blocks_are_read_like_those_of_words(tmp_path: Path) -> None:
    document = opened(page(tmp_path, '<p title="A hint">Text</p>'))
    assert {block.text for block in document.blocks} == {"A hint", "Text"}
    document.write(tmp_path / "b.html", {0: Written("Uma dica")}, "pt")
    assert '<p title="Uma dica">Text</p>' in (tmp_path / "b.html").read_text(encoding="utf-8")


def test_a_button_in_a_sentence_is_a_part_of_it_and_one_by_itself_is_not(tmp_path: Path) -> None:
    body = "<p>Press <button>OK</button> to go on.</p><div><button>Yes</button><button>No</button>"
    document = opened(page(tmp_path, body))
    assert [block.text for block in document.blocks] == ["Press OK to go on.", "Yes", "No"]
    document.write(
        tmp_path / "b.html", {0: Written("Ok drücken.", (Mark(0, 2, 0),)), 1: Written("Ja")}, "de"
    )
    made = (tmp_path / "b.html").read_text("utf-8")
    assert "<p><button>Ok</button> drücken.</p><div><button>Ja</button><button>No</button>" in made


def test_choices_and_words_of_drawings_are_translated_where_they_stand(tmp_path: Path) -> None:
    body = (
        "<p>Paint it <select><option value=1>red</option><option>3</option><option>as it is"
        "</option></select> please. <svg><title>A map</title><text x='1'>North</text></svg></p>"
    )
    document = opened(page(tmp_path, body))
    sentence, *within = [block.text for block in document.blocks]
    assert (sentence, within) == (f"Paint it please. {OBJECT}", ["red", "A map", "North"])
    new = {1: Written("vermelho"), 2: Written("Um mapa"), 3: Written("Norte")}
    new[0] = Written(f"Pinte {OBJECT}", insets=document.blocks[0].insets)
    document.write(tmp_path / "b.html", new, "pt")
    made = (tmp_path / "b.html").read_text("utf-8")
    assert "<option value=1>vermelho</option>" in made
    assert "<title>Um mapa</title><text x='1'>Norte</text>" in made
    assert "<option>as it is</option>" in made  # its text is what a form sends
