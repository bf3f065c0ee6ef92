"""How far a request is and how long it takes, in words."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from s2s_desktop.gui.translated import tr
from s2s_desktop.pipeline.messages import Progress

_MINUTE_S = 60
_LONG_S = 90
"""From here on, minutes are told."""
_ROUND_S = 5


def told_progress(progress: Progress) -> str:
    """ "34 of 300 · about 20 s", or as much of it as is known."""
    left = progress.seconds_left
    if not progress.total_segments:
        percent = int(100 * min(1.0, progress.done_chars / max(1, progress.total_chars)))
        return tr("{percent} %").format(percent=percent)
    locale = QLocale()
    done, total = progress.done_segments, progress.total_segments
    counted = (
        tr("{done} of about {total}") if progress.total_is_estimate else tr("{done} of {total}")
    )
    text = counted.format(done=locale.toString(done), total=locale.toString(total))
    if left is None or left < 1:
        return text
    return tr("{counted} · about {time}").format(counted=text, time=_about(left))


def told_seconds(seconds: float) -> str:
    """A time that was measured."""
    if seconds >= _LONG_S:
        return _about(seconds)
    shown = QLocale().toString(seconds, "f", 1 if seconds >= 1 else 2)
    return tr("{seconds} s").format(seconds=shown)


def _about(seconds: float) -> str:
    if seconds >= _LONG_S:
        return tr("%n minute(s)", "", round(seconds / _MINUTE_S))
    near = max(1, round(seconds)) if seconds < _ROUND_S else _ROUND_S * round(seconds / _ROUND_S)
    return tr("{seconds} s").format(seconds=near)
