"""Imports torch and what is built on it, without Python's collector of garbage in the way."""

from __future__ import annotations

import gc
import importlib
import sys

from s2s_desktop.pipeline.search.room import check_room_for_torch

_MODULES = (
    "torch",
    "s2s_desktop.pipeline.models.open_model",
    "s2s_desktop.pipeline.translation.translate",
)


def import_engine() -> None:
    """Import what opens models and translates with them; only the first time is any work.

    Raises UserError when there is no room for it.

    The import makes some hundred thousand objects that live as long as the process. The
    collector would look through all of them several times while they are made (a sixth of
    the whole start), and again during translations, which then wait for a tenth of a second.
    So it rests meanwhile and passes over them from then on.
    """
    if "torch" in sys.modules:
        return
    check_room_for_torch()
    collecting = gc.isenabled()
    gc.disable()
    try:
        for name in _MODULES:
            importlib.import_module(name)
        gc.freeze()
    finally:
        if collecting:
            gc.enable()
