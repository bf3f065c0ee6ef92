"""Makes the pairs that the rewriter of summaries learns from, of the sets named in
`rewriting_sets`: `python -m s2s_desktop.training.rewriting.data --data FOLDER --out FOLDER`.

A source is a control token and one to three neighbouring sentences, a target one sentence all
of whose content stands in the source. `pretrain.jsonl.xz` has pairs made of plain text,
`train.jsonl.xz` and `valid.jsonl.xz` those that people wrote; `counts.json` says how many of
each set there are, `inflections.txt` which forms of a word stand in them.
"""

from __future__ import annotations

import argparse
import json
import lzma
import random
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from s2s_desktop.pipeline.summary.rewriting.inflections import Inflections
from s2s_desktop.pipeline.summary.rewriting.word_forms import FUNCTION_WORDS
from s2s_desktop.training.data.held_out import is_held_out, runs_of_words
from s2s_desktop.training.extraction.data import read_records
from s2s_desktop.training.rewriting.noise import noised, shortened
from s2s_desktop.training.rewriting.passages import Sentences, adds_negation, in_case_of
from s2s_desktop.training.rewriting.sets import (
    SENTENCE,
    SUBJECT,
    TITLE,
    TLDR,
    SourceDocument,
    documents,
    is_prose,
)

HELD_OUT = 0.05

_LEAST_WORDS, _MOST_WORDS = {TITLE: 4, TLDR: 5, SENTENCE: 5, SUBJECT: 3}, 40
_MOST_COPIED = 0.85
"""Of a passage's words, how many the target may have: more is no summary."""

_OPENING_SENTENCES = 6
"""A subject is said where a text begins; further down its words may stand by chance."""

_RARE = frozenset({TLDR, SENTENCE})
"""Controls with few targets; these are given with every wider passage too."""

_PLAIN_SHARES = {
    "openstax_plain": 0.15,
    "wiki_vital": 0.9,
    "elife_body": 0.2,
    "arxiv_titles": 0.08,
    "scisummnet": 0.08,
    "tech_proposals": 0.12,
    "web_docs": 0.25,
}
"""Of the sentences of a set, how many become a pair of pre-training."""


@dataclass(frozen=True)
class RewritingPair:
    """A pair and the set it is of."""

    name: str
    source: str
    target: str

    @property
    def texts(self) -> tuple[str, str]:
        """Both sides."""
        return self.source, self.target


def written_pairs(document: SourceDocument) -> Iterator[RewritingPair]:
    """What people wrote of a document, where it stands in a short passage."""
    sentences, chance = Sentences(document.sentences), random.Random(document.key)
    for written in document.written:
        opening = len(sentences.texts)
        if written.control == SUBJECT:
            opening = min(opening, _OPENING_SENTENCES)
        for sentence in written.sentences:
            target = finished(written.control, sentence)
            if target is None:
                continue
            passage = sentences.shortest_passage(target, range(opening))
            if passage is None:
                continue
            for chosen in _passages(sentences, passage, written.control, chance):
                source = sentences.text(chosen)
                if is_prose(source) and _is_summary(source, target):
                    cased = in_case_of(source, target)
                    yield RewritingPair(document.name, f"{written.control} {source}", cased)


def _passages(
    sentences: Sentences, passage: range, control: str, chance: random.Random
) -> Iterable[range]:
    """The passages that a target is given with: the shortest one, wider ones, or both."""
    sides = [sentences.widened(passage, before) for before in (True, False)]
    if control == TITLE:
        return (chance.choice((passage, chance.choice(sides))),)
    if control in _RARE:
        return dict.fromkeys((passage, *sides, sentences.widened(sides[0], before=False)))
    return dict.fromkeys((passage, chance.choice(sides)))


