"""Which sentences of the text each sentence of a summary came from, and the reverse."""

from __future__ import annotations

from s2s_desktop.pipeline.messages import Provenance, SourceSentence, Span


class ProvenanceIndex:
    """What `Provenance` messages say; segments of the summary by their index."""

    def __init__(self) -> None:
        self._indices: dict[int, int] = {}
        self._told: dict[int, Provenance] = {}

    def __len__(self) -> int:
        """How many sentences of the summary have told where they came from."""
        return len(self._told)

    @property
    def rewritten(self) -> int:
        """How many of them do not stand in the text as they are."""
        return sum(told.rewritten for told in self._told.values())

    def start(self, index: int, segment: int) -> None:
        """Segment number `segment` is the one with `index`."""
        self._indices[segment] = index

    def take(self, told: Provenance) -> None:
        """A segment tells where it came from."""
        if told.segment in self._indices:
            self._told[self._indices[told.segment]] = told

    def told(self, index: int) -> Provenance | None:
        """What segment `index` has told."""
        return self._told.get(index)

    def of(self, index: int) -> tuple[SourceSentence, ...]:
        """The sentences that segment `index` came from, the strongest first."""
        return self._told[index].sources if index in self._told else ()

    def sentence_at(self, char: int) -> Span | None:
        """The sentence at character `char` of the text, if any of the summary came from it."""
        for told in self._told.values():
            for source in told.sources:
                start, end = source.span
                if start <= char < end:
                    return source.span
        return None

    def users_of(self, span: Span) -> dict[int, float]:
        """The segments that came from the sentence `span`, with its share in each."""
        return {
            index: source.weight
            for index, told in self._told.items()
            for source in told.sources
            if source.span == span
        }
