"""The pictures of docs/pictures are those that are taken, and small."""

from __future__ import annotations

from pathlib import Path

from s2s_desktop.gui.demo.picture_set import ALL_SHOTS, Shot

PICTURES = Path(__file__).parents[3] / "docs" / "pictures"
MOST_BYTES = 90_000


def test_every_picture_is_there_and_none_is_left_over() -> None:
    wanted = {shot.file_name for shot in ALL_SHOTS}
    assert len(wanted) == len(ALL_SHOTS)
    assert {path.name for path in PICTURES.iterdir()} == wanted


def test_pictures_are_small() -> None:
    large = [path.name for path in PICTURES.iterdir() if path.stat().st_size > MOST_BYTES]
    assert not large


def test_a_name_says_how_a_picture_differs() -> None:
    assert Shot("letter").file_name == "letter.png"
    shot = Shot("letter", "dark", "pt-BR", (640, 480), 200)
    assert shot.file_name == "letter-dark-pt-BR-640x480-200-percent.png"


def test_the_readme_shows_pictures_that_are_there() -> None:
    readme = (PICTURES.parents[1] / "README.md").read_text(encoding="utf-8")
    shown = [part.split(")")[0] for part in readme.split("](docs/pictures/")[1:]]
    assert len(shown) >= 3
    assert all((PICTURES / name).is_file() for name in shown)
