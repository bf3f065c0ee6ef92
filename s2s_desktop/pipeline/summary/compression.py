"""Shorter forms of a sentence that stay grammatical: ranges of the source that are kept.

English. Only what can be left out of any sentence is: references, marks of the markup, noises
of a transcript, and a beginning that leans on what stood before or says who says it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from s2s_desktop.pipeline.messages import Span

_YEAR = r"(?:1[89]|20)\d\d[a-z]?"
_INSIDE = re.compile(
    rf"""
      \s+\(\s*\)                                              # what a reference left behind
    | \s*\((?:[^()]*\bet\ al\b[^()]*|[A-Z][^()]{{0,60}},\ ?{_YEAR}(?:[;,][^()]*)?)\)
    | \s*\((?:[Ss]ee\ |cf\.\ |(?:[Ss]upp\w*\ )?(?:[Ff]ig(?:ure|s)?|[Tt]able|[Ss]ection)\b)[^()]*\)
    | \s*\[\s*\^?\d{{1,3}}(?:\s*[,;\u2013-]\s*\d{{1,3}})*\s*\]
    | \s*\{{[:#]?[\w\s#.:-]{{1,40}}\}}                        # {{laughter}}, {{: #anchor}}
    | \s*\[(?:laughter|applause|crosstalk|inaudible|noise|music|pause)\]
    | (?<![\w-])(?:(?:uh|um|umm|erm|mm|hmm)\b\ ?,?|(?:Uh|Um|Mm|Hmm)\ ?,)\s*
    """,
    re.VERBOSE,
)

_MARKUP = re.compile(
    r"""
      \*\*+ | (?<!\w)__ | __(?!\w)
    | \[(?=[^\[\]]+\]\([^()\s]*\)) | \]\([^()\s]*\)           # what a link is made of
    | </?(?:a|abbr|b|cite|code|em|font|i|kbd|mark|q|s|small|span|strong|su[bp]|tt|u)
      (?:\s[^<>]{0,300})?>
    | (?<!\S)</?(?:blockquote|br|center|div|h[1-6]|hr|img|li|ol|p|ul)(?:\s[^<>]{0,300})?/?>\s*
    | \s*</?(?:blockquote|br|center|div|h[1-6]|hr|img|li|ol|p|ul)(?:\s[^<>]{0,300})?/?>(?!\S)
    """,
    re.VERBOSE,
)
_EMPHASIS = re.compile(
    r"(?<![\w*])(\*)(?=[^\s*])[^*\n]*[^\s*](\*)(?![\w*])|(?<!\w)(_)(?=[^\s_])[^_\n]*[^\s_](_)(?!\w)"
)
"""A word or more between two stars or lines."""

_DATELINE = re.compile(
    r"(?:[A-Z][\w.'\u2019 ,-]{2,40})?\([A-Z][^()]{1,30}\)\s*[\u2014\u2013-]{1,2}\s+(?=\w)"
    r"|[A-Z]{3}[A-Z.,' -]{0,30}[\u2014\u2013]\s+(?=\w)"
)
"""Where a report was written: "HARWICK (Coast Press) —"."""

_CONNECTIVE = re.compile(
    r"(?:However|Moreover|Furthermore|In addition|Additionally|Therefore|Thus|Hence|"
    r"Consequently|As a result|Finally|In summary|In conclusion|To summarize|Overall|Indeed|"
    r"In short|Specifically|In particular|That said|Meanwhile|Nevertheless|Nonetheless|"
    r"Similarly|Well|Anyway|So|Okay|Yeah|Now|Lastly|In fact|Of course)\s?,\s+(?=\w)"
)
_JOINING = re.compile(
    r"(?:And|But|So) (?=(?:I|[Ww]e|[Yy]ou|[Tt]he|an?|[Mm]y|[Oo]ur|[Yy]our|[Tt]here)\b)"
)
"""How people who talk begin: "And we went home"."""

_HERE = re.compile(
    r"(?:(?:In|With) (?:this|the present|the current) "
    r"(?:paper|work|article|study|letter|report|chapter|section|post|note|research|talk|thesis)"
    r"|Here)\s?,?\s+(?=(?:we|I|it|the authors?)\b)",
    re.I,
)
_WHO_SAYS = re.compile(
    r"(?:(?:we|I|the authors?|(?:this|our) (?:paper|work|study|article|analysis|results?|findings?)"
    r"|(?:the|these) (?:results|findings|experiments|data)|the result|results)\s+"
    r"(?:(?:have|has|also|further|then|thus|therefore|empirically|theoretically|here|now)\s+){0,2}"
    r"(?:shows?|showed|shown|finds?|found|demonstrates?|demonstrated|reports?|reported|argues?|"
    r"argued|observes?|observed|discover(?:ed)?|reveals?|revealed|conclude[sd]?|proves?|proved|"
    r"proven|indicates?|indicated|confirm(?:ed|s)?|establish(?:ed)?|note)\s+that"
    r"|it (?:is|was|has been) (?:shown|found|demonstrated|observed|argued|proved|proven) that)"
    r"\s+(?=(?!(?:if|when|while|although|though|since|as|because|for|in|by|with|on|under|it|this|"
    r"these|they|such|both|not only)\b)\w)",
    re.I,
)
_BEGINNINGS = (_DATELINE, _JOINING, _CONNECTIVE, _HERE, _WHO_SAYS)
_LEAST_WORDS = 5


def beginning(text: str, span: Span) -> int:
    """Where what is kept of `span`, in English, begins."""
    start, end = _behind_noise(text, span), span[1]
    for pattern in _BEGINNINGS:
        if found := pattern.match(text, start, end):
            start = _behind_noise(text, (found.end(), end))
    return start if len(text[start:end].split()) >= _LEAST_WORDS else span[0]


def _behind_noise(text: str, span: Span) -> int:
    start, end = span
    while found := _INSIDE.match(text, start, end) or _MARKUP.match(text, start, end):
        start = found.end()
    return start


def kept(text: str, span: Span, *, english: bool = True) -> tuple[Span, ...]:
    """The ranges of `span` that a summary keeps, in order; joined, they read as a sentence.

    The caller joins their characters, makes white space single, and capitalises the first.
    Of languages other than English only marks of the markup are left out.
    """
    start = beginning(text, span) if english else span[0]
    cuts = sorted(_cuts(text, (start, span[1]), english))
    ranges = _between(cuts, (start, span[1]))
    if sum(len(text[a:b].split()) for a, b in ranges) >= _LEAST_WORDS:
        return ranges
    return _between(sorted(_cuts(text, span, english=False)), span) or (span,)


def _cuts(text: str, span: Span, english: bool) -> Iterator[Span]:
    """What is left out of `span`."""
    for pattern in (_MARKUP, _INSIDE) if english else (_MARKUP,):
        yield from (found.span() for found in pattern.finditer(text, *span))
    for found in _EMPHASIS.finditer(text, *span):
        yield from (found.span(group) for group in range(1, 5) if found[group])


def _between(cuts: Sequence[Span], span: Span) -> tuple[Span, ...]:
    start, end = span
    ranges: list[Span] = []
    for first, last in cuts:
        if first > start:
            ranges.append((start, first))
        start = max(start, last)
    return (*ranges, (start, end)) if start < end else tuple(ranges)
