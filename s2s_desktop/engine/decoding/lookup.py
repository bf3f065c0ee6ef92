"""Guesses at what a search will write next: what follows the last tokens in the source.

Saxena 2023, "Prompt Lookup Decoding"; Yang et al. 2023, "Inference with Reference". Where a
text is copied (summaries, corrections, names and numbers), long runs are guessed rightly.
Elsewhere hardly anything is, so there guesses must be few.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from s2s_desktop.engine.decoding.greedy import Greedy

_MOST = 16
"""Tokens guessed at once."""

_CHANCES = (0.15, 0.5, 0.7, 0.8)
"""How often the guess after a match of one, two, three, more tokens is taken to be right, until
the target shows it. Of human summaries about that, of texts that only leave words out more."""

_MEMORY = 16
"""Chances are means over about so many guesses, the last ones counting most."""

_TOKEN_COST = 0.1
"""What one more token costs in a pass, as a share of a step."""

_PASS_COST = 0.7
"""By how much a pass over several tokens must be expected to pay, besides the tokens. It costs
0.1 to 0.5 of a step more than a step; the rest is for chances that are taken too high."""


class Lookup:
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

    def guess(self, strategy: Greedy) -> Sequence[int]:
        """What comes next in the source, as far as it pays to read it in one pass."""
        (before,) = strategy.partials()
        return self.following(before.room)

    def following(self, most: int) -> Sequence[int]:
        """The next tokens, `most` at most."""
        room = min(most, _MOST, len(self._source) - self._next)
        chance, gain, best, count = 1.0, -_PASS_COST, 0.0, 0
        for ahead in range(room):
            # All guesses before a token must be right for it to count.
            chance *= self._chances[self._kind(self._length + ahead)]
            if chance <= _TOKEN_COST:
                break
            gain += chance - _TOKEN_COST
            if gain > best:
                best, count = gain, ahead + 1
        return self._source[self._next : self._next + count]

    @staticmethod
    def _kind(length: int) -> int:
        return min(length, len(_CHANCES)) - 1
