"""One segment: steps of a search in, messages out."""

from __future__ import annotations

import re

import pytest

from s2s_desktop.engine.alignment.attention_links import AlignmentProfile, AttentionRead
from s2s_desktop.engine.decoding.step import Ended, Hypothesis, Step, Token
from s2s_desktop.engine.text.tokenizer import Encoding
from s2s_desktop.pipeline.guard.kinds import WarningKind
from s2s_desktop.pipeline.guard.pair import Edit, FinishedPair
from s2s_desktop.pipeline.guard.stage import WHOLE, Retry, Stage
from s2s_desktop.pipeline.guard.standard import SUMMARY
from s2s_desktop.pipeline.messages import AlignmentRow, Message, SegmentFinished, TextChunk
from s2s_desktop.pipeline.translation.draft import TargetDraft
from s2s_desktop.pipeline.translation.model_text import ModelText, model_text
from s2s_desktop.pipeline.translation.prepared import Prepared
from s2s_desktop.pipeline.translation.segment_work import SegmentWork
from tests.pipeline.translation.test_model_text import known

PIECES = ["", "", " A", " ca", "sa", " lar", " *", " ", "", " 3", ".", "5"]
END, UNKNOWN, A, CA, SA, LAR, MARK, SPACE, NOTHING, THREE, POINT, FIVE = range(len(PIECES))

PROFILE = AlignmentProfile((AttentionRead(0, 0),), threshold=0.8, floor=0.3)


class Pieces:
    """A tokenizer of a few pieces."""

    eos_id, unknown_id = END, UNKNOWN

    def encode(self, text: str) -> Encoding:
        raise NotImplementedError

    def piece_bytes(self, token_id: int) -> bytes:
        return PIECES[token_id].encode()


def _prepared(text: str) -> Prepared:
    """Read by the model as two pieces, one for each word."""
    shown = model_text(text, known)
    encoding = Encoding((5, 6), ((0, 1), (1, len(shown.text))))
    return Prepared(0, 0, text, "", shown, encoding)


def _token(piece: int, first: float = 0.1) -> Token:
    return Token(piece, -0.5, 1.0, (first, 0.9 - first, 0.1))


def _tokens(*pieces: int) -> tuple[Token, ...]:
    return tuple(map(_token, pieces))


def _work(
    text: str = "a house", profile: AlignmentProfile | None = PROFILE, stage: Stage = SUMMARY
) -> SegmentWork:
    return SegmentWork(7, TargetDraft(_prepared(text), Pieces(), profile), stage)


def _chunks(messages: list[Message]) -> list[tuple[str, str]]:
    return [(m.firm, m.provisional) for m in messages if isinstance(m, TextChunk)]


def _finish(*pieces: int, ended: Ended = "eos") -> Step:
    hypothesis = Hypothesis(_tokens(*pieces), -0.4, ended)
    return Step(0, _tokens(*pieces), finished=(hypothesis,))


def test_firm_text_grows_word_by_word() -> None:
    work = _work()
    messages = [*work.advance(Step(0, _tokens(A))), *work.advance(Step(0, _tokens(CA)))]
    messages += [*work.advance(Step(0, (_token(SA, 0.7),))), *work.advance(_finish())]
    assert _chunks(messages) == [("A", ""), (" ca", ""), ("sa", "")]
    rows = [(m.word, m.target_word) for m in messages if isinstance(m, AlignmentRow)]
    assert rows == [(0, (0, 1)), (1, (2, 4)), (1, (2, 6))]
    done = messages[-1]
    assert isinstance(done, SegmentFinished)
    assert done.text == "A casa"
    assert done.rows[1] == pytest.approx((0.7, 0.8))
    assert [(t.text, t.start, t.end) for t in done.tokens] == [
        ("A", 0, 1), ("ca", 2, 4), ("sa", 4, 6),
    ]  # fmt: skip


def test_pieces_that_come_together_may_join_words() -> None:
    # GIVEN pieces that are words by themselves, and one together
    work = _work()
    # WHEN all of them become firm in one step
    messages = list(work.advance(Step(0, _tokens(A, THREE, POINT, FIVE))))
    # THEN rows are told of the words that there are
    rows = [(m.word, m.target_word) for m in messages if isinstance(m, AlignmentRow)]
    assert rows == [(0, (0, 1)), (1, (2, 5))]


