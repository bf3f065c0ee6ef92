"""Where sentences end, in texts of several languages."""

from __future__ import annotations

from itertools import pairwise

import pytest
import sentencex
from hypothesis import given
from hypothesis import strategies as st

from s2s_desktop.pipeline.segmentation.sentences import sentences
from tests.shared_data import eval_lines

LANGUAGES = ["en", "pt", "es", "fr", "de", "it", "ru", "zh", "ja", "ar", "xx"]


def _sentences(text: str, language: str) -> list[str]:
    return [text[a:b].strip() for a, b in sentences(text, 0, len(text), language)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pt", "A lei n.º 8 de 1991 consta do vol. 3, pág. 77, e do vol. 4, págs. 2 e 3."),
        ("pt", "Comprou fruta, p. ex. maçãs, e levou-a à Sra. D. Inês de Matos."),
        ("pt", "Cf. o parecer de fls. 10, al. d), e o do Cons. Amaral no séc. XVIII."),
        ("pt", "Havia aprox. 30 pessoas na Pç. do Comércio, perto da R. da Prata."),
        ("pt", "A Tecidos Lima & C.ª, Lda. fechou em dez. de 1975."),
        ("pt", "Foi o 2.º a chegar e ficou em S. Tomé, na Av. Marginal, n.os 3 a 5."),
        ("pt-BR", "O Min. Teori Lins votou com o rel. no proc. n. 1.234."),
        ("en", "The hut on Mt. Rainier holds approx. 12 hikers, incl. their guides."),
        ("en", "Messrs. Hale & Co. of Ft. Myers sold it to Wm. Penn on Tues. Jan. 6."),
        ("en", "See vol. 7, pp. 3-9, and cf. Lowe et al. (2003) on the subsp. found there."),
        ("en", "Turn to Sched. B, sec. 4, and to Exh. XII of the agreement."),
        ("en", "His firm, Dow Bros. & Sons, paid 3 per cent. per annum."),
        ("en", "“Why?” asked the judge, and “How?” the jury."),
        ("en", "She works for Yahoo! in California."),
        ("es", "El Sr. Ibáñez vive en la Av. Sol, cerca de la pág. 9, con aprox. 20 gatos."),
        ("fr", "M. Lenoir cite le chap. 3, p. 12, env. 40 pers. présentes."),
        ("de", "Das gilt z. B. für Abb. 7 auf S. 30 bzw. für Nr. 8 vom 3. Mai."),
        ("it", "Il sig. Neri abita a pag. 9, cfr. art. 3, nel sec. XX a.C. circa."),
        ("ru", "См. рис. 5 на стр. 40, т. е. там, где нарисован дом."),
        ("tr", "Toplantı saat 5 civ. başladı."),
    ],
)
def test_abbreviations_end_no_sentence(language: str, text: str) -> None:
    assert _sentences(text, language) == [text]


@pytest.mark.parametrize(
    "after", ["º ano", "& Sons", ", too", "; so", ") and", "smaller ones", "% of it"]
)
@pytest.mark.parametrize("language", ["en", "pt", "es", "fr", "de", "it"])
def test_nothing_begins_like_this(language: str, after: str) -> None:
    # GIVEN a stop behind letters that no list has, and what begins no sentence
    text = f"Maria Xyzab. {after} Olga."
    # THEN there is no cut before it
    assert all(not part.startswith(after) for part in _sentences(text, language))


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("en", ["It cost 5.", "7 people paid for it.", "40 did not."]),
        ("en", ["They sold nuts, plums, etc.", "Customers came at 9 a.m.", "The shop was full."]),
        ("en", ["He moved to the U.S. in May.", "His brother stayed."]),
        (
            "en",
            ["The rod is 5 m.", "Nobody broke it.", "We had 3 of them (two were old).", "Good."],
        ),
        ("en", ["Take vitamin C at home.", "Rest.", "Drink tea."]),
        ("en", ["The pH fell.", "iPhones rang.", "pH 7 was reached."]),
        ("en", ["_Is it easy?_", "_It is._", "*Very.*", "They said so.)", "Good."]),
        ("en", ["(a) The buyer pays.", "The seller ships.", "Both are bound."]),
        ("en", ["Nobody came.", "2. The door was shut.", "3. It rained."]),
        ("pt", ["Custou 5.", "7 pessoas pagaram.", "Ficaram 40."]),
        ("pt", ["Vendiam nozes, figos, etc.", "A loja abria às 9 h.", "Era na praia."]),
        ("pt", ["Assinou pela Campos S.A.", "O contrato era nulo.", "Ninguém o soube."]),
        ("pt", ["Foi no séc. XV em Tomar.", "Há 3 cópias (uma no Porto).", "15 perderam-se."]),
        ("es", ["¿Vienes?", "¡Sí!", "No sé nada.", "Él tampoco."]),
        ("fr", ["Il est venu.", "Elle est partie.", "Où est-il ?"]),
        ("de", ["Der Hund schläft.", "Die Katze auch.", "Wer weckt sie?"]),
        ("it", ["Piove.", "La strada è bagnata.", "Chi viene?"]),
        ("ru", ["Идёт дождь.", "Он дома.", "Где ты?"]),
        ("ar", ["وصل القطار.", "أين أنت؟", "أنا هنا."]),
        ("ka", ["წვიმს.", "სად ხარ?", "სახლში."]),
    ],
)
def test_sentences_end_here(language: str, parts: list[str]) -> None:
    assert _sentences(" ".join(parts), language) == parts


