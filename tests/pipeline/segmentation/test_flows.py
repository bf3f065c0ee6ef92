"""Which lines are read as one."""

from __future__ import annotations

import textwrap
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s2s_desktop.pipeline.segmentation.flows import flows as flows_of
from s2s_desktop.pipeline.segmentation.line_layout import LineLayout

PROSE = {
    "en": "The river had risen during the night, and when the farmers came down to the meadow in "
    "the morning they found that the old bridge was gone. Nobody could say how long it would take "
    "to build another one. They sat down on the bank and waited; somebody would come in the end.",
    "pt": "O rio tinha subido durante a noite e, quando os lavradores desceram ao prado pela "
    "manhã, viram que a velha ponte já não estava lá. Ninguém sabia dizer quanto tempo levaria a "
    "fazer outra. Sentaram-se na margem à espera; alguém havia de aparecer.",
    "de": "Der Fluss war in der Nacht gestiegen, und als die Bauern am Morgen auf die Wiese kamen, "
    "sahen sie, dass die alte Brücke nicht mehr da war. Niemand wusste, wie lange es dauern würde, "
    "eine neue zu bauen. Sie setzten sich ans Ufer und warteten.",
    "ru": "За ночь река поднялась, и когда утром крестьяне спустились на луг, они увидели, что "
    "старого моста больше нет. Никто не знал, сколько времени уйдёт на новый. Они сели на берегу "
    "и стали ждать, пока кто-нибудь не придёт.",
    "ar": "ارتفع النهر في الليل وعندما نزل الفلاحون إلى المرج في الصباح وجدوا أن الجسر القديم قد "
    "اختفى ولم يعرف أحد كم من الوقت سيستغرق بناء جسر جديد فجلسوا على الضفة وانتظروا أحدا يأتي.",
}


def flows(text: str) -> list[tuple[tuple[int, int], ...]]:
    return list(flows_of(text, LineLayout(text).is_code))


def _flows(text: str) -> list[list[str]]:
    return [[text[a:b] for a, b in flow] for flow in flows(text)]


def _kept(text: str) -> bool:
    return all(len(flow) == 1 for flow in flows(text))


@pytest.mark.parametrize("mark", ["", "> ", ">", "> > ", ">>> "])
@pytest.mark.parametrize("columns", [30, 34, 38, 45, 55, 72, 100])
@pytest.mark.parametrize("language", PROSE)
def test_broken_lines_are_one_flow(language: str, columns: int, mark: str) -> None:
    lines = textwrap.wrap(PROSE[language], columns, break_on_hyphens=False)
    text = "\n".join(mark + line for line in lines)
    assert _flows(text) == [lines]


@pytest.mark.parametrize("bullet", ["- ", "* ", "• ", "1. ", "12) ", "(a) ", "  - "])
@pytest.mark.parametrize("indented", [True, False])
def test_an_item_goes_on_in_its_next_lines(bullet: str, indented: bool) -> None:
    lines = textwrap.wrap(PROSE["en"], 60)
    blank = " " * len(bullet) if indented else ""
    item = bullet + f"\n{blank}".join(lines)
    text = f"{item}\n{bullet}a second one"
    assert _flows(text) == [[bullet + lines[0], *lines[1:]], [f"{bullet}a second one"]]


def test_letters_of_unlike_width_fill_lines_unevenly() -> None:
    # GIVEN a column of a paper, set in letters of which some are twice as wide as others
    lines, width = [""], 0.0
    for word in (PROSE["en"] + " " + PROSE["pt"]).split():
        wide = sum({"i": 0.5, "l": 0.5, "m": 1.6, "w": 1.5, "t": 0.6}.get(c, 1.0) for c in word)
        if width + wide > 44:
            lines.append("")
            width = 0.0
        lines[-1] = f"{lines[-1]} {word}".strip()
        width += wide + 0.6
    assert len({len(line) for line in lines[:-1]}) > 5
    assert _flows("\n".join(lines)) == [lines]


