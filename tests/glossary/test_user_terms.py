"""The user's own terms on disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from s2s_desktop.errors import UserError
from s2s_desktop.glossary.term import Term
from s2s_desktop.glossary.user_terms import UserTerms, lines_of

TERMS = (Term("vaccine", ("vacina", "imunizante"), ("en", "pt")), Term("a|b", ("c|d",)))


def test_what_is_written_is_there_again(tmp_path: Path) -> None:
    folder = tmp_path / "terms"
    own = UserTerms(folder)
    assert (own.terms(), own.kept()) == ((), ())
    own.write_terms(TERMS)
    own.write_kept(["Água Viva", "Northolt"])
    again = UserTerms(folder)
    assert (again.terms(), again.kept()) == (TERMS, ("Água Viva", "Northolt"))
    again.write_terms(())
    assert own.terms() == ()


def test_a_file_that_was_spoilt_by_hand_is_told_and_left(tmp_path: Path) -> None:
    path = tmp_path / "glossary.tsv"
    path.write_text("source\ttarget\nvaccine\n", encoding="utf-8")
    with pytest.raises(UserError, match="Line 2"):
        UserTerms(tmp_path).terms()
    (tmp_path / "kept.txt").write_bytes(b"\xff\xfe\xff")
    with pytest.raises(UserError, match="cannot be read"):
        UserTerms(tmp_path).kept()
    assert path.exists()


def test_lines_are_terms_once() -> None:
    assert lines_of("\ufeffa b\r\n\n a b \nc") == ("a b", "c")
