"""The library transformers with a network of the shape of OPUS-MT and random weights."""

from __future__ import annotations

import argparse
from time import perf_counter

import torch
from transformers import GenerationConfig, MarianConfig, MarianMTModel

from s2s_desktop.bench import opus_shape
from s2s_desktop.bench_programs.question_loop import Answer, answer_questions


class TransformersNetwork:
    """Decodes random sources in float32."""

    def __init__(self) -> None:
        torch.manual_seed(0)
        self._model = MarianMTModel(MarianConfig.from_dict(opus_shape.CONFIGURATION)).eval()

    @torch.inference_mode()
    def decode(self, rows: int, beam: int) -> Answer:
        """Write `TOKENS` pieces for each row: {"seconds", "tokens"}."""
        options = GenerationConfig(
            num_beams=beam,
            do_sample=False,
            min_new_tokens=opus_shape.TOKENS,
            max_new_tokens=opus_shape.TOKENS,
            pad_token_id=opus_shape.PAD,
            eos_token_id=opus_shape.EOS,
            decoder_start_token_id=opus_shape.START,
        )
        begun = perf_counter()
        ids = torch.tensor(opus_shape.sources(rows))
        written = self._model.generate(ids, generation_config=options)
        seconds = perf_counter() - begun
        return {"seconds": seconds, "tokens": rows * (written.shape[1] - 1)}


def main() -> None:
    """Make the network and answer."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--threads", type=int, required=True)
    torch.set_num_threads(parser.parse_args().threads)
    answer_questions({"ready": True}, {"decode": TransformersNetwork().decode})


if __name__ == "__main__":
    main()
