"""Another program that keeps one core busy, until its input ends."""

from __future__ import annotations

import os
import sys
from threading import Thread

from s2s_desktop.bench_programs.question_loop import tell


def main() -> None:
    """Count and count."""
    Thread(target=_end_with_input, daemon=True).start()
    tell({"busy": True})
    count = 0
    while True:
        count += 1


def _end_with_input() -> None:
    sys.stdin.read()
    os._exit(0)


if __name__ == "__main__":
    main()
