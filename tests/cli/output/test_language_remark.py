"""What the command line says about the language of a text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from s2s_desktop.cli.main import main
from s2s_desktop.pipeline.messages import LanguageDetected
from tests.cli.conftest import ShoutingService

TypeText = Callable[[bytes], None]


@pytest.mark.parametrize(
    ("detected", "line"),
    [
        (
            LanguageDetected(1, "pt", 0.998, ("pt", "en")),
            "This looks like Portuguese (99 %); translating into English.",
        ),
        (
            LanguageDetected(1, "pt", 0.125, ("pt", "en")),
            "This may be Portuguese (12 %); translating from Portuguese into English. "
            "State another language with --from if it is not.",
        ),
        (
            LanguageDetected(1, "pt", 0.95, ("en", "pt"), chosen=True, contradicts_choice=True),
            "This looks like Portuguese (95 %), not like English.",
        ),
        (LanguageDetected(1, "en", 0.95, ("en", "pt"), chosen=True), ""),
        (LanguageDetected(1, "pt", 0.95, ("pt", "pt")), ""),
    ],
)
def test_the_language_is_told_beside_the_text(
    service: ShoutingService,
    type_text: TypeText,
    capsys: pytest.CaptureFixture[str],
    detected: LanguageDetected,
    line: str,
) -> None:
    service.detected = detected
    type_text(b"x")
    assert main(["translate"]) == 0
    printed = capsys.readouterr()
    assert printed.out == "X"
    assert printed.err == (f"s2s-desktop: {line}\n" if line else "")
    type_text(b"x")
    assert main(["translate", "--quiet"]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("wished", "does"),
    [(None, "reads"), ("pt-BR", "translates into Portuguese (BR)")],
)
def test_nothing_is_written_of_a_text_that_no_model_reads(
    service: ShoutingService,
    type_text: TypeText,
    capsys: pytest.CaptureFixture[str],
    wished: str | None,
    does: str,
) -> None:
    service.detected = LanguageDetected(1, "de", 0.98, None, wished)
    type_text(b"x")
    assert main(["translate", "--quiet"]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    said = (
        f"This looks like German (98 %), which no installed model {does}; nothing was translated."
    )
    assert said in printed.err
    assert "--from" in printed.err