def test_a_guess_stands_after_firm_text_and_is_taken_back() -> None:
    work = _work()
    # GIVEN a firm word and a guess at the rest
    messages = list(work.advance(Step(0, _tokens(A), _tokens(CA, SA))))
    assert _chunks(messages) == [("A", " casa")]
    # WHEN the search goes on without news, nothing is said
    assert not list(work.advance(Step(0, (), _tokens(CA, SA))))
    # WHEN it changes its mind, the guess is replaced
    assert _chunks(list(work.advance(Step(0, (), _tokens(LAR))))) == [("", " lar")]
    # WHEN the shortest hypothesis wins, nothing provisional stays behind
    ended = list(work.advance(_finish()))
    assert _chunks(ended) == [("", "")]
    assert isinstance(ended[-1], SegmentFinished)
    assert ended[-1].text == "A"


def test_a_guess_after_copied_text_has_no_second_space() -> None:
    work = _work("\U0001f600 house")
    begun = list(work.begin())
    assert _chunks(begun) == [("\U0001f600 ", "")]
    assert _chunks(list(work.advance(Step(0, (), _tokens(A, CA))))) == [("", "A ca")]


def test_pieces_without_text_are_no_words() -> None:
    # GIVEN a target that begins with a space of its own and a piece that writes nothing
    work = _work()
    messages = list(work.advance(Step(0, _tokens(SPACE))))
    messages += work.advance(Step(0, _tokens(NOTHING)))
    assert not messages
    assert _chunks(list(work.advance(_finish(A)))) == [("A", "")]


def test_marks_are_replaced_and_lost_ones_put_back() -> None:
    work = _work("a \u65e5\u672c b \U0001f600 c")
    messages = list(work.advance(Step(0, _tokens(A, MARK)))) + list(work.advance(_finish(CA)))
    assert _chunks(messages) == [("A \u65e5\u672c", ""), (" ca \U0001f600", "")]
    done = messages[-1]
    assert isinstance(done, SegmentFinished)
    assert done.text == "A \u65e5\u672c ca \U0001f600"
    # Every word that is there has a row, the one at the end too.
    told = {m.word for m in messages if isinstance(m, AlignmentRow)}
    assert told == set(range(len(done.target_words)))


def test_what_is_put_back_without_alignment_is_told() -> None:
    work = _work("a \u65e5\u672c b \U0001f600 c", profile=None)
    done = [*work.advance(_finish(A, MARK, CA))][-1]
    assert isinstance(done, SegmentFinished)
    assert done.text == "A \u65e5\u672c ca \U0001f600"
    (warning,) = done.warnings
    assert (warning.kind, warning.source, warning.target, warning.data) == (
        WarningKind.OUT_OF_PLACE, (7, 8), (8, 9), ("\U0001f600",)
    )  # fmt: skip


@pytest.mark.parametrize(
    ("ended", "said"),
    [("eos", ()), ("length", (WarningKind.CUT_OFF,)), ("loop", (WarningKind.REPEATED,))],
)
def test_a_translation_that_was_cut_off_says_why(ended: Ended, said: tuple[str, ...]) -> None:
    done = list(_work().advance(_finish(A, ended=ended)))[-1]
    assert isinstance(done, SegmentFinished)
    assert tuple(warning.kind for warning in done.warnings) == said


def test_without_a_profile_only_text_is_told() -> None:
    work = _work("a \u65e5 b \U0001f600", profile=None)
    messages = [*work.begin(), *work.advance(Step(0, _tokens(A))), *work.advance(_finish(MARK))]
    assert {type(m) for m in messages} == {TextChunk, SegmentFinished}
    done = messages[-1]
    assert isinstance(done, SegmentFinished)
    assert done.text == "A \u65e5 \U0001f600"
    assert (done.tokens, done.rows, done.links, done.target_words) == ((), (), (), ())


def test_a_segment_without_words_is_copied_word_by_word() -> None:
    messages = list(_work("\U0001f600 \U0001f601").copy_all())
    assert _chunks(messages) == [("\U0001f600 \U0001f601", "")]
    assert isinstance(messages[-1], SegmentFinished)
    assert messages[-1].links == ((0, 0), (1, 1))


