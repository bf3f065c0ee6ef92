"""What the models that are there make possible to choose."""

from __future__ import annotations

from collections.abc import Iterable

from s2s_desktop.catalogue.entry import SUMMARIZE, TRANSLATE, ModelEntry
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.pipeline.messages import DETECT

TASKS = (TRANSLATE, SUMMARIZE)
"""In the order in which they are offered."""

_ALWAYS = {TRANSLATE, SUMMARIZE}
"""What the program says it can do; any other task is offered once a model for it is installed."""


class Offers:
    """Asks the catalogue. `lesson` is the model for teaching that is chosen, if one is: only
    then are its languages on offer."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue

    def tasks(self) -> tuple[str, ...]:
        """What can be done."""
        everyday = self.catalogue.everyday()
        installed = {t for e in everyday if self.catalogue.is_installed(e.id) for t in e.tasks}
        return tuple(task for task in TASKS if task in _ALWAYS | installed)

    def sources(self, task: str, lesson: ModelEntry | None) -> tuple[str, ...]:
        """The languages that a text may be in; the first stands for finding that out."""
        tags = self.catalogue.sources(task)
        if task == SUMMARIZE:
            # An extractor summarizes more languages than it names.
            known = self.catalogue.sources(TRANSLATE)
            tags = _once((*tags, *(t for t in known if self.catalogue.serves(t, t, SUMMARIZE))))
        if lesson is not None:
            tags = _once((*tags, *lesson.sources(task)))
        return (DETECT, *tags) if tags else ()

    def targets(self, source: str | None, lesson: ModelEntry | None) -> tuple[str, ...]:
        """The languages to translate into, from any language while `source` is None."""
        sources = self.catalogue.sources() if source is None else (source,)
        tags = _once(tag for source in sources for tag in self.catalogue.targets(source))
        if lesson is not None and source is not None:
            tags = _once((*tags, *lesson.targets(source)))
        return tags

    def fitting(
        self, source: str, target: str, task: str, lesson: ModelEntry | None
    ) -> tuple[ModelEntry, ...]:
        """The models that can answer; the first is the best of them."""
        lessons = self.catalogue.teaching(task) if lesson is not None else ()
        taught = (entry for entry in lessons if entry.serves(source, target, task))
        return (*self.catalogue.for_pair(source, target, task), *taught)

    def teaching(self, task: str, model_id: str | None) -> ModelEntry | None:
        """The model for teaching that is called so, if there is one."""
        lessons = self.catalogue.teaching(task)
        return next((entry for entry in lessons if entry.id == model_id), None)


def _once(tags: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(tags))
