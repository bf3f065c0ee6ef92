"""A segment whose translation is written: what repairs and checks look at. Values only."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from s2s_desktop.glossary.matching import FoundTerm, used_terms
from s2s_desktop.pipeline.messages import InsetRole, SegmentWarning, Span, TokenScore
from s2s_desktop.pipeline.translation.spelling import Respelling


@dataclass(frozen=True)
class Carried:
    """A string that went past the model as it is.

    `kind` names the pattern that found it ("url", "keep", …; "" for characters that the
    vocabulary lacks), `role` and `partner` are those of an `Inset`. `target` is where it stands
    now; None: the model wrote no place for it, and nothing has put it back yet. `certain` is
    False where it stands only somewhere.
    """

    text: str
    kind: str
    source: Span
    target: Span | None
    certain: bool = True
    role: InsetRole = "word"
    partner: int | None = None

    @property
    def hangs(self) -> bool:
        """Whether the model was shown nothing of it."""
        return self.role not in ("word", "number")


@dataclass(frozen=True)
class Edit:
    """Characters start … end of the target become `text`.

    `words` are the source words that `text` comes from; without any, it keeps the alignment
    of what stood there. `carried` is the number of the carried string that this puts in its
    place, the characters of `text` from `skip` on; `certain` whether that place is known.
    """

    start: int
    end: int
    text: str
    words: tuple[int, ...] = ()
    carried: int | None = None
    skip: int = 0
    certain: bool = True


@dataclass(frozen=True)
class FinishedPair:
    """One segment and its translation; all spans are characters of these two strings.

    `rows[i]` are the weights of target word i over the source words, `links` pairs (source
    word, target word). Words, rows, links and tokens are empty where no alignment was read
    (`aligned` is False). `respelt` are the source words that the model was shown in another
    spelling. `terms` are those of the glossary in the source. `ended` is "eos", "length" or "loop",
    as the search tells it;
    `score` the mean log-probability of the target.
    """

    source: str
    target: str
    source_language: str = ""
    target_language: str = ""
    source_words: tuple[Span, ...] = ()
    target_words: tuple[Span, ...] = ()
    links: tuple[tuple[int, int], ...] = ()
    rows: tuple[tuple[float, ...], ...] = ()
    tokens: tuple[TokenScore, ...] = ()
    score: float = 0.0
    ended: str = "eos"
    carried: tuple[Carried, ...] = ()
    aligned: bool = False
    respelt: tuple[Respelling, ...] = ()
    terms: tuple[FoundTerm, ...] = ()

    @property
    def words(self) -> tuple[list[str], list[str]]:
        """The words of source and target as texts."""
        source = [self.source[start:end] for start, end in self.source_words]
        return source, [self.target[start:end] for start, end in self.target_words]

    @property
    def logprobs(self) -> tuple[float, ...]:
        """Of the pieces that the model wrote and that still stand, but for those of terms: what it
        was told to write it may find improbable."""
        places = [span for span in self.term_places if span is not None]
        return tuple(
            token.logprob
            for token in self.tokens
            if not any(start < token.end and token.start < end for start, end in places)
        )

    @property
    def term_places(self) -> Sequence[Span | None]:
        """Where each of the terms stands in the target; None where it is called otherwise."""
        return used_terms(self.terms, self.target, self.target_language) if self.terms else ()


Repair = Callable[[FinishedPair], Iterable[Edit]]
"""What is to be changed in the target of a finished pair."""

Check = Callable[[FinishedPair], Iterable[SegmentWarning]]
"""What is to be said of a finished pair. Spans count as those of the pair: the stage makes
those of the source characters of the whole text."""
