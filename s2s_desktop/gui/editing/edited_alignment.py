"""The alignment of a sentence that the user has edited: of the words that are still there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from difflib import SequenceMatcher

from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.pipeline.messages import SegmentWarning, Span

_WORD = re.compile(r"\w+(?:['’.,:/-]\w+)*")


def edited_alignment(of_model: SegmentAlignment, text: str) -> SegmentAlignment:
    """`of_model` for `text`, which the user has made of the model's.

    Words that are unchanged keep their weights, links and scores; new ones have none. A warning
    stays while all words that it is about do.
    """
    kept = _kept_words(of_model, text)
    taken = sorted(kept.values())
    new = [span for span in _words(text) if not any(_meet(span, other) for other in taken)]
    words = sorted([*taken, *new])
    number_of = {old: words.index(span) for old, span in kept.items()}
    old_of = {number: old for old, number in number_of.items()}
    blank = (0.0,) * len(of_model.source_words)
    return replace(
        of_model,
        target_text=text,
        target_words=tuple(words),
        rows=tuple(_row(of_model, old_of[i]) if i in old_of else blank for i in range(len(words))),
        links=tuple((i, number_of[j]) for i, j in of_model.links if j in number_of),
        edited=True,
        scores=tuple(of_model.score(old_of[i]) if i in old_of else None for i in range(len(words))),
        warnings=tuple(_kept_warnings(of_model, kept)),
    )


def _kept_warnings(
    of_model: SegmentAlignment, kept: Mapping[int, Span]
) -> Iterator[SegmentWarning]:
    for warning in of_model.warnings:
        if warning.target is None:
            yield warning
            continue
        words = [i for i, span in enumerate(of_model.target_words) if _meet(span, warning.target)]
        if words and all(word in kept for word in words):
            yield replace(warning, target=(kept[words[0]][0], kept[words[-1]][1]))


def _kept_words(of_model: SegmentAlignment, text: str) -> dict[int, Span]:
    """The words of the model that stand in `text`, and where."""
    old = [of_model.target_text[a:b] for a, b in of_model.target_words]
    spans = list(_candidates(text, set(old)))
    new = [text[a:b] for a, b in spans]
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    return {block.a + i: spans[block.b + i] for block in blocks for i in range(block.size)}


def _candidates(text: str, words: set[str]) -> Iterator[Span]:
    """Words of `text`; where one of `words` stands that is none by itself (a full stop), that."""
    position = 0
    longest = max(map(len, words), default=0)
    while position < len(text):
        match = _WORD.match(text, position)
        end = match.end() if match else position + 1
        for size in range(longest, 0, -1):
            if text[position : position + size] in words and position + size >= end:
                end = position + size
                break
        if not text[position:end].isspace():
            yield position, end
        position = end


def _words(text: str) -> Iterator[Span]:
    return (match.span() for match in _WORD.finditer(text))


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _row(of_model: SegmentAlignment, word: int) -> tuple[float, ...]:
    return of_model.rows[word] if word < len(of_model.rows) else ()
