"""What else could stand at the words of a sentence."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import replace

from s2s_desktop.pipeline.messages import Message, Span
from s2s_desktop.pipeline.search.fallback_search import Fallback
from s2s_desktop.pipeline.steering.beginning import Beginning, carried_places
from s2s_desktop.pipeline.steering.messages import WordChoice, WordChoices, WordsRequest
from s2s_desktop.pipeline.steering.written_sentence import WrittenSentence

_SURE = 0.95
"""A word that begins with a piece as likely as this was no choice."""


def word_choices(
    sentence: WrittenSentence, request: WordsRequest, stopped: Callable[[], bool]
) -> Iterator[Message]:
    """`WordChoices` for each word that is asked for, unless the request is stopped."""
    target, shown = request.target, sentence.prepared.shown
    carried = carried_places(target, shown)
    begins = {span: sentence.beginning(target[: span[0]]) for span in request.words}
    first = _first_pieces(sentence, sentence.beginning(target)) if request.only_real else ()
    for span in request.words:
        begin, found = begins[span], tuple[WordChoice, ...]()
        is_sure = len(begin.ids) < len(first) and first[len(begin.ids)] > _SURE
        if not is_sure and not _is_fixed(target, span, carried):
            for step in _behind(sentence, begin):
                if stopped():
                    return
                found = step
        yield WordChoices(request.number, span, found)


def _behind(sentence: WrittenSentence, begin: Beginning) -> Iterator[tuple[WordChoice, ...]]:
    """The words that could come behind a beginning, as far as they are known."""
    rows = sentence.rows
    steps = sentence.loaded.next_words(
        rows.sources[0], begin.ids, rows.options, rows.frame, rows.use_shortlist
    )
    for words in steps:
        written = {begin.followed_by(*word.pieces): word.probability for word in words}
        yield tuple(WordChoice(*item) for item in written.items() if item[0].strip())


def _first_pieces(sentence: WrittenSentence, whole: Beginning) -> tuple[float, ...]:
    """How likely the likeliest piece was at each place of the target."""
    ends = sentence.options.eos_ids or (sentence.loaded.model.config.eos_id,)
    scored = replace(sentence.options, beam_size=1, prefix=[[*whole.ids, ends[0]]], alternatives=1)
    tokens = [
        token
        for step in sentence.search(scored)
        if not isinstance(step, Fallback)
        for token in step.firm
    ]
    return tuple(math.exp(token.alternatives[0].logprob) for token in tokens if token.alternatives)


def _is_fixed(target: str, word: Span, carried: tuple[Span, ...]) -> bool:
    """Whether a word is none of the model's: what was carried, and figures, which the guard
    writes."""
    start, end = word
    is_carried = any(a < end and start < b for a, b in carried)
    return is_carried or any(map(str.isdecimal, target[start:end]))
