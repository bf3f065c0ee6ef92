"""The pieces of a sentence and of its target, as the model reads and writes them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from s2s_desktop.engine.alignment.attention_links import word_of_pieces
from s2s_desktop.engine.text.tokenizer import TextStream
from s2s_desktop.engine.text.words import word_spans
from s2s_desktop.pipeline.inspection.messages import Pieces
from s2s_desktop.pipeline.messages import Span
from s2s_desktop.pipeline.steering.written_sentence import WrittenSentence
from s2s_desktop.pipeline.translation.target_writer import TargetWriter

START, END, TAG = "<s>", "</s>", "<tag>"
"""What stands for pieces that are none of the text: as in most vocabularies."""


@dataclass(frozen=True)
class ForcedTarget:
    """A target as the decoder reads it by force.

    `ids` are those of its text; `written` is what is written at each step, the end included, and
    `given` what stands before.
    """

    ids: tuple[int, ...]
    framed: tuple[int, ...]
    written: Pieces
    given: Pieces

    @classmethod
    def of(cls, sentence: WrittenSentence, target: str) -> ForcedTarget:
        """`target` in pieces that belong to the words of the user's text."""
        loaded, frame = sentence.loaded, sentence.rows.frame
        ids = sentence.beginning(target).ids
        spans, texts = _written(sentence, ids)
        owners = word_of_pieces(spans, word_spans(target))
        first = () if frame.first_id is None else (frame.first_id,)
        tags = (TAG,) * len(first)
        none = (-1,) * len(first)
        return cls(
            ids,
            (*first, *ids, loaded.model.config.eos_id),
            Pieces((*tags, *texts, END), (*none, *owners, -1)),
            Pieces((START, *tags, *texts), (-1, *none, *owners)),
        )


def source_pieces(sentence: WrittenSentence) -> Pieces:
    """What the encoder reads: the text, and what stands around it."""
    shown, prepared, frame = sentence.prepared.shown.text, sentence.prepared, sentence.rows.frame
    texts = [shown[a:b].strip() for a, b in prepared.encoding.spans]
    ending = [END if i == sentence.loaded.model.config.eos_id else TAG for i in frame.after]
    before = (TAG,) * len(frame.before)
    return Pieces(
        (*before, *texts, *ending),
        ((-1,) * len(before) + prepared.owners + (-1,) * len(ending)),
    )


def _written(sentence: WrittenSentence, ids: Sequence[int]) -> tuple[list[Span], list[str]]:
    """Where in the user's text each piece is written, and what."""
    stream = TextStream(sentence.loaded.target_tokenizer)
    writer = TargetWriter(sentence.prepared.shown)
    text, spans, texts = sentence.prepared.shown.before, list[Span](), list[str]()
    for piece in ids:
        delta = writer.write(stream.push(piece))
        start = len(text) + len(delta) - len(delta.lstrip())
        text += delta
        spans.append((start, len(text)))
        # Bytes that wait for others, and the marks that models copy, write nothing yet.
        alone = sentence.loaded.target_tokenizer.piece_bytes(piece).decode(errors="replace")
        texts.append(delta.strip() or alone.strip())
    return spans, texts
