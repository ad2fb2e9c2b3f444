"""What a report tells of the conference that it is about where no sentence names it: its days, its place."""

import datetime
import re
from dataclasses import replace

from documents.folding import fold
from documents.reading import Piece, covered, tidy
from documents.reading.dates import DateRead, find_dates
from documents.reading.sought import sought
from events.reading.claims import Claim
from events.reading.editions import ConferenceRead
from events.reading.elsewhere import of_another_edition
from events.reading.fields import read_access_and_mode
from events.reading.findings import EARLY, Findings
from events.reading.holding import HOLDING
from events.reading.main_sides import read_sides
from events.reading.other_editions import joined
from events.reading.place_scores import place_of_main
from events.reading.place_signs import HERE, PLANNED
from events.reading.places import PlaceRead, find_places, is_led, place_at
from events.reading.told import date_claims

_HERE_WITHIN = 9  # passages
_DAYS = {
    **dict.fromkeys(("two", "zwei", "zweier"), 2),
    **dict.fromkeys(("three", "drei", "dreier"), 3),
    **dict.fromkeys(("four", "vier"), 4),
    **dict.fromkeys(("five", "fünf"), 5),
    **dict.fromkeys(("six", "sechs"), 6),
    **dict.fromkeys(("seven", "sieben"), 7),
}
# "the two-day conference", "das dreitägige Treffen"
_LASTS = sought(
    r"\b(?:[Tt]he|[Tt]his|[Ii]ts)\s+(?:[\w-]+\s+){0,1}?(?P<english>two|three|four|five|six|seven)-day\s+(?:[\w-]+\s+){0,4}?(?:conclave|conference|congress|consultation|event|forum|gathering|meeting|session|summit|symposium)\b|"
    r"\b(?:[Dd]as|[Dd]ie|[Dd]er|[Dd]em|[Dd]es|[Dd]en|[Dd]iese[rsmn]?)\s+(?P<german>zwei|drei|vier|fünf|sechs|sieben)tägige[nrsm]?\s+(?:[\w-]+\s+){0,4}?[\w-]*(?:[Kk]onferenz|[Kk]ongress|[Tt]agung|[Tt]reffen|[Ff]orum|[Gg]ipfel|[Vv]eranstaltung)|"
    r"\b(?P<lang>[Zz]wei|[Dd]rei|[Vv]ier|[Ff]ünf|[Ss]echs|[Ss]ieben)\s+Tage\s+lang\b|\b[Ww]ährend\s+(?P<während>zweier|dreier|vier|fünf|sechs|sieben)\s+Tage\b|\ban\s+(?P<an>zwei|drei|vier|fünf|sechs|sieben)\s+Tagen\b|"
    r"\b(?:over|for|during|in)\s+(?:the\s+|its\s+)?(?P<over>two|three|four|five|six|seven)\s+days\b(?!\s+(?:before|after|earlier|later|ahead))"
)
_FIRST = 7  # paragraphs of the text in which its days are told
# "The talks were held from 3 to 5 May": what is held there is something else.
# "had been first on 1 and 2 July", "Vorangegangen war …": before it, or beside it.
_OF_ANOTHER = re.compile(
    r"\b(?:(?:was|were|be|been|had|has|have)\s+held|held\s+(?:its|their|an?)|had\s+(?:been|met|gathered|convened)|preceded|beforehand|took\s+place|take\s+place|stattfand\w*|stattfinden|fand|findet|"
    r"[Vv]orangegangen|[Vv]oraus(?:gegangen|ging)|(?:been|was|were|is|war|waren|ist)\s+(?:the\s+|die\s+|der\s+|das\s+)?(?:first|second|third|fourth|next|last|zuerst|erste|zweite|dritte|vierte|nächste|letzte)\b|(?:ging|gingen)\s+(?:ihr|ihm|dem|der)\b|[Zz]uvor|[Vv]orher|[Vv]orfeld|[Ii]m\s+Anschluss|hatten?\s+(?:[\w-]+\s+){0,4}getagt)\b"
)
_OF_NEXT = sought(
    r"\b(?:an\s+der\s+Reihe|sodann|danach|anschließend|folgt|nächste[nrsm]?(?!\s+(?:Woche|Monat))|next(?!\s+(?:week|month|door|to|generation)\b)|afterwards|(?:to|will|would)\s+follow|follows|subsequently|then,?\s+(?:in\s+|to\s+)?(?-i:[A-ZÄÖÜ])\w+|dann\s+(?:in\s+|nach\s+)?(?-i:[A-ZÄÖÜ])\w+)\b",
    re.IGNORECASE,
)
# What makes the day of a dateline the first one of what it tells of.
_FIRST_DAY = re.compile(
    r"\b(?:its|the|their|today['’]s)\s+(?:first|opening)\s+day\b|\b(?:opened|began|started|kicked\s+off|eröffnet|begann)\b[^.]{0,40}\b(?:today|heute)\b|\bon\s+day\s+one\b|\bam\s+ersten\s+Tag\b",
    re.IGNORECASE,
)
# "should have lasted from 3 to 5 May": it began so, and ended otherwise.
_OVERRAN = re.compile(
    r"\b(?:(?:should|was\s+to|were\s+to)\s+have\s+(?:lasted|ended|run|closed|finished)|hätten?\s+[^.]{0,40}(?:dauern|enden)|sollten?\s+(?:eigentlich|ursprünglich))\b[^.]{0,40}$"
)
# "was to run for four days": it may have ended otherwise.
_MEANT_TO = re.compile(
    r"\b(?:(?:was|were)\s+to|should|would|sollten?|hätten?|eigentlich|ursprünglich|originally)\b[^.;]*$"
)
# A house in the country, an island: where agencies have no office.
_ESTATE = sought(
    rf"\b{HOLDING}\b[^.;:]{{0,40}}?\s(?:at|in|on|im|auf|am)\s+(?:the\s+)?(?:[A-Z][\w’'-]+\s+){{1,3}}(?:Park|Castle|Manor|Abbey|Island|Estate|Lodge|Resort|Lake|Bay)\b|"
    rf"\b{HOLDING}\b[^.;:]{{0,40}}?\s(?:auf|in|im)\s+(?:dem\s+|der\s+)?(?:Schloss|Kloster|Insel|Gut|Burg)\s+[A-ZÄÖÜ]"
)


