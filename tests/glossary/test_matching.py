"""Where terms stand in a text."""

from __future__ import annotations

from s2s_desktop.glossary.matching import TermMatcher, used_terms
from s2s_desktop.glossary.term import Glossary, Term

TERMS = (
    Term("health", ("saúde",)),
    Term("public health", ("saúde pública",)),
    Term("vaccine", ("vacina", "imunizante")),
    Term("COVID-19", ("COVID-19",)),
)


def found(text: str, terms: tuple[Term, ...] = TERMS, language: str = "en") -> list[str]:
    matcher = TermMatcher.of_sources(terms, language)
    return [text[slice(*found.span)] for found in matcher.find(text)]


def test_terms_are_found_by_words_in_any_number_and_capitals_the_longest_first() -> None:
    text = "Public health: Vaccines help. Healthy public, health of COVID-19 vaccine’s."
    assert found(text) == ["Public health", "Vaccines", "health", "COVID-19", "vaccine’s"]
    assert found("the public\n  health of healthcare") == ["public\n  health"]
    assert found("no term here") == []


def test_scripts_without_spaces_are_looked_through_by_characters() -> None:
    assert found("我们需要疫苗。", (Term("疫苗", ("vaccine",)),), "zh") == ["疫苗"]


def test_a_term_that_was_found_twice_must_stand_there_twice() -> None:
    matcher = TermMatcher.of_sources(TERMS, "en")
    wanted = list(matcher.find("A vaccine is a vaccine for health."))
    target = "Uma vacina é um imunizante."
    places = [target[slice(*p)] if p else None for p in used_terms(wanted, target, "pt")]
    assert places == ["vacina", "imunizante", None]
    assert used_terms(wanted, "Vacinas. Saúde!", "pt")[1] is None


def test_two_terms_may_be_called_the_same() -> None:
    terms = (Term("sickness", ("doença",)), Term("disease", ("doença",)))
    wanted = list(TermMatcher.of_sources(terms, "en").find("sickness or disease"))
    assert used_terms(wanted, "doença ou doença", "pt") == [(0, 6), (10, 16)]
    assert used_terms(wanted, "doença", "pt") == [(0, 6), None]


def test_terms_serve_their_languages() -> None:
    glossary = Glossary(
        (Term("a", ("b",), ("en", "pt")), Term("c", ("d",)), Term("e", ("f",), ("pt", "en")))
    )
    assert [term.source for term in glossary.of("en", "pt-BR")] == ["a", "c"]
    assert [term.source for term in glossary.of("de", "pt")] == ["c"]
