"""Warns of a sentence that is in another language than its text."""

from __future__ import annotations

from collections.abc import Iterator

from s2s_desktop.pipeline.guard.kinds import WarningKind
from s2s_desktop.pipeline.guard.pair import Check, FinishedPair
from s2s_desktop.pipeline.language.foreign_sentences import ToldSentences
from s2s_desktop.pipeline.messages import SegmentWarning


def other_language(sentences: ToldSentences) -> Check:
    """A check that asks `sentences`: those that these skip have been left as they are."""
    skipped, translated = WarningKind.UNTRANSLATED_LANGUAGE, WarningKind.OTHER_LANGUAGE
    kind = skipped if sentences.skips else translated

    def check(pair: FinishedPair) -> Iterator[SegmentWarning]:
        if other := sentences.other(pair.source):
            yield SegmentWarning(kind, (0, len(pair.source)), None, (other.language,))

    return check
