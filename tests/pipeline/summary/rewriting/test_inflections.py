"""Forms of words, collected from text."""

from __future__ import annotations

from pathlib import Path

from s2s_desktop.pipeline.summary.rewriting.inflections import Inflections


def test_forms_that_are_often_seen_belong_together(tmp_path: Path) -> None:
    often = ["They use nests. She used a nest, using Nests of 1999 and herons."] * 10
    once = ["He uses it."]
    found = Inflections.seen_in([*often, *once])
    assert found.of("use") == found.of("using") == ("use", "used", "using")
    assert found.of("nest") == ("nest", "nests")
    assert found.of("uses") == ()  # seen once: it may be a slip
    assert found.of("herons") == ()  # in no other form
    assert found.of("Nests") == ()  # names keep their form
    # AND the file says the same
    found.write(tmp_path / "forms.txt")
    assert (tmp_path / "forms.txt").read_text() == "nest nests\nuse used using\n"
    again = Inflections.read(tmp_path / "forms.txt")
    assert again.of("used") == ("use", "used", "using")
