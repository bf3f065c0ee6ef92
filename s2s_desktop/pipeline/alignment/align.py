"""Word alignment of given translations, by teacher forcing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from s2s_desktop.catalogue.entry import TRANSLATE
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.alignment.forced_pairs import batches, check_length, force_pairs
from s2s_desktop.sentences import Sentence

if TYPE_CHECKING:
    import numpy as np

    from s2s_desktop.engine.alignment.attention_links import AlignmentProfile, Links
    from s2s_desktop.engine.loaded_model import LoadedModel
    from s2s_desktop.engine.text.framing import Frame
    from s2s_desktop.pipeline.service import Service

Method = Literal["auto", "attention", "both"]


def align_lines(
    service: Service,
    source_lines: Sequence[str],
    target_lines: Sequence[str],
    source_language: str,
    target_language: str,
    model_id: str | None = None,
    method: Method = "auto",
) -> Iterator[Links]:
    """Links (source word, target word) of each pair of lines; words are split at spaces.

    "attention" reads one model, "both" also that of the other direction, "auto" both when
    there are both. Raises UserError when a model is missing, the numbers of lines differ or a
    line is too long.
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
    forward = _reader(service, source_language, target_language, model_id)
    backward = None
    has_other = service.catalogue.serves(target_language, source_language)
    if method == "both" or (method == "auto" and has_other):
        backward = _reader(service, target_language, source_language)
    for batch in batches(source_lines, target_lines):
        yield from _align_batch(source_lines[batch], target_lines[batch], forward, backward)


@dataclass(frozen=True)
class _Reader:
    """A model, and what it is told of the languages that it reads."""

    loaded: LoadedModel
    frame: Frame


def _reader(service: Service, source: str, target: str, model_id: str | None = None) -> _Reader:
    loaded = service.translator(service.model_for(source, target, model_id)).loaded
    return _Reader(loaded, loaded.frame(loaded.task(TRANSLATE, source, target), source, target))


def _align_batch(
    sources: Sequence[str],
    targets: Sequence[str],
    forward: _Reader,
    backward: _Reader | None,
) -> Iterator[Links]:
    from s2s_desktop.engine.alignment.attention_links import links_of, links_of_both

    if backward is None:
        profile = _needed(forward.loaded.profile)
        for rows in _word_rows(forward, profile, sources, targets):
            yield links_of(rows, profile)
        return
    one, other = (_needed(reader.loaded.paired_profile) for reader in (forward, backward))
    ahead = _word_rows(forward, one, sources, targets)
    back = _word_rows(backward, other, targets, sources)
    for rows, columns in zip(ahead, back, strict=True):
        yield links_of_both(rows, columns, one.threshold)


def _needed(profile: AlignmentProfile | None) -> AlignmentProfile:
    if profile is None:
        raise UserError(
            Sentence("Nobody has found out yet which attention of this model is its alignment."),
            Sentence("Use a model with an alignment profile."),
        )
    return profile


def _word_rows(
    reader: _Reader,
    profile: AlignmentProfile,
    sources: Sequence[str],
    targets: Sequence[str],
) -> list[np.ndarray]:
    """For each pair the weights (target words, source words); empty without words."""
    from s2s_desktop.engine.alignment.attention_links import word_rows
    from s2s_desktop.engine.text.words import spaced_words

    forced = force_pairs(reader.loaded, reader.frame, sources, targets)
    return [
        word_rows(
            profile,
            pair.attention,
            (pair.source_pieces, pair.target_pieces),
            (spaced_words(source), spaced_words(target)),
        )
        for pair, source, target in zip(forced, sources, targets, strict=True)
    ]
