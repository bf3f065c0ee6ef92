"""Searches in child processes: what comes back, and that no child outlives its use."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.search import forked_searches
from s2s_desktop.pipeline.search.forked_searches import ForkedSearches, _Effort, may_fork

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="only there are searches forked"),
    # What another test left behind is no matter of these children.
    pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning"),
]
ROOT = Path(__file__).parents[3]


def _who(_: object) -> Iterator[int]:
    """For ever the process that searches."""
    while True:
        yield os.getpid()


def _is_gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)  # a zombie would still hear it
    except ProcessLookupError:
        return True
    return False


@pytest.mark.parametrize("workers", [1, 2, 5])
def test_every_item_comes_once_and_in_the_order_of_its_search(workers: int) -> None:
    # GIVEN tasks of different lengths, one of them empty
    tasks = [range(3), range(0), range(100, 107), range(1), range(50, 55)]
    # WHEN the same children search for them twice
    with ForkedSearches(iter, workers) as forked:
        for _ in range(2):
            found: list[list[int]] = [[] for _ in tasks]
            for number, item in forked.run(tasks):
                found[number].append(item)
            # THEN each gives what it gives alone
            assert found == [list(task) for task in tasks]
        assert list(forked.run([])) == []
    assert not multiprocessing.active_children()


def test_two_searches_run_at_the_same_time_and_elsewhere() -> None:
    # GIVEN two searches that only go on once both have begun
    both = multiprocessing.get_context("fork").Barrier(2, timeout=30)

    def meeting(_: int) -> Iterator[int]:
        both.wait()
        yield os.getpid()

    # WHEN two children run them THEN neither waits for ever, and this process runs none
    with ForkedSearches(meeting, 2) as forked:
        assert len({os.getpid()} | {pid for _, pid in forked.run([0, 1])}) == 3


def test_children_stay_for_the_next_run_and_keep_what_they_have_learnt() -> None:
    known = list[int]()

    def remembering(task: int) -> Iterator[tuple[int, ...]]:
        known.append(task)
        yield tuple(known)

    with ForkedSearches(remembering, 1) as forked:
        assert list(forked.run([7, 8])) == [(0, (7,)), (1, (7, 8))]
        assert list(forked.run([9])) == [(0, (7, 8, 9))]
    assert known == []


def test_a_child_has_its_next_task_before_anybody_looks() -> None:
    # GIVEN searches that are counted where they begin
    begun = multiprocessing.get_context("fork").Semaphore(0)

    def counted(task: int) -> Iterator[int]:
        begun.release()
        yield task

    with ForkedSearches(counted, 1) as forked:
        items = forked.run([0, 1, 2])
        # WHEN the first item came and no more is heard THEN the second search begins
        assert next(items) == (0, 0)
        assert begun.acquire(timeout=30)
        assert begun.acquire(timeout=30)
        # and the third waits
        assert not begun.acquire(timeout=0.1)
        assert list(items) == [(1, 1), (2, 2)]


def test_something_else_is_done_once_the_searches_have_begun() -> None:
    done = multiprocessing.get_context("fork").Event()

    def waiting(task: int) -> Iterator[bool]:
        yield done.wait(timeout=30)

    with ForkedSearches(waiting, 2) as forked:
        told = sorted(forked.run([0, 1, 2], meanwhile=done.set))
    assert told == [(0, True), (1, True), (2, True)]


def _pids(tasks: int, share: float, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Who searched for each of some tasks, where each child gets so much of a core."""
    monkeypatch.setattr(_Effort, "share", share)

    def slowly(_: int) -> Iterator[int]:
        time.sleep(0.002)
        yield os.getpid()

    with ForkedSearches(slowly, 2) as forked:
        pids = dict(forked.run(range(tasks)))
    return [pids[number] for number in range(tasks)]


