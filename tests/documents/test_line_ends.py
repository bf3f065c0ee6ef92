"""Where a line break ends more than a line."""

from __future__ import annotations

from s2s_desktop.documents.line_ends import is_line_end


def test_a_break_ends_what_has_been_said() -> None:
    assert all(map(is_line_end, ("", "  ", "Done. ", "Who?", "These:", "Well…")))
    assert not any(map(is_line_end, ("a first line", "one,", "word ")))
