"""A date as it is read, and its year where the text does not tell it."""

import datetime
from dataclasses import dataclass, replace

from documents.dates import NO_YEAR, BadDate, bounds

# A day this much nearer or farther than half a year could as well be of the year before or after.
FARTHEST = 150
# What "will" and "was" say is not so strict while an event goes on.
_ABOUT = datetime.timedelta(days=10)


@dataclass(frozen=True, slots=True)
class DateRead:
    """A date or span of dates: where it stands, and its first and last day as EDTF.

    ``kind`` is what it is exact to: day, month, season or year. ``weekday`` is the one that
    stands beside its first day, Monday as 0. ``reason`` says how it follows from the words
    and another date; empty where the words say it themselves.
    """

    start: int
    end: int
    first: str
    last: str
    kind: str = "day"
    weekday: int | None = None
    reason: str = ""

    @property
    def has_year(self) -> bool:
        return not self.first.startswith(NO_YEAR)


def in_year(date: DateRead, year: int, reason: str) -> DateRead:
    """Return a date without a year as one of ``year``; the date itself where it has one, or that year no such day."""
    if date.has_year:
        return date
    first, last = (f"{year:04}{edtf[4:]}" for edtf in (date.first, date.last))
    try:
        bounds(first), bounds(last)
    except BadDate:
        return date
    return replace(date, first=first, last=last, reason=reason)


def completed(
    date: DateRead,
    near: str,
    *,
    direction: int = 0,
    origin: str = "the date of publication",
) -> DateRead:
    """Return a date without a year with that which brings it nearest to another date, ``near``.

    ``direction`` 1 takes the first such day from then on, -1 the last one up to then. A weekday
    that the text gives must fit. The date itself comes back where it has a year, or where no
    year or more than one will do.
    """
    known = bounds(near)
    if date.has_year or not known[0]:
        return date
    month, day = int(date.first[5:7]), int(date.first[8:10] or 15)
    fitting = []
    for year in range(known[0].year - 1, known[1].year + 2):
        try:
            candidate = datetime.date(year, month, day)
        except ValueError:
            continue
        if date.weekday is None or candidate.weekday() == date.weekday:
            fitting.append(candidate)
    if direction > 0:
        fitting = [one for one in fitting if one >= known[0] - _ABOUT]
    elif direction < 0:
        fitting = [one for one in fitting if one <= known[1] + _ABOUT]
    if not fitting:
        return date
    best = {min(fitting, key=lambda one: abs(one - end)) for end in known}
    if len(best) > 1:
        return date
    [best] = best
    farthest = 366 if direction or date.weekday is not None else FARTHEST
    if max(abs((best - end).days) for end in known) > farthest:
        return date
    reason = f"The year is that nearest to {origin}, {near}."
    return in_year(date, best.year, reason)
