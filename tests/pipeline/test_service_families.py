"""Models of the user's through the service: any family, any language, on whatever there is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch

from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.engine.arithmetic import device
from s2s_desktop.engine.checkpoints.native.model import Description, save_model
from s2s_desktop.engine.loaded_model import LoadedModel
from s2s_desktop.engine.network.config import (
    ModelConfig,
    RecurrentDecoderConfig,
    RecurrentEncoderConfig,
)
from s2s_desktop.engine.network.seq2seq import Seq2Seq
from s2s_desktop.engine.tasks import Task
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.alignment.align import align_lines
from s2s_desktop.pipeline.messages import (
    DecodingChoices,
    Failure,
    Loading,
    ModelReady,
    Remark,
    TranslateRequest,
)
from s2s_desktop.pipeline.models import open_model
from s2s_desktop.pipeline.models.add_model import add_model
from s2s_desktop.pipeline.models.add_options import AddOptions
from s2s_desktop.pipeline.service import Service
from tests.engine import marian_builder
from tests.engine.checkpoints.hub.folders import write_folder
from tests.pipeline import model_folders
from tests.pipeline.transcript import Transcript

TEXT = "The house is red.\n\nSeven birds sat on the roof. We walk!\n"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folders of several families."""
    folder = tmp_path_factory.mktemp("made")
    model_folders.opus_mt(folder / "opus-mt-en-pt")
    model_folders.t5(folder / "t5-tiny")
    model_folders.hub_folder(folder / "nllb", "nllb", {"num_beams": 1})
    model_folders.hub_folder(folder / "mbart50", "mbart, 50 languages", {"num_beams": 3})
    model_folders.marian(folder / "enpt.student")
    recurrent(folder / "recurrent", "additive")
    recurrent(folder / "without-attention", "none")
    return folder


def recurrent(folder: Path, attention: Any) -> None:
    """A model in the program's own format."""
    pieces = folder.with_suffix(".spm")
    size = marian_builder.write_vocabulary(pieces, 90)
    torch.manual_seed(2)
    decoder = RecurrentDecoderConfig(1, 8, attention=attention)
    model = Seq2Seq(ModelConfig(8, size, size, RecurrentEncoderConfig(1, 8), decoder))
    said = Description((Task("translate"),), ("en",), ("pt",), 100, target_limit=30)
    save_model(folder, model, said, pieces)


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    """The shipped models, and an empty list of the user's."""
    return Catalogue(user_folder=tmp_path / "of the user")


@pytest.fixture
def service(catalogue: Catalogue) -> Service:
    return Service(catalogue, device="cpu")


def request(
    model_id: str, source: str = "en", target: str = "pt", text: str = TEXT, **options: Any
) -> TranslateRequest:
    return TranslateRequest(1, text, source, target, model_id, **options)


def ask(service: Service, asked: TranslateRequest) -> Transcript:
    """The whole answer, its messages checked."""
    transcript = Transcript(asked).take(service.run(asked))
    failures = [message for message in transcript.messages if isinstance(message, Failure)]
    assert failures == []
    assert transcript.finished is not None
    return transcript


def of_kind(transcript: Transcript, kind: type) -> list[Any]:
    return [message for message in transcript.messages if isinstance(message, kind)]


@pytest.fixture
def encoded(monkeypatch: pytest.MonkeyPatch) -> list[list[int]]:
    """Every row of ids that an encoder is given from here on."""
    rows: list[list[int]] = []
    encode = Seq2Seq.encode

    def watched(model: Seq2Seq, sources: Sequence[Sequence[int]]) -> Any:
        rows.extend(list(source) for source in sources)
        return encode(model, sources)

    monkeypatch.setattr(Seq2Seq, "encode", watched)
    return rows


def watch_steps(loaded: LoadedModel) -> list[list[int]]:
    """The tokens that the decoder is given, step by step, from here on."""
    step, seen = loaded.model.decoder.step, list[list[int]]()

    def watched(tokens: torch.Tensor, *rest: Any, **named: Any) -> Any:
        seen.append(tokens.tolist())
        return step(tokens, *rest, **named)

    loaded.model.decoder.step = watched
    return seen


# Any family