def finished(control: str, sentence: str) -> str | None:
    """A target as it is to be written: sentences end with a full stop, titles do not."""
    bare = sentence.rstrip(" .;:,")
    words = len(bare.split())
    if not is_prose(bare) or not _LEAST_WORDS[control] <= words <= _MOST_WORDS:
        return None
    if bare.rsplit(maxsplit=1)[-1].lower() in FUNCTION_WORDS:  # it was cut off
        return None
    if control in (TITLE, SUBJECT):
        return bare
    return bare if bare.endswith(("!", "?", '"')) else f"{bare}."


def _is_summary(source: str, target: str) -> bool:
    copied = len(target.split()) / len(source.split())
    return copied <= _MOST_COPIED and target not in source and not adds_negation(source, target)


def made_pairs(document: SourceDocument) -> Iterator[RewritingPair]:
    """Pairs of pre-training, of plain text alone."""
    share = _PLAIN_SHARES.get(document.name, 0.0)
    if not share:
        return
    sentences, chance = Sentences(document.sentences), random.Random(document.key)
    texts = sentences.texts
    for i in range(1, len(texts) - 1):
        passage = range(i - 1, i + 2)
        if chance.random() >= share or not all(_is_running(texts[k]) for k in passage):
            continue
        if chance.random() < 0.5:
            source = noised(texts[i], (texts[i - 1], texts[i + 1]), chance)
            yield RewritingPair(document.name, f"{SENTENCE} {source}", texts[i])
        else:
            target = shortened(texts[sentences.central(passage)])
            if finished(SENTENCE, target) == target:
                source = sentences.text(passage)
                yield RewritingPair(document.name, f"{TLDR} {source}", target)


def _is_running(sentence: str) -> bool:
    """Whether a sentence is one of a running text and neither very long nor very short."""
    return 6 <= len(sentence.split()) <= 45 and sentence.endswith(".") and is_prose(sentence)


def write_pairs(data: Path, out: Path, evaluation: Iterable[Path]) -> dict[str, dict[str, int]]:
    """Write the three parts, their counts and inflections; returns the counts by file and set.

    Documents that have a run of words in common with an evaluation set (JSON lines with
    `text`) are left out.
    """
    out.mkdir(parents=True, exist_ok=True)
    records = (record for path in evaluation for record in read_records(path))
    tests = set().union(*(runs_of_words(record["text"]) for record in records))
    pairs: dict[str, list[RewritingPair]] = {"pretrain": [], "train": [], "valid": []}
    left_out = Counter[str]()
    for document in documents(data):
        if tests and not tests.isdisjoint(runs_of_words(" ".join(document.sentences))):
            left_out[document.name] += 1
            continue
        if is_held_out(document.key, HELD_OUT):
            pairs["valid"].extend(written_pairs(document))
            continue
        pairs["train"].extend(written_pairs(document))
        pairs["pretrain"].extend(made_pairs(document))
    counts = {"evaluation": dict(left_out)}
    for name, found in pairs.items():
        once = list(dict.fromkeys(found))
        random.Random(name).shuffle(once)
        with lzma.open(out / f"{name}.jsonl.xz", "wt", encoding="utf-8", preset=2) as stream:
            for pair in once:
                record = {"source": pair.source, "target": pair.target, "set": pair.name}
                stream.write(json.dumps(record, ensure_ascii=False) + "\n")
        counts[name] = dict(sorted(Counter(pair.name for pair in once).items()))
    texts = (text for part in ("pretrain", "train") for p in pairs[part] for text in p.texts)
    Inflections.seen_in(texts).write(out / "inflections.txt")
    (out / "counts.json").write_text(json.dumps(counts, indent=1) + "\n", encoding="utf-8")
    return counts


def main() -> None:
    """Read the folders from the command line."""
    parser = argparse.ArgumentParser(prog="python -m s2s_desktop.training.rewriting.data")
    parser.add_argument("--data", type=Path, required=True, help="folder with the sets")
    parser.add_argument("--out", type=Path, required=True, help="folder for the pairs")
    parser.add_argument(
        "--evaluation", type=Path, nargs="*", default=[], help="sets whose texts are left out"
    )
    arguments = parser.parse_args()
    write_pairs(arguments.data, arguments.out, arguments.evaluation)


if __name__ == "__main__":
    main()
