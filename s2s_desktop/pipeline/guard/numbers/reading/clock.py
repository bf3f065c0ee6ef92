"""Times of day: 3:45 pm, 15h45, 15:45, às 3 da tarde."""

from __future__ import annotations

import re

_HALF = (
    r"\s?(?:[ap]\.\s?m\.?|[ap]m)(?!\w)"
    r"|\s(?:o['’]clock\s)?(?:in\ the\ (?:morning|afternoon|evening)|at\ night)\b"
    r"|\s?(?:h|horas?)?\sda\ (?:manhã|madrugada|tarde|noite)\b"
)
CLOCK = rf"""(?:[01]?\d|2[0-4])(?:
      [:h][0-5]\d(?::[0-5]\d)?(?:\s?min)?(?![\d:]|[.,]\d)(?:{_HALF})?
    | \.[0-5]\d(?={_HALF})(?:{_HALF})
    | (?={_HALF})(?:{_HALF})
    | (?:h|\ horas)?\ e\ meia\b
    )"""
"""Verbose pattern of a time with minutes, or with its half of the day."""

BARE_HOUR = (
    r"(?:[01]?\d|2[0-4])h(?![\w])"
    r"|(?:(?<=\bàs\ )|(?<=\b[ad]as\ )|(?<=\bas\ ))(?:[01]?\d|2[0-4])\ horas?\b(?!\ e\ )"
)
"""Verbose pattern of an hour that may be a length of time (8h)."""

_AFTER_NOON = re.compile(r"p\.?\s?m|afternoon|evening|night|tarde|noite", re.IGNORECASE)
_BEFORE_NOON = re.compile(r"a\.?\s?m(?!\w)|morning|manhã|madrugada", re.IGNORECASE)


def hours(written: str, language: str) -> tuple[tuple[int, ...], ...]:
    """The times (hour, minute[, second]) that a writing may mean, likeliest first.

    English writes one to twelve for both halves of the day.
    """
    parts = [int(part) for part in re.findall(r"[0-9]+", written)]
    half = 30 if written.endswith("meia") else 0
    hour, minute, *rest = (*parts, half) if len(parts) == 1 else parts
    if _AFTER_NOON.search(written):
        return ((_afternoon(hour, written), minute, *rest),)
    if _BEFORE_NOON.search(written):
        return ((hour % 12, minute, *rest),)
    times = [(hour % 24, minute, *rest)]
    if language.startswith("en") and 1 <= hour <= 12 and "h" not in written.lower() and not rest:
        times.append(((hour + 12) % 24, minute))
    return tuple(times)


def _afternoon(hour: int, written: str) -> int:
    """12 at night is midnight; 12 pm is noon; 15 stays 15."""
    if hour == 12:
        return 0 if re.search("night|noite", written) else 12
    return hour + 12 if hour < 12 else hour % 24


def is_bare(written: str) -> bool:
    """Whether an hour stands alone, so that it may be a length of time."""
    return re.fullmatch(r"\d+(?:h| horas?)", written, re.IGNORECASE) is not None


def is_marked(written: str) -> bool:
    """Whether the half of the day is said."""
    return bool(_AFTER_NOON.search(written) or _BEFORE_NOON.search(written))


def with_other_half(written: str) -> str:
    """6 pm for 6 am, and the other way round."""
    other = {"a": "p", "p": "a", "A": "P", "P": "A"}
    half = re.compile(r"[ap](?=\.?\s?m(?!\w))", re.IGNORECASE)
    return half.sub(lambda letter: other[letter[0]], written)


def written_as_clock(time: tuple[int, ...], with_h: bool) -> str:
    """A time of 24 hours, with a colon or an h."""
    hour, minute, *rest = time
    if rest:
        return ":".join([f"{hour}", *(f"{part:02}" for part in (minute, *rest))])
    if with_h:
        return f"{hour}h{minute:02}" if minute else f"{hour}h"
    return f"{hour}:{minute:02}"
