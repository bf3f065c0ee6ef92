"""What can be typed after `s2s-desktop inspect`, and what it does."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path

from s2s_desktop.cli import options
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.inspection.messages import (
    Attribution,
    AttributionRequest,
    HeadMaps,
    HeadsRequest,
)
from s2s_desktop.pipeline.messages import (
    DETECT,
    DecodingChoices,
    DetectionChoices,
    Failure,
    ModelReady,
    SegmentFinished,
    TranslateRequest,
)
from s2s_desktop.pipeline.service import Service
from s2s_desktop.pipeline.steering.messages import AnyRequest, SentenceRequest
from s2s_desktop.sentences import Sentence

VIEWS = ("links", "heat", "table", "heads", "attribution", "document")
Answers = dict[int, HeadMaps | Attribution]


def configure(parser: ArgumentParser) -> None:
    """What can be said about the command, and `run` as what it does."""
    parser.description = (
        "Translates sentences and writes how: a picture (.svg, .pdf, .png), a page for a browser "
        "(.html), or data (.json, .csv, .npz, .pharaoh)."
    )
    parser.add_argument("text", nargs="+", metavar="TEXT", help="what to translate")
    parser.add_argument("--view", choices=VIEWS, default="links", help="default: links")
    parser.add_argument("-o", "--output", required=True, metavar="FILE", help="its end says what")
    options.add_model_options(parser, without_source="the one that the text is in")
    options.add_beam_option(parser)
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--no-caption", action="store_true", help="nothing below the picture")
    parser.add_argument("--punctuation", action="store_true", help="show punctuation too")
    options.add_quiet_option(parser)
    parser.set_defaults(command=run)


def run(arguments: Namespace) -> int:
    """Translate the text and write the file; the exit code."""
    from s2s_desktop.cli.inspect import writing

    path = Path(arguments.output)
    writing.check_name(path)  # before anything is waited for
    catalogue = options.open_catalogue()
    pair = options.language_pair(arguments, catalogue)
    if arguments.source_language is None:
        pair = DETECT, pair[1]
    service = options.make_service(arguments, catalogue)
    request = TranslateRequest(
        1,
        "\n".join(arguments.text),
        *pair,
        model_id=arguments.model,
        choices=DecodingChoices(beam_size=arguments.beam),
        stream=False,
        detection=DetectionChoices(any_target=arguments.target_language is None),
    )
    model, segments = _translated(service, request)
    answers = {
        segment.segment: answer
        for segment in segments
        for answer in _asked(service, request, segment, arguments.view)
    }
    writing.write(path, arguments, request.text, model, segments, answers)
    if not arguments.quiet:
        print(f"s2s-desktop: {arguments.output}", file=sys.stderr)
    return 0


def _translated(service: Service, request: TranslateRequest) -> tuple[str, list[SegmentFinished]]:
    """The name of the model, and the sentences; raises UserError where there are none."""
    model, segments = "", list[SegmentFinished]()
    for message in service.run(request):
        if isinstance(message, ModelReady):
            model = message.model_name
        elif isinstance(message, SegmentFinished):
            segments.append(message)
        _check(message)
    if not segments:
        raise UserError(Sentence("The text has no words to translate."))
    return model, segments


def _asked(
    service: Service, of: TranslateRequest, segment: SegmentFinished, view: str
) -> Iterator[HeadMaps | Attribution]:
    """What the model has to be asked for, for a view of a sentence."""
    kinds: dict[str, type[HeadsRequest | AttributionRequest]] = {
        "heads": HeadsRequest,
        "attribution": AttributionRequest,
    }
    if view in kinds:
        request: AnyRequest = kinds[view](2, of, segment.source, segment.text)
        assert isinstance(request, SentenceRequest)
        for message in service.run(request):
            _check(message)
            if isinstance(message, HeadMaps | Attribution):
                yield message


def _check(message: object) -> None:
    if isinstance(message, Failure):
        raise UserError(message.message, message.hint)
