"""Which of the conferences that a report names it is about, and what the report as a whole tells of them."""

import re
from dataclasses import replace

from documents.dates import NO_YEAR
from documents.folding import fold
from documents.reading import Piece, covered, tidy
from documents.reading.dates import DateRead, completed, find_dates, in_year
from documents.reading.tense import tense
from events.reading.circumstances import date_claims
from events.reading.claims import Claim
from events.reading.editions import ConferenceRead
from events.reading.event_lines import is_act
from events.reading.event_names import is_generic, is_presidency
from events.reading.fields import read_access_and_mode
from events.reading.findings import EARLY, IN_HEADING, Findings
from events.reading.loose_places import elsewhere
from events.reading.places import find_places, is_led, place_at

# "The talks were held from 3 to 5 May": what is held there is something else.
_OF_ANOTHER = re.compile(
    r"\b(?:(?:was|were|be|been)\s+held|took\s+place|take\s+place|stattfand\w*|stattfinden|fand|findet)\b"
)
# What makes the day of a dateline the first one of what it tells of.
_FIRST_DAY = re.compile(
    r"\b(?:its|the|their|today['’]s)\s+(?:first|opening)\s+day\b|\b(?:opened|began|started|kicked\s+off|eröffnet|begann)\b[^.]{0,40}\b(?:today|heute)\b|\bon\s+day\s+one\b|\bam\s+ersten\s+Tag\b",
    re.IGNORECASE,
)
# What was to be where it was not: "were to fly to Oslo", "instead of Oslo".
_PLANNED = re.compile(
    r"\b(?:not\s+(?:take\s+place|be\s+held|meet|gather|travel)|instead\s+of|rather\s+than|were\s+to|was\s+to|should\s+have|would\s+have|had\s+been\s+planned|originally|"
    r"planned|original\s+host|supposed\s+to|cancelled|eigentlich|ursprünglich|geplant|statt|hätte|sollte\w*)\b[^.]{0,80}$",
    re.IGNORECASE,
)
_HERE = re.compile(r"\b(?:here|hier)\b")


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
    _find_missing(found, main)
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
        or ((one.is_held or is_dated or _has_days(found, one)) and one.series)
    ]
    # What is named later on, and not in a heading, is spoken of by the way.
    able = [one for one in able if one.is_early or one.weight >= IN_HEADING]
    able = [
        one
        for one in able
        if one.value("status") in ("", "held") or one.weight >= IN_HEADING
    ] or able
    return max(able, key=lambda one: one.weight, default=None)


def _has_days(found: Findings, one: ConferenceRead) -> bool:
    """Return whether a passage that names a well-known series near the head tells days that are no other's."""
    return one.is_early and any(
        _days_of_main(found, found.pieces[span.passage], one) for span in one.spans[:3]
    )


def _is_unnamed_act(found: Findings, main: ConferenceRead) -> bool:
    """Return whether all that is known is the day of a change or a text: "Wechsel an der Spitze"."""
    return (
        not main.name
        and main.value("start") == main.value("end")
        and found.subject is not None
        and is_act(found.subject[0])
    )


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


def _find_missing(found: Findings, main: ConferenceRead):
    """Look for the days and the place of the main conference where no sentence names it with them."""
    early = [piece for piece in found.document.prose if piece.paragraph <= EARLY + 3]
    start = main.value("start")
    if len(start) <= len("2019-05"):
        for piece in early:
            span = _days_of_main(found, piece, main)
            if span and span.first.startswith(start):
                # The days say more than the month, where that is told first.
                main.claims = [*date_claims(piece, span), *main.claims]
                break
        else:
            _take_day_of_dateline(found, main, early)
    _drop_planned_place(found, main)
    if main.value("city") or main.value("country") or main.value("mode") == "online":
        return
    for piece in found.document.pieces:
        if piece.role != "heading":
            continue
        for place in find_places(piece, covered(piece.plain, [])):
            if place.city and place.start and piece.paragraph <= EARLY:
                main.claims += place.claims(piece)
                return
    _take_dateline(found, main)


def _days_of_main(
    found: Findings, piece: Piece, main: ConferenceRead
) -> DateRead | None:
    """Return the span of days that a passage names and that no other conference has."""
    taken = {
        claim.span
        for one in found.editions.all
        for claim in one.claims
        if one is not main
    }
    for date in find_dates(piece.plain, found.document.published):
        if (
            date.kind == "day"
            and date.first != date.last
            and piece.span(date.start, date.end) not in taken
            and not _OF_ANOTHER.search(piece.plain)
        ):
            return date
    return None


def _take_day_of_dateline(found: Findings, main: ConferenceRead, early: list[Piece]):
    """Take the day of the dateline for the first one, where the report tells of the "first day"."""
    for piece in early:
        line = found.datelines.get(piece.number)
        if line and line.date and _FIRST_DAY.search(piece.plain, line.end):
            reason = "The report was written on the first day."
            main.claims += [
                replace(claim, inferred=claim.inferred or reason)
                for claim in date_claims(piece, line.date, "start")
            ]
            return


def _drop_planned_place(found: Findings, main: ConferenceRead):
    """Leave out the place of a line where the meeting was to be, and moved online."""
    mode = main.value("mode") or next(
        (
            claim.value
            for piece in found.document.prose
            for claim in read_access_and_mode(piece)
            if claim.field == "mode"
        ),
        "",
    )
    if mode != "online" or not (city := main.value("city")):
        return
    for piece in found.document.prose:
        at = piece.plain.find(city)
        if at >= 0 and _PLANNED.search(piece.plain, max(0, at - 120), at):
            main.claims = [
                claim for claim in main.claims if claim.field not in ("city", "country")
            ]
            return


def _take_dateline(found: Findings, main: ConferenceRead):
    """Take the place of the dateline, where the report says "here" or names no other place."""
    for number, line in found.datelines.items():
        piece = next(p for p in found.document.pieces if p.number == number)
        others = {
            fold(place.words)
            for other in found.document.prose
            if other.paragraph <= piece.paragraph + EARLY
            for place in find_places(other, covered(other.plain, []))
            if place.city and is_led(other.plain, place.start)
        } - {fold(line.place.words)}
        here = any(_HERE.search(other.plain) for other in found.document.prose[:6])
        place = place_at(piece, line.place.start, line.place.end)
        if place and (here or not others):
            words = (
                "“here” is where the report was written."
                if here
                else ("The report names no place but the one where it was written.")
            )
            main.claims += [
                replace(claim, inferred=claim.inferred or words)
                for claim in place.claims(piece)
            ]
        return


def _complete(found: Findings, one: ConferenceRead, main: ConferenceRead):
    """Give days and months without a year the year that the report fixes otherwise."""
    one.claims = [
        _completed(found, claim, one, main.value("start"))
        if claim.value.startswith(NO_YEAR)
        else claim
        for claim in one.claims
    ]


def _completed(found: Findings, claim: Claim, one: ConferenceRead, near: str) -> Claim:
    span = claim.span
    kind = "day" if len(claim.value) > len("XXXX-01") else "month"
    date = DateRead(span.start, span.end, claim.value, claim.value, kind)
    if one.year:
        found = in_year(date, one.year, f"The year is that of “{one.name}”.")
    elif found.heading and found.heading.year:
        year = found.heading.year
        found = in_year(date, year, f"The year is that of the report, {year}.")
    else:
        words = found.pieces[span.passage].plain
        direction = tense(words, span.start, span.end)
        found = completed(
            date,
            near,
            direction=direction,
            origin="the conference that the report is about",
        )
    reason = claim.inferred or found.reason
    return replace(claim, value=found.first, inferred=reason)
