"""A decoder that writes what it is told, at the cost of its network."""

from __future__ import annotations

from collections.abc import Sequence

from torch import Tensor, nn

from s2s_desktop.engine.decoders.transformer import TransformerDecoder, TransformerState
from s2s_desktop.engine.network.draft_decoder import DraftDecoder
from s2s_desktop.engine.network.memory import ForcedOutput, Memory, StepOutput

_LIKELIEST = 1e4


class ScriptedDraftDecoder(DraftDecoder):
    """A draft decoder that is scripted as well, or none."""

    def __init__(self, decoder: ScriptedDecoder, draft_decoder: ScriptedDecoder | None) -> None:
        super().__init__(decoder)
        self._made, self._weights = draft_decoder, 0 if draft_decoder is None else 1


class ScriptedDecoder(nn.Module):
    """Random weights copy nothing; so in each position a piece of `script` is made the
    likeliest. That takes some microseconds a pass."""

    def __init__(self, inner: TransformerDecoder, script: Sequence[int]) -> None:
        super().__init__()
        self.inner, self.script = inner, script
        self.passes = 0

    def start(
        self, memory: Memory, beams: int = 1, candidates: Tensor | None = None
    ) -> TransformerState:
        """As `inner`."""
        return self.inner.start(memory, beams, candidates)

    def step(
        self, tokens: Tensor, state: TransformerState, want_attention: bool = True
    ) -> StepOutput:
        """One hypothesis, (1,) -> logits (1, V)."""
        return self._scripted(state.position, self.inner.step(tokens, state, want_attention))

    def verify(
        self, tokens: Tensor, state: TransformerState, want_attention: bool = True
    ) -> StepOutput:
        """(T,) -> logits (T, V)."""
        return self._scripted(state.position, self.inner.verify(tokens, state, want_attention))

    def force(self, tokens: Tensor, memory: Memory) -> ForcedOutput:
        """As `inner`: nothing is to be chosen."""
        return self.inner.force(tokens, memory)

    def share(self, state: TransformerState, candidates: Tensor | None = None) -> TransformerState:
        """As `inner`."""
        return self.inner.share(state, candidates)

    def _scripted(self, position: int, output: StepOutput) -> StepOutput:
        self.passes += 1
        here = self.script[position : position + len(output.logits)]
        output.logits[range(len(here)), here] = _LIKELIEST
        return output
