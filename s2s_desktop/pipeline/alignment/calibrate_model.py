"""Calibrates the alignment of a model of the catalogue on gold of the user's."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from s2s_desktop.catalogue.entry import TRANSLATE, Calibration
from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence

if TYPE_CHECKING:
    from s2s_desktop.engine.alignment.attention_links import AlignmentProfile
    from s2s_desktop.engine.alignment.word_links import Links
    from s2s_desktop.pipeline.service import Service

GoldLine = tuple[str, str, "Links"]
"""A sentence, its translation, and the links of their words as separated by spaces."""


@dataclass(frozen=True)
class Calibrated:
    """What was found, and the alignment error rates on the gold, in percent: of the alignment
    that the model had until now, and of what was found."""

    calibration: Calibration
    rate_before: float
    rate_after: float


def calibrate_model(
    service: Service,
    model_id: str,
    languages: tuple[str, str],
    gold: Sequence[GoldLine],
    gold_name: str,
    advance: Callable[[int], object],
) -> Calibrated:
    """Find the alignment of a model; nothing is stored.

    `advance` is told how many more pairs have been read; each is read twice. Raises UserError
    when the model cannot be loaded, does not translate these languages or has no attention.
    """
    loaded = service.translator(model_id).loaded
    # torch is there by now.
    from s2s_desktop.pipeline.alignment.calibrate import calibrate, error_rate, gold_pair
    from s2s_desktop.pipeline.models.open_model import stated_calibration

    before = loaded.profile
    if before is None:
        raise UserError(
            Sentence("The model {model} has no attention.", model=model_id),
            Sentence("Use a model that attends to its source."),
        )
    frame = loaded.frame(loaded.task(TRANSLATE, *languages), *languages)
    pairs = [gold_pair(*line) for line in gold]
    rate_before = error_rate(before, loaded, pairs, frame, advance)
    after, rate = calibrate(loaded, pairs, "", frame, advance)
    if rate_before <= rate:  # by several layers at once, by other thresholds, or in vain
        after, rate = before, rate_before
    counted = "1 pair" if len(pairs) == 1 else f"{len(pairs):,} pairs"
    after = replace(
        after,
        found=f"calibrated on {counted} of {gold_name}; alignment error rate there {rate:.1f} %",
    )
    both = _paired(before, loaded.paired_profile or before, after)
    return Calibrated(replace(stated_calibration(after, both), gold=True), rate_before, rate)


def _paired(
    before: AlignmentProfile, both: AlignmentProfile, after: AlignmentProfile
) -> AlignmentProfile:
    """Of both directions: heads of its own stay, those of the model alone follow it."""
    return replace(after, threshold=both.threshold) if both.reads == before.reads else both
