"""What a request makes of its text: segments for the model, and what the engine is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from s2s_desktop.catalogue.entry import TRANSLATE
from s2s_desktop.engine.loaded_model import LoadedModel
from s2s_desktop.pipeline.guard.numbers.numbering import reworded_signs
from s2s_desktop.pipeline.guard.numbers.showing import without_separators
from s2s_desktop.pipeline.guard.strings.insets import find_insets
from s2s_desktop.pipeline.messages import Inset, TranslateRequest
from s2s_desktop.pipeline.search.fallback_search import SearchRows
from s2s_desktop.pipeline.segmentation.reading import Reading, insets_of
from s2s_desktop.pipeline.segmentation.segment import Segment
from s2s_desktop.pipeline.translation.prepared import Prepared, Preparer
from s2s_desktop.pipeline.translation.spelling import Rewording


def parts_of(
    preparer: Preparer, request: TranslateRequest, segment: Segment, number: int
) -> Iterator[Prepared]:
    """A segment of the request's text, cut where it is too long for the model; its first part
    is number `number`."""

    def find(source: Reading) -> tuple[Inset, ...]:
        return find_insets(source.text, request.guard.keep, insets_of(source, request.insets))

    def reword(source: str) -> Sequence[Rewording]:
        signs = reworded_signs(source, request.source_language, request.target_language)
        return *signs, *without_separators(source, request.source_language)

    return preparer.prepare(segment, request.text, number, find, reword)


def search_rows(
    loaded: LoadedModel, request: TranslateRequest, batch: Sequence[Prepared]
) -> SearchRows:
    """What the engine is asked for: as the model's makers advise, but for what was chosen."""
    pair = request.source_language, request.target_language
    task = loaded.task(TRANSLATE, *pair)
    options, beam_size = task.defaults.options(), request.choices.beam_size
    return SearchRows(
        [prepared.pieces for prepared in batch],
        replace(
            options,
            beam_size=beam_size or options.beam_size,
            logprob=request.alignment,
            entropy=request.alignment,
            stream=request.stream,
        ),
        loaded.frame(task, *pair),
        request.choices.use_shortlist,
        request.alignment,
    )
