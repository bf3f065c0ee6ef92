"""A model that is ready to be used: network, tokenizers, shortlist, alignment profile."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path

from torch import Tensor

from s2s_desktop.engine.alignment.attention_links import AlignmentProfile
from s2s_desktop.engine.checkpoints.keymap import CheckpointError
from s2s_desktop.engine.checkpoints.marian.network import MarianPrecision, load_marian
from s2s_desktop.engine.decoding.next_words import NextWord, next_words
from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.decoding.phrases.held_phrases import Phrase
from s2s_desktop.engine.decoding.search import search
from s2s_desktop.engine.decoding.step import Step
from s2s_desktop.engine.framed_search import framed_options, unframed
from s2s_desktop.engine.network.seq2seq import Seq2Seq
from s2s_desktop.engine.tasks import Task
from s2s_desktop.engine.text.framing import Frame, Framing
from s2s_desktop.engine.text.shortlist import Shortlist
from s2s_desktop.engine.text.tokenizer import SentencePieceTokenizer, Tokenizer
from s2s_desktop.engine.text.words import goes_on
from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence


@dataclass(frozen=True)
class LoadedModel:
    """Everything that one checkpoint brings.

    `profile` reads the alignment of this model alone, `paired_profile` that of both
    directions combined. `source_limit` is in pieces, without what the frame adds;
    `target_limit` is the longest target, None where there is no end to it. `framing` says how
    the model is told languages (None: it is not, a source ends with its end of sentence).
    Languages are BCP 47 tags; none means that nothing is known of them.
    """

    model: Seq2Seq
    source_tokenizer: Tokenizer
    target_tokenizer: Tokenizer
    shortlist: Shortlist | None
    profile: AlignmentProfile | None
    paired_profile: AlignmentProfile | None
    source_limit: int
    precision: str = "float32"
    target_limit: int | None = None
    framing: Framing | None = None
    tasks: tuple[Task, ...] = (Task("translate"),)
    source_languages: tuple[str, ...] = ()
    target_languages: tuple[str, ...] = ()

    @property
    def device(self) -> str:
        """Where it computes."""
        return str(self.model.device)

    def task(self, kind: str = "translate", source: str = "", target: str = "") -> Task:
        """The task of this kind for a language pair; raises UserError if there is none."""
        found = next((task for task in self.tasks if task.serves(kind, source, target)), None)
        if found is None:
            raise UserError(
                Sentence(
                    "The model was not made for this: {task}.",
                    task=f"{kind} {source} {target}".rstrip(),
                ),
                Sentence("Choose another task, other languages or another model."),
            )
        return found

    def frame(self, task: Task | None = None, source: str = "", target: str = "") -> Frame:
        """What the model is told besides the text; raises UserError for unknown languages."""
        if self.framing is None:
            return Frame(after=(self.model.config.eos_id,))
        if task is None:
            return Frame(self.framing.before, self.framing.after)
        prefix = self.source_tokenizer.encode(task.prefix).ids if task.prefix else ()
        return self.framing.frame(source, target, prefix)

    def source_ids(self, pieces: Sequence[int], frame: Frame | None = None) -> list[int]:
        """Pieces of a text -> what the encoder is given."""
        return (frame or self.frame()).around(pieces)

    def check_heads(self) -> None:
        """Raise CheckpointError when a profile reads a layer or head that the model lacks."""
        layers, heads = self.model.config.decoder.attention_shape
        for profile in (self.profile, self.paired_profile):
            for read in profile.reads if profile else ():
                if not (0 <= read.layer < layers and 0 <= read.head < heads):
                    raise CheckpointError(
                        Sentence(
                            "The alignment of the model is said to be layer {layer}, head {head}, "
                            "which it does not have.",
                            layer=read.layer,
                            head=read.head,
                        ),
                        Sentence(
                            "Get the model again from its source, or remove it and add it again."
                        ),
                    )

    def search(
        self,
        sources: Sequence[Sequence[int]],
        options: SearchOptions,
        use_shortlist: bool = True,
        alignment: bool = True,
        frame: Frame | None = None,
    ) -> Iterator[Step]:
        """Write targets for rows of pieces, each put into the frame.

        Tokens and their attention are those of the text alone, without what the frame adds. A
        phrase that is held ends where its word does, as the vocabulary tells.
        """
        frame = frame or self.frame()
        options = framed_options(options, frame, self.target_limit)
        if (held := options.phrases) is not None:
            before = int(options.forced_bos_id is not None)
            held = held.moved(len(frame.before))
            held = replace(held, continues_word=self.continues_word, before=before)
            options = replace(options, phrases=held)
        steps = search(
            self.model,
            [frame.around(pieces) for pieces in sources],
            options,
            self.shortlist if use_shortlist else None,
            self.profile if alignment else None,
        )
        return unframed(steps, len(frame.before), options.forced_bos_id is not None)

    def phrase(self, *texts: str, source: Sequence[int] = ()) -> Phrase | None:
        """What holds one of these texts in a target, with a capital where it begins that; None
        where the vocabulary cannot write any of them. `source`: the pieces that it translates, if
        that is known, without what a frame puts before them."""
        capitals = [text[:1].upper() + text[1:] for text in texts]
        forms, openings = self._written(texts), self._written(capitals)
        if not forms:
            return None
        return Phrase(forms, tuple(set(openings) - set(forms)), tuple(source))

    def _written(self, texts: Iterable[str]) -> tuple[tuple[int, ...], ...]:
        """Texts in pieces, as they are written behind other words."""
        pieces = (self.target_tokenizer.encode(f" {text}").ids for text in dict.fromkeys(texts))
        return tuple(ids for ids in pieces if ids and self.target_tokenizer.unknown_id not in ids)

    @cached_property
    def continues_word(self) -> Callable[[int], bool]:
        """Whether a target piece goes on with the word before it."""

        @cache
        def continues(token: int) -> bool:
            written = self.target_tokenizer.piece_bytes(token)
            return written[:1] != b" " and goes_on(written.decode(errors="ignore"))

        return continues

    def next_words(
        self,
        source: Sequence[int],
        prefix: Sequence[int],
        options: SearchOptions,
        frame: Frame | None = None,
        use_shortlist: bool = True,
    ) -> Iterator[tuple[NextWord, ...]]:
        """Whole words that may come behind the pieces `prefix` of a target, likeliest first, as
        far as they are known after each step (see `decoding.next_words`)."""
        frame = frame or self.frame()
        return next_words(
            self.model,
            self.target_tokenizer,
            frame.around(source),
            prefix,
            framed_options(options, frame, self.target_limit),
            self.shortlist if use_shortlist else None,
        )

    def force(
        self,
        sources: Sequence[Sequence[int]],
        targets: Sequence[Sequence[int]],
        frame: Frame | None = None,
    ) -> Tensor | None:
        """Attention of given targets over sources, both pieces without what the frame adds.

        (B, T, L, H, S); T counts the end of sentence of the longest target, S what follows the
        longest source. None when the model has no attention.
        """
        frame = frame or self.frame()
        first = [] if frame.first_id is None else [frame.first_id]
        attention = self.model.force(
            [frame.around(pieces) for pieces in sources],
            [[*first, *pieces, self.model.config.eos_id] for pieces in targets],
        ).attention
        return None if attention is None else attention[:, len(first) :, ..., len(frame.before) :]


# Students were trained on sentences. The tiny11 models drop the end of what is longer than
# about 100 pieces: BLEU of such sentences is 49.5 when cut at 80, 45 at 128 and 39 uncut.
_MARIAN_SOURCE_LIMIT = 80


def open_marian(paths: Mapping[str, Path], precision: MarianPrecision = "float32") -> LoadedModel:
    """Load a Marian model from files by role (precision: see `load_marian`).

    Raises CheckpointError.
    """
    model, profile = load_marian(paths["model"], precision)
    source = target = SentencePieceTokenizer(paths["source_vocabulary"])
    if paths["target_vocabulary"] != paths["source_vocabulary"]:
        target = SentencePieceTokenizer(paths["target_vocabulary"])
    sizes = model.config.source_vocabulary, model.config.target_vocabulary
    for tokenizer, size in zip((source, target), sizes, strict=True):
        if len(tokenizer) != size:
            raise CheckpointError(
                Sentence(
                    "The vocabulary has {count} pieces, the model {size}: they do not belong "
                    "together.",
                    count=len(tokenizer),
                    size=size,
                ),
                Sentence("Install or download the model again."),
            )
    shortlist = None
    if "shortlist" in paths:
        vocabulary, eos_id = model.config.target_vocabulary, model.config.eos_id
        shortlist = Shortlist.read(paths["shortlist"], vocabulary, eos_id)
    return LoadedModel(model, source, target, shortlist, profile, profile, _MARIAN_SOURCE_LIMIT)
