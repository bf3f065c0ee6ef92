"""How salient each sentence of a summarized text is, in few bytes: for the next start."""

from __future__ import annotations

import json
import zlib

from s2s_desktop.drawing.document.salience import DocumentSalience
from s2s_desktop.pipeline.messages import SentenceSalience

_DECIMALS = 3


def pack_salience(document: DocumentSalience) -> bytes:
    """All but the text."""
    sentences = [
        (*sentence.span, round(sentence.salience, _DECIMALS), sentence.chosen, sentence.rank)
        for sentence in document.sentences
    ]
    return zlib.compress(json.dumps([document.stops, sentences]).encode(), level=1)


def unpack_salience(packed: bytes, text: str) -> DocumentSalience:
    """What was packed of `text`. Raises ValueError or TypeError for what was packed by nobody."""
    try:
        stops, sentences = json.loads(zlib.decompress(packed))
    except zlib.error as error:
        raise ValueError(str(error)) from error
    return DocumentSalience(
        text,
        tuple(
            SentenceSalience((int(start), int(end)), float(salience), bool(chosen), int(rank))
            for start, end, salience, chosen, rank in sentences
        ),
        tuple(int(stop) for stop in stops),
    )
