"""Repositories of the hub: pinned, with the files that are read and no others."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from s2s_desktop.downloads.fetch_files import Network
from s2s_desktop.downloads.hub import repository_state, wanted_files
from s2s_desktop.downloads.remote_file import Patience
from s2s_desktop.errors import UserError
from tests.downloads.conftest import Client
from tests.downloads.misbehaving_server import Server, status

NETWORK = Network(patience=Patience(silence_s=2, pauses_s=()))
FILES = {
    "config.json": b"{}",
    "README.md": b"---\nlicense: mit\n---\n",
    "source.spm": b"pieces",
    "pytorch_model.bin": b"pickle",
    "model.safetensors": b"weights",
    "tf_model.h5": b"others",
    "onnx/model.onnx": b"others",
}


@pytest.fixture(autouse=True)
def online(monkeypatch: pytest.MonkeyPatch) -> None:
    """Other tests keep the library from asking anybody."""
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", False)


def test_a_repository_is_pinned_and_fetched(server: Server, client: Client) -> None:
    server.hub_model("owner/name", FILES, license="mit")
    state = repository_state("owner/name", "", client.folder, replace(NETWORK, hub=server.address))
    assert (state.revision, state.licence) == ("c" * 40, "mit")
    # Only files in Git LFS have a sum there.
    (weights,) = (file for file in state.files if file.sha256)
    assert weights.target.name == "model.safetensors"
    assert all(f"/resolve/{state.revision}/" in file.address for file in state.files)
    client.fetch(*state.files)
    fetched = {path.name: path.read_bytes() for path in client.folder.iterdir()}
    wanted = ("config.json", "README.md", "source.spm", "model.safetensors")
    assert fetched == {name: FILES[name] for name in wanted}
    # Nobody is told more than the program's name: no system, no session, no token.
    for _, headers in server.asked:
        assert headers["User-Agent"] == "S2S-Desktop"
        assert headers.keys() <= {"Host", "Accept", "Accept-Encoding", "Connection", "User-Agent"}


@pytest.mark.parametrize(
    ("names", "wanted"),
    [
        (
            "config.json model.safetensors pytorch_model.bin training_args.bin",
            "config.json model.safetensors",
        ),
        (
            "model-00001-of-00002.safetensors model-00002-of-00002.safetensors "
            "model.safetensors.index.json pytorch_model.bin.index.json",
            "model.safetensors.index.json model-00001-of-00002.safetensors "
            "model-00002-of-00002.safetensors",
        ),
        ("config.json pytorch_model.bin", "config.json pytorch_model.bin"),
        ("config.json model.onnx", ""),
        ("adapter_model.safetensors adapter_config.json", ""),
    ],
)
def test_safetensors_are_preferred(names: str, wanted: str) -> None:
    assert " ".join(wanted_files(names.split())) == wanted


def test_what_is_not_there_is_told_of(server: Server, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"no public model called owner/none"):
        repository_state("owner/none", "", tmp_path, replace(NETWORK, hub=server.address))
    with pytest.raises(UserError, match="no public model"):
        repository_state("not a name", "", tmp_path, replace(NETWORK, hub=server.address))
    server.hub_model("owner/name", {"model.onnx": b"x"})
    with pytest.raises(UserError, match="no weights"):
        repository_state("owner/name", "", tmp_path, replace(NETWORK, hub=server.address))
    server.script["/api/models/owner/name"] = [status(500)] * 9
    with pytest.raises(UserError, match="error 500"):
        repository_state("owner/name", "", tmp_path, replace(NETWORK, hub=server.address))
    with pytest.raises(UserError, match="cannot be reached"):
        repository_state("owner/name", "", tmp_path, replace(NETWORK, hub="http://127.0.0.1:9"))


def test_the_hub_is_not_asked_where_that_is_forbidden(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.hub_model("owner/name", FILES)
    with pytest.raises(UserError, match="never used"):
        repository_state("owner/name", "", tmp_path, Network(forbidden=True, hub=server.address))
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    with pytest.raises(UserError, match="HF_HUB_OFFLINE"):
        repository_state("owner/name", "", tmp_path, replace(NETWORK, hub=server.address))
    assert not server.asked
