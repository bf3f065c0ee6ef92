"""Which continuations a row goes on with, where its target must hold phrases.

Dynamic beam allocation: Post and Vilar 2018, "Fast Lexically Constrained Decoding with Dynamic Beam
Allocation for Neural Machine Translation". Continuations that have written equally much of the
phrases compete with each other alone; each such bank gets an equal share of the beam, and what one
does not need goes to the best of the others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from s2s_desktop.engine.decoding.beam_hypotheses import Continuation


@dataclass(frozen=True)
class Candidate:
    """A continuation; whether it `ends` the target, and how many tokens the phrases then still
    need."""

    continuation: Continuation
    ends: bool
    remaining: int

    @property
    def total(self) -> float:
        """Its score."""
        return self.continuation.total


def allocated(
    candidates: Sequence[Candidate], beams: int, room: int, is_held: bool
) -> list[Continuation]:
    """The continuations of a row with so many beams: first those that end the target, which hold
    everything, then those that go on, `beams` at most; both best first.

    `room`: tokens that may come after these. What cannot hold everything in that room is given up;
    where that is all there is, and nothing before it `is_held`, what is nearest to it goes on.
    """
    able = [c for c in candidates if c.remaining <= room and not (c.ends and c.remaining)]
    if not able and not is_held:
        going = [c for c in candidates if not c.ends]
        least = min((c.remaining for c in going), default=0)
        able = [c for c in going if c.remaining == least]
    best_first = sorted(able, key=lambda c: -c.total)
    ends = [c for rank, c in enumerate(c for c in best_first if not c.remaining) if rank < beams]
    going = _shared([c for c in best_first if not c.ends], beams)
    return [c.continuation for c in (*(c for c in ends if c.ends), *going)]


def _shared(candidates: Sequence[Candidate], beams: int) -> list[Candidate]:
    """`beams` of the candidates, which come best first, so many of each bank."""
    most = max((c.remaining for c in candidates), default=0)
    banks = defaultdict[int, list[Candidate]](list)
    for candidate in candidates:
        # With more steps than beams, neighbouring ones share a bank.
        banks[candidate.remaining * min(beams, most + 1) // (most + 1)].append(candidate)
    share = beams // len(banks) if banks else 0
    chosen = {id(c) for bank in banks.values() for c in bank[:share]}
    rest = (c for c in candidates if id(c) not in chosen)
    chosen |= {id(c) for c, _ in zip(rest, range(beams - len(chosen)), strict=False)}
    return [c for c in candidates if id(c) in chosen]
