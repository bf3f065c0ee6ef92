"""The alignment of two steps as one: source words → words between → target words."""

from __future__ import annotations

from collections.abc import Sequence

from s2s_desktop.pipeline.messages import Span

Rows = Sequence[Sequence[float]]
Links = Sequence[tuple[int, int]]


class Between:
    """The words of the text between, as the first model wrote and as the second one read them.

    `written` and `read` are their characters in the same text; `rows` (written, source words) are
    the weights of the first step, `links` its links (source word, written word).
    """

    def __init__(
        self, written: Sequence[Span], read: Sequence[Span], rows: Rows, links: Links
    ) -> None:
        self._same = [
            [j for j, other in enumerate(written) if _overlap(other, span)] for span in read
        ]
        self._rows = rows
        self._links = links
        self._width = max((len(row) for row in rows), default=0)

    def row(self, weights: Sequence[float]) -> tuple[float, ...]:
        """Weights over the words that the second model read -> over the source words, 0…1.

        What a word between came from is spread as the second model looked at that word.
        """
        total = [0.0] * self._width
        for word, weight in enumerate(weights):
            same = [j for j in self._same[word] if j < len(self._rows)]
            for written in same:
                for source, share in enumerate(self._rows[written]):
                    total[source] += weight * share / len(same)
        return tuple(min(1.0, value) for value in total)

    def links(self, links: Links) -> tuple[tuple[int, int], ...]:
        """Links (word read, target word) -> (source word, target word), by any word between."""
        sources: dict[int, list[int]] = {}
        for source, written in self._links:
            sources.setdefault(written, []).append(source)
        found = {
            (source, target)
            for read, target in links
            for written in self._same[read]
            for source in sources.get(written, ())
        }
        return tuple(sorted(found))


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
