"""What the extractor knows of each sentence: where it stands, how central it is, its looks."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import get_args

import numpy as np
from numpy.typing import NDArray

from s2s_desktop.pipeline.summary.document.kind import DocumentKind
from s2s_desktop.pipeline.summary.document.structure import DocumentText
from s2s_desktop.pipeline.summary.extraction.sentence_terms import Floats, SentenceTerms

Columns = dict[str, Floats]

_WORD = re.compile(r"\w+(?:['\u2019-]\w+)*")
_SYMBOL = re.compile(r"[^\w\s]|_")
_MARKS = {
    "question": r"\?\W*$",
    "exclamation": r"!\W*$",
    "colon_end": r":\W*$",
    "finished": r"[.!?]\W*$",
    "lower_start": r"^\W*[a-z]",
    "quotation": r"[\"\u201c\u201d\u00ab\u00bb]|``|''",
    "brackets": r"\(",
    "citation": r"\bet al\b|\(\D{0,40}\b(?:19|20)\d\d\b[^)]{0,20}\)|\[\d+[\],]",
    "figure": r"\b(?:Fig(?:ure|s)?|Tables?|Eq(?:uation)?)\b\.?",
    "address": r"https?:|www\.|\S@\S|\.(?:com|org|gov)\b",
    "code": r"[_{}<>=\\|$]|\(\)",
    "first_person": r"\b(?:I|me|my|mine|I'm|I've)\b",
    "we": r"\b(?:[Ww]e|[Oo]ur|[Uu]s)\b",
    "second_person": r"\b(?:[Yy]ou|[Yy]our)\b",
    "pronoun_start": r"^\W*(?:He|She|It|They|This|That|These|Those|Such|There|His|Her|Its|Their)\b",
    "connective_start": r"^\W*(?:But|And|However|Also|Moreover|Furthermore|So|Then|Thus|Therefore|"
    r"Yet|Or|For (?:example|instance)|In addition|As a result|Finally|Similarly|Instead)\b",
    "filler": r"\b(?:uh|um|yeah|okay|mm|hmm|well)\b|\{",
    "see": r"\b(?:[Ss]ee|[Cc]lick|[Rr]ead more|[Cc]hapter|[Ss]ection)\b",
}
_PATTERNS = {name: re.compile(pattern) for name, pattern in _MARKS.items()}
_KINDS: tuple[str, ...] = get_args(DocumentKind)


def features(
    document: DocumentText, rarity: Mapping[str, float]
) -> tuple[tuple[str, ...], NDArray[np.float32]]:
    """Names of F features, and their values (N, F) for the document's N sentences.

    `rarity`: see `SentenceTerms.of`.
    """
    if not document.sentences:
        raise ValueError("a document without sentences has no features")
    texts = [document.text_of(sentence.span) for sentence in document.sentences]
    # Words in numbers at once: a long text has more of them than there is room for.
    counts = np.array([_counts(_WORD.findall(text)) for text in texts], dtype=np.float64).T
    columns: Columns = {}
    columns |= _position(document)
    columns |= _size(*counts[:2])
    columns |= _centrality(document, SentenceTerms.of(texts, rarity))
    columns |= _looks(texts, counts[0], *counts[2:])
    columns |= _of_document(document, columns)
    values = np.stack(list(columns.values()), axis=1, dtype=np.float32, casting="same_kind")
    return tuple(columns), values


def _counts(words: Sequence[str]) -> tuple[int, int, int, int, int]:
    """Words, letters, numbers, names (but for the first word) and words in capitals."""
    return (
        len(words),
        sum(map(len, words)),
        sum([word[0].isdigit() for word in words]),
        sum([word[0].isupper() for word in words[1:]]),
        sum([len(word) > 1 and word.isupper() for word in words]),
    )


def _position(document: DocumentText) -> Columns:
    sentences = document.sentences
    n = len(sentences)
    index = np.arange(n, dtype=np.float64)
    paragraphs = np.array([s.paragraph for s in sentences], dtype=np.intp)
    sections = np.array([s.section for s in sentences], dtype=np.intp)
    in_paragraph, paragraph_size = _within(paragraphs)
    in_section, section_size = _within(sections)
    last = max(1, n - 1)
    return {
        "index": np.log1p(index),
        "relative": index / last,
        "first": index == 0,
        "second": index == 1,
        "third": index == 2,
        "from_end": np.log1p(n - 1 - index),
        "last": index == n - 1,
        "near_end": 1 / (n - index),
        "paragraph": np.log1p(paragraphs),
        "first_paragraph": paragraphs == 0,
        "in_paragraph": np.log1p(in_paragraph),
        "paragraph_start": in_paragraph == 0,
        "paragraph_end": in_paragraph == paragraph_size - 1,
        "paragraph_size": np.log(paragraph_size),
        "section": sections / max(1, sections.max(initial=0)),
        "first_section": sections == sections.min(initial=0),
        "last_section": sections == sections.max(initial=0),
        "in_section": np.log1p(in_section),
        "section_relative": in_section / np.maximum(1, section_size - 1),
        "section_size": np.log(section_size),
        "item": np.array([s.item for s in sentences], dtype=np.float64),
        "turn_start": np.array([s.speaker is not None for s in sentences]) * (in_paragraph == 0),
    }


def _within(groups: NDArray[np.intp]) -> tuple[Floats, Floats]:
    """The place of each sentence in its group, and the size of the group."""
    starts = np.flatnonzero(np.diff(groups, prepend=groups[0] - 1))
    sizes = np.diff(starts, append=len(groups))
    places = np.arange(len(groups)) - np.repeat(starts, sizes)
    return places.astype(np.float64), np.repeat(sizes, sizes).astype(np.float64)


def _size(length: Floats, letters: Floats) -> Columns:
    return {
        "words": np.log1p(length),
        "words_linear": np.minimum(length, 80) / 20,
        "words_relative": _standard(length),
        "short": length < 8,
        "long": length > 40,
        "letters_per_word": letters / np.maximum(1, length),
    }


def _centrality(document: DocumentText, vectors: SentenceTerms) -> Columns:
    sentences = document.sentences
    n = len(sentences)
    sections = np.array([s.section for s in sentences], dtype=np.intp)
    paragraphs = np.array([s.paragraph for s in sentences], dtype=np.intp)
    index = np.arange(n)
    everything = vectors.sum_of(np.ones(n))
    title = document.text_of(document.title) if document.title else ""
    headings = {h.section: document.text_of(h.span) for h in document.headings}
    own = _own_heading(vectors, sections, headings)
    rank = vectors.rank()
    centroid = vectors.cosine(everything)
    before = vectors.neighbour_cosine()
    share, first_mentions, rare = _term_weights(vectors, everything)
    return {
        "rank": rank,
        "rank_relative": _standard(rank),
        "rank_place": _place(rank),
        "centroid": centroid,
        "centroid_relative": _standard(centroid),
        "section_centroid": vectors.group_cosine(sections),
        "paragraph_centroid": vectors.group_cosine(paragraphs),
        "before": before,
        "after": np.append(before[1:], 0.0),
        "lead": vectors.cosine(vectors.sum_of(index < 3)),
        "ending": vectors.cosine(vectors.sum_of(index >= n - 3)),
        "title": vectors.dot(vectors.vector(title)),
        "own_heading": own,
        "headings": vectors.dot(vectors.vector(" ".join(headings.values()))),
        "topic_share": share,
        "topic_relative": _standard(share),
        "first_mentions": first_mentions,
        "first_mentions_relative": _standard(first_mentions),
        "rarity": rare,
    }


def _own_heading(
    vectors: SentenceTerms, sections: NDArray[np.intp], headings: Mapping[int, str]
) -> Floats:
    """Each sentence's cosine with the heading that it stands under."""
    weights: dict[int, float] = {}
    size = max(1, len(vectors.vocabulary))
    for section, heading in headings.items():
        for column, weight in vectors.unit(heading).items():
            weights[section * size + column] = weight
    if not weights:
        return np.zeros(vectors.count)
    known = np.array(sorted(weights))
    values = np.array([weights[key] for key in known.tolist()])
    keys = sections[vectors.rows] * size + vectors.columns
    at = np.minimum(np.searchsorted(known, keys), len(known) - 1)
    products = vectors.weights * values[at] * (known[at] == keys)
    return vectors.per_sentence(products)


