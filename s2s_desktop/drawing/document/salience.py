"""How much each sentence of a document says of it, and which are in its summary."""

from __future__ import annotations

from dataclasses import dataclass, replace

from s2s_desktop.pipeline.messages import Span


@dataclass(frozen=True)
class SentenceSalience:
    """One sentence: its characters in the document, and its salience from 0 (of the least
    salient sentence) to 1. `rank` 1 is the most salient; `chosen`: it is in the summary.
    """

    span: Span
    salience: float
    chosen: bool
    rank: int


@dataclass(frozen=True)
class DocumentSalience:
    """All sentences of `text`, in its order."""

    text: str
    sentences: tuple[SentenceSalience, ...]

    @property
    def chosen_count(self) -> int:
        """How many sentences are in the summary."""
        return sum(sentence.chosen for sentence in self.sentences)

    def text_of(self, index: int) -> str:
        """A sentence, on one line."""
        start, end = self.sentences[index].span
        return " ".join(self.text[start:end].split())

    def index_at(self, char: int) -> int | None:
        """The sentence that holds character `char` of the text."""
        for index, sentence in enumerate(self.sentences):
            if sentence.span[0] <= char < sentence.span[1]:
                return index
        return None

    def shortened(self, count: int) -> DocumentSalience:
        """As it would be with a summary of the `count` most salient sentences."""
        sentences = tuple(replace(s, chosen=s.rank <= count) for s in self.sentences)
        return replace(self, sentences=sentences)
