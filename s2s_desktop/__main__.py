"""Without arguments the window, otherwise the command line."""

from __future__ import annotations

import signal
import sys
from collections.abc import Sequence

from s2s_desktop.orderly_end import OrderlyEnd


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with `argv` (without its name); the exit code."""
    arguments = sys.argv[1:] if argv is None else list(argv)
    # Each branch imports what it needs alone: Qt costs the command line half a second.
    if arguments:
        try:
            with OrderlyEnd() as end:
                from s2s_desktop.cli.main import main as run_command

                end.end_if_told()
                return run_command(arguments)
        except KeyboardInterrupt:  # between its parts
            return 128 + signal.SIGINT
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # at once, until the window is there
    from s2s_desktop.gui.app import main as open_window

    return open_window(sys.argv)


if __name__ == "__main__":
    sys.exit(main())
