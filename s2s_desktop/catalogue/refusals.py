"""Why a model, or none, serves what was asked for, with what there is instead."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from s2s_desktop.catalogue.entry import SUMMARIZE, ModelEntry
from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence

_MOST_NAMED = 12
"""So many pairs or ids are named in a message."""


def does_not_serve(entry: ModelEntry, source: str, target: str, task: str) -> UserError:
    """The model that was named does not do `task` for this pair of languages."""
    if task == SUMMARIZE:
        told = Sentence("The model {model} does not summarize {languages}.")
    else:
        told = Sentence("The model {model} does not translate {languages}.")
    if any(True for kind in entry.tasks for _ in entry.pairs(kind)):
        hint = Sentence("It was made for {languages}.")
        hint = hint.filled(languages=_some_pairs([entry], *entry.tasks))
    else:
        hint = Sentence(
            "It was added without a task that can be asked for. If it translates or summarizes, "
            "add its folder again with --task translate or --task summarize."
        )
    return UserError(told.filled(model=entry.id, languages=_pair(source, target)), hint)


def no_model_serves(
    entries: Iterable[ModelEntry], source: str, target: str, task: str
) -> UserError:
    """None of `entries` for everyday use does `task` for this pair of languages."""
    known = list(entries)
    lessons = [e.id for e in known if e.teaching and e.serves(source, target, task)]
    if lessons:
        return _only_lessons(lessons, source, target, task)
    if task == SUMMARIZE:
        told = Sentence("No model summarizes {languages}.")
    else:
        told = Sentence("No model translates {languages}.")
    everyday = (entry for entry in known if not entry.teaching)
    return UserError(
        told.filled(languages=_pair(source, target)),
        Sentence(
            "Languages that there is a model for: {entries}.",
            entries=_some_pairs(everyday, task),
        ),
    )


def some(names: Iterable[str]) -> str:
    """The first of the names, and a sign if there are more."""
    first = list(islice(names, _MOST_NAMED + 1))
    more = " …" if len(first) > _MOST_NAMED else ""
    return ", ".join(first[:_MOST_NAMED]) + more or Sentence("none")


def _only_lessons(lessons: list[str], source: str, target: str, task: str) -> UserError:
    if task == SUMMARIZE:
        told = Sentence("There are only teaching models that summarize {languages}: {models}.")
    else:
        told = Sentence("There are only teaching models that translate {languages}: {models}.")
    return UserError(
        told.filled(languages=_pair(source, target), models=some(lessons)),
        Sentence(
            "They show how architectures differ and make many mistakes. To see what one "
            "of them writes, name it with --model."
        ),
    )


def _some_pairs(entries: Iterable[ModelEntry], *tasks: str) -> str:
    pairs = dict.fromkeys(
        _pair(*pair)
        for entry in entries
        for task in tasks
        for pair in islice(entry.pairs(task), _MOST_NAMED + 1)
    )
    return some(pairs)


def _pair(source: str, target: str) -> str:
    """A pair as users read it: a summary is in the language of its text."""
    return source if source == target else f"{source} → {target}"
