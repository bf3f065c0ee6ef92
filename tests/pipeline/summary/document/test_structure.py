"""Structure of plain texts of many kinds, each sentence exactly where it stands."""

from __future__ import annotations

import tracemalloc

import pytest

from s2s_desktop.pipeline.messages import TextStretch
from s2s_desktop.pipeline.summary.document.structure import DocumentText, read_document

_MAIL = """\
From: Ana Silva <ana@example.org>
To: Team <team@example.org>
Date: Tue, 4 Mar 2025 09:12:00 +0000
Subject: Office move postponed to 12 May

Hi all,

The landlord told us yesterday that the new floor will not be ready
in April, because the fire doors failed their inspection. We will move on
Monday 12 May instead of 14 April.

Best regards,
Ana
--
Facilities of the whole house and of its garden

On Mon, 3 Mar 2025 at 17:20, Jorge wrote:
> Any news on the doors? I need to tell the movers this week.
"""

_MINUTES = """\
# Minutes of the committee

## 1. Cafeteria

- The contract with the caterer ends in August.
- Three offers came in; the cheapest is 12 % below ours.

## Printers

The number of pages fell by a third. We return four printers.

| Printer | Pages |
| --- | --- |
| 1 | 2000 |
"""

_CONTRACT = """\
RENTAL AGREEMENT

1. TERM
The tenancy begins on 1 September 2024 and ends
on 31 August 2025.

2. RENT
2.1 The Tenant shall pay 850 pounds a month.
2.2 If rent is late, the Landlord may charge interest.
"""

_MANUAL = """\
Getting started
===============

This guide shows you how to install the tool.

Installation
------------

1. Download the archive from the page.
2. Run the installer:

```
./install.sh --prefix is the option to use.
```

The tool stores only what has changed.
"""

_CHAT = """\
[09:01] Mia: did the release go out?
[09:02] Tom: not yet, the installer fails
[09:04] Mia: ok. I will ask Priya to renew the certificate
"""


def _sentences(document: DocumentText) -> list[str]:
    return [document.text_of(sentence.span) for sentence in document.sentences]


def test_a_mail_is_its_own_text_and_its_subject_is_the_title() -> None:
    document = read_document(_MAIL, "en")
    assert document.kind == "mail"
    assert document.title
    assert document.text_of(document.title) == "Office move postponed to 12 May"
    assert _sentences(document) == [
        "The landlord told us yesterday that the new floor will not be ready in April, because "
        "the fire doors failed their inspection.",
        "We will move on Monday 12 May instead of 14 April.",
    ]


def test_items_of_minutes_are_sentences_and_tables_are_not() -> None:
    document = read_document(_MINUTES, "en")
    assert [document.text_of(heading.span) for heading in document.headings] == [
        "Minutes of the committee",
        "1. Cafeteria",
        "Printers",
    ]
    assert _sentences(document) == [
        "The contract with the caterer ends in August.",
        "Three offers came in; the cheapest is 12 % below ours.",
        "The number of pages fell by a third.",
        "We return four printers.",
    ]
    assert [s.item for s in document.sentences] == [True, True, False, False]
    assert [s.section for s in document.sentences] == [0, 0, 1, 1]
    assert [s.paragraph for s in document.sentences] == [0, 1, 2, 2]


def test_clauses_of_a_contract_lose_their_numbers() -> None:
    document = read_document(_CONTRACT, "en")
    assert [document.text_of(h.span) for h in document.headings] == [
        "RENTAL AGREEMENT",
        "1. TERM",
        "2. RENT",
    ]
    assert _sentences(document) == [
        "The tenancy begins on 1 September 2024 and ends on 31 August 2025.",
        "The Tenant shall pay 850 pounds a month.",
        "If rent is late, the Landlord may charge interest.",
    ]


def test_underlined_headings_and_code_of_a_manual() -> None:
    document = read_document(_MANUAL, "en")
    headings = [document.text_of(heading.span) for heading in document.headings]
    assert headings == ["Getting started", "Installation"]
    assert "The tool stores only what has changed." in _sentences(document)
    assert not any("prefix" in sentence for sentence in _sentences(document))


