"""Rewriting with a model that a test tells what to write."""

from __future__ import annotations

import io
import math
from collections.abc import Mapping, Sequence

import pytest
import sentencepiece
import torch
from torch import Tensor

from s2s_desktop.engine.alignment.attention_links import AlignmentProfile, AttentionRead
from s2s_desktop.engine.loaded_model import LoadedModel
from s2s_desktop.engine.text.tokenizer import SentencePieceTokenizer
from s2s_desktop.engine.text.words import word_spans
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.search.fallback_search import FallbackSearch
from s2s_desktop.pipeline.summary.rewriting.copying_rewriter import CopyingRewriter
from s2s_desktop.pipeline.summary.rewriting.inflections import Inflections
from s2s_desktop.pipeline.summary.rewriting.passage import Passage, passage_of
from s2s_desktop.pipeline.summary.rewriting.rewriter import Control, Draft, Refusal, Rewriting
from tests.engine.decoding.toy_model import Ids, ToyModel, as_seq2seq

BRIDGE = "The old bridge over the river was not closed in 2019."
BIRDS = "Volunteers of the “Heron Club” counted 412 herons, and they left at noon."


@pytest.fixture(scope="module")
def tokenizer(tmp_path_factory: pytest.TempPathFactory) -> SentencePieceTokenizer:
    content = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter([BRIDGE, plain(BIRDS), "Bridgewater storks " * 3] * 20),
        model_writer=content,
        vocab_size=90,
        user_defined_symbols=["<title>", "<sentence>"],
        eos_id=0,
        unk_id=1,
        bos_id=-1,
        pad_id=-1,
        hard_vocab_limit=False,
        minloglevel=2,
    )
    path = tmp_path_factory.mktemp("vocabulary") / "source.spm"
    path.write_bytes(content.getvalue())
    return SentencePieceTokenizer(path)


class Told(ToyModel):
    """Writes what `targets` say for a source, the heavier the likelier."""

    def __init__(
        self,
        tokenizer: SentencePieceTokenizer,
        targets: Mapping[tuple[int, ...], Mapping[Ids, float]],
    ) -> None:
        super().__init__(len(tokenizer))
        self._targets = targets

    def _logits(self, source: Ids, written: Ids) -> Tensor:
        logits = torch.zeros(self.config.target_vocabulary)
        for target, weight in self._targets.get(source, {}).items():
            if target[: len(written)] == written:
                logits[(*target, 0)[len(written)]] += weight
        return logits


def rewriter(
    tokenizer: SentencePieceTokenizer,
    told: Mapping[tuple[str, str], Mapping[str, float]],
    least_score: float = -math.inf,
) -> CopyingRewriter:
    """`told`: control and text -> targets with weights."""
    targets = {
        (*tokenizer.encode(f"<{control}> {plain(text)}").ids, 0): {
            tokenizer.encode(target).ids: weight for target, weight in wanted.items()
        }
        for (control, text), wanted in told.items()
    }
    profile = AlignmentProfile((AttentionRead(0, 0),))
    model = as_seq2seq(Told(tokenizer, targets))
    loaded = LoadedModel(model, tokenizer, tokenizer, None, profile, profile, 100)
    return CopyingRewriter(
        FallbackSearch(loaded), Inflections([("closed", "closing")]), least_score
    )


def plain(text: str) -> str:
    """As a model reads it whose vocabulary has no curly quotes."""
    return text.replace("“", '"').replace("”", '"')


def passages(*texts: str) -> list[Passage]:
    return [passage_of(text, [(0, len(text))]) for text in texts]


def ends(news: Sequence[Draft | Rewriting | Refusal]) -> list[Rewriting | Refusal]:
    found = [n for n in news if not isinstance(n, Draft)]
    return sorted(found, key=lambda n: n.passage)


