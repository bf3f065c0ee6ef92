"""Loads torch's libraries without holding up the interface.

`import torch` maps several hundred megabytes of libraries while it holds Python's lock, so
that no key press is handled for a third of a second. A foreign function gives the lock
away: what it has loaded, the import then finds in memory.
"""

from __future__ import annotations

import ctypes
import os
from importlib.util import find_spec
from pathlib import Path

from s2s_desktop.pipeline.search.room import check_room_for_torch

_LIBRARIES = ("libtorch_cpu", "libtorch_python")
_SUFFIXES = (".so", ".dylib")


def load_torch_libraries() -> int:
    """Load what is there and can be loaded; how many that were.

    Nothing depends on it: what cannot be loaded here, the import will load or complain of.
    Raises UserError when there is no room for it.
    """
    check_room_for_torch()
    found = find_spec("torch")
    if os.name != "posix" or found is None or found.origin is None:
        return 0
    folder = Path(found.origin).parent / "lib"
    paths = [folder / (name + suffix) for name in _LIBRARIES for suffix in _SUFFIXES]
    return sum(_load(path) for path in paths if path.is_file())


def _load(path: Path) -> bool:
    dlopen = ctypes.CDLL(None).dlopen
    dlopen.restype = ctypes.c_void_p
    dlopen.argtypes = [ctypes.c_char_p, ctypes.c_int]
    return dlopen(os.fsencode(path), os.RTLD_NOW) is not None