def test_turns_of_a_chat_have_speakers() -> None:
    document = read_document(_CHAT, "en")
    assert document.kind == "dialogue"
    speakers = [document.text_of(s.speaker) for s in document.sentences if s.speaker]
    assert speakers == ["Mia", "Tom", "Mia"]
    assert _sentences(document)[-1].endswith("I will ask Priya to renew the certificate")


@pytest.mark.parametrize(
    "chat",
    [
        "[12/03/2026, 18:02:11] Ana: are we on for Saturday?\n"
        "[12/03/2026, 18:02:40] Rui: yes, but the bar is closed\n"
        "[12/03/2026, 18:04:31] Ana: then I will book the other one\n",
        "12.3.26, 18:02 - Ana: are we on for Saturday?\n"
        "12.3.26, 18:02 - Rui: yes, but the bar is closed\n"
        "12.3.26, 18:04 - Ana: then I will book the other one\n",
        "18:02 <Ana> are we on for Saturday?\n"
        "18:02 <@Rui> yes, but the bar is closed\n"
        "18:04 <Ana> then I will book the other one\n",
    ],
)
def test_turns_of_a_messenger_have_a_day_or_angle_brackets(chat: str) -> None:
    document = read_document(chat, "en")
    assert document.kind == "dialogue"
    assert [(document.text_of(s.speaker or (0, 0)), document.text_of(s.span))
            for s in document.sentences] == [
        ("Ana", "are we on for Saturday?"),
        ("Rui", "yes, but the bar is closed"),
        ("Ana", "then I will book the other one"),
    ]  # fmt: skip


def test_a_mail_as_it_was_sent_is_its_own_text_without_what_lists_add() -> None:
    # GIVEN a header with folded fields, a short signature after its mark, and the list's footer
    text = (
        "Return-Path: <ana@example.org>\nReceived: from a.example.org by b.example.org\n"
        "\twith ESMTP; Fri, 14 Feb 2003 17:52:50 -0800\nTo: builders <dev@example.org>,\n"
        "\ttesters <test@example.org>\nPriority: this one has no well known name\n"
        "Subject: Nightly builds are broken\n\n"
        "Dear builders and testers,\n\nThe builds have failed since Sunday.\n\n-- \nAna\n"
        + "This list is sponsored by a company that sells guides.\n"
        * 20
    )
    document = read_document(text, "en")
    assert document.title
    assert document.text_of(document.title) == "Nightly builds are broken"
    assert _sentences(document) == ["The builds have failed since Sunday."]


def test_the_header_of_a_mail_below_the_answer_is_none_of_its_sentences() -> None:
    text = (
        "Hi Rita,\n\nWe will collect the two chairs on Wednesday.\n\nBest,\nDaniel\n\n"
        + "\n".join(["Please do not print this mail unless you need to."] * 5)
    )
    assert _sentences(read_document(text, "en")) == ["We will collect the two chairs on Wednesday."]
    quoted = (
        "We will collect the two chairs on Wednesday.\n\n"
        "From: Rita Almeida, who bought them\nSent: 11 March 2026 at the end of the day\n"
        "To: Service of the shop for chairs\nSubject: Wrong fabric on two of them\n\n"
        "My chairs came today.\n"
    )
    document = read_document(quoted, "en")
    assert document.kind == "mail"
    assert document.title is None
    assert _sentences(document) == [
        "We will collect the two chairs on Wednesday.",
        "My chairs came today.",
    ]


def test_two_dashes_end_no_text_that_goes_on() -> None:
    text = "The first part is short.\n\n--\n\n" + "The second part is long.\n\n" * 20
    assert len(_sentences(read_document(text, "en"))) == 21


