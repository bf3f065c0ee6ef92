"""A beam as stretches of words: the best straight down, what forks off before it goes on."""

from __future__ import annotations

import math

from s2s_desktop.drawing.hypotheses.tree import Stretches
from s2s_desktop.pipeline.steering.messages import BeamNode, BeamTree

NODES = (
    BeamNode("A", None, -0.1, -0.1, weights=(0.9, 0.1)),
    BeamNode(" ca", 0, -0.1, -0.2, weights=(0.1, 0.5)),
    BeamNode(" lar", 0, -2.0, -2.1),
    BeamNode("sa", 1, -0.1, -0.3, weights=(0.0, 0.8)),
    BeamNode("sas", 1, -3.0, -3.2),
    BeamNode(".", 3, -0.1, -0.4, -0.1, 0, (0.0, 0.2)),
    BeamNode(".", 2, -0.1, -2.2, -0.7, 1),
)


def test_the_best_stays_in_line_and_the_others_fork_off() -> None:
    stretches = Stretches(BeamTree(0, 2, NODES)).all
    shown = [(" ".join(w.text for w in s.words), s.depth, s.rank, s.lost) for s in stretches]
    assert shown == [
        ("A", 0, None, False),
        ("lar.", 1, 1, False),
        ("ca", 0, None, False),
        ("…sas", 1, None, True),
        ("…sa.", 0, 0, False),
    ]
    assert [s.parent for s in stretches] == [None, 0, 0, 2, 2]
    assert math.isclose(stretches[1].probability, math.exp(-2.0))


def test_pieces_are_words_with_the_strongest_of_their_weights() -> None:
    tree = Stretches(BeamTree(0, 2, NODES[:2] + NODES[3:4]))
    (stretch,) = tree.all
    assert [word.text for word in stretch.words] == ["A", "casa"]
    assert stretch.words[1].weights == (0.1, 0.8)
    assert math.isclose(stretch.words[1].probability, math.exp(-0.2))
    assert tree.text_to(stretch.words[1].nodes[-1]) == "A casa"


def test_without_a_beam_there_is_nothing() -> None:
    assert Stretches(BeamTree(0, 0, ())).all == ()
