"""What a service without a model answers about a sentence: words in capitals, as it translates."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from s2s_desktop.pipeline.messages import (
    Finished,
    Message,
    SegmentFinished,
    SegmentStarted,
    TextChunk,
)
from s2s_desktop.pipeline.steering.messages import (
    BeamNode,
    BeamTree,
    HypothesesRequest,
    RewriteRequest,
    SentenceRequest,
    WordChoice,
    WordChoices,
    Wordings,
    WordingsRequest,
    WordsRequest,
)


def answer(request: SentenceRequest, held: Callable[[], bool]) -> Iterator[Message]:
    """`held` waits while the service is held up; whether the request was stopped meanwhile."""
    number, source = request.number, request.of.text[slice(*request.source)]
    if held():
        yield Finished(number, "", True, 0, 0, 0.0)
        return
    match request:
        case WordsRequest():
            for span in request.words:
                yield WordChoices(number, span, _choices(request.target[slice(*span)]))
        case WordingsRequest():
            texts = [source.upper(), f"NEW {source.upper()}", f"newer {source.upper()}"]
            texts = [" ".join((text, *request.locked)) for text in texts]
            yield Wordings(number, tuple(_finished(request, text) for text in texts))
        case HypothesesRequest():
            said = source.upper(), f"{source.upper().split()[0]} OTHER"
            yield BeamTree(number, 2, _tree(source), tuple(_finished(request, t) for t in said))
        case RewriteRequest():
            yield SegmentStarted(number, 0, request.source, "")
            text = request.prefix
            yield TextChunk(number, 0, text)
            for word in source.split()[len(text.split()) :]:
                if held():
                    yield Finished(number, "", True, 0, 0, 0.0)
                    return
                new = f" {word.title()}" if text else word.title()
                text += new
                yield TextChunk(number, 0, new)
            locked = "".join(f" {phrase}" for phrase in request.locked)
            yield TextChunk(number, 0, locked)
            yield _finished(request, text + locked)
    yield Finished(number, "", False, 1, 0, 0.1)


def _choices(word: str) -> tuple[WordChoice, ...]:
    return (
        WordChoice(f" {word}", 0.5),
        WordChoice(f" {word}ISH", 0.3),
        WordChoice(" OTHER", 0.1),
    )


def _finished(request: SentenceRequest, text: str) -> SegmentFinished:
    """Word i comes from word i, as far as there is one."""
    sources = _spans(request.of.text[slice(*request.source)], request.source[0])
    targets = _spans(text)
    count = range(len(sources))
    return SegmentFinished(
        request.number,
        0,
        request.source,
        text,
        -0.1 * len(text),
        source_words=sources,
        target_words=targets,
        links=tuple((i, i) for i in count if i < len(targets)),
        rows=tuple(tuple(float(i == j) for j in count) for i in range(len(targets))),
    )


def _spans(text: str, at: int = 0) -> tuple[tuple[int, int], ...]:
    spans, start = [], 0
    for word in text.split():
        start = text.index(word, start)
        spans.append((at + start, at + start + len(word)))
        start += len(word)
    return tuple(spans)


def _tree(source: str) -> tuple[BeamNode, ...]:
    """The translation, and a hypothesis that has another second word."""
    words = source.upper().split()
    nodes = [BeamNode(words[0], None, -0.1, -0.1)]
    for i, word in enumerate(words[1:], 1):
        weights = tuple(float(i == j) for j in range(len(words)))
        nodes.append(BeamNode(f" {word}", i - 1, -0.1, -0.1 * (i + 1), weights=weights))
    nodes[-1] = BeamNode(nodes[-1].text, nodes[-1].parent, -0.1, -0.5, -0.1, 0)
    return (*nodes, BeamNode(" OTHER", 0, -2.0, -2.1, -1.0, 1), BeamNode(" LOST", 0, -4.0, -4.1))
