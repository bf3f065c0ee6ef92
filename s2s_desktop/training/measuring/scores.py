"""How like texts are to their references: BLEU, chrF and ROUGE of the usual packages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from s2s_desktop.training.optional_dependencies import METRICS, require

TextMetric = Literal["bleu", "chrf", "rouge"]
References = Sequence[Sequence[str]]
"""One or more lists, each with a reference for every text."""

_ROUGE = ("rouge1", "rouge2", "rougeLsum")


@dataclass(frozen=True)
class Score:
    """A figure, 0…100, and how it was computed, so that others can compute it again."""

    name: str
    value: float
    signature: str


def bleu(
    written: Sequence[str], references: References, lowercase: bool = False, tokenize: str = "13a"
) -> Score:
    """BLEU of a corpus (Papineni et al. 2002) as sacrebleu computes it (Post 2018)."""
    require(METRICS["bleu"])
    from sacrebleu.metrics.bleu import BLEU

    # `force`: texts that look tokenized are no reason for a warning.
    metric = BLEU(lowercase=lowercase, tokenize=tokenize, force=True)
    value = metric.corpus_score(list(written), [list(r) for r in references]).score
    return Score("BLEU", float(value), str(metric.get_signature()))


def chrf(written: Sequence[str], references: References, lowercase: bool = False) -> Score:
    """chrF2 of a corpus (Popović 2015) as sacrebleu computes it."""
    require(METRICS["chrf"])
    from sacrebleu.metrics.chrf import CHRF

    metric = CHRF(lowercase=lowercase)
    value = metric.corpus_score(list(written), [list(r) for r in references]).score
    return Score("chrF2", float(value), str(metric.get_signature()))


def rouge(written: Sequence[str], references: References) -> tuple[Score, Score, Score]:
    """ROUGE-1, -2 and -Lsum with stemming (Lin 2004): the mean of the F-measures.

    Of several references the best counts. Lsum takes lines for sentences.
    """
    require(METRICS["rouge"])
    from rouge_score.rouge_scorer import RougeScorer

    scorer = RougeScorer(list(_ROUGE), use_stemmer=True)
    found = [
        scorer.score_multi(list(of_one), text)
        for text, *of_one in zip(written, *references, strict=True)
    ]
    signature = f"nrefs:{len(references)}|stem:yes|f:mean"
    one, two, last = (
        Score(name, 100 * sum(s[name].fmeasure for s in found) / len(found), signature)
        for name in _ROUGE
    )
    return one, two, last


def score(metric: TextMetric, written: Sequence[str], references: Sequence[str]) -> float:
    """One figure to choose by: BLEU, chrF or the mean of ROUGE-1 and ROUGE-2; 0…100."""
    if metric == "rouge":
        one, two, _ = rouge(written, [references])
        return (one.value + two.value) / 2
    return (bleu if metric == "bleu" else chrf)(written, [references]).value
