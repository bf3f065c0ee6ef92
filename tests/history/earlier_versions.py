"""A database as each version of the program wrote it, with something in it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

CONTENTS = {
    1: """
        INSERT INTO open_texts VALUES (1, 1700000000.0, '{"task": "translate"}');
        INSERT INTO open_parts VALUES (1, 'source', 0, X'48656C6C6F');
        """,
    2: """
        INSERT INTO entries VALUES (
            3, 1700000000.0, 'translate', 'en', 'pt', 'tiny11', '{"beam_size": 4}', 'Good day.',
            'Bom dia.', NULL, '[[[0, 9], [0, 8]]]', '[["number", [0, 4], null, ["1"]]]',
            'letter.txt', 'Letter', 1, '{}'
        );
        INSERT INTO entry_parts VALUES (3, 'segments', 0, X'01');
        INSERT INTO entry_index (rowid, words, facts) VALUES (
            3, 'letter letter.txt good day. bom dia.', 'tasktranslate languageen languagept starred'
        );
        """,
}
"""What is put into the tables of a version that earlier ones did not have."""


def write_version(path: Path, version: int, steps: tuple[str, ...]) -> None:
    """Make at `path` what the program made when `version` was the latest."""
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(path)
    for number, step in enumerate(steps[:version], start=1):
        connection.executescript(step)
        connection.executescript(CONTENTS[number])
    connection.execute(f"PRAGMA user_version = {version}")
    connection.commit()
    connection.close()
