"""Settings survive everything that can happen to their file."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s2s_desktop import paths, settings
from s2s_desktop.errors import UserError
from s2s_desktop.settings import Settings

CHANGED = Settings(
    task="summarize",
    source_language="pt",
    target_language="pt-BR",
    recent_languages=("pt", "en"),
    model_id="tiny11-pt-en",
    summary_length="line",
    as_you_type=False,
    beam_size=4,
    warnings=False,
    device="cuda:1",
    interface_language="pt-BR",
    theme="dark",
    interface_size_percent=150,
    density="compact",
    motion=False,
    font_size_pt=20,
    number_style="source",
    own_keys=("find=Ctrl+G", "save="),
    preferences_page="shortcuts",
    restore_texts=False,
    history="on",
    history_days=30,
    history_of_commands=True,
    window_geometry="AdnQywADAAA=",
    text_splitter=(400, 500),
    alignment_splitter=(900, 0),
    below_splitter=(500, 200),
    panel_place="below",
    alignment_visible=False,
    panel_view="heat map",
    panel_punctuation=True,
    recent_files=("/home/ana/letter.txt",),
    introduced=True,
    last_folder="/home/ana/téxtos",
    network="never",
    models_folder="/home/ana/models",
    memory_mb=2048,
)

JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=5,
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the settings go; neither the file nor its folder exists."""
    return tmp_path / "config" / "settings.json"


def write(file: Path, content: str | bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else content.encode())


def test_every_choice_is_remembered(file: Path) -> None:
    # GIVEN settings that differ from the defaults in every field
    assert all(getattr(CHANGED, f.name) != getattr(Settings(), f.name) for f in fields(Settings))
    # WHEN they are saved and read
    settings.save(CHANGED, file)
    # THEN nothing is lost, and nothing else lies there
    assert settings.load(file) == CHANGED
    assert [path.name for path in file.parent.iterdir()] == ["settings.json"]


def test_without_a_file_there_are_defaults(file: Path) -> None:
    assert settings.load(file) == Settings()
    assert not file.parent.exists()


def test_unknown_keys_are_ignored(file: Path) -> None:
    write(file, '{"font_size_pt": 17, "from_the_future": {"a": [1]}}')
    assert settings.load(file) == replace(Settings(), font_size_pt=17)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("task", "cook"),
        ("task", ["translate"]),
        ("source_language", ""),
        ("target_language", "../../etc"),
        ("model_id", 7),
        ("summary_length", "endless"),
        ("as_you_type", 1),
        ("beam_size", 0),
        ("beam_size", True),
        ("beam_size", 4.0),
        ("device", "toaster"),
        ("font_size_pt", 1_000),
        ("font_size_pt", "12"),
        ("window_geometry", "no base64!"),
        ("text_splitter", [-1, 5]),
        ("text_splitter", "wide"),
        ("text_splitter", [10**30, 5]),  # no window can be made of that
        ("alignment_visible", None),
        ("last_folder", 3),
    ],
)
def test_a_bad_value_alone_becomes_a_default(file: Path, name: str, value: Any) -> None:
    # GIVEN a file with one bad value among good ones
    settings.save(CHANGED, file)
    stored = json.loads(file.read_text(encoding="utf-8"))
    write(file, json.dumps(stored | {name: value}))
    # THEN that one is the default, the others are as they were
    assert settings.load(file) == replace(CHANGED, **{name: getattr(Settings(), name)})


def test_a_bad_value_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="font_size_pt"):
        Settings(font_size_pt=0)


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"null", b"\xff\xfe\x00", b'{"a": ' + b"[" * 100_000, b"12"]
)
def test_a_corrupt_file_is_kept_beside(file: Path, content: bytes) -> None:
    write(file, content)
    assert settings.load(file) == Settings()
    assert file.with_name("settings.json.bad").read_bytes() == content
    assert not file.exists()
    # and saving goes on as if nothing had been
    settings.save(CHANGED, file)
    assert settings.load(file) == CHANGED


@given(stored=st.dictionaries(st.sampled_from([f.name for f in fields(Settings)]), JSON_VALUES))
def test_no_content_stops_the_program(
    stored: dict[str, Any], tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("any") / "settings.json"
    write(file, json.dumps(stored))
    loaded = settings.load(file)
    # Whatever was loaded is valid: it can be made again and saved.
    settings.save(replace(loaded), file)
    assert settings.load(file) == loaded


def test_a_file_that_cannot_be_read(file: Path) -> None:
    file.mkdir(parents=True)
    assert settings.load(file) == Settings()


def test_a_full_disk_says_so() -> None:
    # GIVEN a file that is always full WHEN saving there THEN the reason and a hint are given
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("only Linux has /dev/full")
    with pytest.raises(UserError, match="No space left") as failure:
        settings.save(CHANGED, full)
    assert "disk is full" in failure.value.hint


@pytest.mark.parametrize(
    ("number", "hint"), [(errno.ENOSPC, "disk is full"), (errno.EROFS, "only be read")]
)
def test_a_failed_save_leaves_the_old_file(
    file: Path, monkeypatch: pytest.MonkeyPatch, number: int, hint: str
) -> None:
    # GIVEN saved settings, and a disk that refuses in the midst of the next save
    settings.save(CHANGED, file)

    def refuse(descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    # WHEN saving THEN the error tells, the old file is whole and nothing else is left
    with pytest.raises(UserError) as failure:
        settings.save(Settings(), file)
    assert hint in failure.value.hint
    assert settings.load(file) == CHANGED
    assert [path.name for path in file.parent.iterdir()] == ["settings.json"]


@contextmanager
def nobody() -> Iterator[None]:
    """Within the block this process is not root, who may write everywhere."""
    was_root = os.geteuid() == 0
    if was_root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if was_root:
            os.seteuid(0)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="permissions work otherwise there")
def test_a_read_only_folder(file: Path) -> None:
    # GIVEN saved settings in a folder that this user may not write to
    settings.save(CHANGED, file)
    file.parent.chmod(0o555)
    # WHEN others are saved THEN it is said, and the old ones are still there
    with nobody(), pytest.raises(UserError, match="cannot be written") as failure:
        settings.save(Settings(), file)
    assert "permissions" in failure.value.hint
    assert settings.load(file) == CHANGED


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("not a folder", encoding="utf-8")
    with pytest.raises(UserError, match="cannot be written") as failure:
        settings.save(CHANGED, tmp_path / "config" / "settings.json")
    assert "is a file" in failure.value.hint


def test_the_users_file_lies_in_the_users_folder(user_folders: Path) -> None:
    assert user_folders in paths.settings_file().parents
