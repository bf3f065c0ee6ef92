"""Tables and structures as text: people's words are blocks, everything else stays."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from s2s_desktop.documents.kinds import may_be_document
from s2s_desktop.documents.model import Document, Written
from s2s_desktop.documents.open_document import open_document

JSON = r"""{
  "title": "Open file",
  "type": "button", "id": "user_id", "url": "https://example.org", "colour": "#f6f5f2",
  "said": "She said \"no\".\nThen she left.", "more": ["One day", 3, null, "2026-03-14"]
}
"""
CSV = 'id;name;note\r\na_1;Red house;"Says ""hello""; then goes"\r\n2;Blue bird;\r\n'


def opened(tmp_path: Path, name: str, text: str) -> Document:
    path = tmp_path / name
    path.write_bytes(text.encode())
    assert may_be_document(path)
    document = open_document(path)
    assert document is not None
    return document


def rewritten(document: Document, tmp_path: Path) -> str:
    """The file with all blocks in capitals."""
    new = {n: Written(block.text.upper()) for n, block in enumerate(document.blocks)}
    document.write(tmp_path / "new", new, "pt")
    return (tmp_path / "new").read_bytes().decode()


def test_strings_of_json_are_texts_unless_they_are_made_for_programs(tmp_path: Path) -> None:
    document = opened(tmp_path, "strings.json", JSON)
    assert document.format == "json"
    texts = [block.text for block in document.blocks]
    assert texts == ["Open file", 'She said "no".\nThen she left.', "One day"]
    now, then = json.loads(rewritten(document, tmp_path)), json.loads(JSON)
    assert now == then | {
        "title": "OPEN FILE",
        "said": 'SHE SAID "NO".\nTHEN SHE LEFT.',
        "more": ["ONE DAY", 3, None, "2026-03-14"],
    }
    assert any("made for programs" in str(notice) for notice in document.notices)


def test_cells_of_a_table_are_texts_each_in_its_place(tmp_path: Path) -> None:
    document = opened(tmp_path, "table.csv", CSV)
    texts = [(block.text, block.role.row, block.role.column) for block in document.blocks]
    assert texts == [
        ("Red house", 1, 1),
        ('Says "hello"; then goes', 1, 2),
        ("Blue bird", 2, 1),
    ]
    new = rewritten(document, tmp_path)
    rows = list(csv.reader(io.StringIO(new, newline=""), delimiter=";"))
    assert rows == [
        ["id", "name", "note"],
        ["a_1", "RED HOUSE", 'SAYS "HELLO"; THEN GOES'],
        ["2", "BLUE BIRD", ""],
    ]


@pytest.mark.parametrize(
    ("name", "text"), [("a.json", JSON), ("a.csv", CSV), ("a.tsv", "A b\tC d\nE f\tG h")]
)
def test_written_without_a_change_it_is_the_same(tmp_path: Path, name: str, text: str) -> None:
    opened(tmp_path, name, text).write(tmp_path / "new", {}, "pt")
    assert (tmp_path / "new").read_bytes() == text.encode()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.json", "{not json"),
        ("a.json", "[1, 2]"),
        ("a.csv", "One line\nand another one\n"),
        ("a.csv", ""),
    ],
)
def test_what_is_only_called_so_is_a_text(tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_text(text)
    assert open_document(path) is None


def test_a_cell_that_gets_a_separator_gets_quotes(tmp_path: Path) -> None:
    document = opened(tmp_path, "table.csv", "Red house,Blue bird\n")
    document.write(tmp_path / "new", {0: Written("Red, house")}, "pt")
    assert (tmp_path / "new").read_text() == '"Red, house",Blue bird\n'
