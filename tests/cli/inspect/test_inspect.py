"""`inspect`: pictures and data without a window."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from s2s_desktop.cli.main import main
from s2s_desktop.pipeline.inspection.messages import HeadMaps, HeadsRequest, Pieces
from s2s_desktop.pipeline.messages import Failure
from s2s_desktop.sentences import Sentence
from tests.cli.conftest import ShoutingService

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(autouse=True)
def _application(qapp: QApplication) -> None:
    """There is one already in a process that runs tests of the window too."""


def texts(path: Path) -> list[str]:
    return [node.text or "" for node in ElementTree.parse(path).iter(f"{SVG}text")]


def test_a_picture_with_its_caption(service: ShoutingService, tmp_path: Path) -> None:
    path = tmp_path / "links.svg"
    assert main(["inspect", "house", "--to", "pt", "-o", str(path)]) == 0
    said = texts(path)
    assert said[:2] == ["house", "HOUSE"]
    assert said[-1] == "Model: Shouting"
    assert main(["inspect", "house", "--to", "pt", "-o", str(path), "--no-caption"]) == 0
    assert texts(path) == ["house", "HOUSE"]


@pytest.mark.parametrize("view", ["heat", "table", "document"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_other_views_of_two_sentences(
    service: ShoutingService, tmp_path: Path, view: str, theme: str
) -> None:
    path = tmp_path / "view.svg"
    asked = ["inspect", "house", "garden", "--to", "pt", "--view", view, "--theme", theme]
    assert main([*asked, "-o", str(path)]) == 0
    assert any("house" in text.lower() for text in texts(path))
    ground = next(ElementTree.parse(path).iter(f"{SVG}rect")).get("fill")
    assert ground == ("#ffffff" if theme == "light" else "#202226")


def test_data(service: ShoutingService, tmp_path: Path) -> None:
    path = tmp_path / "all.json"
    assert main(["inspect", "house", "garden", "--to", "pt", "-o", str(path)]) == 0
    read = json.loads(path.read_text(encoding="utf-8"))
    assert [sentence["target"] for sentence in read["sentences"]] == ["HOUSE", "GARDEN"]
    assert read["model"] == "Shouting"


def test_heads_are_asked_for(
    service: ShoutingService, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    translate, asked = service.run, list[HeadsRequest]()

    def run(request: object) -> object:
        if not isinstance(request, HeadsRequest):
            return translate(request)  # type: ignore[arg-type]
        asked.append(request)
        sides = Pieces(("house",), (0,))
        return iter([HeadMaps(2, sides, sides, sides, np.ones((1, 2, 1, 1)), None, None)])

    monkeypatch.setattr(service, "run", run)
    path = tmp_path / "heads.svg"
    assert main(["inspect", "house", "--to", "pt", "--view", "heads", "-o", str(path)]) == 0
    assert asked[0].target == "HOUSE"
    assert "Cross-attention" in texts(path)
    data = tmp_path / "heads.npz"
    assert main(["inspect", "house", "--to", "pt", "--view", "heads", "-o", str(data)]) == 0
    assert np.load(data)["cross_attention_0"].shape == (1, 2, 1, 1)


def test_a_name_that_says_nothing_is_refused_before_anything_is_translated(
    service: ShoutingService, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["inspect", "house", "--to", "pt", "-o", str(tmp_path / "x.gif")]) == 1
    assert ".svg, .png, .pdf, .html, .json, .csv, .npz, .pharaoh" in capsys.readouterr().err
    assert not service.requests


def test_a_failure_is_told_and_nothing_is_written(
    service: ShoutingService, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    service.failure = Failure(1, Sentence("It broke."), Sentence("Mend it."))
    path = tmp_path / "x.svg"
    assert main(["inspect", "house", "--to", "pt", "-o", str(path)]) == 1
    assert "It broke." in capsys.readouterr().err
    assert not path.exists()
