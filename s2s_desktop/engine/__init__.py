"""The encoder-decoder engine: networks, checkpoints, tokenizers, search, alignment.

Shapes are written with one legend throughout: B rows, K beams, S source pieces,
T target pieces, V vocabulary, D width, H heads, L layers. Nothing here knows Qt,
the network, user folders or settings.
"""
