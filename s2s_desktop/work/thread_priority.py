"""How threads that compute give way to the thread of the window."""

from __future__ import annotations

import os
import sys
import threading

_SWITCH_S = 0.0005
"""Python hands its lock on after this time, not after five milliseconds: with two threads at work
the window would wait for both, a frame long."""

_NICER_BY = 5


def lower_priority() -> None:
    """Let the window go first, before this thread and those that it starts.

    On Linux a thread has a priority of its own, which its threads inherit; elsewhere it is the
    switching alone.
    """
    sys.setswitchinterval(min(_SWITCH_S, sys.getswitchinterval()))
    if sys.platform == "linux":
        own = threading.get_native_id()
        os.setpriority(os.PRIO_PROCESS, own, os.getpriority(os.PRIO_PROCESS, 0) + _NICER_BY)
