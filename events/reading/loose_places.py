"""The other conferences that a report tells of by place and time alone, made out once the one that it is about is known."""

import re

from documents.folding import fold
from documents.reading import tidy
from events.reading.editions import ConferenceRead
from events.reading.findings import Findings
from events.reading.other_editions import Elsewhere, find_elsewhere
from events.reading.told import date_claims

# "ENOG 11, Moscow, 7-8 June" in a list: what stands before the place is the name.
_LISTED = re.compile(
    r"(?:^|[;•]|(?:^|\s)[*–-]\s)\s*(?P<name>[A-ZÄÖÜ][^,;.:•]{2,80}+),\s+$"
)
_ANNOUNCES = re.compile(r"[^.:;!?]{0,80}:\s+")
_LONGEST = 90  # characters


def elsewhere(
    found: Findings, main: ConferenceRead, others: list[ConferenceRead]
) -> list[ConferenceRead]:
    """Return the conferences told by place and time alone that are neither ``main`` nor one of ``others``."""
    start = main.value("start")
    year = int(start[:4]) if start[:4].isdigit() else None
    new: list[ConferenceRead] = []
    is_german = found.document.language == "de"
    for loose in found.loose:
        series = loose.series or main.series
        for one in find_elsewhere(loose, year, is_german=is_german):
            if _is_of(one, main) or any(
                _is_of(one, other) for other in (*others, *new)
            ):
                continue
            if announced := _announced(one, others):
                announced.claims += [
                    *one.place.claims(one.piece),
                    *date_claims(one.piece, one.date),
                ]
                continue
            if not series and one.date.kind == "year" and one.date.reason:
                continue  # "last year" in a place, of no series that is known
            new.append(_conference(one, series))
    return new


def _is_of(one: Elsewhere, conference: ConferenceRead) -> bool:
    """Return whether a place and a time may be those of a conference that is known already."""
    start, end = conference.value("start"), conference.value("end")
    first = one.date.first
    is_there = fold(one.place.words) == fold(conference.value("city")) or (
        one.place.is_country and one.place.country.code == conference.value("country")
    )
    if not start:
        return is_there
    if one.date.kind == "year" and not start[:4].isdigit():
        return is_there  # of a year nothing can be said beside a day without one
    shortest = min(len(start), len(first))
    if start.startswith("XXXX") or first.startswith("XXXX"):
        same_days = start[4:shortest] == first[4:shortest]
    else:
        same_days = start[:shortest] == first[:shortest] or start <= first <= end
    return same_days and (is_there or one.is_edition or not conference.value("city"))


def _announced(one: Elsewhere, others: list[ConferenceRead]) -> ConferenceRead | None:
    """Return the numbered conference that a passage names before a colon, and of which it tells no days: "The 10th Forum goes north: Oslo, 3 to 5 May"."""
    at = min(one.place.start, one.date.start)
    for other in others:
        if other.ordinal is None or other.value("start") or other.value("city"):
            continue
        for span in other.ordinal_spans:
            if span.passage == one.piece.number and _ANNOUNCES.fullmatch(
                one.piece.plain, span.end, at
            ):
                return other
    return None


def _conference(one: Elsewhere, series: str) -> ConferenceRead:
    place, date, piece = one.place, one.date, one.piece
    start, begin, stop = min(place.start, date.start), place.start, place.end
    when = piece.plain[date.start : date.end]
    name = f"{tidy(piece.plain[begin:stop])}, {tidy(when)}"
    listed = _LISTED.search(piece.plain, max(0, start - _LONGEST), start)
    if listed and not any(char in listed["name"] for char in "()"):
        begin, stop = listed.span("name")
        name, series = tidy(listed["name"]), ""
    elif one.is_edition and series:
        name = series
    else:
        series = ""
    conference = ConferenceRead(name, series)
    conference.add(tidy(piece.plain[begin:stop]), piece.span(begin, stop))
    conference.claims += [*place.claims(piece), *date_claims(piece, date)]
    return conference
