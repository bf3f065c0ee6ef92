"""Languages by their tags, and results without what the frame adds."""

from __future__ import annotations

import pytest

from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.decoding.step import Hypothesis, Step, Token
from s2s_desktop.engine.framed_search import framed_options, unframed
from s2s_desktop.engine.text.framing import Frame, Framing
from s2s_desktop.engine.text.language_tags import bcp47
from s2s_desktop.engine.text.vocabularies.language_codes import M2M_100, MBART_50, NLLB_200
from s2s_desktop.errors import UserError


@pytest.mark.parametrize(
    ("codes", "tags"),
    [
        (["eng_Latn", "por_Latn"], ["en", "pt"]),
        (["en_XX", "pt_XX", "zh_CN"], ["en", "pt", "zh"]),
        (["__en__", "__ast__"], ["en", "ast"]),
        ([">>por<<", ">>pob<<"], ["pt", "pt-BR"]),
        ([">>cmn_Hans<<", ">>cmn_Hant<<"], ["zh-Hans", "zh-Hant"]),
        (["zho_Hans", "zho_Hant", "srp_Cyrl"], ["zh-Hans", "zh-Hant", "sr"]),
        (["pt_PT", "pt_BR"], ["pt-PT", "pt-BR"]),
        (["arb_Arab", "arz_Arab"], ["ar", "arz"]),
    ],
)
def test_codes_of_checkpoints_are_bcp47(codes: list[str], tags: list[str]) -> None:
    # GIVEN what checkpoints call languages
    # WHEN they are named as the rest of the program names them
    # THEN they are the tags that people know
    assert list(bcp47(codes).values()) == tags


def test_a_model_that_cannot_be_told_languages_says_so() -> None:
    with pytest.raises(UserError) as failure:
        Framing((), (2,)).tag("pt")
    assert "cannot be told languages" in failure.value.hint


@pytest.mark.parametrize("table", [NLLB_200, MBART_50, M2M_100])
def test_no_language_is_lost(table: tuple[str, ...]) -> None:
    # GIVEN all languages of a family
    tags = bcp47(table)
    # THEN each has a tag of its own
    assert len(set(tags.values())) == len(table) == len(set(table))


def test_what_is_no_language_is_left_out() -> None:
    # GIVEN special pieces among the codes
    # THEN they are no languages
    assert bcp47(["<s>", "<mask>", ">>eng<<", "__made_up__"]) == {">>eng<<": "en"}


def _tokens(*ids: int) -> tuple[Token, ...]:
    return tuple(Token(i, -1.0, attention=(0.5, 0.2, 0.3)) for i in ids)


def test_tokens_and_attention_without_the_frame() -> None:
    # GIVEN the news of two rows whose targets begin with a forced piece 9, in which one row
    # shows it first as a guess
    steps = [
        Step(0, _tokens(9), _tokens(4)),
        Step(1, (), _tokens(9, 5)),
        Step(0, _tokens(4), _tokens(6)),
        Step(1, _tokens(9, 5), ()),
        Step(0, _tokens(6), finished=(Hypothesis(_tokens(9, 4, 6), -3.0, "eos"),)),
        Step(1, (), finished=(Hypothesis(_tokens(9, 5), -2.0, "length"),)),
    ]
    # WHEN the frame's two ids before the source and the forced piece are taken away
    seen = list(unframed(iter(steps), before=2, forced_first=True))
    # THEN neither is told of
    ids = [([t.id for t in step.firm], [t.id for t in step.provisional]) for step in seen]
    assert ids == [([], [4]), ([], [5]), ([4], [6]), ([5], []), ([6], []), ([], [])]
    ended = [hypothesis for step in seen for hypothesis in step.finished]
    assert [[token.id for token in h.tokens] for h in ended] == [[4, 6], [5]]
    assert [h.ended for h in ended] == ["eos", "length"]
    assert {t.attention for step in seen for t in (*step.firm, *step.provisional)} == {(0.3,)}


def test_steps_without_frame_are_the_same_objects() -> None:
    # GIVEN a model that is told nothing
    steps = [Step(0, _tokens(4))]
    # WHEN nothing is to be taken away, THEN nothing is copied
    assert next(unframed(iter(steps), before=0, forced_first=False)) is steps[0]


def test_the_languages_piece_goes_before_the_published_one() -> None:
    # GIVEN published settings that force a piece, and a user's prefixes
    options = SearchOptions(forced_bos_id=3, prefix=[[7], []], max_length=100, min_length=60)
    # WHEN the frame forces another, and the model has 50 positions
    framed = framed_options(options, Frame(first_id=8), longest=50)
    # THEN that one begins every target, before the user's prefix, within the positions
    assert framed.forced_bos_id == 8
    assert [list(row) for row in framed.prefix] == [[8, 7], [8]]
    assert (framed.max_length, framed.min_length) == (50, 50)


def test_frames_of_all_kinds() -> None:
    # GIVEN tags of two languages, and what stands around every text
    tags = {"eng_Latn": 90, "por_Latn": 91}
    kinds = [("before", "target"), ("after", "target"), ("none", "source")]
    frames = [Framing((1,), (2,), tags, *kind).frame("en", "pt", (5,)) for kind in kinds]
    # WHEN pieces are put into them
    # THEN each puts the tags where its family wants them
    assert [frame.around([7, 8]) for frame in frames] == [
        [1, 90, 5, 7, 8, 2],
        [1, 5, 7, 8, 2, 90],
        [91, 1, 5, 7, 8, 2],
    ]
    assert [frame.first_id for frame in frames] == [91, 91, None]
