"""What is to be measured, how often, and beside whom."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from s2s_desktop.bench.child import Child, module
from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence

BERGAMOT, CTRANSLATE2, TRANSFORMERS = "bergamot", "ctranslate2", "transformers"
PEERS = (TRANSFORMERS, CTRANSLATE2, BERGAMOT)
_BERGAMOT = Path(__file__).parents[1] / "bench_programs" / "bergamot_engine.py"


@dataclass(frozen=True)
class Plan:
    """Settings of the whole run.

    `lines` are sentences; the first `singles` of them are also taken one at a time. `files`
    are those of the model by their roles. `bergamot_python` is a Python that has the package
    bergamot. `words` are the sizes of the texts of the long run, `switches` is how often the soak
    goes to another model. `tell` says how far it is.
    """

    model_id: str
    source_language: str
    target_language: str
    device: str
    precision: str
    beam: int | None
    threads: int
    rounds: int
    lines: tuple[str, ...]
    singles: int
    peers: tuple[str, ...]
    files: Mapping[str, Path]
    bergamot_python: Path | None
    words: tuple[int, ...]
    switches: int
    tell: Callable[[str], None]

    def own_models(self) -> Child:
        """This program's service."""
        options = {
            "model": self.model_id,
            "source": self.source_language,
            "target": self.target_language,
            "device": self.device,
            "precision": self.precision,
            "threads": str(self.threads),
        }
        if self.beam is not None:
            options["beam"] = str(self.beam)
        arguments = [word for name, value in options.items() for word in (f"--{name}", value)]
        return Child("s2s-desktop", module("bench_programs.own_models", *arguments))

    def network(self, name: str) -> Child:
        """A program with a network of the shape of OPUS-MT: `own`, or a peer."""
        command = module(f"bench_programs.{name}_network", "--threads", str(self.threads))
        offline = {"HF_HUB_OFFLINE": "1"}
        return Child(name, command, offline)

    def bergamot(self, threads: int) -> Child:
        """Bergamot with the model that is measured."""
        files = json.dumps({role: str(path) for role, path in self.files.items()})
        return Child(
            BERGAMOT, [str(self.bergamot_python), "-I", str(_BERGAMOT), files, str(threads)]
        )


def check_peers(peers: tuple[str, ...], bergamot_python: Path | None) -> None:
    """Raise UserError where one is unknown or not installed."""
    for name in peers:
        if name not in PEERS:
            raise UserError(
                Sentence("{name!r} is nothing to compare with.", name=name),
                Sentence("Known: {names}", names=", ".join(PEERS)),
            )
        if name != BERGAMOT and find_spec(name) is None:
            raise UserError(
                Sentence("{name} is not installed here.", name=name),
                Sentence("Install it: pip install {name}", name=name),
            )
    if BERGAMOT in peers and bergamot_python is None:
        raise UserError(
            Sentence("Bergamot runs under a Python of its own."),
            Sentence("Say which one has its package: --bergamot-python PATH"),
        )