def test_addresses_are_no_sentences_and_a_plural_in_brackets_is_no_code() -> None:
    text = (
        "View it in a browser (https://news.example.org/a/long/address/of/this/letter)\n"
        "https://news.example.org/\n\n"
        "    The grant covers any claim(s), including those for a method,\n    of the owner.\n"
    )
    assert _sentences(read_document(text, "en")) == [
        "The grant covers any claim(s), including those for a method, of the owner."
    ]
    # An address may end a sentence, or stand within one that was wrapped
    for sentence in (
        "The code is at https://code.example.org/a/long/address/of/the/code.",
        "Please read what we wrote in spring at the address\n"
        "https://code.example.org/a/long/address/of/the/code\nbefore you come.",
    ):
        assert _sentences(read_document(sentence, "en")) == [" ".join(sentence.split())]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n\t\n",
        "Alice Johnson\nBob Smith\nCarla Gomez\nDmitri Petrov\n",
        "import os\n\ndef main(path):\n    for name in os.listdir(path):\n        print(name)\n",
        "| a | b |\n| 1 | 2 |\n| 3 | 4 |\n",
        "------\n======\n",
    ],
)
def test_what_is_no_prose_has_no_sentences(text: str) -> None:
    assert read_document(text, "en").sentences == ()


def test_pretokenised_sentences_one_a_line() -> None:
    lines = [
        "Eye - Tracking in Schools",
        "Children read slowly when they do n't know the words .",
        "We measured it with glasses .",
    ]
    document = read_document("\n".join(lines), "en")
    assert document.title
    assert document.text_of(document.title) == lines[0]
    assert _sentences(document) == lines[1:]


def test_a_news_report_is_known_by_its_dateline() -> None:
    text = (
        "Flood closes coast road\n\n"
        "HARWICK (Coast Press) — A river that burst its banks on Tuesday closed the road, and "
        "officials said it would take a week to clear.\n\n"
        "Two houses were damaged, the fire brigade said.\n\nTickets cost 4 euros.\n"
    )
    assert read_document(text, "en").kind == "news"
    assert (
        read_document("I said no. Then you said yes. We went home on Monday.", "en").kind != "news"
    )


def test_a_paper_is_known_by_how_it_speaks() -> None:
    text = "Networks are large. In this paper, we propose to prune them. Our results are good."
    assert read_document(text, "en").kind == "paper"


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_offsets_hold_with_any_line_ends(ending: str) -> None:
    text = ending.join(_MINUTES.splitlines())
    document = read_document(text, "en")
    for sentence in document.sentences:
        part = text[slice(*sentence.span)]
        assert part == part.strip()
        assert part.endswith(".")
    assert _sentences(document) == _sentences(read_document(_MINUTES, "en"))


def test_a_book_keeps_every_sentence_and_chapter() -> None:
    chapter = "# Chapter\n\n" + "The sea was calm that day. Nobody spoke of it.\n\n" * 200
    document = read_document(chapter * 20, "en")
    assert len(document.sentences) == 20 * 400
    assert len(document.headings) == 20
    assert document.sentences[-1].section == 19
    assert document.sentences[-1].paragraph == 20 * 200 - 1


def test_a_book_in_one_line_is_prose() -> None:
    # GIVEN sentences in a row, with a mark here and there that tables are made of
    said = "The river rose in spring and closed the road to the port. "
    text = said * 500 + "So |x| is the distance. " + said * 500
    # WHEN it is read, THEN it is no table
    assert len(read_document(text, "en").sentences) == 1_001


def test_a_line_without_an_end_is_not_cut_into_words() -> None:
    # GIVEN a line with one full stop, at its end
    text = "so on " * 100_000 + "and so on."
    # WHEN it is read, THEN a copy of it or two are made, but no list of its words
    tracemalloc.start()
    assert len(read_document(text, "en").sentences) <= 1
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 5 * len(text)


def test_what_the_document_says_of_its_lines_is_not_guessed() -> None:
    text = "Why do prices rise.\n\nThe Old Harbour Office Of 1912\n\nWages rose by 4 percent.\n"
    stretches = (
        TextStretch((0, text.index("The Old") - 2), "heading"),
        TextStretch((text.index("The Old"), text.index("Wages") - 2), "paragraph"),
    )
    guessed, said = read_document(text, "en"), read_document(text, "en", stretches)
    assert [guessed.text_of(heading.span) for heading in guessed.headings] == [
        "The Old Harbour Office Of 1912"
    ]
    # THEN the heading is one though it ends with a stop, and its neighbour, which has none, is not.
    assert [said.text_of(heading.span) for heading in said.headings] == ["Why do prices rise."]
    assert [said.text_of(sentence.span) for sentence in said.sentences] == [
        "Wages rose by 4 percent."
    ]
