"""Sentences round a text that are not what it says: who wrote it and when, captions, consent,
invitations to read on. In English, as pages have them."""

from __future__ import annotations

import re
from collections.abc import Sequence

_NAME = r"(?:[A-Z][\w.'\u2019-]*,?|and|for|of|the|in|at|de|da|van|von|&)"
_BYLINE = re.compile(
    rf"(?:By|BY|(?:Written|Reported|Posted|Story|Photographs?|Photos?|Words|Text) by)"
    rf"(?:\s+{_NAME})*\s*[.:|]?\s*"
)
_STAMP_CHARS = 100
_BETWEEN = re.compile(r"[\s,.:;/|()\u2013-]+")
_OF_STAMP = re.compile(
    r"first|last|published|updated?|posted|created|modified|dated?|edited|on|at"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
    r"|\d{1,4}(?:st|nd|rd|th|h)?|[ap]m?|m|[ecmp][sd]?t|gmt|utc|bst|cest",
    re.I,
)
_CAPTION = re.compile(
    r"(?:Photo(?:graph)?s?|Image|Picture|Pictured|Credit|Caption|Video|Media caption|File photo|"
    r"Illustration|Source|Copyright|Image (?:source|caption|copyright))\s?(?::|/|by [A-Z]|\u00a9)"
    r"|\W*Scroll (?:down|up) (?:for|to)\b|(?:SHARE|Share) (?:this|THIS)\b"
    r"|.{0,200}\b(?:Photo|Image|Picture|Credit)s?\s?:(?:\s[A-Z][\w.'\u2019/-]*){1,5}\W*$"
    r"|.{0,160}\((?:AP |Reuters|Getty|AFP|EPA)?\s?(?:Photo|Image|Picture)s?\b[^)]*\)\W*$"
)
_CONSENT = re.compile(
    r"\b(?:use[sd]?|using|accept|set|place)\b.{0,40}\bcookies\b"
    r"|\bcookies\b.{0,60}\b(?:accept|agree|consent|settings|preferences|experience)\b"
    r"|\b(?:by|if you) (?:continu|brows)\w+\b.{0,60}\b(?:accept|agree|consent)\b"
    r"|^\W*(?:accept|reject|manage) (?:all\W*$|(?:all )?cookies)",
    re.I,
)
_INVITATION = re.compile(
    r"^\W*(?:sign up|subscribe|register)\b.{0,40}"
    r"\b(?:newsletters?|mailing list|(?:e-?mail )?(?:alerts|updates)|channel|feed|inbox)\b"
    r"|\bunsubscribe\b|\bnewsletters?\b.{0,40}\binbox\b|\ball rights reserved\b"
    r"|^\W*(?:follow|like|find) us on (?:facebook|twitter|instagram|linkedin|youtube|social|x\b)"
    r"|^\W*(?:click|tap) here\b|^\W*read (?:more|also|next)\b|^\W*enter your e-?mail\b"
    r"|^\W*(?:leave|post|add) a (?:comment|reply)\b|^\W*(?:copyright )?(?:\u00a9|\(c\)) ?\d{4}"
    r"|^\W*(?:skip|jump|back) to (?:main|the content|content|top|navigation)\b"
    r"|^\W*(?:view|see) (?:this|the) (?:e-?mail|message) in (?:your|a) browser\b"
    r"|^\W*advertisement\b|^\W*related (?:articles|stories)\b",
    re.I,
)
_SET_APART = re.compile(r"\s\.$")
"""A full stop with a blank before it was set by a machine behind what is no sentence, unless most
full stops of the text stand so."""

_ABOUT_IT = (4, 0.3)
"""Where more sentences than this, and this share of them, speak of consent, a text is about it."""

_NAME_WORDS = 4


def furniture(sentences: Sequence[str]) -> list[bool]:
    """Of each sentence of a text whether it belongs to the page alone."""
    least, share = _ABOUT_IT
    consent = [bool(_CONSENT.search(sentence)) for sentence in sentences]
    if sum(consent) > max(least, share * len(sentences)):
        consent = [False] * len(sentences)
    asking = [a or bool(_INVITATION.search(s)) for a, s in zip(consent, sentences, strict=True)]
    if all(asking):
        asking = [False] * len(sentences)
    apart = [bool(_SET_APART.search(sentence)) for sentence in sentences]
    is_set = 2 * sum(apart) < len(sentences)
    return [
        asks or (is_set and stop_apart) or _tells_of_the_text(sentence)
        for sentence, asks, stop_apart in zip(sentences, asking, apart, strict=True)
    ]


def _tells_of_the_text(sentence: str) -> bool:
    """Whether it says who wrote the text or when, what a picture shows, or is a bare name."""
    return bool(
        _BYLINE.fullmatch(sentence)
        or _CAPTION.match(sentence)
        or _is_stamp(sentence)
        or _is_name(sentence)
    )


def _is_stamp(sentence: str) -> bool:
    if len(sentence) > _STAMP_CHARS or not any(map(str.isdigit, sentence)):
        return False
    return all(_OF_STAMP.fullmatch(word) for word in _BETWEEN.split(sentence) if word)


def _is_name(sentence: str) -> bool:
    words = sentence.rstrip(" .").split()
    titled = all(word[0].isupper() and not word.isupper() for word in words)
    return sentence.endswith(".") and len(words) <= _NAME_WORDS and titled
