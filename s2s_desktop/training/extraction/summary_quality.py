"""Measures summaries:
`python -m s2s_desktop.training.extraction.summary_quality --data FOLDER --model FILE`.

Beside the extractor stand the first sentences (lead), LexRank (of the package sumy, which has to
be installed for it) and the sentences that agree best with the references (oracle). ROUGE-1, -2
and -Lsum with stemming, of the package rouge-score; with several references the mean over them,
or for SciTLDR, as its authors do, the best. Intervals are 95 % bootstrap over documents. What
ends a line is how far the shipped system, extracted and compressed, is above that line's: the
paired difference.
"""

from __future__ import annotations

import argparse
import sys
import warnings
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from importlib.util import find_spec
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.summary.compression import kept
from s2s_desktop.pipeline.summary.document.structure import DocumentText, read_document
from s2s_desktop.pipeline.summary.extraction.extractor import Extractor
from s2s_desktop.pipeline.summary.selection import select
from s2s_desktop.sentences import Sentence
from s2s_desktop.training.data.held_out import is_held_out
from s2s_desktop.training.extraction.data import Record, read_records
from s2s_desktop.training.extraction.train import HELD_OUT

_MEASURES = ("rouge1", "rouge2", "rougeLsum")
_SAMPLES = 1000
_SHIPPED = "compressed"


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
        low, high = _interval(values[:, 0])
        first, second, last = values.mean(axis=0)
        return f"{first:5.1f} [{low:.1f}, {high:.1f}]  {second:5.1f}  {last:5.1f}"

    def above(self, other: Scores) -> str:
        """By how much ROUGE-1 is above another system's on the same documents, in percent, with
        the interval of this paired difference."""
        values = 100 * (np.array(self.rows) - np.array(other.rows))[:, 0]
        low, high = _interval(values)
        return f"{values.mean():+5.1f} [{low:+.1f}, {high:+.1f}]"


def _interval(values: NDArray[np.float64]) -> tuple[float, float]:
    """The 95 % bootstrap interval of the mean of some documents' values."""
    chance = np.random.default_rng(0)
    picks = chance.integers(0, len(values), (_SAMPLES, len(values)))
    low, high = np.quantile(values[picks].mean(axis=1), (0.025, 0.975))
    return float(low), float(high)


System = Callable[[MeasuredDocument, int], Sequence[str]]


def lead(document: MeasuredDocument, count: int) -> Sequence[str]:
    """The first sentences."""
    return document.sentences[:count]


def lexrank(document: MeasuredDocument, count: int) -> Sequence[str]:
    """LexRank (Erkan & Radev 2004) of the package sumy, with this module's sentences."""
    from sumy.models import dom
    from sumy.summarizers.lex_rank import LexRankSummarizer

    made = [dom.Sentence(text, _Words()) for text in document.sentences]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        chosen = LexRankSummarizer()(dom.ObjectDocumentModel([dom.Paragraph(made)]), count)
    return [str(sentence) for sentence in chosen]


class _Words:
    """What sumy asks of a tokenizer."""

    def to_words(self, text: str) -> tuple[str, ...]:
        return tuple(word for word in text.split() if any(map(str.isalnum, word)))


def oracle(
    document: MeasuredDocument, count: int, *, best_reference: bool = False
) -> Sequence[str]:
    """The sentences with the highest ROUGE-1, found greedily: of one, the highest there is."""
    from rouge_score.tokenizers import DefaultTokenizer

    tokenizer = DefaultTokenizer(use_stemmer=True)
    found = [Counter[str](tokenizer.tokenize(sentence)) for sentence in document.sentences]
    references = [Counter[str](tokenizer.tokenize(text)) for text in document.references]
    over = max if best_reference else sum
    taken, chosen = Counter[str](), list[int]()
    for _ in range(min(count, len(found))):
        worth = {
            i: over([_overlap(taken + words, reference) for reference in references])
            for i, words in enumerate(found)
            if i not in chosen
        }
        chosen.append(max(worth, key=lambda i: worth[i]))
        taken += found[chosen[-1]]
    return [document.sentences[i] for i in sorted(chosen)]


def _overlap(words: Counter[str], reference: Counter[str]) -> float:
    """The F-measure of the words that two texts share (Lin 2004)."""
    return 2 * (words & reference).total() / max(1, words.total() + reference.total())


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
    yield MeasuredSet("gum dev+test, best reference", documents, 1, best_reference=True)
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
    if not chosen.only_extractor and find_spec("sumy") is None:
        raise UserError(
            Sentence("sumy is not installed."),
            Sentence("pip install sumy, or give --only-extractor."),
        )
    extractor = Extractor.open(chosen.model)
    systems: dict[str, System] = {
        "extract": extract(extractor, compressed=False),
        _SHIPPED: extract(extractor, compressed=True),
    }
    if not chosen.only_extractor:
        systems = {"lead": lead, "lexrank": lexrank, **systems}
    sets = list(held_out_sets(chosen.data / "train" / "summaries"))
    sets += eval_sets(chosen.data / "eval") if chosen.eval else []
    for test_set in sets:
        documents = tuple(islice(test_set.documents, chosen.limit))
        part = MeasuredSet(test_set.name, documents, test_set.count, test_set.best_reference)
        kinds = Counter(document.read().kind for document in documents)
        sys.stdout.write(f"\n{part.name}: {len(documents)} documents {dict(kinds)}\n")
        measured = {name: measure(system, part) for name, system in systems.items()}
        if not chosen.only_extractor:
            best = partial(oracle, best_reference=part.best_reference)
            measured["oracle"] = measure(best, part)
        for name, scores in measured.items():
            above = "" if name == _SHIPPED else measured[_SHIPPED].above(scores)
            sys.stdout.write(f"  {name:12}{scores.summary()}  {above}".rstrip() + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
