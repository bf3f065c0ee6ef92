"""From sets of documents to pairs all of whose content stands in the source."""

from __future__ import annotations

import json
import lzma
import random
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from s2s_desktop.training.data.held_out import is_held_out
from s2s_desktop.training.rewriting import sets
from s2s_desktop.training.rewriting.data import (
    HELD_OUT,
    RewritingPair,
    finished,
    write_pairs,
    written_pairs,
)
from s2s_desktop.training.rewriting.noise import noised, shortened
from s2s_desktop.training.rewriting.passages import Sentences, in_case_of
from s2s_desktop.training.rewriting.sets import (
    SENTENCE,
    SUBJECT,
    TITLE,
    TLDR,
    SourceDocument,
    Written,
    arxiv,
    is_prose,
    plain,
    sentences_of,
)

TEXT = (
    "The survey began in spring. Volunteers counted 412 herons along the river Aller. "
    "Herons nest in old willows there. The willows were not cut for twenty years. "
    "Nobody knows why."
)


def pairs_of(control: str, sentence: str, text: str = TEXT) -> list[RewritingPair]:
    document = SourceDocument("set", "set:1", sentences_of(text), (Written(control, (sentence,)),))
    return list(written_pairs(document))


def test_a_target_comes_with_the_sentences_in_which_its_words_stand() -> None:
    pairs = pairs_of(SENTENCE, "412 herons nest in willows.")
    assert {pair.target for pair in pairs} == {"412 herons nest in willows."}
    shortest = min((pair.source for pair in pairs), key=len)
    assert shortest == (
        "<sentence> Volunteers counted 412 herons along the river Aller. "
        "Herons nest in old willows there."
    )
    assert len(pairs) == 3  # also with the sentence before, or the one behind


@pytest.mark.parametrize(
    "sentence",
    [
        "412 storks nest in willows.",  # another word
        "421 herons nest in willows.",  # another number
        "412 Herons of Weser nest in old willows.",  # another name
        "Volunteers counted herons, and nobody knows why.",  # too far apart
        "The survey did not begin in spring.",  # a negation
        "Herons nest in old willows there.",  # nothing is left out
        "Herons nest.",  # too short
    ],
)
def test_what_the_source_does_not_say_is_no_target(sentence: str) -> None:
    assert pairs_of(SENTENCE, sentence) == []


def test_one_ordinary_word_of_six_may_be_missing() -> None:
    sentence = "Volunteers counted 412 herons along the pretty river Aller in spring."
    assert pairs_of(SENTENCE, sentence)
    assert not pairs_of(SENTENCE, sentence.replace("pretty river", "big and pretty river"))
    assert not pairs_of(SENTENCE, sentence.replace("pretty", "Pretty"))


def test_a_subject_is_looked_for_at_the_beginning_only() -> None:
    later = "It is noon. " * 6 + TEXT
    assert pairs_of(SUBJECT, "Herons of the river Aller")
    assert not pairs_of(SUBJECT, "Herons of the river Aller", later)
    assert pairs_of(TITLE, "Herons of the river Aller", later)


@pytest.mark.parametrize(
    ("control", "sentence", "target"),
    [
        (TITLE, "A survey of herons.", "A survey of herons"),
        (TLDR, "We count herons by the river", "We count herons by the river."),
        (TLDR, "How do we count the herons?", "How do we count the herons?"),
        (TLDR, "We count herons and the", None),
        (SENTENCE, "See https://example.org for all of the herons.", None),
        (TITLE, "Herons", None),
    ],
)
def test_targets_are_finished(control: str, sentence: str, target: str | None) -> None:
    assert finished(control, sentence) == target


def test_titles_take_their_capitals_from_the_source() -> None:
    source = "We survey gray herons on the river Aller with the DNA of feathers. Herons nest."
    title = "Surveying Gray Herons on the River Aller with dna"
    assert in_case_of(source, title) == "Surveying gray Herons on the river Aller with DNA"
    assert in_case_of(source, "gray herons of feathers") == "Gray herons of feathers"


