"""Measures which invented names models copy, and write the right words beside.

    python -m tests.pipeline.guard.shown_names Kx1 XYZ1

The name of a town in a sentence is replaced by each of the names; the neighbours that the town had
in its translation are the right ones. Sentences are those of a training set, not of a test set.
"""

from __future__ import annotations

import random
import re
import sys
import zipfile
from collections.abc import Sequence

from tests.pipeline.guard.carried_strings import PAIRS, translations
from tests.shared_data import FOLDER

TOWN = re.compile(r"\b(?:Boston|Chicago|London|Londres|Paris|Tom)\b")
PLACES = {
    "within": r"\w (?:Boston|London|Paris|Chicago) \w",
    "at the end": r"\w (?:Boston|London|Paris|Chicago)\.$",
    "at the beginning": r"^(?:Boston|London|Paris|Chicago|Tom) \w",
}
MOST = 150


def sentences() -> list[str]:
    """English sentences of six words or more, in an order of their own."""
    path = FOLDER.parent / "train" / "eng-fra" / "fra-eng-2017.zip"
    with zipfile.ZipFile(path) as archive:
        name = next(n for n in archive.namelist() if "about" not in n)
        lines = archive.read(name).decode("utf-8").splitlines()
    texts = dict.fromkeys(line.split("\t")[0] for line in lines)
    kept = [text for text in texts if len(text.split()) >= 6 and len(TOWN.findall(text)) == 1]
    random.Random(3).shuffle(kept)
    return kept


def beside(text: str, name: str) -> tuple[str, str]:
    """The word before a name, and the word or stop behind it."""
    before, _, after = text.partition(name)
    words, next_words = re.findall(r"\w+", before), re.findall(r"\w+|[.,!?]", after)
    return "".join(words[-1:]), "".join(next_words[:1])


def shares(
    pair: tuple[str, str], sources: Sequence[str], targets: Sequence[str], name: str
) -> tuple[float, float]:
    """How often the name was copied, and how often it stood between the right neighbours."""
    renamed = translations(pair, [TOWN.sub(name, source) for source in sources])
    copied = right = 0
    for done, target in zip(renamed, targets, strict=True):
        copied += done.text.count(name) == 1
        right += beside(done.text, name) == beside(TOWN.sub(name, target), name)
    return copied / len(sources), right / len(sources)


def main(names: Sequence[str]) -> None:
    """Print a line for each place and name, in both directions."""
    texts = sentences()
    for place, pattern in PLACES.items():
        sources = [text for text in texts if re.search(pattern, text)][:MOST]
        for pair in PAIRS:
            targets = [done.text for done in translations(pair, sources)]
            both = [
                (s, t) for s, t in zip(sources, targets, strict=True) if len(TOWN.findall(t)) == 1
            ]
            sources, targets = [s for s, _ in both], [t for _, t in both]
            for name in names:
                copied, right = shares(pair, sources, targets, name)
                line = f"{'-'.join(pair)} {place}, {len(sources)}: {name} {copied:.1%} {right:.1%}"
                sys.stdout.write(line + "\n")
            sources = targets  # what came out is what the other direction reads


if __name__ == "__main__":
    main(sys.argv[1:] or ["Kx1", "Xk1", "XYZ1", "X-1", "*"])
