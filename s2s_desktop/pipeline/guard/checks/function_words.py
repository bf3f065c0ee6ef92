"""Words that carry grammar rather than matter, by language.

They tell in which language a text is written, and which words may have no partner in a
translation although nothing was left out.
"""

from __future__ import annotations

from collections.abc import Mapping

_LISTED = {
    "en": """
        a an the this that these those such same other another each every all both some any no
        of in on at by for with from to into onto upon over under between among through during
        about against within without across along around after before since until per as than
        and or but nor so yet if when while where whereas because although though whether which
        who whom whose what how why not
        i you he she it we they me him her us them my your his its our their mine yours hers ours
        theirs myself yourself himself herself itself ourselves themselves
        is are was were be been being am has have had having do does did doing done
        can could may might shall should will would must cannot
        there here then thus also too more most less least much many very only just even still
        up down out off away back again
        i'm i've i'd i'll you're you've you'd you'll he's he'd he'll she's she'd she'll it's it'd
        it'll we're we've we'd we'll they're they've they'd they'll that's there's what's who's
        let's able already going well kind sort rather quite around together way ways place
        time times part case terms order either else yet ever like make makes made take takes took
        isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't can't couldn't
        mustn't shouldn't won't wouldn't one ones something anything someone anyone get got let
    """,
    "pt": """
        o a os as um uma uns umas este esta estes estas esse essa esses essas aquele aquela aqueles
        aquelas isto isso aquilo tal tais mesmo mesma mesmos mesmas outro outra outros outras cada
        todo toda todos todas tudo ambos ambas algum alguma alguns algumas qualquer quaisquer
        de do da dos das em no na nos nas num numa nuns numas por pelo pela pelos pelas para com
        sem sob sobre entre até desde durante contra após perante segundo conforme
        ao à aos às dele dela deles delas nele nela neles nelas deste desta destes destas desse
        dessa desses dessas daquele daquela neste nesta nestes nestas nesse nessa nesses nessas
        disso disto nisso nisto àquele àquela daquilo
        e ou mas nem porém se quando enquanto onde porque pois embora que quem qual quais cujo cuja
        cujos cujas quanto quanta quantos quantas como por quê não
        eu tu você vocês ele ela nós vós eles elas me te lhe lhes se si mim ti vos
        meu minha meus minhas teu tua teus tuas seu sua seus suas nosso nossa nossos nossas
        é são era eram foi foram ser sido sendo sou somos está estão estava estavam esteve estar
        estado estou estamos esteja seja sejam fosse será serão seria seriam
        há havia houve haver tem têm tinha tinham teve ter tido tendo tenho temos terá
        pode podem podia poder poderia poderá deve devem devia deveria dever vai vão vou vamos ia
        aqui ali lá aí então assim também mais menos muito muita muitos muitas pouco só apenas
        ainda já sempre bem algo alguém
        vez vezes partir acordo exemplo parte partes maior maioria lado volta cerca meio meios
        modo forma formas fim lugar local além dentro fora antes depois tempo acontece conta
        falta seres respeito relação caso através torno base todo hoje vista pois sendo fazer faz
        fez fazendo ficar fica ficou haja ter-se trata
    """,
    "es": """
        el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella lo
        de del en por para con sin sobre entre hasta desde durante contra al y o u pero si cuando
        donde porque aunque que quien cual cuales cuyo como no yo tú usted él ella nosotros ellos
        ellas me te le les se mi mis tu tus su sus nuestro nuestra es son era eran fue fueron ser
        está están estaba estar ha han había haber tiene tienen tenía tener puede pueden debe deben
        hay muy más menos también ya todo toda todos todas
    """,
    "fr": """
        le la les l un une des ce cet cette ces de du en dans par pour avec sans sous sur entre
        jusque depuis pendant contre au aux et ou mais si quand où parce car que qui quoi dont
        comment comme ne pas je tu il elle nous vous ils elles on me te se lui leur mon ma mes ton
        ta tes son sa ses notre votre leurs est sont était étaient être été suis a ont avait avoir
        peut peuvent doit doivent très plus moins aussi tout toute tous toutes
    """,
    "de": """
        der die das den dem des ein eine einen einem einer eines dieser diese dieses von in im an
        am auf aus bei mit nach zu zum zur für gegen ohne um durch über unter zwischen und oder aber
        wenn als wo weil dass ob wer was wie nicht kein keine ich du er sie es wir ihr mich dich
        sich mir dir ihm ihn uns mein dein sein unser ist sind war waren bin hat haben hatte wird
        werden wurde kann können muss müssen soll sehr mehr auch nur noch schon alle
    """,
}

FUNCTION_WORDS: Mapping[str, frozenset[str]] = {
    language: frozenset(words.split()) for language, words in _LISTED.items()
}


def function_words(language: str) -> frozenset[str]:
    """Those of a language tag ("pt-BR" is "pt"); none where there is no list."""
    return FUNCTION_WORDS.get(language.split("-")[0].lower(), frozenset())
