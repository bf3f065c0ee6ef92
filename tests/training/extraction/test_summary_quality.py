"""Measures of summaries on a document small enough to count by hand."""

from __future__ import annotations

import sys
from functools import partial

import pytest

from s2s_desktop.errors import UserError
from s2s_desktop.training.extraction.summary_quality import (
    MeasuredDocument,
    MeasuredSet,
    Scores,
    lead,
    lexrank,
    main,
    measure,
    oracle,
)

_SENTENCES = (
    "Nobody was hurt.",
    "The river closed the coast road.",
    "Tickets cost four euros.",
    "The river closed the road to the coast.",
    "The river rose.",
)


def _document(*references: str) -> MeasuredDocument:
    return MeasuredDocument("\n".join(_SENTENCES), _SENTENCES, references)


def test_baselines_take_the_first_the_central_and_the_best() -> None:
    document = _document("Tickets cost four euros and nobody was hurt.")
    assert list(lead(document, 2)) == list(_SENTENCES[:2])
    assert list(oracle(document, 2)) == [_SENTENCES[0], _SENTENCES[2]]
    pytest.importorskip("sumy")
    lines = (
        *("nobody slept well", "river closed road", "road closed river harbour crane"),
        *("harbour crane fell", "tickets cost money", "winter was long", "bread tasted fine"),
    )
    assert list(lexrank(MeasuredDocument("", lines, ("",)), 1)) == [lines[2]]


def test_rouge_over_references_is_their_mean_or_the_best() -> None:
    pytest.importorskip("rouge_score")
    # Three of three words, then one of three and one of two.
    document = _document("Nobody was hurt", "Nobody fell")
    first, second = 1.0, 2 / 5
    for best, expected in ((False, (first + second) / 2), (True, first)):
        scores = measure(lead, MeasuredSet("made", (document,), 1, best_reference=best))
        assert scores.rows[0][0] == pytest.approx(expected)


@pytest.mark.parametrize("best", [False, True])
def test_no_single_sentence_scores_higher_than_the_oracle(best: bool) -> None:
    pytest.importorskip("rouge_score")
    # One sentence agrees with one reference alone, another with both a little.
    document = _document("The rivers closed the road.", "Tickets cost four euros.", "Closed river.")
    test_set = MeasuredSet("made", (document,), 1, best_reference=best)
    scores = measure(partial(oracle, best_reference=best), test_set)
    each = [measure(lambda _, __, s=s: [s], test_set).rows[0][0] for s in _SENTENCES]
    assert scores.rows[0][0] == pytest.approx(max(each))
    assert each.index(max(each)) == (2 if best else 1)


def test_a_paired_difference_is_surer_than_its_parts() -> None:
    first = Scores([(0.2, 0.1, 0.2), (0.8, 0.1, 0.2)] * 50)
    second = Scores([(0.18, 0.1, 0.2), (0.78, 0.1, 0.2)] * 50)
    assert first.above(second).split() == ["+2.0", "[+2.0,", "+2.0]"]


def test_the_interval_is_that_of_the_mean() -> None:
    scores = Scores([(0.2, 0.1, 0.2), (0.4, 0.1, 0.2)] * 50)
    first, low, high = (float(part.strip("[],")) for part in scores.summary().split()[:3])
    assert first == pytest.approx(30.0)
    # A mean of 100 values with deviation 10 has an interval of about ±1.96.
    assert low == pytest.approx(28.04, abs=0.4)
    assert high == pytest.approx(31.96, abs=0.4)


def test_without_sumy_it_says_so_before_it_measures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sumy", None)
    monkeypatch.setattr("sys.argv", ["summary_quality", "--data", "none", "--model", "none"])
    with pytest.raises(UserError, match="sumy"):
        main()
