"""How much each sentence of a document says of it, and which are in its summary."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace

from s2s_desktop.drawing.document.strip import Bar
from s2s_desktop.pipeline.messages import SentenceSalience


@dataclass(frozen=True)
class DocumentSalience:
    """All sentences of `text`, in its order. `stops`: how many sentences the usual lengths of a
    summary have."""

    text: str
    sentences: tuple[SentenceSalience, ...]
    stops: tuple[int, ...] = ()

    @property
    def chosen_count(self) -> int:
        """How many sentences are in the summary."""
        return sum(sentence.chosen for sentence in self.sentences)

    def text_of(self, index: int) -> str:
        """A sentence, on one line."""
        start, end = self.sentences[index].span
        return " ".join(self.text[start:end].split())

    def bar(self, index: int) -> Bar:
        """As long as the sentence is salient, filled where it is in the summary."""
        sentence = self.sentences[index]
        return Bar(self.text_of(index), sentence.salience, sentence.chosen)

    def index_at(self, char: int) -> int | None:
        """The sentence that holds character `char` of the text."""
        index = bisect_right(self.sentences, char, key=lambda sentence: sentence.span[0]) - 1
        return index if index >= 0 and char < self.sentences[index].span[1] else None

    def shortened(self, count: int) -> DocumentSalience:
        """As it would be with a summary of the first `count` sentences by rank."""
        sentences = tuple(replace(s, chosen=s.rank <= count) for s in self.sentences)
        return replace(self, sentences=sentences)
