"""What a command translates or summarizes, written into the history when it is done."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, BooleanOptionalAction, Namespace
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from s2s_desktop import paths, settings
from s2s_desktop.catalogue.entry import SUMMARIZE, TRANSLATE
from s2s_desktop.cli.source import STANDARD_INPUT
from s2s_desktop.errors import UserError
from s2s_desktop.history.entry import Entry, Place
from s2s_desktop.pipeline.alignment.messages import AlignRequest
from s2s_desktop.pipeline.messages import (
    Finished,
    LanguageDetected,
    Message,
    ModelReady,
    Request,
    SegmentFinished,
    SegmentStarted,
    SummarizeRequest,
)
from s2s_desktop.pipeline.request_options import options_of
from s2s_desktop.pipeline.service import Service, never
from s2s_desktop.pipeline.steering.messages import AnyRequest, SentenceRequest


def add_history_option(parser: ArgumentParser) -> None:
    """`--history` and `--no-history`; without either the user's setting counts."""
    parser.add_argument(
        "--history",
        action=BooleanOptionalAction,
        default=None,
        help="keep the text and what is made of it in the history; default: as the settings say",
    )


def is_wanted(arguments: Namespace) -> bool:
    """Whether a command is to write into the history."""
    asked: bool | None = getattr(arguments, "history", False)
    return settings.load(paths.settings_file()).history_of_commands if asked is None else asked


class RecordingService(Service):
    """The service, with a history of what it has done with the text in `file`."""

    file = STANDARD_INPUT

    def run(self, request: AnyRequest, stopped: Callable[[], bool] = never) -> Iterator[Message]:
        """As the service does it; what is finished is written. A failure to do so is told."""
        if isinstance(request, SentenceRequest | AlignRequest):
            yield from super().run(request, stopped)
            return
        draft = Draft(request)
        for message in super().run(request, stopped):
            draft.take(message)
            yield message
            if isinstance(message, Finished) and not message.cancelled and draft.pieces:
                _write(draft.entry(self.file))


@dataclass
class Draft:
    """An entry that comes to be while its request is answered."""

    request: Request
    model: str = ""
    pair: tuple[str, str] = ("", "")
    leads: dict[int, str] = field(default_factory=dict)
    pieces: dict[int, SegmentFinished] = field(default_factory=dict)
    tail: str = ""

    def take(self, message: Message) -> None:
        """Note what a message says."""
        match message:
            case LanguageDetected():
                self.pair = message.pair or self.pair
            case ModelReady():
                self.model = message.model_id
            case SegmentStarted():
                self.leads[message.segment] = message.lead
            case SegmentFinished():
                self.pieces[message.segment] = message
            case Finished():
                self.tail = message.tail
            case _:
                pass

    def entry(self, file: str) -> Entry:
        """The whole, once it is finished."""
        result, pairs, places = "", [], list[Place]()
        for number in sorted(self.pieces):
            piece = self.pieces[number]
            result += self.leads[number]
            start = len(result)
            result += piece.text
            pairs.append((piece.source, (start, len(result))))
            for told in piece.warnings:
                there = told.target and (told.target[0] + start, told.target[1] + start)
                places.append(Place(told.kind, told.source, there, told.data))
        summary = isinstance(self.request, SummarizeRequest)
        source_language, target_language = self._languages()
        return Entry(
            task=SUMMARIZE if summary else TRANSLATE,
            source_language=source_language,
            target_language=target_language,
            model=self.model,
            source=self.request.text,
            result=result + self.tail,
            options=options_of(self.request),
            pairs=() if summary else tuple(pairs),
            places=tuple(places),
            file_name="" if file == STANDARD_INPUT else Path(file).name,
        )

    def _languages(self) -> tuple[str, str]:
        if all(self.pair):
            return self.pair
        if isinstance(self.request, SummarizeRequest):
            return self.request.language, self.request.language
        return self.request.source_language, self.request.target_language


def _write(entry: Entry) -> None:
    # Imported here, for most commands keep nothing.
    from s2s_desktop.history.database import Database
    from s2s_desktop.history.entries import Entries

    try:
        database = Database(paths.history_file())
        Entries(database).write(entry)
        database.close()
    except UserError as error:
        print(f"s2s-desktop: {error}", file=sys.stderr)
