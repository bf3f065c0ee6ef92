"""Which segments are decoded together."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import example, given
from hypothesis import strategies as st

from s2s_desktop.engine.text.tokenizer import Encoding
from s2s_desktop.pipeline.translation.batches import (
    FIRST_WINDOW,
    LARGEST_WINDOW,
    Prefetch,
    batches,
    windows,
    windows_from_top,
)
from s2s_desktop.pipeline.translation.model_text import ModelText
from s2s_desktop.pipeline.translation.prepared import Prepared


def _prepared(number: int, pieces: int) -> Prepared:
    encoding = Encoding((5,) * pieces, ((0, 1),) * pieces)
    return Prepared(number, 0, "x", "", ModelText("x", (0,)), encoding)


def test_windows_grow() -> None:
    sizes = [len(window) for window in windows(range(3000))]
    assert sizes[0] == FIRST_WINDOW
    assert sizes[1] > sizes[0]
    assert max(sizes) == LARGEST_WINDOW
    assert [i for window in windows(range(3000)) for i in window] == list(range(3000))


def test_windows_take_no_more_than_they_give() -> None:
    # GIVEN a source that would be costly to read ahead
    source = iter(range(10_000))
    assert len(next(windows(source))) == FIRST_WINDOW
    assert next(source) == FIRST_WINDOW


def test_while_somebody_watches_the_first_window_is_as_small() -> None:
    source = iter([_prepared(i, 20) for i in range(1000)])
    assert [item.number for item in next(windows_from_top(source, 16))] == [*range(FIRST_WINDOW)]
    assert next(source).number == FIRST_WINDOW


@given(st.lists(st.integers(1, 60), max_size=200), st.integers(1, 40))
def test_every_window_has_the_first_that_is_missing_and_those_most_like_it(
    lengths: list[int], rows: int
) -> None:
    items = [_prepared(i, pieces) for i, pieces in enumerate(lengths)]
    missing = list(range(len(items)))
    for window in windows_from_top(iter(items), rows):
        numbers = [item.number for item in window]
        assert numbers == sorted(set(numbers))
        # THEN the first one that is missing is in it, and nothing from far behind,
        assert numbers[0] == missing[0]
        assert len(numbers) <= rows
        near = missing[: max(64, 2 * rows)]
        assert {*numbers} <= {*near}
        # and no other choice of as many with the first would lie closer together.
        spread = max(lengths[i] for i in numbers) - min(lengths[i] for i in numbers)
        if len(numbers) == rows and len(missing) > FIRST_WINDOW * 64:
            first = lengths[missing[0]]
            lows = [lengths[i] for i in near if lengths[i] <= first]
            spreads = []
            for low in lows:
                within = sorted(lengths[i] for i in near if lengths[i] >= low)
                if len(within) >= rows:
                    spreads.append(max(within[rows - 1], first) - low)
            assert spread <= min(spreads)
        missing = [i for i in missing if i not in {*numbers}]
    assert missing == []


def test_a_small_window_is_shared_among_the_workers() -> None:
    # GIVEN eight segments, which fit into one batch
    items = [_prepared(i, 20) for i in range(8)]
    # WHEN they are for one worker, for two and for many
    sizes = [[len(batch) for batch in batches(items, workers)] for workers in (1, 2, 8)]
    # THEN each has its part, as long as a part is worth it
    assert sizes == [[8], [4, 4], [4, 4]]


@given(st.lists(st.integers(1, 140), max_size=300))
@example([140] * 100)
def test_batches_hold_every_segment_once_within_their_bounds(lengths: list[int]) -> None:
    items = [_prepared(i, pieces) for i, pieces in enumerate(lengths)]
    made = list(batches(items))
    assert sorted(item.number for batch in made for item in batch) == list(range(len(items)))
    for batch in made:
        longest = max(len(item.pieces) for item in batch)
        assert len(batch) == 1 or len(batch) * longest <= 3072
        assert len(batch) <= 64
    # Like lengths are together: batches do not overlap.
    spans = [(len(batch[0].pieces), len(batch[-1].pieces)) for batch in made]
    assert spans == sorted(spans, reverse=True)
    # And none is left half empty without need.
    assert len(made) <= 1 + sum(lengths) // 1200 + len(lengths) // 40


def test_the_next_item_can_be_made_before_it_is_wanted() -> None:
    made = list[int]()

    def making() -> Iterator[int]:
        for number in (1, 2):
            made.append(number)
            yield number

    ahead = Prefetch(making())
    assert ahead.next() == 1
    ahead.fetch()
    ahead.fetch()
    assert made == [1, 2]
    assert [ahead.next(), ahead.next(), ahead.next()] == [2, None, None]
