"""Which of the conferences that a report names it is about, and what the report as a whole tells of them."""

import datetime
import re
from dataclasses import replace

from documents.dates import NO_YEAR
from documents.reading import Piece, tidy
from documents.reading.dates import DateRead, completed, in_year
from documents.reading.tense import tense
from events.reading.claims import Claim
from events.reading.editions import ConferenceRead
from events.reading.event_lines import is_act
from events.reading.event_names import is_generic, is_head, is_presidency
from events.reading.findings import IN_HEADING, Findings
from events.reading.loose_places import elsewhere
from events.reading.main_told import find_missing
from events.reading.reported import (
    counted,
    has_days,
    is_reported,
    of_body,
    of_noun,
    tells_of_a_meeting,
)

_YEAR = re.compile(
    r"(?:\b(?:[Ii]n|[Ii]m\s+Jahre?)\s+|^\s*|[.!?]\s+)((?:19|20)\d\d)\b(?=\s+[a-z(])"
)
# "June 12 to 17 in 2022"
_YEAR_BEHIND = re.compile(r"\s*,?\s*(?:in|of|im\s+Jahre?)\s+((?:19|20)\d\d)\b")
_YEAR_BEFORE = re.compile(
    r"\s+(?:des\s+Vorjahre?s|(?:des|vom)\s+(?:vorigen|letzten|vergangenen)\s+Jahre?s|(?:voriges|letztes|vergangenes)\s+Jahr|im\s+(?:Vorjahr|(?:vorigen|letzten|vergangenen)\s+Jahr)|"
    r"(?:of\s+)?(?:last|the\s+previous|the\s+preceding)\s+year|of\s+the\s+year\s+before)\b"
)
_SAME_SENTENCE = 80  # characters from a year to the days that it is of


def arranged(found: Findings) -> tuple[ConferenceRead, ...]:
    """Return the conference that a report is about, and behind it the others that it dates, places or numbers.

    Nothing where it is about none.
    """
    main = _main(found)
    if main is None or _is_unnamed_act(found, main):
        return ()
    main.claims += found.pending
    _name(found)
    for number, span, is_sure in found.times:
        if main.ordinal is None and is_sure:
            main.ordinal = number
        if main.ordinal == number:
            main.ordinal_spans.append(span)
    find_missing(found, main)
    others = [one for one in found.editions.all if one is not main and one.is_told]
    for one in (main, *others):
        _complete(found, one, main)
    for one in elsewhere(found, main, others):
        _complete(found, one, main)
        others.append(one)
    return (main, *others)


def _main(found: Findings) -> ConferenceRead | None:
    """Return the conference that the report is about; None if it is about none."""
    if found.lines:
        last_day = found.heading.last_day if found.heading else ""
        past = [
            one
            for one in found.lines
            if not last_day or one.value("start")[:10] <= last_day
        ]
        return (past or found.lines)[0]
    if found.is_of_an_act or (found.heading and found.heading.is_summary):
        return None
    is_dated = any(claim.field == "start" for claim in found.pending)
    able = [
        one
        for one in found.editions.all
        if one.is_told
        or (one.weight >= IN_HEADING and not found.subject)
        or ((one.is_held or is_dated or has_days(found, one)) and one.series)
    ]
    # What is named later on, and not in a heading, is spoken of by the way.
    able = [one for one in able if one.is_early or one.weight >= IN_HEADING]
    # "the Oslo conference of 3 and 4 May last year" is what it is compared with.
    able = [
        one for one in able if one.weight >= IN_HEADING or not _is_past(found, one)
    ] or [one for one in able if one.ordinal]
    for is_by_the_way in (_is_next, _is_described):
        able = [
            one for one in able if one.weight >= IN_HEADING or not is_by_the_way(one)
        ] or able
    able = [
        one
        for one in able
        if one.value("status") in ("", "held") or one.weight >= IN_HEADING
    ] or able
    if (named := counted(found)) and not any(one.weight >= IN_HEADING for one in able):
        return named
    if not able and not found.subject:
        able = [one for one in found.editions.all if is_reported(found, one)]
        if not able:
            return of_body(found) or of_noun(found)
    return max(able, key=lambda one: one.weight, default=None)


