"""Which forms of a word count as the same term."""

from __future__ import annotations

import pytest

from s2s_desktop.glossary.word_forms import in_numbers, stem

SAME = {
    "en": "vaccine vaccines, disease diseases, baby babies, box boxes, virus virus's, cat cat’s, "
    "Branch branches, case cases",
    "pt-BR": "vacina vacinas, flor flores, árvore árvores, hospital hospitais, infecção infecções, "
    "homem homens, vez vezes, papel papéis, português portugueses, país países, mês meses, "
    "pão pães, Máscara máscaras, dose doses, azul azuis",
}
OTHER = {
    "en": "gas ga, virus viru, class clas, analysis analysi",
    "pt-BR": "médico médica, dose dos, casa caso, vírus víru, mãe mão, mais mal",
    "de": "Haus Hauses, Kind Kinder",
}


@pytest.mark.parametrize("language", SAME)
def test_numbers_of_a_word_count(language: str) -> None:
    for pair in SAME[language].split(", "):
        one, other = pair.split()
        assert stem(one, language) == stem(other, language), pair


@pytest.mark.parametrize("language", OTHER)
def test_other_words_do_not(language: str) -> None:
    for pair in OTHER[language].split(", "):
        one, other = pair.split()
        assert stem(one, language) != stem(other, language), pair


def test_other_numbers_of_a_term_have_its_stem() -> None:
    assert set(in_numbers("máscara facial", "pt")) == {
        "máscara facial",
        "máscaras facial",
        "máscaras faciais",
    }
    assert set(in_numbers("public body", "en")) == {"public body", "public bodies"}
    assert list(in_numbers("Haus", "de")) == ["Haus"]
    for pair in SAME["pt-BR"].split(", "):
        for form in in_numbers(pair.split()[0], "pt"):
            assert stem(form, "pt") == stem(pair.split()[0], "pt"), form
