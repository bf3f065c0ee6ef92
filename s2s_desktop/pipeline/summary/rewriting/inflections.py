"""Which other forms a word has: "uses", "used" and "using" of "use"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from s2s_desktop.pipeline.summary.rewriting.word_forms import is_content, stem, words

_LEAST_OFTEN = 8
"""A form that is rarer in a text of millions of words may be a slip."""


class Inflections:
    """Forms of words that were seen in text, a group of them for each stem."""

    def __init__(self, groups: Iterable[Sequence[str]]) -> None:
        self._groups = {form: tuple(group) for group in groups for form in group}

    @classmethod
    def seen_in(cls, texts: Iterable[str]) -> Inflections:
        """The forms that stand in texts often enough."""
        counts = Counter(m[0] for text in texts for m in words(text) if m[0].isalpha())
        by_stem: dict[str, list[str]] = {}
        for form, count in counts.items():
            if count >= _LEAST_OFTEN and len(form) > 2 and form.islower() and is_content(form):
                by_stem.setdefault(stem(form), []).append(form)
        return cls(sorted(group) for group in by_stem.values() if len(group) > 1)

    @classmethod
    def read(cls, path: Path) -> Inflections:
        """Read a file with a group a line."""
        return cls(line.split() for line in path.read_text(encoding="utf-8").splitlines())

    def write(self, path: Path) -> None:
        """Write such a file."""
        lines = sorted({" ".join(group) for group in self._groups.values()})
        path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")

    def of(self, word: str) -> tuple[str, ...]:
        """All forms of a word in small letters, itself among them; none of one not seen."""
        return self._groups.get(word, ())
