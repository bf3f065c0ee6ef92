"""The attention of every head, by one forced pass."""

from __future__ import annotations

import numpy as np
from torch import Tensor

from s2s_desktop.engine.alignment.attention_maps import attention_maps
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.inspection.messages import HeadMaps, HeadRead, HeadsRequest
from s2s_desktop.pipeline.inspection.pieces import ForcedTarget, source_pieces
from s2s_desktop.pipeline.steering.written_sentence import WrittenSentence
from s2s_desktop.sentences import Sentence


def head_maps(sentence: WrittenSentence, request: HeadsRequest) -> HeadMaps:
    """Raises UserError when the model has no attention at all."""
    loaded, frame = sentence.loaded, sentence.rows.frame
    target = ForcedTarget.of(sentence, request.target)
    maps = attention_maps(
        loaded.model, loaded.source_ids(sentence.prepared.pieces, frame), target.framed
    )
    profile = loaded.profile
    told = HeadMaps(
        request.number,
        source_pieces(sentence),
        target.written,
        target.given,
        _half(maps.cross),
        _half(maps.encoder),
        _half(maps.decoder),
        tuple(HeadRead(r.layer, r.head, r.shift, r.weight) for r in profile.reads if r.weight)
        if profile
        else (),
        profile.found if profile else "",
        () if maps.copy is None else tuple(maps.copy.sum(dim=-1).tolist()),
    )
    if not told.kinds:
        raise UserError(
            Sentence("This model has no attention: it reads the whole sentence into one vector."),
            Sentence("Use a model that attends to its source."),
        )
    return told


def _half(weights: Tensor | None) -> np.ndarray | None:
    return None if weights is None else weights.numpy().astype(np.float16)
