"""What is guessed of a target: what follows its last tokens in the source."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from s2s_desktop.engine.decoding.speculative.prompt_lookup import PromptLookupGenerator

SOURCE = list(range(10, 60))


def _after(source: Sequence[int], target: Sequence[int]) -> PromptLookupGenerator:
    lookup = PromptLookupGenerator(source)
    for token in target:
        lookup.push(token)
    return lookup


def _guess(lookup: PromptLookupGenerator, most: int) -> list[int]:
    """The next tokens where so many may be read ahead."""
    return list(lookup.following(most))


def _longest_matches(source: Sequence[int], target: Sequence[int]) -> tuple[int, list[int]]:
    """How many last tokens of a target stand in the source, and the places after them."""
    for length in range(min(len(source), len(target)), 0, -1):
        ends = range(length, len(source) + 1)
        places = [end for end in ends if source[end - length : end] == target[-length:]]
        if places:
            return length, places
    return 0, []


@given(
    st.lists(st.integers(0, 3), min_size=1, max_size=30),
    st.lists(st.integers(0, 3), max_size=20),
    st.integers(0, 5),
)
def test_guesses_follow_one_of_the_longest_matches(
    source: list[int], target: list[int], most: int
) -> None:
    guessed = _guess(_after(source, target), most)
    _, places = _longest_matches(source, target)
    assert len(guessed) <= most
    assert not guessed or guessed in [source[at : at + len(guessed)] for at in places]


def test_one_token_alone_is_no_reason_to_guess_but_several_are() -> None:
    assert _guess(_after(SOURCE, [20]), 9) == []
    assert _guess(_after(SOURCE, [20, 21, 22]), 2) == [23, 24]
    assert _guess(_after(SOURCE, [98, 20, 21, 22, 99]), 9) == []


def test_guesses_grow_while_they_are_right_and_never_pass_the_end() -> None:
    counts = [len(_guess(_after(SOURCE, SOURCE[:n]), 99)) for n in range(len(SOURCE) + 1)]
    assert counts[0] == counts[1] == 0
    assert 3 <= counts[3] < counts[20] == 15
    assert counts[44:] == [6, 5, 4, 3, 2, 1, 0]


def test_a_target_that_copies_is_guessed_from_the_first_copied_token_on() -> None:
    # GIVEN a target of which each copied token was followed by the next
    runs = [SOURCE[at : at + 5] for at in (30, 0, 20, 10, 40, 5, 35, 15)]
    target = [token for run in runs for token in run]
    # WHEN one more token is copied
    lookup = _after(SOURCE, [*target, 26])
    # THEN that is enough
    assert _guess(lookup, 99)[:3] == [27, 28, 29]


def test_what_is_not_copied_after_all_is_soon_not_guessed_any_more() -> None:
    # GIVEN a target that has pairs of tokens from the source, and always goes on otherwise
    lookup, wrong = PromptLookupGenerator(SOURCE), []
    for first in [*range(10, 58, 2)] * 2:
        for token in (99, first, first + 1):
            lookup.push(token)
        wrong.append(len(_guess(lookup, 99)))
    # THEN only after the first ones it was thought that more would follow
    assert wrong[0] > 0
    assert sum(wrong) < 50
    assert set(wrong[10:]) == {0}


def test_of_equal_places_the_next_one_is_taken() -> None:
    # GIVEN a source that says the same twice, and goes on differently
    source = [1, 2, 3, 4, 50, 51, 52, 1, 2, 3, 60, 61]
    assert _guess(_after(source, [1, 2, 3]), 2) == [4, 50]
    # WHEN the target has copied what is between
    lookup = _after(source, [50, 51, 52, 9, 1, 2, 3])
    # THEN the second place is meant
    assert _guess(lookup, 2) == [60, 61]
