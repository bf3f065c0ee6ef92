"""Where strings are put back that the model has written no place for."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from s2s_desktop.engine.text.words import word_spans
from s2s_desktop.pipeline.guard.pair import Carried, FinishedPair
from s2s_desktop.pipeline.guard.stage import Stage
from s2s_desktop.pipeline.guard.strings.insets import find_insets
from s2s_desktop.pipeline.guard.strings.places import out_of_place, put_back, with_other_marks
from s2s_desktop.pipeline.translation.model_text import model_text
from tests.pipeline.translation.test_model_text import known

STAGE = Stage(repairs=(put_back,))


def _pair(source: str, target: str, sources: list[str] | None) -> FinishedPair:
    """A target that lacks all insets of the source; `sources` has for each of its words the
    source word that it comes from."""
    carried = tuple(
        Carried(source[i.start : i.end], i.kind, (i.start, i.end), None, True, i.role, i.partner)
        for i in find_insets(source, ("KEPT",))
    )
    pair = FinishedPair(source, target, carried=carried)
    if sources is None:
        return pair
    words, written = word_spans(source), word_spans(target)
    rows = np.zeros((len(written), len(words)), dtype=np.float32)
    texts = [source[a:b] for a, b in words]
    for row, word in zip(rows, sources, strict=True):
        if word:
            row[texts.index(word)] = 1
    return replace(
        pair,
        source_words=tuple(words),
        target_words=tuple(written),
        rows=tuple(map(tuple, rows.tolist())),
        aligned=True,
    )


def _put_back(pair: FinishedPair) -> FinishedPair:
    done = STAGE.repaired(pair, 0, lambda rows: ())
    for item in done.carried:
        assert item.target is not None
        assert done.target[slice(*item.target)] == item.text
    return done


@pytest.mark.parametrize(
    ("source", "target", "sources", "written"),
    [
        # A pair stands round the words that come from what it stood round, in their new order.
        ("the **red house** now", "a casa vermelha agora", ["the", "house", "red", "now"],
         "a **casa vermelha** agora"),
        ("the **red** house", "a casa vermelha", ["the", "house", "red"], "a casa **vermelha**"),
        ("a <b>big <i>red</i></b> house", "uma casa vermelha grande", ["a", "house", "red", "big"],
         "uma casa <b><i>vermelha</i> grande</b>"),
        ("see [it](http://a.b) now", "agora veja isso", ["now", "see", "it"],
         "agora veja [isso](http://a.b)"),
        # What stands alone stands where the fewest words change sides.
        ("one[^1] two three", "um dois tres", ["one", "two", "three"], "um[^1] dois tres"),
        ("one<br>two", "um dois", ["one", "two"], "um<br>dois"),
        ("one <br> two", "um dois", ["one", "two"], "um <br> dois"),
        # So does a word that was lost.
        ("I see KEPT now", "eu vejo agora", ["I", "see", "now"], "eu vejo KEPT agora"),
        ("KEPT is here", "esta aqui", ["is", "here"], "KEPT esta aqui"),
    ],
)  # fmt: skip
def test_the_alignment_says_where(
    source: str, target: str, sources: list[str], written: str
) -> None:
    done = _put_back(_pair(source, target, sources))
    assert done.target == written
    assert not list(out_of_place(done))


def test_a_pair_whose_words_have_no_partner_stays_a_pair() -> None:
    done = _put_back(_pair("a **b** c", "x y z", ["a", "", "c"]))
    assert done.target.count("**") == 2
    opening, closing = (item.target for item in done.carried)
    assert opening is not None
    assert closing is not None
    assert opening[1] < closing[0]


def test_without_alignment_a_word_stands_at_the_end_with_a_warning() -> None:
    done = _put_back(_pair("I see KEPT **now**", "eu vejo agora", None))
    assert "KEPT" in done.target
    assert done.target.count("**") == 2
    (warning,) = out_of_place(done)
    assert (warning.kind, warning.source, warning.data) == ("out-of-place", (6, 10), ("KEPT",))


def test_what_is_lost_is_shown_otherwise_and_the_first_way_that_loses_nothing_counts() -> None:
    source = "I see KEPT now"
    shown = model_text(source, known, find_insets(source, ("KEPT",)))
    pair = _pair(source, "eu vejo agora", None)
    retry = with_other_marks(pair, shown)
    assert retry is not None
    assert [way.text for way in retry.shown] == ["I see XYZ1 now", "I see X-1 now", "I see Kx1 now"]
    found = replace(pair, target="vejo KEPT", carried=(replace(pair.carried[0], target=(5, 9)),))
    aligned = replace(pair, aligned=True)
    assert retry.choose([pair, aligned, found, found]) is found
    assert retry.choose([pair, aligned]) is aligned
    # Nothing lost, nothing tried.
    assert with_other_marks(found, shown) is None


def test_markup_wants_the_alignment_read_and_nothing_else() -> None:
    source = "the **red** house"
    shown = model_text(source, known, find_insets(source))
    pair = _pair(source, "a casa vermelha", None)
    retry = with_other_marks(pair, shown)
    assert retry is not None
    assert retry.shown == (shown,)
    assert with_other_marks(replace(pair, aligned=True), shown) is None
