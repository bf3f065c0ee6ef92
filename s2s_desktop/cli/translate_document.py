"""`s2s-desktop translate report.docx -o relatorio.docx`: a document in its own format."""

from __future__ import annotations

import sys
from argparse import Namespace
from dataclasses import replace
from pathlib import Path

from s2s_desktop.cli.output.language_remark import remark_on
from s2s_desktop.cli.output.progress import ProgressBar
from s2s_desktop.cli.output.warning_count import WarningCount
from s2s_desktop.cli.source import STANDARD_INPUT
from s2s_desktop.documents.model import Document, Written
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.documents.block_translation import (
    BlockFinished,
    BlockTexts,
    finished_blocks,
)
from s2s_desktop.pipeline.messages import (
    Failure,
    LanguageDetected,
    Loading,
    Message,
    ModelReady,
    Progress,
    Remark,
    SegmentFinished,
    TranslateRequest,
)
from s2s_desktop.pipeline.service import Service
from s2s_desktop.sentences import Sentence

_LEFT_OUT = frozenset({"comments"})
"""Places whose blocks are left as they are unless they are asked for."""

_TEXTS = frozenset({"html", "md", "srt", "vtt"})
_PRINTED = Path("/dev/stdout")


def translate_document(
    document: Document, request: TranslateRequest, service: Service, arguments: Namespace
) -> int:
    """Translate what `arguments` name into the same format; the exit code.

    `request` says everything but the text. Raises UserError.
    """
    output = _output(document, arguments)
    texts = BlockTexts(document.blocks, chosen_blocks(document, _LEFT_OUT))
    written: dict[int, Written] = {}
    target = request.target_language
    with ProgressBar(len(texts.text), sys.stdout, quiet=arguments.quiet) as progress:
        for notice in document.notices:
            progress.note(notice)
        warnings, dropped = WarningCount(), 0
        messages = service.run(replace(request, text=texts.text, alignment=True))
        for message in finished_blocks(texts, messages):
            match message:
                case BlockFinished():
                    written[message.number] = message.projection.written
                    dropped += message.projection.dropped
                case SegmentFinished():
                    warnings.take(message)
                case LanguageDetected():
                    target = message.pair[1] if message.pair else target
                    if remark := remark_on(message):
                        progress.note(remark)
                case Failure():
                    raise UserError(message.message, message.hint)
                case _:
                    _show(message, progress)
        document.write(output, written, target)
        if dropped:
            progress.note(_about_dropped(dropped))
        for line in warnings.lines():
            progress.note(line)
    return 0


def chosen_blocks(document: Document, left_out: frozenset[str]) -> list[int]:
    """The numbers of the blocks that are translated."""
    return [
        number
        for number, block in enumerate(document.blocks)
        if not block.frozen and block.place not in left_out
    ]


def is_text(document: Document) -> bool:
    """Whether a file of that format can be read and printed as text."""
    return document.format in _TEXTS


def _output(document: Document, arguments: Namespace) -> Path:
    """Where the document goes; raises UserError for what cannot hold it."""
    output: Path | None = arguments.output
    if arguments.json:
        raise UserError(
            Sentence("--json tells of plain texts, not of documents."),
            Sentence("Leave it out, and name the file that is to be written: -o FILE."),
        )
    if output is None or str(output) == STANDARD_INPUT:
        if is_text(document) and _PRINTED.exists():
            return _PRINTED
        raise UserError(
            Sentence("A document is written to a file."),
            Sentence("Name it: -o {name}.", name=_proposed(Path(arguments.file))),
        )
    if output.exists() and output.samefile(arguments.file):
        raise UserError(
            Sentence("{path} would be overwritten by its own translation.", path=output),
            Sentence("Give the translation another name."),
        )
    return output


def _proposed(source: Path) -> str:
    suffix = ".docx" if source.suffix.lower() == ".pdf" else source.suffix
    return f"{source.stem}.translated{suffix}"


def _about_dropped(count: int) -> Sentence:
    if count == 1:
        return Sentence("The formatting of one place was dropped: the model has no alignment.")
    return Sentence(
        "The formatting of {count} places was dropped: the model has no alignment.", count=count
    )


def _show(message: Message, progress: ProgressBar) -> None:
    match message:
        case Loading():
            progress.wait_for("loading the model")
        case ModelReady():
            progress.start()
        case Remark():
            progress.note(message.text)
        case Progress():
            progress.update(message.done_chars)
        case _:
            pass
