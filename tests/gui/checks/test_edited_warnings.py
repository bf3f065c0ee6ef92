"""What is said of a sentence after somebody has edited it."""

from __future__ import annotations

from s2s_desktop.gui.checks.edited_warnings import warnings_after_edit
from s2s_desktop.pipeline.messages import SegmentWarning

LANGUAGES = ("en", "pt")
SOURCE = "Ann has 3 dogs and 2 cats."
OF_MODEL = "Ana tem 4 cães e 2 gatos."
CHANGED = SegmentWarning("number-changed", (8, 9), (8, 9), ("3", "4"))
INVENTED = SegmentWarning("invented", None, (10, 14), ("cães",))


def after(now: str, *told: SegmentWarning) -> list[tuple[str, object]]:
    found = warnings_after_edit(told, SOURCE, OF_MODEL, now, LANGUAGES)
    return [(warning.kind, warning.target) for warning in found]


def test_a_number_that_was_mended_is_none_to_check_any_more() -> None:
    assert after("Ana tem 3 cães e 2 gatos.", CHANGED) == []


def test_what_is_still_so_is_said_where_it_stands_now() -> None:
    assert after("Ana já tem 4 cães e 2 gatos.", CHANGED) == [("number-changed", (11, 12))]


def test_what_the_engine_did_not_say_of_its_own_words_is_not_said_now() -> None:
    assert after("Ana já tem 4 cães e 2 gatos.") == []


def test_what_only_attention_can_tell_goes_with_its_words() -> None:
    assert after("Ana já tem 3 cães e 2 gatos.", INVENTED) == [("invented", (13, 17))]
    assert after("Ana tem 3 cachorros e 2 gatos.", INVENTED) == []
