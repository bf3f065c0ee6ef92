"""What a model is shown of a sentence, and how its answer is written back.

A vocabulary lacks many characters. Typographic ones are shown as their plain equivalents
and written back in the style of the source; anything else (emoji, other scripts) is carried
through: at the edges as it is, within the sentence as a mark that the model copies.
Sentences in capitals are shown in lower case, which the model knows better.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

_EQUIVALENTS = {
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033", '"'),
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc", "'"),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    "\u2026": "...",
}
_MARKS = "*_§#+^~|"
"""Characters that models copy; the first one that is known and not in the text is used."""

_DASHES = "\u2013\u2014\u2015"
_APOSTROPHE = "\u2019"
_QUOTE_PAIRS = ("\u201c\u201d", "\u00ab\u00bb", "\u201e\u201c")


@dataclass(frozen=True)
class ModelText:
    """`text` is for the model; `offsets[i]` is where its character i stands in the source.

    `before` and `after` are put around the translation as they are; `carried` are the runs
    behind the marks, in the order of the source. `shown` is False when nothing is left that
    could be translated.
    """

    text: str
    offsets: tuple[int, ...]
    before: str = ""
    after: str = ""
    mark: str = ""
    carried: tuple[str, ...] = ()
    capitals: bool = False
    quotes: str = ""
    apostrophe: str = ""
    dash: str = ""

    @property
    def shown(self) -> bool:
        """Whether there is any word for the model."""
        return any(character.isalpha() for character in self.text)

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Characters of `text` -> characters of the source sentence."""
        if start >= end or start >= len(self.offsets):
            at = self.offsets[start] if start < len(self.offsets) else self._end
            return at, at
        return self.offsets[start], self.offsets[end - 1] + 1

    @property
    def _end(self) -> int:
        return self.offsets[-1] + 1 if self.offsets else 0


def model_text(source: str, is_known: Callable[[str], bool]) -> ModelText:
    """Prepare one sentence; `is_known` tells whether the vocabulary has a character."""
    strange = {c for c in set(source) if not c.isspace() and not is_known(c)}
    start, end = _edges(source, strange)
    core = source[start:end]
    hard = {c for c in strange if not _is_writable(c, is_known)}
    mark = _mark(core, is_known) if any(c in hard for c in core) else ""
    capitals = _in_capitals(core)
    written: list[str] = []
    offsets: list[int] = []
    carried: list[str] = []
    for match in _runs(core, hard if mark else set()):
        at = start + match.start()
        if match.lastgroup == "hard":
            carried.append(match[0])
            shown = mark
        else:
            shown = _shown(match[0], strange, first=not written, capitals=capitals)
        written.append(shown)
        offsets += [at] * len(shown)
    return ModelText(
        text="".join(written),
        offsets=tuple(offsets),
        before=source[:start],
        after=source[end:],
        mark=mark,
        carried=tuple(carried),
        capitals=capitals,
        quotes=next((p for p in _QUOTE_PAIRS if p[0] in strange & set(core)), ""),
        apostrophe=_APOSTROPHE if _APOSTROPHE in strange & set(core) else "",
        dash=next((c for c in _DASHES if c in strange and f" {c}" in core), ""),
    )


def _is_writable(character: str, is_known: Callable[[str], bool]) -> bool:
    """Whether a plain equivalent is known."""
    return all(map(is_known, _EQUIVALENTS.get(character, character)))


def _edges(source: str, strange: set[str]) -> tuple[int, int]:
    """Where the sentence begins and ends once unknown runs at its edges are set aside."""

    def outside(c: str) -> bool:
        return c.isspace() or (c in strange and c not in _EQUIVALENTS)

    start, end = 0, len(source)
    while start < end and outside(source[start]):
        start += 1
    while end > start and outside(source[end - 1]):
        end -= 1
    return start, end


def _mark(core: str, is_known: Callable[[str], bool]) -> str:
    return next((m for m in _MARKS if m not in core and is_known(m)), "")


def _runs(core: str, hard: set[str]) -> Sequence[re.Match[str]]:
    """Single characters, and runs of characters that cannot be shown."""
    if not hard:
        return list(re.finditer(r"(?s)(?P<easy>.)", core))
    listed = "".join(map(re.escape, sorted(hard)))
    # Joiners and variation selectors belong to the emoji around them.
    run = rf"(?P<hard>[{listed}](?:[{listed}\u200d\ufe0f ]*[{listed}\u200d\ufe0f])?)"
    return list(re.finditer(rf"(?s){run}|(?P<easy>.)", core))


def _shown(character: str, strange: set[str], first: bool, capitals: bool) -> str:
    if character.isspace():
        return " "
    shown = _EQUIVALENTS.get(character, character) if character in strange else character
    if capitals and not first and len(shown.lower()) == len(shown):
        return shown.lower()
    return shown


def _in_capitals(core: str) -> bool:
    """Two words or more in capitals, and no small letter; names of one word stay."""
    if any(c.islower() for c in core):
        return False
    words = [w for w in re.findall(r"\w+", core) if sum(map(str.isupper, w)) > 1]
    return len(words) > 2 or (len(words) == 2 and max(map(len, words)) > 4)


@dataclass
class TargetWriter:
    """Turns what the model writes into what the user reads, character by character.

    Every character is decided by what stands before it, so firm text stays firm.
    """

    shown: ModelText
    last: str = ""
    carried: int = 0
    open_quote: bool = False
    lost: list[str] = field(default_factory=list)

    def copy(self) -> TargetWriter:
        """A writer that goes on from here without changing this one."""
        return replace(self)

    def write(self, delta: str) -> str:
        """The text for the user."""
        return "".join(map(self._character, delta))

    def finish(self) -> str:
        """Runs whose marks the model dropped: they are not lost, only out of place."""
        self.lost = list(self.shown.carried[self.carried :])
        return "".join(f" {run}" for run in self.lost)

    def _character(self, c: str) -> str:
        written = self._styled(c)
        self.last = c
        return written.upper() if self.shown.capitals else written

    def _styled(self, c: str) -> str:
        shown = self.shown
        if shown.mark and c == shown.mark:
            self.carried += 1
            runs = shown.carried
            return runs[self.carried - 1] if self.carried <= len(runs) else ""
        if c == '"' and shown.quotes:
            self.open_quote = not self.open_quote
            return shown.quotes[0 if self.open_quote else 1]
        if c == "'" and shown.apostrophe:
            return shown.apostrophe
        if c == "-" and shown.dash and self.last in ("", " "):
            return shown.dash
        return c
