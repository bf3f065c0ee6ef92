"""A document on its way through the translator, a slice of its blocks after the other.

Slices bound what is in memory at once, and let others take turns with a document.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from s2s_desktop.documents.job_file import JobFile
from s2s_desktop.documents.model import Document, Written
from s2s_desktop.pipeline.documents.block_translation import BlockAssembly, BlockTexts
from s2s_desktop.pipeline.messages import (
    DETECT,
    Finished,
    LanguageDetected,
    Message,
    Progress,
    TranslateRequest,
)

SLICE_CHARS = 30_000
"""Of blocks that are sent together, about; a dozen pages."""


class DocumentWork:
    """What is done of the blocks `chosen` of a document, and what is left.

    Whatever is finished is noted in `job` at once, and what stands there already is not done again.
    `written` has it by the numbers of the blocks; `dropped` counts marks that had to be.
    """

    def __init__(self, document: Document, chosen: Sequence[int], job: JobFile) -> None:
        self._blocks, self._job = document.blocks, job
        self.written: dict[int, Written] = {
            number: known
            for number in chosen
            if (known := job.done(document.blocks[number])) is not None
        }
        self.dropped = 0
        self.language = ""
        """That of the translation, once it is known."""
        self._source = ""
        self._left = [number for number in chosen if number not in self.written]
        self.total_chars = self._chars(chosen)
        self._texts: BlockTexts | None = None
        self._assembly: BlockAssembly | None = None
        self._passed_chars = self.total_chars - self._chars(self._left)
        self._slice_chars = 0  # so far of the slice that is being translated

    @property
    def done_chars(self) -> int:
        """So much of the text is translated."""
        return self._passed_chars + self._slice_chars

    def next_request(self, request: TranslateRequest) -> TranslateRequest | None:
        """The next slice, asked for as `request` asks; None when nothing is left.

        One that was stopped is asked for again without the blocks that are finished.
        """
        self._leave(self.written.keys())
        texts = BlockTexts(self._blocks, list(self._slice()))
        while self._left and not texts.text.strip():  # nothing in it to translate
            self._leave(texts.numbers)
            texts = BlockTexts(self._blocks, list(self._slice()))
        if not self._left:
            return None
        self._texts, self._assembly = texts, BlockAssembly(texts)
        known = replace(request, text=texts.text, alignment=True, stream=False)
        if self._source and request.source_language == DETECT:  # the document has one language
            return replace(known, source_language=self._source, target_language=self.language)
        return known

    def take(self, message: Message) -> None:
        """What answers the latest request. Raises UserError when the disk is full."""
        if self._assembly is None or self._texts is None:
            return
        for finished in self._assembly.take(message):
            self.written[finished.number] = finished.projection.written
            self._slice_chars += len(self._blocks[finished.number].text)
            self._job.add(self._blocks[finished.number], finished.projection.written)
            self.dropped += finished.projection.dropped
        match message:
            case LanguageDetected() if message.pair and not self._source:
                self._source, self.language = message.pair
            case Progress():
                self._slice_chars = max(self._slice_chars, message.done_chars)
            case Finished():
                self._job.flush()
                self._slice_chars = 0
                self._leave(self.written.keys() if message.cancelled else self._texts.numbers)
                self._texts = self._assembly = None
            case _:
                pass

    def _leave(self, numbers: Iterable[int]) -> None:
        """These are left no more."""
        passed = set(numbers)
        self._left = [number for number in self._left if number not in passed]
        self._passed_chars = self.total_chars - self._chars(self._left)

    def _slice(self) -> Iterator[int]:
        chars = 0
        for number in self._left:
            if chars > SLICE_CHARS:
                return
            yield number
            chars += len(self._blocks[number].text)

    def _chars(self, numbers: Sequence[int]) -> int:
        return sum(len(self._blocks[number].text) for number in numbers)


def way_of(request: TranslateRequest) -> str:
    """All that the translation of a block depends on beside the block, as a name."""
    asked = repr(replace(request, text="", number=1))
    return hashlib.sha256(asked.encode()).hexdigest()
