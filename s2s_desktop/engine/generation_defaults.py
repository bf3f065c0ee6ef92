"""How the makers of a checkpoint want it to be searched."""

from __future__ import annotations

from dataclasses import dataclass

from s2s_desktop.engine.decoding.options import EarlyStopping, SearchOptions


@dataclass(frozen=True)
class GenerationDefaults:
    """Published settings, counted as `SearchOptions` counts; None where nothing is said."""

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

    def options(self) -> SearchOptions:
        """Search options from these settings, to be changed by what the user wishes."""
        settings = {name: getattr(self, name) for name in self.__dataclass_fields__}
        if self.max_length is None:
            del settings["max_length"]
        else:
            settings["max_length_factor"] = None
        return SearchOptions(**settings)
