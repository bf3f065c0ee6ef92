"""What is said about an entry: its texts in one line, when it was made, its languages."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, QLocale

from s2s_desktop.catalogue.entry import SUMMARIZE
from s2s_desktop.gui.language.language_names import language_name
from s2s_desktop.gui.translated import tr
from s2s_desktop.history.search import Listed


def title(entry: Listed) -> str:
    """What the user calls it, or how its text begins."""
    return entry.name or one_line(entry.source)


def facts(entry: Listed) -> str:
    """When, what was done, and the file that it came from."""
    known = (made(entry.made), done(entry), entry.file_name)
    return " · ".join(filter(None, known))


def done(entry: Listed) -> str:
    """Its languages, or that it is a summary."""
    source, target = language_name(entry.source_language), language_name(entry.target_language)
    if entry.task == SUMMARIZE:
        return tr("Summary · {language}").format(language=source)
    return tr("{source} → {target}").format(source=source, target=target)


def made(seconds: float) -> str:
    """The time of today, the day of this year, the date of any other."""
    locale, moment = QLocale(), QDateTime.fromSecsSinceEpoch(int(seconds))
    day, today = moment.date(), QDate.currentDate()
    if day == today:
        return locale.toString(moment.time(), QLocale.FormatType.ShortFormat)
    if day.year() == today.year():
        return locale.toString(day, tr("d MMM", "a day of this year, as Qt writes dates"))
    return locale.toString(day, QLocale.FormatType.ShortFormat)


def spoken(entry: Listed) -> str:
    """All of it, for screen readers."""
    star = tr("starred") if entry.starred else ""
    parts = (title(entry), one_line(entry.result), facts(entry), star)
    return ", ".join(filter(None, parts))


def one_line(text: str) -> str:
    """A text without its line ends."""
    return " ".join(text.split())


def days_ago(days: int) -> float:
    """The beginning of the day so many days ago, in seconds since 1970."""
    day = QDate.currentDate().addDays(-days)
    return datetime(day.year(), day.month(), day.day()).timestamp()