@pytest.mark.parametrize(
    ("language", "parts"),
    [("zh", ["下雨了。", "你在哪里？", "在家。"]), ("ja", ["雨です。", "どこ？", "家です。"])],
)
def test_scripts_without_capitals_and_spaces_are_cut_as_before(
    language: str, parts: list[str]
) -> None:
    assert _sentences("".join(parts), language) == parts


def test_who_writes_without_capitals_has_sentences_too() -> None:
    assert _sentences("the bus is late. we wait. call me at approx. five.", "en") == [
        "the bus is late.",
        "we wait.",
        "call me at approx. five.",
    ]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It fell apart.Nobody cared.", ["It fell apart.", "Nobody cared."]),
        ("He died in 1987.They wept.", ["He died in 1987.", "They wept."]),
        ("“Done.”The end came.", ["“Done.”", "The end came."]),
        ("Programs for .NET and Node.js run here.", ["Programs for .NET and Node.js run here."]),
        ("Ask System.Out.Printer or www.Shop.Com now.",) * 2,
        ("The file is Report.Pdf in a/b.Txt today.",) * 2,
        ("It was e.g.The one of J.K.Rowling.",) * 2,
    ],
)
def test_sentences_that_lack_a_space_are_two_and_names_are_one(
    text: str, parts: list[str] | str
) -> None:
    assert _sentences(text, "en") == ([parts] if isinstance(parts, str) else parts)


def test_a_quotation_is_not_cut_where_the_library_leaves_it_whole() -> None:
    text = 'She said "It rains. The road is wet. We stay." and sat down.'
    assert _sentences(text, "en") == [text]


CHARACTERS = st.one_of(
    st.sampled_from(".!?,;:º&()\"'“”«» \u00a0\u2009"),
    st.sampled_from("aAéÉzZ059一あبაж\u0301\ud800\U0001f600"),
    st.characters(exclude_categories=["Cs"]),
)
WORDS = st.sampled_from(
    [
        "approx.",
        "pág.",
        "n.º",
        "The",
        "a",
        "5",
        "etc.",
        "U.S.",
        "(a)",
        "p. ex.",
        "No.",
        "e.g.",
        "A.",
    ]
)
TEXTS = st.one_of(st.text(CHARACTERS, max_size=60), st.lists(WORDS, max_size=30).map(" ".join))


@given(TEXTS, st.sampled_from(LANGUAGES), st.integers(0, 5))
def test_sentences_stand_end_to_end(text: str, language: str, start: int) -> None:
    start = min(start, len(text))
    spans = list(sentences(text, start, len(text), language))
    assert all(a < b for a, b in spans)
    assert [a for a, _ in spans] + [len(text)] == [start] + [b for _, b in spans]
    assert all(before[1] == after[0] for before, after in pairwise(spans))


@pytest.mark.parametrize(
    "unit", ["approx. 5 ", "(a) x. Y ", '"x. The ', "etc. A ", "a. Tom ", "A.B "]
)
def test_long_texts_take_linear_time(unit: str) -> None:
    # would take hours if every cut were looked at with all that stands before it
    text = unit * 100_000
    spans = list(sentences(text, 0, len(text), "en"))
    assert max(b - a for a, b in spans) <= 20_000


@pytest.mark.parametrize(("name", "language"), [("tatoeba.en", "en"), ("tatoeba.pt", "pt")])
def test_plain_sentences_keep_their_ends(name: str, language: str) -> None:
    # GIVEN plain sentences put together into paragraphs, and where the library cuts them
    lines = eval_lines(name)[:2000]
    text = " ".join(lines)
    ends = {0}
    for line in lines:
        ends.add(max(ends) + len(line) + 1)
    cuts = {0}
    for part in sentencex.segment(language, text):
        cuts.add(max(cuts) + len(part))
    found = {a for a, _ in sentences(text, 0, len(text), language)}
    # THEN hardly a right cut is lost (some lines begin with small letters)
    assert len((cuts & ends) - found) <= 0.002 * len(lines)
    assert len(found & ends) >= len(cuts & ends) - 2
