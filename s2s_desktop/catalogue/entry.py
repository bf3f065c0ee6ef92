"""One model as the catalogue knows it: data, no code."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

TRANSLATE: Final = "translate"
SUMMARIZE: Final = "summarize"

MARIAN, HUB, NATIVE, EXTRACTOR, CHAIN = "marian", "hub", "native", "extractor", "chain"
"""Formats: Marian's files by their roles, a folder as hub repositories have it, our own folder,
and a summarizer that picks sentences (its file has the role "extractor")."""

ROLES: Final[Mapping[str, tuple[str, ...]]] = {
    MARIAN: ("model", "source_vocabulary", "target_vocabulary"),
    EXTRACTOR: ("extractor",),
}
"""What the files of a format must be there for; the other formats go by names."""

WAY: Final = " → "
"""Between the languages that the label of a chain names."""

Pair = tuple[str, str]
"""Source and target language, as BCP 47 tags."""


@dataclass(frozen=True)
class ModelFile:
    """A file of a model: what it is for ("model", "source_vocabulary", "target_vocabulary",
    "shortlist"; its own name where a format goes by names), its path inside the model's
    folder, its size and its sha256 (hex).

    `modified_ns` is the file's time when the sum was taken; as long as it has that time, the
    sum is trusted.
    """

    role: str
    path: str
    size_bytes: int
    sha256: str
    modified_ns: int | None = None


@dataclass(frozen=True)
class Prefix:
    """Text before every source that tells a model what to do: to translate from `source`
    into `target`, or, where both are the same language, to summarize."""

    source: str
    target: str
    text: str


class WeightedHead(NamedTuple):
    """An attention head: layer and head from 0, and how much it counts beside the others.

    Shift 0 reads a piece's row at the step that emits it, 1 at the step that consumes it.
    """

    layer: int
    head: int
    shift: int
    weight: float = 1.0


@dataclass(frozen=True)
class Calibration:
    """Which cross-attention of a model is its alignment, and how that was found.

    `threshold` is relative to the strongest source word, below `floor` a target word stays
    unaligned. The `paired` values serve when both directions of a language pair are combined.
    `gold`: it was found on pairs whose links somebody knows, which nothing found without replaces;
    `agreement`: the share (0…1) of links on which the witnesses agree by which it was found.
    """

    heads: tuple[WeightedHead, ...]
    threshold: float
    floor: float
    paired_heads: tuple[WeightedHead, ...]
    paired_threshold: float
    found: str
    gold: bool = False
    agreement: float | None = None


@dataclass(frozen=True)
class Quality:
    """What a model was measured to be worth: `score` in `measure` ("BLEU") on `test_set`."""

    measure: str
    score: float
    test_set: str


@dataclass(frozen=True)
class ModelEntry:
    """A model: what it does and where it comes from.

    `languages` are pairs (source, target) of BCP 47 codes; a multilingual model also
    translates from each of its `source_languages` into each of its `target_languages`. A pair
    of one language with itself is for summarizing; an extractor was made for those, but picks
    sentences in any language. `source` says where its folder is found:
    "distribution:NAME==VERSION/FOLDER" (data inside an installed Python distribution),
    "shipped:FOLDER" (under models/) or "folder:PATH" (added by the user). `format` says how
    the folder is read, `family` what kind of network is in it. `group` is the heading under
    which it is offered, apart from the models for everyday use. A `teaching` model shows how an
    architecture works, and translates badly: it is used only where it is named. `label` is what
    it is called where its languages stand beside it, `quality` what is published of it. A model
    that was fetched says which `offer` it was, and which `version` of it. One of which it is known
    that it has `no_attention` cannot link words. `steps` are the ids of the models that a chain
    consists of; no list has one.
    """

    id: str
    name: str
    tasks: tuple[str, ...]
    languages: tuple[Pair, ...]
    family: str
    licence: str
    source: str
    files: tuple[ModelFile, ...]
    calibration: Calibration | None = None
    format: str = MARIAN
    source_languages: tuple[str, ...] = ()
    target_languages: tuple[str, ...] = ()
    prefixes: tuple[Prefix, ...] = ()
    group: str = ""
    teaching: bool = False
    label: str = ""
    quality: Quality | None = None
    offer: str = ""
    version: str = ""
    no_attention: bool = False
    steps: tuple[str, ...] = ()

    @property
    def short_name(self) -> str:
        """Its name without the languages, if it has one."""
        return self.label or self.name

    @property
    def through(self) -> str:
        """The language between the two steps of a chain; "" for a single model."""
        return self.label.split(WAY)[1] if self.steps else ""

    @property
    def size_bytes(self) -> int:
        """Size on disk; a file that serves two roles counts once."""
        return sum({file.path: file.size_bytes for file in self.files}.values())

    def serves(self, source: str, target: str, task: str = TRANSLATE) -> bool:
        """Whether the model does `task` from one language into the other."""
        if task not in self.tasks or (task == TRANSLATE) == (source == target):
            return False
        return self.format == EXTRACTOR or self.was_made_for(source, target)

    def was_made_for(self, source: str, target: str) -> bool:
        """Whether its makers had this pair of languages in mind."""
        listed = source in self.source_languages and target in self.target_languages
        return listed or (source, target) in self.languages

    def pairs(self, task: str = TRANSLATE) -> Iterator[Pair]:
        """The pairs served, one by one: a multilingual model has tens of thousands."""
        for pair in self.languages:
            if self.serves(*pair, task):
                yield pair
        for source in self.source_languages:
            for target in self.target_languages:
                if self.serves(source, target, task):
                    yield source, target

    def sources(self, task: str = TRANSLATE) -> Iterator[str]:
        """The languages that the model does `task` from; some may come twice."""
        yield from (
            source for source, target in self.languages if self.serves(source, target, task)
        )
        for source in self.source_languages:
            if any(self.serves(source, target, task) for target in self.target_languages):
                yield source

    def targets(self, source: str, task: str = TRANSLATE) -> Iterator[str]:
        """The languages that the model does `task` into from `source`; some may come twice."""
        known = (*(target for _, target in self.languages), *self.target_languages)
        return (target for target in known if self.serves(source, target, task))

    def prefix(self, source: str, target: str) -> str:
        """The text that tells the model this pair; empty where none is needed."""
        pair = (source, target)
        return next((p.text for p in self.prefixes if (p.source, p.target) == pair), "")


@dataclass(frozen=True)
class InstalledModel:
    """A model whose files have been found (and checked) in `folder`: `paths` by role."""

    entry: ModelEntry
    folder: Path
    paths: dict[str, Path]
