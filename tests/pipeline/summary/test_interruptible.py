"""Waiting for long work, and no longer than it is wanted."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest

from s2s_desktop.pipeline.summary.interruptible import StoppedError, unless_stopped

ROOT = Path(__file__).parents[3]


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


def test_the_program_does_not_wait_for_the_end() -> None:
    # GIVEN a program whose user presses Ctrl-C while a minute's work is under way
    code = """
import time
from s2s_desktop.pipeline.summary.interruptible import unless_stopped
def press():
    raise KeyboardInterrupt
questions = iter([lambda: False, press])
try:
    unless_stopped(lambda: time.sleep(60), lambda: next(questions)())
except KeyboardInterrupt:
    print("stopped")
"""
    # THEN it ends
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=30, cwd=ROOT
    )
    assert (done.stdout, done.returncode) == ("stopped\n", 0)


def test_after_a_stop_no_work_begins() -> None:
    with pytest.raises(StoppedError):
        unless_stopped(lambda: pytest.fail("nobody wanted it"), lambda: True)
