"""A repository of the Hugging Face hub: its state, pinned, and those of its files that a model
needs. Asked through `huggingface_hub`, which knows the hub's forms; `fetch_files` gets the rest."""

from __future__ import annotations

import fnmatch
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from s2s_desktop.downloads.client import USER_AGENT, certificates
from s2s_desktop.downloads.fetch_files import Network
from s2s_desktop.downloads.refusals import network_forbidden, unreachable
from s2s_desktop.downloads.remote_file import RemoteFile
from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence

if TYPE_CHECKING:
    import httpx2
    from huggingface_hub.hf_api import ModelInfo, RepoSibling

_DESCRIBING = ("*.json", "*.spm", "*.model", "vocab.txt", "merges.txt", "README.md")
_WEIGHTS = (
    ("model.safetensors", "model-*.safetensors"),
    ("pytorch_model.bin", "pytorch_model-*.bin"),
)
"""The first kind that is there is taken: pickles only where there is nothing better."""

_INDEX = "*.index.json"
_HIDDEN = (401, 403, 404)
"""The hub does not tell what is private from what is not there."""


@dataclass(frozen=True)
class HubState:
    """A repository at a commit: what is fetched of it."""

    revision: str
    licence: str
    files: tuple[RemoteFile, ...]


def repository_state(repository: str, revision: str, folder: Path, network: Network) -> HubState:
    """What is in `repository` ("owner/name") at `revision`, "" for the newest; for `folder`.

    Raises UserError where nothing may be asked (the user's setting, HF_HUB_OFFLINE), nobody
    answers, or there is no model.
    """
    if network.forbidden:
        raise network_forbidden()
    import huggingface_hub
    from huggingface_hub import errors

    huggingface_hub.set_client_factory(lambda: _client(network))
    try:
        # Without the user's token: nobody need know who fetches what is public.
        api = huggingface_hub.HfApi(endpoint=network.hub, token=False)
        found = api.model_info(repository, revision=revision or None, files_metadata=True)
    except errors.OfflineModeIsEnabled as error:
        raise _offline() from error
    except errors.HFValidationError as error:
        raise _unknown(repository) from error
    except errors.HfHubHTTPError as error:
        status = error.response.status_code
        if status in _HIDDEN:
            raise _unknown(repository) from error
        raise _no_answer(repository, status) from error
    except Exception as error:
        if not type(error).__module__.startswith("httpx2"):
            raise
        raise unreachable(api.endpoint, error) from error
    finally:
        huggingface_hub.close_session()
    return _state(repository, found, folder, api.endpoint)


def _client(network: Network) -> httpx2.Client:
    import httpx2
    from huggingface_hub.constants import is_offline_mode

    def only_the_program(request: httpx2.Request) -> None:
        if is_offline_mode():
            raise _offline()
        request.headers["User-Agent"] = USER_AGENT
        for header in [name for name in request.headers if name.lower().startswith("x-")]:
            del request.headers[header]

    patience = network.patience
    timeout = httpx2.Timeout(patience.silence_s, connect=patience.connect_s)
    hooks = {"request": [only_the_program]}
    return httpx2.Client(
        event_hooks=hooks, timeout=timeout, follow_redirects=True, verify=certificates()
    )


def _state(repository: str, found: ModelInfo, folder: Path, endpoint: str) -> HubState:
    from huggingface_hub import hf_hub_url

    revision, listed = found.sha or "", found.siblings or []
    names = wanted_files(sibling.rfilename for sibling in listed)
    if not names or not revision:
        raise _no_model(repository)
    chosen = {s.rfilename: s for s in listed if s.rfilename in names}
    files = tuple(
        _file(
            hf_hub_url(repository, name, revision=revision, endpoint=endpoint),
            folder / name,
            chosen[name],
        )
        for name in names
    )
    card = found.card_data
    return HubState(revision, str(card.get("license") or "") if card else "", files)


def wanted_files(names: Iterable[str]) -> tuple[str, ...]:
    """Of the files of a repository those that are read, small ones first; none without weights."""
    plain = sorted(name for name in names if "/" not in name)
    for patterns in _WEIGHTS:
        weights = [name for name in plain if _is_one_of(name, patterns)]
        if weights:
            stem = patterns[0].partition(".")[0]
            describing = [
                name
                for name in plain
                if _is_one_of(name, _DESCRIBING)
                and (not fnmatch.fnmatchcase(name, _INDEX) or name.startswith(stem + "."))
            ]
            return (*describing, *weights)
    return ()


def _is_one_of(name: str, patterns: Iterable[str]) -> bool:
    return any(fnmatch.fnmatchcase(name, pattern) for pattern in patterns)


def _file(address: str, target: Path, sibling: RepoSibling) -> RemoteFile:
    """Files in Git LFS have their sha256 there, small ones only their size."""
    if sibling.lfs is not None:
        return RemoteFile(address, target, sibling.lfs.size, sibling.lfs.sha256)
    return RemoteFile(address, target, sibling.size)


def _offline() -> UserError:
    return UserError(
        Sentence("Nothing was fetched: HF_HUB_OFFLINE forbids it."),
        Sentence("Take that variable out of the environment, or copy the model's folder here."),
    )


def _unknown(repository: str) -> UserError:
    return UserError(
        Sentence("The hub has no public model called {repository}.", repository=repository),
        Sentence(
            "Look the name up (owner/name); of one that asks for its terms to be accepted, get the "
            "files in a browser and add their folder."
        ),
    )


def _no_answer(repository: str, status: int) -> UserError:
    return UserError(
        Sentence(
            "Asked about {repository}, the hub answers with the error {status}.",
            repository=repository,
            status=status,
        ),
        Sentence("Try again later."),
    )


def _no_model(repository: str) -> UserError:
    return UserError(
        Sentence(
            "{repository} holds no weights that can be read: neither model.safetensors nor "
            "pytorch_model.bin.",
            repository=repository,
        ),
        Sentence("Look for the repository that it was made from."),
    )
