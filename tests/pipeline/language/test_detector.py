"""Languages are told apart; sentences are others than those that the detector was tuned on."""

from __future__ import annotations

import subprocess
import sys

import pytest

from s2s_desktop.pipeline.language.candidates import MOST_WRITTEN, candidates
from s2s_desktop.pipeline.language.detector import Detector
from s2s_desktop.pipeline.language.foreign_sentences import ForeignSentences

READABLE = ("en", "pt")


@pytest.fixture(scope="module")
def detector() -> Detector:
    return Detector(READABLE)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The bakery on the corner opens at six."),
        ("en", "I LOST MY KEYS ON THE WAY HOME."),
        ("pt", "A padaria da esquina abre às seis."),
        ("pt", "PERDI AS CHAVES NO CAMINHO PARA CASA."),
        ("es", "La panadería de la esquina abre a las seis."),
        ("gl", "A panadería da esquina abre ás seis e eu aínda non merquei nada."),
        ("de", "Die Bäckerei an der Ecke macht um sechs auf."),
        ("fr", "La boulangerie du coin ouvre à six heures."),
        ("uk", "Пекарня на розі відчиняється о шостій."),
        ("ko", "모퉁이에 있는 빵집은 여섯 시에 문을 엽니다."),
        ("he", "המאפייה בפינה נפתחת בשש."),
        ("el", "Ο φούρνος στη γωνία ανοίγει στις έξι."),
    ],
)
def test_the_likeliest_language(detector: Detector, language: str, text: str) -> None:
    ranking = detector.rank(text)
    assert ranking.best.language == language
    assert sum(ranking.probabilities.values()) == pytest.approx(1)
    refused = ranking.surely_other(READABLE)
    assert (refused is None) == (language in READABLE)


def test_addresses_do_not_make_a_text_english(detector: Detector) -> None:
    text = "Escreva-nos: https://www.example.org/contact/the-office/welcome-to-our-home-page"
    assert detector.rank(text).best.language == "pt"


def test_only_some_languages_are_thought_of() -> None:
    assert len(MOST_WRITTEN) == len(set(MOST_WRITTEN)) == 50
    assert candidates(["pt-BR", "ace-Arab"]) >= {"pt", "ace", "zxx"}
    # Occitan is known to the classifier, but a short Portuguese sentence is rarely Occitan.
    assert "oc" not in Detector(READABLE).rank("Bom dia").probabilities
    assert "oc" in Detector(("oc",)).rank("Bom dia").probabilities


def test_a_model_for_a_language_that_the_classifier_lacks_harms_nothing() -> None:
    ranking = Detector(("en", "qqx")).rank("The bakery on the corner opens at six.")
    assert ranking.best.language == "en"


def test_sentences_in_another_language_than_their_text(detector: Detector) -> None:
    english, portuguese = (
        ForeignSentences(detector, language, skips=True) for language in READABLE
    )
    german = "Mit freundlichen Grüßen aus dem verschneiten München."
    for sentences in (english, portuguese):
        found = sentences.other(german)
        assert found is not None
        assert found.language == "de"
    pair = "The bakery opens at six.", "A padaria abre às seis."
    assert [english.other(text) is None for text in pair] == [True, False]
    assert [portuguese.other(text) is None for text in pair] == [False, True]


@pytest.mark.parametrize(
    "text",
    [
        "The film “Das Leben der Anderen” won a prize in Hollywood.",
        "Giuseppe Verdi, Jean-Pierre Dupont",
        "Hans-Peter Müller",
        "Table 3: 12.5 % / 14.0 %",
        "OK.",
        "",
    ],
)
def test_a_sentence_that_is_not_certain_takes_the_language_of_its_text(
    detector: Detector, text: str
) -> None:
    assert ForeignSentences(detector, "en", skips=True).other(text) is None


def test_nothing_is_read_before_a_text_is_there() -> None:
    """Neither the window nor the list of commands is to wait for it."""
    program = (
        "import sys; from s2s_desktop.catalogue.store import Catalogue;"
        "from s2s_desktop.pipeline.service import Service; Service(Catalogue());"
        "from s2s_desktop.pipeline.language.detector import Detector; detector = Detector(['en']);"
        "assert 'py3langid' not in sys.modules; detector.load_ahead();"
        "print(detector.rank('Where is the bakery?').best.language)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=120
    )
    assert done.stdout == "en\n"
