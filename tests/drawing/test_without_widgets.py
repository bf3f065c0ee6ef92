"""Pictures are painted without widgets, so that the command line can write them too."""

from __future__ import annotations

import subprocess
import sys

_IMPORT_ALL = """
import importlib, pkgutil, sys
import s2s_desktop.drawing as drawing
names = [m.name for m in pkgutil.walk_packages(drawing.__path__, "s2s_desktop.drawing.")]
for name in names:
    importlib.import_module(name)
print(len(names), *sorted(sys.modules))
"""


def test_no_module_of_the_layer_imports_widgets() -> None:
    told = subprocess.run(
        [sys.executable, "-c", _IMPORT_ALL], capture_output=True, text=True, check=True
    ).stdout.split()
    assert int(told[0]) >= 25
    assert "PySide6.QtGui" in told
    assert "PySide6.QtWidgets" not in told
