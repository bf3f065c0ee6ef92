"""How every command refuses: what it prints, and how it ends."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from s2s_desktop.cli.main import main


def assert_refused(
    capsys: pytest.CaptureFixture[str], typed: Sequence[str], message: str, hint: str
) -> None:
    """It ends with 1; two lines on standard error, what is wrong and what to do; no output."""
    assert main(list(typed)) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    said, advice = printed.err.splitlines()
    assert said.startswith("s2s-desktop: ")
    assert message in said
    assert hint in advice


def assert_wrong_usage(
    capsys: pytest.CaptureFixture[str], typed: Sequence[str], named: str
) -> None:
    """It ends with 2 and names what was typed wrongly."""
    with pytest.raises(SystemExit) as leaving:
        main(list(typed))
    assert leaving.value.code == 2
    assert named in capsys.readouterr().err
