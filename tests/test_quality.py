"""How good translations are, and that company makes no difference to them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pytest
from sacrebleu.metrics.bleu import BLEU

from s2s_desktop.pipeline.messages import SegmentFinished, SegmentStarted, TranslateRequest
from s2s_desktop.pipeline.service import never
from s2s_desktop.pipeline.translation.translate import Translator
from tests import real_models
from tests.shared_data import eval_lines

NATIVE_BLEU = 50.6
"""Of Bergamot's own engine with int8, on the first 500 lines (../shared/data/ORIGIN.md)."""

SAME_SHARE = {"float32": 1.0, "int8": 0.98}
"""Of the lines, how many are the same in any company. Float sums differ in the last bit with
the shape of the batch, and where int8 rounds, such a bit may decide about a whole step."""


def _translate(lines: Sequence[str], precision: str) -> list[str]:
    """All lines by one request, with nothing remembered from before."""
    translator = Translator(real_models.loaded(precision=precision))
    request = TranslateRequest(1, "\n".join(lines), "en", "pt", lines=True, alignment=False)
    leads, texts = dict[int, str](), dict[int, str]()
    for message in translator.run(request, never):
        if isinstance(message, SegmentStarted):
            leads[message.segment] = message.lead
        elif isinstance(message, SegmentFinished):
            texts[message.segment] = message.text
    # A long line is translated in parts, so lines are counted in the joined text.
    return "".join(leads[i] + texts[i] for i in leads).split("\n")


def _one_by_one(lines: Iterable[str], precision: str) -> list[str]:
    return [_translate([line], precision)[0] for line in lines]


def _bleu(translations: Sequence[str], references: Sequence[str]) -> float:
    return float(BLEU().corpus_score(list(translations), [list(references)]).score)


def _share_of_same(some: Sequence[str], others: Sequence[str]) -> float:
    same = sum(a == b for a, b in zip(some, others, strict=True))
    return same / len(some)


@pytest.mark.parametrize("precision", SAME_SHARE)
def test_some_lines_are_translated_well_and_alike_in_any_company(precision: str) -> None:
    # GIVEN lines of all lengths from the whole set
    picked = slice(0, 500, 10)
    sources = eval_lines("tico19.en")[picked]
    references = eval_lines("tico19.pt_BR")[picked]
    # WHEN they are translated together, and each alone
    together = _translate(sources, precision)
    alone = _one_by_one(sources, precision)
    # THEN the texts are the same (int8: but for 2 of 50) and about as good as the whole set
    least = {"float32": 1.0, "int8": 0.96}[precision]
    assert _share_of_same(together, alone) >= least
    assert _bleu(together, references) >= NATIVE_BLEU - 3


@pytest.mark.slow
@pytest.mark.parametrize("precision", SAME_SHARE)
def test_five_hundred_lines_equal_the_native_engine(precision: str) -> None:
    # GIVEN the first 500 lines, and 500 others
    lines, references = eval_lines("tico19.en"), eval_lines("tico19.pt_BR")[:500]
    sources, others = lines[:500], lines[500:1000]
    # WHEN they are translated in batches, one at a time, and with the others among them
    together = _translate(sources, precision)
    mixed = [line for pair in zip(sources, others, strict=True) for line in pair]
    for apart in (_one_by_one(sources, precision), _translate(mixed, precision)[::2]):
        # THEN they are the same,
        assert _share_of_same(together, apart) >= SAME_SHARE[precision]
        assert _bleu(apart, references) == pytest.approx(_bleu(together, references), abs=0.1)
    # and score within 0.3 BLEU of the native engine, or better.
    assert _bleu(together, references) >= NATIVE_BLEU - 0.3
