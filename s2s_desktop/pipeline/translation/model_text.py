"""What a model is shown of a sentence, and how its answer is written back.

A vocabulary lacks many characters. Typographic ones are shown as their plain equivalents
and written back in the style of the source; anything else (emoji, other scripts) is carried
through: at the edges as it is, within the sentence as a mark that the model copies.
Insets (addresses, markup) go the same way: what acts as a word is shown as an invented name,
of which no other is taken for; of what only hangs on words the model sees nothing.
Sentences in capitals are shown in lower case, which the model knows better.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple

from s2s_desktop.pipeline.messages import Inset
from s2s_desktop.pipeline.translation.typography import PLAIN, Typography

_MARKS = "*_§#+^~|"
"""Characters that models copy; the first one that is known and not in the text is used."""

_NAMES = ("Kx", "XYZ", "X-")
"""With a figure behind, names that models copy; the first one that serves is tried first."""

_FIGURES = "123456789"
"""Of one digit, so that no name begins another."""

_NUMBERS = ("83", "92", "76", "64", "58", "97", "86", "79", "67", "94")
"""What stands for a number, whatever that will be: models leave two figures as they are."""

# A character with the accents and variation selectors that follow it; a long dash between
# letters joins clauses, where a hyphen would join words.
_CLUSTER = re.compile(
    r"(?P<joint>(?<=[^\W\d_])[\u2014\u2015](?=[^\W\d_]))"
    r"|(?s:.)[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]*"
)

_EASY, _HARD, _INVISIBLE, _SPACE, _NAME, _HANGING = "ehisnx"
"""What a cluster is to the vocabulary: writable, not writable, only steering how text is set
(joiners, soft hyphens, marks of direction), white space; or an inset, by its role."""

_ASIDE = _HARD + _INVISIBLE + _SPACE + _HANGING

# Joiners and spaces between characters that are carried go with them.
_RUN = re.compile(
    f"(?P<hard>{_INVISIBLE}*{_HARD}(?:[{_HARD}{_INVISIBLE}{_SPACE}]*[{_HARD}{_INVISIBLE}])?)"
    f"|[{_EASY}{_NAME}{_ASIDE}]"
)


@dataclass(frozen=True)
class Run:
    """Text that is carried: characters `start` … of the source, which is shown as `mark` (""
    where the model sees nothing of it), and what `inset` it is, if it is one."""

    text: str
    start: int
    mark: str
    inset: Inset | None = None

    @property
    def end(self) -> int:
        """Where it ends in the source."""
        return self.start + len(self.text)


@dataclass(frozen=True)
class ModelText:
    """`text` is for the model; `offsets[i]` is where its character i stands in the source.

    `before` and `after` are put around the translation as they are; `carried` are the runs
    behind the marks, in the order of the source (without a mark, when all are in use in the
    text, the model sees nothing of them). `shown` is False when nothing is left that could
    be translated. `names` are those that could stand for runs, the ones in use first.
    """

    text: str
    offsets: tuple[int, ...]
    before: str = ""
    after: str = ""
    carried: tuple[Run, ...] = ()
    capitals: bool = False
    typography: Typography = field(default_factory=Typography)
    insets: tuple[Inset, ...] = ()
    names: tuple[str, ...] = ()

    @property
    def shown(self) -> bool:
        """Whether there is any word for the model."""
        text = self.text
        for mark in {run.mark for run in self.carried if run.mark}:
            text = text.replace(mark, "")
        return any(character.isalpha() for character in text)

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Characters of `text` -> characters of the source sentence."""
        if start >= end or start >= len(self.offsets):
            at = self.offsets[start] if start < len(self.offsets) else self._end
            return at, at
        return self.offsets[start], self.offsets[end - 1] + 1

    @property
    def _end(self) -> int:
        return self.offsets[-1] + 1 if self.offsets else 0


class _Cluster(NamedTuple):
    """Where a cluster begins in the source, what the model is shown of it, what it is."""

    at: int
    shown: str
    kind: str
    inset: Inset | None = None


