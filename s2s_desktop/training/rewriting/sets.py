"""The sets that the rewriter learns from, each read as documents of one form.

A document is its sentences and what was written of it, with the control token that asks for
such a text. What each set is and its licence: models/summarizer-en/card.md.
"""

from __future__ import annotations

import json
import lzma
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from s2s_desktop.pipeline.segmentation.segment import segments
from s2s_desktop.pipeline.translation.typography import PLAIN
from s2s_desktop.training.extraction.data import Record, read_records

TITLE, TLDR, SENTENCE, SUBJECT = "<title>", "<tldr>", "<sentence>", "<subject>"

_PLAIN = str.maketrans({mark: plain for mark, plain in PLAIN.items() if mark not in "\u2014\u2015"})
_UNWANTED = re.compile(
    r"[$\\{}|<>\u2061-\u206f]|https?:|www\.|\b(?:RFC|KEP|EIP|SE)-?\d"
    r"|\([ ,;]*\)|\b(?:in|see|of|by|from|and|cf)\.?[,)]"
)
_CITATION = re.compile(r"\s*(?:\[[\d,;\s-]+\]|\((?:[^()]*\b(?:19|20)\d\d[a-z]?[^()]*|Fig[^()]*)\))")
_TAKEN_APART = (
    (re.compile(r"\s+([.,;:?!%)\]]|n't\b|'(?:s|re|ve|ll|d|m)\b)"), r"\1"),
    (re.compile(r"([(\[$\u201c])\s+"), r"\1"),
    (re.compile(r"(?<=\w) - (?=\w)"), "-"),
)
_TURN = re.compile(r"^[\w .]{1,30}: ")
_DISFLUENT = re.compile(r"\{\w+\}|(?<![\w-])(?:[Uu]h|[Uu]m|[Mm]m|[Hh]mm)\b ?,?")


@dataclass(frozen=True)
class Written:
    """Sentences that were written of a document, and the control that asks for their like."""

    control: str
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class SourceDocument:
    """A document of the set `name`: its sentences in order, and what was written of it."""

    name: str
    key: str
    sentences: tuple[str, ...]
    written: tuple[Written, ...] = ()


def plain(text: str) -> str:
    """Text on one line with plain quotes and dashes; what stood apart is put together."""
    text = re.sub("[\u2014\u2015]", " - ", text)
    text = " ".join(text.translate(_PLAIN).split())
    if " . " in f"{text} " or " , " in text:
        for pattern, joined in _TAKEN_APART:
            text = pattern.sub(joined, text)
    return text


def is_prose(sentence: str) -> bool:
    """Whether a sentence is made of words: no formula, address, table or list."""
    letters = sum(c.isalpha() or c == " " for c in sentence)
    return not _UNWANTED.search(sentence) and letters > 0.85 * len(sentence)


def sentences_of(text: str) -> tuple[str, ...]:
    """The sentences of a text, plain, without citations and speakers' names."""
    found = (segment.read(text).text for segment in segments(text, "en"))
    return tuple(plain(_CITATION.sub("", _TURN.sub("", sentence))) for sentence in found)


def arxiv(record: Record) -> SourceDocument:
    """Abstract and title."""
    return _document("arxiv_titles", record, record["text"], (TITLE, (record["summary"],)))


def debian(record: Record) -> SourceDocument:
    """Description of a package and its synopsis."""
    return _document("debian_synopsis", record, record["text"], (SUBJECT, (record["summary"],)))


def scitldr(record: Record) -> SourceDocument:
    """Abstract, title, and what authors and reviewers said in one sentence."""
    written = (TLDR, record["summary"]), (TITLE, (record["title"],))
    return _document("scitldr", record, record["text"], *written)


def elife_digest(record: Record) -> SourceDocument:
    """Digest in plain language and impact statement."""
    written = (TLDR, (record["impact"],)), (SUBJECT, (record["title"],))
    return _document("elife_digest", record, record["digest"], *written)


def elife_abstract(record: Record) -> SourceDocument:
    """Abstract, impact statement and title."""
    written = (TLDR, (record["impact"],)), (TITLE, (record["title"],))
    return _document("elife_abstract", record, record["abstract"], *written)


