"""What is doubtful about a sentence that the user has edited."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from s2s_desktop.gui.text.common_ends import common_ends
from s2s_desktop.pipeline.messages import SegmentWarning, Span


def warnings_after_edit(
    told: Sequence[SegmentWarning],
    source: str,
    before: str,
    now: str,
    languages: tuple[str, str],
) -> Iterator[SegmentWarning]:
    """`told` was said of `before`, the model's translation of `source`; what is to be said of
    `now`, with spans of the source sentence and of `now`.

    Numbers, strings and negation are looked at again. What only attention can tell is said as long
    as the words that it was said of stand there.
    """
    # Not before somebody edits: it takes a moment to load.
    from s2s_desktop.pipeline.guard.rechecking import warnings_of_texts

    anew, at_first = (warnings_of_texts(source, text, *languages) for text in (now, before))
    found, mended = set(map(_key, anew)), set(map(_key, at_first))
    of_model = set(map(_key, told))
    for warning in told:
        if _key(warning) in found | mended or warning.target is None:
            continue
        there = _unchanged(before, now, warning.target)
        if there is not None:
            yield SegmentWarning(warning.kind, warning.source, there, warning.data)
    for warning in anew:
        # What these checks say of any text, and the guard, which knew more, did not, is no news.
        if _key(warning) in of_model or _key(warning) not in mended:
            yield warning


def _key(warning: SegmentWarning) -> tuple[str, tuple[str, ...]]:
    return warning.kind, warning.data


def _unchanged(before: str, now: str, span: Span) -> Span | None:
    """Where characters of `before` stand in `now`; None: not any more."""
    head, tail = common_ends(before, now)
    if span[1] <= head:
        return span
    if span[0] >= len(before) - tail:
        return span[0] + len(now) - len(before), span[1] + len(now) - len(before)
    return None
