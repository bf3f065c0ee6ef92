"""How the makers of a checkpoint want it to be searched."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from s2s_desktop.engine.bounds import Bounded, Length, PieceId, Within
from s2s_desktop.engine.decoding.options import EarlyStopping, SearchOptions

MOST_BEAMS = 64
LengthPenalty = Annotated[float, Within(-32, 32)]
"""Beyond it a length to this power is no float; published are 0 to 5."""

Beams = Annotated[int, Within(1, MOST_BEAMS)]
_Count = Annotated[int, Within(0, 1 << 20)]


@dataclass(frozen=True)
class GenerationDefaults(Bounded):
    """Published settings, counted as `SearchOptions` counts; None where nothing is said.

    Raises ValueError for settings that nobody can mean.
    """

    beam_size: Beams = 1
    length_penalty: LengthPenalty = 1.0
    early_stopping: EarlyStopping = False
    no_repeat_ngram: _Count = 0
    repetition_penalty: Annotated[float, Within(1e-3, 1e3)] = 1.0
    min_length: _Count = 0
    max_length: Length | None = None
    eos_ids: tuple[PieceId, ...] = ()
    forced_bos_id: PieceId | None = None
    forced_eos_id: PieceId | None = None
    suppressed_ids: tuple[PieceId, ...] = ()
    renormalize: bool = False

    def check(self, vocabulary: int) -> None:
        """Raise ValueError for pieces that a vocabulary of this size lacks, and for what no
        search can follow."""
        forced = (self.forced_bos_id, self.forced_eos_id)
        ids = [*self.eos_ids, *self.suppressed_ids, *(i for i in forced if i is not None)]
        if any(i >= vocabulary for i in ids):
            raise ValueError(f"there is no piece {max(ids)}")
        self.options()

    def options(self) -> SearchOptions:
        """Search options from these settings, to be changed by what the user wishes."""
        settings = {name: getattr(self, name) for name in self.__dataclass_fields__}
        if self.max_length is None:
            del settings["max_length"]
        else:
            settings["max_length_factor"] = None
        return SearchOptions(**settings)
