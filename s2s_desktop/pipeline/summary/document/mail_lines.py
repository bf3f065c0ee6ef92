"""The lines of a mail that are not what it says: its header, greetings, what it quotes."""

from __future__ import annotations

import re
from collections.abc import Sequence

_NAMED_HEADER = re.compile(
    r"(?:From|To|Cc|Bcc|Subject|Date|Sent|Reply-To|Message-ID|Received|Attachments?|Newsgroups"
    r"|Return-Path|Delivered-To|MIME-Version|(?:Content|DKIM|List|X)-[\w-]+)\s?:",
    re.I,
)
_ANY_HEADER = re.compile(r"[A-Za-z][\w-]*\s?:")
_ATTRIBUTION = re.compile(r"(?:On|Am|Le|El|Em)\b.{6,120}:\s*$|-{2,}\s?(?:Original|Forwarded)", re.I)
_SALUTATION = re.compile(r"(?:dear|hello|hey|hi)\b.{0,60}[,:]$", re.I)
_FAREWELL = re.compile(
    r"(?:(?:kind|best|warm|many)?\s*(?:regards|wishes|thanks)|cheers|sincerely|yours\s+\w+|"
    r"thank you|(?:all the )?best|take care)\W*$",
    re.I,
)
_FIRST = 3
"""Two headers among so many lines begin a mail; one line may be `Date: …` anywhere."""


def begins_mail(lines: Sequence[str]) -> bool:
    """Whether a text begins with the header of a mail."""
    first = [line for line in lines[:20] if line.strip() and not line[0].isspace()]
    return sum(bool(_NAMED_HEADER.match(line)) for line in first[:_FIRST]) >= 2


def begins_quoted_mail(lines: Sequence[str]) -> bool:
    """Whether these lines, three of them, begin a mail that is answered or forwarded."""
    return len(lines) == _FIRST and all(map(_NAMED_HEADER.match, lines))


def is_header(line: str) -> bool:
    """Whether a line goes on a header: a field, or more of the one before."""
    return line[0].isspace() or bool(_ANY_HEADER.match(line))


def announces_quoted_mail(line: str) -> bool:
    """Whether a line says who wrote what follows: "On Monday, Ana wrote:"."""
    return bool(_ATTRIBUTION.match(line))


def is_salutation(line: str) -> bool:
    """Whether a line greets the reader: "Dear all,"."""
    return bool(_SALUTATION.match(line))


def is_farewell(line: str) -> bool:
    """Whether a line says good-bye: "Best regards"."""
    return bool(_FAREWELL.match(line.strip()))
