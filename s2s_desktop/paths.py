"""Where the program's own files lie and where the user's go. Nothing else knows."""

from __future__ import annotations

from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parent
APP_NAME = "s2s-desktop"


def _shipped(name: str) -> Path:
    """A folder packed into the wheel, or beside the package in a source tree."""
    packed = _PACKAGE / name
    return packed if packed.is_dir() else _PACKAGE.parent / name


def resources() -> Path:
    """Icons, styles, samples."""
    return _shipped("resources")


def models() -> Path:
    """The catalogue and the models that ship with the program."""
    return _shipped("models")


def settings_file() -> Path:
    """The user's choices; the folder need not exist yet."""
    return Path(platformdirs.user_config_dir(APP_NAME, appauthor=False)) / "settings.json"


def unfinished_files() -> Path:
    """Where it is noted which files are being written; the folder need not exist yet."""
    return Path(platformdirs.user_state_dir(APP_NAME, appauthor=False)) / "unfinished"


def user_models() -> Path:
    """Where models that the user adds are kept; the folder need not exist yet."""
    return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False)) / "models"


def history_file() -> Path:
    """What is kept of the user's work; nothing else lies in its folder, which need not exist."""
    return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False)) / "history" / "history.db"


def jobs() -> Path:
    """What is done of documents that are being translated; the folder need not exist yet."""
    return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False)) / "jobs"


def user_terms() -> Path:
    """The user's glossary and the terms to keep; the folder need not exist yet."""
    return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False)) / "terms"
