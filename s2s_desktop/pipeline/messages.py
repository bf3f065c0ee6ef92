"""What travels between the pipeline and whoever shows its work: values only.

Everything here is frozen and picklable; no tensor and no widget crosses. Offsets are
character offsets (Python string indices). Source offsets count from the start of the
request's text. Target offsets count from the start of their segment's own target text,
because the segments before it may still be growing.

Order of one request: `LanguageDetected`? `Loading`? `ModelReady` (`SegmentStarted` …
`SegmentFinished` …)* `Finished`, or `Failure` in place of the rest. Where the user chose the
language, `LanguageDetected` comes after `ModelReady`. Segments come one after the other, in the
order of the text: each is whole before the next one starts, whatever is decoded side by side. A
request that is stopped takes back the one that is not whole (`SegmentDropped`). `Progress`, a
`Remark`, and `ModelReady` again, may come at any time. The whole target text is, at any moment,

    "".join(segment.lead + segment.firm + segment.provisional) + finished.tail
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

from s2s_desktop.glossary.term import Glossary
from s2s_desktop.sentences import Sentence

Span = tuple[int, int]
"""Half-open range of characters (start, end)."""


DETECT = "und"
"""In the place of a language: find out which one it is (BCP 47, "undetermined")."""


@dataclass(frozen=True)
class DecodingChoices:
    """How to decode, as far as a user chooses it.

    `beam_size` None means: as the makers of the model advise.
    """

    beam_size: int | None = None
    use_shortlist: bool = True

    def __post_init__(self) -> None:
        if self.beam_size is not None and not 1 <= self.beam_size <= 64:
            raise ValueError("beam_size must lie between 1 and 64")


InsetRole = Literal["word", "number", "opens", "closes", "parts"]
"""What an inset is in its sentence: a word among words, or a number before what it counts; or not
read at all, hanging on the word behind it, hanging on the one before it, or standing for the
space between two."""


@dataclass(frozen=True)
class Inset:
    """Characters start … end of a text that stay as they are: no model reads them.

    `kind` says what they are. `partner` is the start of the inset that closes what this one
    opens, or opens what it closes, if there is one.
    """

    start: int
    end: int
    kind: str
    role: InsetRole = "word"
    partner: int | None = None

    @property
    def hangs(self) -> bool:
        """Whether the model is shown nothing of it."""
        return self.role not in ("word", "number")

    def moved(self, by: int) -> Inset:
        """The same, `by` characters further on."""
        partner = None if self.partner is None else self.partner + by
        return replace(self, start=self.start + by, end=self.end + by, partner=partner)


@dataclass(frozen=True)
class GuardOptions:
    """What a user chooses of the way in which translations are guarded.

    `keep`: terms that stay as they are. `glossary`: terms and what they are called in other
    languages. `number_style`: separators of numbers as the target
    language writes them, or as the source does. `warnings`: whether doubts are told.
    """

    keep: tuple[str, ...] = ()
    number_style: Literal["target", "source"] = "target"
    warnings: bool = True
    glossary: Glossary = Glossary()  # noqa: RUF009


@dataclass(frozen=True)
class DetectionChoices:
    """What to do about a source language that is to be found out.

    `presumed`: the language of a few words that do not tell their own. `asks`: whether somebody
    is there who can be asked for it instead; otherwise it is guessed. `any_target`: into another
    language, where there is no model from the one found into the one wished for. `any_model`:
    by another model, where the one wished for does not read the one found.
    """

    presumed: str | None = None
    asks: bool = False
    any_target: bool = False
    any_model: bool = False


@dataclass(frozen=True)
class Continuation:
    """Where a stopped request goes on: `segment` is the number of the first one that is missing,
    `start` the character of the text behind the source of the last one that is there."""

    segment: int = 0
    start: int = 0


@dataclass(frozen=True)
class TranslateRequest:
    """Translate `text`; `number` marks every message that answers this request.

    `source_language` may be DETECT, which `detection` says more about.
    `model_id` None means: the first installed model for the language pair.
    `lines`: each line is one segment, as in a test set; otherwise sentences are split.
    `alignment`: send `AlignmentRow`s and words (costs some time).
    `stream`: send the text while it grows; otherwise all of a segment comes when it is done.
    `memories`: TMX files; what is the same sentence there is used, what is like it is offered.
    `insets`: parts of the text that stay as they are, beside those that the guard finds; in
    order, none reaching into another.
    `frozen`: whole lines that are copied, from the first character of one to the last of another;
    in order.
    `resume`: what `Finished` said when the same request was stopped; nothing before it is told.
    """

    number: int
    text: str
    source_language: str
    target_language: str
    model_id: str | None = None
    choices: DecodingChoices = field(default_factory=DecodingChoices)
    lines: bool = False
    alignment: bool = True
    stream: bool = True
    guard: GuardOptions = field(default_factory=GuardOptions)
    memories: tuple[str, ...] = ()
    insets: tuple[Inset, ...] = ()
    frozen: tuple[Span, ...] = ()
    detection: DetectionChoices = field(default_factory=DetectionChoices)
    resume: Continuation = field(default_factory=Continuation)


SummaryLength = Literal["line", "short", "long"]
"""A title or one sentence; three or four sentences; about a fifth of a short text."""


@dataclass(frozen=True)
class SummarySize:
    """A number of sentences, or a share (0…1) of those that the text has."""

    sentences: int | None = None
    share: float | None = None

    def __post_init__(self) -> None:
        if (self.sentences is None) == (self.share is None):
            raise ValueError("a size is a number of sentences or a share, one of both")
        if self.sentences is not None and self.sentences < 1:
            raise ValueError("a summary has one sentence at least")
        if self.share is not None and not 0 < self.share <= 1:
            raise ValueError("a share lies above 0, and is 1 at most")


@dataclass(frozen=True)
class TextStretch:
    """Characters of a text that its document calls a heading, a paragraph, an item of a list, part
    of a table, or what stands beside the text (a note, code)."""

    span: Span
    role: Literal["heading", "paragraph", "item", "table", "aside"]


@dataclass(frozen=True)
class SummarizeRequest:
    """Summarize `text`; `number` marks every message that answers this request.

    Each sentence of the summary is one segment, whose `source` is the passage that it was
    written from; a `Provenance` comes with it. (Models that write several sentences for a
    passage give these as one segment.) `language` may be DETECT. `model_id` None means: the
    first summarizer made for the language, otherwise the one that comes with the program.
    `alignment`: send `AlignmentRow`s and words. `size` takes the place of `length`, where sentences
    are picked. `stretches`, in the order of the text, say what lines are; the others are told by
    their looks.
    """

    number: int
    text: str
    language: str
    length: SummaryLength = "short"
    model_id: str | None = None
    alignment: bool = True
    size: SummarySize | None = None
    stretches: tuple[TextStretch, ...] = ()


Request = TranslateRequest | SummarizeRequest


@dataclass(frozen=True)
class Message:
    """Base of all messages; `request` is the number of the request it answers."""

    request: int


@dataclass(frozen=True)
class LanguageDetected(Message):
    """The likeliest language of the text (BCP 47), and how likely that is (0…1).

    `pair`: the languages from which and into which the text is translated (of a summary: its
    own, twice). None: nothing is done, because no installed model reads the text's language, or
    none translates it into `wished_target`, where that was asked for; or because the words are
    too few to tell which of the languages `undecided` they are in. `chosen`: the user said which
    language it is; `contradicts_choice`: the text is surely not in that one.
    """

    language: str
    probability: float
    pair: tuple[str, str] | None
    wished_target: str | None = None
    undecided: tuple[str, ...] = ()
    chosen: bool = False
    contradicts_choice: bool = False


@dataclass(frozen=True)
class Loading(Message):
    """The model is being read; it was not in memory."""

    model_id: str


@dataclass(frozen=True)
class ModelReady(Message):
    """The model is in memory, on `device` ("cpu", "cuda:0", …) in `precision`.

    `through`: the language between, where two models do the work one after the other.
    """

    model_id: str
    model_name: str
    device: str
    precision: str
    load_seconds: float
    through: str = ""


@dataclass(frozen=True)
class Remark(Message):
    """Something happened that the user should know of, though the request goes on: `text`.

    A `ModelReady` follows, for the model may be on another device now.
    """

    text: Sentence


@dataclass(frozen=True)
class SegmentMessage(Message):
    """Base of what is said of one segment, by its number."""

    segment: int


@dataclass(frozen=True)
class SegmentStarted(SegmentMessage):
    """A segment (a sentence, mostly) is about to be translated.

    `lead` is text that is copied as it is between the segment before and this one: spaces,
    line ends, lines without words. `source_words` are offsets into the request's text;
    empty when no alignment was asked for.
    """

    source: Span
    lead: str
    source_words: tuple[Span, ...] = ()


@dataclass(frozen=True)
class TextChunk(SegmentMessage):
    """New text of a segment.

    `firm` is appended to the segment's firm text and never changes again. `provisional`
    replaces what was provisional before and follows the firm text: the best guess of a beam
    search, and what the guard may still mend when the segment ends.
    """

    firm: str
    provisional: str = ""


@dataclass(frozen=True)
class AlignmentRow(SegmentMessage):
    """Where target word number `word` of a segment came from, as it is being written.

    `weights[j]`, in 0…1, belongs to source word j: the most that any piece of the target word
    looked at it, so that a row may sum to more than 1. The row of a word is sent again while
    the word is growing; the last one counts.
    """

    word: int
    target_word: Span
    weights: tuple[float, ...]


@dataclass(frozen=True)
class TokenScore:
    """One generated piece: its text, where it stands in the segment's target text, how
    likely the model thought it (natural logarithm) and how undecided it was (nats)."""

    text: str
    start: int
    end: int
    logprob: float
    entropy: float | None = None
    attention: tuple[float, ...] | None = None
    """Weights over the source words of the segment."""


@dataclass(frozen=True)
class SegmentWarning:
    """Something is doubtful about a segment.

    `source` are characters of the request's text, `target` of the segment's own text, where the
    doubt has a place. `kind` is one of `guard.kinds.WarningKind`; `data` are the values in the
    sentence in which users read it (`guard.kinds.worded`).
    """

    kind: str
    source: Span | None
    target: Span | None
    data: tuple[str, ...] = ()


@dataclass(frozen=True)
class TermUse:
    """A term of the glossary at characters `source` of the request's text, which is called as the
    glossary says at characters `target` of the segment's own text."""

    source: Span
    target: Span