@pytest.mark.parametrize(
    ("name", "pair"),
    [
        ("opus-mt-en-pt", ("en", "pt")),
        ("t5-tiny", ("en", "de")),
        ("nllb", ("pt", "en")),
        ("mbart50", ("en", "pt")),
        ("enpt.student", ("en", "pt")),
        ("recurrent", ("en", "pt")),
    ],
)
@pytest.mark.parametrize("beam_size", [None, 1, 4])
def test_text_and_alignment_stream(
    catalogue: Catalogue,
    service: Service,
    made: Path,
    name: str,
    pair: tuple[str, str],
    beam_size: int | None,
) -> None:
    # GIVEN a model of the family, which nobody has calibrated
    model_id = add_model(catalogue, made / name).id
    # WHEN a text is translated
    asked = request(model_id, *pair, choices=DecodingChoices(beam_size))
    transcript = ask(service, asked)
    # THEN it has all its segments between the same line ends, and words with their alignment
    assert transcript.source == TEXT
    assert len(transcript.segments) == 3
    assert [segment.started.lead for segment in transcript.segments] == ["", "\n\n", " "]
    rows = [row for segment in transcript.segments for _, row in segment.rows.values()]
    assert max(max(row) for row in rows) > 0
    ready = of_kind(transcript, ModelReady)[0]
    assert (ready.model_id, ready.device, ready.precision) == (model_id, "cpu", "float32")


def test_a_model_without_attention_writes_text(
    catalogue: Catalogue, service: Service, made: Path
) -> None:
    add_model(catalogue, made / "without-attention")
    transcript = ask(service, request("without-attention"))
    assert transcript.text.strip()
    assert all(segment.rows == {} for segment in transcript.segments)


def test_what_the_encoder_of_t5_is_given(
    catalogue: Catalogue, service: Service, tmp_path: Path, encoded: list[list[int]]
) -> None:
    # GIVEN a model with a prefix for each pair, and the library that it comes from
    folder = tmp_path / "t5"
    folder.mkdir()
    _, oracle = write_folder(folder, "t5", task_specific_params=model_folders.T5_TASKS)
    add_model(catalogue, folder)
    encoded.clear()
    # WHEN the same text goes into two languages
    ask(service, request("t5", "en", "de", "a house and a river"))
    ask(service, request("t5", "en", "fr", "a house and a river"))
    # THEN each is asked for in the words that the model learned
    assert encoded == [
        oracle.ids("translate English to German: a house and a river"),
        oracle.ids("translate English to French: a house and a river"),
    ]


def test_languages_reach_encoder_and_decoder(
    catalogue: Catalogue, service: Service, tmp_path: Path, encoded: list[list[int]]
) -> None:
    # GIVEN a model that is told both languages
    folder = tmp_path / "m2m"
    folder.mkdir()
    _, oracle = write_folder(folder, "m2m_100", {"max_length": 20})
    add_model(catalogue, folder)
    encoded.clear()
    given = watch_steps(service.translator("m2m").loaded)
    # WHEN Portuguese goes into English, and then into German
    for target in ("en", "de"):
        ask(service, request("m2m", "pt", target, "a casa e o rio"))
    # THEN the source has the tag that the library puts there, though it is asked for once more
    assert oracle.tokenizer.src_lang == "pt"
    assert encoded == [oracle.ids("a casa e o rio")] * 2
    # AND the first token after the start is that of the target
    tags = [oracle.tokenizer.get_lang_id(target) for target in ("en", "de")]
    starts = [i for i, tokens in enumerate(given) if tokens[0] == 2 and given[i + 1][0] in tags]
    assert [given[i + 1][0] for i in starts] == tags


def test_given_translations_are_aligned_with_the_languages_named(
    catalogue: Catalogue, service: Service, tmp_path: Path, encoded: list[list[int]]
) -> None:
    folder = tmp_path / "m2m"
    folder.mkdir()
    _, oracle = write_folder(folder, "m2m_100")
    add_model(catalogue, folder)
    encoded.clear()
    # WHEN one direction is read, and then both
    one = list(align_lines(service, ["a casa"], ["the house"], "pt", "de", "m2m", "attention"))
    both = list(align_lines(service, ["a casa"], ["the house"], "pt", "de", "m2m", "both"))
    # THEN the source has its tag, and words are linked with words
    assert encoded[:2] == [oracle.ids("a casa")] * 2
    oracle.tokenizer.src_lang = "de"
    assert encoded[2:] == [oracle.ids("the house")]
    for links in (*one, *both):
        assert links
        assert {i for link in links for i in link} <= {0, 1}


