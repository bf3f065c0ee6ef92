"""`s2s-desktop bench`: how fast this machine translates."""

from __future__ import annotations

import importlib
from argparse import ArgumentParser, Namespace
from dataclasses import asdict, dataclass
from time import perf_counter

from s2s_desktop import paths
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.cli import machine, measure, options
from s2s_desktop.cli.segment_json import one_line
from s2s_desktop.cli.source import read_source
from s2s_desktop.cli.table import columns
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.messages import DecodingChoices, ModelReady, TranslateRequest
from s2s_desktop.pipeline.service import Service


@dataclass(frozen=True)
class Report:
    """What was measured, and on what."""

    model: str
    device: str
    precision: str
    processor: str
    cores: int
    threads: int
    load_average_before: float | None
    import_torch_s: float
    load_s: float
    throughput: measure.Throughput
    latency: measure.Latency
    peak_memory_bytes: int | None


def configure(parser: ArgumentParser) -> None:
    """What can be said about the command, and `run` as what it does."""
    parser.description = "Measures a whole text at once, then sentences one at a time."
    options.add_model_options(parser)
    parser.add_argument("--input", metavar="FILE", help="text to use; default: a built-in page")
    parser.add_argument("--lines", action="store_true", help="one segment a line")
    options.add_beam_option(parser)
    options.add_encoding_option(parser)
    options.add_json_option(parser, "one JSON object")
    options.add_quiet_option(parser)
    parser.set_defaults(command=run)


def run(arguments: Namespace) -> int:
    """Measure what `arguments` ask for and print it; the exit code."""
    catalogue = Catalogue()
    pair = options.language_pair(arguments, catalogue)
    request = _request(arguments, pair, _text(arguments, pair[0]))
    report = _measure(arguments, catalogue, request)
    print(one_line(asdict(report)) if arguments.json else _table(report))
    return 0


def _text(arguments: Namespace, language: str) -> str:
    if arguments.input:
        return read_source(arguments.input, arguments.encoding, quiet=arguments.quiet)
    sample = paths.resources() / "samples" / f"page.{language}.txt"
    if not sample.is_file():
        raise UserError(f"There is no built-in page in {language!r}.", "Give one with --input.")
    return sample.read_text(encoding="utf-8")


def _request(arguments: Namespace, pair: tuple[str, str], text: str) -> TranslateRequest:
    choices = DecodingChoices(beam_size=arguments.beam)
    return TranslateRequest(
        1, text, *pair, arguments.model, choices, lines=arguments.lines, alignment=False
    )


def _measure(arguments: Namespace, catalogue: Catalogue, request: TranslateRequest) -> Report:
    def new_service() -> Service:
        service = options.make_service(arguments, catalogue)
        service.warm_up(request.source_language, request.target_language, request.model_id)
        return service

    load_average = machine.load_average()
    start = perf_counter()
    importlib.import_module("torch")
    import_torch_s = perf_counter() - start
    load_s, model = _load(new_service, request)
    return Report(
        model=model.model_id,
        device=model.device,
        precision=model.precision,
        processor=machine.processor(),
        cores=machine.cores(),
        threads=options.make_service(arguments, catalogue).threads,
        load_average_before=load_average,
        import_torch_s=import_torch_s,
        load_s=load_s,
        throughput=measure.throughput(new_service, request),
        latency=measure.latency(new_service, request),
        peak_memory_bytes=machine.peak_memory_bytes(),
    )


def _load(new_service: measure.NewService, request: TranslateRequest) -> tuple[float, ModelReady]:
    """The seconds that a service takes to be ready, and what it says about its model."""
    start = perf_counter()
    service = new_service()
    seconds = perf_counter() - start
    for message in service.run(request):
        if isinstance(message, ModelReady):
            return seconds, message
    raise UserError("The model did not load.", "Check it with: s2s-desktop models verify")


def _table(report: Report) -> str:
    whole, single = report.throughput, report.latency
    load = "unknown" if report.load_average_before is None else f"{report.load_average_before:.2f}"
    peak = report.peak_memory_bytes
    return columns(
        [
            ("model", f"{report.model}, {report.precision} on {report.device}"),
            ("machine", f"{report.processor}, {report.cores} cores"),
            ("threads", str(report.threads)),
            ("load average before", load),
            ("import of torch", f"{report.import_torch_s:.2f} s"),
            ("load of the model", f"{report.load_s:.2f} s"),
            (f"whole text, {whole.segments} segments", f"{whole.segments_per_second:.1f} a second"),
            ("", f"{whole.tokens_per_second:.0f} tokens a second"),
            (f"{single.sentences} sentences alone", f"{single.sentence_p50_ms:.1f} ms (median)"),
            ("", f"{single.sentence_p95_ms:.1f} ms (95 %)"),
            ("first words of a sentence", f"{single.first_token_ms:.1f} ms (median)"),
            ("most memory held", f"{peak / 2**20:.0f} MiB" if peak else "unknown"),
        ]
    )
