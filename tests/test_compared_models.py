"""The four architectures that ship: small, whole, and able to do what their cards say."""

from __future__ import annotations

import pytest

from s2s_desktop.catalogue.entry import ModelEntry
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.pipeline.messages import SegmentFinished, TranslateRequest
from s2s_desktop.pipeline.service import Service

MOST_BYTES = 12_000_000
KINDS = ("transformer", "convolutional", "attention", "recurrent")


def entries() -> list[ModelEntry]:
    return [e for e in Catalogue().entries() if e.group == "Compare architectures"]


def test_there_is_one_of_each_architecture() -> None:
    assert [entry.id for entry in entries()] == [f"tatoeba-en-fr-{kind}" for kind in KINDS]
    assert all(entry.size_bytes <= MOST_BYTES for entry in entries())


@pytest.mark.parametrize("kind", KINDS)
def test_it_translates_and_shows_how_it_aligned(kind: str) -> None:
    request = TranslateRequest(
        1, "I would like a cup of coffee.", "en", "fr", f"tatoeba-en-fr-{kind}"
    )
    (told,) = [m for m in Service(Catalogue()).run(request) if isinstance(m, SegmentFinished)]
    assert "tasse" in told.text
    assert "café" in told.text
    words = [told.text[start:end] for start, end in told.target_words]
    linked = {target: source for source, target in told.links}
    if kind == "recurrent":  # the source is one vector: nothing is looked at
        assert not linked
    else:
        start, end = told.source_words[linked[words.index("café")]]
        assert request.text[start:end] == "coffee"
