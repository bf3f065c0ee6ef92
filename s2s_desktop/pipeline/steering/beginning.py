"""The beginning of a target as users read it, as the pieces that the model would have written.

The other way round than `target_writer.py`: what was carried becomes the mark that the model
copies, what the vocabulary lacks its plain equivalent, a sentence in capitals small letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from s2s_desktop.engine.text.tokenizer import TextStream, Tokenizer
from s2s_desktop.pipeline.guard.pair import Edit, FinishedPair
from s2s_desktop.pipeline.guard.stage import WHOLE
from s2s_desktop.pipeline.messages import Span
from s2s_desktop.pipeline.translation.model_text import ModelText
from s2s_desktop.pipeline.translation.target_writer import TargetWriter
from s2s_desktop.pipeline.translation.typography import PLAIN


@dataclass(frozen=True)
class Beginning:
    """The beginning of a target: `text` as the user has it, and its pieces.

    `seen` is the text without what the model is shown nothing of, `written` what the pieces write
    for the user in its place.
    """

    text: str
    ids: tuple[int, ...]
    seen: str
    written: str
    stream: TextStream
    writer: TargetWriter

    @classmethod
    def of(cls, text: str, shown: ModelText, tokenizer: Tokenizer) -> Beginning:
        """`text` begins a target whose source was `shown`."""
        text = text.rstrip()
        seen = for_model = ""
        for part, mark in _parts(text.removeprefix(shown.before), shown):
            if mark is None:
                seen += part
                for_model += _plain(part, shown, tokenizer, first=not for_model.strip())
            elif mark:
                seen += part
                for_model += mark
        ids = tokenizer.encode(for_model.strip()).ids
        stream, writer = TextStream(tokenizer), TargetWriter(shown)
        written = writer.write(stream.push(*ids))
        return cls(text, ids, seen.strip(), written, stream, writer)

    @property
    def exact(self) -> bool:
        """Whether the pieces write the text as the user has it."""
        return self.written + self.writer.waiting == self.text.removeprefix(self.before)

    @property
    def before(self) -> str:
        """What stands before the first word that the model sees."""
        return self.writer.shown.before

    def followed_by(self, *ids: int) -> str:
        """What further pieces would write behind it, with the space between."""
        stream, writer = self.stream.copy(), self.writer.copy()
        return writer.write(stream.push(*ids)) + writer.finish()

    def repair(self, pair: FinishedPair) -> Iterator[Edit]:
        """Have the beginning as the user has it, where the pieces write it in another way."""
        at = len(self.before)
        if pair.target.startswith(self.written, at):
            matcher = SequenceMatcher(None, self.written, self.seen, autojunk=False)
            for kind, a, b, c, d in matcher.get_opcodes():
                if kind != "equal":
                    yield Edit(at + a, at + b, self.seen[c:d])


def carried_places(target: str, shown: ModelText) -> tuple[Span, ...]:
    """Where in a target stands what was carried past the model."""
    at, places = 0, list[Span]()
    for part, mark in _parts(target, shown):
        if mark is not None:
            places.append((at, at + len(part)))
        at += len(part)
    return tuple(places)


def held_whole(shown: ModelText, source: str) -> re.Pattern[str]:
    """All of a sentence whose beginning is mended in the end."""
    del shown, source
    return WHOLE


def _parts(text: str, shown: ModelText) -> Iterator[tuple[str, str | None]]:
    """`text` in parts: what was carried with its mark ("" where the model sees nothing of it),
    and what stands between with None."""
    runs, at = list(shown.carried), 0
    while runs:
        places = [(text.find(run.text, at), run) for run in runs if run.text]
        found = [place for place in places if place[0] >= 0]
        if not found:
            break
        start, run = min(found, key=lambda place: (place[0], -len(place[1].text)))
        yield text[at:start], None
        yield run.text, run.mark
        runs.remove(run)
        at = start + len(run.text)
    yield text[at:], None


def _plain(text: str, shown: ModelText, tokenizer: Tokenizer, *, first: bool) -> str:
    """As the model writes it; `first`: the target begins with it."""
    plain = "".join(PLAIN[c] if c in PLAIN and _lacks(tokenizer, c) else c for c in text)
    if shown.capitals:
        begin = next((i + 1 for i, c in enumerate(plain) if c.isalpha()), 0) if first else 0
        plain = plain[:begin] + plain[begin:].lower()
    return plain


def _lacks(tokenizer: Tokenizer, character: str) -> bool:
    ids = tokenizer.encode(character).ids
    return not ids or tokenizer.unknown_id in ids
