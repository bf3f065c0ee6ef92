"""The log of a run that was killed, and its curves."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from s2s_desktop.errors import UserError
from s2s_desktop.training import optional_dependencies
from s2s_desktop.training.run.curves import draw_curves
from s2s_desktop.training.run.events import Ended, Event, Started, Stepped, Validated
from s2s_desktop.training.run.folder import RunFolder
from s2s_desktop.training.run.log import RunLog, read_log


def started(step: int) -> Started:
    return Started("toy", 10, 5, 2, 0, step, 40)


def stepped(step: int, loss: float) -> Stepped:
    return Stepped(step, 40, 0, loss, 0.001 * step, 100.0, 1.0, 1.0)


def write(folder: Path, *events: Event) -> None:
    with RunLog(folder / "log.jsonl") as log:
        for event in events:
            log.write(event)


def test_the_log_of_a_killed_run_goes_on(tmp_path: Path) -> None:
    # GIVEN a run that was killed in the middle of a line, ten steps after its checkpoint
    write(tmp_path, started(0), stepped(10, 3.0), stepped(20, 2.0), stepped(30, 1.5))
    path = tmp_path / "log.jsonl"
    with path.open("a", encoding="utf-8") as stream:
        stream.write('{"event": "stepp')
    assert [record["step"] for record in read_log(path)] == [0, 10, 20, 30]
    # WHEN it goes on
    write(tmp_path, started(20), stepped(30, 1.0), Ended(40, "done", None, "", 9.0))
    # THEN every line is whole, and what was done again counts as it was told last.
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert len(lines) == 7
    found = [(r["step"], r["loss"]) for r in read_log(path) if r["event"] == "stepped"]
    assert found == [(10, 3.0), (20, 2.0), (30, 1.0)]


def test_curves_show_losses_score_and_rate(tmp_path: Path) -> None:
    write(
        tmp_path,
        started(0),
        *(stepped(step, 30 / step) for step in (10, 20, 30)),
        *(Validated(step, 1, 2.0, score, True, 1.0) for step, score in ((15, 3.5), (30, 7.5))),
    )
    folder = RunFolder(tmp_path)
    draw_curves(folder, "bleu")
    picture = (tmp_path / "curves.svg").read_text(encoding="utf-8")
    texts = {
        (element.text or "").strip()
        for element in ElementTree.fromstring(picture).iter()
        if element.tag.endswith("text")
    }
    assert {"steps", "learning rate", "validation: bleu", "training", "validation"} <= texts
    assert (tmp_path / "curves.png").read_bytes().startswith(b"\x89PNG")
    assert not list(tmp_path.glob("*.part"))
    # The same log gives the same file.
    draw_curves(folder, "bleu")
    assert (tmp_path / "curves.svg").read_text(encoding="utf-8") == picture


def test_what_is_not_installed_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(optional_dependencies, "find_spec", lambda name: None)
    with pytest.raises(UserError, match=r"matplotlib is not installed.*s2s-desktop\[train\]"):
        optional_dependencies.require(optional_dependencies.CURVES)
