"""Texts in any encoding arrive as they were written, or are refused with a reason."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s2s_desktop.documents.plain_text import PlainText, decode, line_end, read_plain_text
from s2s_desktop.errors import UserError

PORTUGUESE = "São Paulo não é a capital; a ação começou às três, e ninguém sabia por quê.\r\n"
ENGLISH = "The café’s owner — a “naïve” man — paid £20.\n"
RUSSIAN = "Это простое предложение на русском языке, без всяких особенностей.\n"


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff")))
def test_utf8_is_taken_as_it_is(text: str) -> None:
    decoded = decode(text.encode(), "a")
    assert (decoded.text, decoded.encoding, decoded.notices) == (text, "utf-8", ())


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_tells_and_is_no_text(encoding: str) -> None:
    assert decode(PORTUGUESE.encode(encoding), "a").text == PORTUGUESE


@pytest.mark.parametrize("copies", [1, 30])
@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (PORTUGUESE, "latin-1"),
        ("Olá, não é fácil. Ação!\n", "latin-1"),
        (PORTUGUESE, "cp1252"),
        (PORTUGUESE, "utf-16-le"),
        (ENGLISH, "cp1252"),
        (RUSSIAN, "cp1251"),
    ],
)
def test_another_encoding_is_detected_and_named(text: str, encoding: str, copies: int) -> None:
    decoded = decode((text * copies).encode(encoding), "carta.txt")
    assert decoded.text == text * copies
    assert decoded.notices == (f"carta.txt is not UTF-8; it was read as {decoded.encoding}.",)


@pytest.mark.parametrize(
    "text", ["O café é bom.", "São Paulo", "Não.", "Três pães.", "¿Dónde está?", "Straße", "ça va?"]
)
def test_a_few_accents_are_not_taken_for_another_script(text: str) -> None:
    # GIVEN a text of one short line, which would make letters in most encodings there are
    decoded = decode(text.encode("latin-1"), "a")
    assert decoded.text == text
    assert decoded.notices == (f"a is not UTF-8; it was read as {decoded.encoding}.",)


def test_letters_of_dos_are_not_taken_for_signs() -> None:
    assert decode("naïve Gäste, déjà vu\n".encode("cp850"), "a").encoding != "cp1252"


@pytest.mark.parametrize(
    ("text", "encoding"), [("日本語のテキストです。", "cp932"), (RUSSIAN, "cp1251")]
)
def test_a_text_without_nul_is_not_wide(text: str, encoding: str) -> None:
    # GIVEN bytes of which any two would be a rare ideograph
    assert decode(text.encode(encoding), "a").text == text


def test_a_stated_encoding_is_used_without_a_notice() -> None:
    decoded = decode(PORTUGUESE.encode("cp850"), "a", "cp850")
    assert (decoded.text, decoded.notices) == (PORTUGUESE, ())


@pytest.mark.parametrize(
    "encoding", ["utf-8", "no-such-encoding", "undefined", "punycode", "hex", "\udcff"]
)
def test_a_stated_encoding_that_does_not_fit(encoding: str) -> None:
    with pytest.raises(UserError, match=f"carta cannot be read as {encoding}"):
        decode(PORTUGUESE.encode("cp1252"), "carta", encoding)


def test_a_damaged_character_does_not_spoil_the_rest() -> None:
    # GIVEN a UTF-8 text that was cut in the middle of its last character
    data = (PORTUGUESE * 3).encode() + "é".encode()[:1]
    decoded = decode(data, "a")
    assert decoded.text == PORTUGUESE * 3 + "\ufffd"
    assert decoded.notices == ("In a, damaged characters were replaced: 1.",)


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b"Half \xed\xa0\xbd of it", None),  # a half of UTF-16 written as if it were a character
        (b"Half +2D0- of it", "utf-7"),
        (rb"Half \ud83d of it", "unicode_escape"),
    ],
)
def test_half_a_character_is_replaced(data: bytes, encoding: str | None) -> None:
    # WHEN a text is read that no file in UTF-8 can hold
    decoded = decode(data, "a", encoding)
    # THEN it can be written
    assert decoded.text.encode() == "Half \ufffd of it".encode()
    assert decoded.notices == ("In a, damaged characters were replaced: 1.",)


def test_two_halves_are_one_character() -> None:
    # GIVEN UTF-8 as some databases write it, with two halves for a character beyond 16 bits
    halves = "\ud83d\ude00".encode("utf-8", "surrogatepass")
    assert decode(b"I like it " + halves, "a") == PlainText("I like it \U0001f600", "utf-8")


def test_nul_characters_are_left_out_with_a_notice() -> None:
    decoded = decode(b"um\0 dois\0\n", "a")
    assert decoded.text == "um dois\n"
    assert decoded.notices == ("In a, NUL characters were left out: 2.",)


@pytest.mark.parametrize("encoding", [None, "utf-8"])
@pytest.mark.parametrize("data", [b"\0" * 100, struct.pack("<100i", *range(100))])
def test_a_file_in_which_only_controls_are_left_is_no_text(
    data: bytes, encoding: str | None
) -> None:
    with pytest.raises(UserError, match="a does not look like text") as failure:
        decode(data, "a", encoding)
    assert failure.value.hint


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (r"{\rtf1\ansi Ol\'e1}", "RTF"),
        ("\n <!DOCTYPE html>\n<p>Hi</p>", "HTML"),
        ("<HTML lang=en>Hi</HTML>", "HTML"),
        ("\ufeff<?xml version='1.0'?>\n<a>Hi</a>", "XML"),
    ],
)
def test_markup_is_told(text: str, kind: str) -> None:
    decoded = decode(text.encode(), "letter")
    assert decoded.text == text.removeprefix("\ufeff")
    assert not decoded.doubtful
    (notice,) = decoded.notices
    assert notice.startswith(f"letter is an {kind} document")
    assert "save it as plain text" in notice


@pytest.mark.parametrize("text", ["Write <html> first.", "{rtf}", "a < b", "<p>", "xml"])
def test_text_about_markup_is_no_markup(text: str) -> None:
    assert decode(text.encode(), "a").notices == ()


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("", "\n"),
        ("one line", "\n"),
        ("a\nb\n", "\n"),
        ("a\r\nb", "\r\n"),
        ("a\r\nb\r\nc\n", "\r\n"),
        ("a\nb\nc\r\n", "\n"),
        ("a\rb\r", "\r"),
    ],
)
def test_the_line_end_is_the_one_that_is_there_most(text: str, end: str) -> None:
    assert line_end(text) == end


def test_a_program_is_no_text() -> None:
    # GIVEN bytes as in an executable: no UTF-8, with NUL among them
    data = b"\x7fELF\x02\x01\x01\0" + bytes(range(256)) * 8
    with pytest.raises(UserError, match="does not look like text") as failure:
        decode(data, "program")
    assert failure.value.hint


def test_nothing_is_a_text() -> None:
    assert decode(b"", "a").text == ""


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "carta.txt"
    path.write_bytes(PORTUGUESE.encode())
    assert read_plain_text(path).text == PORTUGUESE


@pytest.mark.parametrize("name", ["nowhere.txt", "."])
def test_a_file_that_cannot_be_read(tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError, match="cannot be read"):
        read_plain_text(tmp_path / name)
