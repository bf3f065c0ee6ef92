"""The two real models, loaded once for the whole run.

In float32 unless a test asks otherwise: which precision is faster differs from one machine to
the next, and with it a word here and there.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.engine.loaded_model import LoadedModel
from s2s_desktop.pipeline.service import Service

ENGLISH_PORTUGUESE, PORTUGUESE_ENGLISH = "tiny11-en-pt", "tiny11-pt-en"


@cache
def service(precision: str = "float32") -> Service:
    """A service that keeps both models; it remembers what it has translated."""
    catalogue = Catalogue(user_folder=Path("there is none"))
    return Service(catalogue, device="cpu", precision=precision, threads=1)


def loaded(model_id: str = ENGLISH_PORTUGUESE, precision: str = "float32") -> LoadedModel:
    """A real model in memory."""
    return service(precision).translator(model_id).loaded
