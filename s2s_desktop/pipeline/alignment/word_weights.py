"""What models say of given texts and their translations, as weights between words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch

from s2s_desktop.catalogue.entry import TRANSLATE
from s2s_desktop.engine.alignment.attention_links import (
    AlignmentProfile,
    sum_over_source,
    word_of_pieces,
    word_rows,
)
from s2s_desktop.engine.alignment.word_links import likeness_of
from s2s_desktop.engine.loaded_model import LoadedModel
from s2s_desktop.engine.text.framing import Frame
from s2s_desktop.engine.text.tokenizer import Span
from s2s_desktop.engine.text.words import spaced_words, word_spans
from s2s_desktop.pipeline.alignment.forced_pairs import batches, force_pairs


@dataclass(frozen=True)
class TextPair:
    """A text, its translation, and the characters of the words of both."""

    source: str
    target: str
    source_words: tuple[Span, ...]
    target_words: tuple[Span, ...]

    @classmethod
    def spaced(cls, source: str, target: str) -> TextPair:
        """With words as separated by spaces, as gold has them."""
        return cls(source, target, tuple(spaced_words(source)), tuple(spaced_words(target)))

    @classmethod
    def shown(cls, source: str, target: str) -> TextPair:
        """With words as the program shows them."""
        return cls(source, target, tuple(word_spans(source)), tuple(word_spans(target)))

    @property
    def words(self) -> tuple[list[str], list[str]]:
        """Those of source and target as texts."""
        source = [self.source[start:end] for start, end in self.source_words]
        return source, [self.target[start:end] for start, end in self.target_words]

    @property
    def turned(self) -> TextPair:
        """The target as the source of the source."""
        return TextPair(self.target, self.source, self.target_words, self.source_words)


@dataclass(frozen=True)
class Reader:
    """A model, and what it is told of the languages that it reads."""

    loaded: LoadedModel
    frame: Frame | None = None

    @classmethod
    def of(cls, loaded: LoadedModel, source: str, target: str) -> Reader:
        """For a pair of languages; raises UserError where the model does not translate it."""
        return cls(loaded, loaded.frame(loaded.task(TRANSLATE, source, target), source, target))

    @property
    def reads_its_target(self) -> bool:
        """Whether its encoder has a piece for all that its decoder writes."""
        return self.loaded.model.config.shared_embeddings

    def weights(self, pairs: Sequence[TextPair], profile: AlignmentProfile) -> list[np.ndarray]:
        """Of each pair (target words, source words) by teacher forcing; raises UserError where
        the model has no attention."""
        return [weights[0] for weights in self.every_weight(pairs, [profile])]

    def every_weight(
        self, pairs: Sequence[TextPair], profiles: Sequence[AlignmentProfile]
    ) -> list[np.ndarray]:
        """As `weights`, of several profiles in one pass: (profiles, target words, source words)."""
        found = list[np.ndarray]()
        sources, targets = [pair.source for pair in pairs], [pair.target for pair in pairs]
        for batch in batches(sources, targets):
            forced = force_pairs(self.loaded, self.frame, sources[batch], targets[batch])
            found += (
                word_rows(
                    profiles,
                    read.attention,
                    (read.source_pieces, read.target_pieces),
                    (pair.source_words, pair.target_words),
                )
                for read, pair in zip(forced, pairs[batch], strict=True)
            )
        return found

    def likeness(self, pairs: Sequence[TextPair]) -> list[np.ndarray]:
        """How alike words are to the model's own encoder, (target words, source words) each."""
        texts = [text for pair in pairs for text in (pair.source, pair.target)]
        words = [own for pair in pairs for own in (pair.source_words, pair.target_words)]
        states = [
            summed
            for batch in batches(texts, texts)
            for summed in self._states(texts[batch], words[batch])
        ]
        return [likeness_of(*states[at : at + 2]) for at in range(0, len(states), 2)]

    def _states(self, texts: Sequence[str], words: Sequence[Sequence[Span]]) -> list[np.ndarray]:
        """Of the words of each text, (words, D): the sums of the encoder's states of pieces."""
        frame = self.frame or self.loaded.frame()
        encodings = [self.loaded.source_tokenizer.encode(text) for text in texts]
        with torch.inference_mode():
            memory = self.loaded.model.encode([frame.around(e.ids) for e in encodings])
        states = memory.states.float().cpu().numpy()[:, len(frame.before) :]
        return [
            sum_over_source(
                own[: len(encoding.spans)].T, word_of_pieces(encoding.spans, spans), len(spans)
            ).T
            for own, encoding, spans in zip(states, encodings, words, strict=True)
        ]
