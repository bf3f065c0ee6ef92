"""The cues of a file of subtitles: what is timing, and what is text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TIME = r"(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}"
_TIMING = re.compile(
    rf"(?:\A\ufeff?|(?<=[\r\n]))[ \t]*({_TIME})[ \t]*-->[ \t]*({_TIME})[^\r\n]*(?=[\r\n]|\Z)"
)
# Some programs write two carriage returns and a line feed.
_LINE_END = re.compile(r"(?>\r*\n|\r)")
_BLANK = re.compile(rf"{_LINE_END.pattern}[ \t]*(?={_LINE_END.pattern}|\Z)|\Z")


@dataclass(frozen=True)
class Cue:
    """Characters `start` … `end` of the file are its text; times in seconds."""

    start: int
    end: int
    begins: float
    ends: float
    text: str

    @property
    def lines(self) -> list[str]:
        """Its lines."""
        return _LINE_END.split(self.text)

    @property
    def line_end(self) -> str:
        """What stands between them."""
        found = _LINE_END.search(self.text)
        return found[0] if found else "\n"


def looks_like_subtitles(text: str) -> str | None:
    """The suffix of the format of a text: "vtt", "srt", or None for another text."""
    if re.match(r"\ufeff?WEBVTT(?:[ \t\r\n]|\Z)", text):
        return "vtt"
    first = _TIMING.search(text, 0, 4096)
    if first and re.fullmatch(r"\ufeff?\s*(?:\d+[ \t]*\s)?\s*", text[: first.start()]):
        return "srt"
    return None


def cues(text: str) -> Iterator[Cue]:
    """The cues that have a text, in the order of the file."""
    for match in _TIMING.finditer(text):
        line_end = _LINE_END.match(text, match.end())
        if line_end is None:
            continue
        start = line_end.end()
        blank = _BLANK.match(text, line_end.start()) or _BLANK.search(text, start)
        end = max(start, blank.start() if blank else len(text))
        following = _TIMING.search(text, start, end)
        if following:  # the empty line between the two is missing: the number stands before it
            end = text.rfind("\n", start, following.start() - 1) + 1 or start
        words = text[start:end].rstrip()
        if words.strip():
            yield Cue(start, start + len(words), _seconds(match[1]), _seconds(match[2]), words)


def _seconds(time: str) -> float:
    *hours, minutes, seconds = time.replace(",", ".").split(":")
    return 3600 * int(hours[0] if hours else 0) + 60 * int(minutes) + float(seconds)
