"""Drives the real window through a translation without a screen, and takes its picture.

python -m s2s_desktop.gui.demo [--theme dark] [--state streaming] [--size 900x600] [--out FILE]
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path

from PySide6.QtCore import (
    QElapsedTimer,
    QEventLoop,
    QMessageLogContext,
    QPoint,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from s2s_desktop.catalogue.entry import SUMMARIZE
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.errors import UserError
from s2s_desktop.gui.application import make_application
from s2s_desktop.gui.demo_history import SEARCHED, DemoHistory
from s2s_desktop.gui.language.interface_language import LANGUAGES, speak
from s2s_desktop.gui.language.pseudo_locale import PSEUDO_LANGUAGES, speak_pseudo
from s2s_desktop.gui.look.appearance import Look, dress
from s2s_desktop.gui.text.text_panes import TextPane
from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.pipeline.messages import TranslateRequest
from s2s_desktop.pipeline.service import Service
from s2s_desktop.sentences import Sentence, verbatim
from s2s_desktop.settings import Settings

SAMPLE = (
    "The small white house at the end of the street has a red door. My grandmother lived there "
    "for forty years, and every summer we slept under the old roof.\n\n"
    "When it rained, we could hear the water on the tiles, and she told us stories about the sea."
)
HOVERED = "white"
COMPARED = "If it rains tomorrow, we will stay at home."
LONG_SAMPLE = (
    "The harbour of the small town was built in 1862, when the railway reached the coast. "
    "Fishermen paid for the first pier with a tax on every barrel of herring. Two years later "
    "the lighthouse was lit for the first time.\n\n"
    "For sixty years the harbour made the town rich. Ships from twelve countries loaded grain "
    "and timber there, and a school for sailors was opened next to the lighthouse. The winter "
    "of 1921 changed everything. Ice broke the northern pier, and the company that owned it "
    "went bankrupt within a month.\n\n"
    "Today the harbour belongs to swimmers and to a museum. Volunteers have restored two of the "
    "old boats. Every Saturday they sail out with children from the school, who learn to read "
    "charts and to tie knots. The council wants to rebuild the northern pier by 2030, if half "
    "of the money comes from visitors."
)
_PATIENCE_MS = 120_000
_FADED_MS = 300
"""Then everything that fades in is there."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Take the picture that is asked for and print the translation; the exit code."""
    asked = _parse(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    qInstallMessageHandler(_pass_on)
    make_application(["s2s-desktop"])
    speak_pseudo(asked.language) if asked.language in PSEUDO_LANGUAGES else speak(asked.language)
    dress(Look(theme=asked.theme, text_percent=asked.text_percent))
    with tempfile.TemporaryDirectory() as folder, ExitStack() as opened:
        beam_size = 4 if asked.state == "streaming" else 1
        stored = Settings(as_you_type=False, beam_size=beam_size, history="on")
        catalogue = Catalogue()
        window = MainWindow(catalogue, Service(catalogue), stored, Path(folder) / "settings.json")
        window.resize(*asked.size)
        window.show()
        try:
            _show(window, asked.state, Path(folder), opened)
            take_picture(window.compare_window or window, asked.out)
        except (UserError, TimeoutError) as error:
            sys.stderr.write(f"{error}\n")
            return 1
        finally:
            window.close()
    return 0


def _show(window: MainWindow, state: str, folder: Path, opened: ExitStack) -> None:
    if state in _STATES:
        _STATES[state](window)
        return
    demo = DemoHistory(window, folder, filled=state != "history-empty")
    opened.callback(demo.close)
    _wait(demo.idle())
    if state == "history":
        window.source.set_text(SAMPLE)
        _run(window)
    elif state == "history-searching":
        demo.history.panel.field.setText(SEARCHED)
    elif state == "history-paused":
        demo.history.keeping.keep(False)
    demo.history.close()  # what was made is written
    _wait(demo.idle())
    _wait(demo.idle())


def _pass_on(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    """Qt's messages, without the one that the screenless platform has for every window."""
    if "propagateSizeHints" not in text:
        sys.stderr.write(f"{text}\n")


def _parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m s2s_desktop.gui.demo", description=__doc__)
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--text-percent", type=int, default=100, metavar="PERCENT")
    parser.add_argument("--language", choices=(*LANGUAGES, *PSEUDO_LANGUAGES), default="en")
    parser.add_argument("--state", choices=(*_STATES, *_OF_HISTORY), default="finished")
    parser.add_argument("--size", type=_size, default=(1280, 800), metavar="WIDTHxHEIGHT")
    parser.add_argument("--out", type=Path, default=Path("docs/screenshot.png"), metavar="FILE")
    return parser.parse_args(arguments)


def _size(text: str) -> tuple[int, int]:
    width, height = text.split("x")
    return int(width), int(height)


def _empty(window: MainWindow) -> None:
    """As it opens, once the engine is ready."""
    loaded: list[object] = []
    window.queue.warmed.connect(loaded.append)
    window.warm_up()
    _wait(lambda: bool(loaded))


def show_finished(window: MainWindow) -> None:
    """A translation, with the mouse on a word."""
    window.source.set_text(SAMPLE)
    _run(window)
    sys.stdout.write(f"{SAMPLE}\n\n{window.target.text()}\n")
    _hover(window.source, HOVERED)


def _run(window: MainWindow) -> None:
    """Do what the window is set to do, to the end. Raises UserError."""
    window.run_task()
    _wait(lambda: not window.requester.running)
    notice = window.notices.notice
    if notice is not None and notice.serious:
        raise UserError(verbatim(notice.message), verbatim(notice.hint))


def _streaming(window: MainWindow) -> None:
    """A translation that is on its way, with words that are not settled yet."""
    _empty(window)
    window.source.set_text(SAMPLE)
    window.run_task()
    _wait(lambda: len(window.target.text()) > len(SAMPLE) // 3)


def _failed(window: MainWindow) -> None:
    """A request for a model that does not exist, after a translation."""
    show_finished(window)
    window.requester.ask(TranslateRequest(0, "", "en", "pt", "no-such-model"))
    _wait(lambda: window.notices.notice is not None)


def show_summary(window: MainWindow) -> None:
    """A summary, with the origin of its second sentence marked and the mouse on a word."""
    choices = window.choices
    choices.choose_task(SUMMARIZE)
    window.source.set_text(LONG_SAMPLE)
    _run(window)
    sys.stdout.write(f"{LONG_SAMPLE}\n\n{window.target.text()}\n")
    second = window.target.text().index(". ") + 3
    cursor = window.target.textCursor()
    cursor.setPosition(second)
    QTest.mouseClick(
        window.target.viewport(),
        Qt.MouseButton.LeftButton,
        pos=window.target.cursorRect(cursor).center(),
    )


def _show_comparison(window: MainWindow) -> None:
    """Two models of different kinds on one sentence."""
    for entry in Catalogue().entries():
        window.choices.choose_model(entry)
        if window.commands.compare.isEnabled():
            break
    else:
        raise UserError(Sentence("No pair of languages has two models."), Sentence("Add one more."))
    window.source.set_text(COMPARED)
    window.commands.compare.trigger()
    compare = window.compare_window
    assert compare is not None
    _wait(lambda: not compare.running)


_STATES: dict[str, Callable[[MainWindow], None]] = {
    "finished": show_finished,
    "empty": _empty,
    "streaming": _streaming,
    "failed": _failed,
    "summarized": show_summary,
    "compared": _show_comparison,
}

_OF_HISTORY = ("history", "history-empty", "history-searching", "history-paused")


def _wait(until: Callable[[], bool]) -> None:
    """Let the window live until something is so. Raises TimeoutError."""
    waited = QElapsedTimer()
    waited.start()
    while not until():
        if waited.hasExpired(_PATIENCE_MS):
            raise TimeoutError("The engine took too long.")
        _live(ms=5)


def _live(ms: int) -> None:
    """A loop of its own: a wait of QTest would not let the inference thread run."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def _hover(pane: TextPane, word: str) -> None:
    """Move the mouse on to a word."""
    cursor: QTextCursor = pane.document().find(word)
    cursor.setPosition(cursor.selectionStart() + 1)
    QTest.mouseMove(pane.viewport(), QPoint(2, pane.viewport().height() - 2))
    QTest.mouseMove(pane.viewport(), pane.cursorRect(cursor).center())
    _live(ms=100)


def take_picture(window: QWidget, path: Path) -> None:
    """Save what the window looks like as a PNG. Raises UserError."""
    _live(_FADED_MS)
    path.parent.mkdir(parents=True, exist_ok=True)
    if not window.grab().save(str(path)):
        raise UserError(
            Sentence("The picture cannot be written to {path}.", path=path),
            Sentence("Choose another folder."),
        )
    sys.stdout.write(f"\n{path}\n")


if __name__ == "__main__":
    sys.exit(main())
