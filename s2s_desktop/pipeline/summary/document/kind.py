"""Which kind of text this is, by marks that are cheap to find."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Literal

from s2s_desktop.pipeline.summary.document.line_roles import Role

DocumentKind = Literal["news", "paper", "manual", "mail", "dialogue", "list", "prose"]
"""`prose` is everything that shows no mark of the others."""

_DATELINE = re.compile(
    r"[A-Z][\w.'\u2019 -]{2,30}(?:, [A-Z][\w. ]{1,20})?\s*(?:\([^)]{2,30}\))?"
    r"\s*[\u2014\u2013-]{1,2}\s"
)
_MONTH = r"(?:Jan|Febr|Apr|Ju[nl]|Aug|Sept|Octo|Nov|Dec)[a-z]*|Mar(?:ch)?|May"
_DATE = re.compile(
    rf"\b(?:(?:{_MONTH})\.? \d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTH}))\b",
)
_RECENT = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|[Yy]esterday|(?:[Ll]ast|[Tt]his) (?:week|weekend|month|morning|night))\b"
)
_BYLINE = re.compile(r"\s*(?:By|BY)\s+[A-Z][\w.-]+ [A-Z]")
_REPORTED = re.compile(
    r"\b(?:said|says|told|announced|reported|stated|according to|spokes(?:man|woman|person)|"
    r"officials?|police|government|minister|president|court|authorities)\b"
)
_QUOTED = re.compile('["\u201c].*?["\u201d]')
_PERSONAL = re.compile(r"\b(?:I|me|my|you|your)\b")
_STUDY = re.compile(
    r"\bet al\b|\[\d+[\],]|\b(?:[Ii]n this|[Tt]his|[Tt]he present) (?:paper|study|work|article)\b|"
    r"\b[Ww]e (?:propose|present|show|find|found|investigate|introduce|demonstrate|report)\b|"
    r"\b[Oo]ur (?:results|method|approach|model|findings|data)\b"
)
_ORDER = re.compile(
    r"\W*(?:Click|Select|Open|Press|Choose|Enter|Type|Run|Install|Use|Add|Make|Remove|Set|Turn|"
    r"Place|Put|Check|Create|Keep|Try|Avoid|Cut|Mix|Go|Take|Do|Don't|Be)\b"
)
_NEWS_SENTENCES = 100
"""News is no longer than this."""

_LITTLE = 0.1
"""So small a share of the sentences may be by the way."""

SENTENCES_THAT_TELL = 400
"""So many sentences, from the first on, tell the kind of a text."""


def document_kind(roles: Sequence[Role], sentences: Sequence[str], turns: bool) -> DocumentKind:
    """The kind of a text, from its lines' roles and its first sentences.

    `turns`: the lines are turns of a conversation.
    """
    count = Counter(roles)
    if count["mail_header"] >= 2:
        return "mail"
    if turns:
        return "dialogue"
    if count["prose"] * 3 < count["item"] + count["table"]:
        return "list"
    if _share(_STUDY, sentences) > 0.12 or (sentences and _STUDY.search(" ".join(sentences[:6]))):
        return "paper"
    if _is_news(sentences):
        return "news"
    if sum(bool(_ORDER.match(sentence)) for sentence in sentences) > 0.15 * len(sentences):
        return "manual"
    return "prose"


def _is_news(sentences: Sequence[str]) -> bool:
    """Whether a text tells of a recent day, or with a date what others said, and not of the
    writer or the reader."""
    if not 0 < len(sentences) < _NEWS_SENTENCES:
        return False
    beginning = sentences[:5]
    personal = _share(_PERSONAL, [_QUOTED.sub("", sentence) for sentence in sentences])
    dated = (
        any(map(_DATE.search, beginning))
        or any(map(_BYLINE.match, beginning))
        or any(map(_DATELINE.match, beginning[:2]))
    )
    recent = any(map(_RECENT.search, beginning))
    reported = _share(_REPORTED, sentences)
    return (recent and personal < _LITTLE) or (
        (dated or recent) and personal < 2 * _LITTLE and reported > _LITTLE
    )


def _share(pattern: re.Pattern[str], sentences: Sequence[str]) -> float:
    return sum(bool(pattern.search(s)) for s in sentences) / max(1, len(sentences))
