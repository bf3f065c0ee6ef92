"""Without arguments the window, otherwise the command line."""

from __future__ import annotations

import signal
import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with `argv` (without its name); the exit code."""
    arguments = sys.argv[1:] if argv is None else list(argv)
    # Each branch imports what it needs alone: Qt costs the command line half a second.
    if arguments:
        try:
            from s2s_desktop.cli.main import main as run_command

            return run_command(arguments)
        except KeyboardInterrupt:  # while it was imported
            return 128 + signal.SIGINT
    from s2s_desktop.gui.app import main as open_window

    return open_window(sys.argv)


if __name__ == "__main__":
    sys.exit(main())
