"""A service whose summarizer finds salient what a test marks."""

from __future__ import annotations

from pathlib import Path

import pytest

from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.pipeline.service import Service
from tests.pipeline.summary.scripted import scripted_catalogue


@pytest.fixture
def catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Catalogue:
    """The shipped summarizer alone, and an empty list of the user's."""
    return scripted_catalogue(tmp_path, monkeypatch)


@pytest.fixture
def service(catalogue: Catalogue) -> Service:
    """One that has loaded nothing yet."""
    return Service(catalogue, device="cpu", threads=1)
