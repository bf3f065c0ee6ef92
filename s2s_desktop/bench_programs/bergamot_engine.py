"""The engine of Bergamot with the model files that this program uses.

It runs under a Python that has the package `bergamot` and none of ours, maybe an older one:
so it imports nothing from here and answers questions by itself, as `answers` does.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from time import perf_counter
from types import ModuleType

_CONFIGURATION = """
models: [{model}]
vocabs: [{source_vocabulary}, {target_vocabulary}]
shortlist: [{shortlist}, false]
beam-size: 1
normalize: 1.0
word-penalty: 0
max-length-factor: 2.5
max-length-break: 128
mini-batch-words: 1024
workspace: 128
gemm-precision: int8shiftAlphaAll
ssplit-mode: sentence
ssplit-prefix-file: ""
alignment: soft
"""
"""As its Python package sets it up, but that one line is one sentence, as in the requests to
this program."""


def _extension() -> ModuleType:
    """The compiled module alone: importing the package asks the network for models."""
    package = importlib.util.find_spec("bergamot")
    if package is None or not package.submodule_search_locations:
        raise SystemExit("this Python has no package bergamot")
    path = next(Path(package.submodule_search_locations[0]).glob("_bergamot*"))
    spec = importlib.util.spec_from_file_location("bergamot._bergamot", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} is no module for this Python")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class BergamotEngine:
    """Translates lines with so many workers; a process can have but one such engine."""

    def __init__(self, files: dict[str, str], threads: int) -> None:
        self._engine = _extension()
        text = _CONFIGURATION.format(**{role: json.dumps(path) for role, path in files.items()})
        options = self._engine.ServiceConfig(numWorkers=threads, logLevel="off")
        self._service = self._engine.Service(options)
        self._model = self._service.modelFromConfig(text)
        self._options = self._engine.ResponseOptions(
            alignment=False, qualityScores=False, HTML=False
        )

    def batch(self, lines: list[str]) -> dict[str, object]:
        """All lines in one request: {"seconds"}."""
        begun = perf_counter()
        self._translate(lines)
        return {"seconds": perf_counter() - begun}

    def single(self, lines: list[str]) -> dict[str, object]:
        """One request after the other: {"ms"}."""
        times = []
        for line in lines:
            begun = perf_counter()
            self._translate([line])
            times.append((perf_counter() - begun) * 1000)
        return {"ms": times}

    def _translate(self, lines: list[str]) -> None:
        self._service.translate(self._model, self._engine.VectorString(lines), self._options)


def main() -> None:
    """Arguments: the files by their roles as JSON, the number of threads."""
    engine = BergamotEngine(json.loads(sys.argv[1]), int(sys.argv[2]))
    answers = {"batch": engine.batch, "single": engine.single}
    _tell({"ready": True})
    for line in sys.stdin:
        question = json.loads(line)
        _tell(answers[question.pop("do")](**question))


def _tell(answer: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
