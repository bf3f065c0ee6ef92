"""What is said of a file that cannot be read."""

from __future__ import annotations

from pathlib import Path

from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence


def unreadable(path: Path, error: OSError) -> UserError:
    """The error that tells the user why."""
    return UserError(
        Sentence("{path} cannot be read: {reason}.", path=path, reason=error.strerror),
        Sentence("Check the name and its permissions."),
    )
