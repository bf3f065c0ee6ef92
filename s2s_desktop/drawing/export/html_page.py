"""Sentences with their links as one HTML page that needs nothing else: point at a word to see its
partners, click to pin it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from html import escape

from s2s_desktop.drawing.colours import ViewColours
from s2s_desktop.drawing.partners import sources_of, weight
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.pipeline.guard.kinds import worded
from s2s_desktop.pipeline.messages import Span

_STYLE = """
:root{color-scheme:SCHEME}
body{margin:2rem auto;max-width:56rem;padding:0 1rem;background:BASE;color:TEXT;
font:1rem/1.7 system-ui,sans-serif}
section{border-top:1px solid LINE;padding:.8rem 0}
p{margin:.2rem 0}
.s{color:QUIET}
w{border-radius:.3rem;padding:.1rem .15rem;cursor:pointer}
w:focus-visible{outline:2px solid ACCENT}
w.on{background:ACCENT;color:ONACCENT}
w.partner{background:rgb(from ACCENT r g b / calc(.25 + .75 * var(--w)));}
w.lone{text-decoration:underline dotted CHECK;text-underline-offset:.2em}
.check{color:CHECK;font-size:.9rem}
footer{color:QUIET;font-size:.9rem;margin-top:2rem}
"""
_SCRIPT = """
"use strict";
const links = JSON.parse(document.getElementById("links").textContent);
let pinned = null;
const word = (n, side, i) => document.getElementById(side + n + "-" + i);
function clear() {
  for (const w of document.querySelectorAll("w.on, w.partner")) {
    w.classList.remove("on", "partner");
    w.style.removeProperty("--w");
    w.removeAttribute("title");
  }
}
function show(w) {
  clear();
  if (!w) return;
  const [, side, n, i] = w.id.match(/^([st])(\\d+)-(\\d+)$/);
  w.classList.add("on");
  for (const [source, target, share] of links[n]) {
    if (+i !== (side === "s" ? source : target)) continue;
    const partner = side === "s" ? word(n, "t", target) : word(n, "s", source);
    partner.classList.add("partner");
    partner.style.setProperty("--w", share);
    partner.title = Math.round(share * 100) + " %";
  }
}
function pin(w) { pinned = pinned === w ? null : w; show(pinned); }
document.addEventListener("mouseover", e => show(e.target.closest("w") || pinned));
document.addEventListener("focusin", e => show(e.target.closest("w") || pinned));
document.addEventListener("click", e => pin(e.target.closest("w")));
document.addEventListener("keydown", e => {
  if (e.key === "Escape") pin(null);
  if (e.key === "Enter" || e.key === " ") {
    const w = e.target.closest("w");
    if (w) { e.preventDefault(); pin(w); }
  }
});
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"


def html_page(
    sentences: Iterable[SegmentAlignment], colours: ViewColours, title: str, footer: str = ""
) -> str:
    """The page, in the colours of the window. All that is text of somebody is escaped."""
    bodies, links = list[str](), list[list[tuple[int, int, float]]]()
    for number, sentence in enumerate(sentences):
        bodies.append("\n".join(_section(number, sentence)))
        links.append(list(_partners(sentence)))
    # "</script" may not stand in it, nor what some browsers take for the end of a line.
    data = json.dumps(links).replace("<", "\\u003c")
    return "\n".join(
        (
            "<!DOCTYPE html>",
            '<html><head><meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{escape(title)}</title><style>{_style(colours)}</style></head><body>",
            *bodies,
            f"<footer>{escape(footer)}</footer>" if footer else "",
            f'<script type="application/json" id="links">{data}</script>',
            f"<script>{_SCRIPT}</script></body></html>",
            "",
        )
    )


def _section(number: int, sentence: SegmentAlignment) -> Iterator[str]:
    linked = list(_partners(sentence))
    sources, targets = {source for source, _, _ in linked}, {target for _, target, _ in linked}
    yield "<section>"
    source = _words(sentence.source_text, sentence.source_words, f"s{number}", sources)
    target = _words(sentence.target_text, sentence.target_words, f"t{number}", targets)
    yield f'<p class="s" dir="auto">{source}</p>'
    yield f'<p class="t" dir="auto">{target}</p>'
    for warning in sentence.warnings:
        yield f'<p class="check" dir="auto">{escape(str(worded(warning)))}</p>'
    yield "</section>"


def _words(text: str, words: Iterable[Span], prefix: str, linked: set[int]) -> str:
    """The text, each of its words an element with a name."""
    parts, at = list[str](), 0
    for index, (start, end) in enumerate(words):
        alone = index not in linked and any(map(str.isalnum, text[start:end]))
        lone = ' class="lone"' if alone else ""
        parts += escape(text[at:start]), f'<w id="{prefix}-{index}" tabindex="0"{lone}>'
        parts += escape(text[start:end]), "</w>"
        at = end
    return "".join((*parts, escape(text[at:])))


def _partners(sentence: SegmentAlignment) -> Iterator[tuple[int, int, float]]:
    """Pairs that belong together: source word, target word, weight."""
    for target in range(len(sentence.target_words)):
        for source in sources_of(sentence, target):
            yield source, target, round(weight(sentence, source, target), 3)


def _style(colours: ViewColours) -> str:
    dark = colours.base.lightness() < colours.text.lightness()
    names = {
        "SCHEME": "dark" if dark else "light",
        "BASE": colours.base.name(),
        "TEXT": colours.text.name(),
        "LINE": colours.line.name(),
        "QUIET": colours.quiet.name(),
        "ONACCENT": colours.on_accent.name(),
        "ACCENT": colours.accent.name(),
        "CHECK": colours.check.name(),
    }
    style = _STYLE
    for name, colour in names.items():
        style = style.replace(name, colour)
    return style
