"""How likely a text is in each language, and when that is certain enough to act on it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from s2s_desktop.pipeline.language.candidates import NO_LANGUAGE, language_of

_RULED_OUT = 0.2
"""A text in which a language is less likely than this is not in that language …"""
_NAMED = 0.3
"""… provided that some other one is at least this likely."""


class Likelihood(NamedTuple):
    """A language and how probable it is, in 0…1."""

    language: str
    probability: float


@dataclass(frozen=True)
class Ranking:
    """How likely each candidate is; keys are codes of languages, the values sum to 1.

    Both thresholds were set on one half of the sentences that docs/quality.md names and
    measured on the other.
    """

    probabilities: Mapping[str, float]

    @property
    def best(self) -> Likelihood:
        """The likeliest of all."""
        return max(map(Likelihood._make, self.probabilities.items()), key=_probability)

    def among(self, tags: Collection[str]) -> list[Likelihood]:
        """The languages `tags` (BCP 47), the likeliest first; without those that are no
        candidates."""
        known = ((tag, self.probabilities.get(language_of(tag))) for tag in tags)
        likelihoods = [Likelihood(tag, p) for tag, p in known if p is not None]
        return sorted(likelihoods, key=_probability, reverse=True)

    def surely_other(self, tags: Collection[str]) -> Likelihood | None:
        """The language that the text is in, where that is surely none of `tags` (BCP 47).

        None for a text that may be in one of them, that may be anything or is in no language
        at all; and where one of `tags` is no candidate, for nothing is known of that one.
        """
        asked = set(map(language_of, tags))
        if not asked <= self.probabilities.keys():
            return None
        if sum(self.probabilities[language] for language in asked) >= _RULED_OUT:
            return None
        best = self.best
        return best if best.probability >= _NAMED and best.language != NO_LANGUAGE else None


def _probability(likelihood: Likelihood) -> float:
    return likelihood.probability
