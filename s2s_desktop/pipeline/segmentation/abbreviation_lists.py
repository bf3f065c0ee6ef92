"""Abbreviations by language, in small letters and without their last stop.

Those with a capital are words too when they are written small: "Sat.", "sat".
"""

from __future__ import annotations

from typing import NamedTuple

_Words = frozenset[str]


class WordLists(NamedTuple):
    """What a stop says of a sentence.

    `introducing` abbreviations end no sentence ("Dr.", "cf."); `counting` ones none before a
    figure or a bracket ("pág. 5", "et al. (1998)"); `ending` ones often do ("etc.", "Ltd.").
    `openers` are words that a name hardly begins with: with a capital, they begin a sentence.
    """

    introducing: _Words
    counting: _Words
    ending: _Words
    openers: _Words


def _words(listed: str) -> _Words:
    return frozenset(listed.split())


# Those of Latin and of metrology are understood everywhere.
SHARED = WordLists(
    introducing=_words("dr prof ca cf vs"),
    counting=_words("al art arts cap fig figs tab vol vols p pp no nos nr nº n.º tel ref max min"),
    ending=_words("etc a.m p.m a.c d.c ibid op.cit loc.cit"),
    openers=_words(""),
)

OF_LANGUAGE = {
    "en": WordLists(
        introducing=_words(
            "mr mrs ms mx messrs drs profs rev hon gov sen rep pres supt insp st ste mt ft capt"
            " lt col gen sgt cpl maj cmdr adm v viz e.g i.e eg ie approx est avg misc esp incl"
            " excl ex.p trans asst assoc assn dist atty eds"
        ),
        counting=_words(
            "sec secs sect sects para paras cl cls ch chs chap chaps ex exs exh exp exps eq eqs"
            " sched app subsec tit pt pts bk ed refs ext apt rm tbl tabs vers ver jan feb Mar apr"
            " jun jul aug sep sept oct nov dec Mon tue tues Wed thu thur thurs fri Sat Sun circ"
            " reg regs stat cert"
        ),
        ending=_words(
            "inc ltd co corp plc llc bros jr sr esq u.s u.k u.s.a u.n d.c ph.d m.d b.a m.a r.p.m"
            " dept univ ave rd blvd sq"
        ),
        openers=_words(
            "the a an in on at it its this that these those he she they we you his her their our"
            " there if when while but and or no not for from to as after before since what who how"
            " why is was are were does did therefore however additionally moreover thus also"
            " because although then here"
        ),
    ),
    "pt": WordLists(
        introducing=_words(
            "V Al Cap sr sra srs sras srta dra drs dras prof.ª profa profs exmo exma exmos exmas"
            " ilmo ilma eng eng.ª arq des min cons cel ten sarg sgt gen gal alm maj brig pe fr sto"
            " sta av pç pça lg lgo trav estr rod rev bibl univ inst reg rel dec cfr v vd p.ex i.e"
            " v.g aprox incl excl conf dep gov pres ed eds org orgs coord trad c"
        ),
        counting=_words(
            "n ns núm num pág págs pag pags fl fls als inc incs caps cáp tít tit t séc sécs sec"
            " secs tabs eq eqs ex exs refs proc procs ac acs acd cl cód cert proj apto apt ap cx"
            " telem telef ext máx mín méd doc docs obs parág anx apênd quad jan fev mar abr mai"
            " jun jul ago set out nov dez loc op exp"
        ),
        ending=_words("lda ltda cia s.a s.f.f p.f r.p.m jr dept d.s e.u.a ss segs"),
        openers=_words(
            "o a os as um uma uns umas na no nas nos em à ao às aos por para com ele ela eles"
            " elas este esta esse essa isso isto aquele aquela é foi são era se não quando mas e"
            " ou que quem como porque já depois desde segundo portanto assim porém além também"
            " contudo embora"
        ),
    ),
    "es": WordLists(
        introducing=_words(
            "sr sra sres sras srta D dña dra ud uds vd lic ing av avda c pza p.ej aprox cfr v st"
            " sto sta gral"
        ),
        counting=_words(
            "n núm pág págs pag cap caps t tomo s ss ed eds tel aprox sec apdo máx mín"
        ),
        ending=_words("s.a s.l cía ltda ee.uu jr"),
        openers=_words(
            "el un una en al por para con su sus se no es fue él ella este esta eso y o que como"
            " cuando si desde"
        ),
    ),
    "fr": WordLists(
        introducing=_words("M MM mme mmes mlle mlles me mgr st ste env cfr p.ex"),
        counting=_words("n chap t éd ed coll pers par al ann hab tél sect"),
        ending=_words("s.a s.a.r.l c.-à-d av.j.-c ap.j.-c"),
        openers=_words(
            "les l un une en dans aux il elle ils elles on ce cette ces nous vous je et ou mais"
            " si ne pour par sur avec son sa ses c est"
        ),
    ),
    "it": WordLists(
        introducing=_words("sig sig.ra sigg dott dott.ssa ing avv on mons cfr p.es v s"),
        counting=_words("n pag pagg sec secc cap capp sez lett ed t circ"),
        ending=_words("ecc s.p.a s.r.l"),
        openers=_words(
            "il i gli un una in nel nella al alla per con su e o ma se non è era questo questa"
            " egli ella si"
        ),
    ),
    "de": WordLists(
        introducing=_words("hr fr hrn st bzw vgl z.b d.h u.a s.o s.u sog insb zzgl inkl evtl ggf"),
        counting=_words("s abb abs bd bde kap ziff anm rn rdnr ausg aufl hrsg ztw str"),
        ending=_words("usw usf a.d u.ä v.chr n.chr"),
        openers=_words(
            "der die das ein eine in an auf es er sie wir ich du und oder aber wenn als nach seit"
            " bei mit"
        ),
    ),
    "ru": WordLists(
        introducing=_words("им ул пр просп пл г-н г-жа акад проф ср т.е"),
        counting=_words("стр с рис табл гл п пп ст т кн д кв оф см тел"),
        ending=_words("г гг в вв т.д т.п др руб коп тыс млн млрд"),
        openers=_words("в на он она оно они мы я вы это этот эта и но а если когда с по для из"),
    ),
}
