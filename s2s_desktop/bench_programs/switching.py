"""This program's service with all models that translate, one after the other."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from itertools import cycle, islice

from s2s_desktop import paths
from s2s_desktop.bench.long_text import different
from s2s_desktop.bench.machine import resident_bytes
from s2s_desktop.bench_programs.question_loop import Answer, answer_questions, tell
from s2s_desktop.catalogue.entry import TRANSLATE, ModelEntry
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.messages import Failure, TranslateRequest
from s2s_desktop.pipeline.segmentation.segment import segments
from s2s_desktop.pipeline.service import Service


class Switching:
    """Each of the models in turn is asked for some sentences, never the same twice."""

    def __init__(self, threads: int) -> None:
        catalogue = Catalogue()
        self._service = Service(catalogue, threads=threads)
        entries = [entry for entry in catalogue.entries() if catalogue.is_installed(entry.id)]
        self.models = [entry for entry in entries if next(entry.pairs(TRANSLATE), None)]
        self._sentences: dict[str, Iterator[str]] = {}
        self._next = cycle(self.models)

    def switch(self, times: int, sentences: int) -> Answer:
        """Go to the next model so often, with so many sentences for each: {"resident"}, in
        bytes."""
        for entry in islice(self._next, times):
            self._translate(entry, sentences)
        return {"resident": resident_bytes()}

    def _translate(self, entry: ModelEntry, sentences: int) -> None:
        source, target = next(entry.pairs(TRANSLATE))
        text = "\n".join(islice(self._sentences_in(source), sentences))
        request = TranslateRequest(1, text, source, target, entry.id, lines=True)
        for message in self._service.run(request):
            if isinstance(message, Failure):
                raise UserError(message.message, message.hint)

    def _sentences_in(self, language: str) -> Iterator[str]:
        if language not in self._sentences:
            samples = paths.resources() / "samples"
            page = samples / f"page.{language}.txt"
            file = page if page.is_file() else samples / "page.en.txt"
            text = file.read_text(encoding="utf-8")
            parts = [text[part.start : part.end] for part in segments(text, language)]
            self._sentences[language] = different(parts)
        return self._sentences[language]


def main() -> None:
    """Say how many models there are, and answer."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--threads", type=int, required=True)
    try:
        switching = Switching(parser.parse_args().threads)
        answer_questions({"models": len(switching.models)}, {"switch": switching.switch})
    except UserError as error:
        tell({"problem": error.message, "hint": error.hint})


if __name__ == "__main__":
    main()
