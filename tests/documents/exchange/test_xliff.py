"""XLIFF: targets beside sources, codes at their words, what is done left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from s2s_desktop.documents.model import Inset, Mark, Written
from s2s_desktop.documents.open_document import open_document
from s2s_desktop.errors import UserError

OLD = """<?xml version="1.0"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
 <file source-language="en" target-language="x"><body>
  <trans-unit id="1">
    <source>See <g id="1">the page</g><x id="2"/> &amp; go</source>
  </trans-unit>
  <trans-unit id="2"><source>Done</source><target state="final">Feito</target></trans-unit>
  <trans-unit id="3" translate="no"><source>Name</source></trans-unit>
  <trans-unit id="4"><source>Empty</source><target state="new"></target></trans-unit>
 </body></file>
</xliff>
"""
NEW = """<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="x">
<file id="f"><unit id="u"><segment><source>See <pc id="1">it</pc></source></segment></unit></file>
</xliff>
"""


def test_units_without_a_target_get_one(tmp_path: Path) -> None:
    path = tmp_path / "a.xlf"
    path.write_text(OLD, encoding="utf-8")
    document = open_document(path)
    assert document is not None
    assert [block.text for block in document.blocks] == ["See the page & go", "Empty"]
    block = document.blocks[0]
    assert [block.text[m.start : m.end] for m in block.marks] == ["the page"]
    document.write(tmp_path / "b.xlf", {}, "pt")
    assert (tmp_path / "b.xlf").read_text("utf-8") == OLD
    target = Written(
        "A página < vá", (Mark(0, 8, block.marks[0].key),), (Inset(13, block.insets[0].key),)
    )
    document.write(tmp_path / "b.xlf", {0: target, 1: Written("Vazio")}, "pt")
    made = '<target state="needs-review-translation">'
    assert (tmp_path / "b.xlf").read_text("utf-8") == OLD.replace(
        "go</source>",
        f'go</source>\n    {made}<g id="1">A página</g> &lt; vá<x id="2"/></target>',
    ).replace('<target state="new"></target>', f"{made}Vazio</target>").replace(
        'target-language="x"', 'target-language="pt"'
    )


def test_version_two(tmp_path: Path) -> None:
    path = tmp_path / "a.xlf"
    path.write_text(NEW, encoding="utf-8")
    document = open_document(path)
    assert document is not None
    (block,) = document.blocks
    (mark,) = block.marks
    document.write(tmp_path / "b.xlf", {0: Written("Veja", (Mark(0, 4, mark.key),))}, "pt")
    assert (tmp_path / "b.xlf").read_text("utf-8") == NEW.replace(
        "</source>", '</source><target><pc id="1">Veja</pc></target>'
    ).replace('trgLang="x"', 'trgLang="pt"')


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.xlf"
    path.write_text(OLD[:200], encoding="utf-8")
    with pytest.raises(UserError, match="damaged"):
        open_document(path)
