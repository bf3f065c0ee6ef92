"""This program's service with an installed model, as window and command line use it."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from time import perf_counter

from s2s_desktop.bench.machine import peak_bytes, resident_bytes
from s2s_desktop.bench_programs.question_loop import Answer, answer_questions, tell
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.messages import (
    DecodingChoices,
    Failure,
    Finished,
    Message,
    SegmentStarted,
    TextChunk,
    TranslateRequest,
)
from s2s_desktop.pipeline.service import Service, never
from s2s_desktop.pipeline.translation.translate import Translator
from s2s_desktop.sentences import Sentence, verbatim


class OwnModels:
    """Translates with one model; nothing is remembered from one question to the next."""

    def __init__(self, asked: argparse.Namespace) -> None:
        self._asked = asked
        self._service = Service(Catalogue(), asked.device, asked.precision, asked.threads)
        self._service.warm_up(asked.source, asked.target, asked.model)
        pair = asked.source, asked.target
        # A translator of its own: the service's would remember what it has translated.
        loaded = self._service.translator(self._service.model_for(*pair, asked.model)).loaded
        self._translator = Translator(loaded, self._service.threads, remembers=False)

    def batch(self, lines: Sequence[str]) -> Answer:
        """All lines in one request: {"seconds", "segments", "tokens"}."""
        messages = self._run("\n".join(lines), stream=False)
        begun = perf_counter()
        finished = _end(messages)
        seconds = perf_counter() - begun
        return {"seconds": seconds, "segments": finished.segments, "tokens": finished.tokens}

    def single(self, lines: Sequence[str]) -> Answer:
        """One request after the other: {"ms", "first_ms"}, until the end and the first text."""
        times = [_time(self._run(line)) for line in lines]
        return {"first_ms": [first for first, _ in times], "ms": [last for _, last in times]}

    def split(self, text: str) -> Answer:
        """{"lines"}: the segments that the program makes of a text."""
        spans = [m.source for m in self._run(text, lines=False) if isinstance(m, SegmentStarted)]
        return {"lines": [text[start:end] for start, end in spans]}

    def memory(self) -> Answer:
        """What this process holds: {"resident", "peak"} in bytes."""
        return {"resident": resident_bytes(), "peak": peak_bytes()}

    def _run(self, text: str, lines: bool = True, stream: bool = True) -> Iterator[Message]:
        asked = self._asked
        pair = asked.source, asked.target
        choices = DecodingChoices(beam_size=asked.beam)
        request = TranslateRequest(
            1, text, *pair, asked.model, choices, lines, alignment=False, stream=stream
        )
        return self._translator.run(request, never)


def _time(messages: Iterator[Message]) -> tuple[float, float]:
    """Milliseconds until the first text came, and until all had come."""
    begun = perf_counter()
    first: float | None = None
    for message in messages:
        if first is None and isinstance(message, TextChunk) and message.firm + message.provisional:
            first = perf_counter()
    end = perf_counter()
    return ((first or end) - begun) * 1000, (end - begun) * 1000


def _end(messages: Iterator[Message]) -> Finished:
    for message in messages:
        if isinstance(message, Failure):
            report = verbatim(message.report) if message.report else message.hint
            raise UserError(message.message, report)
        if isinstance(message, Finished):
            return message
    raise UserError(Sentence("The translation has no end."))


def main() -> None:
    """Load the model and answer."""
    parser = argparse.ArgumentParser()
    for name in ("model", "source", "target", "device", "precision"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--threads", type=int, required=True)
    parser.add_argument("--beam", type=int)
    try:
        models = OwnModels(parser.parse_args())
        answer_questions(
            {"ready": True},
            {
                "batch": models.batch,
                "single": models.single,
                "split": models.split,
                "memory": models.memory,
            },
        )
    except UserError as error:
        tell({"problem": error.message, "hint": error.hint})


if __name__ == "__main__":
    main()
