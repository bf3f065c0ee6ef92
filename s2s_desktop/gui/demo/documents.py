"""Documents for the pictures: a report, a book, a film's subtitles and a page to print."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtGui import QPageSize, QPdfWriter, QTextDocument

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
_STYLES = (
    f'<w:styles xmlns:w="{_W}"><w:style w:type="paragraph" w:styleId="Heading1">'
    '<w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Heading2">'
    '<w:name w:val="heading 2"/></w:style></w:styles>'
)
_STATIONS = (
    ("Station", "Height above sea level", "Days with snow"),
    ("Harbour", "Four metres", "Eleven"),
    ("Mountain hut", "Nineteen hundred metres", "More than two hundred"),
)
_NOTE = "The harbour station was moved twice during those years."
_PAGE = """
<h1>Keeping bees in a city</h1>
<p>A hive on a roof needs less room than most people think. Two square metres are enough, and a
neighbour who likes honey helps more than any book.</p>
<h2>The first spring</h2>
<p>Bees wake up long before the trees do. In the first warm week they look for water, and a shallow
bowl with a few stones in it keeps them away from the neighbour's swimming pool.</p>
<p>Do not open the hive on a cold day. What you want to know can be heard from outside: a colony
that has its queen makes an even sound.</p>
<h2>The harvest</h2>
<p>In July the frames are heavy. Leave enough for the winter, at least fifteen kilograms, and take
the rest on a dry morning.</p>
"""
_CUES = (
    ("00:00:04,000 --> 00:00:06,500", "I have looked for this house"),
    ("00:00:06,600 --> 00:00:09,000", "since the day my father left."),
    ("00:00:10,200 --> 00:00:12,400", "<i>Nobody lives there any more.</i>"),
    ("00:00:13,000 --> 00:00:15,800", "- Who has the key?\n- The woman at the station."),
    ("00:00:17,000 --> 00:00:19,500", "Then we will go and ask her."),
)
_CHAPTERS = (
    ("The island", "There was no road to the lighthouse. Who wanted to visit the keeper waited for "
     "low tide and walked over the sand, with <em>shoes in one hand</em> and a lamp in the other."),
    ("The storm", "On the third night the wind turned. She counted the seconds between the "
     "lightning and the thunder, and wrote them down in the <b>blue book</b> by the window."),
    ("The letter", "It had come with the last boat, and it was not for her. She read it twice, "
     "laid it back into the drawer, and lit the lamp as on any other evening."),
)  # fmt: skip


def make_report(path: Path) -> None:
    """A Word document with headings, formatting, a list, a table and a note."""
    rows = "".join(
        f"<w:tr>{''.join(f'<w:tc>{_paragraph(_run(cell))}</w:tc>' for cell in row)}</w:tr>"
        for row in _STATIONS
    )
    bullet = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = (
        _paragraph(_run("A century of weather"), '<w:pStyle w:val="Heading1"/>')
        + _paragraph(
            _run("The observers wrote down the weather ")
            + _run("three times a day", "<w:b/>")
            + _run(", in summer and in winter, and most of their books ")
            + _run("are still there", "<w:i/>")
            + _run(".")
            + '<w:r><w:footnoteReference w:id="1"/></w:r>'
            + _run(" Volunteers have typed them in. The figures can be read on ")
            + f'<w:hyperlink r:id="rId9">{_run("the pages of the society")}</w:hyperlink>'
            + _run(".")
        )
        + _paragraph(_run("What was measured"), '<w:pStyle w:val="Heading2"/>')
        + "".join(
            _paragraph(_run(text), bullet)
            for text in ("the temperature in the shade", "the direction of the wind", "the rain")
        )
        + _paragraph(_run("Where"), '<w:pStyle w:val="Heading2"/>')
        + f"<w:tbl>{rows}</w:tbl>"
        + _paragraph(_run("All three stations are still in use today."))
    )
    note = f'<w:footnote w:id="1">{_paragraph(_run(_NOTE))}</w:footnote>'
    names = f'xmlns:w="{_W}" xmlns:r="{_R}"'
    _archive(
        path,
        {
            "[Content_Types].xml": _TYPES,
            "_rels/.rels": _relations({"officeDocument": "word/document.xml"}),
            "word/document.xml": f"<w:document {names}><w:body>{body}</w:body></w:document>",
            "word/styles.xml": _STYLES,
            "word/footnotes.xml": f"<w:footnotes {names}>{note}</w:footnotes>",
            "word/_rels/document.xml.rels": _relations(
                {"styles": "styles.xml", "footnotes": "footnotes.xml"}
            ),
        },
    )


def make_book(path: Path) -> None:
    """An electronic book of a few chapters."""
    names = [f"chapter{number}" for number in range(1, len(_CHAPTERS) + 1)]
    items = "".join(
        f'<item id="{name}" href="{name}.xhtml" media-type="application/xhtml+xml"/>'
        for name in names
    )
    spine = "".join(f'<itemref idref="{name}"/>' for name in names)
    chapters = {
        f"{name}.xhtml": (
            '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>The keeper</title></head>'
            f"<body><h1>{title}</h1><p>{text}</p></body></html>"
        )
        for name, (title, text) in zip(names, _CHAPTERS, strict=True)
    }
    _archive(
        path,
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": (
                '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
                '<rootfiles><rootfile full-path="book.opf" '
                'media-type="application/oebps-package+xml"/></rootfiles></container>'
            ),
            "book.opf": (
                '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata '
                'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The keeper</dc:title>'
                f"<dc:language>en</dc:language></metadata><manifest>{items}</manifest>"
                f"<spine>{spine}</spine></package>"
            ),
            **chapters,
        },
    )


def make_subtitles(path: Path) -> None:
    """The beginning of a film."""
    cues = (f"{number}\n{time}\n{text}\n" for number, (time, text) in enumerate(_CUES, 1))
    path.write_text("\n".join(cues), encoding="utf-8")


def make_pdf(path: Path) -> None:
    """A page as it is printed."""
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    document = QTextDocument()
    document.setHtml(_PAGE)
    document.print_(writer)


def _run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def _paragraph(runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def _relations(targets: Mapping[str, str]) -> str:
    made = "".join(
        f'<Relationship Id="rId{number}" Type="{_R}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items(), 1)
    )
    names = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{names}">{made}</Relationships>'


def _archive(path: Path, parts: Mapping[str, str]) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
