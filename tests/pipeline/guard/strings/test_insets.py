"""Which parts of a text are taken for strings of machines, and which are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s2s_desktop.pipeline.guard.strings.insets import find_insets, insets_between
from s2s_desktop.pipeline.messages import Inset


def _found(text: str, keep: tuple[str, ...] = ()) -> list[str]:
    return [text[inset.start : inset.end] for inset in find_insets(text, keep)]


FOUND = [
    (
        "url",
        "See <https://en.wiki.org/wiki/Foo_(bar)> (or http://localhost:8080/x).",
        ["https://en.wiki.org/wiki/Foo_(bar)", "http://localhost:8080/x"],
    ),
    (
        "url without scheme",
        "Go to www.exemplo.com.br/pagina, example.org or docs.python.org/3/lib.",
        ["www.exemplo.com.br/pagina", "example.org", "docs.python.org/3/lib"],
    ),
    (
        "url of another scheme",
        "Write mailto:a@b.cd or tel:+123456789!",
        ["mailto:a@b.cd", "tel:+123456789"],
    ),
    ("email", "Mail first.last+tag@mail.example.co.uk.", ["first.last+tag@mail.example.co.uk"]),
    (
        "mention",
        "Thanks @maria_s and @user@mastodon.social!",
        ["@maria_s", "@user@mastodon.social"],
    ),
    (
        "hashtag",
        "#FreeSoftware, #2024goals and order #123.",
        ["#FreeSoftware", "#2024goals", "#123"],
    ),
    (
        "POSIX path",
        "Edit /etc/nginx/nginx.conf and ~/.bashrc, then ./run.sh",
        ["/etc/nginx/nginx.conf", "~/.bashrc", "./run.sh"],
    ),
    (
        "Windows path",
        r"Open C:\Program Files\App\app.exe or D:\x.",
        [r"C:\Program Files\App\app.exe", r"D:\x"],
    ),
    ("UNC path", r"It is in \\server\share\docs\a.txt, or there.", [r"\\server\share\docs\a.txt"]),
    ("file", "Attached report_final.v2.pdf and photo.JPG.", ["report_final.v2.pdf", "photo.JPG"]),
    (
        "uuid",
        "id 123e4567-e89b-12d3-a456-426614174000 ok",
        ["123e4567-e89b-12d3-a456-426614174000"],
    ),
    (
        "hash",
        "md5 d41d8cd98f00b204e9800998ecf8427e, commit 3fa9c1d, 0xDEADBEEF.",
        ["d41d8cd98f00b204e9800998ecf8427e", "3fa9c1d", "0xDEADBEEF"],
    ),
    ("token", "key sk_live_4eC39HqLyjWDarjtT1zdp7dc ok", ["sk_live_4eC39HqLyjWDarjtT1zdp7dc"]),
    ("base64", "it is SGVsbG8gV29ybGQ= there", ["SGVsbG8gV29ybGQ="]),
    ("mac", "mac 00:1A:2B:3C:4D:5E on", ["00:1A:2B:3C:4D:5E"]),
    (
        "ip",
        "ip 192.168.0.1:80, 10.0.0.0/8 and 2001:db8::1.",
        ["192.168.0.1:80", "10.0.0.0/8", "2001:db8::1"],
    ),
    (
        "iban",
        "Pay to PT50 0002 0123 1234 5678 9015 4 THIS week or DE89370400440532013000.",
        ["PT50 0002 0123 1234 5678 9015 4", "DE89370400440532013000"],
    ),
    (
        "isbn",
        "ISBN 978-3-16-148410-0 or 978-0-306-40615-7.",
        ["ISBN 978-3-16-148410-0", "978-0-306-40615-7"],
    ),
    (
        "doi",
        "doi:10.1000/182 and 10.1038/s41586-020-2649-2.",
        ["doi:10.1000/182", "10.1038/s41586-020-2649-2"],
    ),
    (
        "phone",
        "Call +351 912 345 678, (11) 98765-4321 or 555-123-4567; phone: 21 345 67 89.",
        ["+351 912 345 678", "(11) 98765-4321", "555-123-4567", "21 345 67 89"],
    ),
    ("version", "From v2.10.3-beta or version 3.10 to 1.2.3.", ["v2.10.3-beta", "3.10", "1.2.3"]),
    (
        "number of a person or place",
        "CPF 123.456.789-09, CEP 01310-100",
        ["123.456.789-09", "01310-100"],
    ),
    (
        "placeholder of printf",
        "%s: %d of %1$s, %(name)d and %.2f",
        ["%s", "%d", "%1$s", "%(name)d", "%.2f"],
    ),
    (
        "placeholder in braces",
        "{user} {0} {n:.2f} ${total} {{ x }} {% if %}",
        ["{user}", "{0}", "{n:.2f}", "${total}", "{{ x }}", "{% if %}"],
    ),
    ("placeholder of another kind", "set :id to __name__ and $user", [":id", "__name__", "$user"]),
    (
        "ICU plural",
        "You have {n, plural, one {# item} other {# items}} now",
        ["{n, plural, one {# item} other {# items}}"],
    ),
    (
        "tag",
        '<b>Bold</b> <a href="http://x.y">here</a><br/>now',
        ["<b>", "</b>", '<a href="http://x.y">', "</a>", "<br/>"],
    ),
    ("code in a tag", "Type <code>ls the house</code> now", ["<code>ls the house</code>"]),
    (
        "entity",
        "Tom &amp; caf&eacute; &quot;so&quot; &#8212; a&nbsp;b",
        ["&amp;", "caf&eacute;", "&quot;", "&quot;", "&#8212;", "&nbsp;"],
    ),
    (
        "Markdown",
        "**bold** ~~gone~~ ==mark== *it* _em_ __strong words__",
        ["**", "**", "~~", "~~", "==", "==", "*", "*", "_", "_", "__", "__"],
    ),
    (
        "Markdown link",
        "[text](http://u.v/w) and ![pic](a.png) [^1]",
        ["[", "](http://u.v/w)", "![", "](a.png)", "[^1]"],
    ),
    ("inline code", "Run `make the house` and ``x`y``.", ["`make the house`", "``x`y``"]),
    (
        "TeX",
        r"Let $x^2$ be \emph{big} as in \cite{foo} and $a$, \(b\).",
        ["$x^2$", r"\emph{", "}", r"\cite{foo}", "$a$", r"\(b\)"],
    ),
    (
        "words of programs",
        "Press Ctrl+Shift+S, run get_name() with --verbose, std::vector or fooBar",
        ["Ctrl+Shift+S", "get_name()", "--verbose", "std::vector", "fooBar"],
    ),
]


@pytest.mark.parametrize(
    ("text", "strings"), [row[1:] for row in FOUND], ids=[row[0] for row in FOUND]
)
def test_strings_for_machines_are_found(text: str, strings: list[str]) -> None:
    assert _found(text) == strings


@pytest.mark.parametrize(
    "text",
    [
        "It costs $5 and US$ 10, or R$ 12,50.",
        "The price rose from $1,283.82 to $2,041.07 in 2019.",
        "He or she and/or they went 3/4 km/h.",
        "A amostra tinha 3.021.377 pares, de 12.345,67 a 1 234 567.",
        "On 12.05.2024 at 12:30:45 the 1990-1994 plan, 3:15 pm, 24/7.",
        "50% discount, 100% de desconto, 2,5-3,5 %, -5 °C",
        "He said: yes; a 5*3*2 or 2 ** 3",
        "Mr. Smith e.g. the U.S. i.e. etc.",
        "COVID-19 and SARS-CoV-2, H1N1, vitamin B12 and CO2",
        "the end.Then it began",
        "well-known state-of-the-art O'Neill's 14-year-old",
        "(see note) [sic] {really now} a (b) c",
        "Where? \u2014 There\u2026 \u00absim\u00bb \u201cno\u201d",
        "A & B, R&D, AT&T, 5 < 6 > 3 and x=5",
        "1st 2nd 3.ª n.º 12 p. 5-7 Article 5(1)(a)",
        "McDonald, iPhone and eBay; Room 101 and Boeing 747-400",
        "the ratio 1:2 from 0.5 to 10.25",
        "# @ home www A:: :)",
    ],
)
def test_ordinary_text_is_none(text: str) -> None:
    assert _found(text) == []


def test_markup_hangs_on_words_in_pairs() -> None:
    opening, closing = find_insets("a **b c** d")
    assert (opening.role, opening.partner) == ("opens", closing.start)
    assert (closing.role, closing.partner) == ("closes", opening.start)
    (alone,) = find_insets("a <br> b")
    assert (alone.role, alone.partner) == ("parts", None)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("%d files, %s", ["number", "word"]),
        ("{count} of {total} in {name}", ["number", "number", "word"]),
        ("%(count)d: %.2f", ["number", "number"]),
        ("{{ n }} and {{ user }}", ["number", "word"]),
    ],
)
def test_placeholders_of_numbers_count(text: str, roles: list[str]) -> None:
    assert [inset.role for inset in find_insets(text)] == roles


def test_markup_within_code_is_code() -> None:
    assert _found("a `**b**` c") == ["`**b**`"]
    # A pair is none when one of the two is something else.
    assert _found("**a `b** c` d") == ["`b** c`"]


def test_kept_terms_are_whole_words() -> None:
    keep = ("House of Oak", "Oak", "C++")
    text = "The House  of Oak, an Oak, Oakland and C++."
    assert _found(text, keep) == ["House  of Oak", "Oak", "C++"]
    assert _found("the oak of the house", keep) == []


def test_given_insets_are_there_too() -> None:
    given = Inset(2, 5, "note", "closes")
    assert find_insets("ab[1] see a@b.cd", given=[given]) == (given, Inset(10, 16, "email"))


def test_insets_of_a_stretch_count_from_its_start() -> None:
    insets = [Inset(0, 3, "x"), Inset(5, 8, "x", "opens", 9), Inset(9, 11, "x", "closes", 5)]
    assert insets_between(insets, 4, 10) == (Inset(1, 4, "x", "opens", 5),)


@given(st.text(st.sampled_from("ab1 .:/@#%${}<>[]()*_`\\&;=-~\n\"'|+"), max_size=40))
def test_insets_are_apart_and_in_order(text: str) -> None:
    insets = find_insets(text, ("a",))
    at = 0
    for inset in insets:
        assert at <= inset.start < inset.end <= len(text)
        at = inset.end
    # Who has a partner is the partner of that one.
    by_start = {inset.start: inset for inset in insets}
    for inset in insets:
        if inset.partner is not None:
            assert by_start[inset.partner].partner == inset.start
