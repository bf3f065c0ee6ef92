"""What Marian models of every architecture have alike: embeddings, ties and output layer."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from s2s_desktop.engine.checkpoints.keymap import Rule, as_it_is, flat, transposed
from s2s_desktop.engine.checkpoints.marian.settings import MarianSettings
from s2s_desktop.engine.network.config import DecoderConfig, EncoderConfig, ModelConfig

EOS_ID, UNKNOWN_ID = 0, 1


def marian_config(
    settings: MarianSettings, encoder: EncoderConfig, decoder: DecoderConfig, scale: float
) -> ModelConfig:
    """The configuration around an encoder and a decoder; raises ValueError."""
    tied_all, tied_source = (
        settings.flag("tied-embeddings-all"),
        settings.flag("tied-embeddings-src"),
    )
    source, target = settings.vocabularies()
    return ModelConfig(
        width=settings.size("dim-emb"),
        source_vocabulary=source,
        target_vocabulary=target,
        encoder=encoder,
        decoder=decoder,
        shared_embeddings=tied_all or tied_source,
        tied_output=tied_all or settings.flag("tied-embeddings"),
        embedding_scale=scale,
        output_bias=not settings.flag("output-omit-bias"),
        eos_id=EOS_ID,
        suppressed_ids=(UNKNOWN_ID,),
    )


def embedding_rules(config: ModelConfig, names: Collection[str], output: str) -> Iterator[Rule]:
    """The key table of embeddings and output layer; `output` is how the latter's names begin."""
    shared = config.shared_embeddings
    yield Rule("encoder.embedding.weight", ("Wemb" if shared else "encoder_Wemb",))
    if not shared:
        yield Rule("decoder.embedding.weight", ("decoder_Wemb",))
    if not config.tied_output:
        # Early models have the matrix as it multiplies, later ones turned.
        early = f"{output}_W" in names
        matrix, turn = (f"{output}_W", transposed) if early else (f"{output}_Wt", as_it_is)
        yield Rule("decoder.output.own.weight", (matrix,), turn)
    if config.output_bias:
        yield Rule("decoder.output.bias", (f"{output}_b",), flat)
