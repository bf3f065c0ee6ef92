"""Cues that one sentence goes over, as one text; and the text cut into cues again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape, unescape

from s2s_desktop.documents.model import OBJECT, Inset, Mark, MarkKind, Written
from s2s_desktop.documents.subtitles.cues import Cue

LINE_CHARS = 42
"""The longest line that people read comfortably; two of them fill a cue."""

_TAG = re.compile(r"<(/?)([A-Za-z]+)([^<>]*)>|<\d[\d:.]*>|\{\\[^{}]*\}")
_PAIRED = frozenset({"i", "b", "u", "s", "font", "c", "v", "lang", "ruby"})
_KINDS: dict[str, MarkKind] = {"i": "italic", "b": "bold", "u": "underline", "s": "strike"}
_ENDS = re.compile(r"[.!?…:♪♫。！？][\"'”’»)\]]*$")
_SPEAKS = re.compile(r"^\s*[-–—‐]\s*\S")
_SOUND = re.compile(r"^\s*[\[(♪♫].*[\])♪♫]\s*$", re.DOTALL)
_LONGEST_PAUSE_S = 2.0
_MOST_CUES = 6


@dataclass(frozen=True)
class CueText:
    """The text of one or several cues. Inset number k of `cuts` stands between cues k and k+1;
    `keys` are the tags of marks (before, behind) and other insets as they are written."""

    cues: tuple[Cue, ...]
    text: str
    marks: tuple[Mark, ...]
    insets: tuple[Inset, ...]
    keys: tuple[tuple[str, str], ...]
    cuts: int
    escapes: bool

    def written(self, written: Written) -> Iterator[tuple[Cue, str]]:
        """The cues with their part of a new text."""
        places = sorted(inset.at for inset in written.insets if inset.key < self.cuts)
        bounds = _word_bounds(written.text, places)
        for cue, start, end in zip(self.cues, [0, *bounds], [*bounds, None], strict=True):
            stop = len(written.text) if end is None else end
            yield cue, self._cue(written, cue, start, stop)

    def _cue(self, written: Written, cue: Cue, start: int, end: int) -> str:
        text = written.text[start:end]
        start, end = start + len(text) - len(text.lstrip()), start + len(text.rstrip())
        breaks = set(_line_breaks(written.text[start:end]))
        events: list[tuple[int, int, str]] = []
        for mark in written.marks:
            first, last = max(mark.start, start), min(mark.end, end)
            if first < last:
                before, behind = self.keys[mark.key]
                events += (first, 2, before), (last, 0, behind)
        for inset in written.insets:
            here = start <= inset.at < end or (inset.at == end == len(written.text))
            if inset.key >= self.cuts and here:
                events.append((inset.at, 1, self.keys[inset.key][0]))
        line_end = cue.line_end
        made: list[str] = []
        at = start
        for place, _, sign in [*sorted(events, key=lambda event: event[:2]), (end, 3, "")]:
            piece = "".join(
                "\n" if index - start in breaks else character
                for index, character in enumerate(written.text[at:place], at)
            ).replace(OBJECT, "")
            made += (
                (escape(piece, quote=False) if self.escapes else piece).replace("\n", line_end),
                sign,
            )
            at = place
        return "".join(made)


def cue_texts(cues: Sequence[Cue], *, escapes: bool) -> Iterator[CueText]:
    """The cues, those joined that one sentence goes over. `escapes`: "&" begins a name."""
    group: list[Cue] = []
    for cue in cues:
        if group and not _goes_on(group, cue):
            yield _joined(group, escapes)
            group = []
        group.append(cue)
    if group:
        yield _joined(group, escapes)


def _goes_on(group: Sequence[Cue], cue: Cue) -> bool:
    before = _TAG.sub("", group[-1].text).strip()
    after = _TAG.sub("", cue.text).strip()
    return (
        len(group) < _MOST_CUES
        and not _ENDS.search(before)
        and not _SOUND.match(before)
        and not _SOUND.match(after)
        and not any(map(_SPEAKS.match, (*group[-1].lines, *cue.lines)))
        and 0 <= cue.begins - group[-1].ends + 0.5 <= _LONGEST_PAUSE_S + 0.5
    )


def _joined(cues: Sequence[Cue], escapes: bool) -> CueText:
    reader = _Reader(len(cues) - 1, escapes)
    for number, cue in enumerate(cues):
        reader.take(cue.text)
        if number + 1 < len(cues):
            reader.cut(number)
    return CueText(
        tuple(cues),
        reader.text.rstrip(),
        tuple(reader.marks),
        tuple(sorted(reader.insets, key=lambda inset: inset.at)),
        tuple(reader.keys),
        len(cues) - 1,
        escapes,
    )


class _Reader:
    def __init__(self, cuts: int, escapes: bool) -> None:
        self.text = ""
        self.marks: list[Mark] = []
        self.insets: list[Inset] = []
        self.keys: list[tuple[str, str]] = [("", "")] * cuts
        self._open: list[tuple[str, str, int]] = []
        self._escapes = escapes

    def take(self, raw: str) -> None:
        """The text of a cue."""
        at = 0
        for tag in _TAG.finditer(raw):
            self._take_text(raw[at : tag.start()])
            self._take_tag(tag)
            at = tag.end()
        self._take_text(raw[at:])
        for _, before, start in self._open:
            self._thing(start, before)
        self._open = []

    def cut(self, number: int) -> None:
        """Another cue begins, in the midst of a sentence."""
        self.text = self.text.rstrip() + " "
        self.insets.append(Inset(len(self.text), number))

    def _take_text(self, raw: str) -> None:
        text = unescape(raw) if self._escapes else raw
        speaking = all(map(_SPEAKS.match, text.strip().splitlines())) and "\n" in text.strip()
        if not speaking:
            text = re.sub(r"\s+", " ", text)
        else:
            text = "\n".join(line.strip() for line in text.splitlines())
        self.text += text.lstrip() if not self.text or self.text[-1].isspace() else text

    def _take_tag(self, tag: re.Match[str]) -> None:
        name = (tag[2] or "").lower()
        if tag[1] and self._open and self._open[-1][0] == name:
            _, before, start = self._open.pop()
            if len(self.text) > start:
                self.keys.append((before, tag[0]))
                kind = _KINDS.get(name, "other")
                self.marks.append(Mark(start, len(self.text), len(self.keys) - 1, (kind,)))
            else:
                self._thing(start, before + tag[0])
        elif name in _PAIRED and not tag[1]:
            self._open.append((name, tag[0], len(self.text)))
        else:
            self._thing(len(self.text), tag[0])

    def _thing(self, at: int, raw: str) -> None:
        self.keys.append((raw, ""))
        self.insets.append(Inset(at, len(self.keys) - 1))


def _word_bounds(text: str, places: Sequence[int]) -> list[int]:
    """The places, each moved to where a word begins, so that no cue is left without one."""
    begins = [match.start() for match in re.finditer(r"\S+", text)]
    bounds: list[int] = []
    least = 1
    for number, place in enumerate(places):
        most = len(begins) - (len(places) - number)
        index = min(range(len(begins)), key=lambda i: abs(begins[i] - place), default=0)
        index = max(least, min(index, most))
        bounds.append(begins[index] if index < len(begins) else len(text))
        least = index + 1
    return bounds


def _line_breaks(text: str) -> list[int]:
    """Where a text for one cue is broken: in two lines as even as can be, or not at all."""
    if "\n" in text or len(text) <= LINE_CHARS:
        return []
    spaces = [at for at, character in enumerate(text) if character == " "]
    if not spaces:
        return []
    return [min(spaces, key=lambda at: _unevenness(text, at))]


def _unevenness(text: str, at: int) -> float:
    """How much longer the longer line is; a line that ends at a comma may be uneven."""
    uneven = abs(len(text) - 1 - 2 * at)
    return uneven - 8 if text[at - 1] in ",;:" else float(uneven)
