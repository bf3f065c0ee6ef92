"""Markup within a line: tags, Markdown, commands of TeX, entities.

What marks a stretch of text comes in pairs that hang on its first and its last word.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from s2s_desktop.pipeline.messages import Inset, InsetRole, Span

_ATTRIBUTES = r"(?:\s+[\w:@.#*()\[\]-]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'=<>`]+))?)*"
_TAG = re.compile(rf"<(?P<close>/?)(?P<name>[A-Za-z][\w:.-]*){_ATTRIBUTES}\s*(?P<empty>/?)>")
_OPAQUE = re.compile(
    rf"<(?P<name>code|kbd|samp|var|pre|script|style|math|svg|tt){_ATTRIBUTES}\s*>.*?</(?P=name)\s*>",
    re.IGNORECASE | re.DOTALL,
)
_BREAKS = {"br", "hr", "wbr", "li", "p", "div", "td", "th", "tr", "ul", "ol", "h1", "h2", "h3"}
_INLINE = {
    *("a", "abbr", "b", "bdi", "bdo", "big", "cite", "del", "dfn", "em", "font", "i", "ins"),
    *("label", "mark", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "time", "u"),
    *("body", "html", "head", "title", "main", "nav", "section", "article", "header", "footer"),
}

_ENTITY = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,30}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});")

_LINK = re.compile(
    r"(?<!\\)(?P<open>!?\[)(?P<text>[^\[\]\n]*)(?P<close>\]"
    r"(?:\((?:[^()\s]|\([^()\s]*\))*(?:\s+(?:\"[^\"]*\"|'[^']*'))?\)|\[[^\[\]\n]*\]))"
)
_NOTE = re.compile(r"\[\^[\w-]+\]|\[@[\w:;,@ -]+\]")
_TEX_TEXT = re.compile(
    r"(?P<open>\\(?:text(?:bf|it|tt|sc|rm|sf|up|sl|md)?|emph|underline|(?:sub)*section|chapter|"
    r"(?:sub)?paragraph|title|author|caption|footnote|mbox|textcolor\{\w+\}|"
    r"href\{[^{}\n]*\})\*?\{)(?P<text>[^{}\n]*)(?P<close>\})"
)
_TEX_COMMAND = re.compile(r"\\[A-Za-z]+\*?(?:\[[^\]\n]*\])*(?:\{[^{}\n]*\})*|\\[%&_#$]")


def _emphasis(mark: str, beside: str) -> re.Pattern[str]:
    sign, written = re.escape(mark[0]), re.escape(mark)
    return re.compile(
        rf"(?<![\\{sign}{beside}])(?P<open>{written})(?=[^\s{sign}])(?P<text>[^\n]{{1,1000}}?)"
        rf"(?<=[^\s\\{sign}])(?P<close>{written})(?![{sign}{beside}])"
    )


_PAIRS = (
    ("[", _LINK),
    ("\\", _TEX_TEXT),
    *((mark[0], _emphasis(mark, "")) for mark in ("***", "**", "~~")),
    *((mark[0], _emphasis(mark, r"\w")) for mark in ("==", "__", "*", "_")),
)
"""A character that each needs, and what finds it."""


def markup(text: str, signs: frozenset[str]) -> Iterator[Inset]:
    """The markup of a line or a sentence, in no order; some may overlap. `signs` are its
    characters."""
    if "<" in signs:
        yield from _tags(text)
    if "&" in signs:
        yield from _entities(text)
    if "\\" in signs:
        yield from _commands(text)
    if "[" in signs:
        yield from (Inset(*match.span(), "note", "closes") for match in _NOTE.finditer(text))
    for pair in (pair for sign, pair in _PAIRS if sign in signs):
        for match in pair.finditer(text):
            yield from _pair("markup", match.span("open"), match.span("close"))


def _pair(kind: str, opening: Span, closing: Span) -> Iterator[Inset]:
    yield Inset(*opening, kind, "opens", closing[0])
    yield Inset(*closing, kind, "closes", opening[0])


def _commands(text: str) -> Iterator[Inset]:
    """Commands of TeX, but for those whose argument is text."""
    textual = {match.start() for match in _TEX_TEXT.finditer(text)}
    for match in _TEX_COMMAND.finditer(text):
        if match.start() not in textual:
            yield Inset(*match.span(), "tex")


def _tags(text: str) -> Iterator[Inset]:
    """Tags; what is between those of code is no text either."""
    opaque = [match.span() for match in _OPAQUE.finditer(text)]
    yield from (Inset(*span, "code") for span in opaque)
    opened = list[re.Match[str]]()
    for tag in _TAG.finditer(text):
        if any(start <= tag.start() < end for start, end in opaque):
            continue
        if tag["name"].lower() in _BREAKS:
            yield Inset(*tag.span(), "tag", "parts")
        elif not tag["close"]:
            opened.append(tag)
        elif (at := _last(opened, tag["name"])) is not None:
            yield from _pair("tag", opened.pop(at).span(), tag.span())
        else:
            yield _alone(tag, text)
    yield from (_alone(tag, text) for tag in opened)


def _last(tags: list[re.Match[str]], name: str) -> int | None:
    """The last of these tags that has this name."""
    return next((i for i in reversed(range(len(tags))) if tags[i]["name"] == name), None)


def _alone(tag: re.Match[str], text: str) -> Inset:
    """A tag without a partner: it hangs on a word if it is one of text, else it is a word."""
    name, (start, end) = tag["name"].lower(), tag.span()
    if name not in _INLINE or tag["empty"]:
        return Inset(start, end, "placeholder")
    role: InsetRole = "closes" if tag["close"] or text[end : end + 1].isspace() else "opens"
    return Inset(start, end, "tag", role)


def _entities(text: str) -> Iterator[Inset]:
    """Of letters, with the rest of their word; of punctuation, hanging on the word beside."""
    for match in _ENTITY.finditer(text):
        start, end = match.span()
        if html.unescape(match[0]).isalpha():
            yield Inset(*_word_around(text, start, end), "entity")
            continue
        before, after = text[start - 1 : start].isalnum(), text[end : end + 1].isalnum()
        if before and after:
            yield Inset(start, end, "entity", "parts")
        elif before or after:
            yield Inset(start, end, "entity", "closes" if before else "opens")
        else:
            yield Inset(start, end, "entity")


def _word_around(text: str, start: int, end: int) -> Span:
    while start and text[start - 1].isalnum():
        start -= 1
    while text[end : end + 1].isalnum():
        end += 1
    return start, end
