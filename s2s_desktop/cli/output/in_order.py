"""Puts segments that finish in any order back into the order of the text."""

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


Event = Piece | LanguageDetected | Loading | ModelReady | Progress | Remark


def in_order(messages: Iterable[Message]) -> Iterator[Event]:
    """Pieces as soon as all pieces before them are out; what else is of use passes through.

    Raises UserError for a failure; its hint is the report where there is one.
    """
    leads: dict[int, str] = {}
    sources: dict[int, Provenance] = {}
    waiting: dict[int, Piece] = {}
    for message in messages:
        if isinstance(message, SegmentStarted):
            leads[message.segment] = message.lead
        elif isinstance(message, Provenance):
            sources[message.segment] = message
        elif isinstance(message, SegmentFinished):
            number = message.segment
            waiting[number] = Piece(leads[number], message, sources.pop(number, None))
            yield from _ready(leads, waiting)
        elif isinstance(message, Finished):
            yield Piece(message.tail)
        elif isinstance(message, Failure):
            report = verbatim(message.report) if message.report else message.hint
            raise UserError(message.message, report)
        elif isinstance(message, LanguageDetected | Loading | ModelReady | Progress | Remark):
            yield message


def _ready(leads: dict[int, str], waiting: dict[int, Piece]) -> Iterator[Piece]:
    """Takes out of both the segments that nothing before them holds up."""
    while leads and (first := next(iter(leads))) in waiting:
        del leads[first]
        yield waiting.pop(first)
