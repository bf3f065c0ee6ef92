"""The two real models, loaded once for the whole run."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.engine.loaded_model import LoadedModel
from s2s_desktop.pipeline.service import Service

ENGLISH_PORTUGUESE, PORTUGUESE_ENGLISH = "tiny11-en-pt", "tiny11-pt-en"


@cache
def service() -> Service:
    """A service that keeps both models; it remembers what it has translated."""
    return Service(Catalogue(user_folder=Path("there is none")), device="cpu", threads=1)


def loaded(model_id: str = ENGLISH_PORTUGUESE) -> LoadedModel:
    """A real model in memory."""
    return service().translator(model_id).loaded
