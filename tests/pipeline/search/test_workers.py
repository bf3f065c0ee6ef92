"""Searches side by side: all items come, errors are told, and nothing goes on when it is closed."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial

import pytest

from s2s_desktop.pipeline.search.workers import interleaved, worker_count

WORKERS = [1, 2, 5]


def _counting(first: int, count: int) -> Iterator[int]:
    yield from range(first, first + count)


def _search_threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name.startswith("search ")]


@pytest.mark.parametrize("workers", WORKERS)
def test_every_item_comes_once_and_in_the_order_of_its_search(workers: int) -> None:
    # GIVEN searches of different lengths, one of them empty
    lengths = [3, 0, 7, 1, 5]
    searches = [partial(_counting, 100 * i, length) for i, length in enumerate(lengths)]
    # WHEN they run side by side
    found: dict[int, list[int]] = {i: [] for i in range(len(lengths))}
    for number, item in interleaved(searches, workers):
        found[number].append(item)
    # THEN each gave what it gives alone, and no thread is left
    assert found == {i: list(_counting(100 * i, n)) for i, n in enumerate(lengths)}
    assert not _search_threads()


def test_two_searches_really_run_at_the_same_time() -> None:
    # GIVEN two searches that only go on once both have begun
    both = threading.Barrier(2, timeout=30)

    def meeting() -> Iterator[int]:
        both.wait()
        yield 1

    # WHEN two workers run them THEN neither waits for ever
    assert sorted(interleaved([meeting, meeting], 2)) == [(0, 1), (1, 1)]


@pytest.mark.parametrize("workers", WORKERS)
def test_an_error_in_one_search_is_raised_and_ends_the_others(workers: int) -> None:
    # GIVEN a search without end and one that fails
    closed = threading.Event()

    def failing() -> Iterator[int]:
        yield 1
        raise ArithmeticError("of no use")

    def endless() -> Iterator[int]:
        try:
            while True:
                yield 0
        finally:
            closed.set()

    # WHEN they run, the failing one first
    with pytest.raises(ArithmeticError, match="of no use"):
        list(interleaved([failing, endless], workers))
    # THEN no thread goes on
    assert not _search_threads()
    assert workers == 1 or closed.wait(30)


@pytest.mark.parametrize("workers", WORKERS)
def test_closing_ends_the_searches(workers: int) -> None:
    # GIVEN searches without end of which one item has been taken
    ended = threading.Semaphore(0)

    def endless() -> Iterator[int]:
        try:
            while True:
                yield 0
        finally:
            ended.release()

    items = interleaved([endless] * 5, workers)
    assert next(items)[1] == 0
    # WHEN nobody wants more
    items.close()
    # THEN the searches are closed and their threads gone
    assert ended.acquire(timeout=30)
    assert not _search_threads()


def test_how_many_workers() -> None:
    # GIVEN a machine of some size THEN there is always one, never a crowd, and room on request
    assert 1 <= worker_count() <= 4
    assert worker_count(spare_cores=1) in {1, worker_count() - 1, worker_count()}
    assert worker_count(spare_cores=1000) == 1
