"""Sentences without what any sentence can do without."""

from __future__ import annotations

import pytest

from s2s_desktop.pipeline.summary.compression import kept


@pytest.mark.parametrize(
    ("sentence", "shorter"),
    [
        (
            "In this paper, we show that dropout (Srivastava et al., 2014) is a good idea.",
            "dropout is a good idea.",
        ),
        ("However, the dose (5 mg) was too low [3, 4] (Figure 2).", "the dose (5 mg) was too low."),
        ("We show that if x is small, y is large.", "We show that if x is small, y is large."),
        ("In this work we propose a new kind of net.", "we propose a new kind of net."),
        (
            "Um , I think the um remote {vocalsound} should be blue .",
            "I think the remote should be blue .",
        ),
        ("The **bold** plan costs less (see Section 4) now.", "The bold plan costs less now."),
        ("See [the docs](http://x.example/z) for more of it.", "See the docs for more of it."),
        ("By 2004 (), prices rose by 4 percent.", "By 2004, prices rose by 4 percent."),
        ("Um , and so we kept the old boat.", "and so we kept the old boat."),
        ("And the harbour was closed on Monday.", "the harbour was closed on Monday."),
        ("So that nobody waits, come early today.", None),
        (
            "These results show that mice like every kind of cheese.",
            "mice like every kind of cheese.",
        ),
        (
            "(CNN) -- After weeks of calm, clashes broke out.",
            "After weeks of calm, clashes broke out.",
        ),
        (
            "The *old* pier and the _new_ one <b>close</b> now.",
            "The old pier and the new one close now.",
        ),
        ("<p>The pier is <a href='x'>open again</a> now.</p>", "The pier is open again now."),
        ("The *pier*.", "The pier."),
        ("It costs 5 * 3 or 4*2 and a_b_c more.", None),
        ("A list of List<String> is not a list<a, b> here.", None),
        ("The trygc() function prints what it finds.", None),
        ("Cells divide (in mice, that is) rather quickly.", None),
        ("The Umm al-Qura of 1999 (built in 1980) stands.", None),
        ("We do not find that rats like cheese.", None),
        ("However, it is.", None),
        ("In this paper mill, people work at night.", None),
    ],
)
def test_what_is_kept(sentence: str, shorter: str | None) -> None:
    text = f"Before it. {sentence} After it."
    span = text.index(sentence), text.index(sentence) + len(sentence)
    ranges = kept(text, span)
    assert "".join(text[a:b] for a, b in ranges) == (shorter or sentence)
    flat = [place for a_range in ranges for place in a_range]
    assert flat == sorted(flat)
    assert flat[0] >= span[0]
    assert flat[-1] <= span[1]


def test_of_other_languages_markup_alone_goes() -> None:
    text = "Hier, on a vu **deux** bateaux [3] et *un* port."
    ranges = kept(text, (0, len(text)), english=False)
    assert "".join(text[a:b] for a, b in ranges) == "Hier, on a vu deux bateaux [3] et un port."
