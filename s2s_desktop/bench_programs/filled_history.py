"""A history of any size, and how soon it is searched and opened.

python -m s2s_desktop.bench_programs.filled_history --file FILE --entries N < /dev/null
fills FILE, to be looked at in the window.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Callable, Iterator
from functools import partial
from itertools import accumulate
from pathlib import Path
from time import perf_counter, time

from s2s_desktop.bench_programs.question_loop import Answer, answer_questions
from s2s_desktop.history.database import Database
from s2s_desktop.history.deletion import wipe
from s2s_desktop.history.entries import Entries
from s2s_desktop.history.entry import Entry
from s2s_desktop.history.parts import OpenTexts
from s2s_desktop.history.search import Wanted, search

_PAGE = 100
"""Entries that a list shows at first."""
_WORDS = 60
"""Of each text; two or three sentences."""
_SEGMENT = OpenTexts("{}", {"segments": (b"x" * 400,) * 3})
"""As large as what is kept to show the alignment of so many sentences again."""
_HOUR_S = 3600


class Vocabulary:
    """Words that are no language's, as often as words are: the n-th one time of n."""

    def __init__(self, letters: str, size: int, longest: int, chance: random.Random) -> None:
        self._chance = chance
        self.words = [
            "".join(chance.choices(letters, k=chance.randint(1, longest))) for _ in range(size)
        ]
        self._shares = list(accumulate(1 / (rank + 3) for rank in range(size)))

    def text(self, words: int, between: str = " ") -> str:
        """So many words."""
        return between.join(self._chance.choices(self.words, cum_weights=self._shares, k=words))


class Filled:
    """The database at `path`, with `size` entries in it; every fifth is Chinese."""

    def __init__(self, path: Path, size: int) -> None:
        self._path = path
        chance = random.Random(1)
        self._latin = Vocabulary("aaabcdeeeeghiiilmnnooprrsssttuvzáãéíçõü", 50_000, 11, chance)
        self._han = Vocabulary("".join(map(chr, range(0x4E00, 0x5800))), 20_000, 2, chance)
        database = Database(path)
        entries = Entries(database)
        started = perf_counter()
        for number, entry in enumerate(self._entries(size)):
            entries.write(entry, _SEGMENT)
            if number % 1000 == 999:
                sys.stderr.write(f"\r{number + 1:,}")
        self.seconds = perf_counter() - started
        wipe(database)
        database.close()

    def searched(self) -> Answer:
        """Milliseconds of each search of a user who types, filters and turns pages."""
        database = Database(self._path)
        common, rare = self._latin.words[40], self._latin.words[30_000]
        typed = [common[:n] for n in range(len(common) + 1)]
        typed += ["a e s", f"{common} {self._latin.words[60]}", rare, self._han.text(2, "")]
        wanted = [Wanted(words) for words in typed]
        wanted += [Wanted(words, starred=True) for words in ("", "a", rare)]
        wanted += [Wanted(words, language="zh-Hans") for words in ("", "s")]
        wanted += [Wanted("a", since=time() - 500 * _HOUR_S), Wanted("a", task="summarize")]
        seconds = [_timed(partial(search, database, one, _PAGE)) for one in wanted]
        seconds.append(_timed(lambda: search(database, Wanted("a"), _PAGE, 1000)))
        database.close()
        return {"milliseconds": [1000 * each for each in seconds]}

    def opened(self) -> Answer:
        """Milliseconds until the list is there, and until one of its entries is."""

        def open_list() -> None:
            database = Database(self._path)
            search(database, Wanted(), _PAGE)
            database.close()

        database = Database(self._path)
        entries = Entries(database)
        found = search(database, Wanted(), _PAGE)[-1].id
        answer = {
            "list": 1000 * _timed(open_list),
            "entry": 1000 * _timed(lambda: entries.get(found)),
        }
        database.close()
        return answer

    def deleted(self) -> Answer:
        """Seconds until one entry is gone from every file."""
        database = Database(self._path)
        number = search(database, Wanted(), 1)[0].id

        def delete() -> None:
            Entries(database).remove([number])
            wipe(database)

        seconds = _timed(delete)
        database.close()
        return {"seconds": seconds}

    def _entries(self, size: int) -> Iterator[Entry]:
        for number in range(size):
            chinese = number % 5 == 0
            yield Entry(
                task="summarize" if number % 50 == 7 else "translate",
                source_language="en",
                target_language="zh-Hans" if chinese else "pt",
                model="tiny11-en-pt",
                source=self._latin.text(_WORDS),
                result=self._han.text(_WORDS, "") if chinese else self._latin.text(_WORDS),
                starred=number % 100 == 3,
                made=time() - (size - number) * _HOUR_S,
            )


def _timed(work: Callable[[], object]) -> float:
    started = perf_counter()
    work()
    return perf_counter() - started


def main() -> None:
    """Fill it, say how long that took, and answer."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--file", type=Path, required=True)
    parser.add_argument("--entries", type=int, default=100_000)
    arguments = parser.parse_args()
    filled = Filled(arguments.file, arguments.entries)
    answer_questions(
        {"seconds": filled.seconds, "bytes": arguments.file.stat().st_size},
        {"search": filled.searched, "open": filled.opened, "delete": filled.deleted},
    )


if __name__ == "__main__":
    main()
