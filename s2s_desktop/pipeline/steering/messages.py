"""What is asked about one sentence that a request has written, and what is answered.

Such a request names the one that wrote the sentence (`of`, with its text and all of its
choices) and the characters of the text that the sentence was made of (`source`). It is answered
as others are: what it asks for, then `Finished`, or `Failure` in place of the rest. Characters of
the target count from the start of the sentence's own target text.
"""

from __future__ import annotations

from dataclasses import dataclass

from s2s_desktop.pipeline.alignment.messages import AlignRequest
from s2s_desktop.pipeline.messages import (
    Message,
    Request,
    SegmentFinished,
    Span,
)


@dataclass(frozen=True)
class SentenceRequest:
    """Base of all that is asked about a sentence."""

    number: int
    of: Request
    source: Span


@dataclass(frozen=True)
class WordsRequest(SentenceRequest):
    """What else could stand at some words of the sentence?

    `target` is what the sentence says now, `words` are characters of it. Each is answered by
    `WordChoices`, in their order. `only_real`: of words where the model was in no doubt, nothing
    is looked for.
    """

    target: str = ""
    words: tuple[Span, ...] = ()
    only_real: bool = False


@dataclass(frozen=True)
class WordingsRequest(SentenceRequest):
    """The best wordings of the whole sentence: `Wordings`, the likeliest first.

    `count` of them at most. All of them have the phrases `locked` in them.
    """

    count: int = 8
    locked: tuple[str, ...] = ()


@dataclass(frozen=True)
class HypothesesRequest(SentenceRequest):
    """The beam that a search for the sentence goes through: `BeamTree`.

    `beam_size` None: as many hypotheses as the sentence was written with, but two at least.
    """

    beam_size: int | None = None


@dataclass(frozen=True)
class RewriteRequest(SentenceRequest):
    """Write the sentence anew, so that it begins with `prefix`.

    Answered by the messages of one segment, whose text begins with the prefix as it stands here.
    `whole`: the last word of the prefix is not made longer. `locked` phrases stay in what follows.
    """

    prefix: str = ""
    whole: bool = True
    locked: tuple[str, ...] = ()
    segment: int = 0


@dataclass(frozen=True)
class WordChoice:
    """A word that could stand in a place: how it would be written there, behind what is before
    it (so with the space between them), and how likely it is (0…1)."""

    text: str
    probability: float

    @property
    def word(self) -> str:
        """Without the space."""
        return self.text.strip()


@dataclass(frozen=True)
class WordChoices(Message):
    """What could stand at the word `span` of the target, likeliest first; what stands there is
    among them if it is likely. Nothing could in the place of what was carried past the model."""

    span: Span
    choices: tuple[WordChoice, ...]


@dataclass(frozen=True)
class Wordings(Message):
    """Wordings of a sentence, likeliest first, each as if it were the segment that was written."""

    wordings: tuple[SegmentFinished, ...]


@dataclass(frozen=True)
class BeamNode:
    """A piece in the tree of all hypotheses that lived in a beam.

    `text` is what it writes, with the space before it. `parent` is the number of the node before
    it, None of a first one; parents come before their children. `logprob` is what the model
    thought of this piece, `total` the score of all up to here. Where a hypothesis ended, `score` is
    that of the whole, and `rank` its place among those that the search kept (0 is the best; None:
    it was dropped). `weights`: over the source words, as far as they are known.
    """

    text: str
    parent: int | None
    logprob: float
    total: float
    score: float | None = None
    rank: int | None = None
    weights: tuple[float, ...] = ()


@dataclass(frozen=True)
class BeamTree(Message):
    """The hypotheses of a search with `beam_size` of them side by side. `finished` are those that
    it kept, best first, as if each were what was written."""

    beam_size: int
    nodes: tuple[BeamNode, ...]
    finished: tuple[SegmentFinished, ...] = ()


AnyRequest = Request | SentenceRequest | AlignRequest
