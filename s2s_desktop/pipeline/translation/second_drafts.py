"""Segments that are written again, shown to the model in other ways."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from s2s_desktop.engine.decoding.step import Step
from s2s_desktop.pipeline.guard.pair import FinishedPair
from s2s_desktop.pipeline.search.fallback_search import Fallback
from s2s_desktop.pipeline.translation.batches import batches
from s2s_desktop.pipeline.translation.draft import TargetDraft
from s2s_desktop.pipeline.translation.prepared import Prepared, Preparer
from s2s_desktop.pipeline.translation.segment_work import SegmentWork

Search = Callable[[list[Prepared]], Iterator[Step | Fallback]]
"""Decodes a batch of segments."""

MakeDraft = Callable[[Prepared], TargetDraft]


def second_drafts(
    works: Sequence[SegmentWork],
    preparer: Preparer,
    search: Search,
    draft_of: MakeDraft,
    languages: tuple[str, str],
) -> Iterator[tuple[SegmentWork, list[FinishedPair]] | Fallback | None]:
    """Each of `works`, all of which want a retry, with what it has become in the other ways.

    None comes after each step of the search: that nobody waits for long who wants to stop.
    """
    owners, drafts, pairs = list[SegmentWork](), list[TargetDraft](), dict[int, FinishedPair]()
    for work in works:
        for shown in work.retry.shown if work.retry else ():
            again = preparer.again(work.prepared, shown)
            held = work.retry.held if work.retry else ()
            prepared = replace(again, number=len(drafts), terms=work.prepared.terms, held=held)
            owners.append(work)
            drafts.append(draft_of(prepared))
            drafts[-1].begin()
    holding, free = _parted([draft.prepared for draft in drafts])
    for batch in chain(batches(free), batches(holding)):
        for step in search(batch):
            if isinstance(step, Fallback):
                yield step
                continue
            number = batch[step.row].number
            drafts[number].write(step.firm)
            if step.finished:
                drafts[number].finish()
                pairs[number] = drafts[number].pair(step.finished[0], languages)
            yield None
    for work in works:
        yield work, [pairs[i] for i, owner in enumerate(owners) if owner is work]


def _parted(drafts: Sequence[Prepared]) -> tuple[list[Prepared], list[Prepared]]:
    """Those that must hold something, and the others: they are searched in other ways."""
    return [draft for draft in drafts if draft.held], [draft for draft in drafts if not draft.held]
