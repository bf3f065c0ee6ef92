"""The kinds of warnings in groups that have a name in the window."""

from __future__ import annotations

from s2s_desktop.gui.translated import tr
from s2s_desktop.pipeline.guard.kinds import WarningKind

Kind = WarningKind
_GROUPS: dict[str, frozenset[str]] = {
    "numbers": frozenset(
        {Kind.NUMBER_CHANGED, Kind.NUMBER_MISSING, Kind.NUMBER_ADDED, Kind.UNIT_CHANGED}
    ),
    "negation": frozenset({Kind.NEGATION_LOST, Kind.NEGATION_ADDED}),
    "dropped": frozenset({Kind.DROPPED, Kind.TOO_SHORT, Kind.CUT_OFF}),
    "invented": frozenset({Kind.INVENTED, Kind.TOO_LONG}),
    "repeated": frozenset({Kind.REPEATED, Kind.REPETITION}),
    "untranslated": frozenset({Kind.UNTRANSLATED, Kind.OTHER_LANGUAGE, Kind.UNTRANSLATED_LANGUAGE}),
    "strings": frozenset({Kind.OUT_OF_PLACE, Kind.STRING_MISSING}),
    "unsure": frozenset({Kind.IMPROBABLE}),
}
_OTHER = "other"
_GROUPS[_OTHER] = frozenset(Kind).difference(*_GROUPS.values())


def kinds_of(group: str) -> frozenset[str] | None:
    """The kinds of a group; None for all sentences, whether they are warned of or not."""
    if group == "warned":
        return frozenset(Kind)
    return _GROUPS.get(group)


def groups_of(kinds: set[str]) -> list[tuple[str, str]]:
    """The groups in which there are warnings of these kinds, with their names in the window."""
    titles = {
        "numbers": tr("Numbers"),
        "negation": tr("Negation"),
        "dropped": tr("Left out"),
        "invented": tr("Made up"),
        "repeated": tr("Repeated"),
        "untranslated": tr("Not translated"),
        "strings": tr("Addresses and names"),
        "unsure": tr("Unsure"),
        _OTHER: tr("Other"),
    }
    return [(group, titles[group]) for group, inside in _GROUPS.items() if inside & kinds]