def test_each_passage_gets_its_own_sentence(tokenizer: SentencePieceTokenizer) -> None:
    told = {
        ("sentence", BRIDGE): {"The bridge was not closed.": 20.0},
        ("sentence", BIRDS): {"Volunteers counted 412 herons.": 20.0},
    }
    news = list(rewriter(tokenizer, told).rewrite(passages(BRIDGE, BIRDS), "sentence"))
    first, second = ends(news)
    assert isinstance(first, Rewriting)
    assert isinstance(second, Rewriting)
    assert (first.passage, first.text) == (0, "The bridge was not closed.")
    assert (second.passage, second.text) == (1, "Volunteers counted 412 herons.")
    assert [first.text[a:b] for a, b in first.words] == [
        "The",
        "bridge",
        "was",
        "not",
        "closed",
        ".",
    ]
    assert {len(row) for row in first.rows} == {len(word_spans(BRIDGE))}
    assert len(first.rows) == len(first.words)
    drafts = [n.text for n in news if isinstance(n, Draft) and n.passage == 0]
    assert drafts
    assert any("The bridge was not closed.".startswith(draft) for draft in drafts)


def test_the_best_hypothesis_that_the_gate_lets_through(tokenizer: SentencePieceTokenizer) -> None:
    told = {
        ("sentence", BRIDGE): {
            "The old bridge was closed in 2019.": 14.0,
            "The bridge was not closed in 2019.": 13.0,
        }
    }
    (found,) = ends(list(rewriter(tokenizer, told).rewrite(passages(BRIDGE), "sentence")))
    assert isinstance(found, Rewriting)
    assert found.text == "The bridge was not closed in 2019."


@pytest.mark.parametrize(
    "target",
    [
        "The old bridge was closed.",  # says the contrary
        "The bridge was not",  # unfinished
        "The river.",  # says nothing
        BRIDGE,  # no shorter than it was
    ],
)
def test_refuses_what_is_worse_than_the_sentence_itself(
    tokenizer: SentencePieceTokenizer, target: str
) -> None:
    told = {("sentence", BRIDGE): {target: 40.0}}
    found = ends(list(rewriter(tokenizer, told).rewrite(passages(BRIDGE), "sentence")))
    assert found == [Refusal(0)]


def test_what_the_model_doubts_is_refused(tokenizer: SentencePieceTokenizer) -> None:
    told = {("sentence", BRIDGE): {"The bridge was not closed.": 6.0}}
    (found,) = ends(list(rewriter(tokenizer, told).rewrite(passages(BRIDGE), "sentence")))
    assert isinstance(found, Rewriting)
    for least_score, kind in ((found.score - 0.01, Rewriting), (found.score + 0.01, Refusal)):
        strict = rewriter(tokenizer, told, least_score)
        (news,) = ends(list(strict.rewrite(passages(BRIDGE), "sentence")))
        assert isinstance(news, kind)


def test_words_that_the_passage_lacks_cannot_be_written(tokenizer: SentencePieceTokenizer) -> None:
    told = {("sentence", BRIDGE): {"The Bridgewater storks was not closed.": 20.0}}
    for news in rewriter(tokenizer, told).rewrite(passages(BRIDGE), "sentence"):
        if not isinstance(news, Refusal):
            assert "Bridgew" not in news.text
            assert "stor" not in news.text


def test_quotes_are_set_as_in_the_source(tokenizer: SentencePieceTokenizer) -> None:
    told = {("title", BIRDS): {'"Heron Club" counted herons': 20.0}}
    (found,) = ends(list(rewriter(tokenizer, told).rewrite(passages(BIRDS), "title")))
    assert isinstance(found, Rewriting)
    assert found.text == "“Heron Club” counted herons"


def test_many_passages_keep_their_numbers(tokenizer: SentencePieceTokenizer) -> None:
    told = {("sentence", BIRDS): {"Volunteers counted herons.": 20.0}}
    news = ends(list(rewriter(tokenizer, told).rewrite(passages(*[BIRDS] * 19), "sentence")))
    assert [n.passage for n in news] == list(range(19))
    assert all(isinstance(n, Rewriting) for n in news)


@pytest.mark.parametrize("control", ["subject", "tldr"])
def test_a_control_that_the_model_does_not_know(
    tokenizer: SentencePieceTokenizer, control: Control
) -> None:
    with pytest.raises(UserError, match=control):
        list(rewriter(tokenizer, {}).rewrite(passages(BRIDGE), control))
