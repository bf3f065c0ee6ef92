"""TMX files: what is read of them, what is refused, and that what is written can be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from s2s_desktop.errors import UserError
from s2s_desktop.memory.tmx_file import read_tmx
from s2s_desktop.memory.tmx_writing import as_tmx
from s2s_desktop.memory.unit import Unit
from tests.shared_data import SHARED

BODY = """<tmx version="1.4"><header srclang="en"/><body>{units}</body></tmx>"""


def tmx(path: Path, units: str, head: str = "", encoding: str = "utf-8") -> Path:
    path.write_bytes((head + BODY.format(units=units)).encode(encoding))
    return path


def unit(source: str, target: str, languages: tuple[str, str] = ("en", "pt-BR")) -> str:
    variants = zip(languages, (source, target), strict=True)
    return (
        "<tu>"
        + "".join(f'<tuv xml:lang="{tag}"><seg>{text}</seg></tuv>' for tag, text in variants)
        + "</tu>"
    )


def pairs(path: Path, *languages: str) -> list[tuple[str, str]]:
    return [(u.source, u.target) for u in read_tmx(path, *(languages or ("en", "pt")))]


def test_pairs_of_the_languages_are_read_as_text(tmp_path: Path) -> None:
    bold = '<bpt i="1">&lt;b></bpt>{}<ept i="1">&lt;/b></ept>'
    units = (
        unit(f"The {bold.format('cat')} &amp; dog.", f"O {bold.format('gato')} e o cão.")
        + unit("Not this.", "Não.", ("en", "de"))
        + unit("<hi>Both</hi> ways.", "Nos dois.", ("PT-br", "EN-us"))
        + unit("", "Nada.")
    )
    path = tmx(tmp_path / "m.tmx", units)
    assert pairs(path) == [
        ("The cat & dog.", "O gato e o cão."),
        ("Nos dois.", "Both ways."),
    ]
    assert pairs(path, "pt-PT", "en") == []  # Brazil's is not Portugal's
    assert len(pairs(path, "pt", "en-US")) == 2


def test_languages_may_be_written_as_locales_are(tmp_path: Path) -> None:
    path = tmx(tmp_path / "m.tmx", unit("a", "é", ("en_US", "pt_BR")))
    assert pairs(path) == pairs(path, "en-US", "pt-BR") == [("a", "é")]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_named_document_type_and_other_encodings_are_as_usual(
    tmp_path: Path, encoding: str
) -> None:
    head = '<?xml version="1.0"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n'
    path = tmx(tmp_path / "m.tmx", unit("a", "é"), head, encoding)
    assert pairs(path) == [("a", "é")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('<!DOCTYPE tmx [<!ENTITY a "aaaa">]><tmx>&a;</tmx>', "document type"),
        ("<tmx><body>" + unit("a", "b"), "no element found"),
        ("<html></html>", "another kind"),
        ("plain text", "syntax error"),
        ("<a>" * 1000, "too deep"),
        ("", "no element found"),
    ],
)
def test_what_is_no_memory_is_refused(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "m.tmx"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UserError, match=said) as error:
        pairs(path)
    assert error.value.hint
    with pytest.raises(UserError, match=r"nowhere\.tmx"):
        pairs(tmp_path / "nowhere.tmx")


def test_what_is_written_can_be_read(tmp_path: Path) -> None:
    units = [
        Unit('A < "b" & c', "É\x0c", "en", "pt", 1_772_000_000.9),
        Unit(" ", "nothing", "en", "pt"),
        Unit("Two\nlines.", "Duas\nlinhas.", "en", "pt"),
    ]
    path = tmp_path / "m.tmx"
    path.write_text("".join(as_tmx(units)), encoding="utf-8")
    assert pairs(path) == [('A < "b" & c', "É"), ("Two\nlines.", "Duas\nlinhas.")]
    assert 'creationdate="20260225T061320Z"' in path.read_text("utf-8")


def test_a_memory_of_another_program() -> None:
    path = SHARED / "documents" / "t05_level2.tmx"
    if not path.is_file():
        pytest.skip("needs t05_level2.tmx in ../shared/data/documents beside the checkout")
    found = pairs(path, "en", "fr")
    assert found[0] == ("The big black cat sleeps.", "Le gros chat noir dors.")
    assert len(found) > 5
