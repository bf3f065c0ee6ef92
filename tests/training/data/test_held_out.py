"""The fixed choice of documents that are never trained on."""

from __future__ import annotations

from s2s_desktop.training.data.held_out import is_held_out, runs_of_words


def test_the_share_is_about_right_and_never_changes() -> None:
    keys = [f"openstax:m{number}" for number in range(5000)]
    chosen = [key for key in keys if is_held_out(key, 0.05)]
    assert 200 < len(chosen) < 300
    # The first eight bytes of the SHA-256 of this key leave 5968 when divided by 10,000.
    assert is_held_out("openstax:m0", 0.5969)
    assert not is_held_out("openstax:m0", 0.5968)
    assert set(chosen) <= {key for key in keys if is_held_out(key, 0.1)}


def test_texts_are_known_again_by_a_run_of_words() -> None:
    text = " ".join(f"word{i}" for i in range(30))
    inside = "Now: " + " ".join(f"Word{i}," for i in range(8, 21)) + " and so on."
    assert not runs_of_words(text).isdisjoint(runs_of_words(inside))
    shorter = " ".join(f"word{i}" for i in range(12))
    assert runs_of_words(shorter) == set()
    assert len(runs_of_words(text)) == 30 - 13 + 1