def find_missing(found: Findings, main: ConferenceRead):
    """Look for the days and the place of the main conference where no sentence names it with them."""
    first = list(dict.fromkeys(piece.paragraph for piece in found.document.prose))
    last = first[:_FIRST][-1] if first else 0
    early = [piece for piece in found.document.prose if piece.paragraph <= last]
    start, days = main.value("start"), None
    if len(start) <= len("2019-05") or not main.value("end"):
        for piece in early:
            span = days_of_main(found, piece, main)
            if span and span.first.startswith(start) and _agrees(span, main):
                # The days say more than the month, where that is told first.
                overran = _OVERRAN.search(
                    piece.plain, max(0, span.start - 60), span.start
                )
                side = "start" if overran else ""
                main.claims = [*date_claims(piece, span, side), *main.claims]
                days = piece, span
                break
        else:
            _take_day_of_dateline(found, main, early)
    read_sides(found, main, early)
    _complete_by_length(main, early)
    is_moved = _drop_planned_place(found, main)
    if days and (place := _beside(*days)) and _is_told_later(main, days[0]):
        # What stands beside the days says more than what is named far behind.
        main.claims = [*place.claims(days[0]), *main.claims]
    if main.value("city") or main.value("country") or main.value("mode") == "online":
        return
    if is_moved:
        return
    if days and (place := _beside(*days)):
        main.claims += place.claims(days[0])
        return
    if told := place_of_main(found, main):
        place, piece = told
        reason = "Of the places named, the report ties this one most to those who met."
        main.claims += [
            replace(claim, inferred=claim.inferred or reason)
            for claim in place.claims(piece)
        ]
        return
    _take_dateline(found, main)


