"""The tables, as the numbered steps in which they came to be."""

from __future__ import annotations

import sqlite3

STEPS = (
    # 1: what a window has open. `state` is small and written often; the texts are parts of
    # their own, so that moving the caret does not write a book again.
    """
    CREATE TABLE open_texts (
        id INTEGER PRIMARY KEY,
        written REAL NOT NULL,
        state TEXT NOT NULL
    );
    CREATE TABLE open_parts (
        owner INTEGER NOT NULL REFERENCES open_texts (id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        number INTEGER NOT NULL,
        content BLOB NOT NULL,
        PRIMARY KEY (owner, name, number)
    );
    """,
    # 2: what was done. An id is never given twice, for what was deleted may come back. The index
    # holds no text of its own: `words` are those of the texts, `facts` what is filtered by.
    # `left_over` says whether words of what was deleted are still in it.
    """
    CREATE TABLE entries (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        made REAL NOT NULL,
        task TEXT NOT NULL,
        source_language TEXT NOT NULL,
        target_language TEXT NOT NULL,
        model TEXT NOT NULL,
        options TEXT NOT NULL,
        source TEXT NOT NULL,
        result TEXT NOT NULL,
        unedited TEXT,
        pairs TEXT NOT NULL,
        places TEXT NOT NULL,
        file_name TEXT NOT NULL,
        name TEXT NOT NULL,
        starred INTEGER NOT NULL,
        state TEXT
    );
    CREATE INDEX entries_by_time ON entries (made);
    CREATE INDEX entries_by_language ON entries (source_language, target_language);
    CREATE TABLE entry_parts (
        owner INTEGER NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        number INTEGER NOT NULL,
        content BLOB NOT NULL,
        PRIMARY KEY (owner, name, number)
    );
    CREATE VIRTUAL TABLE entry_index USING fts5 (
        words, facts, content = '', prefix = '1 2',
        tokenize = 'unicode61 remove_diacritics 0'
    );
    CREATE TABLE left_over (words INTEGER NOT NULL);
    INSERT INTO left_over VALUES (0);
    """,
)
"""Step number n leads from version n - 1 to version n. What was published is never changed."""

LATEST = len(STEPS)


def version_of(connection: sqlite3.Connection) -> int:
    """How many steps the database has behind it; 0 when it is new."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection) -> None:
    """Go the steps that are still to be gone, all or none.

    Another process that does the same waits, and then finds nothing to do.
    """
    if version_of(connection) >= LATEST:
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        for step in STEPS[version_of(connection) :]:
            for statement in _statements(step):
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {LATEST}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _statements(script: str) -> list[str]:
    """Those of a script, one by one: `executescript` would end the transaction."""
    found = []
    statement = ""
    for piece in script.split(";")[:-1]:
        statement += piece + ";"
        if sqlite3.complete_statement(statement):
            found.append(statement)
            statement = ""
    return found
