"""Characters that leave a finished target."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from s2s_desktop.pipeline.guard.trimming import without
from tests.pipeline.guard.pairs import finished


def test_words_rows_links_and_scores_of_the_rest_go_along() -> None:
    # GIVEN a target whose frame is to leave
    pair = finished("the red door", "* a porta vermelha.", {1: 0, 2: 2, 3: 1})
    left = without(without(pair, 18, 19), 0, 2)
    # THEN what is left is as it was, and stands where it stands now.
    assert left.target == "a porta vermelha"
    assert [left.target[a:b] for a, b in left.target_words] == ["a", "porta", "vermelha"]
    assert [row.index(1) for row in left.rows] == [0, 2, 1]
    assert set(left.links) == {(0, 0), (2, 1), (1, 2)}
    assert [(t.text, left.target[t.start : t.end]) for t in left.tokens] == [
        ("a", "a"),
        ("porta", "porta"),
        ("vermelha", "vermelha"),
    ]


@given(st.text("ab .*", max_size=12), st.data())
def test_any_part_may_leave(target: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(target)))
    end = data.draw(st.integers(start, len(target)))
    left = without(finished("a b c", target), start, end)
    assert left.target == target[:start] + target[end:]
    assert len(left.rows) == len(left.target_words)
    assert all(0 <= a < b <= len(left.target) for a, b in left.target_words)
    assert all(0 <= link[1] < len(left.rows) for link in left.links)