def _term_weights(vectors: SentenceTerms, everything: Floats) -> tuple[Floats, Floats, Floats]:
    """The mean weight in the document of a sentence's terms; the weight of terms that it is
    the first to mention; the mean rarity of its terms."""
    weight = everything / max(float(everything.max(initial=0)), 1e-9)
    sizes = np.maximum(np.bincount(vectors.rows, minlength=vectors.count), 1.0)
    _, first = np.unique(vectors.columns, return_index=True)
    newly = np.zeros(len(vectors.columns))
    newly[first] = 1
    of_entry = weight[vectors.columns]
    mentions = vectors.per_sentence(of_entry * newly)
    rare = vectors.per_sentence(vectors.term_weights[vectors.columns])
    return vectors.per_sentence(of_entry) / sizes, mentions, rare / sizes


def _looks(
    texts: list[str], length: Floats, numbers: Floats, names: Floats, capitals: Floats
) -> Columns:
    columns: Columns = {
        name: np.array([pattern.search(text) is not None for text in texts])
        for name, pattern in _PATTERNS.items()
    }
    words = np.maximum(1, length)
    columns["numbers"] = numbers / words
    columns["names"] = names / words
    columns["capitals"] = capitals / words
    columns["commas"] = np.log1p([text.count(",") for text in texts])
    columns["symbols"] = np.array([len(_SYMBOL.findall(t)) / max(1, len(t)) for t in texts])
    return columns


def _of_document(document: DocumentText, columns: Columns) -> Columns:
    """What holds for the whole document, the same for each sentence, to be crossed."""
    n = len(document.sentences)
    means = (
        "words", "question", "first_person", "we", "second_person", "numbers", "names",
        "citation", "code", "filler", "quotation", "paragraph_start", "finished", "centroid",
    )  # fmt: skip
    values = {
        **{f"kind_{kind}": document.kind == kind for kind in _KINDS},
        "sentences": np.log1p(n),
        "titled": document.title is not None,
        "headed": np.log1p(len(document.headings)),
        **{f"mean_{name}": np.mean(columns[name]) for name in means},
    }
    return {name: np.broadcast_to(np.float64(value), n) for name, value in values.items()}


def _standard(values: Floats) -> Floats:
    """Values less their mean, in standard deviations of the document."""
    return np.asarray((values - values.mean()) / (values.std() + 1e-6), dtype=np.float64)


def _place(values: Floats) -> Floats:
    """The place of each value among the document's, 0 for the greatest to 1."""
    places = np.empty(len(values))
    places[np.argsort(-values, kind="stable")] = np.arange(len(values))
    return places / max(1, len(values) - 1)
