"""What is said of numbers that went wrong, and that nothing is said of those that did not."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

import pytest

from s2s_desktop.pipeline.guard.kinds import WarningKind, worded
from s2s_desktop.pipeline.guard.numbers.comparison import odd_numbers
from tests.pipeline.guard.numbers.test_mending import pair_of
from tests.shared_data import eval_lines


@pytest.mark.parametrize(
    ("source", "target", "kind", "data"),
    [
        ("It was 15 of 20.", "Foi 15 de 30.", WarningKind.NUMBER_CHANGED, ("20", "30")),
        (
            "The S1 unit of a cell.",
            "A unidade S de uma célula.",
            WarningKind.NUMBER_MISSING,
            ("1",),
        ),
        ("It was 6 feet.", "Eram pés.", WarningKind.NUMBER_MISSING, ("6",)),
        ("It was warm.", "Foram 6 graus.", WarningKind.NUMBER_ADDED, ("6",)),
        ("It costs $5.", "Custa 5 euros.", WarningKind.UNIT_CHANGED, ("5", "5")),
        ("It costs 5.", "Custa $5.", WarningKind.UNIT_CHANGED, ("5", "5")),
        ("It is 5%.", "É 5.", WarningKind.UNIT_CHANGED, ("5", "5")),
        ("It is 5.", "É 5%.", WarningKind.UNIT_CHANGED, ("5", "5")),
        ("It is 5 miles.", "São 5 quilômetros.", WarningKind.UNIT_CHANGED, ("5", "5")),
        ("On 5 March.", "Em 5 de maio.", WarningKind.UNIT_CHANGED, ("5", "5")),
        ("It was -5.", "Era 5.", WarningKind.UNIT_CHANGED, ("5", "5")),
        ("The 5th one.", "Os 5 uns.", WarningKind.UNIT_CHANGED, ("5", "5")),
        ("It is 5 million.", "São 5 bilhões.", WarningKind.NUMBER_CHANGED, ("5", "5")),
    ],
)
def test_each_kind(source: str, target: str, kind: str, data: tuple[str, ...]) -> None:
    (warning,) = odd_numbers(pair_of(source, target))
    assert (warning.kind, warning.data) == (kind, data)
    # THEN the spans hold the figures, and there is a sentence for the user
    if warning.source:
        assert source[slice(*warning.source)].startswith(data[0])
    if warning.target:
        assert target[slice(*warning.target)].startswith(data[-1])
    assert all(value in worded(warning) for value in data)


def _people() -> Iterator[tuple[str, str, str]]:
    """Pairs of translations by people, in both directions."""
    english, portuguese = eval_lines("tico19.en"), eval_lines("tico19.pt_BR")
    for one, other in zip(english, portuguese, strict=True):
        yield one, other, "en-pt"
        yield other, one, "pt-en"


def test_people_are_scarcely_warned_about() -> None:
    pairs = [pair_of(*pair) for pair in _people()]
    warned = [pair for pair in pairs if any(odd_numbers(pair))]
    assert len(warned) <= 0.01 * len(pairs)


def test_a_changed_digit_is_noticed() -> None:
    # GIVEN translations by people, in each of which one digit of one number is another
    chance, noticed, damaged = random.Random(7), 0, 0
    for source, target, direction in _people():
        places = [match.start() for match in re.finditer(r"(?<![\w-])\d|\d(?=\d)", target)]
        if not places or any(odd_numbers(pair_of(source, target, direction))):
            continue
        at = chance.choice(places)
        digit = chance.choice([d for d in "123456789" if d != target[at]])
        damaged += 1
        changed = pair_of(source, target[:at] + digit + target[at + 1 :], direction)
        noticed += any(odd_numbers(changed))
    # THEN it is said of nearly all
    assert damaged > 1000
    assert noticed >= 0.97 * damaged
