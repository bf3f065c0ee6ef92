"""Waiting for long work, and no longer than it is wanted."""

from __future__ import annotations

from threading import Event

import pytest

from s2s_desktop.pipeline.summary.patience import StoppedError, unless_stopped


def test_what_the_work_returns_or_raises_comes_through() -> None:
    assert unless_stopped(lambda: 3, lambda: False) == 3

    def fails() -> None:
        raise TimeoutError("of its own")

    with pytest.raises(TimeoutError, match="of its own"):
        unless_stopped(fails, lambda: False)


def test_a_stop_does_not_wait_for_the_end() -> None:
    # GIVEN work that goes on until it is let go, and a user who stops it on the third question
    begun, let_go, questions = Event(), Event(), iter([False, False, True])

    def endless() -> None:
        begun.set()
        assert let_go.wait(10)

    try:
        with pytest.raises(StoppedError):
            unless_stopped(endless, lambda: next(questions))
        assert begun.is_set()
        assert not let_go.is_set()
    finally:
        let_go.set()


def test_after_a_stop_no_work_begins() -> None:
    with pytest.raises(StoppedError):
        unless_stopped(lambda: pytest.fail("nobody wanted it"), lambda: True)
