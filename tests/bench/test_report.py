"""The table and the JSON."""

from __future__ import annotations

import json

from s2s_desktop.bench.figures import OURS, Figure
from s2s_desktop.bench.machine import Machine, cores, peak_bytes, resident_bytes, this_machine
from s2s_desktop.bench.report import as_json, heading, problems, table_rows
from s2s_desktop.bench.rows import Result

MACHINE = Machine("Z80", 1, ("avx2",), "CP/M 2.2", "3.11", "2.6", "0.1")
RESULTS = [
    Result(
        "batch",
        (Figure("12 at once", "sentences/s", {OURS: (1200, 1000), "peer": (800, 2000)}, "≥ 1"),),
        1.25,
        3.0,
    ),
    Result("ticks", (Figure("late", "%", {OURS: (0.01234,)}),), None, 1.0),
    Result("memory", (), 1.0, 1.0, "No memory."),
]


def test_the_table_has_medians_and_ratios() -> None:
    # The ratios of the rounds are 1.5 and 0.5.
    assert list(table_rows(RESULTS))[1:] == [
        ("12 at once", "1,100 sentences/s", "peer 1,400 (1.00)", "≥ 1", "1.2"),
        ("late", "0.012 %", "", "", ""),
    ]
    assert list(problems(RESULTS)) == ["memory: No memory."]
    assert heading(MACHINE).startswith("Z80 (avx2), 1 cores, CP/M 2.2, Python 3.11, torch 2.6")


def test_the_json_has_every_round() -> None:
    report = json.loads(as_json(MACHINE, RESULTS))
    assert report["machine"]["processor"] == "Z80"
    batch, ticks, memory = report["rows"]
    assert batch["load_average"] == 1.25
    (figure,) = batch["figures"]
    assert figure["rounds"] == {"ours": [1200, 1000], "peer": [800, 2000]}
    assert figure["medians"] == {"ours": 1100, "peer": 1400}
    assert figure["ratios"] == {"peer": 1.0}
    assert ticks["load_average"] is None
    assert memory["problem"] == "No memory."


def test_this_machine() -> None:
    here = this_machine()
    assert here.cores == cores() >= 1
    assert here.torch.startswith("2.")
    held, most = resident_bytes(), peak_bytes()
    assert most is not None
    assert held is None or 10e6 < held <= most
