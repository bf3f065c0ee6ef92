"""The models that were used last, ready to be used again, within a budget of memory."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from s2s_desktop.catalogue.entry import ModelEntry
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.models.memory_budget import memory_needed
from s2s_desktop.sentences import Sentence

Model = TypeVar("Model")


@dataclass(frozen=True)
class CachedModel(Generic[Model]):
    """A model in memory, as the catalogue described it when it was loaded."""

    entry: ModelEntry
    model: Model
    load_seconds: float


class ModelCache(Generic[Model]):
    """Models loaded by `load` from their ids: at most `most`, which need at most what `budget`
    (bytes, None for no bound) says now. The one that was used longest ago goes first."""

    def __init__(
        self,
        catalogue: Catalogue,
        load: Callable[[str], Model],
        most: int,
        budget: Callable[[], int | None] = lambda: None,
    ) -> None:
        self._catalogue = catalogue
        self._load = load
        self._most = most
        self._budget = budget
        self._kept: dict[str, CachedModel[Model]] = {}

    def holds(self, model_id: str) -> bool:
        """Whether the model is in memory, and is still what the catalogue describes."""
        kept = self._kept.get(model_id)
        return kept is not None and kept.entry == self._catalogue.entry(model_id)

    def ids(self) -> tuple[str, ...]:
        """The models in memory, the one that was used longest ago first."""
        return tuple(self._kept)

    def clear(self) -> None:
        """Let go of all models, with what they remember."""
        self._kept.clear()

    def take(self, model_id: str) -> CachedModel[Model]:
        """The model, loaded if it is not in memory; raises UserError, also where it alone needs
        more than the budget."""
        if self.holds(model_id):
            self._kept[model_id] = self._kept.pop(model_id)  # the last to go
            return self._kept[model_id]
        started = time.perf_counter()
        entry = self._catalogue.entry(model_id)
        self._kept.pop(model_id, None)
        self._make_room(entry)
        # In no variable: see Service._load.
        self._kept[model_id] = CachedModel(
            entry, self._load(model_id), time.perf_counter() - started
        )
        return self._kept[model_id]

    def _make_room(self, entry: ModelEntry) -> None:
        budget, needed = self._budget(), memory_needed(entry)
        if budget is not None and needed > budget:
            raise _does_not_fit(entry, needed, budget)
        while self._kept and (len(self._kept) >= self._most or self._exceeds(budget, needed)):
            del self._kept[next(iter(self._kept))]

    def _exceeds(self, budget: int | None, needed: int) -> bool:
        used = sum(memory_needed(kept.entry) for kept in self._kept.values())
        return budget is not None and used + needed > budget


def _does_not_fit(entry: ModelEntry, needed: int, budget: int) -> UserError:
    return UserError(
        Sentence(
            "The model {model} needs about {needed:,} bytes of memory; loaded models may take "
            "{budget:,}.",
            model=entry.id,
            needed=needed,
            budget=budget,
        ),
        Sentence("Let models take more in the preferences, or choose a smaller model."),
    )
