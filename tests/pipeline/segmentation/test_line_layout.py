"""Which stretches of a line are text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s2s_desktop.pipeline.segmentation.line_layout import LineLayout


def _texts(text: str) -> list[str]:
    """What is to be translated, line by line."""
    layout, at, parts = LineLayout(text), 0, list[str]()
    for line in text.splitlines(keepends=True):
        end = at + len(line.rstrip("\r\n"))
        parts += [text[a:b] for a, b in layout.parts(at, end)]
        at += len(line)
    return parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Plain text, as it is.", ["Plain text, as it is."]),
        ("a cell\tanother", ["a cell", "another"]),
        ("(a) within ten days;\n(iv) in cash.", ["within ten days;", "in cash."]),
        ("a) one\n2. two\n 3) three\n- four\n* five", ["one", "two", "three", "four", "five"]),
        (
            "- [x] done\n[ ] to do\n## A heading\n> - quoted",
            ["done", "to do", "A heading", "quoted"],
        ),
        ("4.2. The rules\n1.10. It is due.\n3.1.2 Terms", ["The rules", "It is due.", "Terms"]),
        ("2.1 Purpose\n2.5 Million people", ["Purpose", "2.5 Million people"]),
        ("2.1 It is so.", ["2.1 It is so."]),
        ("A. Smith left.\nI. Newton came.", ["A. Smith left.", "I. Newton came."]),
        ("-5 degrees\n#tag is no heading", ["-5 degrees", "#tag is no heading"]),
        ("| Name | The house |\n|---|:--:|", [" Name ", " The house ", "---", ":--:"]),
        ('"Hello, world","He said ""no""",12', ["Hello, world", 'He said ""no""', "12"]),
        ('"A quotation", he said, "and more."', ['"A quotation", he said, "and more."']),
        ('She said: "Come, or go."', ['She said: "Come, or go."']),
    ],
)
def test_marks_and_borders_are_no_text(text: str, parts: list[str]) -> None:
    assert _texts(text) == parts


@pytest.mark.parametrize(
    "line",
    [
        'print("hello")',
        "x = compute(a, b);",
        "def the_house(door):",
        "import numpy as np",
        "from pathlib import Path",
        "#include <stdio.h>",
        "for (int i = 0; i < 3; i++) {",
        "return the_house;",
        "$ ls -l /home",
        '>>> print("a house")',
        '"name": "The house",',
        "SELECT name FROM houses WHERE door = 1;",
        "const house = new House();",
        "total = 5.0",
        "System.out.println(house);",
        "@dataclass",
    ],
)
def test_a_line_of_code_is_no_text(line: str) -> None:
    assert _texts(f"Before it.\n{line}\nAfter it.") == ["Before it.", "After it."]


@pytest.mark.parametrize(
    "line",
    [
        "Please return the books; thank you.",
        "If you come (and I hope so): bring cake.",
        "The item(s) you asked for",
        "Import duties are from 5 to 7 percent.",
        "For example: a house.",
        "Call me (or write to me);",
        "Select a house from the list;",
        "It costs $ 5 more.",
        "$ 5 is not much.",
        "Class struggle and others:",
        "@maria, are you there?",
        "Let me see;",
        "Lisbon (2020).",
        "Try the soup {",
    ],
)
def test_ordinary_lines_are_text(line: str) -> None:
    assert _texts(line) == [line]


@pytest.mark.parametrize(
    "block",
    [
        "```python\na house\n\nanother = 1\n```",
        "~~~\na house\n```\n~~~",
        "\\begin{verbatim}\na house\n\\end{verbatim}",
        "$$\na + house\n$$",
    ],
)
def test_a_block_of_code_is_no_text(block: str) -> None:
    assert _texts(f"Before it.\n{block}\nAfter it.") == ["Before it.", "After it."]


def test_a_fence_that_nothing_closes_is_no_block() -> None:
    assert _texts("```\nStill a text.")[-1] == "Still a text."


@given(st.text(st.sampled_from("ab1 .:|#$;={}<>[]()*`\\\"'-~>\t"), max_size=40))
def test_parts_are_apart_and_in_order(line: str) -> None:
    at = 0
    for start, end in LineLayout(line).parts(0, len(line)):
        assert at <= start < end <= len(line)
        at = end
