"""How good translations are, and that company makes no difference to them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pytest
from sacrebleu.metrics.bleu import BLEU

from s2s_desktop.pipeline.messages import SegmentFinished, SegmentStarted, TranslateRequest
from s2s_desktop.pipeline.service import never
from s2s_desktop.pipeline.translate import Translator
from tests import real_models
from tests.shared_data import eval_lines

NATIVE_BLEU = 50.6
"""Of Bergamot's own engine with int8, on the first 500 lines (../shared/data/ORIGIN.md)."""


def _translate(lines: Sequence[str]) -> list[str]:
    """All lines by one request, with nothing remembered from before."""
    translator = Translator(real_models.loaded())
    request = TranslateRequest(1, "\n".join(lines), "en", "pt", lines=True, alignment=False)
    leads, texts = dict[int, str](), dict[int, str]()
    for message in translator.run(request, never):
        if isinstance(message, SegmentStarted):
            leads[message.segment] = message.lead
        elif isinstance(message, SegmentFinished):
            texts[message.segment] = message.text
    # A long line is translated in parts, so lines are counted in the joined text.
    return "".join(leads[i] + texts[i] for i in leads).split("\n")


def _one_by_one(lines: Iterable[str]) -> list[str]:
    return [_translate([line])[0] for line in lines]


def _bleu(translations: Sequence[str], references: Sequence[str]) -> float:
    return float(BLEU().corpus_score(list(translations), [list(references)]).score)


def test_some_lines_are_translated_well_and_alike_in_any_company() -> None:
    # GIVEN lines of all lengths from the whole set
    picked = slice(0, 500, 10)
    sources = eval_lines("tico19.en")[picked]
    references = eval_lines("tico19.pt_BR")[picked]
    # WHEN they are translated together, and each alone
    together = _translate(sources)
    # THEN the texts are the same and about as good as on the whole set
    assert together == _one_by_one(sources)
    assert _bleu(together, references) >= NATIVE_BLEU - 3


@pytest.mark.slow
def test_five_hundred_lines_equal_the_native_engine() -> None:
    # GIVEN the first 500 lines
    sources, references = eval_lines("tico19.en")[:500], eval_lines("tico19.pt_BR")[:500]
    # WHEN they are translated in batches
    together = _translate(sources)
    # THEN they score within 0.3 BLEU of the native engine (or better),
    assert _bleu(together, references) >= NATIVE_BLEU - 0.3
    # and are the same one at a time, and with other lines around them.
    assert together == _one_by_one(sources)
    others = eval_lines("tico19.en")[500:1000]
    mixed = [line for pair in zip(sources, others, strict=True) for line in pair]
    assert together == _translate(mixed)[::2]
