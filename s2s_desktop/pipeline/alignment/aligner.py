"""Word links of pairs, by one model or by one for each direction.

Weighted heads, sentence marks among themselves, what both directions agree on, and for words
without a link the strongest of one direction; docs/alignment.md says what each is worth.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from s2s_desktop.engine.alignment.articles import followed, with_articles
from s2s_desktop.engine.alignment.attention_links import AlignmentProfile
from s2s_desktop.engine.alignment.word_links import (
    Links,
    agreement,
    links_of,
    links_of_both,
    links_of_one,
    same_kind,
    weighed_by_likeness,
)
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.alignment.word_weights import Reader, TextPair
from s2s_desktop.sentences import Sentence


@dataclass(frozen=True)
class Alignment:
    """The links of a pair, and the weights (target words, source words) that they come from."""

    links: Links
    rows: np.ndarray


@dataclass(frozen=True)
class Aligner:
    """Aligns pairs by `forward`, and by `backward` too where there is a model that translates back.

    `live`: as words are linked while they are written, by attention alone. `language` is that of
    the targets (BCP 47): articles are linked where its table says so.
    """

    forward: Reader
    backward: Reader | None = None
    live: bool = False
    language: str = ""

    def align(
        self, pairs: Sequence[TextPair], known: Sequence[np.ndarray] | None = None
    ) -> Iterator[Alignment]:
        """The alignment of each pair; `known` are the weights of `forward` where they are there
        already. Raises UserError where a model has no attention."""
        weights = known if known is not None else self.forward.weights(pairs, needed(self._profile))
        if self.live:
            yield from map(self._live, pairs, weights)
        elif self.backward is not None:
            profile = needed(self.backward.loaded.paired_profile)
            back = self.backward.weights([pair.turned for pair in pairs], profile)
            yield from map(self._both, pairs, weights, back)
        elif self.forward.reads_its_target:
            yield from map(self._alone, pairs, weights, self.forward.likeness(pairs))
        else:
            yield from map(self._live, pairs, weights)

    @property
    def _profile(self) -> AlignmentProfile | None:
        loaded = self.forward.loaded
        return loaded.paired_profile if self.backward else loaded.profile

    def _live(self, pair: TextPair, weights: np.ndarray) -> Alignment:
        profile = needed(self.forward.loaded.profile)
        return Alignment(links_of(weights, profile, same_kind(*pair.words)), weights)

    def _alone(self, pair: TextPair, weights: np.ndarray, likeness: np.ndarray) -> Alignment:
        links = links_of_one(weights, likeness, same_kind(*pair.words))
        return self._finished(pair, links, weighed_by_likeness(weights, likeness))

    def _both(self, pair: TextPair, weights: np.ndarray, back: np.ndarray) -> Alignment:
        agreed = agreement(weights, back)
        threshold = needed(self.forward.loaded.paired_profile).threshold
        links = links_of_both(agreed, weights, same_kind(*pair.words), threshold)
        return self._finished(pair, links, agreed)

    def _finished(self, pair: TextPair, links: Links, rows: np.ndarray) -> Alignment:
        takes = followed(links, pair.words[1], self.language)
        return Alignment(with_articles(links, takes), rows[takes])


def needed(profile: AlignmentProfile | None) -> AlignmentProfile:
    """The profile; UserError where there is none."""
    if profile is None:
        raise UserError(
            Sentence("This model has no attention."),
            Sentence("Use a model that attends to its source."),
        )
    return profile
