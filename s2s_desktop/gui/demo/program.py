"""Drives the real window through a translation without a screen, and takes its picture.

python -m s2s_desktop.gui.demo [--theme dark] [--state streaming] [--size 900x600] [--out FILE]
python -m s2s_desktop.gui.demo --all FOLDER
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.errors import UserError
from s2s_desktop.gui.application import make_application
from s2s_desktop.gui.demo.demo_history import SEARCHED, DemoHistory
from s2s_desktop.gui.demo.driving import run, wait
from s2s_desktop.gui.demo.picture import take_picture
from s2s_desktop.gui.demo.picture_set import ALL_SHOTS, Shot
from s2s_desktop.gui.demo.states import STATES
from s2s_desktop.gui.demo.texts import SAMPLE
from s2s_desktop.gui.language.interface_language import LANGUAGES, speak
from s2s_desktop.gui.language.pseudo_locale import PSEUDO_LANGUAGES, speak_pseudo
from s2s_desktop.gui.look.appearance import Look, dress
from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.pipeline.service import Service
from s2s_desktop.settings import Settings

_FINISHED = Path("docs/pictures/finished.png")
_SCREEN = {
    "name": "demo",
    "x": 0,
    "y": 0,
    "width": 2560,
    "height": 1440,
    "logicalDpi": 96,
    "logicalBaseDpi": 96,
    "dpr": 1,
}
"""Large enough for every picture: what opens below a button stays on the screen."""
_OF_HISTORY = ("history", "history-empty", "history-searching", "history-paused")


def main(arguments: Sequence[str] | None = None) -> int:
    """Take the pictures that are asked for and print the translation; the exit code."""
    asked = _parse(arguments)
    with tempfile.TemporaryDirectory() as folder:
        screen = Path(folder) / "screen.json"
        screen.write_text(json.dumps({"screens": [_SCREEN]}), encoding="utf-8")
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
        qInstallMessageHandler(_pass_on)
        make_application(["s2s-desktop"])
    shot = Shot(asked.state, asked.theme, asked.language, asked.size, asked.text_percent)
    wanted = {asked.out: shot}
    if asked.all is not None:
        wanted = {asked.all / each.file_name: each for each in ALL_SHOTS}
    try:
        for path, each in wanted.items():
            _take(each, path)
    except (UserError, TimeoutError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


def _take(shot: Shot, path: Path) -> None:
    """Raises UserError and TimeoutError."""
    pseudo = shot.language in PSEUDO_LANGUAGES
    speak_pseudo(shot.language) if pseudo else speak(shot.language)
    dress(Look(theme=shot.theme, text_percent=shot.text_percent))
    with tempfile.TemporaryDirectory() as folder, ExitStack() as opened:
        beam_size = 4 if shot.state == "streaming" else 1
        stored = Settings(
            as_you_type=False,
            beam_size=beam_size,
            history="on",
            theme=shot.theme,
            interface_size_percent=shot.text_percent,
            font_size_pt=round(Settings().font_size_pt * shot.text_percent / 100),
        )
        catalogue = Catalogue()
        window = MainWindow(
            catalogue, Service(catalogue), stored, Path(folder) / "settings.json", Path(folder)
        )
        opened.callback(window.close)
        window.resize(*shot.size)
        window.show()
        if shot.state in STATES:
            STATES[shot.state](window)
        else:
            _show_history(window, shot.state, Path(folder), opened)
        take_picture(window.compare_window or window, path)


def _show_history(window: MainWindow, state: str, folder: Path, opened: ExitStack) -> None:
    demo = DemoHistory(window, folder, filled=state != "history-empty")
    opened.callback(demo.close)
    wait(demo.idle())
    if state == "history":
        run(window, SAMPLE)
    elif state == "history-searching":
        demo.history.panel.field.setText(SEARCHED)
    elif state == "history-paused":
        demo.history.keeping.keep(False)
    demo.history.close()  # what was made is written
    wait(demo.idle())
    wait(demo.idle())


def _pass_on(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    """Qt's messages, without the one that the screenless platform has for every window."""
    if "propagateSizeHints" not in text:
        sys.stderr.write(f"{text}\n")


def _parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m s2s_desktop.gui.demo", description=__doc__)
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--text-percent", type=int, default=100, metavar="PERCENT")
    parser.add_argument("--language", choices=(*LANGUAGES, *PSEUDO_LANGUAGES), default="en")
    parser.add_argument("--state", choices=(*STATES, *_OF_HISTORY), default="finished")
    parser.add_argument("--size", type=_size, default=(1280, 800), metavar="WIDTHxHEIGHT")
    parser.add_argument(
        "--out", type=Path, default=Path("docs/pictures/finished.png"), metavar="FILE"
    )
    parser.add_argument("--all", type=Path, metavar="FOLDER", help="every picture of docs/pictures")
    return parser.parse_args(arguments)


def _size(text: str) -> tuple[int, int]:
    width, height = text.split("x")
    return int(width), int(height)
