"""Which parts of the guard serve a request."""

from __future__ import annotations

import re

from s2s_desktop.pipeline.guard.agreement import held_for_agreement, tried_in_several_ways
from s2s_desktop.pipeline.guard.checks.doubts import doubts
from s2s_desktop.pipeline.guard.checks.improbable import check_probability
from s2s_desktop.pipeline.guard.checks.strings import check_strings
from s2s_desktop.pipeline.guard.ending import ended_badly
from s2s_desktop.pipeline.guard.foreign import other_language
from s2s_desktop.pipeline.guard.invented_ending import held_for_ending, without_invented_ending
from s2s_desktop.pipeline.guard.letter_phrases import (
    agreeing_address,
    held_for_phrase,
    known_phrase,
)
from s2s_desktop.pipeline.guard.numbers.comparison import (
    copied_numbers,
    mended_numbers,
    odd_numbers,
    with_alignment,
)
from s2s_desktop.pipeline.guard.numbers.numbering import held_from_sign, written_signs
from s2s_desktop.pipeline.guard.numbers.showing import held_from_number
from s2s_desktop.pipeline.guard.pair import Check
from s2s_desktop.pipeline.guard.restored_capitals import (
    held_for_capitals,
    restore_capitals,
    tried_for_capitals,
)
from s2s_desktop.pipeline.guard.restored_characters import held_for_characters, restore_characters
from s2s_desktop.pipeline.guard.stage import WHOLE, Stage
from s2s_desktop.pipeline.guard.strings.places import out_of_place, put_back, with_other_marks
from s2s_desktop.pipeline.guard.terms import missing_terms, tried_with_terms
from s2s_desktop.pipeline.language.foreign_sentences import ToldSentences
from s2s_desktop.pipeline.messages import GuardOptions
from s2s_desktop.pipeline.translation.model_text import ModelText

SUMMARY = Stage(
    holds=(held_for_capitals, held_for_characters),
    repairs=(put_back, restore_characters, restore_capitals),
    checks=(ended_badly, out_of_place),
)
"""Of what a model writes in a summary."""


def stage_for(
    options: GuardOptions,
    source_language: str,
    target_language: str,
    foreign: ToldSentences | None = None,
    *,
    is_sure: bool = False,
) -> Stage:
    """All parts, as far as `options` want them; `foreign` knows the language of the text.

    `is_sure`: the model is a student that learnt one translation of each sentence, so that what
    it finds improbable is doubtful; others spread their probabilities over many true ones.
    """
    as_in_source = options.number_style == "source"
    checks = (
        ended_badly,
        out_of_place,
        *_foreign(foreign),
        check_strings,
        missing_terms,
        odd_numbers,
        doubts,
        *((check_probability,) if is_sure else ()),
    )
    return Stage(
        languages=(source_language, target_language),
        holds=(
            _carried,
            held_from_number,
            held_from_sign,
            held_for_ending,
            held_for_phrase,
            held_for_agreement,
            held_for_capitals,
            held_for_characters,
        ),
        retries=(
            tried_with_terms,
            known_phrase,
            with_other_marks,
            tried_in_several_ways,
            tried_for_capitals,
            with_alignment,
        ),
        repairs=(
            put_back,
            copied_numbers if as_in_source else mended_numbers,
            written_signs,
            agreeing_address,
            without_invented_ending,
            restore_characters,
            restore_capitals,
        ),
        checks=checks if options.warnings else (),
    )


def stage_untouched(options: GuardOptions, foreign: ToldSentences | None) -> Stage:
    """For what is left as it is, being in another language than its text: only that is said."""
    return Stage(checks=_foreign(foreign) if options.warnings else ())


def _foreign(foreign: ToldSentences | None) -> tuple[Check, ...]:
    return (other_language(foreign),) if foreign is not None else ()


def _carried(shown: ModelText, source: str) -> re.Pattern[str] | None:
    del source
    return WHOLE if shown.carried else None