def test_where_there_is_a_core_for_one_child_alone_one_searches(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # WHEN both get half a core THEN one of them has all tasks but the first
    assert len(set(_pids(20, 0.5, monkeypatch)[6:])) == 1
    # WHEN they get a little less than a core each THEN both go on
    assert len(set(_pids(200, 0.7, monkeypatch)[6:])) == 2


def test_one_child_is_left_however_little_it_gets(monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(_pids(20, 0.01, monkeypatch)) == 20


def test_it_is_tried_again_whether_there_are_more_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forked_searches, "_RETRY_S", 0.0)
    assert len(set(_pids(200, 0.5, monkeypatch)[6:])) == 2


def test_no_more_children_are_tried_than_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    # GIVEN three that may search, and fewer tasks
    monkeypatch.setattr(forked_searches, "_RETRY_S", 0.0)
    monkeypatch.setattr(_Effort, "share", 0.5)
    with ForkedSearches(iter, 3) as forked:
        for _ in range(5):
            # THEN none is missed where others got too little of their cores
            assert sorted(forked.run([range(1), range(1)])) == [(0, 0), (1, 0)]


def test_a_search_that_is_kept_from_its_core_knows() -> None:
    def work() -> Iterator[int]:
        end = time.process_time() + 0.1
        while time.process_time() < end:
            pass
        yield 1

    def pause() -> Iterator[int]:
        time.sleep(0.1)
        yield 2

    shares = list[float]()
    for items in (work(), pause(), iter(())):
        effort = _Effort()
        assert len(list(effort.over(items))) <= 1
        shares.append(effort.share)
    assert shares[0] > 5 * shares[1]
    assert 0 <= shares[1] < 0.2


@pytest.mark.parametrize("error", [UserError("Too long.", "Cut it."), MemoryError("no more")])
def test_an_error_in_a_search_is_raised_and_ends_the_others(error: Exception) -> None:
    def failing(task: int) -> Iterator[int]:
        yield from _who(task) if task else [os.getpid()]
        raise error

    pids = set[int]()
    with pytest.raises(type(error)) as raised:
        for _, pid in ForkedSearches(failing, 2).run([1, 0]):
            pids.add(pid)
    assert raised.value.args == error.args
    # and a report can say where in the child it was
    assert "in failing" in raised.value.__notes__[0]
    assert pids
    assert all(map(_is_gone, pids))


@pytest.mark.parametrize("how", ["closed", "left"])
def test_nothing_is_left_of_searches_that_nobody_wants(how: str) -> None:
    # GIVEN searches without end, more than there are children
    with ForkedSearches(_who, 2) as forked:
        items = forked.run([0] * 5)
        pids = {next(items)[1] for _ in range(50)}
        # WHEN nobody wants more
        if how == "closed":
            items.close()
            assert not multiprocessing.active_children()
    # THEN the children are gone, their records too
    assert all(map(_is_gone, pids))
    assert not multiprocessing.active_children()


@pytest.mark.parametrize("when", ["searching", "idle"])
def test_a_child_that_the_system_ends_is_told_of(when: str) -> None:
    # GIVEN a child that is killed at its work, or between two texts
    with ForkedSearches(_who if when == "searching" else lambda _: [os.getpid()], 1) as forked:
        items = forked.run([0])
        pid = next(items)[1]
        if when == "idle":
            assert list(items) == []
        os.kill(pid, signal.SIGKILL)
        while multiprocessing.active_children():
            time.sleep(0.01)
        # THEN the user hears of it, and what had been told comes once
        with pytest.raises(UserError, match="The system ended a process"):
            list(items if when == "searching" else forked.run([0]))
        # and the next text has a new child
        assert next(forked.run([0]))[1] != pid


# A program whose child is ended, and that collects the error as garbage, the frames it came from
# among it.
COLLECTING = """
import gc, multiprocessing, os, signal, sys, time
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.search.forked_searches import ForkedSearches

def attempt():
    with ForkedSearches(lambda _: [os.getpid()], 1) as forked:
        [(_, pid)] = forked.run([0])
        os.kill(pid, signal.SIGKILL)
        while multiprocessing.active_children():
            time.sleep(0.01)
        try:
            list(forked.run(["a task"]))
        except UserError as error:
            cycle = error, sys._getframe()
            print(repr(error.__cause__))

attempt()
gc.collect()
"""


def test_the_error_of_an_ended_child_leaves_clean_garbage() -> None:
    done = subprocess.run(
        [sys.executable, "-c", COLLECTING], capture_output=True, text=True, cwd=ROOT
    )
    # Python 3.12 could crash here, 3.13 complain.
    assert (done.returncode, done.stderr) == (0, "")
    assert "BrokenPipeError" in done.stdout


# A program that says who searches, and waits then.
WAITING = """
import os, sys, time
from s2s_desktop.pipeline.search.forked_searches import ForkedSearches

def search(task):
    yield os.getpid()
    time.sleep(600)

if __name__ == "__main__":
    try:
        with ForkedSearches(search, 2) as forked:
            for number, pid in forked.run([0, 1, 2]):
                print(pid, flush=True)
    except KeyboardInterrupt:
        sys.exit(130)
"""


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_children_end_with_their_parent_without_a_word(how: signal.Signals) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", WAITING],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        cwd=ROOT,
    ) as process:
        # GIVEN a program with two children at work
        assert process.stdout
        pids = {int(process.stdout.readline()) for _ in range(2)}
        # WHEN it is ended, by the keys of a terminal with all its children at once
        if how == signal.SIGINT:
            os.killpg(process.pid, how)
        else:
            process.send_signal(how)
        # THEN nobody is left who could write, and nobody has complained
        assert process.communicate(timeout=30) == (b"", b"")
        assert process.returncode == (130 if how == signal.SIGINT else -how)
    assert len(pids) == 2


def test_other_threads_forbid_a_fork() -> None:
    before = may_fork()
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert not may_fork()
    finally:
        done.set()
        thread.join()
    assert may_fork() == before == (threading.active_count() == 1)
