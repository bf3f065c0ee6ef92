"""The documents that the extractor learns from, with what was written of them.

What each set is and its licence: models/summarizer-en/card.md.
"""

from __future__ import annotations

import json
import lzma
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from s2s_desktop.training.data.held_out import is_held_out

Record = dict[str, Any]

_WRITER = re.compile(r"^\([\w.-]+\)\s*")


@dataclass(frozen=True)
class Summarized:
    """A document of the set `name`, and its summaries: one, or several of equal right."""

    name: str
    key: str
    text: str
    summaries: tuple[str, ...]


@dataclass(frozen=True)
class _Set:
    name: str
    path: str
    read: Callable[[Record], tuple[str, tuple[str, ...]]]
    share: float = 1.0
    """How much of the set is read, by a hash of the document's key."""


def _with_title(record: Record, text: str) -> str:
    """The text below its title, for half of the documents: texts come with and without."""
    title = record.get("title")
    return f"{title}\n\n{text}" if title and is_held_out(f"title:{record['id']}", 0.5) else text


def _gum(record: Record) -> tuple[str, tuple[str, ...]]:
    summaries = tuple(_WRITER.sub("", summary) for summary in record["allsum"])
    return "\n".join(record["sents"]), summaries


def _scitldr(record: Record) -> tuple[str, tuple[str, ...]]:
    return _with_title(record, record["text"]), tuple(record["summary"])


def _plain(record: Record) -> tuple[str, tuple[str, ...]]:
    return record["text"], (record["summary"],)


def _titled(record: Record) -> tuple[str, tuple[str, ...]]:
    return _with_title(record, record["text"]), (record["summary"],)


def _paper(record: Record) -> tuple[str, tuple[str, ...]]:
    return _with_title(record, record["text"]), (record["abstract"],)


SETS: tuple[_Set, ...] = (
    _Set("gum", "gum.train.jsonl.xz", _gum),
    _Set("scitldr", "scitldr.train.jsonl.xz", _scitldr),
    _Set("elife_digest", "elife.jsonl.xz", lambda r: (r["digest"], (r["impact"],))),
    _Set("elife_abstract", "elife.jsonl.xz", lambda r: (r["abstract"], (r["impact"],))),
    _Set(
        "elife_body",
        "elife.jsonl.xz",
        lambda r: (_with_title(r, f"{r['intro']}\n{r['disc']}"), (r["abstract"],)),
        0.5,
    ),
    _Set("openstax", "openstax.jsonl.xz", _titled),
    _Set("web_docs", "web_docs.jsonl.xz", _titled),
    _Set("tech_proposals", "tech_proposals.jsonl.xz", _titled, 0.5),
    _Set("scisummnet", "scisummnet.jsonl.xz", _paper, 0.7),
    _Set("qmsum", "qmsum.train.jsonl.xz", _plain, 0.6),
    _Set("mts_dialog", "mts_dialog.train.jsonl", _plain),
    _Set("arxiv_titles", "arxiv_titles.100k.jsonl.xz", _plain, 0.06),
)


def documents(folder: Path) -> Iterator[Summarized]:
    """The documents of all sets in `folder`, those that are held out among them."""
    for part in SETS:
        for record in read_records(folder / part.path):
            key = f"{part.name.split('_')[0]}:{record['id']}"
            if record.get("src") == "chromedev" or record.get("lead_copy"):
                continue
            if part.share < 1 and not is_held_out(f"part:{key}", part.share):
                continue
            text, summaries = part.read(record)
            if text and any(summaries):
                yield Summarized(part.name, key, text, summaries)


def read_records(path: Path) -> Iterator[Record]:
    """The records of a file of JSON lines, packed with xz or plain."""
    opened = lzma.open if path.suffix == ".xz" else open
    with opened(path, "rt", encoding="utf-8") as stream:
        yield from map(json.loads, stream)
