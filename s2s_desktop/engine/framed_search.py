"""Search results without what the frame put around source and target."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.decoding.step import Step, Token
from s2s_desktop.engine.text.framing import Frame


def framed_options(options: SearchOptions, frame: Frame, longest: int | None) -> SearchOptions:
    """Options under which targets begin as the frame says and are at most `longest`.

    The user's own prefixes come after the id that every target begins with.
    """
    first = options.forced_bos_id if frame.first_id is None else frame.first_id
    prefix = options.prefix if first is None else [[first, *row] for row in options.prefix]
    most = options.max_length if longest is None else min(options.max_length, longest)
    least = min(options.min_length, most)
    return replace(options, forced_bos_id=first, prefix=prefix, max_length=most, min_length=least)


def unframed(steps: Iterator[Step], before: int, forced_first: bool) -> Iterator[Step]:
    """Steps whose attention begins at the source's own pieces and whose tokens begin after the
    forced one. `before`: how many ids the frame put before the source."""
    if not before and not forced_first:
        yield from steps
        return
    begun = set[int]()
    for step in steps:
        skipped = int(forced_first and step.row not in begun)
        if step.firm:
            begun.add(step.row)
        yield replace(
            step,
            firm=_own(step.firm[skipped:], before),
            provisional=_own(step.provisional[0 if step.firm else skipped :], before),
            finished=tuple(
                replace(h, tokens=_own(h.tokens[int(forced_first) :], before))
                for h in step.finished
            ),
        )


def _own(tokens: Sequence[Token], before: int) -> tuple[Token, ...]:
    if not before:
        return tuple(tokens)
    return tuple(
        token if token.attention is None else replace(token, attention=token.attention[before:])
        for token in tokens
    )
