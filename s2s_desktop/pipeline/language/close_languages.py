"""Words that tell Portuguese from its neighbours.

Portuguese, Galician and Spanish share so many letters and endings that a classifier of
character sequences takes one short sentence in thirty for another of them. Small words are
what differs. Words that all three have are left out, and those that are English as well.
"""

from __future__ import annotations

import re
from collections import Counter

_WORD = re.compile(r"[^\W\d_]+")

_SMALL_WORDS = {
    "pt": """
        não com um uma uns umas muito muita muitos muitas você vocês ele ela eles elas isso isto
        são mais quando quem bem sem em nem também então até já pelo pela pelos pelas meu minha
        seu sua nosso nossa às aos ao da dos das eu foi ser há está estão na nos nas num numa
        tem têm tinha onde depois sobre ainda agora hoje ontem amanhã porque tudo nada só ou
        lhe lhes aquele aquela dele dela obrigado obrigada posso vou estou fui era seria
    """,
    "gl": """
        non un unha uns unhas con moi moito moita moitos moitas máis cando quen ben sen xa ata
        tamén entón iso isto polo pola polos polas nunha dunha nun dun coa coas cos lle lles ti
        vostede vostedes aínda hoxe onte mañá grazas teño ten ao aos ás da dos das meu miña seu
        súa noso nosa el ela eles elas eu foi ser están está na nas onde agora despois pero ou
        hai son estou vou deste desta fixo dixo era sería
    """,
    "es": """
        el la los las un una unos unas y con muy mucho mucha muchos muchas cuando quién bien sin
        ya hasta también entonces eso esto mi su sus nuestro nuestra él ella ellos ellas yo fue
        ser están está en dónde lo le les después sobre ahora hoy ayer mañana porque nada hay ha
        del al pero es tú usted ustedes tiene tengo sí estoy voy fui gracias cada este esta
    """,
}
"""By language. Some stand in two of them."""

_LANGUAGES = {
    word: tuple(language for language, own in _SMALL_WORDS.items() if word in own.split())
    for words in _SMALL_WORDS.values()
    for word in words.split()
}


def small_words(text: str) -> Counter[str]:
    """How many words of `text` are small words of each of these languages."""
    words = _WORD.findall(text.lower())
    return Counter(language for word in words for language in _LANGUAGES.get(word, ()))
