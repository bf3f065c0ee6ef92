"""BLEU against the length of the source, as Bahdanau et al. 2015 plot it in figure 2:
`python -m s2s_desktop.training.measuring.bleu_by_length --out PLOT.svg NAME=FOLDER …`.

Each folder is one that `s2s-desktop evaluate --recipe` wrote. Sentences are put together by
their number of words; each group is a corpus of its own.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from s2s_desktop.training.measuring.evaluation import HYPOTHESES, REFERENCES, SOURCES
from s2s_desktop.training.measuring.scores import bleu
from s2s_desktop.training.optional_dependencies import CURVES, require


@dataclass(frozen=True)
class Group:
    """Sentences of up to `longest` words, more than those of the group before."""

    longest: int
    sentences: int
    score: float


def by_length(
    sources: Sequence[str],
    written: Sequence[str],
    references: Sequence[str],
    limits: Sequence[int],
    lowercase: bool = False,
) -> list[Group]:
    """BLEU of the sentences up to each limit in words; the last group takes the longer ones."""
    groups: dict[int, list[int]] = {limit: [] for limit in limits}
    for number, source in enumerate(sources):
        words = len(source.split())
        groups[next((limit for limit in limits if words <= limit), limits[-1])].append(number)
    return [
        Group(
            limit,
            len(rows),
            bleu([written[i] for i in rows], [[references[i] for i in rows]], lowercase).value,
        )
        for limit, rows in groups.items()
        if rows
    ]


def draw(systems: Mapping[str, Sequence[Group]], path: Path) -> None:
    """A line a system."""
    require(CURVES)
    from matplotlib import rc_context
    from matplotlib.figure import Figure

    with rc_context({"svg.hashsalt": "s2s-desktop", "svg.fonttype": "none"}):
        figure = Figure(figsize=(6.5, 4), layout="constrained")
        axes = figure.subplots()
        for name, groups in systems.items():
            axes.plot([g.longest for g in groups], [g.score for g in groups], "o-", label=name)
        axes.set_xlabel("words of the source, up to")
        axes.set_ylabel("BLEU")
        axes.set_ylim(bottom=0)
        axes.grid(alpha=0.3)
        axes.legend()
        figure.savefig(path, metadata={"Date": None} if path.suffix == ".svg" else {})


def main() -> None:
    """Print the figures and draw them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("systems", nargs="+", metavar="NAME=FOLDER")
    parser.add_argument("--out", type=Path, required=True, help="picture: .svg, .png, .pdf")
    parser.add_argument("--limits", type=int, nargs="+", default=[6, 8, 10, 12, 14, 16, 20, 30])
    parser.add_argument("--lowercase", action="store_true")
    chosen = parser.parse_args()
    systems: dict[str, list[Group]] = {}
    for named in chosen.systems:
        name, _, folder = named.partition("=")
        sources, written, references = (
            (Path(folder) / file).read_text(encoding="utf-8").splitlines()
            for file in (SOURCES, HYPOTHESES, REFERENCES)
        )
        limits = sorted(chosen.limits)
        systems[name] = by_length(sources, written, references, limits, chosen.lowercase)
        row = "  ".join(f"≤{g.longest}: {g.score:.1f} ({g.sentences})" for g in systems[name])
        sys.stdout.write(f"{name}: {row}\n")
    draw(systems, chosen.out)


if __name__ == "__main__":
    main()
