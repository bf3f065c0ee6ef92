"""Any model can be steered: with attention or without, with language tags, in summaries."""

from __future__ import annotations

from pathlib import Path

import pytest

from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.pipeline.messages import (
    Failure,
    Finished,
    Loading,
    Message,
    ModelReady,
    Request,
    SegmentFinished,
    SummarizeRequest,
    TranslateRequest,
)
from s2s_desktop.pipeline.models.add_model import add_model
from s2s_desktop.pipeline.service import Service
from s2s_desktop.pipeline.steering.messages import (
    BeamTree,
    HypothesesRequest,
    RewriteRequest,
    WordChoices,
    Wordings,
    WordingsRequest,
    WordsRequest,
)
from tests.pipeline import model_folders
from tests.pipeline.test_service_families import recurrent

TEXT = "The house is red. Seven birds sat on the roof."


@pytest.fixture
def service(tmp_path: Path) -> Service:
    return Service(Catalogue(user_folder=tmp_path / "of the user"), device="cpu")


def _segment(service: Service, request: Request) -> SegmentFinished:
    """The last sentence that a request writes."""
    written = [m for m in service.run(request) if isinstance(m, SegmentFinished)]
    return written[-1]


def _check(service: Service, of: Request) -> None:
    """All that can be asked about a sentence is answered."""
    said = _segment(service, of)
    prefix = said.text.split()[0]

    def answer(request: object) -> list[Message]:
        *messages, last = service.run(request)  # type: ignore[arg-type]
        assert isinstance(last, Finished), last
        return [m for m in messages if not isinstance(m, (Loading, ModelReady))]

    span = 0, len(prefix)
    (choices,) = answer(WordsRequest(2, of, said.source, said.text, (span,)))
    assert isinstance(choices, WordChoices)
    *_, rewritten = answer(RewriteRequest(3, of, said.source, prefix))
    assert isinstance(rewritten, SegmentFinished)
    assert rewritten.text.startswith(prefix)
    assert rewritten.source == said.source
    (wordings,) = answer(WordingsRequest(4, of, said.source, 3))
    assert isinstance(wordings, Wordings)
    assert wordings.wordings
    (tree,) = answer(HypothesesRequest(5, of, said.source))
    assert isinstance(tree, BeamTree)
    assert tree.nodes


@pytest.mark.parametrize(
    "family",
    [
        pytest.param("opus-mt", marks=pytest.mark.slow),
        pytest.param("mbart50", marks=pytest.mark.slow),
        "additive",
        "none",
    ],
)
def test_sentences_of_any_model_are_steered(tmp_path: Path, service: Service, family: str) -> None:
    folder = tmp_path / family
    if family == "opus-mt":
        model_folders.opus_mt(folder)
    elif family == "mbart50":
        model_folders.hub_folder(folder, "mbart, 50 languages", {"num_beams": 3})
    else:
        recurrent(folder, family)
    entry = add_model(service.catalogue, folder)
    _check(service, TranslateRequest(1, TEXT, "en", "pt", entry.id))


@pytest.mark.slow
def test_a_written_summary_is_steered(tmp_path: Path, service: Service) -> None:
    entry = add_model(service.catalogue, model_folders.t5(tmp_path / "t5"))
    _check(service, SummarizeRequest(1, TEXT, "en", "short", entry.id))


def test_of_sentences_that_were_taken_from_the_text_there_is_no_other_wording(
    service: Service,
) -> None:
    of = SummarizeRequest(1, TEXT, "en")
    said = _segment(service, of)
    *_, last = service.run(WordingsRequest(2, of, said.source))
    assert isinstance(last, Failure)
    assert "taken from the text" in last.message
    assert last.report is None


def test_a_sentence_that_is_not_there_is_refused(service: Service) -> None:
    of = TranslateRequest(1, TEXT, "en", "pt")
    *_, last = service.run(WordingsRequest(2, of, (1, 9)))
    assert isinstance(last, Failure)
    assert last.report is None
