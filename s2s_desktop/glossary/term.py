"""A glossary: terms of a language and what each is called in another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Pair = tuple[str, str]
"""Source and target language, as BCP 47 tags."""


@dataclass(frozen=True)
class Term:
    """A term, and what it may be called in the target language: `targets`, the preferred one first.

    `pair` None: whatever the languages are.
    """

    source: str
    targets: tuple[str, ...]
    pair: Pair | None = None

    def __post_init__(self) -> None:
        if not self.source.strip() or not self.targets or not all(map(str.strip, self.targets)):
            raise ValueError("a term has a source and a target")

    def serves(self, source: str, target: str) -> bool:
        """Whether it is meant for these languages; "pt" serves "pt-BR" too, and the reverse."""
        return self.pair is None or (_agree(self.pair[0], source) and _agree(self.pair[1], target))


@dataclass(frozen=True)
class Glossary:
    """Terms of any languages. Of terms with one source, the last one counts."""

    terms: tuple[Term, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.terms)

    def of(self, source: str, target: str) -> Sequence[Term]:
        """The terms for a pair of languages."""
        return [term for term in self.terms if term.serves(source, target)]


def merged(terms: Iterable[Term]) -> tuple[Term, ...]:
    """Terms with the same source and languages made one, with the targets of all."""
    found: dict[tuple[str, Pair | None], Term] = {}
    for term in terms:
        key = term.source.casefold(), term.pair
        before = found.get(key)
        targets = (*(before.targets if before else ()), *term.targets)
        source = before.source if before else term.source
        found[key] = Term(source, tuple(dict.fromkeys(targets)), term.pair)
    return tuple(found.values())


def _agree(wanted: str, tag: str) -> bool:
    wanted, tag = wanted.casefold(), tag.casefold()
    return wanted == tag or wanted.startswith(f"{tag}-") or tag.startswith(f"{wanted}-")
