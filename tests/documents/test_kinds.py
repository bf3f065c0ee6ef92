"""What is looked into as a document, and what is plain text at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from s2s_desktop.documents.kinds import may_be_document
from s2s_desktop.documents.open_document import open_document
from s2s_desktop.errors import UserError
from tests.shared_data import SHARED


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.txt", b"Plain text.", False),
        ("a.md", b"Plain text.", True),
        ("a.txt", b"PK\x03\x04", True),
        ("a", b"\xef\xbb\xbf\n<!DOCTYPE HTML>", True),
        ("a", "\ufeff<html>".encode("utf-16-le"), True),
        ("a", b"%PDF-1.7", True),
        ("a", b"1\n00:00:01,000 --> 00:00:02,000\n", True),
        ("a.txt", b"", False),
    ],
)
def test_first_bytes(tmp_path: Path, name: str, data: bytes, expected: bool) -> None:
    (tmp_path / name).write_bytes(data)
    assert may_be_document(tmp_path / name) is expected


def test_a_file_that_is_not_there_is_none(tmp_path: Path) -> None:
    assert not may_be_document(tmp_path / "a.docx")


@pytest.mark.parametrize(
    "path", sorted((SHARED / "documents").glob("[!O]*.*")), ids=lambda path: path.name
)
def test_no_real_document_is_overlooked(path: Path) -> None:
    if path.suffix == ".pdf":
        assert may_be_document(path)
        return
    try:
        is_document = open_document(path) is not None
    except UserError:
        is_document = True
    assert may_be_document(path) or not is_document