def elife_body(record: Record) -> SourceDocument:
    """Introduction and discussion, and the abstract's sentences."""
    body = record["intro"] + "\n" + record["disc"]
    return _document("elife_body", record, body, (SENTENCE, sentences_of(record["abstract"])))


def web_docs(record: Record) -> SourceDocument:
    """A page, its title, and its description where that was not copied out of it."""
    description = () if record["lead_copy"] else sentences_of(record["summary"])
    written = (TLDR, description), (SUBJECT, (record["title"],))
    return _document("web_docs", record, record["text"], *written)


def tech_proposals(record: Record) -> SourceDocument:
    """A proposal and the sentences of its abstract."""
    written = (SENTENCE, sentences_of(record["summary"]))
    return _document("tech_proposals", record, record["text"], written)


def openstax(record: Record) -> SourceDocument:
    """A section of a textbook, the sentences of its summary, its title."""
    written = (SENTENCE, sentences_of(record["summary"])), (SUBJECT, (record["title"],))
    return _document("openstax", record, record["text"], *written)


def scisummnet(record: Record) -> SourceDocument:
    """A paper, the sentences of a summary of it, and of its abstract."""
    summary = sentences_of(record["summary"].removeprefix(record["title"]))
    written = (SENTENCE, tuple(dict.fromkeys((*summary, *sentences_of(record["abstract"])))))
    return _document("scisummnet", record, record["text"], written)


def qmsum(record: Record) -> SourceDocument:
    """A part of a meeting and the sentences of its minutes."""
    text = _DISFLUENT.sub("", record["text"])
    return _document("qmsum", record, text, (SENTENCE, sentences_of(record["summary"])))


def mts_dialog(record: Record) -> SourceDocument:
    """A doctor's talk with a patient and the sentences of the note."""
    written = (SENTENCE, sentences_of(record["summary"]))
    return _document("mts_dialog", record, record["text"], written)


def textbook(record: Record) -> SourceDocument:
    """A section of a textbook and its title."""
    return _document("openstax_plain", record, record["text"], (SUBJECT, (record["title"],)))


def encyclopedia(record: Record) -> SourceDocument:
    """The first section of an article and what its subject is called in two or three words."""
    written = (SUBJECT, (record["description"],))
    return _document("wiki_vital", {"id": record["title"]}, record["extract"], written)


Reader = Callable[[Record], SourceDocument]

_SETS: tuple[tuple[str, tuple[Reader, ...]], ...] = (
    ("summaries/arxiv_titles.100k.jsonl.xz", (arxiv,)),
    ("summaries/debian_synopsis.jsonl.xz", (debian,)),
    ("summaries/scitldr.train.jsonl.xz", (scitldr,)),
    ("summaries/elife.jsonl.xz", (elife_digest, elife_abstract, elife_body)),
    ("summaries/web_docs.jsonl.xz", (web_docs,)),
    ("summaries/tech_proposals.jsonl.xz", (tech_proposals,)),
    ("summaries/openstax.jsonl.xz", (openstax,)),
    ("summaries/scisummnet.jsonl.xz", (scisummnet,)),
    ("summaries/qmsum.train.jsonl.xz", (qmsum,)),
    ("summaries/mts_dialog.train.jsonl", (mts_dialog,)),
    ("plain/openstax_plain.jsonl.xz", (textbook,)),
    ("plain/wiki_vital.en.json.xz", (encyclopedia,)),
)


def documents(folder: Path) -> Iterator[SourceDocument]:
    """All documents of all sets below the data folder."""
    for path, readers in _SETS:
        for record in _records(folder / path):
            if record.get("src") != "chromedev":
                for reader in readers:
                    yield reader(record)


def _records(path: Path) -> Iterator[Record]:
    if path.name.endswith(".json.xz"):
        with lzma.open(path, "rt", encoding="utf-8") as stream:
            yield from json.load(stream).values()
    else:
        yield from read_records(path)


def _document(
    name: str, record: Record, text: str, *written: tuple[str, tuple[str, ...]]
) -> SourceDocument:
    made = tuple(Written(control, tuple(map(plain, sentences))) for control, sentences in written)
    return SourceDocument(name, f"{name.split('_')[0]}:{record['id']}", sentences_of(text), made)
