"""What a sentence can be compared with: other models, other settings, other hypotheses."""

from __future__ import annotations

from dataclasses import replace

from s2s_desktop.gui.inspector.consultation import Rival
from s2s_desktop.gui.pickers.choices import Choices
from s2s_desktop.gui.translated import tr
from s2s_desktop.pipeline.messages import Request, Span, TranslateRequest
from s2s_desktop.pipeline.steering.messages import (
    HypothesesRequest,
    RewriteRequest,
    SentenceRequest,
)

_BEAMS = (4, 8)
_HYPOTHESES = 3
_BEAM_OF_HYPOTHESES = 4


def rivals(choices: Choices) -> tuple[tuple[Rival, ...], ...]:
    """In groups; a summary is compared with its other hypotheses alone."""
    ranks = range(1, 1 + _HYPOTHESES)
    hypotheses = tuple(
        Rival(tr("Hypothesis {number}").format(number=rank + 1), rank=rank) for rank in ranks
    )
    if choices.summarizing:
        return (hypotheses,)
    own = choices.model
    models = tuple(
        Rival(entry.name, model_id=entry.id)
        for entry in choices.installed_models()
        if own is None or entry.id != own.id
    )
    greedy = Rival(tr("Greedy search"), beam_size=1)
    beams = (Rival(tr("Beam of {size}").format(size=size), beam_size=size) for size in _BEAMS)
    groups = (models, (greedy, *beams), hypotheses)
    return tuple(group for group in groups if group)


def request_of(rival: Rival, of: Request, source: Span) -> SentenceRequest:
    """What is to be asked so that the rival writes the sentence."""
    if rival.rank is not None:
        return HypothesesRequest(0, of, source, _BEAM_OF_HYPOTHESES)
    if isinstance(of, TranslateRequest):
        if rival.model_id is not None:
            of = replace(of, model_id=rival.model_id)
        if rival.beam_size is not None:
            of = replace(of, choices=replace(of.choices, beam_size=rival.beam_size))
    return RewriteRequest(0, of, source)
