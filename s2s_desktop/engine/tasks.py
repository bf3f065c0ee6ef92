"""What a model was made for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from s2s_desktop.engine.generation_defaults import GenerationDefaults

TaskKind = Literal["translate", "summarize", "rewrite", "converse"]


@dataclass(frozen=True)
class Task:
    """One thing that a model does, and how its makers want it to be searched then.

    `prefix` is text that goes before the source. A task for one language pair names it in
    BCP 47 tags.
    """

    kind: TaskKind
    prefix: str = ""
    source_language: str = ""
    target_language: str = ""
    defaults: GenerationDefaults = field(default_factory=GenerationDefaults)

    def serves(self, kind: str, source: str, target: str) -> bool:
        """Whether it does that, for these languages (an empty one stands for any)."""
        pairs = ((self.source_language, source), (self.target_language, target))
        return self.kind == kind and all(not a or not b or a == b for a, b in pairs)
