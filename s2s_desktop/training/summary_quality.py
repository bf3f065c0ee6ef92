"""Measures summaries: `python -m s2s_desktop.training.summary_quality --data FOLDER --model FILE`.

Beside the extractor stand the first sentences (lead), LexRank (of the package sumy) and the
sentences that agree best with the reference (oracle). ROUGE-1, -2 and -Lsum with stemming, of
the package rouge-score; with several references the mean over them, or for SciTLDR, as its
authors do, the best. Intervals are 95 % bootstrap over documents.
"""

from __future__ import annotations

import argparse
import sys
import warnings
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

import numpy as np

from s2s_desktop.pipeline.summary.compression import kept
from s2s_desktop.pipeline.summary.document_text import DocumentText, read_document
from s2s_desktop.pipeline.summary.extractor import Extractor
from s2s_desktop.pipeline.summary.selection import select
from s2s_desktop.training.extraction import HELD_OUT
from s2s_desktop.training.extraction_data import Record, read_records
from s2s_desktop.training.extraction_targets import Overlap, counted
from s2s_desktop.training.held_out import is_held_out

_MEASURES = ("rouge1", "rouge2", "rougeLsum")
_SAMPLES = 1000


@dataclass(frozen=True)
class MeasuredDocument:
    """A text, the sentences that the baselines choose from, and its references."""

    text: str
    sentences: tuple[str, ...]
    references: tuple[str, ...]
    genre: str = ""

    def read(self) -> DocumentText:
        """Its structure."""
        return read_document(self.text, "en")


@dataclass(frozen=True)
class MeasuredSet:
    """Documents and how many sentences a summary of them has."""

    name: str
    documents: tuple[MeasuredDocument, ...]
    count: int
    best_reference: bool = False


@dataclass
class Scores:
    """ROUGE of a system, (documents, measures)."""

    rows: list[tuple[float, ...]] = field(default_factory=list)
    genres: list[str] = field(default_factory=list)

    def summary(self) -> str:
        """ROUGE-1 with its interval, ROUGE-2 and ROUGE-Lsum, in percent."""
        values = 100 * np.array(self.rows)
        chance = np.random.default_rng(0)
        picks = chance.integers(0, len(values), (_SAMPLES, len(values)))
        low, high = np.quantile(values[picks, 0].mean(axis=1), (0.025, 0.975))
        first, second, last = values.mean(axis=0)
        return f"{first:5.1f} [{low:.1f}, {high:.1f}]  {second:5.1f}  {last:5.1f}"


System = Callable[[MeasuredDocument, int], Sequence[str]]


def lead(document: MeasuredDocument, count: int) -> Sequence[str]:
    """The first sentences."""
    return document.sentences[:count]


def lexrank(document: MeasuredDocument, count: int) -> Sequence[str]:
    """LexRank (Erkan & Radev 2004) of the package sumy, with this module's sentences."""
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
    from sumy.summarizers.lex_rank import LexRankSummarizer

    made = [Sentence(text, _Words()) for text in document.sentences]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        chosen = LexRankSummarizer()(ObjectDocumentModel([Paragraph(made)]), count)
    return [str(sentence) for sentence in chosen]


class _Words:
    """What sumy asks of a tokenizer."""

    def to_words(self, text: str) -> tuple[str, ...]:
        return tuple(word for word in text.split() if any(map(str.isalnum, word)))


def oracle(document: MeasuredDocument, count: int) -> Sequence[str]:
    """The sentences that agree best with the references, the best first."""
    found = [counted(sentence) for sentence in document.sentences]
    overlaps = [Overlap(reference) for reference in document.references]
    chosen: list[int] = []
    for _ in range(min(count, len(found))):
        gains = {
            i: sum(overlap.gain(sentence) for overlap in overlaps)
            for i, sentence in enumerate(found)
            if i not in chosen
        }
        chosen.append(max(gains, key=lambda i: gains[i]))
        for overlap in overlaps:
            overlap.take(found[chosen[-1]])
    return [document.sentences[i] for i in sorted(chosen)]


def extract(extractor: Extractor, *, compressed: bool) -> System:
    """The extractor's sentences, whole or without what `compression` leaves out."""

    def system(document: MeasuredDocument, count: int) -> Sequence[str]:
        read = document.read()
        spans = [read.sentences[i].span for i in select(read, extractor.scores(read), count)]
        if not compressed:
            return [read.text_of(span) for span in spans]
        return [" ".join(map(read.text_of, kept(read.text, span))) for span in spans]

    return system


