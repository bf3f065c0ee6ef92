"""What Qt needs from the system: says what is missing, before Qt gives up without a word."""

from __future__ import annotations

import ctypes
import importlib
import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path

QT_NEEDS = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
}
"""What Qt's modules are linked with, and the Debian packages that bring it."""

X11_NEEDS = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""What a window under X11 needs besides."""

NO_DISPLAY = (
    "There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set). "
    "Start the program from a graphical session, or use the command line: "
    "s2s-desktop translate --help"
)

_PACKAGES = QT_NEEDS | X11_NEEDS
_MISSING = re.compile(r"(lib[\w.+-]+\.so[.\d]*): cannot open shared object file")


def explain_missing(error: Exception, needs: Mapping[str, str] = QT_NEEDS) -> str:
    """What to install, from the error that loading a library raised.

    The error names one library; the others of `needs` that are missing are named with it.
    """
    found = _MISSING.search(str(error))
    if found is None:
        return f"Qt cannot be loaded: {error}"
    missing = list(dict.fromkeys([found[1], *(name for name in needs if not _loads(name))]))
    packages = dict.fromkeys(_PACKAGES[name] for name in missing if name in _PACKAGES)
    remedy = (
        f"On Debian or Ubuntu: sudo apt install {' '.join(packages)}"
        if packages
        else "Install the package of your system that brings it."
    )
    return f"Qt needs system libraries that are missing: {', '.join(missing)}. {remedy}"


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def why_no_window(environment: Mapping[str, str], plugins: Path) -> str | None:
    """Why Qt could not open a window here; None if it can. `plugins`: Qt's plugin folder.

    Only X11 is looked into: there Qt ends the whole process when something is missing.
    """
    wanted = environment.get("QT_QPA_PLATFORM", "xcb")
    if sys.platform != "linux" or not wanted.startswith("xcb"):
        return None
    if not environment.get("DISPLAY"):
        return None if environment.get("WAYLAND_DISPLAY") else NO_DISPLAY
    try:
        ctypes.CDLL(os.fspath(plugins / "platforms" / "libqxcb.so"))
    except OSError as error:
        return explain_missing(error, _PACKAGES)
    return None if _display_answers() else _silent(environment["DISPLAY"])


def main() -> int:
    """Whether Qt's widgets can be loaded here: says what to install if not; the exit code."""
    try:
        importlib.import_module("PySide6.QtWidgets")
        importlib.import_module("PySide6.QtSvg")
    except ImportError as error:
        sys.stderr.write(f"{explain_missing(error)}\n")
        return 1
    return 0


def _silent(display: str) -> str:
    return (
        f"The display {display} does not answer. Check DISPLAY, and that this user may use it; "
        "or use the command line: s2s-desktop translate --help"
    )


def _display_answers() -> bool:
    """Whether an X server can be reached at DISPLAY."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed


if __name__ == "__main__":
    sys.exit(main())
