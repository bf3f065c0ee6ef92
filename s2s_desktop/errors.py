"""Errors that the user can mend; everything else is a bug and reaches the report."""

from __future__ import annotations

from s2s_desktop.sentences import Sentence


class UserError(Exception):
    """A failure that the user can mend.

    `message` says what is wrong, `hint` what to do about it. Both are whole sentences.
    """

    def __init__(self, message: Sentence, hint: Sentence = Sentence()) -> None:  # noqa: B008
        super().__init__(message, hint)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".rstrip()
