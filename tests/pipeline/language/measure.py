"""How well languages are told apart: `python -m tests.pipeline.language.measure [tune]`.

Sentences of tatoeba and tico19 (English and Portuguese), and those of `other_languages.tsv`,
which were written for this. The thresholds were set on the half of each whose hash is even
(`tune`); what is stated is measured on the other. The models are those that the program brings.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.pipeline.language.foreign_sentences import ForeignSentences
from s2s_desktop.pipeline.language.ranking import Ranking
from s2s_desktop.pipeline.language.resolution import LanguageResolver
from s2s_desktop.pipeline.language.sample import count_words
from s2s_desktop.pipeline.messages import DETECT, DetectionChoices, TranslateRequest
from tests.shared_data import eval_lines

READABLE = ("en", "pt")
SETS = {
    "tatoeba.en": "en",
    "tatoeba.pt": "pt",
    "tico19.en": "en",
    "tico19.pt_BR": "pt",
}
_OTHER = Path(__file__).with_name("other_languages.tsv")
_FEW_WORDS = 3
_PARAGRAPH = 5
_FEWEST = 100
"""A share of fewer says nothing."""
_WINDOW = DetectionChoices(asks=True, any_target=True, any_model=True)


@dataclass(frozen=True)
class Sentence:
    """A sentence and its language."""

    language: str
    text: str


def of_half(sentences: Iterable[Sentence], half: int) -> list[Sentence]:
    """Those of one half: 0 for tuning, 1 for stating."""
    return [s for s in sentences if hashlib.sha256(s.text.encode()).digest()[0] % 2 == half]


def eval_set(name: str) -> list[Sentence]:
    """The sentences of an evaluation set."""
    return [Sentence(SETS[name], line) for line in eval_lines(name)]


def other_languages() -> list[Sentence]:
    """Sentences in languages that no model reads."""
    lines = _OTHER.read_text(encoding="utf-8").splitlines()
    return [Sentence(*line.split("\t")) for line in lines]


def paragraphs(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Texts of five sentences each, of one language each."""
    by_language: dict[str, list[str]] = {}
    for sentence in sentences:
        by_language.setdefault(sentence.language, []).append(sentence.text)
    return [
        Sentence(language, " ".join(texts[start : start + _PARAGRAPH]))
        for language, texts in by_language.items()
        for start in range(0, len(texts) - _PARAGRAPH + 1, _PARAGRAPH)
    ]


class Measure:
    """Shares of sentences, in percent."""

    def __init__(self) -> None:
        self._resolver = LanguageResolver(Catalogue())
        self.detector = self._resolver.detector

    def share(self, sentences: Sequence[Sentence], holds: Callable[[Sentence], bool]) -> float:
        """Of how many `holds` is true."""
        return 100 * sum(map(holds, sentences)) / max(1, len(sentences))

    def named(self, sentence: Sentence) -> bool:
        """The likeliest of all languages is the right one."""
        return self._rank(sentence).best.language == sentence.language

    def read_right(self, sentence: Sentence) -> bool:
        """A text of its own would be translated from its language."""
        return not self.refused(sentence) and self._likeliest(sentence) == sentence.language

    def refused(self, sentence: Sentence) -> bool:
        """A text of its own would not be translated: no model reads it."""
        return self._rank(sentence).surely_other(READABLE) is not None

    def asked_about(self, sentence: Sentence) -> bool:
        """The window would ask in which language it is."""
        request = TranslateRequest(1, sentence.text, DETECT, "pt", detection=_WINDOW)
        return bool(self._resolver.resolve(request).detected.undecided)

    def guessed_wrong(self, sentence: Sentence) -> bool:
        """The window would not ask, and read it as what it is not."""
        return not self.asked_about(sentence) and not self.read_right(sentence)

    def left(self, language: str) -> Callable[[Sentence], bool]:
        """In a text in `language` it would be left as it is."""
        sentences = ForeignSentences(self.detector, language, skips=True)
        return lambda sentence: sentences.other(sentence.text) is not None

    def contradicts(self, language: str) -> Callable[[Sentence], bool]:
        """As a text of its own it would contradict who chose `language`."""
        return lambda sentence: self._rank(sentence).surely_other([language]) is not None

    def _likeliest(self, sentence: Sentence) -> str:
        return self._rank(sentence).among(READABLE)[0].language

    def _rank(self, sentence: Sentence) -> Ranking:
        return self.detector.rank(sentence.text)


def table(half: int) -> list[str]:
    """The figures of one half, as lines of Markdown."""
    measure = Measure()
    share = measure.share
    lines = _head(
        "sentences",
        "number",
        "likeliest of all is right",
        "read as what it is",
        "left as it is",
        "contradicts its language",
        "contradicts the other one",
        "asked about",
        "not asked about and wrong",
    )
    for name, language in SETS.items():
        sentences = of_half(eval_set(name), half)
        few = [s for s in sentences if count_words(s.text) <= _FEW_WORDS]
        (another,) = {*READABLE} - {language}
        for label, some in ((name, sentences), (f"{name}, one to three words", few)):
            figures = (
                share(some, measure.named),
                share(some, measure.read_right),
                share(some, measure.left(language)),
                share(some, measure.contradicts(language)),
                share(some, measure.contradicts(another)),
                share(some, measure.asked_about),
                share(some, measure.guessed_wrong),
            )
            if len(some) >= _FEWEST:
                lines.append(_row(label, some, figures, digits=2))
    others = of_half(other_languages(), half)
    lines.append("")
    lines += _head(
        "language",
        "number",
        "likeliest is right",
        "refused as a text",
        "left in an English text",
        "left in a Portuguese text",
    )
    groups = {
        language: [s for s in others if s.language == language]
        for language in dict.fromkeys(s.language for s in others)
    }
    groups["all"] = others
    groups["all, paragraphs of five"] = paragraphs(others)
    for label, some in groups.items():
        shares = (
            share(some, measure.named),
            share(some, measure.refused),
            share(some, measure.left("en")),
            share(some, measure.left("pt")),
        )
        lines.append(_row(label, some, shares, digits=0))
    return lines


def _head(*names: str) -> list[str]:
    return [f"| {' | '.join(names)} |", f"| {' | '.join('---' for _ in names)} |"]


def _row(label: str, some: Sequence[Sentence], figures: Iterable[float], *, digits: int) -> str:
    shares = " | ".join(f"{figure:.{digits}f} %" for figure in figures)
    return f"| {label} | {len(some)} | {shares} |"


if __name__ == "__main__":
    sys.stdout.write("\n".join(table(0 if sys.argv[1:] == ["tune"] else 1)) + "\n")
