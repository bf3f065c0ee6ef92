"""A search that goes on when memory runs out: fewer rows at a time, then on the CPU."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import torch

from s2s_desktop.engine.decoding.logits.constraint import OfRows
from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.decoding.step import Step
from s2s_desktop.engine.loaded_model import LoadedModel
from s2s_desktop.engine.text.framing import Frame
from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence

_SAID = ("out of memory", "can't allocate memory", "not enough memory")
"""How allocators complain that have no error of their own."""


@dataclass(frozen=True)
class Fallback:
    """Memory ran out, and the search goes on in the way that `text` tells."""

    text: Sentence


@dataclass(frozen=True)
class SearchRows:
    """What is to be decoded: pieces of each row, how, and what goes around them."""

    sources: Sequence[Sequence[int]]
    options: SearchOptions
    frame: Frame
    use_shortlist: bool = True
    alignment: bool = True


class FallbackSearch:
    """The search of one model; `loaded` is the model where it is now."""

    def __init__(self, loaded: LoadedModel) -> None:
        self.loaded = loaded
        self._most_rows: int | None = None

    def run(self, rows: SearchRows) -> Iterator[Step | Fallback]:
        """Steps of all rows. What has been told of a row is not told again after one.

        Raises UserError when even one row does not fit into the main memory.
        """
        told: dict[int, list[int]] = {row: [] for row in range(len(rows.sources))}
        while told:
            group = list(told)[: self._most_rows]
            try:
                yield from self._attempt(rows, group, told)
                continue
            except (RuntimeError, MemoryError) as error:
                if not is_out_of_memory(error):
                    raise
            # Only here is the memory of the search free again: the error held on to it.
            yield self._give_way(len(group))

    def _attempt(
        self, rows: SearchRows, group: list[int], told: dict[int, list[int]]
    ) -> Iterator[Step]:
        """Decode some rows from where they are, as far as memory lasts."""
        known = {row: len(told[row]) for row in group}
        options = rows.options
        if any(known.values()):
            # Tokens that were firm stay as they are, whatever another device would have chosen.
            options = replace(options, prefix=[_longer(told[row], options, row) for row in group])
        if options.constraint is not None:
            options = replace(options, constraint=OfRows(options.constraint, group))
        if options.phrases is not None:
            options = replace(options, phrases=options.phrases.of_rows(group))
        steps = self.loaded.search(
            [rows.sources[row] for row in group],
            options,
            rows.use_shortlist,
            rows.alignment,
            rows.frame,
        )
        for step in steps:
            row = group[step.row]
            fresh = step.firm[known[row] :]
            known[row] = max(0, known[row] - len(step.firm))
            told[row] += [token.id for token in fresh]
            if step.finished:
                del told[row]
            elif known[row]:
                continue
            yield replace(step, row=row, firm=fresh)

    def _give_way(self, rows: int) -> Fallback:
        """Make the next attempt smaller, or move to the CPU; raise UserError on the last."""
        device = torch.device(self.loaded.device)
        release_memory(device)
        if rows > 1:
            self._most_rows = rows // 2
            return Fallback(
                Sentence(
                    "Memory ran out; at most {count} sentences are written at a time now.",
                    count=self._most_rows,
                )
            )
        if device.type == "cpu":
            raise UserError(
                Sentence("There is not enough memory to write this sentence."),
                Sentence("Close other programs, or choose a smaller model."),
            )
        # In place: there may be no room for the model twice.
        model = self.loaded.model.to("cpu", torch.float32)
        self.loaded = replace(self.loaded, model=model, precision="float32")
        self._most_rows = None
        release_memory(device)
        return Fallback(
            Sentence("The memory of {device} is too small; the CPU goes on.", device=device)
        )


def _longer(told: list[int], options: SearchOptions, row: int) -> Sequence[int]:
    """What has been told of a row, or the prefix that it is given, of which that is the start."""
    prefix = options.row_prefix(row)
    return prefix if len(prefix) > len(told) else list(told)


def is_out_of_memory(error: BaseException) -> bool:
    """Whether an error means that an allocation failed, on whatever device."""
    if isinstance(error, torch.OutOfMemoryError | MemoryError):
        return True
    return isinstance(error, RuntimeError) and any(said in str(error) for said in _SAID)


def release_memory(device: torch.device) -> None:
    """Give back what the library keeps for later on a device other than the CPU."""
    if device.type != "cpu":
        torch.get_device_module(device).empty_cache()
