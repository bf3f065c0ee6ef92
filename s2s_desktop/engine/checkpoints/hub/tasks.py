"""What a model folder says it can do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from s2s_desktop.engine.checkpoints.hub.files import HubFolder
from s2s_desktop.engine.checkpoints.hub.generation import generation_defaults
from s2s_desktop.engine.checkpoints.keymap import CheckpointError
from s2s_desktop.engine.generation_defaults import GenerationDefaults
from s2s_desktop.engine.tasks import Task, TaskKind
from s2s_desktop.engine.text.language_tags import bcp47
from s2s_desktop.sentences import Sentence

# What a family does when its configuration does not say.
_USUAL: dict[str, TaskKind] = {
    "marian": "translate",
    "mbart": "translate",
    "m2m_100": "translate",
    "pegasus": "summarize",
    "blenderbot": "converse",
}
_MOST_PREFIX_CHARS = 200
_TRANSLATION = re.compile(r"translation(?:_(\w{2,3})_to_(\w{2,3}))?$")


def read_tasks(
    folder: HubFolder, family: str, config: Mapping[str, Any], vocabulary: int
) -> tuple[Task, ...]:
    """The tasks of a folder, the likeliest first; raises CheckpointError.

    `vocabulary`: how many pieces may be written.
    """
    settings = folder.optional_json("generation_config.json") or config
    named = config.get("task_specific_params")
    tasks = [
        task
        for name, own in (named.items() if isinstance(named, dict) else ())
        if isinstance(own, dict)
        for task in _named(name, own, generation_defaults(folder.name, vocabulary, settings, own))
    ]
    if tasks:
        return tuple(tasks)
    pair = _pair(folder)
    defaults = generation_defaults(folder.name, vocabulary, settings)
    return (Task(_USUAL.get(family, "rewrite"), "", *pair, defaults=defaults),)


def _named(name: str, own: Mapping[str, Any], defaults: GenerationDefaults) -> Iterator[Task]:
    """The task that a configuration calls `name`, if it is one of ours."""
    prefix = own.get("prefix", "")
    if not isinstance(prefix, str) or len(prefix) > _MOST_PREFIX_CHARS:
        raise CheckpointError(
            Sentence("The task {name!r} of the model has no sensible prefix.", name=name[:40]),
            Sentence("Get the model again from its source."),
        )
    translation = _TRANSLATION.match(name)
    if translation:
        source, target = (_tag(code) for code in translation.groups(default=""))
        yield Task("translate", prefix, source, target, defaults)
    elif name.startswith("summarization"):
        yield Task("summarize", prefix, defaults=defaults)


def _pair(folder: HubFolder) -> tuple[str, str]:
    """The language pair that the tokenizer's settings name."""
    settings = folder.optional_json("tokenizer_config.json")
    source, target = (settings.get(f"{side}_lang") for side in ("source", "target"))
    return _tag(source), _tag(target)


def _tag(code: object) -> str:
    return bcp47([code]).get(code, "") if isinstance(code, str) else ""
