"""What a model is shown of a sentence, and how its answer is written back.

A vocabulary lacks many characters. Typographic ones are shown as their plain equivalents
and written back in the style of the source; anything else (emoji, other scripts) is carried
through: at the edges as it is, within the sentence as a mark that the model copies.
Sentences in capitals are shown in lower case, which the model knows better.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from s2s_desktop.pipeline.translation.typography import PLAIN, Typography

_MARKS = "*_§#+^~|"
"""Characters that models copy; the first one that is known and not in the text is used."""

# A character with the accents and variation selectors that follow it; a long dash between
# letters joins clauses, where a hyphen would join words.
_CLUSTER = re.compile(
    r"(?P<joint>(?<=[^\W\d_])[\u2014\u2015](?=[^\W\d_]))"
    r"|(?s:.)[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]*"
)

_EASY, _HARD, _INVISIBLE, _SPACE = "ehis"
"""What a cluster is to the vocabulary: writable, not writable, only steering how text is set
(joiners, soft hyphens, marks of direction), white space."""

_ASIDE = _HARD + _INVISIBLE + _SPACE

# Joiners and spaces between characters that are carried go with them.
_RUN = re.compile(
    f"(?P<hard>{_INVISIBLE}*{_HARD}(?:[{_ASIDE}]*[{_HARD}{_INVISIBLE}])?)|[{_EASY}{_ASIDE}]"
)


@dataclass(frozen=True)
class ModelText:
    """`text` is for the model; `offsets[i]` is where its character i stands in the source.

    `before` and `after` are put around the translation as they are; `carried` are the runs
    behind the marks, in the order of the source (without a mark, when all are in use in the
    text, the model sees nothing of them). `shown` is False when nothing is left that could
    be translated.
    """

    text: str
    offsets: tuple[int, ...]
    before: str = ""
    after: str = ""
    mark: str = ""
    carried: tuple[str, ...] = ()
    capitals: bool = False
    typography: Typography = field(default_factory=Typography)

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


class _Cluster(NamedTuple):
    """Where a cluster begins in the source, what the model is shown of it, what it is."""

    at: int
    shown: str
    kind: str


def model_text(source: str, is_known: Callable[[str], bool]) -> ModelText:
    """Prepare one sentence; `is_known` tells whether the vocabulary has a character."""
    if _is_plain(source, is_known):
        return ModelText(re.sub(r"\s", " ", source), tuple(range(len(source))))
    clusters = list(_clusters(source, is_known))
    kinds = "".join(cluster.kind for cluster in clusters)
    starts = [cluster.at for cluster in clusters] + [len(source)]
    first = len(kinds) - len(kinds.lstrip(_ASIDE))
    last = max(first, len(kinds.rstrip(_ASIDE)))
    core = source[starts[first] : starts[last]]
    mark = next((m for m in _MARKS if m not in core and is_known(m)), "")
    capitals = _in_capitals(core)
    written, offsets, carried = "", list[int](), list[str]()
    for run in _RUN.finditer(kinds, first, last):
        at, shown, _ = clusters[run.start()]
        if run["hard"]:
            carried.append(source[at : starts[run.end()]])
            shown = mark
        elif capitals and written and len(shown.lower()) == len(shown):
            shown = shown.lower()
        written += shown
        offsets += [at] * len(shown)
    return ModelText(
        text=written,
        offsets=tuple(offsets),
        before=source[: starts[first]],
        after=source[starts[last] :],
        mark=mark if carried else "",
        carried=tuple(carried),
        capitals=capitals,
        typography=Typography.of(core, is_known),
    )


def _is_plain(source: str, is_known: Callable[[str], bool]) -> bool:
    """Whether the model can be shown the sentence as it is, as most can."""
    written = all(c.isspace() or is_known(c) for c in set(source))
    return written and source == source.strip() and not _in_capitals(source)


def _clusters(source: str, is_known: Callable[[str], bool]) -> Iterator[_Cluster]:
    kinds: dict[str, tuple[str, str]] = {}
    for match in _CLUSTER.finditer(source):
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


@dataclass
class TargetWriter:
    """Turns what the model writes into what the user reads, character by character.

    Every character is decided by what stands before it, so firm text stays firm.
    """

    shown: ModelText
    last: str = ""
    carried: int = 0
    quotes: int = 0

    def copy(self) -> TargetWriter:
        """A writer that goes on from here without changing this one."""
        return replace(self)

    def write(self, delta: str) -> str:
        """The text for the user."""
        return "".join(map(self._character, delta))

    @property
    def lost(self) -> tuple[str, ...]:
        """The runs whose marks the model has not written."""
        return self.shown.carried[self.carried :]

    def _character(self, c: str) -> str:
        if c == self.shown.mark:
            written = self._next_run()
        else:
            written = self.shown.typography.styled(c, self.last, self.quotes)
            written = written.upper() if self.shown.capitals else written
            self.quotes += c == '"'
        self.last = c
        return written

    def _next_run(self) -> str:
        """What stands behind the next mark; nothing behind more marks than there were."""
        self.carried += 1
        return "".join(self.shown.carried[self.carried - 1 : self.carried])
