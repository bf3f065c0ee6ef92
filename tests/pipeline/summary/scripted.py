"""Parts of a summarizer that do what a test wrote."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

import pytest

from s2s_desktop.catalogue.checksum import describe_file
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.pipeline.messages import SummarizeRequest
from s2s_desktop.pipeline.summary.document.structure import DocumentText
from s2s_desktop.pipeline.summary.extraction.extractor import Extractor
from s2s_desktop.pipeline.summary.rewriting.passage import Passage
from s2s_desktop.pipeline.summary.rewriting.rewriter import Control, Draft, Refusal, Rewriting
from tests.pipeline.transcript import Transcript

News = Draft | Rewriting | Refusal


class MarkedExtractor(Extractor):
    """Finds sentences salient that say "key", then those that say "old"."""

    def __init__(self) -> None:
        """Without a file."""

    def scores(self, document: DocumentText) -> Sequence[float]:
        texts = [document.text_of(sentence.span) for sentence in document.sentences]
        return [2.0 * ("key" in text) + 1.0 * ("old" in text) for text in texts]


class ScriptedRewriter:
    """Answers with what `script` makes of each passage; `asked` is what came."""

    def __init__(self, script: Callable[[int, Passage], Sequence[News]]) -> None:
        self._script = script
        self.asked: list[tuple[list[str], Control]] = []

    def rewrite(self, passages: Sequence[Passage], control: Control) -> Iterator[News]:
        self.asked.append(([passage.text for passage in passages], control))
        for number, passage in enumerate(passages):
            yield from self._script(number, passage)


def answer(
    run: Callable[..., Iterator[object]], request: SummarizeRequest, stops: bool = False
) -> Transcript:
    """The whole answer, its messages checked."""
    transcript = Transcript(request).take(run(request, lambda: stops))
    assert transcript.finished is not None
    return transcript


def scripted_catalogue(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Catalogue:
    """The shipped summarizer alone, and an empty list of the user's; its file has a few bytes,
    and what is opened from it is a `MarkedExtractor`."""
    own = folder / "models" / "summarizer-en"
    own.mkdir(parents=True)
    (own / "extractor.bin").write_bytes(b"weights")
    entry = {
        "id": "summarizer-en",
        "name": "Summarizer",
        "tasks": ["summarize"],
        "languages": [["en", "en"]],
        "family": "extractor",
        "licence": "Apache-2.0",
        "source": "shipped:summarizer-en",
        "files": [asdict(describe_file(own, "extractor.bin", "extractor"))],
        "format": "extractor",
    }
    listing = own.parent / "catalogue.json"
    listing.write_text(json.dumps({"models": [entry]}), encoding="utf-8")
    monkeypatch.setattr(Extractor, "open", lambda path: MarkedExtractor())
    return Catalogue(own.parent, folder / "of the user")