def model_text(
    source: str,
    is_known: Callable[[str], bool],
    insets: Sequence[Inset] = (),
    unseen: Collection[int] = (),
) -> ModelText:
    """Prepare one sentence; `is_known` tells whether the vocabulary has a character.

    `insets` are in the order of the source, none reaching into another. Of the characters
    `unseen` the model is shown nothing, and nothing is written for them.
    """
    if not insets and not unseen and _is_plain(source, is_known):
        return ModelText(re.sub(r"\s", " ", source), tuple(range(len(source))))
    clusters = list(_clusters_and_insets(source, is_known, insets))
    kinds = "".join(cluster.kind for cluster in clusters)
    starts = [cluster.at for cluster in clusters] + [len(source)]
    first = len(kinds) - len(kinds.lstrip(_ASIDE))
    last = max(first, len(kinds.rstrip(_ASIDE)))
    core = source[starts[first] : starts[last]]
    mark = next((m for m in _MARKS if m not in core and is_known(m)), "")
    names = tuple(_names(core, is_known))
    unused = _numbered(names)
    numbers = (number for number in _NUMBERS if number not in core)
    capitals = _in_capitals(_between(source, starts[first], starts[last], insets))
    written, offsets, carried = "", list[int](), list[Run]()
    for match in _RUN.finditer(kinds, first, last):
        (at, shown, _, inset), end = clusters[match.start()], starts[match.end()]
        if match["hard"] or inset:
            shown = _mark_of(inset, unused, numbers, mark) if inset else mark
            carried.append(Run(source[at:end], at, shown.strip(), inset))
        elif capitals and written and len(shown.lower()) == len(shown):
            shown = shown.lower()
        elif at in unseen:
            shown = ""
        written += shown
        # The first character of a mark stands for the first of the run, its last for the last.
        offsets += [at] * len(shown)
        if inset and shown:
            offsets[-1] = end - 1
    return ModelText(
        text=written,
        offsets=tuple(offsets),
        before=source[: starts[first]],
        after=source[starts[last] :],
        carried=tuple(carried),
        capitals=capitals,
        typography=Typography.of(core, is_known),
        insets=tuple(insets),
        names=names if carried else (),
    )


def shown_otherwise(shown: ModelText) -> ModelText | None:
    """The same sentence with other names for what is carried; None when all have been tried."""
    if len(shown.names) < 2:
        return None
    names = _numbered(shown.names[1:])
    text, offsets, carried, at = "", list[int](), list[Run](), 0
    for run in shown.carried:
        start = shown.text.index(run.mark, at)
        name = next(names, "") if run.mark else ""
        if run.mark and not name:
            return None
        text += shown.text[at:start] + name
        offsets += shown.offsets[at:start]
        offsets += [run.start] * (len(name) - 1) + [run.end - 1] * (len(name) > 0)
        at = start + len(run.mark)
        carried.append(replace(run, mark=name))
    return replace(
        shown,
        text=text + shown.text[at:],
        offsets=(*offsets, *shown.offsets[at:]),
        carried=tuple(carried),
        names=shown.names[1:],
    )


def _mark_of(inset: Inset, names: Iterator[str], numbers: Iterator[str], mark: str) -> str:
    """What the model is shown of an inset; `mark` where names and numbers have run out."""
    if inset.hangs:
        return " " if inset.role == "parts" else ""
    number = next(numbers, "") if inset.role == "number" else ""
    return number or next(names, mark)


def _between(source: str, start: int, end: int, insets: Sequence[Inset]) -> str:
    """Characters start … end without the insets."""
    parts = list[str]()
    for inset in insets:
        if start <= inset.start < end:
            parts.append(source[start : inset.start])
            start = inset.end
    return " ".join([*parts, source[start:end]])


def _names(core: str, is_known: Callable[[str], bool]) -> Iterator[str]:
    """Names for insets: known to the vocabulary, and not in the text."""
    for name in _NAMES:
        if name not in core and all(map(is_known, name + _FIGURES)):
            yield name


def _numbered(names: Sequence[str]) -> Iterator[str]:
    return (name + figure for name in names for figure in _FIGURES)


def _is_plain(source: str, is_known: Callable[[str], bool]) -> bool:
    """Whether the model can be shown the sentence as it is, as most can."""
    written = all(c.isspace() or is_known(c) for c in set(source))
    return written and source == source.strip() and not _in_capitals(source)


