"""The gold alignment that lies beside the checkout: it reports, and nothing is tuned on it."""

from __future__ import annotations

from dataclasses import dataclass

from s2s_desktop.engine.alignment.word_links import Links
from tests.shared_data import eval_lines


@dataclass(frozen=True)
class GoldPair:
    """A sentence and its translation, words separated by spaces, and the links of these."""

    source: str
    target: str
    links: Links

    @property
    def turned(self) -> GoldPair:
        """The target as the source of the source."""
        links = tuple(sorted((j, i) for i, j in self.links))
        return GoldPair(self.target, self.source, links)


def gold_pairs() -> list[GoldPair]:
    """English and Portuguese; the test is skipped where the data is not there."""
    rows = [line.split("\t") for line in eval_lines("xlwa.en-pt.dev.tsv")]
    return [GoldPair(source, target, _links(links)) for source, target, links in rows]


def _links(written: str) -> Links:
    return tuple((int(i), int(j)) for i, j in (link.split("-") for link in written.split()))
