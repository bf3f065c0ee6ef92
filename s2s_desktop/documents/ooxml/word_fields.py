"""Fields of Word: what a program computes, and what people read as text."""

from __future__ import annotations

_COMPUTED = frozenset(
    {
        "AUTHOR", "AUTONUM", "COMMENTS", "CREATEDATE", "DATE", "DOCPROPERTY", "DOCVARIABLE", "EQ",
        "FILENAME", "FILESIZE", "FORMCHECKBOX", "FORMDROPDOWN", "FORMTEXT", "INFO", "KEYWORDS",
        "LASTSAVEDBY", "LISTNUM", "NUMCHARS", "NUMPAGES", "NUMWORDS", "PAGE", "PAGEREF",
        "PRINTDATE", "RD", "REVNUM", "SAVEDATE", "SECTION", "SECTIONPAGES", "SEQ", "STYLEREF",
        "SUBJECT", "SYMBOL", "TC", "TIME", "TITLE", "USERNAME", "XE",
    }
)  # fmt: skip


def is_computed(instruction: str) -> bool:
    """Whether a program writes the text of a field with this instruction, not a person.

    Links, citations and references to other places are read as the text that they are.
    """
    words = instruction.split()
    return not words or words[0].upper() in _COMPUTED or words[0].startswith("=")