def test_the_users_own_prefix(
    catalogue: Catalogue, service: Service, tmp_path: Path, encoded: list[list[int]]
) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    _, oracle = write_folder(folder, "t5", {"max_length": 12})
    options = AddOptions(
        prefix="to Portuguese: ", source_languages=("en",), target_languages=("pt",)
    )
    add_model(catalogue, folder, options)
    encoded.clear()
    ask(service, request("mine", text="a house and a river"))
    assert encoded == [oracle.ids("to Portuguese: a house and a river")]


def test_a_pair_that_the_model_does_not_serve(catalogue: Catalogue, made: Path) -> None:
    add_model(catalogue, made / "t5-tiny")
    (failure,) = Service(catalogue).run(request("t5-tiny", "de", "en"))
    assert isinstance(failure, Failure)
    assert "does not translate de → en" in failure.message
    assert "en → de, en → fr" in failure.hint


# How it is searched


@pytest.mark.parametrize(("chosen", "beams"), [(None, 3), (1, 1), (5, 5)])
def test_the_makers_advice_counts_unless_the_user_says_otherwise(
    catalogue: Catalogue, service: Service, made: Path, chosen: int | None, beams: int
) -> None:
    # GIVEN a model that is published with three beams
    add_model(catalogue, made / "mbart50")
    given = watch_steps(service.translator("mbart50").loaded)
    # WHEN one sentence is translated
    ask(service, request("mbart50", text="We walk.", choices=DecodingChoices(chosen)))
    # THEN the decoder has so many hypotheses at each step
    assert {len(tokens) for tokens in given} == {beams}


def test_the_published_length_limit_counts(
    catalogue: Catalogue, service: Service, tmp_path: Path
) -> None:
    folder = model_folders.hub_folder(tmp_path / "short", "nllb", {"max_length": 7})
    add_model(catalogue, folder)
    given = watch_steps(service.translator("short").loaded)
    transcript = ask(service, request("short", text="We walk along the river.", lines=True))
    # max_length 7 counts the start token
    assert len(given) <= 6
    assert len(transcript.results[0].tokens) <= 6


# Memory of what was translated, and of models


def test_two_targets_of_one_text_are_kept_apart(
    catalogue: Catalogue, service: Service, made: Path, encoded: list[list[int]]
) -> None:
    add_model(catalogue, made / "nllb")
    encoded.clear()
    for target in ("pt", "fi", "pt"):
        ask(service, request("nllb", "en", target, "We walk."))
    assert len(encoded) == 2  # the third was known


def test_a_model_is_read_again_only_when_its_entry_changes(
    catalogue: Catalogue, service: Service, made: Path
) -> None:
    add_model(catalogue, made / "opus-mt-en-pt")
    loads = [len(of_kind(ask(service, request("opus-mt-en-pt")), Loading)) for _ in range(2)]
    assert loads == [1, 0]
    catalogue.add(replace(catalogue.entry("opus-mt-en-pt"), name="Renamed"))
    transcript = ask(service, request("opus-mt-en-pt"))
    assert len(of_kind(transcript, Loading)) == 1
    assert of_kind(transcript, ModelReady)[0].model_name == "Renamed"


def test_a_removed_model_is_not_used_any_more(
    catalogue: Catalogue, service: Service, made: Path
) -> None:
    add_model(catalogue, made / "opus-mt-en-pt")
    ask(service, request("opus-mt-en-pt"))
    catalogue.remove("opus-mt-en-pt")
    (failure,) = service.run(request("opus-mt-en-pt"))
    assert isinstance(failure, Failure)
    assert "no model called 'opus-mt-en-pt'" in failure.message


# Devices, precision, memory


