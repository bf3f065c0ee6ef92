"""What is missing for a window is named before Qt ends the process."""

from __future__ import annotations

import builtins
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from s2s_desktop.gui import app, system_libraries
from s2s_desktop.gui.system_libraries import NO_DISPLAY, explain_missing, why_no_window

NOWHERE = Path("/nowhere")


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libEGL.so.1", "libegl1"),
        ("libxkbcommon.so.0", "libxkbcommon0"),
        ("libxcb-cursor.so.0", "libxcb-cursor0"),
        ("libGL.so.1", "libgl1"),
        ("libfontconfig.so.1", "libfontconfig1"),
        ("libdbus-1.so.3", "libdbus-1-3"),
    ],
)
def test_a_missing_library_is_named_with_its_package(library: str, package: str) -> None:
    error = ImportError(f"{library}: cannot open shared object file: No such file or directory")
    said = explain_missing(error, {})
    assert library in said
    assert f"sudo apt install {package}" in said


def test_everything_that_is_missing_is_named_at_once() -> None:
    error = OSError("libxcb-icccm.so.4: cannot open shared object file: No such file")
    said = explain_missing(error, {"libc.so.6": "libc6", "libxcb-none.so.9": "none"})
    assert "libxcb-icccm.so.4, libxcb-none.so.9." in said
    assert "libc.so.6" not in said


def test_a_library_that_nobody_knows_is_named_all_the_same() -> None:
    error = OSError("libodd-2.so.7: cannot open shared object file: No such file")
    said = explain_missing(error, {})
    assert "libodd-2.so.7" in said
    assert "apt" not in said


def test_another_error_is_passed_on() -> None:
    assert "No module named 'PySide6'" in explain_missing(ImportError("No module named 'PySide6'"))


@pytest.mark.skipif(sys.platform != "linux", reason="X11 is a matter of Linux")
def test_a_missing_display_is_said() -> None:
    assert why_no_window({}, NOWHERE) == NO_DISPLAY
    assert why_no_window({"QT_QPA_PLATFORM": "offscreen"}, NOWHERE) is None
    assert why_no_window({"WAYLAND_DISPLAY": "wayland-0"}, NOWHERE) is None


@pytest.mark.skipif(sys.platform != "linux", reason="X11 is a matter of Linux")
def test_a_plugin_that_lacks_a_library_is_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    def load(name: str) -> None:
        raise OSError("libxcb-cursor.so.0: cannot open shared object file: No such file")

    monkeypatch.setattr(system_libraries.ctypes, "CDLL", load)
    said = why_no_window({"DISPLAY": ":0"}, NOWHERE)
    assert said is not None
    assert "libxcb-cursor0" in said


@pytest.mark.skipif(sys.platform != "linux", reason="X11 is a matter of Linux")
def test_a_display_that_does_not_answer_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    # GIVEN a plugin that can be loaded and a display that nobody serves
    monkeypatch.setattr(system_libraries, "_display_answers", lambda: False)
    monkeypatch.setattr(system_libraries.ctypes, "CDLL", lambda name: None)
    said = why_no_window({"DISPLAY": ":77"}, NOWHERE)
    assert said is not None
    assert ":77" in said


def test_starting_without_a_library_gives_a_sentence_and_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    real = builtins.__import__

    def without_widgets(name: str, *rest: Any) -> object:
        if name == "s2s_desktop.gui.application":
            raise ImportError("libEGL.so.1: cannot open shared object file: No such file")
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without_widgets)
    assert app.main(["s2s-desktop"]) == 1
    said = capsys.readouterr().err
    assert said.startswith("s2s-desktop: Qt needs system libraries that are missing: libEGL.so.1")
    assert said.count("\n") == 1


@pytest.mark.skipif(sys.platform != "linux", reason="X11 is a matter of Linux")
@pytest.mark.parametrize("display", ["", ":98765"])
def test_the_program_without_a_display_says_so_and_fails(display: str) -> None:
    surroundings = {
        name: value
        for name, value in os.environ.items()
        if name not in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY")
    }
    done = subprocess.run(
        [sys.executable, "-m", "s2s_desktop"],
        env=surroundings | ({"DISPLAY": display} if display else {}),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "display" in done.stderr or "sudo apt install" in done.stderr


def test_the_check_of_the_makefile_passes_where_qt_works() -> None:
    assert system_libraries.main() == 0
