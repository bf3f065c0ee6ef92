"""Strings that are meant for machines: the table of patterns by which they are found.

Numbers, dates, times and amounts are not among them: a model must see these.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from s2s_desktop.pipeline.messages import InsetRole, Span

_DOT, _SUFFIX = frozenset(["inner dot"]), frozenset(["suffix"])
_DIGITS, _MIXED = frozenset(["digits"]), frozenset(["mixed"])
_HUMP, _CALL = frozenset(["hump"]), frozenset(["call"])
_OPTION, _LOCAL = frozenset(["option"]), frozenset(["localhost"])
"""Signs beside characters: a dot with a letter or digit behind it, one that may begin the end of
a name (or follow "www"), seven digits or more, a digit beside a letter, a capital behind a small
letter, empty parentheses, a hyphen that begins a word, a name of this machine."""

_DIGIT, _MANY_DIGITS = re.compile(r"\d"), 7

_SIGNS = (
    (_DOT, re.compile(r"\.\w")),
    (_SUFFIX, re.compile(r"\.(?:[^\W\d]|7z|(?<=[Ww]\.)\w)")),
    (_MIXED, re.compile(r"\d(?:(?=[A-Za-z])|(?<=[A-Za-z]\d))")),
    (_HUMP, re.compile(r"[a-z][A-Z]")),
    (_CALL, re.compile(r"\(\)")),
    (_OPTION, re.compile(r"-(?<!\w-)[-A-Za-z]")),
    (_LOCAL, re.compile(r"localhost")),
)
"""Patterns that begin with a character are searched for fastest."""

_SUFFIXES = (
    "7z|aac|apk|asc|avi|bak|bashrc|bat|bib|bin|bmp|bz2|cfg|class|cmd|conf|cpp|crt|css|csv|dat|db|"
    "deb|dll|dmg|docm|docx?|dotx|ebook|eml|env|epub|eps|exe|flac|gif|gitignore|go|gpg|gz|heic|hpp|"
    "html?|ico|ics|ini|ipynb|iso|jar|java|jpe?g|js|json|jsonl|jsx|key|kt|less|lock|log|lua|m4a|"
    "m4v|md|mkv|mobi|mov|mp3|mp4|mpe?g|msi|odp|ods|odt|ogg|old|opus|orig|otf|parquet|patch|pdf|"
    "pem|php|pkl|plist|png|po|pot|ppt[mx]?|properties|ps1|psd|py|pyc|rar|raw|rb|rpm|rs|rst|rtf|"
    "scss|sh|sln|so|sql|sqlite|srt|svg|swift|swp|tar|tex|tgz|tiff?|tmp|tmx|toml|tsv|tsx|ttf|txt|"
    "vcf|vtt|wav|webm|webp|whl|wmv|woff2?|xcf|xhtml|xliff|xls[mx]?|xml|xz|ya?ml|zip|zst"
)

_DOMAINS = (
    "com|org|net|edu|gov|mil|int|info|io|dev|app|ai|co|biz|xyz|online|site|store|blog|tech|cloud|"
    "br|pt|uk|eu|de|fr|es|ch|at|nl|be|se|dk|fi|pl|cz|ru|ua|jp|cn|kr|in|us|ca|au|nz|za|mx|ar|cl|ao|"
    "mz|cv|tv|me"
)

_ANY = r".{0,1000}?"
"""What stands in a comment or a template: not the rest of a long line for each beginning."""

_URL_END = r"(?<![.,;:!?'*_~\u2026])"
"""Punctuation behind an address belongs to the sentence."""

_URL_CHARS = (
    r"(?:[^\s<>()\[\]{}\"`\u201c\u201d\u00ab\u00bb|\\^]"
    r"|\([^\s<>()]*\)|\[[^\s<>\[\]]*\]|\{[^\s{}]*\})"
)

_OCTET = r"(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)"
_WORDS_BEFORE_NUMBERS = (
    r"(?i:\b(?:version|vers[aã]o|vers[oõ]es|versions|release|build|Python|Java|Ubuntu|Debian|"
    r"Fedora|Android|iOS|iPadOS|macOS|Windows|Linux|kernel|Firefox|Chrome|Safari|PHP|Ruby|Rust|Go|"
    r"Node(?:\.js)?|Qt|GTK|GNOME|KDE|HTML|CSS|HTTP|TLS|SSL|USB|HDMI|Bluetooth|PCIe|DDR|Unicode)"
    r"[\s/-]v?)"
)

_WORDS_BEFORE_PHONES = (
    r"(?i:\b(?:tel|telefone|telem[oó]vel|telephone|phone|fone|fax|celular|cel|call|ligue|"
    r"WhatsApp|mobile)(?:\s+(?:para|to|us at|at|o|no|n\.?[oº]|number|n[uú]mero|us on|on))?"
    r"[.:]{0,2}\s*)"
)


@dataclass(frozen=True)
class Pattern:
    """One kind of string: what matches `expression` (where that has a group "it", the group),
    but for what matches `excluded` as a whole. A text with none of the `signs` has no match
    (`patterns_for`)."""

    kind: str
    expression: re.Pattern[str]
    signs: frozenset[str]
    excluded: re.Pattern[str] | None = None
    role: InsetRole = "word"

    def find(self, text: str) -> Iterator[Span]:
        """Where such strings stand."""
        group = "it" if "it" in self.expression.groupindex else 0
        for match in self.expression.finditer(text):
            if not (self.excluded and self.excluded.fullmatch(match[group])):
                yield match.span(group)


def signs_of(text: str) -> frozenset[str]:
    """What there is in a text that a pattern may need: its characters, and a few more signs."""
    found = [sign for sign, expression in _SIGNS if expression.search(text)]
    if len(_DIGIT.findall(text)) >= _MANY_DIGITS:
        found.append(_DIGITS)
    return frozenset(text).union(*found)


def _pattern(
    kind: str,
    expression: str,
    signs: Iterable[str],
    excluded: str = "",
    role: InsetRole = "word",
) -> Pattern:
    return Pattern(
        kind,
        re.compile(expression),
        frozenset(signs),
        re.compile(excluded) if excluded else None,
        role,
    )


PATTERNS: tuple[Pattern, ...] = (
    # Code: what is between backquotes; then TeX.
    _pattern("code", r"(?<!`)(?P<ticks>`{1,3})(?!`)(?:(?!'')[^\n])+?(?<!`)(?P=ticks)(?!`)", "`"),
    _pattern("tex", r"\$\$[^$\n]+\$\$|\\\([^\n]+?\\\)|\\\[[^\n]+?\\\]", "$\\"),
    _pattern("tex", r"\\begin\{(?P<name>\w+\*?)\}.{0,1000}?\\end\{(?P=name)\}", "\\"),
    _pattern(
        "tex",
        r"(?<![\w$\\])\$(?![\s$])(?:[^$\n\s]{1,3}|[^$\n]*[\\^_={}+<>|][^$\n]*)(?<![\s\\A-Z])\$(?![\d\w])"
        r"|(?<![\w$\\])\$[A-Za-z]\$(?!\w)",
        "$",
        r"\$\d[\d.,]*\$",
    ),
    _pattern(  # of a number
        "placeholder",
        r"(?<![\d%\w])%(?:\d{1,2}\$|\([\w.]+\))?[-+0#]*(?:\d+|\*)?(?:\.(?:\d+|\*))?"
        r"(?:hh?|ll?|[Lzjtq])?[diufFgG](?!\w)|%n(?!\w)"
        r"|(?:[$#@%]|(?<![A-Za-z}\]]))\{\{?\s*(?i:[nk]|num(?:ber)?|n[u\u00fa]mero|qtd|quantidade|qty|"
        r"quantity|total|(?:\w+_)?(?:count|total|num)|(?:count|total|num)_\w+|\w+Count)"
        r"\s*(?::[^{}\n]*)?\}\}?",
        "%{",
        role="number",
    ),
    # Templates and comments, then placeholders.
    _pattern("markup", rf"<!--{_ANY}-->|<!\[CDATA\[{_ANY}\]\]>|<\?{_ANY}\?>|<!DOCTYPE[^>]*>", "<"),
    _pattern(
        "placeholder",
        rf"<%{_ANY}%>|\{{%{_ANY}%\}}|\{{\{{\{{?{_ANY}\}}?\}}\}}|\[\[[^\[\]\n]+\]\]",
        "<{[",
    ),
    _pattern(  # messages of ICU: braces within braces
        "placeholder",
        r"\{\s*\w+\s*,\s*(?:plural|select|selectordinal|number|date|time)\b"
        r"(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}",
        "{",
    ),
    _pattern(
        "placeholder",
        r"(?:[$#@%]|(?<![A-Za-z}\]]))\{\s*(?:[\w.$'\"\[\]-]|\(\))*\s*(?:[:!?|][^{}\n]*)?\}",
        "{",
    ),
    _pattern(
        "placeholder",
        r"(?<![\d%\w])%(?:\d{1,2}\$|\([\w.]+\))?[-+0#]*(?:\d+|\*)?(?:\.(?:\d+|\*))?"
        r"(?:hh?|ll?|[Lzjtq])?[diouxXeEfFgGaAcspn@](?!\w)|%[A-Za-z_]\w*%|(?<![\d\w%])%L?[1-9](?![\d\w%.,])",
        "%",
    ),
    _pattern("placeholder", r"(?<![\w_])__[A-Za-z]\w*?__(?!\w)", "_"),
    _pattern(
        "path",
        r"(?<!\w)(?:\$[A-Za-z_]\w*|%[A-Za-z]\w*%)(?:[/\\][\w.$@%+~-]+)+[/\\]?",
        "$%",
    ),
    _pattern("placeholder", r"(?<![\w$])\$[A-Za-z_]\w*(?:\.\w+)*(?![\w$])", "$"),
    # Addresses.
    _pattern(
        "url",
        rf"(?<![A-Za-z])[a-z][a-z0-9+.-]{{1,11}}://{_URL_CHARS}+{_URL_END}"
        rf"|(?<![\w:])(?:mailto|tel|sms|sip|xmpp|magnet|urn|data|geo|bitcoin|javascript|about):"
        rf"(?=[\w?+]){_URL_CHARS}+{_URL_END}",
        ":",
    ),
    _pattern(
        "email",
        r"(?<![\w.@])[\w.!#$%&'*+/=?^`{|}~-]*[\w+-]@[\w-]+(?:\.[\w-]+)+(?!\w|@)",
        "@",
    ),
    _pattern("email", r"(?<![\w.@])[\w-]+@[\w-]+(?::[\w./~-]*\w)?(?![\w@])", "@"),
    _pattern(
        "url",
        rf"(?<![\w@/.-])(?i:www)\.[\w-]+\.{_URL_CHARS}+{_URL_END}"
        rf"|(?<![\w@/.-])(?:[\w-]+\.)+(?:{_DOMAINS})(?::\d+)?(?:[/?#]{_URL_CHARS}+{_URL_END}|/)"
        rf"|(?<![\w@/.-])(?:[a-z0-9-]{{2,}}\.)+(?:{_DOMAINS})(?::\d+)?(?![\w@-]|\.\w)"
        rf"|(?<![\w@/.:-])localhost(?::\d+)?(?:/{_URL_CHARS}*{_URL_END})?(?!\w)",
        _SUFFIX | _LOCAL,
        r"localhost",
    ),
    _pattern("doi", r"(?i:\bdoi:\s?)?\b10\.\d{4,9}/[^\s\"<>]+(?<![.,;:!?)\]'])", "/"),
    _pattern(
        "path",
        r"(?<![\w\\])(?:[A-Za-z]:|\\\\[\w.$ -]*[\w.$]|\\\\\?\\[A-Za-z]:)"
        r"[\\/](?:[^\s\\/:*?\"<>|]+(?: [^\s\\/:*?\"<>|]+){0,3}[\\/])*"
        r"(?:[^\s\\/:*?\"<>|,;]*[^\s\\/:*?\"<>|.,;!)'])?",
        "\\:",
    ),
    _pattern(
        "path",
        r"(?<![\w/.:<*~)-])(?:~|\.{1,2})?(?:/[\w.@%+=~:*-]+){2,}/?(?<![.:,])"
        r"|(?<![\w/.:<*~)-])(?:~|\.{1,2})/(?:[\w.@%+=~:*-]*\w/?)?"
        r"|(?<![\w/.:<*~)-])/(?:bin|boot|dev|etc|home|lib|media|mnt|opt|proc|root|run|srv|sys|tmp|"
        r"usr|var)/?(?!\w)|(?<!\S)/[a-z][\w-]+(?=[\s,.;!?]|$)",
        "/",
    ),
    _pattern(
        "file",
        rf"(?<![\w@/\\.-])(?:[\w-]+/)*(?:[\w*+-]+\.)+(?i:{_SUFFIXES})(?![\w@-]|\.\w)"
        rf"|(?<![\w.)\]}}'\"])\.(?:[a-z]\w*[.-])*[a-z]\w+(?!\w|\.\w)",
        _SUFFIX,
    ),
    # Names in networks.
    _pattern("mention", r"(?<![\w@/.])@[A-Za-z_](?:[\w.-]*\w)?(?:@[\w.-]+\w)?(?!\w|/)", "@"),
    _pattern("mention", r"(?<![\w@/.])@[\w-]+/[\w.-]+\w", "@"),
    _pattern("hashtag", r"(?<![\w&/#])#\w+(?:-\w+)*(?!\w)", "#"),
    # Numbers that are names.
    _pattern("uuid", r"(?<![\w-])\{?[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\}?", "-"),
    _pattern(
        "mac",
        r"(?<![\w:-])[0-9A-Fa-f]{2}(?:(?P<by>[:-])[0-9A-Fa-f]{2})"
        r"(?:(?P=by)[0-9A-Fa-f]{2}){4}(?![\w:-])",
        ":-",
    ),
    _pattern(  # 7.800.000.000 is a number
        "ip",
        rf"(?<![\w.])(?:{_OCTET}\.){{3}}{_OCTET}(?:/\d{{1,2}}|:\d{{1,5}})?(?!\w|[.,]\d)",
        _DOT,
    ),
    _pattern(
        "ip",
        r"(?<![\w:.])(?=[A-Fa-f:]*\d)(?:(?:[0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}"
        r"|(?:[0-9a-fA-F]{1,4}:){1,6}(?::[0-9a-fA-F]{1,4}){1,6}|(?:[0-9a-fA-F]{1,4}:){1,7}:"
        r"|::(?:[0-9a-fA-F]{1,4}:){0,6}[0-9a-fA-F]{1,4})(?:/\d{1,3})?(?![\w:])",
        ":",
    ),
    _pattern(
        "iban",
        r"(?<!\w)[A-Z]{2}\d{2} ?[A-Z0-9]{4}(?: ?(?=[A-Z]{0,3}\d)[A-Z0-9]{4}){1,7}"
        r"(?: ?(?=[A-Z]{0,2}\d)[A-Z0-9]{1,3})?(?!\w)",
        _DIGITS,
    ),
    _pattern(
        "isbn",
        r"(?<!\w)IS[BS]N(?:-1[03])?:?\s?\d[\d -]{5,16}[\dX](?!\w)"
        r"|(?<![\w-])97[89][ -]?\d{1,5}[ -]\d{1,7}[ -]\d{1,7}[ -]\d(?![\w-])",
        _DIGITS,
    ),
    _pattern("phone", rf"{_WORDS_BEFORE_PHONES}(?P<it>\+?\(?\d[\d() .-]{{5,}}\d)(?!\w)", _DIGITS),
    _pattern(
        "phone",
        r"(?<![\w+])(?:\+|00)\d{1,3}[ .-]?(?:\(\d{1,4}\)[ .-]?)?\d(?:[ .-]?\d){5,12}(?![\w])"
        r"|(?<![\w(])\(\d{2,4}\) ?\d{3,5}[ .-]?\d{3,4}(?![\w-])"
        r"|(?<![\w.,-])(?:1[ .-])?\d{3}[.-]\d{3}[.-]\d{4}(?![\w-]|[.,]\d)"
        r"|(?<![\w.,-])\d{5}-\d{4}(?![\w-])|(?<![\w.,])0[389]00[ .-]?\d{3}[ .-]?\d{3,4}(?!\w)",
        _DIGITS,
    ),
    _pattern(
        "number-code",
        r"(?<![\w.,-])(?:\d{3}\.\d{3}\.\d{3}-\d{2}|\d{2}\.\d{3}\.\d{3}/\d{4}-\d{2}|\d{5}-\d{3}"
        r"|\d{4}-\d{3}|\d{4}(?:[ -]\d{4}){3}|\d{3}-\d{2}-\d{4}|\d{10,})(?![\w-]|[.,]\d)",
        _DIGITS,
    ),
    _pattern(
        "version",
        rf"{_WORDS_BEFORE_NUMBERS}(?P<it>\d+(?:\.\d+)+(?:[.+-]?[a-z]+[\w.+-]*\w|[a-z])?)(?!\w|\.\d)",
        _DOT,
    ),
    _pattern(
        "version",
        r"(?<![\w.,-])[vV]\d+(?:\.\d+)*(?:[.+-][\w.+-]*\w)?(?!\w)"
        r"|(?<![\w.,$\u20ac\u00a3-])\d+\.\d+\.\d+(?:\.\d+)*(?:[+~-][\w.+~-]*\w|(?:rc|a|b|dev|post)\d+)?"
        r"(?![\w,]|\.\d)",
        _DOT | _MIXED,
        # numbers in groups of three, dates
        r"\d{1,3}(?:\.\d{3})+|(?:[0-3]?\d\.[01]?\d|[01]?\d\.[0-3]?\d)\.(?:\d{2}|[12]\d{3})"
        r"|[12]\d{3}\.[01]?\d\.[0-3]?\d",
    ),
    _pattern(
        "hash",
        r"(?<!\w)(?i:sha(?:1|224|256|384|512)|md5)[:-][\w+/=]+|(?<!\w)0[xX][0-9a-fA-F]+(?!\w)"
        r"|(?<![\w.,-])(?=[0-9]*[a-f])(?=[a-f]*[0-9])[0-9a-f]{7,}(?![\w-]|[.,]\d)"
        r"|(?<![\w-])(?=[0-9]*[A-F])(?=[A-F]*[0-9])[0-9A-F]{16,}(?![\w-])",
        _MIXED,
    ),
    _pattern(
        "token",
        r"(?<![\w.])eyJ[\w-]+\.[\w-]+\.[\w-]*"
        r"|(?<![\w/+=])(?=[a-z+/]*[A-Z0-9])[A-Za-z0-9+/]{4,}={1,2}(?![\w=])"
        r"|(?<![\w/+-])(?=(?:\w*\d){2})(?=\w*[a-z])(?=\w*[A-Z])[A-Za-z0-9_]{14,}(?![\w/+-])"
        r"|(?<![\w/+-])(?=(?:[\w/+-]*\d){4})(?=[\w/+-]*[a-z])(?=[\w/+-]*[A-Z])"
        r"[A-Za-z0-9_+/-]{20,}(?!\w)"
        r"|(?<![\w-])(?=[A-Z-]*\d)(?=[\d-]*[A-Z])[A-Z0-9]{4,8}(?:-[A-Z0-9]{4,8}){2,}(?![\w-])"
        r"|(?<![\w-])(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z0-9]{12,}(?![\w-])",
        _MIXED | {"="},
    ),
    # Words of programs.
    _pattern(
        "key",
        r"(?<!\w)(?:Ctrl|Control|Alt|AltGr|Shift|Cmd|Command|Option|Meta|Super|Win|Fn)"
        r"(?: ?\+ ?(?:[A-Z][a-z]+\d{0,2}|F?\d{1,2}|\w|[\[\]/,.;'-]))+(?!\w)",
        "+",
    ),
    _pattern(
        "code",
        r"(?<![\w-])--[a-zA-Z][\w-]*(?:=[^\s,;.]+)?|(?<!\S)-[a-zA-Z](?=[\s,.;)]|$)",
        _OPTION,
    ),
    _pattern("code", r"(?<![\w.$])[A-Za-z_$][\w$]*(?:(?:\.|::|->)[A-Za-z_]\w*)*\(\)", _CALL),
    _pattern("code", r"(?<![\w.])[A-Za-z_]\w*(?:::~?\w+)+(?!\w)", ":"),
    _pattern("code", r"(?<![\w@.-])_*[A-Za-z][A-Za-z0-9]*(?:_+[A-Za-z0-9]+)+_*(?!\w)", "_"),
    _pattern("code", r"(?<![\w@.-])[a-z]{2,}(?:[A-Z][a-z0-9]{2,})+(?!\w)", _HUMP),
    _pattern(
        "placeholder", r"(?<![\w:])(?<!\S):[A-Za-z_]\w*:?(?![\w:])|(?<![\w:]):[a-z0-9_+]+:", ":"
    ),
)
"""Where two of them overlap, the string reaches over both and is what the first says."""

_ALL_SIGNS = frozenset[str]().union(*(pattern.signs for pattern in PATTERNS))


def patterns_for(signs: frozenset[str]) -> tuple[Pattern, ...]:
    """Those of `PATTERNS` that may match a text of these signs: for most texts few."""
    return _patterns_for(signs & _ALL_SIGNS)


@lru_cache(maxsize=1024)
def _patterns_for(signs: frozenset[str]) -> tuple[Pattern, ...]:
    return tuple(pattern for pattern in PATTERNS if not pattern.signs.isdisjoint(signs))


def kept_terms(terms: tuple[str, ...]) -> Pattern | None:
    """A pattern for terms that stay as they are: whole words only, longer terms before others."""
    written = sorted({term.strip() for term in terms} - {""}, key=len, reverse=True)
    if not written:
        return None
    signs = "".join({term[0] for term in written})
    return _pattern("keep", "|".join(map(_as_whole_words, written)), signs)


def _as_whole_words(term: str) -> str:
    """An expression for a term: no letter goes on before or after it, any space is a space."""
    inner = r"\s+".join(map(re.escape, term.split()))
    before = r"(?<!\w)" if re.match(r"\w", term) else ""
    return before + inner + (r"(?!\w)" if re.search(r"\w$", term) else "")
