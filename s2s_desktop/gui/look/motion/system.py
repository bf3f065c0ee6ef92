"""Whether the system is set to do without animations; Qt does not tell."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from PySide6.QtCore import QSettings

_PATIENCE_S = 0.2
_CLIENT_AREA_ANIMATION = 0x1042  # SPI_GETCLIENTAREAANIMATION
_OF_MAC = ("defaults", "read", "com.apple.universalaccess", "reduceMotion")
_OF_GNOME = ("gsettings", "get", "org.gnome.desktop.interface", "enable-animations")


@cache
def system_wants_stillness() -> bool:
    """As it was when it was first asked; where it cannot be found out, things may move."""
    if sys.platform == "win32":
        animated = ctypes.c_int(1)
        query = ctypes.windll.user32.SystemParametersInfoW
        query(_CLIENT_AREA_ANIMATION, 0, ctypes.byref(animated), 0)
        return not animated.value
    if sys.platform == "darwin":
        return _answer(_OF_MAC) == "1"
    desktop = os.environ.get("XDG_CURRENT_DESKTOP", "")
    if "KDE" in desktop:
        return kde_is_still(Path.home() / ".config" / "kdeglobals")
    return bool(desktop) and _answer(_OF_GNOME) == "false"


def kde_is_still(settings: Path) -> bool:
    """Whether KDE's `settings` say that animations take no time."""
    stored = QSettings(str(settings), QSettings.Format.IniFormat)
    factor = stored.value("KDE/AnimationDurationFactor")
    return factor is not None and str(factor).strip() in ("0", "0.0")


def _answer(command: Sequence[str]) -> str:
    """What a program of the system says; nothing where there is none."""
    if shutil.which(command[0]) is None:
        return ""
    try:
        said = subprocess.run(
            command, capture_output=True, text=True, timeout=_PATIENCE_S, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return said.stdout.strip()
