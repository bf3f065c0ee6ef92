"""The tree of a beam, in the words of the user's text."""

from __future__ import annotations

from collections.abc import Sequence

from s2s_desktop.engine.decoding.step import Branch, Step
from s2s_desktop.engine.text.tokenizer import TextStream
from s2s_desktop.pipeline.steering.messages import BeamNode, BeamTree
from s2s_desktop.pipeline.steering.written_sentence import WrittenSentence
from s2s_desktop.pipeline.translation.target_writer import TargetWriter


def beam_tree(request: int, beam_size: int, sentence: WrittenSentence, step: Step) -> BeamTree:
    """The tree that the last step of a row tells."""
    ranks = {tuple(t.id for t in h.tokens): rank for rank, h in enumerate(step.finished)}
    paths, texts = _paths(step.tree), _texts(step.tree, sentence)
    nodes = []
    for branch, path, text in zip(step.tree, paths, texts, strict=True):
        weights: tuple[float, ...] = ()
        if branch.token.attention is not None:
            weights = tuple(sentence.prepared.over_words(branch.token.attention).tolist())
        nodes.append(
            BeamNode(
                text,
                branch.parent,
                branch.token.logprob,
                branch.total,
                branch.score,
                None if branch.ended is None else ranks.get(path),
                weights,
            )
        )
    finished = tuple(sentence.finished(request, 0, hypothesis) for hypothesis in step.finished)
    return BeamTree(request, beam_size, tuple(nodes), finished)


def _paths(tree: Sequence[Branch]) -> list[tuple[int, ...]]:
    """The ids from the first token to each."""
    paths: list[tuple[int, ...]] = []
    for branch in tree:
        before = () if branch.parent is None else paths[branch.parent]
        paths.append((*before, branch.token.id))
    return paths


def _texts(tree: Sequence[Branch], sentence: WrittenSentence) -> list[str]:
    """What each token adds to the text of the user, behind those before it."""
    tokenizer, shown = sentence.loaded.target_tokenizer, sentence.prepared.shown
    root = TextStream(tokenizer), TargetWriter(shown)
    behind: list[tuple[TextStream, TargetWriter]] = []
    texts = []
    for branch in tree:
        stream, writer = root if branch.parent is None else behind[branch.parent]
        stream, writer = stream.copy(), writer.copy()
        texts.append(writer.write(stream.push(branch.token.id)))
        behind.append((stream, writer))
    return texts
