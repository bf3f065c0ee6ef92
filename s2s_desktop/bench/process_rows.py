"""Rows about whole processes: how soon they are there, what memory they take, long texts."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from s2s_desktop.bench.child import Child, Cost, cost, module, program, seconds_to_output
from s2s_desktop.bench.figures import OURS, Figure, Measured, in_turn
from s2s_desktop.bench.long_text import text_of
from s2s_desktop.bench.plan import Plan
from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence

_NO_SCREEN = {"QT_QPA_PLATFORM": "offscreen"}
_MEBIBYTE = 1 << 20
_WINDOW_WORDS = 100_000
"""More than any machine translates while the window is watched."""

# As the program imports it: see pipeline.engine_import.
_IMPORT_TORCH = (
    "import gc; from time import perf_counter as now; gc.disable(); begun = now(); "
    "import torch; print('{\"seconds\": %f}' % (now() - begun))"
)


def start(plan: Plan) -> Iterator[Figure]:
    """From the start of the command line to its first translated text."""
    command = program("translate", *_pair(plan))

    def measure() -> Measured:
        first = seconds_to_output(command, plan.lines[0])
        with Child("import of torch", [sys.executable, "-c", _IMPORT_TORCH]) as child:
            return {"first": first, "torch": child.ready["seconds"]}

    rounds = in_turn(plan.rounds, {OURS: measure}, plan.tell)
    yield Figure("start to first translated text", "s", rounds["first"], "≤ 2.0")
    yield Figure("import of torch alone", "s", rounds["torch"])


def window(plan: Plan) -> Iterator[Figure]:
    """From the start of the window until it takes typing."""
    command = module("bench_programs.window_start")

    def measure() -> Measured:
        return {"typed": seconds_to_output(command, "", _NO_SCREEN)}

    rounds = in_turn(plan.rounds, {OURS: measure}, plan.tell)
    yield Figure("start to a window that takes typing", "s", rounds["typed"], "≤ 1.0")


def ticks(plan: Plan) -> Iterator[Figure]:
    """How smooth the window is while it translates, on all cores but one and on all."""

    def measure() -> Measured:
        shares = {f"{spare}": _window_at_work(plan, spare)["late"] for spare in (1, 0)}
        return {name: 100 * share for name, share in shares.items()}

    rounds = in_turn(plan.rounds, {OURS: measure}, plan.tell)
    yield Figure("window ticks over 16 ms late, as it comes", "%", rounds["1"], "≤ 1")
    yield Figure("window ticks over 16 ms late, all cores", "%", rounds["0"], "≤ 1")


def repaint(plan: Plan) -> Iterator[Figure]:
    """How long the views of the side panel take to be painted again while one points."""
    command = module("bench_programs.repaint")

    def measure() -> Measured:
        with Child("repainting", command, _NO_SCREEN) as child:
            return child.ready

    rounds = in_turn(plan.rounds, {OURS: measure}, plan.tell)
    for name, values in rounds.items():
        target = "≤ 33" if "1000" in name else "≤ 16"
        yield Figure(f"repaint of {name} words", "ms", values, target)


def memory(plan: Plan) -> Iterator[Figure]:
    """What is resident once a model is loaded, and after work."""

    def measure() -> Measured:
        with plan.own_models() as child:
            loaded = child.ask("memory")["resident"]
            child.ask("batch", lines=plan.lines)
            worked = child.ask("memory")["resident"]
        window = _window_at_work(plan, spare_cores=1)
        if loaded is None:
            raise UserError(Sentence("This system does not say what memory a process holds."))
        found = {
            "command line, loaded": loaded,
            "command line, after the text": worked,
            "window, loaded": window["loaded"],
            "window, after a while": window["resident"],
        }
        return {name: size / _MEBIBYTE for name, size in found.items()}

    rounds = in_turn(plan.rounds, {OURS: measure}, plan.tell)
    targets = {"command line, loaded": "≤ 350 MB", "window, loaded": "≤ 600 MB"}
    for name, values in rounds.items():
        yield Figure(f"memory, {name}", "MiB", values, targets.get(name, ""))


def long_texts(plan: Plan) -> Iterator[Figure]:
    """Texts of growing length by the command line: time for each word, and memory."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "source.txt", Path(folder) / "target.txt"

        def translate(text: str) -> Cost:
            source.write_text(text, encoding="utf-8")
            command = program("translate", str(source), "-o", str(target), "--quiet")
            return cost([*command, *_pair(plan), "--threads", str(plan.threads)])

        def measure() -> Measured:
            start = translate(plan.lines[0])
            found = {}
            for words in plan.words:
                plan.tell(f"{words:,} words")
                spent = translate(text_of(plan.lines, words))
                found[f"{words} wall"] = (spent.wall_s - start.wall_s) * 1e6 / words
                if spent.processor_s is not None and start.processor_s is not None:
                    processor_s = spent.processor_s - start.processor_s
                    found[f"{words} processor"] = processor_s * 1e6 / words
                if spent.peak_bytes is not None:
                    found[f"{words} memory"] = spent.peak_bytes / _MEBIBYTE
            return found

        rounds = in_turn(plan.rounds, {OURS: measure}, plan.tell)
    fewest = plan.words[0]
    for words in plan.words:
        for key, unit, what in (
            ("wall", "µs", "a word"),
            ("processor", "µs", "processor time a word"),
            ("memory", "MiB", "most memory"),
        ):
            if (values := rounds.get(f"{words} {key}")) is None:
                continue
            first = rounds[f"{fewest} {key}"][OURS]
            yield Figure(f"{words:,} words: {what}", unit, values)
            if words > fewest:
                ratio = tuple(a / b for a, b in zip(values[OURS], first, strict=True))
                aim = "0.9 to 1.1" if key != "memory" else "flat"
                yield Figure(f"{words:,} words: {what}, of {fewest:,}", "×", {OURS: ratio}, aim)


def _pair(plan: Plan) -> list[str]:
    options = {"--from": plan.source_language, "--to": plan.target_language}
    options |= {"--model": plan.model_id, "--device": plan.device, "--precision": plan.precision}
    return [word for option in options.items() for word in option]


def _window_at_work(plan: Plan, spare_cores: int) -> dict[str, float]:
    command = module("bench_programs.window_work", "--spare-cores", str(spare_cores))
    with Child("the window", command, _NO_SCREEN) as child:
        return child.ask("work", text=text_of(plan.lines, _WINDOW_WORDS))
