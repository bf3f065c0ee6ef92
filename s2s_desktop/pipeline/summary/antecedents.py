"""Which sentences lean on the one before them, so that a reader needs both."""

from __future__ import annotations

import re

from s2s_desktop.engine.text.language_tags import primary
from s2s_desktop.pipeline.summary.compression import beginning
from s2s_desktop.pipeline.summary.document.structure import DocumentText

_ITSELF = (
    r"(?:paper|study|article|report|chapter|section|book|module|guide|page|document|agreement|"
    r"contract|lease|licen[cs]e|letter|e-?mail|message|tutorial|manual|web ?site|course|thesis|"
    r"survey|post|lesson|webinar|talk|lecture|session|event|workshop|episode|video|podcast|series|"
    r"proposal|specification|commit|patch|blog|story|week|weekend|month|year|morning|afternoon|evening|spring|summer|autumn|"
    r"fall|winter|season)\b"
)
"""What a text calls itself, and the times that it names from its own: "this paper"."""

_LEANING = {
    "en": re.compile(
        rf"""\W*(?:
          [Tt]his\b(?!\ {_ITSELF}) | [Tt]hese\b
        | (?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Tt]hat|[Tt]hose|[Ss]uch|[Hh]is|[Hh]ers?|[Ii]ts|[Tt]heirs?
            |[Hh]im|[Tt]hem|[Ww]hich|[Bb]oth|[Ee]ither|[Nn]either|[Aa]nother|[Oo]thers
            |[Tt]he\ (?:former|latter|same|other|others|second|third))\b
        | (?:[Ii]f|[Ww]hen|[Aa]s|[Bb]ecause|[Ww]hile|[Ss]ince|[Aa]lthough|[Tt]hough|[Oo]nce|[Aa]fter
            |[Bb]efore|[Uu]ntil|[Uu]nless|[Ii]n|[Oo]f|[Ff]or|[Ww]ith|[Ff]rom|[Oo]n|[Tt]o|[Bb]y)
          \ (?:it|they|them|he|him|she|her|those)\b
        | (?:[Pp]lease\ |I\ |[Ww]e\ |[Yy]ou\ )?\w+\ (?:it|them|him)\b
        | (?:[Bb]ut|[Aa]nd|[Oo]r|[Nn]or|[Yy]et|[Ss]o|[Tt]hen|[Tt]hus|[Hh]ence|[Tt]herefore|[Aa]lso
            |[Hh]owever|[Mm]oreover|[Ff]urther(?:more)?|[Aa]dditionally|[Cc]onsequently
            |[Ss]imilarly|[Ll]ikewise|[Ii]nstead|[Oo]therwise|[Bb]esides|[Ff]inally|[Mm]eanwhile
            |[Nn]evertheless|[Nn]onetheless|[Cc]onversely|[Aa]ccordingly|[Ss]till|[Ss]ubsequently
            |[Aa]fterwards?|[Ee]lsewhere|[Ii]ndeed|[Ss]pecifically)\b
        | (?:[Ff]or\ (?:example|instance)|[Ii]n\ (?:addition|contrast|turn|other\ words|particular
            |fact|short|that|those|such)|[Bb]y\ contrast|[Aa]s\ (?:a\ result|such|well)
            |[Oo]n\ the\ (?:other\ hand|contrary)|[Aa]t\ (?:the\ same\ time|that)|[Tt]hat\ is)\b
        | (?:[Ii]n|[Ff]or|[Aa]t|[Ww]ith|[Bb]y|[Oo]n|[Tt]o|[Ff]rom|[Oo]f|[Aa]fter|[Dd]espite
            |[Uu]nder|[Tt]hrough|[Dd]uring|[Bb]ecause\ of|[Dd]ue\ to|[Uu]nlike|[Ll]ike)
          \ (?:this\b(?!\ {_ITSELF})|these\b)
        )""",
        re.VERBOSE,
    ),
    "pt": re.compile(
        r"""\W*(?:[Ee]l[ea]s?|[Ii]ss?to|[Ii]sso|[Aa]quilo|[Ee]ss[ea]s?|[Ee]st[ea]s|[Aa]quel[ea]s?
            |[Mm]as|[Ee]|[Oo]u|[Pp]or[ée]m|[Cc]ontudo|[Tt]odavia|[Ee]ntretanto|[Tt]ambém|[Aa]ssim
            |[Ee]nt[ãa]o|[Pp]ortanto|[Aa]l[ée]m\ disso|[Nn]o\ entanto|[Pp]or\ (?:isso|exemplo)
            |[Nn]ess[ea]s?|[Nn]isso|[Dd]iss?o|[Aa]mb[oa]s)\b""",
        re.VERBOSE,
    ),
}


def leaning(document: DocumentText) -> list[bool]:
    """Of each sentence whether, as a summary gives it, it begins with a pronoun or a connective
    that points to the sentence before it; never of the first. Languages that are not known have
    none."""
    language = primary(document.language)
    pattern = _LEANING.get(language)
    if pattern is None:
        return [False] * len(document.sentences)
    begins = beginning if language == "en" else _as_it_stands
    spans = [sentence.span for sentence in document.sentences]
    found = [
        pattern.match(document.text, begins(document.text, span), span[1]) is not None
        for span in spans
    ]
    return [False, *found[1:]] if found else []


def _as_it_stands(_: str, span: tuple[int, int]) -> int:
    return span[0]
