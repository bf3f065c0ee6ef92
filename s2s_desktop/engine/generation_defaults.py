"""How the makers of a checkpoint want it to be searched."""

from __future__ import annotations

from dataclasses import dataclass

from s2s_desktop.engine.decoding.options import EarlyStopping, SearchOptions

MOST_BEAMS = 64
_MOST_LENGTH_PENALTY = 32.0
"""Beyond it a length to this power is no float; published are 0 to 5."""


@dataclass(frozen=True)
class GenerationDefaults:
    """Published settings, counted as `SearchOptions` counts; None where nothing is said.

    Raises ValueError for settings that nobody can mean.
    """

    beam_size: int = 1
    length_penalty: float = 1.0
    early_stopping: EarlyStopping = False
    no_repeat_ngram: int = 0
    repetition_penalty: float = 1.0
    min_length: int = 0
    max_length: int | None = None
    eos_ids: tuple[int, ...] = ()
    forced_bos_id: int | None = None
    forced_eos_id: int | None = None
    suppressed_ids: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        if self.beam_size > MOST_BEAMS:
            raise ValueError(f"beam_size is {self.beam_size}, more than {MOST_BEAMS}")
        if abs(self.length_penalty) > _MOST_LENGTH_PENALTY:
            raise ValueError(f"length_penalty is {self.length_penalty}")

    def options(self) -> SearchOptions:
        """Search options from these settings, to be changed by what the user wishes."""
        settings = {name: getattr(self, name) for name in self.__dataclass_fields__}
        if self.max_length is None:
            del settings["max_length"]
        else:
            settings["max_length_factor"] = None
        return SearchOptions(**settings)
