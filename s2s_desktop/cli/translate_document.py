"""`s2s-desktop translate report.docx -o relatorio.docx`: documents in their own format."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TextIO

from s2s_desktop import paths
from s2s_desktop.cli.output.answer import TMX
from s2s_desktop.cli.output.language_remark import remark_on
from s2s_desktop.cli.output.progress import ProgressBar
from s2s_desktop.cli.output.warning_count import WarningCount
from s2s_desktop.cli.source import STANDARD_INPUT
from s2s_desktop.documents.bilingual import FORMATS as BILINGUAL_FORMATS
from s2s_desktop.documents.bilingual import with_source
from s2s_desktop.documents.file_names import proposed_name
from s2s_desktop.documents.job_file import JobFile
from s2s_desktop.documents.model import Block, Document, Written
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.documents.block_translation import BlockTexts
from s2s_desktop.pipeline.documents.document_work import DocumentWork, way_of
from s2s_desktop.pipeline.messages import (
    Failure,
    LanguageDetected,
    Loading,
    ModelReady,
    Progress,
    Remark,
    SegmentFinished,
    TranslateRequest,
)
from s2s_desktop.pipeline.service import Service
from s2s_desktop.sentences import Sentence

PARTS = ("body", "notes", "headers", "comments", "alternatives")
"""What `--parts` names; all but comments are translated unless it says otherwise."""

_PART_OF = {
    "comments": "comments",
    "header": "headers",
    "footer": "headers",
    "footnotes": "notes",
    "endnotes": "notes",
    "alternative texts": "alternatives",
}
_TEXTS = frozenset({"csv", "html", "json", "md", "po", "srt", "tsv", "vtt", "xlf"})
_PRINTED = Path("/dev/stdout")


def add_document_options(parser: ArgumentParser) -> None:
    """`--parts`, `--bilingual` and `--to-format`."""
    parser.add_argument(
        "--parts",
        type=_parts,
        metavar="PART,…",
        help=f"of a document: {', '.join(PARTS)}; default: all but comments",
    )
    parser.add_argument(
        "--bilingual", action="store_true", help="of a document: the source above its translation"
    )
    parser.add_argument(
        "--to-format",
        choices=("docx", "md", TMX),
        help="what is written of a PDF (default: as the name of the output says, or docx); tmx: "
        "of anything, the pairs of sentences as a translation memory",
    )


def _parts(text: str) -> list[str]:
    """A type for `add_argument`."""
    parts = [part.strip() for part in text.split(",")]
    for part in parts:
        if part not in PARTS:
            raise ArgumentTypeError(f"{part!r} is none of {', '.join(PARTS)}")
    return parts


def is_text(document: Document) -> bool:
    """Whether a file of that format can be read and printed as text."""
    return document.format in _TEXTS


def text_of(document: Document, arguments: Namespace) -> str:
    """The text of the parts that are to be translated."""
    return BlockTexts(document.blocks, _chosen(document, arguments)).text


def translate_document(
    document: Document,
    source: Path,
    request: TranslateRequest,
    service: Service,
    arguments: Namespace,
    stream: TextIO,
) -> None:
    """Translate a document into the same format, as `arguments` say.

    `request` says everything but the text; `stream` is what a progress bar shares a terminal
    with. What was done before a kill is not done again. Raises UserError.
    """
    output = _output(document, source, arguments)
    chosen = _chosen(document, arguments)
    with (
        JobFile(paths.jobs(), source, way_of(request)) as job,
        ProgressBar(
            sum(len(document.blocks[n].text) for n in chosen), stream, quiet=arguments.quiet
        ) as progress,
    ):
        for notice in document.notices:
            progress.note(notice)
        work = DocumentWork(document, chosen, job)
        warnings = _translate(work, request, service, progress)
        language = work.language or request.target_language
        document.write(output, _joined(document, work.written, arguments), language)
        job.erase()
        for line in (*_dropped(work.dropped), *warnings.lines()):
            progress.note(line)


def _translate(
    work: DocumentWork, request: TranslateRequest, service: Service, progress: ProgressBar
) -> WarningCount:
    """Have all translated that is left, and tell how far it is; raises UserError."""
    warnings, remarked = WarningCount(), set[str]()
    while (asked := work.next_request(request)) is not None:
        for message in service.run(asked):
            work.take(message)
            match message:
                case Failure():
                    raise UserError(message.message, message.hint)
                case SegmentFinished():
                    warnings.take(message)
                case Loading():
                    progress.wait_for("loading the model")
                case ModelReady():
                    progress.start()
                case Progress():
                    progress.update(work.done_chars)
                case LanguageDetected() | Remark():
                    remark = (
                        remark_on(message)
                        if isinstance(message, LanguageDetected)
                        else (message.text)
                    )
                    if remark and str(remark) not in remarked:  # the same of every slice
                        progress.note(remark)
                        remarked.add(str(remark))
                case _:
                    pass
    return warnings


def _dropped(count: int) -> Iterator[Sentence]:
    """What is to be said of marks that had to be dropped."""
    if count == 1:
        yield Sentence("The formatting of one place was dropped: the model has no alignment there.")
    elif count:
        yield Sentence(
            "The formatting of {count} places was dropped: the model has no alignment there.",
            count=count,
        )


def _chosen(document: Document, arguments: Namespace) -> list[int]:
    """The numbers of the blocks that are to be translated."""
    wanted = set(arguments.parts or (part for part in PARTS if part != "comments"))
    return [n for n, block in enumerate(document.blocks) if _is_wanted(block, wanted)]


def _is_wanted(block: Block, wanted: set[str]) -> bool:
    part = _PART_OF.get(block.place, "notes" if block.place.startswith("notes of") else "body")
    return not block.frozen and part in wanted


def _joined(
    document: Document, written: Mapping[int, Written], arguments: Namespace
) -> Mapping[int, Written]:
    if not arguments.bilingual:
        return written
    return {
        number: with_source(document.blocks[number], replacement)
        for number, replacement in written.items()
    }


def _output(document: Document, source: Path, arguments: Namespace) -> Path:
    """Where the document goes; raises UserError for what cannot hold it."""
    output: Path | None = arguments.output
    if arguments.json:
        raise UserError(
            Sentence("--json tells of plain texts, not of documents."),
            Sentence("Leave it out, and name the file that is to be written: -o FILE."),
        )
    if arguments.bilingual and document.format not in BILINGUAL_FORMATS:
        raise UserError(
            Sentence("--bilingual is not for {format} files.", format=document.format),
            Sentence("It is for {formats}.", formats=", ".join(sorted(BILINGUAL_FORMATS))),
        )
    if arguments.to_format and document.format != "pdf":
        raise UserError(
            Sentence("--to-format is for PDF files; others are written as what they are."),
            Sentence("Leave it out."),
        )
    if output is None or str(output) == STANDARD_INPUT:
        if is_text(document) and _PRINTED.exists():
            return _PRINTED
        raise UserError(
            Sentence("A document is written to a file."),
            Sentence("Name it: -o {name}.", name=proposed_name(source, "translated")),
        )
    if output.is_dir():
        output /= proposed_name(source, _name_of_language(arguments), arguments.to_format)
    if not output.parent.is_dir():  # said now, and not when all is done
        raise UserError(
            Sentence("There is no folder {folder}.", folder=output.parent),
            Sentence("Make it first, or choose another one."),
        )
    if output.exists() and output.samefile(source):
        raise UserError(
            Sentence("{path} would be overwritten by its own translation.", path=output),
            Sentence("Give the translation another name."),
        )
    return output


def _name_of_language(arguments: Namespace) -> str:
    """What stands for the target language in the name of a file."""
    return arguments.target_language or "translated"
