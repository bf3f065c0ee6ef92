"""Calibrates the alignment of a model without links: on plain text that it translates itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from s2s_desktop import paths
from s2s_desktop.catalogue.entry import TRANSLATE, Calibration, ModelEntry
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.messages import (
    DecodingChoices,
    Failure,
    GuardOptions,
    Message,
    SegmentFinished,
    TranslateRequest,
)
from s2s_desktop.sentences import Sentence

if TYPE_CHECKING:
    from s2s_desktop.pipeline.alignment.word_weights import TextPair
    from s2s_desktop.pipeline.service import Service

MOST_UNASKED_BYTES = 200_000_000
"""Of a model that may be calibrated although nobody has asked for it."""
SAMPLE = "the sample page"
"""What `sample_text` is called where it is said how a model was calibrated."""
MOST_SENTENCES = 200
"""More change the weights no more than others do."""
_FEWEST_SENTENCES, _FEWEST_WORDS, _MOST_WORDS = 10, 4, 60


def sample_text(language: str) -> str | None:
    """The text of that language which comes with the program, if there is one."""
    primary = language.split("-")[0].lower()
    path = paths.resources() / "samples" / f"page.{primary}.txt"
    return path.read_text(encoding="utf-8") if path.is_file() else None


def calibrate_on_text(
    service: Service,
    model_id: str,
    languages: tuple[str, str],
    text: str,
    text_name: str,
    reverse: str | None,
    advance: Callable[[int], object],
    stopped: Callable[[], bool],
) -> Calibration | None:
    """The alignment of a model by agreement with `reverse`, which translates back, or, without
    one, with its own encoder; nothing is stored. None where it was stopped.

    `advance` is told how many more sentences have been read. Raises UserError when a model cannot
    be loaded, does not translate these languages or has no attention, when there is nothing to
    compare it with, or when the text has too few sentences.
    """
    pairs = _pairs(service, model_id, languages, text, stopped)
    if stopped():
        return None
    # torch is there by now.
    from s2s_desktop.pipeline.alignment.by_agreement import (
        PAIRED_THRESHOLD,
        calibrate_by_agreement,
    )
    from s2s_desktop.pipeline.alignment.word_weights import Reader
    from s2s_desktop.pipeline.models.open_model import stated_calibration

    forward = Reader.of(service.translator(model_id).loaded, *languages)
    backward = None
    if reverse is not None:
        backward = Reader.of(service.translator(reverse).loaded, *languages[::-1])
    if len(pairs) < _FEWEST_SENTENCES:
        raise UserError(
            Sentence(
                "The text has {count} sentences of {fewest} to {most} words; {needed} are needed.",
                count=len(pairs),
                fewest=_FEWEST_WORDS,
                most=_MOST_WORDS,
                needed=_FEWEST_SENTENCES,
            ),
            Sentence("Give a longer text."),
        )
    found = calibrate_by_agreement(forward, backward, pairs, advance, stopped)
    if found is None:
        return None
    witness = f"with {reverse}" if reverse else "with its own encoder"
    said = f"agreement {witness} on {len(pairs)} sentences of {text_name}: {found.share:.1%}"
    profile = replace(found.profile, found=said)
    stated = stated_calibration(profile, replace(profile, threshold=PAIRED_THRESHOLD))
    return replace(stated, agreement=found.share)


def may_be_calibrated(entry: ModelEntry) -> bool:
    """Whether the alignment of an added model is a guess that something better can be found for.

    Unasked it is looked for only in a model of `MOST_UNASKED_BYTES` or less.
    """
    return entry.calibration is None and not entry.no_attention and TRANSLATE in entry.tasks


def calibrate_added(
    service: Service, entry: ModelEntry, stopped: Callable[[], bool]
) -> Calibration | None:
    """The alignment of a model that was just added, on the text that comes with the program.

    Nothing is stored. None where it was stopped, or where there is nothing to find it by.

    Takes some ten seconds of one core, and the model in memory.
    """
    pairs = (pair for pair in entry.pairs() if sample_text(pair[0]) is not None)
    languages = next(pairs, None)
    if languages is None or not may_be_calibrated(entry):
        return None
    text = sample_text(languages[0]) or ""
    back = service.catalogue.reverse_of(entry.id, *languages)
    reverse = back.id if back is not None else None
    try:
        return calibrate_on_text(
            service, entry.id, languages, text, SAMPLE, reverse, lambda _: None, stopped
        )
    except UserError:  # no second witness, or a text of which the model makes nothing
        return None


def _pairs(
    service: Service,
    model_id: str,
    languages: tuple[str, str],
    text: str,
    stopped: Callable[[], bool],
) -> Sequence[TextPair]:
    """Sentences of the text and what the model makes of them, greedily."""
    request = TranslateRequest(
        1,
        text,
        *languages,
        model_id,
        DecodingChoices(beam_size=1),
        alignment=False,
        stream=False,
        guard=GuardOptions(warnings=False),
    )
    return list(islice(_finished(text, service.run(request, stopped)), MOST_SENTENCES))


def _finished(text: str, messages: Iterable[Message]) -> Iterator[TextPair]:
    for message in messages:
        if isinstance(message, Failure):
            raise UserError(message.message, message.hint)
        if isinstance(message, SegmentFinished):
            from s2s_desktop.pipeline.alignment.word_weights import TextPair

            pair = TextPair.shown(text[slice(*message.source)], message.text)
            if all(_FEWEST_WORDS <= len(own) <= _MOST_WORDS for own in pair.words):
                yield pair
