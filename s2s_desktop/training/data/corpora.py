"""Reads pairs of texts from files as they are handed around."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import lzma
import unicodedata
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any, TextIO

from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence
from s2s_desktop.training.recipe import Corpus, DataRecipe

Pair = tuple[str, str]
"""Source and target text."""

_BUCKETS = 10_000
_DAMAGE = (
    *(OSError, EOFError, KeyError, ValueError, NotImplementedError, RuntimeError),
    *(lzma.LZMAError, zipfile.BadZipFile, zlib.error),
)
"""What readers of files and archives raise; a locked archive is a RuntimeError."""


@dataclass
class Parts:
    """Pairs for training, for validation and for the test."""

    train: list[Pair] = field(default_factory=list)
    valid: list[Pair] = field(default_factory=list)
    test: list[Pair] = field(default_factory=list)


def read_parts(recipe: DataRecipe, folder: Path) -> Parts:
    """All pairs of a recipe, cut into parts; raises UserError when a part has none."""
    parts = Parts(
        valid=list(_all(recipe.valid, folder, recipe.lower)),
        test=list(_all(recipe.test, folder, recipe.lower)),
    )
    held_out = {bare(source) for source, _ in (*parts.valid, *parts.test)}
    for pair in dict.fromkeys(_all(recipe.train, folder, recipe.lower)):
        key = bare(pair[0])
        if key in held_out:
            continue
        place = _place(key)
        if place < recipe.valid_share:
            parts.valid.append(pair)
        elif place < recipe.valid_share + recipe.test_share:
            parts.test.append(pair)
        else:
            parts.train.append(pair)
    for name, part in (("training", parts.train), ("validation", parts.valid)):
        if not part:
            raise UserError(
                Sentence("There is not a single pair for {name}.", name=name),
                Sentence("Look at the data that the recipe names."),
            )
    return parts


def bare(text: str) -> str:
    """A sentence without case, accents of composition, punctuation and spaces at its ends."""
    kept = (c if c.isalnum() else " " for c in unicodedata.normalize("NFKC", text).casefold())
    return " ".join("".join(kept).split())


def _place(key: str) -> float:
    """Where a sentence stands in 0…1, the same on every machine."""
    digest = hashlib.sha256(key.encode()).digest()
    return int.from_bytes(digest[:8], "big") % _BUCKETS / _BUCKETS


def _all(corpora: Iterable[Corpus], folder: Path, lower: bool) -> Iterator[Pair]:
    for corpus in corpora:
        for source, target in read_corpus(corpus, folder):
            yield (source.lower(), target.lower()) if lower else (source, target)


def read_corpus(corpus: Corpus, folder: Path) -> Iterator[Pair]:
    """The pairs of one corpus, without those that lack a side; raises UserError."""
    path = folder / corpus.path
    try:
        with ExitStack() as stack:
            lines = stack.enter_context(_opened(path, corpus.member))
            if corpus.target_path:
                others = stack.enter_context(_opened(folder / corpus.target_path, corpus.member))
                pairs: Iterator[Pair] = zip(lines, others, strict=True)
            elif _inner_name(path, corpus.member).endswith(".jsonl"):
                pairs = _json_pairs(lines, corpus)
            else:
                pairs = _columns(lines, corpus)
            for source, target in islice(pairs, corpus.pairs or None):
                source, target = " ".join(source.split()), " ".join(target.split())
                if source and target:
                    yield source, target
    except _DAMAGE as error:
        raise UserError(
            Sentence(
                "{corpus} cannot be read as training data: {reason}.",
                corpus=corpus.path,
                reason=error,
            ),
            Sentence(
                "Say with --data where the data lies, and look at what the recipe says "
                "of this file."
            ),
        ) from error


def _inner_name(path: Path, member: str) -> str:
    return (member or path.name).removesuffix(".gz").removesuffix(".xz")


@contextmanager
def _opened(path: Path, member: str) -> Iterator[TextIO]:
    """The lines of a file, unpacked."""
    if path.suffix == ".zip":
        with zipfile.ZipFile(path) as archive, archive.open(member) as raw:
            yield io.TextIOWrapper(raw, encoding="utf-8-sig")
        return
    openers: dict[str, Callable[..., Any]] = {".gz": gzip.open, ".xz": lzma.open}
    with openers.get(path.suffix, open)(path, "rt", encoding="utf-8-sig") as stream:
        yield stream


def _json_pairs(lines: Iterable[str], corpus: Corpus) -> Iterator[Pair]:
    for number, line in enumerate(lines, 1):
        record = json.loads(line)
        if not isinstance(record, dict) or not {corpus.source, corpus.target} <= record.keys():
            raise ValueError(f"line {number} has no {corpus.source!r} and {corpus.target!r}")
        source, targets = record[corpus.source], record[corpus.target]
        for target in targets if isinstance(targets, list) else [targets]:
            if not isinstance(source, str) or not isinstance(target, str):
                raise ValueError(f"line {number} holds something that is no text")
            yield source, target


def _columns(lines: Iterable[str], corpus: Corpus) -> Iterator[Pair]:
    source, target = _column(corpus.source), _column(corpus.target)
    for line in lines:
        columns = line.rstrip("\n").split("\t")
        if len(columns) > max(source, target):
            yield columns[source], columns[target]


def _column(name: str) -> int:
    """From its number, as the recipe says it, to its index."""
    if not (name.isascii() and name.isdigit() and int(name) > 0):
        raise ValueError(f"{name!r} is not the number of a column, from 1")
    return int(name) - 1