@dataclass(frozen=True)
class MemoryMatch:
    """A sentence of a memory with its translation; `percent`: how like it is."""

    source: str
    target: str
    percent: float


@dataclass(frozen=True)
class SegmentFinished(SegmentMessage):
    """A segment is done. `text` equals all of its firm chunks joined.

    `score` is the mean log-probability of its tokens, `links` are pairs (source word,
    target word), `rows[i]` the weights of target word i over the source words. Where no
    alignment was asked for, these are left out, and the score is 0. `terms` are those of the
    glossary that were kept to; `match` is what a memory knows of the sentence: of 100 percent it
    was used, of less it is offered.
    """

    source: Span
    text: str
    score: float
    tokens: tuple[TokenScore, ...] = ()
    source_words: tuple[Span, ...] = ()
    target_words: tuple[Span, ...] = ()
    links: tuple[tuple[int, int], ...] = ()
    rows: tuple[tuple[float, ...], ...] = ()
    warnings: tuple[SegmentWarning, ...] = ()
    terms: tuple[TermUse, ...] = ()
    match: MemoryMatch | None = None


@dataclass(frozen=True)
class SourceSentence:
    """A sentence of the request's text, and its share (0…1) in a sentence of the summary."""

    span: Span
    weight: float


@dataclass(frozen=True)
class Provenance(SegmentMessage):
    """Where a segment of a summary came from, strongest first; sent when its text is whole,
    just before its `SegmentFinished`.

    `rewritten` False: the sentence stands in the text as it is.
    """

    sources: tuple[SourceSentence, ...]
    rewritten: bool


