"""The progress bar and the output share a terminal."""

from __future__ import annotations

import io
import re
import sys

import pytest

from s2s_desktop.cli.output.progress import ProgressBar

LONG = 100_000


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def screen(written: str) -> list[str]:
    """What a terminal shows after `written`: a return goes back to overwrite the line."""
    lines, column = [""], 0
    for character in re.sub(r"\x1b\[A", "", written):
        if character == "\n":
            lines.append("")
            column = 0
        elif character == "\r":
            column = 0
        else:
            lines[-1] = lines[-1][:column].ljust(column) + character + lines[-1][column + 1 :]
            column += 1
    return [line.rstrip() for line in lines]


def test_a_terminal_shows_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    # GIVEN a terminal for both streams WHEN a line is written after half of the text
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with ProgressBar(LONG, terminal, quiet=False) as progress:
        progress.update(LONG // 2)
        progress.write("Half.\n")
        # THEN the bar stands below it, and goes away at the end
        above, bar = screen(terminal.getvalue())
        assert above == "Half."
        assert "50%" in bar
    assert screen(terminal.getvalue()) == ["Half.", ""]


def test_a_terminal_shows_what_it_waits_for(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with ProgressBar(LONG, io.StringIO(), quiet=False) as progress:
        progress.wait_for("loading the model")
        assert "loading the model" in screen(terminal.getvalue())[-1]
        progress.start()
        assert "loading" not in screen(terminal.getvalue())[-1]


def test_a_bar_never_goes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with ProgressBar(LONG, terminal, quiet=False) as progress:
        progress.update(LONG // 2)
        progress.update(LONG // 4)
        progress.write("Half.\n")
        assert "50%" in screen(terminal.getvalue())[-1]


def test_a_bar_leaves_output_to_a_file_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal, out = Terminal(), io.StringIO()
    monkeypatch.setattr(sys, "stderr", terminal)
    with ProgressBar(LONG, out, quiet=False) as progress:
        progress.write("no whole ")
        assert out.getvalue() == "no whole "
        progress.write("line")
    assert out.getvalue() == "no whole line"
    assert "0%" in terminal.getvalue()


@pytest.mark.parametrize("case", ["no terminal", "short", "quiet"])
def test_otherwise_nothing_is_shown(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    errors = io.StringIO() if case == "no terminal" else Terminal()
    monkeypatch.setattr(sys, "stderr", errors)
    out = io.StringIO()
    with ProgressBar(10 if case == "short" else LONG, out, quiet=case == "quiet") as progress:
        progress.update(5)
        progress.write("some ")
        assert out.getvalue() == "some "
        progress.write("words")
    assert (out.getvalue(), errors.getvalue()) == ("some words", "")


def test_output_on_the_same_terminal_is_not_spoilt(monkeypatch: pytest.MonkeyPatch) -> None:
    # GIVEN output and bar on one terminal WHEN sentences of two lines are written
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with ProgressBar(LONG, terminal, quiet=False) as progress:
        for number, text in enumerate(["One. ", "Two.\n", "Three. ", "Four."]):
            progress.write(text)
            progress.update(number * 1000)
        progress.note("a note")
    # THEN the screen shows the lines, the note and no remains of a bar
    assert screen(terminal.getvalue()) == [
        "One. Two.",
        "s2s-desktop: a note",
        "Three. Four.",
    ]


def test_what_was_written_before_an_interruption_is_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with (
        pytest.raises(KeyboardInterrupt),
        ProgressBar(LONG, terminal, quiet=False) as progress,
    ):
        progress.write("half a line")
        raise KeyboardInterrupt
    assert "half a line" in screen(terminal.getvalue())
