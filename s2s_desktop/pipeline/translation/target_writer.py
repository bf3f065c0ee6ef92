"""How the answer of a model is written back, by what it was shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from s2s_desktop.pipeline.translation.model_text import ModelText, Run
from s2s_desktop.pipeline.translation.typography import Typography

_PLAIN = Typography()


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
    begun: bool = False

    def copy(self) -> TargetWriter:
        """A writer that goes on from here without changing this one."""
        return replace(self)

    def write(self, delta: str) -> str:
        """The text for the user."""
        return "".join(part.text for part in self.parts(delta))

    def finish(self) -> str:
        """What waited for a mark that never came."""
        rest, self.waiting = self.waiting, ""
        return self._styled(rest)

    def parts(self, delta: str) -> Iterator[Part]:
        """The text for the user, runs apart from what the model has written."""
        if not self.shown.carried:
            yield Part(self._plain(delta) if self._is_plain else self._styled(delta))
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

    @cached_property
    def _is_plain(self) -> bool:
        """Whether all but a first capital is written as the model writes it: most text is."""
        return not self.shown.capitals and self.shown.typography == _PLAIN

    def _may_become_mark(self) -> bool:
        return any(mark.startswith(self.waiting) for mark in self._marks)

    def _is_capital(self, first: str) -> bool:
        """Whether the first letter is to be a capital: as in the source, where the model was
        not shown it, or lacks it."""
        lacks = not first.isascii() or next(filter(str.isalpha, self.shown.text), "").islower()
        return first.isalpha() and self.shown.opens_with_capital and lacks

    def _plain(self, delta: str) -> str:
        """All as it is from the first letter on, which may have to be a capital."""
        first = 0 if self.begun else next((i for i, c in enumerate(delta, 1) if c.isalpha()), None)
        return self._styled(delta[:first]) + ("" if first is None else delta[first:])

    def _styled(self, delta: str) -> str:
        return "".join(map(self._character, delta))

    def _character(self, c: str) -> str:
        written = self.shown.typography.styled(c, self.last, self.quotes)
        if self.shown.capitals or (not self.begun and self._is_capital(c)):
            written = written.upper()
        self.begun = self.begun or c.isalpha()
        self.quotes += c == '"'
        self.last = c
        return written

    def _next_run(self) -> Part:
        """What stands behind a mark; nothing behind more marks than there were."""
        mark, self.waiting, self.begun = self.waiting, "", True
        self.last = mark[-1]
        for number, run in enumerate(self.shown.carried):
            if run.mark == mark and number not in self.written:
                self.written |= {number}
                return Part(run.text, number)
        return Part("")
