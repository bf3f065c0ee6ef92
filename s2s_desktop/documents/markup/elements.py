"""What the elements of HTML are to a reader of text."""

from __future__ import annotations

from s2s_desktop.documents.model import MarkKind

INLINE = frozenset(
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "del", "dfn", "em", "font", "i",
        "ins", "label", "mark", "q", "s", "small", "span", "strike", "strong", "sub", "sup",
        "time", "tt", "u", "ruby", "rb", "data", "output", "blink", "nobr",
    }
)  # fmt: skip
"""These set off a part of a sentence; any other element begins a new text."""

WORDS = frozenset({"code", "kbd", "samp", "var", "math", "svg"})
"""What is in them is no language, but acts as a word of its sentence."""

THINGS = frozenset(
    {
        "img", "br", "wbr", "input", "audio", "video", "canvas", "iframe", "object", "embed",
        "map", "picture", "script", "style", "template", "noscript", "select", "datalist", "meter",
        "progress", "rt", "rp", "link", "meta", "param", "source", "track", "area",
    }
)  # fmt: skip
"""They have no text that belongs to the sentence that they stand in."""

DRAWN = frozenset({"text", "tspan", "textpath", "title", "desc"})
"""The elements of a drawing (SVG) that have words."""

VOID = frozenset(
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
        "source", "track", "wbr",
    }
)  # fmt: skip
"""They have no end tag."""

FROZEN = frozenset({"pre", "textarea", "xmp", "listing"})
"""Blocks whose text stays as it is."""

HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}

KINDS: dict[str, MarkKind] = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "cite": "italic",
    "dfn": "italic", "u": "underline", "ins": "underline", "s": "strike", "strike": "strike",
    "del": "strike", "tt": "code", "a": "link",
}  # fmt: skip

ATTRIBUTES = frozenset({"alt", "title", "placeholder", "aria-label"})
"""Attributes whose values people read."""
