"""The lines of the table: what is known of each word, in which order, and which of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from s2s_desktop.drawing.links.ribbons import Bonds
from s2s_desktop.drawing.partners import sources_of, weight
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.drawing.shown_words import ShownWords
from s2s_desktop.drawing.word_scores import WordScore
from s2s_desktop.pipeline.messages import SegmentWarning

Order = Literal["text", "word", "probability", "entropy"]
"""In the order of the text, by the alphabet, the least likely or the most undecided first."""
ORDERS: tuple[Order, ...] = ("text", "word", "probability", "entropy")
UNLIKELY = 0.5
"""Words that were less likely are worth a look."""


@dataclass(frozen=True)
class TableRow:
    """A target word with its partners (source words and their weights); or, with no `word`, a
    source word that nothing was made of, which is the only partner then."""

    selection: Selection
    word: str
    partners: tuple[tuple[str, float], ...]
    score: WordScore | None = None
    warnings: tuple[SegmentWarning, ...] = ()

    @property
    def doubtful(self) -> bool:
        """Whether it is worth a look: warned of, unlikely, or without a partner."""
        unlikely = self.score is not None and self.score.probability < UNLIKELY
        return bool(self.warnings) or unlikely or not self.word or not self.partners


def rows_of(alignment: SegmentAlignment, words: ShownWords) -> tuple[TableRow, ...]:
    """Those of all words that are shown; source words without a partner come last."""
    lonely = Bonds.of(alignment, words).lonely_sources
    return (
        *_of_targets(alignment, words),
        *(
            TableRow(
                Selection(source=words.sources[place]), "", ((words.source_texts[place], 0.0),)
            )
            for place in sorted(lonely)
        ),
    )


def arranged(
    rows: Sequence[TableRow], order: Order, sought: str = "", doubtful: bool = False
) -> tuple[TableRow, ...]:
    """The rows in an order; those alone in which `sought` stands, or that are `doubtful`."""
    wanted = sought.strip().casefold()
    kept = [row for row in rows if _says(row, wanted) and (row.doubtful or not doubtful)]
    if order == "word":
        kept.sort(key=lambda row: (not row.word, row.word.casefold()))
    elif order == "probability":
        kept.sort(key=lambda row: row.score.probability if row.score else 2.0)
    elif order == "entropy":
        kept.sort(key=lambda row: -_entropy(row))
    return tuple(kept)


def _of_targets(alignment: SegmentAlignment, words: ShownWords) -> Iterator[TableRow]:
    for place, target in enumerate(words.targets):
        yield TableRow(
            Selection(target=target),
            words.target_texts[place],
            tuple(
                (alignment.source_word(source), weight(alignment, source, target))
                for source in sources_of(alignment, target)
            ),
            alignment.score(target),
            alignment.warnings_at(target),
        )


def _says(row: TableRow, wanted: str) -> bool:
    texts = (row.word, *(word for word, _ in row.partners))
    return any(wanted in text.casefold() for text in texts)


def _entropy(row: TableRow) -> float:
    return row.score.entropy if row.score and row.score.entropy is not None else -1.0
