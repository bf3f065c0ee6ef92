"""This program's engine with a network of the shape of OPUS-MT and random weights: in int8, and
in float32 where guesses are measured."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cached_property, partial
from time import perf_counter

import torch

from s2s_desktop.bench import opus_shape
from s2s_desktop.bench.copied_text import CopiedText
from s2s_desktop.bench_programs.question_loop import Answer, answer_questions
from s2s_desktop.bench_programs.scripted import ScriptedDecoder, ScriptedDraftDecoder
from s2s_desktop.engine.arithmetic.device import place
from s2s_desktop.engine.checkpoints.hub.bart import bart_config
from s2s_desktop.engine.checkpoints.hub.config import HubConfig
from s2s_desktop.engine.decoders.transformer import TransformerDecoder
from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.decoding.search import search
from s2s_desktop.engine.decoding.step import Step
from s2s_desktop.engine.network.seq2seq import Seq2Seq
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.search.allocator import keep_freed_memory
from s2s_desktop.pipeline.search.workers import interleaved
from s2s_desktop.sentences import Sentence


class OwnNetwork:
    """Decodes random sources; batches are spread over the workers, as in the program."""

    def __init__(self, threads: int) -> None:
        self._workers = threads
        self._model = random_network("int8")

    @cached_property
    def _float(self) -> tuple[Seq2Seq, TransformerDecoder, TransformerDecoder]:
        """A model in float32 with its decoder and the draft decoder."""
        model = random_network("float32")
        decoder: object = model.decoder
        draft_decoder: object = model.draft_decoder.for_source(opus_shape.VOCABULARY)
        if not isinstance(decoder, TransformerDecoder):
            raise TypeError("the shape of OPUS-MT is that of a Transformer")
        if not isinstance(draft_decoder, TransformerDecoder):
            raise UserError(
                Sentence("int8 is not faster on this processor: no draft decoder is used.")
            )
        return model, decoder, draft_decoder

    def decode(self, rows: int, beam: int) -> Answer:
        """Write `TOKENS` pieces for each row: {"seconds", "tokens"}."""
        sources = opus_shape.sources(rows)
        share = -(-rows // self._workers)
        parts = [sources[at : at + share] for at in range(0, rows, share)]
        begun = perf_counter()
        searches = [partial(self._search, part, beam, stream=False) for part in parts]
        steps = [step for _, step in interleaved(searches, self._workers)]
        seconds = perf_counter() - begun
        finished = [step.finished[0] for step in steps if step.finished]
        return {"seconds": seconds, "tokens": sum(len(best.tokens) for best in finished)}

    def first(self) -> Answer:
        """From a request to its first word, greedily: {"ms"}."""
        begun = perf_counter()
        steps = self._search(opus_shape.sources(1), 1)
        while not next(steps).firm:
            pass
        return {"ms": (perf_counter() - begun) * 1000}

    def copy(self, share: float, number: int) -> Answer:
        """Read a long source and write a target that copies so much of it, with guesses and
        without: {"seconds", "plain_seconds", "passes", "right"}; `right`: both wrote it."""
        text = CopiedText.of(share, number)
        plain_seconds, _, plain = self._written(text, guessing=False)
        seconds, passes, written = self._written(text, guessing=True)
        return {
            "seconds": seconds,
            "plain_seconds": plain_seconds,
            "passes": passes,
            "right": plain == written == text.target,
        }

    def _written(self, text: CopiedText, guessing: bool) -> tuple[float, int, list[int]]:
        """Seconds, passes of the decoder and what it wrote."""
        model, decoder, draft_decoder = self._float
        scripted = ScriptedDecoder(decoder, text.target)
        guesses = ScriptedDecoder(draft_decoder, text.misread())
        options = replace(_options(len(text.target)), copies=guessing)
        model.decoder, model.draft_decoder = (
            scripted,
            ScriptedDraftDecoder(scripted, guesses if guessing else None),
        )
        begun = perf_counter()
        (*_, last) = search(model, [text.source], options)
        seconds = perf_counter() - begun
        return seconds, scripted.passes, [token.id for token in last.finished[0].tokens]

    def _search(self, sources: list[list[int]], beam: int, stream: bool = True) -> Iterator[Step]:
        options = replace(_options(opus_shape.TOKENS), beam_size=beam, stream=stream)
        return search(self._model, sources, options)


def _options(length: int) -> SearchOptions:
    """So many pieces, whatever they are."""
    return SearchOptions(
        min_length=length,
        max_length=length,
        max_length_factor=None,
        loop_guard=None,  # random weights repeat themselves
    )


def random_network(precision: str) -> Seq2Seq:
    """The network as a folder of a hub would give it, but for the weights."""
    config = bart_config(HubConfig("the shape of OPUS-MT", opus_shape.CONFIGURATION))
    torch.manual_seed(0)
    model = Seq2Seq(config)
    words = model.get_parameter("encoder.embedding.weight")
    torch.nn.init.normal_(words, std=opus_shape.SCALE)
    parameters = sum(parameter.numel() for parameter in model.parameters())
    model = place(parameters, "cpu", precision).put(model.eval())
    model.freeze()
    return model


def main() -> None:
    """Make the network and answer."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--threads", type=int, required=True)
    torch.set_num_threads(1)
    network = OwnNetwork(parser.parse_args().threads)
    keep_freed_memory()
    answers: dict[str, Callable[..., Answer]] = {
        "decode": network.decode,
        "first": network.first,
        "copy": network.copy,
    }
    answer_questions({"ready": True}, answers)


if __name__ == "__main__":
    main()
