"""Which checks serve a request."""

from __future__ import annotations

from collections.abc import Callable

from s2s_desktop.pipeline.guard.standard import stage_for
from s2s_desktop.pipeline.messages import GuardOptions, Span, TokenScore
from tests.pipeline.guard.checks.pairs import plain_pair

_PAIR = plain_pair(
    "The bridge is not safe.",
    "A ponte é segura.",
    tokens=tuple(TokenScore("a", 0, 1, -2.0) for _ in range(6)),
)


def _moved(by: int) -> Callable[[int, int], Span]:
    return lambda start, end: (start + by, end + by)


def _kinds(**options: bool) -> list[str]:
    guard = GuardOptions(warnings=options.get("warnings", True))
    stage = stage_for(guard, "en", "pt", is_sure=options.get("is_sure", False))
    return [str(warning.kind) for warning in stage.warnings(_PAIR, _moved(0))]


def test_doubts_are_told_unless_they_are_turned_off() -> None:
    assert _kinds() == ["negation-lost"]
    assert _kinds(warnings=False) == []


def test_only_what_a_sure_model_finds_improbable_is_told() -> None:
    assert _kinds(is_sure=True) == ["negation-lost", "improbable"]


def test_places_are_those_of_the_whole_text() -> None:
    stage = stage_for(GuardOptions(), "en", "pt")
    (warning,) = stage.warnings(_PAIR, _moved(100))
    assert warning.source == (114, 117)
