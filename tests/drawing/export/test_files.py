"""Pictures in files."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from s2s_desktop.drawing.export.files import DATA, save_data, save_picture
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.errors import UserError
from tests.drawing.export.whole import links
from tests.drawing.pictures import colours


@pytest.fixture(autouse=True)
def _application(qtbot: QtBot) -> None:
    """Fonts need one."""


@pytest.mark.parametrize(
    ("name", "start"), [("map.svg", b"<?xml"), ("map.PNG", b"\x89PNG"), ("map.pdf", b"%PDF")]
)
def test_the_suffix_says_the_format(
    house: SegmentAlignment, tmp_path: Path, name: str, start: bytes
) -> None:
    folder = tmp_path / "folder with spaces – ü"
    folder.mkdir()
    save_picture(links(house), folder / name)
    assert (folder / name).read_bytes().startswith(start)


def test_another_suffix_is_refused(house: SegmentAlignment, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"end in \.svg, \.png or \.pdf"):
        save_picture(links(house), tmp_path / "map.gif")
    assert list(tmp_path.glob("*.gif")) == []


def test_a_folder_that_takes_no_file(house: SegmentAlignment, tmp_path: Path) -> None:
    # GIVEN a "folder" that is a file, in which nobody can write, whoever runs the test
    (tmp_path / "taken").write_text("mine", encoding="utf-8")
    with pytest.raises(UserError, match="Choose a folder"):
        save_picture(links(house), tmp_path / "taken" / "map.svg")
    assert (tmp_path / "taken").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("suffix", DATA)
def test_data_by_suffix(house: SegmentAlignment, tmp_path: Path, suffix: str) -> None:
    save_data([house], tmp_path / f"data{suffix}", colours(), "tiny11")
    assert (tmp_path / f"data{suffix}").stat().st_size > 10


def test_another_suffix_of_data_is_refused(house: SegmentAlignment, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"\.npz or \.pharaoh"):
        save_data([house], tmp_path / "data.xml", colours())