def measure(system: System, test_set: MeasuredSet) -> Scores:
    """ROUGE of a system on a set."""
    from rouge_score.rouge_scorer import RougeScorer

    scorer = RougeScorer(list(_MEASURES), use_stemmer=True)
    measured = Scores()
    for document in test_set.documents:
        summary = "\n".join(system(document, test_set.count))
        agreements = [scorer.score(reference, summary) for reference in document.references]
        found = np.array([[scores[name].fmeasure for name in _MEASURES] for scores in agreements])
        row = found[found[:, 0].argmax()] if test_set.best_reference else found.mean(axis=0)
        measured.rows.append(tuple(row))
        measured.genres.append(document.genre)
    return measured


def held_out_sets(summaries: Path, share: float = HELD_OUT) -> Iterator[MeasuredSet]:
    """What may be looked at while choosing: held-out parts and SciTLDR's own dev set."""
    dev = read_records(summaries / "scitldr.dev.jsonl.xz")
    yield MeasuredSet("scitldr dev", tuple(map(_given, dev)), 1, best_reference=True)
    yield _held_out(summaries / "openstax.jsonl.xz", "openstax", 4, _textbook, share)
    yield _held_out(summaries / "elife.jsonl.xz", "elife", 1, _digest, share)


def eval_sets(folder: Path) -> Iterator[MeasuredSet]:
    """What is measured at the end: GUM dev and test, SciTLDR test."""
    gum = [r for part in ("dev", "test") for r in read_records(folder / f"gum.{part}.jsonl.xz")]
    documents = tuple(map(_given, gum))
    yield MeasuredSet("gum dev+test", documents, 1)
    news = tuple(document for document in documents if document.genre == "news")
    yield MeasuredSet("gum news, 3 sentences", news, 3)
    test = read_records(folder / "scitldr.test.jsonl.xz")
    yield MeasuredSet("scitldr test", tuple(map(_given, test)), 1, best_reference=True)


def _held_out(
    path: Path, name: str, count: int, made: Callable[[Record], MeasuredDocument], share: float
) -> MeasuredSet:
    chosen = (r for r in read_records(path) if is_held_out(f"{name}:{r['id']}", share))
    documents = tuple(document for document in map(made, chosen) if document.references[0])
    return MeasuredSet(f"{name} held out, {count}", documents, count)


def _given(record: Record) -> MeasuredDocument:
    """A record whose sentences are given, one a line."""
    sentences = tuple(record["sents"])
    return MeasuredDocument(
        "\n".join(sentences), sentences, tuple(record["summary"]), record.get("genre", "")
    )


def _textbook(record: Record) -> MeasuredDocument:
    return _split(record["text"], record["summary"])


def _digest(record: Record) -> MeasuredDocument:
    return _split(record["digest"], record["impact"])


def _split(text: str, reference: str) -> MeasuredDocument:
    read = read_document(text, "en")
    sentences = tuple(read.text_of(sentence.span) for sentence in read.sentences)
    return MeasuredDocument(text, sentences, (reference,))


def main() -> None:
    """Print a table for each set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with train/ and eval/")
    parser.add_argument("--model", type=Path, required=True, help="the extractor's file")
    parser.add_argument("--eval", action="store_true", help="the evaluation sets as well")
    parser.add_argument("--limit", type=int, help="so many documents a set at most")
    parser.add_argument("--only-extractor", action="store_true", help="leave out the baselines")
    chosen = parser.parse_args()
    extractor = Extractor.open(chosen.model)
    systems: dict[str, System] = {
        "extract": extract(extractor, compressed=False),
        "compressed": extract(extractor, compressed=True),
    }
    if not chosen.only_extractor:
        systems = {"lead": lead, "lexrank": lexrank, **systems, "oracle": oracle}
    sets = list(held_out_sets(chosen.data / "train" / "summaries"))
    sets += eval_sets(chosen.data / "eval") if chosen.eval else []
    for test_set in sets:
        documents = tuple(islice(test_set.documents, chosen.limit))
        part = MeasuredSet(test_set.name, documents, test_set.count, test_set.best_reference)
        kinds = Counter(document.read().kind for document in documents)
        sys.stdout.write(f"\n{part.name}: {len(documents)} documents {dict(kinds)}\n")
        for name, system in systems.items():
            scores = measure(system, part)
            sys.stdout.write(f"  {name:12}{scores.summary()}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
