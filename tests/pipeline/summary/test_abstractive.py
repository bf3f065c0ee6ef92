"""Summaries written by models that the user added: what they are shown, what is told of it."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.engine.decoding import search as searching
from s2s_desktop.engine.decoding.speculative.prompt_lookup import PromptLookupGenerator
from s2s_desktop.engine.network.seq2seq import Seq2Seq
from s2s_desktop.pipeline.messages import ModelReady, Remark, SegmentStarted, SummarizeRequest
from s2s_desktop.pipeline.models.add_model import add_model
from s2s_desktop.pipeline.service import Service
from s2s_desktop.pipeline.summary import remarks
from s2s_desktop.pipeline.summary.abstractive import fitting, parts
from tests.engine.checkpoints.hub.folders import write_folder
from tests.pipeline import model_folders
from tests.pipeline.summary.scripted import answer
from tests.pipeline.transcript import Transcript

TEXT = "The house is red. A key is in the garden. Seven birds sat on the roof.\n\nWe walk home."


@pytest.fixture(autouse=True)
def encoded(monkeypatch: pytest.MonkeyPatch) -> list[list[int]]:
    """Every row of ids that an encoder is given."""
    rows: list[list[int]] = []
    encode = Seq2Seq.encode

    def watched(model: Seq2Seq, sources: Sequence[Sequence[int]]) -> Any:
        rows.extend(list(source) for source in sources)
        return encode(model, sources)

    monkeypatch.setattr(Seq2Seq, "encode", watched)
    return rows


def summarize(service: Service, model_id: str, text: str = TEXT, **options: Any) -> Transcript:
    asked = SummarizeRequest(1, text, "en", **{"length": "short", "model_id": model_id} | options)
    return answer(service.run, asked)


@pytest.mark.parametrize("family", ["t5", "bart", "pegasus"])
@pytest.mark.parametrize("alignment", [True, False])
def test_families_write_summaries_and_say_where_they_looked(
    catalogue: Catalogue, service: Service, tmp_path: Path, family: str, alignment: bool
) -> None:
    # GIVEN a model that was made to summarize, of whatever family
    longer = {} if family == "t5" else {"max_position_embeddings": 200}
    folder = model_folders.hub_folder(tmp_path / "own", family, {"num_beams": 2}, **longer)
    model_folders.card(folder, "language: en\npipeline_tag: summarization")
    add_model(catalogue, folder)
    # WHEN
    transcript = summarize(service, "own", alignment=alignment)
    # THEN the text is one passage, the whole of it its source
    (segment,) = transcript.segments
    assert segment.started.source == (0, len(TEXT))
    assert transcript.text
    assert segment.provenance
    assert segment.provenance.rewritten
    sentences = ["The house is red.", "A key is in the garden.", "Seven birds sat on the roof."]
    named = {TEXT[slice(*source.span)] for source in segment.provenance.sources}
    assert named == {*sentences, "We walk home."}
    # AND the shares are those of the rows that were sent
    if alignment:
        words = segment.started.source_words
        rows = [row for _, row in segment.rows.values()]
        for source in segment.provenance.sources:
            inside = [j for j, (a, b) in enumerate(words) if source.span[0] <= a < source.span[1]]
            share = sum(row[j] for row in rows for j in inside) / sum(map(sum, rows))
            assert source.weight == pytest.approx(share, abs=1e-5)
    ready = next(m for m in transcript.messages if isinstance(m, ModelReady))
    assert ready.model_id == "own"


def test_t5_is_told_to_summarize(
    catalogue: Catalogue, service: Service, tmp_path: Path, encoded: list[list[int]]
) -> None:
    folder = tmp_path / "t5"
    folder.mkdir()
    _, oracle = write_folder(folder, "t5", task_specific_params=model_folders.T5_TASKS)
    add_model(catalogue, folder)
    encoded.clear()
    summarize(service, "t5", "the house is red.\nthe river is red.")
    assert encoded == [oracle.ids("summarize: the house is red. the river is red.")]


def test_one_model_translates_and_summarizes_and_is_loaded_once(
    catalogue: Catalogue, service: Service, tmp_path: Path
) -> None:
    add_model(catalogue, model_folders.t5(tmp_path / "t5-tiny"))
    before = service.translator("t5-tiny")
    summarize(service, "t5-tiny")
    assert service.translator("t5-tiny") is before


def test_of_a_long_text_the_model_is_shown_what_is_salient(
    catalogue: Catalogue, service: Service, tmp_path: Path, encoded: list[list[int]]
) -> None:
    # GIVEN a model that reads 64 positions, and a text of many more with one key sentence
    folder = model_folders.hub_folder(tmp_path / "own", "bart", max_position_embeddings=64)
    model_folders.card(folder, "language: en\npipeline_tag: summarization")
    add_model(catalogue, folder)
    encoded.clear()
    filler = "Seven birds sat on the red roof. " * 40
    text = filler + "A key is in the garden. " + filler
    # WHEN a short summary is asked for
    transcript = summarize(service, "own", text)
    # THEN one passage is shown, within the limit, and the key is in it
    assert len(encoded) == 1
    assert len(encoded[0]) <= 64
    (segment,) = transcript.segments
    assert segment.provenance
    spans = [source.span for source in segment.provenance.sources]
    assert (text.index("A key"), text.index("garden.") + 7) in spans
    # AND a long one is made of several passages from all over the text
    encoded.clear()
    longer = summarize(service, "own", text, length="long")
    assert len(encoded) == len(longer.segments) == 8
    assert [s.started.lead for s in longer.segments] == [""] + ["\n\n"] * 7
    assert longer.segments[0].started.source[0] < len(text) / 8
    assert longer.segments[-1].started.source[1] > len(text) * 7 / 8


def test_a_text_without_words_is_not_shown_to_the_model(
    catalogue: Catalogue, service: Service, tmp_path: Path, encoded: list[list[int]]
) -> None:
    add_model(catalogue, model_folders.t5(tmp_path / "t5-tiny"))
    encoded.clear()
    transcript = summarize(service, "t5-tiny", " \n")
    assert encoded == []
    assert transcript.text == ""
    assert [m.text for m in transcript.messages if isinstance(m, Remark)] == [remarks.NO_WORDS]


def test_a_stop_ends_at_the_next_step(
    catalogue: Catalogue, service: Service, tmp_path: Path
) -> None:
    add_model(catalogue, model_folders.t5(tmp_path / "t5-tiny"))
    service.warm_up("en", "en", "t5-tiny")
    asked = SummarizeRequest(1, TEXT, "en", "short", "t5-tiny")
    transcript = Transcript(asked)
    transcript.take(
        service.run(asked, lambda: any(isinstance(m, SegmentStarted) for m in transcript.messages))
    )
    assert transcript.finished
    assert transcript.finished.cancelled
    assert transcript.dropped is not None
    assert transcript.segments == []


def test_parts_cover_the_text_evenly() -> None:
    draw = random.Random(5)
    for _ in range(200):
        pieces = [draw.randint(1, 30) for _ in range(draw.randint(0, 60))]
        limit, most = draw.randint(20, 200), draw.randint(1, 9)
        runs = parts(pieces, limit, most)
        assert [i for run in runs for i in run] == list(range(len(pieces)))
        needed = -(-sum(pieces) // limit)
        assert len(runs) <= min(most, needed)
        for run in runs:
            assert len(run)
            assert sum(pieces[i] for i in run) <= -(-sum(pieces) // min(most, needed)) + 30


def test_the_most_salient_sentences_that_fit() -> None:
    pieces, scores = [5, 9, 4, 2], [0.1, 0.9, 0.5, 0.4]
    assert fitting(range(4), pieces, scores, 12) == [1, 3]
    assert fitting(range(4), pieces, scores, 13) == [1, 2]
    assert fitting(range(4), pieces, scores, 20) == [0, 1, 2, 3]
    assert fitting(range(2, 4), pieces, scores, 100) == [2, 3]
    assert fitting(range(4), pieces, scores, 3) == [1]


@pytest.mark.parametrize(("beams", "followed"), [(1, 1), (2, 0)])
def test_what_is_copied_is_guessed_where_the_search_is_greedy(
    catalogue: Catalogue,
    service: Service,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    beams: int,
    followed: int,
) -> None:
    sources: list[Sequence[int]] = []

    class Watched(PromptLookupGenerator):
        def __init__(self, source: Sequence[int]) -> None:
            super().__init__(source)
            sources.append(source)

    monkeypatch.setattr(searching, "PromptLookupGenerator", Watched)
    folder = model_folders.hub_folder(tmp_path / "own", "t5", {"num_beams": beams})
    model_folders.card(folder, "language: en\npipeline_tag: summarization")
    add_model(catalogue, folder)
    sources.clear()
    assert summarize(service, "own").text
    assert len(sources) == followed
