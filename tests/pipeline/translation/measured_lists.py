"""How many of a list of short inputs, and of sentences with accented capitals, come out right.

    python -m tests.pipeline.translation.measured_lists

What is right was written down before any of it was translated. The lists named `develop` were
looked at while the program was changed, those named `report` only counted. `docs/quality.md` has
the figures.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path

from s2s_desktop.pipeline.messages import TranslateRequest
from s2s_desktop.pipeline.service import never
from s2s_desktop.pipeline.translation.translate import Translator
from tests import real_models
from tests.pipeline.transcript import Transcript

DIRECTIONS = ("en-pt", "pt-en")
PAIRS = ("everyday_words", "short_phrases", "title_case", "one_word_in_capitals")
CAPITALS = ("accented_capitals", "headings_in_capitals")

_DATA = Path(__file__).parent / "data"
_LACKED = frozenset("ÀÂÃÊÍÓÔÕÚÇ")

Wrong = list[tuple[str, str]]
"""Sources with what became of them."""


def wrong_pairs(kind: str, part: str, direction: str) -> tuple[int, Wrong]:
    """How many there are, and those that became none of the answers (but for capitals)."""
    rows = _rows(f"{kind}.{part}.{direction}.tsv")
    right = (row[1].casefold().split("|") for row in rows)
    answered = zip(_translated(rows, direction), right, strict=True)
    return len(rows), [pair for pair, right in answered if pair[1].casefold() not in right]


def wrong_names(part: str, direction: str) -> tuple[int, Wrong]:
    """How many there are, and those that did not stay as they are."""
    rows = _rows(f"lone_names.{part}.txt")
    return len(rows), [pair for pair in _translated(rows, direction) if pair[0] != pair[1]]


def wrong_capitals(kind: str, part: str) -> tuple[int, Wrong]:
    """How many there are, and those that are not right."""
    rows = _rows(f"{kind}.{part}.tsv")
    answered = zip(_translated(rows, "pt-en"), rows, strict=True)
    return len(rows), [pair for pair, row in answered if not _is_right(row[1], pair[1])]


def _rows(name: str) -> list[list[str]]:
    lines = (_DATA / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines]


def _translated(rows: Sequence[Sequence[str]], direction: str) -> Wrong:
    """Each source with its translation."""
    sources, (source, target) = [row[0] for row in rows], direction.split("-")
    translator = Translator(real_models.loaded(f"tiny11-{direction}", "int8"))
    text = "\n".join(sources)
    request = TranslateRequest(1, text, source, target, lines=True, alignment=False)
    targets = Transcript(request).take(translator.run(request, never)).text.split("\n")
    return list(zip(sources, targets, strict=True))


def _is_right(wanted: str, target: str) -> bool:
    """Whether it begins with a capital, has one of each group of `wanted` words (in capitals
    where these are), and no accented capital that nobody wants."""
    first = next(filter(str.isalpha, target), "")
    groups = [group.strip().split("|") for group in wanted.split(";")]
    found = all(any(_has(word, target) for word in words) for words in groups)
    return first.isupper() and found and not set(target) & _LACKED - set(wanted)


def _has(word: str, target: str) -> bool:
    case = re.RegexFlag(0) if word.isupper() and len(word) > 1 else re.IGNORECASE
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", target, case) is not None


def _print(what: str, counted: tuple[int, Wrong]) -> None:
    count, wrong = counted
    sys.stdout.write(f"{count - len(wrong):3} of {count}  {what}\n")
    for source, target in wrong:
        sys.stdout.write(f"           {source} -> {target}\n")


def main() -> None:
    """Print how many of each list are right, and what the others became."""
    for part in ("develop", "report"):
        for kind in PAIRS:
            for direction in DIRECTIONS:
                if (_DATA / f"{kind}.{part}.{direction}.tsv").exists():
                    _print(f"{kind} {part} {direction}", wrong_pairs(kind, part, direction))
        for direction in DIRECTIONS:
            _print(f"lone names {part} {direction}", wrong_names(part, direction))
        for kind in CAPITALS:
            _print(f"{kind} {part}", wrong_capitals(kind, part))


if __name__ == "__main__":
    main()
