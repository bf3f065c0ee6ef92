"""The way back and forth."""

from __future__ import annotations

from s2s_desktop.gui.history.trail import Trail
from s2s_desktop.gui.pickers.chosen import Chosen
from s2s_desktop.gui.session.window_state import WindowState


def state(text: str) -> WindowState:
    return WindowState(Chosen("translate", "en", "pt"), text)


def test_back_and_forth() -> None:
    trail = Trail()
    assert not trail.can_go_back
    trail.leave(state("one"))
    trail.leave(state("two"))
    assert trail.back(state("three")) == state("two")
    assert trail.back(state("two, edited")) == state("one")
    assert not trail.can_go_back
    assert trail.forth(state("one")) == state("two, edited")
    assert trail.forth(state("two")) == state("three")
    assert not trail.can_go_forth


def test_a_new_text_ends_the_way_forth() -> None:
    trail = Trail()
    trail.leave(state("one"))
    trail.back(state("two"))
    trail.leave(state("one"))
    assert not trail.can_go_forth


def test_an_empty_window_is_no_place_to_go_back_to() -> None:
    trail = Trail()
    trail.leave(state(""))
    assert not trail.can_go_back
