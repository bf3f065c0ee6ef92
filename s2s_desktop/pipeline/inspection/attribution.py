"""Leave-one-out over the words of a sentence: what its translation owes to each."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from s2s_desktop.engine.alignment.leave_one_out import left_out
from s2s_desktop.engine.text.words import word_spans
from s2s_desktop.pipeline.inspection.messages import Attribution, AttributionRequest
from s2s_desktop.pipeline.inspection.pieces import ForcedTarget, source_pieces
from s2s_desktop.pipeline.steering.written_sentence import WrittenSentence


def attribution(
    sentence: WrittenSentence, request: AttributionRequest, stopped: Callable[[], bool]
) -> Attribution | None:
    """None when it was stopped. Words of which the model is shown nothing do nothing."""
    loaded, owners = sentence.loaded, np.array(source_pieces(sentence).words)
    source = loaded.source_ids(sentence.prepared.pieces, sentence.rows.frame)
    target = ForcedTarget.of(sentence, request.target)
    words = [word for word in range(len(sentence.source_words)) if (owners == word).any()]
    parts = [np.flatnonzero(owners == word).tolist() for word in words]
    rows = np.zeros((len(word_spans(request.target)), len(sentence.source_words)))
    done = 0
    for batch in left_out(loaded.model, source, target.framed, parts):
        if stopped():
            return None
        for nats in batch:
            for piece, word in enumerate(target.written.words):
                if word >= 0:
                    rows[word, words[done]] += float(nats[piece])
            done += 1
    return Attribution(request.number, tuple(map(tuple, rows.tolist())))