def _agrees(days: DateRead, main: ConferenceRead) -> bool:
    """Return whether days may be those of a conference of which the last one is known."""
    end = main.value("end")
    if not end or not end[:4].isdigit() or not days.has_year:
        return True
    return days.first[: len(end)] <= end and days.last[: len(end)] >= end


def _is_told_later(main: ConferenceRead, piece: Piece) -> bool:
    """Return whether the first city that is told of the main conference stands behind a passage."""
    cities = [claim.span.passage for claim in main.claims if claim.field == "city"]
    return bool(cities) and cities[0] > piece.number


def _complete_by_length(main: ConferenceRead, early: list[Piece]):
    """Give a conference of which one end is told the other, where the report says how many days it lasts."""
    start, end = main.value("start"), main.value("end")
    if bool(start) == bool(end) or len(start or end) != len("2019-05-03"):
        return
    for piece in early:
        match = _LASTS.search(piece.plain)
        if not match or _MEANT_TO.search(
            piece.plain, max(0, match.start() - 40), match.start()
        ):
            continue
        words = next(filter(None, match.groups())).casefold()
        days = datetime.timedelta(_DAYS[words] - 1)
        try:
            told = datetime.date.fromisoformat(start or end)
            other = (told + days if start else told - days).isoformat()
        except (ValueError, OverflowError):
            return
        reason = f"“{tidy(match.group())}” counted from {start or end}."
        span = piece.span(*match.span())
        field = "end" if start else "start"
        main.claims.append(Claim(field, other, tidy(match.group()), span, reason))
        return


def _beside(piece: Piece, date: DateRead) -> PlaceRead | None:
    """Return the city that stands beside the days in a passage: 'to Oslo (3 to 5 May)', 'am 3. und 4. Mai in Oslo'."""
    taken = covered(piece.plain, [(date.start, date.end)])
    for place in find_places(piece, taken):
        if place.city and joined(piece.plain, place, date):
            return place
    return None


def days_of_main(
    found: Findings, piece: Piece, main: ConferenceRead
) -> DateRead | None:
    """Return the span of days that a passage names and that no other conference has."""
    others = [one for one in found.editions.all if one is not main]
    taken = {claim.span for one in others for claim in one.claims}
    if _is_of_another(piece, main, others):
        return None
    for date in find_dates(piece.plain, found.document.published):
        if (
            date.kind == "day"
            and date.first != date.last
            and piece.span(date.start, date.end) not in taken
            and not _OF_ANOTHER.search(piece.plain)
            and not _OF_NEXT.search(piece.plain)
            and not of_another_edition(piece.plain, 0, len(piece.plain))
        ):
            return date
    return None


def _is_of_another(
    piece: Piece, main: ConferenceRead, others: list[ConferenceRead]
) -> bool:
    """Return whether a passage names another numbered or dated conference, or series, and not the main one."""
    if any(span.passage == piece.number for span in main.spans):
        return False
    return any(
        span.passage == piece.number
        for one in others
        if one.series and fold(one.series) != fold(main.series)
        for span in one.spans
    )


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


def _drop_planned_place(found: Findings, main: ConferenceRead) -> bool:
    """Leave out the place of a line where the meeting was to be, and moved online; return whether that is so."""
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
        return False
    for piece in found.document.prose:
        at = piece.plain.find(city)
        if at >= 0 and PLANNED.search(piece.plain, max(0, at - 120), at):
            main.claims = [
                claim for claim in main.claims if claim.field not in ("city", "country")
            ]
            return True
    return False


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
        here = any(
            HERE.search(other.plain) for other in found.document.prose[:_HERE_WITHIN]
        )
        if not here and any(
            _ESTATE.search(other.plain) for other in found.document.prose
        ):
            return
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
