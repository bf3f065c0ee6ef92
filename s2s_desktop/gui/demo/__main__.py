"""`python -m s2s_desktop.gui.demo`."""

import sys

from s2s_desktop.gui.demo.program import main

if __name__ == "__main__":
    sys.exit(main())
