"""The texts that are translated and summarized in the pictures."""

from __future__ import annotations

from s2s_desktop.gui.help.examples import example

SAMPLE = (
    "The small white house at the end of the street has a red door. My grandmother lived there "
    "for forty years, and every summer we slept under the old roof.\n\n"
    "When it rained, we could hear the water on the tiles, and she told us stories about the sea."
)
HOVERED = "white"
COMPARED = "If it rains tomorrow, we will stay at home."
STEERED = (
    "When it rained, we could hear the water on the tiles, and my grandmother told us stories "
    "about the sea. The small white house at the end of the street has a red door."
)
CHOSEN, LOCKED = "podíamos", "azulejos"
LATIN_1 = "À l'été, les élèves visitèrent le vieux phare.".encode("latin-1")


def long_text() -> str:
    """A text that takes a while."""
    return "\n\n".join([example("letter"), example("article"), example("page")] * 12)


def with_places_to_check() -> str:
    """A letter with two lines that are none of its language."""
    card = (
        "Tel. 0800 555 0199 ext. 7, fax 0800 555 0198, mon-fri 9-5, sat 10-12:30.\n\n"
        "Zwischen den Bergen liegt ein kleines Dorf mit einer alten Kirche."
    )
    return f"{example('letter')}\n\n{card}"
