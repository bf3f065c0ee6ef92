"""Two models one after the other, where no single one that is here does a pair of languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from s2s_desktop.catalogue.entry import CHAIN, TRANSLATE, WAY, ModelEntry, Pair

_PREFERRED: Final = "en"
"""The common language, where several would do: most models are best with it."""

_JOINT = "+"


def chains(installed: Iterable[ModelEntry]) -> Iterator[ModelEntry]:
    """For each pair that none of `installed` does, two of them through a language that they share.

    Only models for single pairs are joined: one with many languages does all of its pairs.
    """
    models = [entry for entry in installed if TRANSLATE in entry.tasks]
    first_for: dict[Pair, ModelEntry] = {}
    for entry in models:
        for pair in entry.languages:
            if pair[0] != pair[1]:
                first_for.setdefault(pair, entry)
    made: dict[Pair, ModelEntry] = {}
    for (source, common), first in first_for.items():
        for (start, target), second in first_for.items():
            pair = source, target
            if start != common or source == target or _any_serves(models, pair):
                continue
            if pair not in made or common == _PREFERRED:
                made[pair] = _chain(first, second, (source, common, target))
    yield from made.values()


def _any_serves(models: Iterable[ModelEntry], pair: Pair) -> bool:
    return any(entry.serves(*pair) for entry in models)


def _chain(first: ModelEntry, second: ModelEntry, way: tuple[str, str, str]) -> ModelEntry:
    shown = WAY.join(way)
    licences = dict.fromkeys((first.licence, second.licence))
    return ModelEntry(
        id=f"{first.id}{_JOINT}{second.id}",
        name=f"{first.short_name} + {second.short_name} ({shown})",
        label=shown,
        tasks=(TRANSLATE,),
        languages=((way[0], way[2]),),
        family=first.family
        if first.family == second.family
        else _JOINT.join((first.family, second.family)),
        licence=" + ".join(licences),
        source=f"{CHAIN}:{first.id}{_JOINT}{second.id}",
        files=(),
        format=CHAIN,
        steps=(first.id, second.id),
    )
