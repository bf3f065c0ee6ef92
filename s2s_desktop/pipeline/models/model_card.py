"""What the README of a model says in its head: licence, languages, task."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from s2s_desktop.engine.checkpoints.hub.files import HubFolder
from s2s_desktop.engine.checkpoints.keymap import CheckpointError
from s2s_desktop.engine.checkpoints.marian.plain_yaml import read_yaml

_MOST_BYTES, _HEAD_CHARS, _MOST_WORD_CHARS = 4 << 20, 1 << 16, 100
_HEAD = re.compile(r"\s*---[ \t]*\r?\n(.*?)\r?\n---[ \t]*(?:\r?\n|$)", re.DOTALL)
_TASKS = {"translation": "translate", "summarization": "summarize"}


@dataclass(frozen=True)
class ModelCard:
    """Each empty where the README does not say it."""

    licence: str = ""
    languages: tuple[str, ...] = ()
    task: str = ""


def read_model_card(folder: HubFolder) -> ModelCard:
    """The card of a folder; an empty one if there is none that can be read.

    Nothing depends on it, so nothing in it is an error.
    """
    try:
        text = folder.file("README.md", _MOST_BYTES).read_text("utf-8", errors="replace")
        head = _HEAD.match(text[:_HEAD_CHARS])
        values = read_yaml(head[1]) if head else {}
    except (CheckpointError, OSError, ValueError):
        return ModelCard()
    return _card(values) if isinstance(values, dict) else ModelCard()


def _card(values: dict[Any, Any]) -> ModelCard:
    said = [*_texts(values.get("pipeline_tag")), *_texts(values.get("tags"))]
    task = next((_TASKS[name] for name in said if name in _TASKS), "")
    return ModelCard(
        ", ".join(_texts(values.get("license"))), tuple(_texts(values.get("language"))), task
    )


def _texts(value: object) -> list[str]:
    """The words in a value; Norwegian is written `no`, which YAML takes for False."""
    items = value if isinstance(value, list) else [value]
    texts = ("no" if item is False else item for item in items)
    return [text for text in texts if isinstance(text, str) and _is_word(text)]


def _is_word(text: str) -> bool:
    """It will be shown in lists, on terminals too: it is short and commands nothing."""
    return len(text) <= _MOST_WORD_CHARS and text.isprintable()
