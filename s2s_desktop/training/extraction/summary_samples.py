"""Prints summaries to be read:
`python -m s2s_desktop.training.extraction.summary_samples --data FOLDER --model FILE`,
documents of many kinds, their line, short summary and what people wrote."""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterator
from pathlib import Path

from s2s_desktop.pipeline.messages import SummaryLength
from s2s_desktop.pipeline.summary.compression import kept
from s2s_desktop.pipeline.summary.document.structure import DocumentText, read_document
from s2s_desktop.pipeline.summary.extraction.extractor import Extractor
from s2s_desktop.pipeline.summary.selection import select, sentences_wanted
from s2s_desktop.training.extraction.data import Summarized, documents, read_records

_PER_SET = 5


def samples(summaries: Path, seed: int, per_set: int = _PER_SET) -> Iterator[Summarized]:
    """Some documents of each set, and joined clauses of contracts."""
    by_set: dict[str, list[Summarized]] = {}
    for document in documents(summaries):
        by_set.setdefault(document.name, []).append(document)
    chance = random.Random(seed)
    for found in by_set.values():
        yield from chance.sample(found, min(per_set, len(found)))
    clauses = [record["text"] for record in read_records(summaries / "legal_plain.jsonl")]
    for number in range(per_set):
        chosen = chance.sample(clauses, 8)
        yield Summarized("legal_plain", f"legal:{number}", "\n\n".join(chosen), ("",))


def summary(extractor: Extractor, document: DocumentText, length: SummaryLength) -> str:
    """The chosen sentences, shortened, joined by bars."""
    count = sentences_wanted(document, length)
    spans = [
        document.sentences[i].span for i in select(document, extractor.scores(document), count)
    ]
    return " | ".join(" ".join(map(document.text_of, kept(document.text, span))) for span in spans)


def main() -> None:
    """Print them all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the sets")
    parser.add_argument("--model", type=Path, required=True, help="the extractor's file")
    parser.add_argument("--seed", type=int, default=0)
    chosen = parser.parse_args()
    extractor = Extractor.open(chosen.model)
    for sample in samples(chosen.data, chosen.seed):
        document = read_document(sample.text, "en")
        title = document.text_of(document.title) if document.title else "–"
        sys.stdout.write(
            f"\n== {sample.key} ({document.kind}, {len(document.sentences)} sentences) {title}\n"
            f"line:   {summary(extractor, document, 'line')}\n"
            f"short:  {summary(extractor, document, 'short')}\n"
            f"people: {sample.summaries[0][:400]}\n"
        )


if __name__ == "__main__":
    main()
