"""Which parts of the guard serve a request."""

from __future__ import annotations

import re

from s2s_desktop.pipeline.guard.ending import ended_badly
from s2s_desktop.pipeline.guard.places import out_of_place, put_back, with_other_marks
from s2s_desktop.pipeline.guard.stage import WHOLE, Stage
from s2s_desktop.pipeline.messages import GuardOptions
from s2s_desktop.pipeline.translation.model_text import ModelText

SUMMARY = Stage(repairs=(put_back,), checks=(ended_badly, out_of_place))
"""Of what a model writes in a summary."""


def stage_for(options: GuardOptions, source_language: str, target_language: str) -> Stage:
    """All parts, as far as `options` want them."""
    return Stage(
        languages=(source_language, target_language),
        holds=(_carried,),
        retries=(with_other_marks,),
        repairs=(put_back,),
        checks=(ended_badly, out_of_place) if options.warnings else (),
    )


def _carried(shown: ModelText, source: str) -> re.Pattern[str] | None:
    del source
    return WHOLE if shown.carried else None
