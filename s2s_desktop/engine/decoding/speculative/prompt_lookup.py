"""Prompt lookup: the next tokens are taken to be those that follow the last ones in the source.

Saxena 2023, "Prompt Lookup Decoding"; Yang et al. 2023, "Inference with Reference". Where a
text is copied (summaries, corrections, names and numbers), long runs are guessed rightly.
Elsewhere hardly anything is, so there guesses must be few.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from s2s_desktop.engine.decoding.greedy_search import Greedy
from s2s_desktop.engine.decoding.speculative.verification_cost import best_draft_length

_MOST = 15
"""Tokens guessed at once."""

_CHANCES = (0.15, 0.5, 0.7, 0.8)
"""How often the guess after a match of one, two, three, more tokens is taken to be right, until
the target shows it. Of human summaries about that, of texts that only leave words out more."""

_MEMORY = 16
"""Chances are means over about so many guesses, the last ones counting most."""

_LEAST_RATE = 1.5
"""Tokens that a pass must promise in the time of a step: chances may be taken too high."""


class PromptLookupGenerator:
    """Follows a target through its source.

    A match is a place in the source where the last tokens of the target stand too; it is as long
    as they agree. The next token is guessed to be the one after the longest match: of equals the
    first after what was copied before, since copies keep the order of the source. How often such
    a guess is right is learnt while the target is written, used or not; so a target that copies
    is soon guessed from its first copied token on, many tokens ahead, and one that does not
    copy hardly ever. All of this takes some microseconds a token.
    """

    def __init__(self, source: Sequence[int]) -> None:
        self._source = source
        self._places = defaultdict[int, list[int]](list)
        for place, piece in enumerate(source):
            self._places[piece].append(place)
        self._chances = list(_CHANCES)
        self._matches: dict[int, int] = {}  # the place after each match -> its length
        self._next, self._length = len(source), 0  # of the longest
        self._copied_to = 0

    def push(self, token: int) -> None:
        """The target goes on with a token."""
        if self._next < len(self._source):
            kind, right = self._kind(self._length), token == self._source[self._next]
            self._chances[kind] += (right - self._chances[kind]) / _MEMORY
        longer = self._matches
        self._matches = {at + 1: longer.get(at, 0) + 1 for at in self._places.get(token, ())}
        self._next, self._length = max(
            self._matches.items(),
            key=lambda match: (match[1], match[0] > self._copied_to),
            default=(len(self._source), 0),
        )
        if self._length > 1:
            self._copied_to = self._next

    def propose(self, strategy: Greedy, rate: float = _LEAST_RATE) -> Sequence[int]:
        """What comes next in the source, as far as it pays to read it in one pass; nothing where
        that promises no more than `rate` tokens in the time of a step."""
        (before,) = strategy.partials()
        return self.following(before.room, rate)

    def following(self, most: int, rate: float = _LEAST_RATE) -> Sequence[int]:
        """The next tokens, `most` at most."""
        room = min(most, _MOST, len(self._source) - self._next)
        chances = [self._chances[self._kind(self._length + ahead)] for ahead in range(room)]
        length = best_draft_length(chances)
        count = length.guesses if length.rate > rate else 0
        return self._source[self._next : self._next + count]

    @staticmethod
    def _kind(length: int) -> int:
        return min(length, len(_CHANCES)) - 1
