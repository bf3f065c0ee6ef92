"""Message catalogues: what waits for a translation gets one, marked; all else stays."""

from __future__ import annotations

from pathlib import Path

from s2s_desktop.documents.model import Document, Written
from s2s_desktop.documents.open_document import open_document

PO = r"""# Head
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"

#: a.c:1
#, c-format
msgid "Open %s"
msgstr ""

#: a.c:2
msgctxt "menu"
msgid "Done"
msgstr "Feito"

#, fuzzy
msgid ""
"Two "
"lines \"quoted\"\n"
msgstr ""

msgid "%d file"
msgid_plural "%d files"
msgstr[0] ""
msgstr[1] ""

#~ msgid "Old"
#~ msgstr ""
"""


def opened(folder: Path) -> Document:
    (folder / "a.po").write_text(PO, encoding="utf-8", newline="")
    document = open_document(folder / "a.po")
    assert document is not None
    return document


def test_what_has_no_translation_is_read(tmp_path: Path) -> None:
    assert [block.text for block in opened(tmp_path).blocks] == [
        "Open %s",
        'Two lines "quoted"\n',
        "%d file",
        "%d files",
    ]


def test_it_is_written_as_a_draft_and_all_else_stays(tmp_path: Path) -> None:
    document = opened(tmp_path)
    document.write(tmp_path / "b.po", {}, "pt")
    assert (tmp_path / "b.po").read_text("utf-8") == PO
    written = {
        0: Written("Abrir %s"),
        1: Written('Duas linhas "citadas"\n'),
        2: Written("%d ficheiro"),
        3: Written("%d ficheiros"),
    }
    document.write(tmp_path / "b.po", written, "pt")
    expected = (
        PO.replace('msgid "Open %s"\nmsgstr ""', '#, fuzzy\nmsgid "Open %s"\nmsgstr "Abrir %s"')
        .replace('quoted\\"\\n"\nmsgstr ""', 'quoted\\"\\n"\nmsgstr "Duas linhas \\"citadas\\"\\n"')
        .replace('msgid "%d file"\n', '#, fuzzy\nmsgid "%d file"\n')
        .replace('msgstr[0] ""', 'msgstr[0] "%d ficheiro"')
        .replace('msgstr[1] ""', 'msgstr[1] "%d ficheiros"')
    )
    assert (tmp_path / "b.po").read_text("utf-8") == expected
