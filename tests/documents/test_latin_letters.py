"""Texts of many languages are found in the encoding in which they were written."""

from __future__ import annotations

import pytest

from s2s_desktop.documents.plain_text import decode

WESTERN = {
    "Portuguese": "A opinião dos cidadãos é lição para os órgãos públicos.",
    "Portuguese, short": "Olá, não é fácil. Ação!",
    "Portuguese, capitals": "ATENÇÃO: NÃO É PERMITIDA A ENTRADA DE CÃES",
    "Spanish": "¿Cuántos años tenía el pequeño Íñigo cuando llegó el tren?",
    "French": "Déjà l’automne : la forêt a changé, où êtes-vous, mon âme ?",
    "French, short": "Kilométrage à zéro.",
    "German": "Übermäßig schöne Grüße aus Österreich, hübsch verpackt.",
    "Italian": "Così è la verità: chi può, dà di più alla comunità.",
    "Dutch": "De patiënte één verdieping hoger is zeer beïnvloedbaar.",
    "Swedish": "På måndag åker fröken Öberg över älven.",
    "Danish": "Æblegrød på bålet gør næsten alle børn glade.",
    "Finnish": "Yö!\nSää on tänään sietämätön, hyvä ystävä.",
    "Icelandic": "Það rignir í dag og kötturinn er úti á þaki.",
    "English": "The café’s “naïve” owner paid £20 for 3 m³, or 30 €, at 5 °C.",
    "of many languages": "Gómez, Müller, Sørensen, François, Þór, Nuñez, Ångström",
}
CENTRAL = {
    "Polish": "Mój brat mieszka w Łodzi. Często jeździ tam pociągiem, bo nie lubi prowadzić.",
    "Czech": "Můj bratr bydlí v Plzni. Často tam jezdí vlakem, protože nerad řídí.",
    "Slovak": "Môj brat býva v Žiline. Často tam chodí vlakom, lebo nerád šoféruje.",
    "Hungarian": "Az én bátyám Győrben lakik. Gyakran utazik vonattal, mert fél az esőtől.",
    "Romanian": "Fratele meu locuieşte la Iaşi. Merge des cu trenul, fiindcă îi place să citească.",
    "Croatian": "Moj brat živi u Šibeniku. Često putuje vlakom jer ne voli voziti noću.",
    "Slovene": "Moj brat živi v Škofji Loki. Pogosto se vozi z vlakom, ker mu je všeč.",
}


@pytest.mark.parametrize("copies", [1, 30])
@pytest.mark.parametrize("text", WESTERN.values(), ids=WESTERN)
def test_western_letters_are_not_taken_for_others(text: str, copies: int) -> None:
    assert decode((text * copies).encode("cp1252"), "a").text == text * copies


@pytest.mark.parametrize("encoding", ["cp1250", "iso8859-2"])
@pytest.mark.parametrize("text", CENTRAL.values(), ids=CENTRAL)
def test_central_european_letters_are_found_in_two_sentences(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a").text == text


def test_turkish_letters_are_found() -> None:
    text = "Kardeşim İzmir'de yaşıyor. Ağaçların altında şarkı söylüyor."
    assert decode(text.encode("cp1254"), "a").text == text


def test_a_byte_that_one_encoding_lacks_is_read_in_another() -> None:
    # GIVEN more words than are looked at, and one with "ť", which is nothing in cp1252
    text = "dnes má " * 20_000 + "šťávu"
    assert decode(text.encode("cp1250"), "a").text == text


def test_a_word_of_millions_of_letters_is_read() -> None:
    # GIVEN a word that would take hours if the reader began anew at each of its letters
    text = "q" * 5_000_000 + " não"
    assert decode(text.encode("cp1252"), "a").text == text
