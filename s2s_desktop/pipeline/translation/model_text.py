"""What a model is shown of a sentence; `target_writer.py` writes its answer back.

A vocabulary lacks many characters. Typographic ones are shown as their plain equivalents
and written back in the style of the source; anything else (emoji, other scripts) is carried
through: at the edges as it is, within the sentence as a mark that the model copies.
Insets (addresses, markup) go the same way: what acts as a word is shown as an invented name,
of which no other is taken for; of what only hangs on words the model sees nothing.
Sentences in capitals are shown in lower case, which the model knows better, and some words in
another spelling (`spelling.py`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from s2s_desktop.pipeline.messages import Inset
from s2s_desktop.pipeline.translation import letter_case
from s2s_desktop.pipeline.translation.spelling import Respelling, Rewording
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
# letters joins clauses, where a hyphen would join words. A long run of one sign (a line to
# write on, dots that lead to a page number), and what follows the first of many "!", is one.
_CLUSTER = re.compile(
    r"(?P<long>(?:(?P<sign>[^\w\s!?.]|_)(?P=sign){3,}|\.{6,}|(?<=[!?])[!?]{3,}))|"
    r"(?P<joint>(?<=[^\W\d_])[\u2014\u2015](?=[^\W\d_]))"
    r"|(?s:.)[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]*"
)

_EASY, _HARD, _INVISIBLE, _SPACE, _NAME, _HANGING = "ehisnx"
"""What a cluster is to the vocabulary: writable, not writable, only steering how text is set
(joiners, soft hyphens, marks of direction), white space; or an inset, by its role."""

_BREAK = "\u200b"
"""The zero-width space: where a line may break, there a word ends."""

_TRADE_MARKS = "\u2122\u2120\u00ae"
"""Signs that stand at words, as raised figures do."""

_LONG = 4
"""Times a sign stands in a row that may be too often for a model."""

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
    `opens_with_capital`: the first letter is a capital in the source, though it may be shown as
    a small one. `respelt` are the words that are shown in another spelling.
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
    opens_with_capital: bool = False
    respelt: tuple[Respelling, ...] = ()

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


_Words = Mapping[int, Rewording | Respelling]
"""Characters that are shown as others, by where they begin."""


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
    reworded: Sequence[Rewording] = (),
    respelt: Sequence[Respelling] = (),
    in_capitals: bool = False,
) -> ModelText:
    """Prepare one sentence; `is_known` tells whether the vocabulary has a character.

    `insets`, `reworded` and `respelt` words are each in the order of the source, none reaching
    into another. For what is `reworded` nothing is written but what the model makes of it.
    `in_capitals`: the sentence belongs to a text that is.
    """
    if not (insets or reworded or respelt or in_capitals) and _is_plain(source, is_known):
        text, opens = re.sub(r"\s", " ", source), letter_case.opens_with_capital(source)
        return ModelText(text, tuple(range(len(source))), opens_with_capital=opens)
    words: dict[int, Rewording | Respelling] = {word.start: word for word in reworded}
    words |= {word.start: word for word in respelt}
    clusters = list(_clusters_and_insets(source, is_known, insets, words))
    kinds = "".join(cluster.kind for cluster in clusters)
    starts = [cluster.at for cluster in clusters] + [len(source)]
    first = len(kinds) - len(kinds.lstrip(_ASIDE))
    last = _behind_attached(source, starts, kinds, max(first, len(kinds.rstrip(_ASIDE))))
    core = source[starts[first] : starts[last]]
    mark = next((m for m in _MARKS if m not in core and is_known(m)), "")
    names = tuple(_names(core, is_known))
    unused = _numbered(names)
    numbers = (number for number in _NUMBERS if number not in core)
    between = _between(source, starts[first], starts[last], insets)
    capitals = in_capitals or letter_case.in_capitals(between)
    written, offsets, carried, opens = "", list[int](), list[Run](), False
    for match in _RUN.finditer(kinds, first, last):
        (at, shown, _, inset), end = clusters[match.start()], starts[match.end()]
        if match["hard"] or inset:
            shown = _mark_of(inset, unused, numbers, mark) if inset else mark
            carried.append(Run(source[at:end], at, shown.strip(), inset))
        elif not carried and shown[:1].isalpha() and not any(map(str.isalpha, written)):
            opens = source[at].isupper()
        elif capitals and written and len(shown.lower()) == len(shown):
            shown = shown.lower()
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
        opens_with_capital=opens,
        respelt=tuple(respelt),
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
    characters = set(source)
    written = all(c.isspace() or is_known(c) for c in characters)
    # Looked for in this way in a tenth of the time that a pattern takes.
    signs = (c for c in characters if not c.isalnum() and not c.isspace())
    simple = written and not any(_LONG * c in source for c in signs)
    return simple and source == source.strip() and not letter_case.in_capitals(source)


def _behind_attached(source: str, starts: Sequence[int], kinds: str, last: int) -> int:
    """`last`, or behind the signs that hang on the word there ("CO\u2082", "Acme\u2122"): their
    place is at the word, wherever that comes to stand."""
    while 0 < last < len(kinds) and kinds[last] == _HARD and kinds[last - 1] in _EASY + _HARD:
        sign = source[starts[last]]
        if not (sign.isalnum() or sign in _TRADE_MARKS):
            break
        last += 1
    return last


def _clusters_and_insets(
    source: str,
    is_known: Callable[[str], bool],
    insets: Sequence[Inset],
    words: _Words,
) -> Iterator[_Cluster]:
    kinds: dict[str, tuple[str, str]] = {}
    at = 0
    for inset in insets:
        yield from _clusters(source, at, inset.start, is_known, kinds, words)
        kind = _HANGING if inset.hangs else _NAME
        yield _Cluster(inset.start, "", kind, inset)
        at = inset.end
    yield from _clusters(source, at, len(source), is_known, kinds, words)


def _clusters(
    source: str,
    start: int,
    end: int,
    is_known: Callable[[str], bool],
    kinds: dict[str, tuple[str, str]],
    words: _Words,
) -> Iterator[_Cluster]:
    """Of characters start … end; `kinds` remembers what was asked for."""
    behind = start
    for match in _CLUSTER.finditer(source, start, end):
        cluster, at = match[0], match.start()
        if at < behind:
            continue
        if (word := words.get(at)) and word.end <= end:
            yield _Cluster(at, word.shown, _EASY)
            behind = word.end
            continue
        if match["long"]:
            yield _Cluster(at, "", _HARD)
            continue
        if match["joint"] and not is_known(cluster):
            yield from (_Cluster(at, " ", _SPACE), _Cluster(at, "-", _EASY))
            yield _Cluster(at + 1, " ", _SPACE)
            continue
        if cluster not in kinds:
            kinds[cluster] = _kind(cluster, is_known)
        yield _Cluster(at, *kinds[cluster])


def _kind(cluster: str, is_known: Callable[[str], bool]) -> tuple[str, str]:
    """What the model is shown of a cluster, and what it is."""
    if cluster.isspace() or cluster == _BREAK:
        return " ", _SPACE
    composed = unicodedata.normalize("NFC", cluster) if len(cluster) > 1 else cluster
    if all(map(is_known, composed)):
        return composed, _EASY
    plain = PLAIN.get(composed, "")
    if plain and all(map(is_known, plain)):
        return plain, _EASY
    return "", _INVISIBLE if unicodedata.category(cluster[0]) == "Cf" else _HARD
