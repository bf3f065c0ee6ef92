"""Spoilt files are read, or refused with a message: nothing else is raised, and nothing hangs."""

from __future__ import annotations

import random
import time
import zipfile
from pathlib import Path

import pytest

from tests.documents.fuzzing import read_and_write, spoilt
from tests.documents.markup.test_ebook import book
from tests.shared_data import SHARED

READERS = (("docx", "pptx", "xlsx"), ("odt", "odp"), ("html",), ("epub",), ("md",),
           ("srt", "vtt"), ("xlf", "po"), ("pdf",))  # fmt: skip
MOST_BYTES = 700_000
SECONDS = 600
MOST_SECONDS = 2.0


def samples(suffixes: tuple[str, ...]) -> list[Path]:
    """Real files; the test is skipped where they are not."""
    found = [path for path in sorted((SHARED / "documents").glob("*"))
             if path.suffix[1:] in suffixes and path.stat().st_size < MOST_BYTES]  # fmt: skip
    if not found:
        pytest.skip("needs ../shared/data/documents beside the checkout")
    return found


def spoil_and_read(path: Path, seed: int, folder: Path) -> float:
    """The seconds of processor time that it took."""
    spoilt_file = folder / f"spoilt{path.suffix}"
    spoilt_file.write_bytes(spoilt(path.read_bytes(), random.Random(seed)))
    begun = time.process_time()
    read_and_write(spoilt_file, folder / f"written{path.suffix.replace('.pdf', '.docx')}")
    return time.process_time() - begun


@pytest.mark.parametrize("suffixes", READERS, ids="-".join)
def test_some_spoilt_files(suffixes: tuple[str, ...], tmp_path: Path) -> None:
    small = sorted(samples(suffixes), key=lambda path: path.stat().st_size)[:3]
    for seed in range(1 if suffixes == ("pdf",) else 10):
        for path in small:
            spoil_and_read(path, seed, tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("suffixes", READERS, ids="-".join)
def test_spoilt_files_for_ten_minutes(suffixes: tuple[str, ...], tmp_path: Path) -> None:
    end, seed = time.monotonic() + SECONDS, 0
    while time.monotonic() < end:
        for path in samples(suffixes):
            seed += 1
            assert spoil_and_read(path, seed, tmp_path) < MOST_SECONDS, (path.name, seed)


def test_a_damaged_picture_is_told_when_the_document_is_written(tmp_path: Path) -> None:
    path = tmp_path / "a.epub"
    book(path)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("OPS/picture.png", b"the letters of a picture")
    path.write_bytes(path.read_bytes().replace(b"letters of", b"spoilt  of"))
    assert not read_and_write(path, tmp_path / "b.epub")
    assert not (tmp_path / "b.epub").exists()


def test_an_empty_page_of_a_book_has_no_text(tmp_path: Path) -> None:
    path = tmp_path / "a.epub"
    with zipfile.ZipFile(book(path)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in (parts | {"OPS/two.xhtml": b""}).items():
            archive.writestr(name, data)
    assert read_and_write(path, tmp_path / "b.epub")
