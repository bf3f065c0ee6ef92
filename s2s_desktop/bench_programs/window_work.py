"""The window at work: how late its ticks are, and the memory it holds.

It answers one question, {"text": …}, once it has opened, and closes.
"""

from __future__ import annotations

import argparse
import json
import sys
from itertools import pairwise
from time import perf_counter

from PySide6.QtCore import Qt, QTimer

from s2s_desktop.bench.machine import peak_bytes, resident_bytes
from s2s_desktop.bench_programs.question_loop import tell
from s2s_desktop.bench_programs.window import open_window

_TICK_MS = 10
_LATE_MS = 16
"""A frame of a usual screen: what comes later is seen as a jerk."""


class Ticks:
    """A timer of the window's thread that writes down when it was called."""

    def __init__(self) -> None:
        self.times: list[float] = []
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """From now on."""
        self._timer.start(_TICK_MS)

    def _tick(self) -> None:
        self.times.append(perf_counter())


def late_share(times: list[float]) -> float:
    """Of the ticks that were due, the share that came more than `_LATE_MS` late.

    A gap swallows ticks: those count as due and, but for the last 16 ms of it, as late.
    """
    tick_s, late_s = _TICK_MS / 1000, _LATE_MS / 1000
    late = sum(max(0, int((after - before - late_s) / tick_s)) for before, after in pairwise(times))
    return late / max(1, round((times[-1] - times[0]) / tick_s))


def main() -> None:
    """Translate for some seconds and say what came of it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--spare-cores", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=8.0)
    asked = parser.parse_args()
    app, window = open_window(asked.spare_cores)
    tell({"ready": True})
    text = json.loads(sys.stdin.readline())["text"]
    ticks = Ticks()
    loaded: list[int | None] = []

    def begin() -> None:
        """Once the first words stand there, the model is loaded and the work is on."""
        if not window.requester.running:
            give_up()
        elif not window.target.text():
            QTimer.singleShot(_TICK_MS, begin)
        else:
            loaded.append(resident_bytes())
            ticks.start()
            QTimer.singleShot(int(asked.seconds * 1000), finish)

    def finish() -> None:
        if not window.requester.running:
            give_up()
            return
        tell(
            {
                "late": late_share(ticks.times),
                "ticks": len(ticks.times),
                "loaded": loaded[0],
                "resident": resident_bytes(),
                "peak": peak_bytes(),
            }
        )
        window.close()

    def give_up() -> None:
        """The figures would not be those of a window at work."""
        notice = window.notices.notice
        reason = notice.message if notice is not None else "The text was too short."
        tell({"problem": "The work ended too soon.", "hint": reason})
        window.close()

    window.source.set_text(text)
    window.run_task()
    begin()
    sys.exit(app.exec())


if __name__ == "__main__":
    main()
