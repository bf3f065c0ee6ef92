"""Measures rewritten summaries beside those that are only extracted:
`python -m s2s_desktop.training.rewriting.rewriting_quality --data FOLDER --summarizer FOLDER`.

The same sentences are chosen for both; what the gate refuses counts as it was extracted. Shown
are ROUGE, what rewriting adds to ROUGE-1 (the paired difference), how many sentences were
rewritten, what it did to their length, and how many of the names and numbers that were written
stand in the sentences that they were written from.
"""

from __future__ import annotations

import argparse
import math
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from s2s_desktop.engine.checkpoints.native.model import open_native_folder
from s2s_desktop.pipeline.search.fallback_search import FallbackSearch
from s2s_desktop.pipeline.summary.compression import kept
from s2s_desktop.pipeline.summary.extraction.extractor import Extractor
from s2s_desktop.pipeline.summary.rewriting.copying_rewriter import CopyingRewriter
from s2s_desktop.pipeline.summary.rewriting.inflections import Inflections
from s2s_desktop.pipeline.summary.rewriting.passage import passage_of
from s2s_desktop.pipeline.summary.rewriting.rewriter import Control, Rewriter, Rewriting
from s2s_desktop.pipeline.summary.rewriting.written_words import read_words
from s2s_desktop.pipeline.summary.selection import select
from s2s_desktop.training.extraction.summary_quality import (
    MeasuredDocument,
    MeasuredSet,
    eval_sets,
    extract,
    held_out_sets,
    measure,
)
from s2s_desktop.training.rewriting.data import HELD_OUT

EXTRACTOR, INFLECTIONS, REWRITER = "extractor.safetensors", "inflections.txt", "rewriter"
"""What a summarizer's folder holds."""


@dataclass
class Rewritten:
    """A system for `measure`, which keeps what it wrote: passage, extracted, rewriting."""

    extractor: Extractor
    rewriter: Rewriter
    control: Control
    written: list[tuple[str, str, Rewriting]] = field(default_factory=list)
    sentences: int = 0

    def __call__(self, document: MeasuredDocument, count: int) -> Sequence[str]:
        """The summary's sentences."""
        read = document.read()
        spans = [read.sentences[i].span for i in select(read, self.extractor.scores(read), count)]
        summary = [" ".join(map(read.text_of, kept(read.text, span))) for span in spans]
        passages = [passage_of(read.text, [span]) for span in spans]
        self.sentences += len(passages)
        for news in self.rewriter.rewrite(passages, self.control):
            if isinstance(news, Rewriting):
                passage = passages[news.passage].text
                self.written.append((passage, summary[news.passage], news))
                summary[news.passage] = news.text
        return summary

    def report(self) -> str:
        """What was rewritten, and how faithfully."""
        names = [(word, p) for p, _, news in self.written for word in _checked(news.text)]
        standing = sum(_stands(word, passage) for word, passage in names)
        before = sum(len(extracted.split()) for _, extracted, _ in self.written)
        after = sum(len(news.text.split()) for _, _, news in self.written)
        return (
            f"rewritten {len(self.written)} of {self.sentences} sentences, "
            f"{after} words of {before}; names and numbers that stand in the source: "
            f"{standing} of {len(names)}"
        )


def compared(rewritten: Rewritten, part: MeasuredSet) -> list[str]:
    """Lines about a set: extracted, rewritten and by how much ROUGE-1 is above, what was done."""
    extracted = measure(extract(rewritten.extractor, compressed=True), part)
    scores = measure(rewritten, part)
    return [
        f"{part.name}: {len(part.documents)} documents",
        f"  extracted  {extracted.summary()}",
        f"  rewritten  {scores.summary()}  {scores.above(extracted)}",
        f"  {rewritten.report()}",
    ]


def _checked(text: str) -> Iterator[str]:
    """Names and numbers of a text."""
    return (word.text for word in read_words(text) if word.is_name or word.is_number)


def _stands(word: str, passage: str) -> bool:
    """By its letters alone: not as the gate looks at it."""
    return word.lower() in passage.replace("\u2019", "'").lower()


def open_rewriter(folder: Path, least_score: float) -> Rewriter:
    """The rewriter of a summarizer's folder."""
    loaded = open_native_folder(folder / REWRITER)
    inflections = Inflections.read(folder / INFLECTIONS)
    return CopyingRewriter(FallbackSearch(loaded), inflections, least_score)


def main() -> None:
    """Print what is measured of each set, and some sentences."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with train/ and eval/")
    parser.add_argument("--summarizer", type=Path, required=True, help="its folder")
    parser.add_argument("--control", default="sentence", help="title, tldr, sentence or subject")
    parser.add_argument("--least-score", type=float, default=-math.inf, help="refuse what is below")
    parser.add_argument("--eval", action="store_true", help="the evaluation sets instead")
    parser.add_argument("--limit", type=int, help="so many documents a set at most")
    parser.add_argument("--show", type=int, default=0, help="print so many sentences a set")
    chosen = parser.parse_args()
    extractor = Extractor.open(chosen.summarizer / EXTRACTOR)
    rewriter = open_rewriter(chosen.summarizer, chosen.least_score)
    sets = (
        eval_sets(chosen.data / "eval")
        if chosen.eval
        else held_out_sets(chosen.data / "train" / "summaries", HELD_OUT)
    )
    for whole in sets:
        part = replace(whole, documents=whole.documents[: chosen.limit])
        rewritten = Rewritten(extractor, rewriter, chosen.control)
        lines = compared(rewritten, part)
        for passage, before, after in rewritten.written[: chosen.show]:
            lines += [
                "",
                f"  source     {passage}",
                f"  extracted  {before}",
                f"  {after.score:9.2f}  {after.text}",
            ]
        sys.stdout.write("\n".join(lines) + "\n\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
