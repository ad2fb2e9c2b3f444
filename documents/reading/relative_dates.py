"""Dates told from the day of publication: "on Thursday", "last month", "gestern", "in diesem Jahr"."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import replace

from documents.dates import bounds
from documents.patterns import one_of
from documents.reading.date_read import DateRead
from documents.reading.date_words import MONTH_NUMBERS, WEEKDAYS, WHOLE_MONTHS
from documents.reading.numbers import NUMBER_WORDS
from documents.reading.quotes import find_quotes
from documents.reading.sought import sought
from documents.reading.spans import covered
from documents.reading.tense import tense
from documents.remembering import remembered

_DAYS = {
    "today": 0,
    "tonight": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "heute": 0,
    "yesterday": -1,
    "last night": -1,
    "gestern": -1,
    "the day before yesterday": -2,
    "vorgestern": -2,
    "tomorrow": 1,
    "the day after tomorrow": 2,
    "übermorgen": 2,
}
# Alone these mean our times, too; beside such a verb they mean the day.
_NOWADAYS = frozenset(["today", "heute"])
_HAPPENS = re.compile(
    r"(?<!\w)(?:open\w*|start\w*|beg[aiu]n\w*|kick\w*|conclud\w*|end(?:s|ed)|clos(?:es?|ed)|gather\w*|me(?:et|t)s?|held|hold\w*|launch\w*|announc\w*"
    r"|adopt\w*|publish\w*|release\w*|sign(?:s|ed)|issue[sd]|said|told|call(?:s|ed)|took\s+place|takes\s+place|under\s+way|underway|joined|addressed|arriv\w*"
    r"|wrap\w*|wound|finish\w*|eröffne\w*|beg[ao]nn\w*|(?:ge)?startet\w*|begonnen|begrüß\w*|zu\s+Ende|beendet\w*|abgeschlossen|schloss|ging\w*|endete\w*|trafen|treffen|tagt\w*|fand|findet|veröffentlicht\w*|verabschiedet\w*|sagte\w*|erklärte\w*)(?!\w)",
    re.IGNORECASE,
)
_NEAR, _FAR = 60, 140  # characters before and behind; German verbs stand last
_WEEKDAY = "|".join(sorted(day for day in WEEKDAYS if len(day) > 5))
_MONTH = "|".join(sorted(WHOLE_MONTHS))
_COUNTS = NUMBER_WORDS | dict.fromkeys(("a", "einem", "einer"), 1)
_COUNT = r"\d{1,2}|" + "|".join(_COUNTS)
_DAY = one_of(_DAYS)
RELATIVE = sought(
    rf"""(?<![\w-])(?:
    (?P<day>{_DAY}|(?-i:(?<!heute\s)(?<!gestern\s)morgen))
    |(?<!the\s)(?:(?P<before>last|past|letzte[nmrs]?|vergangene[nmrs]?|vorige[nmrs]?)|(?P<here>this|diese[nmrs]?)|(?P<behind>next|nächste[nmrs]?)
        |(?P<coming>coming|kommende[nmrs]?))\s+
        (?:(?P<named>{_WEEKDAY})|(?P<month>(?-i:(?=[A-ZÄÖÜ]))(?:{_MONTH}))|(?P<week>week|Woche)|(?P<whole_month>month|Monats?)|(?P<year>year|Jahr(?:es)?))
    |(?P<on>on\s+|am\s+|here\s+)?(?<!every\s)(?<!each\s)(?<!jeden\s)(?<!Good\s)(?<!Black\s)(?<!Ash\s)(?<!Palm\s)(?<!Easter\s)
        (?P<weekday>(?-i:(?=[A-ZÄÖÜ]))(?:{_WEEKDAY}))(?:morgen|vormittag|mittag|nachmittag|abend|nacht)?
    |(?P<days>{_COUNT})\s+days?\s+ago|vor\s+(?P<tage>{_COUNT})\s+Tag(?:en)?
    |(?P<weeks>{_COUNT})\s+weeks?\s+ago|vor\s+(?P<wochen>{_COUNT})\s+Wochen?
    )(?![\w-]|['’]s\b|\s+(?:of|des)\b)""",
    re.IGNORECASE | re.VERBOSE,
)


def _within(first: datetime.date, last: datetime.date) -> tuple[str, str] | None:
    """Return (EDTF, kind) of the month that holds two days, else of the year; None where they share none."""
    if first == last:
        return first.isoformat(), "day"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first:%Y-%m}", "month"
    return (f"{first:%Y}", "year") if first.year == last.year else None


def _count(words: str) -> int:
    return int(words) if words.isdigit() else _COUNTS[words.casefold()]


def _weekday(match: re.Match, text: str, day: datetime.date) -> datetime.date | None:
    """Return the day that a weekday means: the last one up to ``day``, or the first one from then on."""
    wanted = WEEKDAYS[(match["named"] or match["weekday"]).casefold()]
    if match["named"] is None and not match["on"]:
        following = text[match.end() : match.end() + 2]
        if following[:1] == " " and following[1:].isupper():
            return None  # the Sunday Times
    back, ahead = (day.weekday() - wanted) % 7, (wanted - day.weekday()) % 7
    if match["before"]:
        return day - datetime.timedelta(back or 7)
    if match["coming"]:
        return day + datetime.timedelta(ahead or 7)
    if match["behind"]:
        return None  # in three days or in ten
    if match["here"]:
        return day + datetime.timedelta(wanted - day.weekday())
    direction = tense(text, match.start(), match.end())
    if not direction:
        return None
    return day + datetime.timedelta(ahead if direction > 0 else -back)


