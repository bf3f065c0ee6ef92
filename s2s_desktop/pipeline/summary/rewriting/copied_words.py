"""The words that a sentence may be written with: those of its source, and grammar."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from s2s_desktop.engine.decoding.logits.whole_words import Words
from s2s_desktop.pipeline.summary.rewriting.inflections import Inflections
from s2s_desktop.pipeline.summary.rewriting.word_forms import FUNCTION_WORDS, WEIGHTY_WORDS

_PUNCTUATION = "()[]{}\"',;:!?."
_JOINTS = re.compile(r"[-/\u2010\u2011]")
_FREE = FUNCTION_WORDS - WEIGHTY_WORDS


def copied_words(text: str, is_known: Callable[[str], bool], inflections: Inflections) -> Words:
    """The words of a source text, whole and the parts of compounds, in all of their forms, with
    those that say nothing by themselves; without what the vocabulary cannot write.

    The first word of a sentence may be written small elsewhere, and large only if it may be a
    name; any word may be written large as the first.
    """
    whole = set(_copied(text, inflections))
    forms = {form for word in whole for form in inflections.of(word)}
    copied = {word for word in whole | forms if is_known(word)}
    return Words(frozenset(map(_capital, copied | _FREE)), frozenset(copied | _FREE))


def _copied(text: str, inflections: Inflections) -> Iterator[str]:
    begins = True
    for chunk in text.split():
        core = chunk.strip(_PUNCTUATION)
        for word in (core, core.removesuffix("'s"), *_parts(core)):
            small = word[:1].lower() + word[1:]
            if begins and small.islower():
                yield small
                if small in FUNCTION_WORDS or inflections.of(small):
                    continue  # no name: the sentence alone gave it its capital
            yield word
        begins = chunk.rstrip("\"')]").endswith((".", "!", "?", ":"))


def _parts(compound: str) -> list[str]:
    """The words of a compound; figures stay with what they are joined to."""
    parts = _JOINTS.split(compound)
    return parts if all(part.isalpha() for part in parts) else []


def _capital(word: str) -> str:
    """As the first word of a sentence; "mRNA" stays as it is."""
    return word[:1].upper() + word[1:] if word.islower() else word
