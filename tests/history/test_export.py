"""Entries as others read them."""

from __future__ import annotations

import json
from xml.etree import ElementTree

from s2s_desktop.history.entry import Entry, Place
from s2s_desktop.history.export import as_json, as_object, as_text, as_tmx, when
from tests.history.conftest import made

LETTER = made(
    "Dear Ann,\n\nthe fee < 5 is due.\n",
    "Cara Ann,\n\na taxa < 5 é devida.\n",
    pairs=(((0, 9), (0, 9)), ((11, 30), (11, 31))),
    places=(Place("number", (17, 18), None, ("5",)),),
    options={"beam_size": 4},
    made=1_772_000_000.9,
    file_name="letter.txt",
    id=7,
)
SUMMARY = made("Long.", "Short.", task="summarize", target_language="en", made=1.0)
BARE = made('A & "b"\x0c\ud83d', "Á", made=1_772_000_000.0)
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def units(*entries: Entry) -> list[list[tuple[str | None, str | None]]]:
    body = ElementTree.fromstring("".join(as_tmx(entries)).encode())
    return [[(v.get(LANG), v.findtext("seg")) for v in unit] for unit in body.iter("tu")]


def test_text_has_everything_one_below_the_other() -> None:
    text = "".join(as_text([LETTER, SUMMARY]))
    first, second = text.split("—" * 40)
    head, rest = first.split("\n", 1)
    assert head == f"{when(LETTER):%Y-%m-%d %H:%M} · en → pt · tiny11-en-pt · letter.txt"
    assert rest.strip() == f"{LETTER.source.strip()}\n\n{LETTER.result.strip()}"
    assert "summarize en" in second


def test_json_has_every_field() -> None:
    objects = json.loads("".join(as_json([LETTER, SUMMARY])))
    assert [o["id"] for o in objects] == [7, 0]
    assert objects[0] == json.loads(json.dumps(as_object(LETTER)))
    assert objects[0]["pairs"] == [[[0, 9], [0, 9]], [[11, 30], [11, 31]]]
    assert objects[0]["places"][0]["values"] == ["5"]
    assert objects[0]["made"] == when(LETTER).isoformat()
    assert json.loads("".join(as_json([]))) == []


def test_tmx_has_a_unit_for_each_pair_of_sentences() -> None:
    assert units(LETTER, SUMMARY) == [
        [("en", "Dear Ann,"), ("pt", "Cara Ann,")],
        [("en", "the fee < 5 is due."), ("pt", "a taxa < 5 é devida.")],
    ]


def test_tmx_of_an_entry_without_sentences_is_one_unit_without_what_xml_cannot_say() -> None:
    assert units(BARE) == [[("en", 'A & "b"'), ("pt", "Á")]]
    assert units() == []
