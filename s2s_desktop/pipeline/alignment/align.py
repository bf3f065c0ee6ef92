"""Word alignment of given translations, by teacher forcing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.alignment.forced_pairs import batches, check_length
from s2s_desktop.sentences import Sentence

if TYPE_CHECKING:
    from s2s_desktop.engine.alignment.word_links import Links
    from s2s_desktop.pipeline.alignment.aligner import Aligner
    from s2s_desktop.pipeline.service import Service

Method = Literal["auto", "attention", "alone", "both"]


def align_lines(
    service: Service,
    source_lines: Sequence[str],
    target_lines: Sequence[str],
    source_language: str,
    target_language: str,
    model_id: str | None = None,
    method: Method = "auto",
    articles: bool = True,
) -> Iterator[Links]:
    """Links (source word, target word) of each pair of lines; words are split at spaces.

    "attention" is how words are linked while they are written, "alone" by one model once they are,
    "both" also by that of the other direction; "auto" is the best that there are models for.
    `articles`: whether those are linked by their nouns where the table of the language says so.

    Raises UserError when a model is missing, the numbers of lines differ or a line is too long.
    """
    if len(source_lines) != len(target_lines):
        raise UserError(
            Sentence(
                "There are {count} source lines and {count_2} target lines.",
                count=len(source_lines),
                count_2=len(target_lines),
            ),
            Sentence("Give two files in which line n of one translates line n of the other."),
        )
    for number, (source, target) in enumerate(zip(source_lines, target_lines, strict=True), 1):
        check_length(number, source, target)
    aligner = _aligner(service, source_language, target_language, model_id, method)
    if not articles:
        aligner = replace(aligner, language="")
    from s2s_desktop.pipeline.alignment.word_weights import TextPair

    pairs = [TextPair.spaced(*lines) for lines in zip(source_lines, target_lines, strict=True)]
    for batch in batches(source_lines, target_lines):
        yield from (found.links for found in aligner.align(pairs[batch]))


def _aligner(
    service: Service, source: str, target: str, model_id: str | None, method: Method
) -> Aligner:
    forward = service.translator(service.model_for(source, target, model_id)).loaded
    # torch is there by now.
    from s2s_desktop.pipeline.alignment.aligner import Aligner
    from s2s_desktop.pipeline.alignment.word_weights import Reader

    backward = None
    if method == "both" or (method == "auto" and service.catalogue.serves(target, source)):
        loaded = service.translator(service.model_for(target, source)).loaded
        backward = Reader.of(loaded, target, source)
    ahead = Reader.of(forward, source, target)
    return Aligner(ahead, backward, live=method == "attention", language=target)
