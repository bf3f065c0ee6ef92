"""Finished segments with all that belongs to them, out of the messages that tell it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.messages import (
    Failure,
    Finished,
    LanguageDetected,
    Loading,
    Message,
    ModelReady,
    Progress,
    Provenance,
    Remark,
    Salience,
    SegmentFinished,
    SegmentStarted,
)
from s2s_desktop.sentences import verbatim


@dataclass(frozen=True)
class Piece:
    """A finished segment with the copied text before it; `segment` None is the end.

    `provenance` where it is one of a summary.
    """

    lead: str
    segment: SegmentFinished | None = None
    provenance: Provenance | None = None


Event = Piece | LanguageDetected | Loading | ModelReady | Progress | Remark | Salience


def pieces(messages: Iterable[Message]) -> Iterator[Event]:
    """Each segment when it is finished; what else is of use passes through.

    Raises UserError for a failure; its hint is the report where there is one.
    """
    lead, provenance = "", None
    for message in messages:
        if isinstance(message, SegmentStarted):
            lead, provenance = message.lead, None
        elif isinstance(message, Provenance):
            provenance = message
        elif isinstance(message, SegmentFinished):
            yield Piece(lead, message, provenance)
        elif isinstance(message, Finished):
            yield Piece(message.tail)
        elif isinstance(message, Failure):
            report = verbatim(message.report) if message.report else message.hint
            raise UserError(message.message, report)
        elif isinstance(
            message, LanguageDetected | Loading | ModelReady | Progress | Remark | Salience
        ):
            yield message
