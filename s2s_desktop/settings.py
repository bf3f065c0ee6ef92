"""The user's choices, kept as one JSON file; what is wrong in it never stops the program."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any, Literal

from s2s_desktop.atomic_file import atomic_text

Check = Callable[[Any], bool]


def _accepts(check: Check) -> dict[str, Check]:
    return {"accepts": check}


def _one_of(*values: str) -> dict[str, Check]:
    return _accepts(lambda value: value in values)


def _whole(low: int, high: int) -> dict[str, Check]:
    # `type is`, because True is an int as well.
    return _accepts(lambda value: type(value) is int and low <= value <= high)


def _or_none(choice: dict[str, Check]) -> dict[str, Check]:
    return _accepts(lambda value: value is None or choice["accepts"](value))


def _matching(pattern: str) -> dict[str, Check]:
    return _accepts(lambda value: isinstance(value, str) and bool(re.fullmatch(pattern, value)))


_FLAG = _accepts(lambda value: isinstance(value, bool))
_TEXT = _accepts(lambda value: isinstance(value, str))
_TEXTS = _accepts(lambda value: isinstance(value, tuple) and all(isinstance(v, str) for v in value))
_TEXT_OR_NONE = _accepts(lambda value: value is None or isinstance(value, str))
_LANGUAGE = _matching(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_OWN_KEYS = _accepts(
    lambda value: (
        isinstance(value, tuple)
        and all(isinstance(v, str) and re.fullmatch(r"[a-z_]+=.*", v) for v in value)
    )
)
_LANGUAGES = _accepts(
    lambda value: isinstance(value, tuple) and all(map(_LANGUAGE["accepts"], value))
)
_MOST_PIXELS = 1 << 16
_SIZES = _accepts(
    lambda value: (
        isinstance(value, tuple) and all(type(v) is int and 0 <= v <= _MOST_PIXELS for v in value)
    )
)


@dataclass(frozen=True)
class Settings:
    """All choices that are remembered from one start to the next.

    `source_language` "und" (BCP 47, undetermined) means: the one that the text is found to be in.
    `recent_languages` are those that were chosen last, the latest first. `model_id` None means
    automatic, `beam_size` None what the model's makers advise. `warnings`: whether doubtful places
    of a translation are told. `interface_language` is what the window speaks.
    `interface_size_percent` is of everything but the two texts, whose size is
    `font_size_pt`; `motion`: whether things may fade. `window_geometry` is what Qt gives, in
    base64; `…_splitter` are the sizes of the panes in pixels, empty until the user has moved one.
    `panel_view` is the name of the view in the side panel.
    `own_keys`: an entry for each action whose keys the user has set, its name and its keys as Qt
    writes them ("find=Ctrl+G", or "find=" for none). `restore_texts`: whether what is open is kept
    for the next start. `history`: whether what was done is kept, and for how many days (None: for
    ever); `history_of_commands`: also what the command line does.
    `network` "never": nothing is ever fetched. `models_folder`: where fetched models go, empty for
    the usual place. `memory_mb`: how much loaded models may take, None for what fits.
    `introduced`: whether the examples of a first start were of use once.
    Raises ValueError for a value out of its range.
    """

    task: str = field(default="translate", metadata=_one_of("translate", "summarize"))
    source_language: str = field(default="und", metadata=_LANGUAGE)
    target_language: str = field(default="pt", metadata=_LANGUAGE)
    recent_languages: tuple[str, ...] = field(default=(), metadata=_LANGUAGES)
    model_id: str | None = field(default=None, metadata=_TEXT_OR_NONE)
    summary_length: str = field(default="short", metadata=_one_of("line", "short", "long"))
    as_you_type: bool = field(default=True, metadata=_FLAG)
    beam_size: int | None = field(default=None, metadata=_or_none(_whole(1, 64)))
    warnings: bool = field(default=True, metadata=_FLAG)
    number_style: Literal["target", "source"] = field(
        default="target", metadata=_one_of("target", "source")
    )
    device: str = field(default="auto", metadata=_matching(r"auto|cpu|mps|(cuda|xpu)(:\d+)?"))
    interface_language: str = field(
        default="system", metadata=_one_of("system", "en", "pt-BR", "zh-Hans")
    )
    theme: str = field(default="system", metadata=_one_of("system", "light", "dark"))
    interface_size_percent: int = field(default=100, metadata=_whole(50, 200))
    density: str = field(default="comfortable", metadata=_one_of("comfortable", "compact"))
    motion: bool = field(default=True, metadata=_FLAG)
    font_size_pt: int = field(default=12, metadata=_whole(6, 72))
    window_geometry: str = field(default="", metadata=_matching(r"[A-Za-z0-9+/]*={0,2}"))
    text_splitter: tuple[int, ...] = field(default=(), metadata=_SIZES)
    alignment_splitter: tuple[int, ...] = field(default=(), metadata=_SIZES)
    below_splitter: tuple[int, ...] = field(default=(), metadata=_SIZES)
    panel_place: str = field(default="beside", metadata=_one_of("beside", "below"))
    alignment_visible: bool = field(default=True, metadata=_FLAG)
    panel_view: str = field(default="links", metadata=_TEXT)
    panel_punctuation: bool = field(default=False, metadata=_FLAG)
    restore_texts: bool = field(default=True, metadata=_FLAG)
    history: str = field(default="ask", metadata=_one_of("ask", "on", "off"))
    history_days: int | None = field(default=None, metadata=_or_none(_whole(1, 36_500)))
    history_of_commands: bool = field(default=False, metadata=_FLAG)
    network: str = field(default="when asked", metadata=_one_of("when asked", "never"))
    models_folder: str = field(default="", metadata=_TEXT)
    memory_mb: int | None = field(default=None, metadata=_or_none(_whole(64, 1 << 24)))
    own_keys: tuple[str, ...] = field(default=(), metadata=_OWN_KEYS)
    preferences_page: str = field(default="appearance", metadata=_matching(r"[a-z]+"))
    recent_files: tuple[str, ...] = field(default=(), metadata=_TEXTS)
    introduced: bool = field(default=False, metadata=_FLAG)
    last_folder: str = field(default="", metadata=_TEXT)

    def __post_init__(self) -> None:
        for choice in fields(self):
            value = getattr(self, choice.name)
            if not choice.metadata["accepts"](value):
                raise ValueError(f"{choice.name} cannot be {value!r}")


def load(path: Path) -> Settings:
    """The settings at `path`; whatever is missing or wrong there is a default.

    A file that is no JSON object is kept beside as NAME.bad.
    """
    try:
        raw = path.read_bytes()
    except OSError:
        return Settings()
    try:
        stored = json.loads(raw)
    except (ValueError, RecursionError):
        stored = None
    if not isinstance(stored, dict):
        with suppress(OSError):
            path.replace(path.with_name(path.name + ".bad"))
        return Settings()
    return Settings(**_usable(stored))


def save(settings: Settings, path: Path) -> None:
    """Write `settings` to `path`, whole or not at all; its folder is made if need be.

    Raises UserError when the folder is read-only or the disk is full.
    """
    with atomic_text(path, make_folder=True) as stream:
        json.dump(asdict(settings), stream, indent=2)
        stream.write("\n")


def _usable(stored: dict[str, Any]) -> dict[str, Any]:
    values = {name: tuple(v) if isinstance(v, list) else v for name, v in stored.items()}
    return {
        choice.name: values[choice.name]
        for choice in fields(Settings)
        if choice.name in values and choice.metadata["accepts"](values[choice.name])
    }
