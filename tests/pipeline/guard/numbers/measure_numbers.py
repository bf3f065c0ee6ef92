"""Measures what becomes of the numbers of marked sentences: how many translations have them
right, and of the others how many are warned about.

    python -m tests.pipeline.guard.numbers.measure_numbers [--verbose] [SET …]

A set is a file beside this one, `measured.en-pt` for example; the two of 200 sentences by default.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass

from s2s_desktop.pipeline.guard.kinds import WarningKind
from s2s_desktop.pipeline.messages import SegmentFinished, TranslateRequest
from s2s_desktop.pipeline.service import never
from tests import real_models
from tests.pipeline.guard.numbers.marked_numbers import MarkedSentence, faults, marked_sentences

_OF_NUMBERS = {
    WarningKind.NUMBER_CHANGED,
    WarningKind.NUMBER_MISSING,
    WarningKind.NUMBER_ADDED,
    WarningKind.UNIT_CHANGED,
}


@dataclass(frozen=True)
class Judged:
    """A marked sentence, its translation, and what the marks and the program say of it."""

    marked: MarkedSentence
    target: str
    faults: tuple[str, ...]
    warnings: tuple[str, ...]


def judged(name: str, alignment: bool = False) -> list[Judged]:
    """The set translated by the shipped model as the command line does it."""
    source, target = name.rsplit(".", 1)[-1].split("-")
    marked = marked_sentences(name)
    text = "".join(f"{sentence.source}\n" for sentence in marked)
    request = TranslateRequest(
        1, text, source, target, lines=True, alignment=alignment, stream=False
    )
    translator = real_models.service("int8").translator(f"tiny11-{source}-{target}")
    messages = translator.run(request, never)
    finished = sorted(
        (m for m in messages if isinstance(m, SegmentFinished)), key=lambda m: m.source
    )
    return [
        _judged(sentence, message, target)
        for sentence, message in zip(marked, finished, strict=True)
    ]


def _judged(marked: MarkedSentence, message: SegmentFinished, language: str) -> Judged:
    warnings = tuple(
        f"{w.kind} {' → '.join(w.data)}" for w in message.warnings if w.kind in _OF_NUMBERS
    )
    wrong = tuple(faults(marked, message.text, language))
    return Judged(marked, message.text, wrong, warnings)


def _report(name: str, verbose: bool) -> str:
    results = judged(name)
    wrong = [result for result in results if result.faults]
    warned = [result for result in wrong if result.warnings]
    needless = [result for result in results if result.warnings and not result.faults]
    shown = [result for result in results if result.faults or result.warnings] if verbose else []
    lines = [
        f"{name}: {len(results) - len(wrong)} of {len(results)} right; of {len(wrong)} others "
        f"{len(warned)} warned about; {len(needless)} right ones warned about"
    ]
    for result in shown:
        lines += [f"  {result.faults} {result.warnings}", f"    {result.marked.source}"]
        lines += [f"    {result.target}"]
    return "\n".join(lines)


if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if argument != "--verbose"]
    for set_name in arguments or ["measured.en-pt", "measured.pt-en"]:
        print(_report(set_name, "--verbose" in sys.argv))  # noqa: T201
