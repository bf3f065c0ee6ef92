"""The models that were used last, ready to be used again."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from s2s_desktop.catalogue.entry import ModelEntry
from s2s_desktop.catalogue.store import Catalogue

Model = TypeVar("Model")


@dataclass(frozen=True)
class CachedModel(Generic[Model]):
    """A model in memory, as the catalogue described it when it was loaded."""

    entry: ModelEntry
    model: Model
    load_seconds: float


class ModelCache(Generic[Model]):
    """At most `most` models, loaded by `load` from their ids."""

    def __init__(self, catalogue: Catalogue, load: Callable[[str], Model], most: int) -> None:
        self._catalogue = catalogue
        self._load = load
        self._most = most
        self._kept: dict[str, CachedModel[Model]] = {}

    def holds(self, model_id: str) -> bool:
        """Whether the model is in memory, and is still what the catalogue describes."""
        kept = self._kept.get(model_id)
        return kept is not None and kept.entry == self._catalogue.entry(model_id)

    def clear(self) -> None:
        """Let go of all models, with what they remember."""
        self._kept.clear()

    def take(self, model_id: str) -> CachedModel[Model]:
        """The model, loaded if it is not in memory; raises UserError."""
        if not self.holds(model_id):
            started = time.perf_counter()
            entry = self._catalogue.entry(model_id)
            self._kept.pop(model_id, None)
            while len(self._kept) >= self._most:
                del self._kept[next(iter(self._kept))]
            # In no variable: see Service._load.
            self._kept[model_id] = CachedModel(
                entry, self._load(model_id), time.perf_counter() - started
            )
        return self._kept[model_id]
