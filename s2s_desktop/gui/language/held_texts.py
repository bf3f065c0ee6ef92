"""What a window hands over to the one that opens in its place."""

from __future__ import annotations

from dataclasses import dataclass

from s2s_desktop.gui.window.main_window import MainWindow


@dataclass(frozen=True)
class HeldTexts:
    """The source text, where its caret was (a QTextCursor position), and whether it had a result.

    What was chosen goes by the settings.
    """

    source: str
    caret: int
    had_result: bool


def capture(window: MainWindow) -> HeldTexts:
    """What `window` holds."""
    caret = window.source.textCursor().position()
    return HeldTexts(window.source.text(), caret, not window.target.document().isEmpty())


def hand_over(held: HeldTexts, window: MainWindow) -> None:
    """Let `window` hold it; a result is made again, which the engine remembers."""
    window.source.set_text(held.source)
    cursor = window.source.textCursor()
    cursor.setPosition(held.caret)
    window.source.setTextCursor(cursor)
    if held.had_result:
        window.run_task()
