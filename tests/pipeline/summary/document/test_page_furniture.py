"""What stands round the text of a page."""

from __future__ import annotations

import pytest

from s2s_desktop.pipeline.summary.document.page_furniture import furniture
from s2s_desktop.pipeline.summary.document.structure import read_document

_TEXT = ["The river closed the coast road on Monday.", "Nobody was hurt, the mayor says.",
         "The ferry will run every hour until the road is open.", "Tickets cost four euros.",
         "A bus waits at the pier."]  # fmt: skip


@pytest.mark.parametrize(
    "sentence",
    [
        "We use cookies to improve your experience.", "By continuing you accept our policy.",
        "Sign up for our newsletter and never miss a story.", "Skip to main content.",
        "By Jane Doe for the Coast Press.", "By .", "Jane Doe .", "07:47 EST, 18 September 2013 .",
        "Last updated on Monday, 3 March 2025 at 10:40 a.m.", "Photo: the crane in the harbour.",
        "A fallen tree blocks Main Street in Gorham .", "Scroll down for video.",
        "The crane in May (AP Photo/Jo Doe).", "© 2024 Coast Press, all rights reserved.",
        "Read more about the storm.", "Follow us on Facebook and tell us what you think.",
    ],
)  # fmt: skip
def test_what_belongs_to_the_page(sentence: str) -> None:
    assert furniture([*_TEXT, sentence]) == [False] * 5 + [True]


@pytest.mark.parametrize(
    "sentence",
    [
        "We accept all major credit cards.", "By noon the water had gone.",
        "Join us on Friday for the opening of the pier.", "In May 2013 the pier was closed.",
        "By using the service you agree to these terms.", "The photo shows the crane.",
        "Sign up for the boat trip by Friday.", "Published in 2013, the book sold well.",
    ],
)  # fmt: skip
def test_what_belongs_to_the_text(sentence: str) -> None:
    assert not any(furniture([*_TEXT, sentence]))


def test_a_text_about_cookies_is_about_them() -> None:
    policy = [f"We use cookies of kind {kind} to improve your experience." for kind in range(6)]
    assert not any(furniture([*policy, *_TEXT]))
    assert not any(furniture(policy[:1]))


def test_where_all_stops_stand_apart_none_is_odd() -> None:
    assert not any(furniture([sentence[:-1] + " ." for sentence in _TEXT]))
    assert furniture([]) == []


def test_a_document_has_the_sentences_of_its_text_alone() -> None:
    page = "Skip to main content\nWe use cookies here.\n\nBy .\nJo Doe .\nPUBLISHED: .\n"
    document = read_document(page + "\n".join(_TEXT) + "\nSign up for our newsletter today.", "en")
    assert [document.text_of(sentence.span) for sentence in document.sentences] == _TEXT