@dataclass(frozen=True)
class SentenceSalience:
    """A sentence of a document: its characters, and its salience from 0 (of the least salient
    one) to 1. `chosen`: it is in the summary, or shown to the model that writes it. `rank` 1 is
    the first that a summary takes, and so on: the chosen ones come first."""

    span: Span
    salience: float
    chosen: bool
    rank: int


@dataclass(frozen=True)
class Salience(Message):
    """How much each sentence of the document says of it, in the order of the text; before the first
    segment of a summary. `stops`: how many sentences a line, a short and a long summary have."""

    sentences: tuple[SentenceSalience, ...]
    stops: tuple[int, int, int]


@dataclass(frozen=True)
class SegmentDropped(SegmentMessage):
    """A segment that has started will not be finished: what was told of it is void, its lead too.

    Only the last one may be; it comes just before a `Finished` that is cancelled.
    """


@dataclass(frozen=True)
class Progress(Message):
    """How far the request is: `done_segments` of `total_segments` are whole, which takes it to
    character `done_chars` of the source.

    `total_is_estimate`: how many there are is not known yet, for the text is long; a guess by its
    length. `seconds_left`: how long the rest will probably take; None while nobody can say.
    """

    done_chars: int
    total_chars: int
    tokens: int
    seconds: float
    done_segments: int = 0
    total_segments: int = 0
    total_is_estimate: bool = False
    seconds_left: float | None = None


@dataclass(frozen=True)
class Failure(Message):
    """The request could not be done. `report` is None for what the user can mend;
    otherwise a traceback for a bug report."""

    message: Sentence
    hint: Sentence = Sentence()  # noqa: RUF009
    report: str | None = None


@dataclass(frozen=True)
class Finished(Message):
    """The request is over. `tail` is the copied text after the last segment.

    `segments` are whole, of `total_segments`, as far as that is known. One that was stopped says
    with `resume` how the same request goes on.
    """

    tail: str
    cancelled: bool
    segments: int
    tokens: int
    seconds: float
    total_segments: int = 0
    resume: Continuation | None = None