def _month(match: re.Match, published: str) -> tuple[str, str] | None:
    """Return (EDTF, kind) of "last November", "this month", "next month"."""
    year, month = int(published[:4]), int(published[5:7])
    step = -1 if match["before"] else 0 if match["here"] else 1
    if match["whole_month"]:
        year, month = divmod(year * 12 + month - 1 + step, 12)
        return f"{year:04}-{month + 1:02}", "month"
    named = MONTH_NUMBERS[match["month"].casefold()]
    if step < 0:
        year -= named >= month
    elif step > 0:
        year += named <= month
    return f"{year:04}-{named:02}", "month"


def _resolved(match: re.Match, text: str, published: str) -> tuple[str, str] | None:
    """Return (EDTF, kind) of what ``match`` means in a text of that date; None where that cannot be told."""
    first, last = bounds(published)
    if match["year"]:
        step = -1 if match["before"] else 0 if match["here"] else 1
        return (f"{first.year + step:04}", "year") if first.year == last.year else None
    if match["whole_month"] or match["month"]:
        same = (first.year, first.month) == (last.year, last.month)
        return _month(match, published) if same else None
    if first != last:
        return None
    day = first
    if match["day"]:
        words = " ".join(match["day"].casefold().split())
        if words in _NOWADAYS and not _HAPPENS.search(
            text, max(0, match.start() - _NEAR), match.end() + _FAR
        ):
            return None
        day += datetime.timedelta(_DAYS.get(words, 1))
        return day.isoformat(), "day"
    if match["named"] or match["weekday"]:
        found = _weekday(match, text, day)
        return (found.isoformat(), "day") if found else None
    if count := match["days"] or match["tage"]:
        return (day - datetime.timedelta(_count(count))).isoformat(), "day"
    if count := match["weeks"] or match["wochen"]:
        day -= datetime.timedelta(weeks=_count(count))
        return _within(day - datetime.timedelta(3), day + datetime.timedelta(3))
    step = -1 if match["before"] else 0 if match["here"] else 1
    monday = day + datetime.timedelta(7 * step - day.weekday())
    return _within(monday, monday + datetime.timedelta(6))


# From one day to the next: "Mittwoch bis heute Samstag", "Monday evening until this afternoon", "Donnerstag und gestern".
_TIME_OF_DAY = r"(?:\s+(?:early\s+|late\s+)?(?:morning|noon|afternoon|evening|night|Morgen|Vormittag|Mittag|Nachmittag|Abend))?"
_TO = re.compile(
    rf"{_TIME_OF_DAY}\s*,?\s*(?:bis|to|until|till|through|–|-)\s*(?:(?:noon\s+on|late\s+on|zum|on|this|heute|gestern)\s+)?"
)
_AND = re.compile(rf"{_TIME_OF_DAY}\s+(?:and|und|sowie)\s+(?:(?:on|am)\s+)?")
_LONGEST = 14  # days


@remembered
def find_relative(text: str, published: str) -> tuple[DateRead, ...]:
    """Return the dates that ``text`` tells from its date of publication; two that are the ends of one span as one."""
    found: list[DateRead] = []
    for date in _each(text, published):
        if found and (span := _joined(text, found[-1], date)):
            found[-1] = span
        else:
            found.append(date)
    return tuple(found)


def _joined(text: str, one: DateRead, other: DateRead) -> DateRead | None:
    """Return the span from one day to another that stands behind it, or of two days in a row; None where they are no ends of one."""
    if not (one.kind == other.kind == "day" and one.first == one.last):
        return None
    between = other.start - one.end
    if not 0 < between <= 40:
        return None
    days = (
        datetime.date.fromisoformat(other.last) - datetime.date.fromisoformat(one.first)
    ).days
    if (0 < days <= _LONGEST and _TO.fullmatch(text, one.end, other.start)) or (
        days == 1 and _AND.fullmatch(text, one.end, other.start)
    ):
        return replace(one, end=other.end, last=other.last)
    return None


def _each(text: str, published: str) -> Iterator[DateRead]:
    """Yield the dates that ``text`` tells from its date of publication, no more exact than its words.

    "Last week" is the month or year that holds that week. What is quoted was said on
    another day, and is left out.
    """
    quoted = None
    for match in RELATIVE.finditer(text):
        if quoted is None:
            quoted = covered(text, ((q.start, q.end) for q in find_quotes(text)))
        if quoted[match.start()]:
            continue
        try:
            resolved = _resolved(match, text, published)
        except OverflowError:
            continue
        if resolved:
            edtf, kind = resolved
            words = " ".join(match.group().split())
            reason = f"“{words}” counted from the date of publication, {published}."
            start, end = match.span()
            yield DateRead(start, end, edtf, edtf, kind, reason=reason)