def test_a_heading_or_a_greeting_stands_by_itself() -> None:
    lines = textwrap.wrap(PROSE["en"], 60)
    text = "\n".join(["Dear all,", *lines, "Best,", "Ann"])
    assert _flows(text) == [["Dear all,"], lines, ["Best,"], ["Ann"]]
    for heading in ("The bridge", "# The bridge and the river that rose and rose, and we",
                    "THE BRIDGE AND THE RIVER THAT ROSE AND ROSE AND ROSE AND"):  # fmt: skip
        assert _flows("\n".join([heading, *lines])) == [[heading], lines]


def test_paragraphs_that_begin_with_an_indentation_are_two() -> None:
    first, second = textwrap.wrap(PROSE["en"], 60), textwrap.wrap(PROSE["pt"], 60)
    text = "\n".join(["  " + first[0], *first[1:], "  " + second[0], *second[1:]])
    assert [len(flow) for flow in flows(text)] == [len(first), len(second)]


def test_quotations_of_unlike_depth_stay_apart() -> None:
    lines = textwrap.wrap(PROSE["en"], 50)
    text = "\n".join([*("> > " + line for line in lines), *("> " + line for line in lines), *lines])
    assert _flows(text) == [lines] * 3


@pytest.mark.parametrize(
    "text",
    [
        "Tyger Tyger, burning bright,\nIn the forests of the night;\n"
        "What immortal hand or eye,\nCould frame thy fearful symmetry?",
        "Because I could not stop for Death –\nHe kindly stopped for me –\n"
        "The Carriage held but just Ourselves –\nAnd Immortality.",
        "O poeta é um fingidor.\nFinge tão completamente\n"
        "Que chega a fingir que é dor\nA dor que deveras sente.",
        "Amor é fogo que arde sem se ver;\né ferida que dói, e não se sente;\n"
        "é um contentamento descontente,\né dor que desatina sem doer.",
        "I celebrate myself, and sing myself,\nAnd what I assume you shall assume,\n"
        "For every atom belonging to me as good belongs to you.",
        "To be, or not to be, that is the question:\n"
        "Whether 'tis nobler in the mind to suffer\n"
        "The slings and arrows of outrageous fortune,\nOr to take arms against a sea of troubles",
        "Harwick & Sons Limited\n12 St. Mary's Row, Second Floor\nBath BA1 2QT\nUnited Kingdom",
        "Exmo. Senhor Doutor João Pimentel\nRua da Boavista, n.º 117, 3.º esquerdo\n4050-107 Porto",
        "two hundred grams of plain wheat flour\none hundred grams of butter\nthree eggs",
        "sudo apt-get install --yes build-essential\nmake all\nmake check",
        "total = sum(values) / len(values)\nprint(total)\nreturn total",
        "name=Harwick and Sons of Bath, England\ncolour=a very dark blue\nsize=large",
        "| name of the thing | colour of it |\n| a very old chair | somewhat red |",
        "The name of the thing    what it costs\nan old chair             ten pounds",
        "Each of these is a line.\nEach ends where it ends.\nNobody broke them anywhere.",
        "- the first thing that we need\n- the second thing that we need\n- and the third",
        "Results of the first year\nresults of the second\nresults of the third",
    ],
)
def test_lines_that_somebody_meant_are_kept(text: str) -> None:
    assert _kept(text)
    assert _kept("\n".join("> " + line for line in text.split("\n")))


def test_code_between_fences_is_kept() -> None:
    wrapped = textwrap.fill(PROSE["en"], 60)
    text = f"```\n{wrapped}\n\n{wrapped}\n```\n{wrapped}"
    assert [len(flow) > 1 for flow in flows(text)][-1:] == [True]
    assert sum(len(flow) > 1 for flow in flows(text)) == 1


LINES = st.lists(
    st.one_of(
        st.sampled_from(textwrap.wrap(PROSE["en"], 40) + textwrap.wrap(PROSE["ar"], 30)),
        st.text(st.sampled_from("ab. >-#|`\t()1A,日\u0301"), max_size=30),
    ),
    max_size=12,
)


@given(LINES, st.sampled_from(["\n", "\r\n", "\r", "\u2028"]))
def test_every_letter_is_in_one_flow(lines: list[str], end: str) -> None:
    text = end.join(lines)
    spans = [span for flow in flows(text) for span in flow]
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    outside = set(range(len(text))) - {i for span in spans for i in range(*span)}
    assert {text[i] for i in outside} <= set(" \t>\r\n\u2028")