def _clusters_and_insets(
    source: str, is_known: Callable[[str], bool], insets: Sequence[Inset]
) -> Iterator[_Cluster]:
    kinds: dict[str, tuple[str, str]] = {}
    at = 0
    for inset in insets:
        yield from _clusters(source, at, inset.start, is_known, kinds)
        kind = _HANGING if inset.hangs else _NAME
        yield _Cluster(inset.start, "", kind, inset)
        at = inset.end
    yield from _clusters(source, at, len(source), is_known, kinds)


def _clusters(
    source: str,
    start: int,
    end: int,
    is_known: Callable[[str], bool],
    kinds: dict[str, tuple[str, str]],
) -> Iterator[_Cluster]:
    """Of characters start … end; `kinds` remembers what was asked for."""
    for match in _CLUSTER.finditer(source, start, end):
        cluster, at = match[0], match.start()
        if match["joint"] and not is_known(cluster):
            yield from (_Cluster(at, " ", _SPACE), _Cluster(at, "-", _EASY))
            yield _Cluster(at + 1, " ", _SPACE)
            continue
        if cluster not in kinds:
            kinds[cluster] = _kind(cluster, is_known)
        yield _Cluster(at, *kinds[cluster])


def _kind(cluster: str, is_known: Callable[[str], bool]) -> tuple[str, str]:
    """What the model is shown of a cluster, and what it is."""
    if cluster.isspace():
        return " ", _SPACE
    composed = unicodedata.normalize("NFC", cluster) if len(cluster) > 1 else cluster
    if all(map(is_known, composed)):
        return composed, _EASY
    plain = PLAIN.get(composed, "")
    if plain and all(map(is_known, plain)):
        return plain, _EASY
    return "", _INVISIBLE if unicodedata.category(cluster[0]) == "Cf" else _HARD


def _in_capitals(core: str) -> bool:
    """Two words or more in capitals, and no small letter; names of one word stay."""
    if any(c.islower() for c in core):
        return False
    words = [w for w in re.findall(r"\w+", core) if sum(map(str.isupper, w)) > 1]
    return len(words) > 2 or (len(words) == 2 and max(map(len, words)) > 4)


class Part(NamedTuple):
    """Some text for the user, and the number of the carried run that it is, if it is one."""

    text: str
    run: int | None = None


@dataclass
class TargetWriter:
    """Turns what the model writes into what the user reads, character by character.

    Every character is decided by what stands before it, so firm text stays firm; what may
    become a mark waits until it is one or cannot be one.
    """

    shown: ModelText
    last: str = ""
    quotes: int = 0
    waiting: str = ""
    written: frozenset[int] = frozenset()

    def copy(self) -> TargetWriter:
        """A writer that goes on from here without changing this one."""
        return replace(self)

    def write(self, delta: str) -> str:
        """The text for the user."""
        return "".join(part.text for part in self.parts(delta))

    def finish(self) -> str:
        """What waited for a mark that never came."""
        rest, self.waiting = self.waiting, ""
        return "".join(map(self._character, rest))

    def parts(self, delta: str) -> Iterator[Part]:
        """The text for the user, runs apart from what the model has written."""
        if not self.shown.carried:
            yield Part("".join(map(self._character, delta)))
            return
        for c in delta:
            self.waiting += c
            while self.waiting and not self._may_become_mark():
                first, self.waiting = self.waiting[0], self.waiting[1:]
                yield Part(self._character(first))
            if self.waiting and self.waiting in self._marks:
                yield self._next_run()

    @property
    def lost(self) -> tuple[Run, ...]:
        """The runs whose marks the model has not written."""
        return tuple(r for i, r in enumerate(self.shown.carried) if i not in self.written)

    @cached_property
    def _marks(self) -> frozenset[str]:
        return frozenset(run.mark for run in self.shown.carried if run.mark)

    def _may_become_mark(self) -> bool:
        return any(mark.startswith(self.waiting) for mark in self._marks)

    def _character(self, c: str) -> str:
        written = self.shown.typography.styled(c, self.last, self.quotes)
        written = written.upper() if self.shown.capitals else written
        self.quotes += c == '"'
        self.last = c
        return written

    def _next_run(self) -> Part:
        """What stands behind a mark; nothing behind more marks than there were."""
        mark, self.waiting = self.waiting, ""
        self.last = mark[-1]
        for number, run in enumerate(self.shown.carried):
            if run.mark == mark and number not in self.written:
                self.written |= {number}
                return Part(run.text, number)
        return Part("")
