"""Measures what a reader of a summary stumbles over: sentences whose antecedent is missing,
sentences that say the same again, names and numbers that the text does not have.

    python -m tests.pipeline.summary.summary_faults

Of each set every text is summarized at all three lengths, as the program does it. None of them
was looked at when the rules were made. What counts as leaning is read here by a list of its own;
"This chapter" and the like, by which a text names itself, do not lean.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, islice
from pathlib import Path
from typing import get_args

from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.pipeline.messages import (
    Provenance,
    Salience,
    SegmentFinished,
    SummarizeRequest,
    SummaryLength,
)
from s2s_desktop.pipeline.service import Service, never
from s2s_desktop.pipeline.summary.extraction.sentence_terms import SentenceTerms
from s2s_desktop.training.data.held_out import is_held_out
from s2s_desktop.training.extraction.data import read_records
from s2s_desktop.training.extraction.train import HELD_OUT
from tests.shared_data import SHARED

OWN = Path(__file__).with_name("faults")
"""Texts of many kinds, written for this."""

LENGTHS: tuple[SummaryLength, ...] = get_args(SummaryLength)

_LEANING = re.compile(
    r"\W*(?:he|she|it|they|this(?! (?:chapter|section|module|article|post|session|year|week)\b)|"
    r"that|these|those|such|his|her|its|their|him|them|"
    r"but|and|so|or|yet|then|thus|hence|therefore|also|however|moreover|furthermore|instead|"
    r"otherwise|meanwhile|for (?:example|instance)|in (?:addition|contrast|this|that|these)|"
    r"as a result|consequently|similarly|finally|nevertheless|nonetheless|besides)\b",
    re.I,
)
_SAME = 0.7
_WORD = re.compile(r"\w+(?:[.,:'\u2019-]\w+)*")
_LISTED = 400
"""So many texts of a set at most."""


@dataclass(frozen=True)
class Given:
    """A sentence of a summary, and the number of the text's sentence that it was taken from."""

    text: str
    number: int


@dataclass(frozen=True)
class Summary:
    """The sentences of a summary, and those of its text in the order of the text."""

    text: str
    given: tuple[Given, ...]
    sentences: tuple[str, ...]

    def dangling(self) -> list[str]:
        """Sentences that begin with a pronoun or a connective and stand without the one before
        them, where there is one."""
        numbers = {given.number for given in self.given}
        return [
            given.text
            for given in self.given
            if given.number and given.number - 1 not in numbers and _LEANING.match(given.text)
        ]

    def repeated(self) -> list[tuple[str, str]]:
        """Pairs of sentences that say the same: by their rare words, or by all their words."""
        terms = SentenceTerms.of(self.sentences, {})
        pairs = []
        for first, second in combinations(self.given, 2):
            vector = terms.vector(self.sentences[first.number])
            rare = float(terms.dot(vector)[second.number])
            if max(rare, _shared(first.text, second.text)) > _SAME:
                pairs.append((first.text, second.text))
        return pairs

    def named(self) -> list[tuple[str, bool]]:
        """Names and numbers, and whether the text has them."""
        known = set(_WORD.findall(self.text))
        words = [word for given in self.given for word in _WORD.findall(given.text)[1:]]
        return [(w, w in known or w.lower() in known) for w in words if not w[0].islower()]


def _shared(first: str, second: str) -> float:
    """How many of the words of two sentences stand in both."""
    a, b = set(_WORD.findall(first.lower())), set(_WORD.findall(second.lower()))
    return len(a & b) / max(1, len(a | b))


def summarize(service: Service, text: str, length: SummaryLength) -> Summary:
    """What the program gives for `text`."""
    given: list[Given] = []
    spans: dict[tuple[int, int], int] = {}
    source = None
    for message in service.run(SummarizeRequest(1, text, "en", length), never):
        if isinstance(message, Salience):
            spans = {sentence.span: i for i, sentence in enumerate(message.sentences)}
        elif isinstance(message, Provenance):
            source = message.sources[0].span
        elif isinstance(message, SegmentFinished) and source is not None:
            given.append(Given(message.text, spans[source]))
    sentences = tuple(" ".join(text[a:b].split()) for a, b in spans)
    return Summary(text, tuple(given), sentences)


def own_texts() -> list[str]:
    """The texts that were written for this."""
    return [path.read_text(encoding="utf-8") for path in sorted(OWN.glob("*.txt"))]


def _sets(folder: Path) -> Iterator[tuple[str, Sequence[str]]]:
    yield "own", own_texts()
    for part in ("dev", "test"):
        records = read_records(folder / "eval" / f"gum.{part}.jsonl.xz")
        yield f"GUM {part}", ["\n".join(record["sents"]) for record in records]
    books = read_records(folder / "train" / "summaries" / "openstax.jsonl.xz")
    held_out = [r["text"] for r in books if is_held_out(f"openstax:{r['id']}", HELD_OUT)]
    yield "OpenStax, held out", held_out
    for name in ("wikinews_en", "18f_en", "goblog_en", "digitalgov_en"):
        path = folder / "train" / "summaries-2" / f"{name}.jsonl.xz"
        yield name, [record["text"] for record in islice(read_records(path), _LISTED)]


def main() -> None:
    """Print a line for each set and length, with --verbose each fault as well."""
    service, verbose = (
        Service(Catalogue(user_folder=Path("there is none"))),
        "--verbose" in sys.argv,
    )
    total = Counter[str]()
    for name, texts in _sets(SHARED):
        for length in LENGTHS:
            summaries = [summarize(service, text, length) for text in texts]
            named = [word for summary in summaries for word in summary.named()]
            faults = [fault for summary in summaries for fault in summary.dangling()]
            repeated = [pair for summary in summaries for pair in summary.repeated()]
            count = Counter(
                summaries=sum(bool(s.given) for s in summaries),
                sentences=sum(len(s.given) for s in summaries),
                dangling=sum(bool(s.dangling()) for s in summaries),
                repeated=len(repeated),
                named=len(named),
                kept=sum(known for _, known in named),
            )
            total += count
            sys.stdout.write(f"{name:20} {length:6} {_told(count)}\n")
            for fault in [*faults, *repeated, *(w for w, known in named if not known)]:
                sys.stdout.write(f"    {fault}\n" if verbose else "")
            sys.stdout.flush()
    sys.stdout.write(f"{'all':27} {_told(total)}\n")


def _told(count: Counter[str]) -> str:
    share = 100 * count["dangling"] / max(1, count["summaries"])
    return (
        f"{count['summaries']:5} summaries {count['sentences']:6} sentences  "
        f"dangling {count['dangling']:3} ({share:.1f} %)  repeated {count['repeated']:3}  "
        f"names and numbers {count['kept']} of {count['named']}"
    )


if __name__ == "__main__":
    main()
