"""Characters that vocabularies lack or rewrite, and words of which models make too much: through
the real models, in both directions."""

from __future__ import annotations

import pytest

from s2s_desktop.pipeline.messages import TranslateRequest
from s2s_desktop.pipeline.service import never
from s2s_desktop.pipeline.translation.translate import Translator
from tests import real_models
from tests.pipeline.transcript import Transcript


def _translated(text: str, source: str = "en", target: str = "pt", alignment: bool = False) -> str:
    translator = Translator(real_models.loaded(f"tiny11-{source}-{target}"))
    request = TranslateRequest(1, text, source, target, alignment=alignment)
    transcript = Transcript(request).take(translator.run(request, never))
    firm = ["".join(chunk.firm for chunk in segment.chunks) for segment in transcript.segments]
    done = [segment.finished.text for segment in transcript.segments if segment.finished]
    assert firm == done
    return transcript.text


@pytest.mark.parametrize("alignment", [True, False])
@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Óleo e vinagre.", "Oil and vinegar."),
        ("À noite ouvimos música.", "At night we listened to music."),
        ("Ela visitou a Índia em maio.", "She visited India in May."),
        ("O festival de Óbidos começa em julho.", "The festival of Óbidos begins in July."),
        ("Isto NÃO é um brinquedo.", "This is NOT a toy."),
        ("PLANO DE AÇÃO", "PLAN OF ACTION"),
        ("ÚLTIMA ATUALIZAÇÃO", "LAST UPDATE"),
    ],
)
def test_accented_capitals(source: str, target: str, alignment: bool) -> None:
    assert _translated(source, "pt", "en", alignment) == target


def test_a_capital_that_the_target_lacks() -> None:
    assert _translated("She worked in India for a year.") == "Ela trabalhou na Índia por um ano."


@pytest.mark.parametrize(
    ("source", "kept"),
    [
        ("The garden has 300 m² and costs 10² euros.", ["300 m²", "10²"]),
        ("The air contains CO₂ and N₂.", ["CO₂", "N₂"]),
        ("He waited… and nobody came.", ["…"]),
        ("The Zeta™ brand is old.", ["Zeta™"]),
        ("Take ½ spoon of salt.", ["½"]),
        ("Page\u00a012 is missing.", ["\u00a012"]),
        ("The water was at 40 ℃ yesterday.", ["40 ℃"]),
        ("The part B‑7 is missing.", ["B‑7"]),
        ("Sign here: ____________ please.", ["____________"]),
        ("Chapter 3 .................... 41", ["...................."]),
        ("Help!!!!!!!!!", ["!!!!!!!!!"]),
    ],
)
@pytest.mark.parametrize("direction", ["en-pt", "pt-en"])
def test_characters_survive(source: str, kept: list[str], direction: str) -> None:
    # The signs stand in any sentence; what language it is in makes no difference to them.
    target = _translated(source, *direction.split("-"))
    assert all(sign in target for sign in kept), target


def test_a_zero_width_space_ends_a_word() -> None:
    assert _translated("The\u200bold\u200bhouse is empty.") == "A antiga casa está vazia."


def test_words_that_are_drawn_out() -> None:
    assert _translated("This cake is sooooooooo good.") == "Este bolo é tão bom."
    assert _translated("hahahahahahahahahaha, you are right.").startswith("hahahahahahahahahaha,")


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("LOOK! THE BRIDGE IS CLOSED TODAY.", "OLHE! A PONTE ESTÁ FECHADA HOJE."),
        ("CLOSED", "FECHADO"),
        ("UNICEF", "UNICEF"),
    ],
)
def test_words_in_capitals(source: str, target: str) -> None:
    assert _translated(source) == target


@pytest.mark.parametrize(
    ("source", "direction", "target"),
    [
        ("cheese", "en-pt", "queijo"),
        ("Perfect! Thank you very much, doctor. Thanks.", "en-pt", None),
        ("neve", "pt-en", "snow"),
        ("Happy Birthday", "en-pt", "Feliz Aniversário"),
        ("Sally Hawkins", "en-pt", "Sally Hawkins"),
        ("Sally Hawkins", "pt-en", "Sally Hawkins"),
        ("Que pena!", "pt-en", "What a pity!"),
    ],
)
def test_short_inputs(source: str, direction: str, target: str | None) -> None:
    written = _translated(source, *direction.split("-"))
    assert "(" not in written
    if target is not None:
        assert written == target