def _texts(messages: list[Message]) -> str:
    return "".join(m.firm for m in messages if isinstance(m, TextChunk))


FIGURES = Stage(
    holds=(lambda shown, source: re.compile(r"\d"),),
    repairs=(lambda pair: _replaced(pair, "3.5", "3,5"),),
)
"""Holds what may be a number and writes its point as a comma."""


def _replaced(pair: FinishedPair, old: str, new: str) -> list[Edit]:
    at = pair.target.find(old)
    return [Edit(at, at + len(old), new)] if at >= 0 else []


def test_what_may_be_mended_is_provisional_until_the_segment_ends() -> None:
    # GIVEN a guard that mends numbers
    work = _work(stage=FIGURES)
    steps = [Step(0, _tokens(piece)) for piece in (A, CA, SA, THREE, POINT, FIVE, LAR)]
    messages = [message for step in steps for message in work.advance(step)]
    # THEN the words before the number are firm, and nothing from there on
    assert _chunks(messages) == [
        ("A", ""), (" ca", ""), ("sa", ""), (" ", "3"), ("", "3."), ("", "3.5"), ("", "3.5 lar"),
    ]  # fmt: skip
    # and no row tells of a word that may change
    rows = [m for m in messages if isinstance(m, AlignmentRow)]
    assert max(row.target_word[1] for row in rows) == len("A casa")
    # WHEN the segment ends, the number is mended, and all rows come
    ended = list(work.advance(_finish()))
    assert _chunks(ended) == [("3,5 lar", "")]
    done = ended[-1]
    assert isinstance(done, SegmentFinished)
    assert done.text == _texts([*messages, *ended]) == "A casa 3,5 lar"
    assert [m.word for m in ended if isinstance(m, AlignmentRow)] == [2, 3]
    # The number was replaced, so its pieces have no score any more; the others still have theirs.
    assert [t.text for t in done.tokens] == ["A", "ca", "sa", "lar"]
    assert all(done.text[t.start : t.end] == t.text for t in done.tokens)


def test_a_guess_is_held_like_text_that_stands() -> None:
    work = _work(stage=FIGURES)
    messages = [*work.advance(Step(0, _tokens(A), _tokens(CA, THREE)))]
    messages += work.advance(Step(0, _tokens(CA, THREE), _tokens(POINT, FIVE)))
    assert _chunks(messages) == [("A", " ca 3"), (" ca ", "3.5")]
    assert _texts([*messages, *work.advance(_finish(POINT, FIVE))]) == "A ca 3,5"


def test_text_that_was_told_is_out_of_reach_of_repairs() -> None:
    # GIVEN a guard that wants to change what nothing held back
    stage = Stage(repairs=(lambda pair: _replaced(pair, "casa", "case"),))
    work = _work(stage=stage)
    messages = [*work.advance(Step(0, _tokens(A, CA, SA))), *work.advance(_finish(LAR))]
    done = messages[-1]
    assert isinstance(done, SegmentFinished)
    assert done.text == _texts(messages) == "A casa lar"
    # THEN it makes no difference whether anybody watched
    (*_, whole) = _work(stage=stage).advance(_finish(A, CA, SA, LAR))
    assert isinstance(whole, SegmentFinished)
    assert whole.text == done.text


def test_a_segment_may_be_written_again_in_other_ways() -> None:
    # GIVEN a guard that wants a segment written once more, and takes the longest
    def again(pair: FinishedPair, shown: ModelText) -> Retry:
        return Retry((shown,), lambda pairs: max(pairs, key=lambda pair: len(pair.target)))

    stage = Stage(holds=(lambda shown, source: WHOLE,), retries=(again,))
    work = _work(stage=stage)
    messages = [*work.advance(Step(0, _tokens(A))), *work.advance(_finish(CA))]
    # THEN it is not finished yet, and all of it is provisional
    assert _chunks(messages) == [("", "A"), ("", "A ca")]
    assert work.retry is not None
    # WHEN it comes back, what was chosen is told
    other = TargetDraft(work.prepared, Pieces(), PROFILE)
    other.write(_tokens(A, LAR, FIVE))
    messages += work.choose([other.pair(Hypothesis((), -0.4, "eos"), ("", ""))])
    done = messages[-1]
    assert isinstance(done, SegmentFinished)
    assert done.text == _texts(messages) == "A lar5"
