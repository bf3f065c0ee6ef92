"""Pictures are painted without widgets, so that the command line can write them too."""

from __future__ import annotations

import subprocess
import sys

_IMPORT_ALL = """
import importlib, pkgutil, sys
import s2s_desktop.drawing as drawing
for module in pkgutil.iter_modules(drawing.__path__):
    importlib.import_module(f"s2s_desktop.drawing.{module.name}")
print(len(list(pkgutil.iter_modules(drawing.__path__))), *sorted(sys.modules))
"""


def test_no_module_of_the_layer_imports_widgets() -> None:
    told = subprocess.run(
        [sys.executable, "-c", _IMPORT_ALL], capture_output=True, text=True, check=True
    ).stdout.split()
    assert int(told[0]) >= 10
    assert "PySide6.QtGui" in told
    assert "PySide6.QtWidgets" not in told
