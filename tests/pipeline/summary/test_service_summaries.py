"""Summaries through the service: which summarizer answers, and what it says of itself."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import sentencepiece
import torch

from s2s_desktop.catalogue.checksum import describe_file
from s2s_desktop.catalogue.listing import write_listing
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.engine.checkpoints.native.model import Description, save_model
from s2s_desktop.engine.network.config import (
    ModelConfig,
    RecurrentDecoderConfig,
    RecurrentEncoderConfig,
)
from s2s_desktop.engine.network.seq2seq import Seq2Seq
from s2s_desktop.engine.tasks import Task
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.messages import (
    Failure,
    Finished,
    Loading,
    Message,
    ModelReady,
    Remark,
    SegmentFinished,
    SummarizeRequest,
)
from s2s_desktop.pipeline.models.add_model import add_model
from s2s_desktop.pipeline.service import Service
from tests.pipeline import model_folders
from tests.pipeline.summary.scripted import answer

TEXT = "The old pier is closed. The key is with the mayor. It may rain. Nobody swims there."


def request(text: str = TEXT, **options: Any) -> SummarizeRequest:
    return SummarizeRequest(4, text, **{"language": "en", "length": "line"} | options)


def of_kind(messages: list[Message], kind: type) -> list[Any]:
    return [message for message in messages if isinstance(message, kind)]


def test_the_shipped_summarizer_answers_and_introduces_itself(service: Service) -> None:
    first, second = list(service.run(request())), list(service.run(request()))
    assert [type(message) for message in first[:2]] == [Loading, ModelReady]
    assert of_kind(second, Loading) == []
    (ready,) = of_kind(first, ModelReady)
    assert (ready.model_id, ready.device, ready.precision) == ("summarizer-en", "cpu", "float32")
    assert [m.text for m in of_kind(first, SegmentFinished)] == ["The key is with the mayor."]
    assert isinstance(first[-1], Finished)
    assert {message.request for message in first} == {4}


def test_after_a_remark_the_model_introduces_itself_again(service: Service) -> None:
    messages = list(service.run(request(language="fi")))
    at = next(i for i, message in enumerate(messages) if isinstance(message, Remark))
    assert isinstance(messages[at + 1], ModelReady)
    assert [m.text for m in of_kind(messages, SegmentFinished)] == ["The key is with the mayor."]


def test_it_can_be_loaded_ahead(service: Service) -> None:
    service.warm_up("en", "en")
    assert of_kind(list(service.run(request())), Loading) == []


def test_a_stop_before_the_first_sentence(service: Service) -> None:
    messages = list(service.run(request(), lambda: True))
    assert [type(message) for message in messages] == [Loading, Finished]
    assert isinstance(messages[-1], Finished)
    assert messages[-1].cancelled


def test_a_model_made_for_the_language_goes_before_one_that_was_not(
    catalogue: Catalogue, tmp_path: Path
) -> None:
    folder = model_folders.hub_folder(tmp_path / "suomi", "bart")
    model_folders.card(folder, "language: fi\npipeline_tag: summarization")
    add_model(catalogue, folder)
    for language, model in (("en", "summarizer-en"), ("de", "summarizer-en"), ("fi", "suomi")):
        assert catalogue.choose(language, language, task="summarize").id == model


def test_a_model_that_cannot_summarize(catalogue: Catalogue, tmp_path: Path) -> None:
    add_model(catalogue, model_folders.opus_mt(tmp_path / "opus-mt-en-pt"))
    (failure,) = Service(catalogue).run(request(model_id="opus-mt-en-pt"))
    assert isinstance(failure, Failure)
    assert "opus-mt-en-pt does not summarize en" in failure.message
    assert "en → pt" in failure.hint


def test_a_damaged_file_is_named(catalogue: Catalogue, service: Service, tmp_path: Path) -> None:
    (tmp_path / "models" / "summarizer-en" / "extractor.bin").write_bytes(b"w3ights")
    *_, failure = service.run(request())
    assert isinstance(failure, Failure)
    assert "extractor.bin" in failure.message
    assert failure.hint


def test_without_any_summarizer(tmp_path: Path) -> None:
    (tmp_path / "catalogue.json").write_text('{"models": []}', encoding="utf-8")
    with pytest.raises(UserError, match="No model summarizes en"):
        Service(Catalogue(tmp_path, tmp_path)).warm_up("en", "en")


def with_rewriter(catalogue: Catalogue, tmp_path: Path) -> Catalogue:
    """The same summarizer with a rewriter of random weights."""
    folder = tmp_path / "models" / "summarizer-en"
    pieces = tmp_path / "pieces.spm"
    with pieces.open("wb") as writer:
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=iter([TEXT] * 20),
            model_writer=writer,
            vocab_size=60,
            user_defined_symbols=["<sentence>", "<tldr>", "<subject>"],
            eos_id=0,
            unk_id=1,
            bos_id=-1,
            pad_id=-1,
            hard_vocab_limit=False,
            minloglevel=2,
        )
    size = sentencepiece.SentencePieceProcessor(model_file=str(pieces)).get_piece_size()
    torch.manual_seed(2)
    decoder = RecurrentDecoderConfig(1, 8, attention="additive")
    model = Seq2Seq(ModelConfig(8, size, size, RecurrentEncoderConfig(1, 8), decoder))
    said = Description((Task("summarize"),), ("en",), ("en",), 100, target_limit=30)
    save_model(folder / "rewriter", model, said, pieces)
    (folder / "inflections.txt").write_text("close closed closes\n", encoding="utf-8")
    files = [
        describe_file(folder, path.relative_to(folder).as_posix(), role)
        for path in sorted(folder.rglob("*.*"))
        if path.is_file()
        for role in [path.stem if path.parent == folder else f"rewriter/{path.name}"]
    ]
    listing = tmp_path / "models" / "catalogue.json"
    write_listing(listing, [replace(catalogue.entry("summarizer-en"), files=tuple(files))])
    return Catalogue(tmp_path / "models", tmp_path / "of the user")


def test_a_summarizer_with_a_rewriter(catalogue: Catalogue, tmp_path: Path) -> None:
    # GIVEN a rewriter that has learned nothing
    service = Service(with_rewriter(catalogue, tmp_path), device="cpu")
    # WHEN the same text is summarized twice
    first, second = (answer(service.run, request(length="short")) for _ in range(2))
    # THEN it is loaded once, and what it writes is shown as it grows
    assert len(of_kind(first.messages, Loading)) == 1
    assert of_kind(second.messages, Loading) == []
    assert any(chunk.provisional for chunk in first.segments[0].chunks)
    # AND what has passed the gate has words of its sentence alone
    assert len(first.segments) == 3
    for segment in first.segments:
        assert segment.provenance
        (source,) = segment.provenance.sources
        said = {word.lower() for word in TEXT[slice(*source.span)].strip(".").split()}
        assert {word.lower() for word in segment.firm.strip(".").split()} <= said


def test_a_rewriter_that_is_damaged_is_named(catalogue: Catalogue, tmp_path: Path) -> None:
    service = Service(with_rewriter(catalogue, tmp_path), device="cpu")
    (tmp_path / "models" / "summarizer-en" / "rewriter" / "config.toml").write_text("x")
    *_, failure = service.run(request())
    assert isinstance(failure, Failure)
    assert "config.toml" in failure.message
