"""A file is there whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from s2s_desktop.atomic_file import atomic_text
from s2s_desktop.errors import UserError


def test_the_file_appears_at_the_end(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    with atomic_text(path) as stream:
        stream.write("a\r\nb\n\u00e7\U0001f600")
        stream.flush()
        assert not path.exists()
    assert path.read_bytes() == "a\r\nb\n\u00e7\U0001f600".encode()
    assert list(tmp_path.iterdir()) == [path]


def test_an_error_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(KeyboardInterrupt), atomic_text(path) as stream:
        stream.write("half of the ne")
        raise KeyboardInterrupt
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_permissions_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    path.touch()
    path.chmod(0o640)
    with atomic_text(path) as stream:
        stream.write("new")
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_link_is_followed(tmp_path: Path) -> None:
    target, link = tmp_path / "target.txt", tmp_path / "link.txt"
    target.write_text("old", encoding="utf-8")
    link.symlink_to(target)
    with atomic_text(link) as stream:
        stream.write("new")
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == "new"


def test_a_long_name_with_spaces_and_accents(tmp_path: Path) -> None:
    path = tmp_path / ("é" * 100 + " com espaço.txt")
    with atomic_text(path) as stream:
        stream.write("new")
    assert path.read_text(encoding="utf-8") == "new"


@pytest.mark.parametrize(
    ("name", "hint"), [("no/folder/out.txt", "does not exist"), (".", "is a folder")]
)
def test_a_place_that_cannot_hold_a_file(tmp_path: Path, name: str, hint: str) -> None:
    with pytest.raises(UserError) as failure, atomic_text(tmp_path / name):
        pass
    assert hint in failure.value.hint