def test_the_shortest_passage_of_those_that_lack_least() -> None:
    sentences = Sentences(["A red fox ran.", "A fox ran far.", "The red fox ran far away."])
    assert sentences.shortest_passage("red foxes running", range(3)) == range(1)
    assert sentences.shortest_passage("red foxes running far", range(3)) == range(2, 3)
    assert sentences.shortest_passage("red foxes running far", range(2)) == range(2)
    assert sentences.shortest_passage("blue fox", range(3)) is None


def test_the_central_sentence_shares_most_with_the_others() -> None:
    sentences = Sentences(["Rain fell on Monday.", "Herons hunt fish in rain.", "Herons eat fish."])
    assert sentences.central(range(3)) == 1


def test_noise_takes_away_no_content() -> None:
    sentence = "The survey did not find any of the herons that nest near the old river bed."
    for seed in range(50):
        noisy = noised(sentence, ("Other words stand here.",), random.Random(seed)).split()
        lost = Counter(sentence.split()) - Counter(noisy)
        assert set(lost) <= {"The", "did", "any", "of", "the", "that", "near"}
        added = Counter(noisy) - Counter(sentence.split())
        assert set(added) <= {"Other", "words", "stand", "here."}


@pytest.mark.parametrize(
    ("sentence", "short"),
    [
        ("However, herons (Ardea cinerea) nest here.", "Herons nest here."),
        ("Herons, which are large birds, nest in willows.", "Herons nest in willows."),
        (
            "In addition to willows, herons like reeds.",
            "In addition to willows, herons like reeds.",
        ),
        ("Herons like water, such as rivers and lakes.", "Herons like water."),
        ("Herons nest here.", "Herons nest here."),
    ],
)
def test_shortened_sentences(sentence: str, short: str) -> None:
    assert shortened(sentence) == short


def test_texts_taken_apart_are_put_together() -> None:
    assert (
        plain("Eye - tracking , they did n't say ( yet ) .")
        == "Eye-tracking, they didn't say (yet)."
    )
    assert plain("“It’s 5–6\u2009km”\n— far") == '"It\'s 5-6 km" - far'
    assert sentences_of("Doctor: How are you (Smith, 2001)? Fine [3].") == ("How are you?", "Fine.")
    assert not is_prose("Let $x$ be a number of things.")
    assert not is_prose("1 2 3 4 5 6 7 8 9 of 10")


def test_reads_a_record_of_a_set() -> None:
    document = arxiv({"id": "7", "text": "We count. They fly.", "summary": "Counting birds"})
    assert document.key == "arxiv:7"
    assert document.sentences == ("We count.", "They fly.")
    assert document.written == (Written(TITLE, ("Counting birds",)),)


def record(number: int, text: str) -> dict[str, Any]:
    return {"id": str(number), "text": text, "summary": f"Heron {number} of the river"}


def write(path: Path, records: Sequence[dict[str, Any]]) -> None:
    with lzma.open(path, "wt", encoding="utf-8") as stream:
        stream.writelines(json.dumps(record) + "\n" for record in records)


def test_writes_parts_that_share_no_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = "By the old river of the north lives heron {}. It eats fish."
    records = [record(i, story.format(i)) for i in range(200)]
    write(tmp_path / "set.jsonl.xz", records)
    write(tmp_path / "test.jsonl.xz", [{"text": records[0]["text"]}])
    monkeypatch.setattr(sets, "_SETS", (("set.jsonl.xz", (arxiv,)),))
    counts = write_pairs(tmp_path, tmp_path / "out", [tmp_path / "test.jsonl.xz"])
    found = {}
    for part in ("train", "valid"):
        with lzma.open(tmp_path / "out" / f"{part}.jsonl.xz", "rt", encoding="utf-8") as stream:
            found[part] = {int(json.loads(line)["target"].split()[1]) for line in stream}
    held_out = {i for i in range(1, 200) if is_held_out(f"arxiv:{i}", HELD_OUT)}
    assert found["valid"] == held_out
    assert found["train"] == set(range(1, 200)) - held_out  # 0 stands in the test set
    assert counts["evaluation"] == {"arxiv_titles": 1}
    assert counts["train"] == {"arxiv_titles": len(found["train"])}
