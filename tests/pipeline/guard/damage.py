"""Faults put into true translations, one kind each, as machines make them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from random import Random


@dataclass(frozen=True)
class TruePair:
    """A text and a person's translation of it."""

    source: str
    target: str
    source_language: str
    target_language: str


Damage = Callable[[TruePair, Random], tuple[str, str] | None]
"""A source and its damaged target; None where there is nothing to damage."""

_REMOVED = {
    "en": re.compile(r"\b(?:not|never|without|no)\b (?!matter|doubt)|(?<=\w)n['\u2019]t\b"),
    "pt": re.compile(r"\b(?:não|nunca|sem|nenhuma?)\b (?!é\?|só\b|apenas\b)"),
}
_RESTORED = {"wo": "will", "ca": "can", "sha": "shall"}
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_CLAUSE_END = re.compile(r"[,;:.()] |\b (?=(?:and|or|but|which|that|e|ou|mas|que)\b)")
_STRINGS = (
    "https://www.example.org/news/2020/house?id=37&lang=en",
    "www.health-data.example/report",
    "maria.santos@mail.example.com",
    "@covid_updates",
    "#stayathome",
    "/usr/local/share/doc/readme.txt",
    r"C:\Users\Ana\Desktop\budget.xlsx",
    "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
    "{user_name}",
    "%(count)d",
    "${total}",
    "192.168.10.254",
)


def remove_negation(pair: TruePair, random: Random) -> tuple[str, str] | None:
    """One word that denies is gone from the target."""
    found = list(_REMOVED[pair.target_language].finditer(pair.target))
    if not found:
        return None
    start, end = random.choice(found).span()
    before = pair.target[:start]
    for broken, whole in _RESTORED.items():
        if pair.target[start:end].startswith("n") and re.search(rf"\b{broken}$", before, re.I):
            before = before[: -len(broken)] + whole
    return pair.source, before + pair.target[end:]


def add_negation(pair: TruePair, random: Random) -> tuple[str, str] | None:
    """One word that denies is gone from the source, so that the target has one too many."""
    turned = TruePair(pair.target, pair.source, pair.target_language, pair.source_language)
    damaged = remove_negation(turned, random)
    return damaged and (damaged[1], damaged[0])


def change_number(pair: TruePair, random: Random) -> tuple[str, str] | None:
    """A digit of the target is another, or missing."""
    found = [m for m in _NUMBER.finditer(pair.target) if m[0] in pair.source]
    if not found:
        return None
    number = random.choice(found)
    digits = [at for at in range(*number.span()) if pair.target[at].isdigit()]
    at = random.choice(digits)
    new = random.choice([d for d in "123456789" if d != pair.target[at]])
    if len(digits) > 2 and random.random() < 0.3:
        new = ""
    return pair.source, pair.target[:at] + new + pair.target[at + 1 :]


def repeat_span(pair: TruePair, random: Random) -> tuple[str, str] | None:
    """One to six words of the target stand twice: directly, or (four and more) further on."""
    words = pair.target.split(" ")
    if len(words) < 4:
        return None
    size = random.randint(1, min(6, len(words) - 1))
    at = random.randrange(len(words) - size + 1)
    span = words[at : at + size]
    where = at + size if size < 4 or random.random() < 0.5 else len(words)
    if not any(c.isalpha() for c in "".join(span)):
        return None
    if where == at + size:
        span = [word.rstrip(".,;:!?") if n == size - 1 else word for n, word in enumerate(span)]
        words[at : at + size] = span
        return pair.source, " ".join([*words[:where], *span, *words[where:]])
    return pair.source, " ".join([*words, *span])


def leave_untranslated(pair: TruePair, random: Random) -> tuple[str, str] | None:
    """The target is the source, or as much of it as stands before the same mark in both."""
    if random.random() < 0.5:
        return pair.source, pair.source
    parts = [re.split(r"(?<=[,;:.]) ", text) for text in (pair.source, pair.target)]
    if len(parts[0]) != len(parts[1]) or len(parts[0]) < 2:
        return pair.source, pair.source
    long = [n for n, part in enumerate(parts[0]) if len(part.split()) >= 4]
    if not long:
        return pair.source, pair.source
    chosen = random.choice(long)
    parts[1][chosen] = parts[0][chosen]
    return pair.source, " ".join(parts[1])


def foreign(sentences: Sequence[str]) -> Damage:
    """Sentences of a third language, which models mostly copy; here one word in eight is lost
    or broken on the way."""

    def damage(pair: TruePair, random: Random) -> tuple[str, str] | None:
        del pair
        source = random.choice(sentences)
        words = source.split(" ")
        kept = [w if random.random() > 1 / 8 else w[: random.randint(0, 3)] for w in words]
        return source, " ".join(word for word in kept if word)

    return damage


def drop_clause(pair: TruePair, random: Random) -> tuple[str, str] | None:
    """A clause of four or more words is gone from the target; something is left."""
    clauses = _clauses(pair.target)
    if len(clauses) < 2:
        return None
    start, end = random.choice(clauses)
    rest = pair.target[:start] + pair.target[end:]
    return (pair.source, rest.strip()) if len(rest.split()) >= 2 else None


def invent_clause(others: Mapping[str, Sequence[str]]) -> Damage:
    """A clause of another text in the target's language stands in the target."""

    def damage(pair: TruePair, random: Random) -> tuple[str, str] | None:
        other = random.choice(others[pair.target_language])
        clauses = _clauses(other)
        if not clauses:
            return None
        clause = other[slice(*random.choice(clauses))].strip()
        ends = [0, *(end for _, end in _clauses(pair.target))]
        at = random.choice(ends)
        joined = f"{pair.target[:at].rstrip()} {clause} {pair.target[at:].lstrip()}"
        return pair.source, joined.strip()

    return damage


def _clauses(text: str) -> list[tuple[int, int]]:
    """Stretches between marks and joining words, of four words or more."""
    ends = [match.end() for match in _CLAUSE_END.finditer(text)]
    cuts = sorted({0, *ends, len(text)})
    spans = list(pairwise(cuts))
    return [(a, b) for a, b in spans if len(text[a:b].split()) >= 4]


def change_string(pair: TruePair, random: Random) -> tuple[str, str] | None:
    """Both texts have a string for machines; in the target it is broken or missing."""
    string = random.choice(_STRINGS)
    return f"{_without_stop(pair.source)} {string}", _broken(pair, string, random)


def keep_string(pair: TruePair, random: Random) -> tuple[str, str]:
    """The same, whole: what `change_string` is compared with."""
    string = random.choice(_STRINGS)
    return f"{_without_stop(pair.source)} {string}", f"{_without_stop(pair.target)} {string}"


def _broken(pair: TruePair, string: str, random: Random) -> str:
    at = random.randrange(1, len(string))
    ways = (string[:at] + string[at + 1 :], string[:at] + " " + string[at:], "")
    return f"{_without_stop(pair.target)} {random.choice(ways)}".strip()


def _without_stop(text: str) -> str:
    return text.rstrip(".!?;: ")