def _is_next(one: ConferenceRead) -> bool:
    return one.turn == "next"


def _is_described(one: ConferenceRead) -> bool:
    """Return whether it is told by a common noun alone: "its roundtable"."""
    return one.ordinal is None and one.name.islower() and is_head(one.name.split()[-1])


def _is_past(found: Findings, one: ConferenceRead) -> bool:
    """Return whether the only days that a report tells of a conference are those of the year before."""
    starts = [claim.span for claim in one.claims if claim.field == "start"]
    return bool(starts) and all(
        _YEAR_BEFORE.search(span.words)
        or _YEAR_BEFORE.match(found.pieces[span.passage].plain, span.end)
        for span in starts
    )


def _is_unnamed_act(found: Findings, main: ConferenceRead) -> bool:
    """Return whether all that is known is the day of a change or a text: "Wechsel an der Spitze", and nobody met."""
    if main.name or found.subject is None or not _is_brief(main):
        return False
    return is_act(found.subject[0]) or (
        not (found.heading_event or is_presidency(found.subject[0]))
        and not tells_of_a_meeting(found)
    )


def _is_brief(main: ConferenceRead) -> bool:
    """Return whether it lasted a day, or from one to the next."""
    try:
        first, last = (
            datetime.date.fromisoformat(main.value(side)) for side in ("start", "end")
        )
    except ValueError:
        return False
    return (last - first).days <= 1


def _name(found: Findings):
    """Name the conferences of lines without a name after what the heading says the report is on."""
    for one in found.lines:
        if not one.name:
            name, piece, begin = found.subject or _title(found)
            one.name = name
            one.add(name, piece.span(begin, len(piece.plain)))
            if found.subject and not (found.heading_event or is_presidency(name)):
                one.series = one.series or name
        elif not one.series and found.subject and is_generic(one.name):
            one.series = "" if found.heading_event else found.subject[0]


def _title(found: Findings) -> tuple[str, Piece, int]:
    piece = next(
        (p for p in found.document.pieces if p.role == "heading"),
        found.document.pieces[0],
    )
    return tidy(piece.plain)[:300], piece, 0


def _complete(found: Findings, one: ConferenceRead, main: ConferenceRead):
    """Give days and months without a year the year that the report fixes otherwise."""
    one.claims = [
        _completed(found, claim, one, _near(main))
        if claim.value.startswith(NO_YEAR)
        else claim
        for claim in one.claims
    ]


def _near(main: ConferenceRead) -> str:
    """Return the first day or time of the main conference that has a year, if any is told; else its first one."""
    told = (claim.value for claim in main.claims if claim.field in ("start", "end"))
    return next((day for day in told if day[:4].isdigit()), main.value("start"))


def _completed(found: Findings, claim: Claim, one: ConferenceRead, near: str) -> Claim:
    span = claim.span
    kind = "day" if len(claim.value) > len("XXXX-01") else "month"
    date = DateRead(span.start, span.end, claim.value, claim.value, kind)
    words = found.pieces[span.passage].plain
    told = _YEAR.findall(words, max(0, span.start - _SAME_SENTENCE), span.start)
    if behind := _YEAR_BEHIND.match(words, span.end):
        year = int(behind[1])
        found = in_year(date, year, f"The year is told behind, {year}.")
    elif before := _YEAR_BEFORE.match(words, span.end):
        of = (found.document.published or near)[:4]
        if not of.isdigit():
            return claim
        year = int(of) - 1
        found = in_year(date, year, f"“{tidy(before.group())}” counted from {of}.")
    elif told and kind == "day":
        found = in_year(date, int(told[-1]), f"The year is told before, {told[-1]}.")
    elif one.year:
        found = in_year(date, one.year, f"The year is that of “{one.name}”.")
    elif found.heading and found.heading.year:
        year = found.heading.year
        found = in_year(date, year, f"The year is that of the report, {year}.")
    else:
        if not near or near.startswith(NO_YEAR):
            near = found.document.published
        direction = tense(words, span.start, span.end)
        found = completed(
            date,
            near,
            direction=direction,
            origin="the conference that the report is about",
        )
    reason = claim.inferred or found.reason
    return replace(claim, value=found.first, inferred=reason)