def test_a_device_that_is_not_there(
    catalogue: Catalogue, made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(device, "present_devices", lambda: ("cpu",))
    for name in ("opus-mt-en-pt", "enpt.student"):
        model_id = add_model(catalogue, made / name).id
        *_, failure = Service(catalogue, device="xpu").run(request(model_id))
        assert isinstance(failure, Failure)
        assert "no device 'xpu'" in failure.message
        assert "cpu" in failure.hint


@pytest.mark.parametrize("name", ["opus-mt-en-pt", "enpt.student", "recurrent"])
@pytest.mark.parametrize("kind", device.present_devices())
def test_the_precision_asked_for_is_the_one_that_is_used(
    catalogue: Catalogue, made: Path, kind: str, name: str
) -> None:
    model_id = add_model(catalogue, made / name).id
    service = Service(catalogue, kind, "bfloat16")
    ready = of_kind(ask(service, request(model_id)), ModelReady)[0]
    assert (ready.device.partition(":")[0], ready.precision) == (kind, "bfloat16")
    weights = service.translator(model_id).loaded.model.parameters()
    assert {parameter.dtype for parameter in weights} == {torch.bfloat16}


@pytest.mark.parametrize("name", ["opus-mt-en-pt", "enpt.student"])
def test_a_model_that_does_not_fit_is_refused_with_both_numbers(
    catalogue: Catalogue, made: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    model_id = add_model(catalogue, made / name).id
    monkeypatch.setattr(device, "free_bytes", lambda where: 100_000_000)
    *_, failure = Service(catalogue, "cpu").run(request(model_id))
    assert isinstance(failure, Failure)
    assert "needs 0.2 GB" in failure.message
    assert "0.1 GB are free" in failure.message


def _opener(full: set[str], opened: list[str]) -> Callable[..., LoadedModel]:
    """Opens hub folders, but on devices that are full memory runs out."""
    real = open_model.open_files

    def opener(files: open_model.ModelFiles, where: str, precision: str) -> LoadedModel:
        opened.append(where)
        if where in full:
            raise torch.OutOfMemoryError("CUDA out of memory")
        with pytest.MonkeyPatch.context() as patch:
            patch.setitem(open_model._OPENERS, "hub", _HUB)
            return real(files, where, precision)

    return opener


_HUB = open_model._OPENERS["hub"]


def test_loading_falls_back_to_the_cpu(
    catalogue: Catalogue, made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # GIVEN a GPU that "auto" picks and that fills up while the model is moved there
    add_model(catalogue, made / "opus-mt-en-pt")
    opened: list[str] = []
    monkeypatch.setitem(open_model._OPENERS, "hub", _opener({"auto", "cuda"}, opened))
    # THEN the CPU is taken, and named
    transcript = ask(Service(catalogue), request("opus-mt-en-pt"))
    assert of_kind(transcript, ModelReady)[0].device == "cpu"
    assert opened == ["auto", "cpu"]
    # AND whoever insists on the GPU is told
    with pytest.raises(UserError, match="memory of the device cuda"):
        Service(catalogue, "cuda").translator("opus-mt-en-pt")


def test_memory_that_runs_out_is_remarked_on_and_the_text_is_whole(
    catalogue: Catalogue, service: Service, made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # GIVEN what is written with room for all rows
    add_model(catalogue, made / "opus-mt-en-pt")
    expected = ask(service, request("opus-mt-en-pt"))
    assert of_kind(expected, Remark) == []
    # WHEN there is room for one row only
    encode = Seq2Seq.encode

    def limited(model: Seq2Seq, sources: Sequence[Sequence[int]]) -> Any:
        if len(sources) > 1:
            raise torch.OutOfMemoryError("CUDA out of memory")
        return encode(model, sources)

    monkeypatch.setattr(Seq2Seq, "encode", limited)
    found = ask(Service(catalogue, "cpu"), request("opus-mt-en-pt"))
    # THEN the text is the same, and why it took longer is told
    assert found.text == expected.text
    (remark,) = of_kind(found, Remark)
    assert "Memory ran out" in remark.text
    # AND where the model is now follows
    at = found.messages.index(remark)
    assert isinstance(found.messages[at + 1], ModelReady)


def test_an_unknown_format_is_no_bug(catalogue: Catalogue, made: Path) -> None:
    entry = add_model(catalogue, made / "opus-mt-en-pt")
    catalogue.add(replace(entry, format="of a later version"))
    *_, failure = Service(catalogue).run(request(entry.id))
    assert isinstance(failure, Failure)
    assert "of a later version" in failure.message


@pytest.fixture(autouse=True)
def one_thread() -> Iterator[None]:
    """The service sets the number of threads; the tests' neighbours get theirs back."""
    threads = torch.get_num_threads()
    yield
    torch.set_num_threads(threads)


def test_a_marian_model_without_room_is_refused_before_it_is_read(
    catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    # GIVEN a machine with hardly any memory, and a reader that must not be reached
    monkeypatch.setattr(device, "free_bytes", lambda _: 1000)
    monkeypatch.setattr(open_model, "open_marian", None)
    # WHEN a student is wanted
    *_, failure = Service(catalogue).run(request("tiny11-en-pt"))
    # THEN both numbers are told
    assert isinstance(failure, Failure)
    assert "needs 0.3 GB of memory; 0.0 GB are free" in failure.message
