"""The conferences of a report, found passage by passage, and which of them it is about."""

import re
from dataclasses import replace

from documents.dates import NO_YEAR
from documents.folding import fold
from documents.reading import DocumentReading, Piece, Span, covered, tidy
from documents.reading.datelines import find_datelines
from documents.reading.dates import (
    DateRead,
    completed,
    find_dates,
    in_year,
)
from documents.reading.numbers import ORDINAL_WORDS
from documents.reading.tense import tense
from events.reading.circumstances import Sentence, Told, date_claims
from events.reading.claims import Claim
from events.reading.editions import ConferenceRead, Editions, note, series_name
from events.reading.event_lines import EventLine, Heading, read_heading, read_line
from events.reading.event_names import is_generic
from events.reading.fields import read_access_and_mode
from events.reading.places import find_places, place_at
from events.reading.sightings import Sighting, find_sightings
from events.reading.status import read_status
from people.reading.words import BODY_HEADS

__all__ = ["ConferenceRead", "conference_spans", "find_conferences"]

# How much the places where a conference is named tell of its being what the report is about.
_FIRST_LINE, _LINE, _HEADING, _HEADING_BARE, _HELD, _TOLD = 100, 60, 50, 30, 4, 3
_NAMED_FIRST = 3
_EARLY = 4  # paragraphs in which a report says what it is about
_SUBJECT_ENDS = 80  # characters at the head of a sentence in which its subject stands
# "The talks were held from 3 to 5 May": what is held there is something else.
_OF_ANOTHER = re.compile(
    r"\b(?:(?:was|were|be|been)\s+held|took\s+place|take\s+place|stattfand\w*|stattfinden|fand|findet)\b"
)
_AFTER = re.compile(r"\s*(?:After|Following|Nach)\s")
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
_QUOTED_NAME = re.compile(
    r"\s*(?P<name>(?:[\w-]*(?:[Kk]onferenz|[Tt]agung|[Ww]orkshop|[Kk]ongress|[Ff]orum|[Cc]onference|[Ss]ummit|[Ss]ymposium|[Ss]eminar))\s+[„“\"«].{3,150}?[“”\"»])\s*$"
)
_SHORT_NAME = re.compile(r"[A-Za-z]*[A-Z]+[A-Za-z-]*[A-Z]\w*")
_NTH = (
    rf"(?:(?P<digits>\d{{1,3}})(?:st|nd|rd|th|\.)|(?P<word>{'|'.join(ORDINAL_WORDS)}))"
)
TIMES = re.compile(
    rf"\b(?:held|met|convened|organi[sz]ed|gathered|tagte|traf\s+sich|fand|findet)\s+(?:(?:was|now|nun|bereits|schon|in\s+[A-Z]\w+)\s+)?(?:for\s+the|zum)\s+{_NTH}\s+(?:time|Mal)\b"
    rf"|\b(?:the|der|die|das)\s+{_NTH.replace('digits', 'digits2').replace('word', 'word2')}\s+(?P<kind>of\s+its\s+kind|in\s+(?:the|this|its)\s+series|in\s+(?:the|its)\s+history|seiner\s+Art|ihrer\s+Art)",
    re.IGNORECASE,
)
SUBJECT = re.compile(
    r"\s*(?:(?:At|On|In|During|After|Auf|Bei|Nach|Am)\s+)?(?:The|This|the|this|Das|Die|Der|das|dem|der|die|diesem|dieser)\s+(?:[\w-]+\s+)?(?:conference|event|summit|forum|meeting|congress|gathering|"
    r"symposium|workshop|Konferenz|Tagung|Veranstaltung|Gipfel|Treffen|Forum|Kongress)\b|\s*(?:It|Es)\b"
)


def find_conferences(document: DocumentReading) -> tuple[ConferenceRead, ...]:
    """Return the conferences of a report; the first is the one that it is about, the others those that it dates, places or numbers.

    Where it is about none (a summary, an appointment, an open letter) there are none.
    """
    return _Finder(document).find()


class _Finder:
    """Goes through a report from its heading down, and keeps in mind which conference it is at."""

    def __init__(self, document: DocumentReading):
        self.document = document
        self.editions = Editions()
        self.titles = document.title_spans()
        self.pieces = {piece.number: piece for piece in document.pieces}
        self.datelines = find_datelines(document.pieces)
        self.heading: Heading | None = None
        self.lines: list[ConferenceRead] = []  # the conferences of event lines
        self.is_of_an_act = False
        self.section: ConferenceRead | None = None
        self.pending: list[
            Claim
        ] = []  # what is told of "the forum" before one is known
        self.subject: tuple[str, Piece, int] | None = None
        self.first: ConferenceRead | None = None  # the one that its text names first
        self.times: list[tuple[int, Span, bool]] = []  # "for the fourth time"

    def find(self) -> tuple[ConferenceRead, ...]:
        """Return the conferences, the main one first."""
        for piece in self.document.pieces:
            if piece.role in ("heading", "place line"):
                self._read_heading(piece)
            elif piece.is_prose:
                self._read_sentence(piece)
        main = self._main()
        if main is None:
            return ()
        main.claims += self.pending
        self._name(main)
        for number, span, is_sure in self.times:
            if main.ordinal is None and is_sure:
                main.ordinal = number
            if main.ordinal == number:
                main.ordinal_spans.append(span)
        self._find_missing(main)
        others = [one for one in self.editions.all if one is not main and one.is_told]
        for one in (main, *others):
            self._complete(one, main)
        return (main, *others)

    @property
    def current(self) -> ConferenceRead | None:
        """Return the conference that the report is at: of the section, else the one that it named first."""
        return self.section or next(
            (one for one in self.editions.all if one.weight >= _HEADING_BARE),
            self.first,
        )

    # Headings and event lines

    def _read_heading(self, piece: Piece):
        is_first = self.heading is None
        if is_first:
            self.heading = read_heading(piece)
        begin = self.heading.begin if is_first else 0
        published = self.document.published
        dates = find_dates(piece.plain, published)
        sightings = [
            sighting
            for sighting in find_sightings(
                piece, self.titles.get(piece.number, []), dates
            )
            if sighting.start >= begin
        ]
        if is_first and begin:
            self.subject = tidy(piece.plain[begin:]), piece, begin
        lines = read_line(piece, begin, published)
        if not lines:
            self._read_title(piece, sightings, is_first)
            return
        for line in lines:
            if not line.is_event:
                self.is_of_an_act = self.is_of_an_act or not self.lines
                self.section = None
                continue
            self.section = self._line(line, sightings)
            self.lines.append(self.section)

    def _read_title(self, piece: Piece, sightings: list[Sighting], is_first: bool):
        """Read a heading without a date: the events that it names."""
        named = None
        quoted = _QUOTED_NAME.match(piece.plain)
        if quoted and self.section and not self.section.name and not is_first:
            # "Paris, 4 March 2019", and the name on the line after.
            self.section.add(tidy(quoted["name"]), piece.span(*quoted.span("name")))
            self.section.name = tidy(quoted["name"])
            return
        for sighting in sightings:
            if sighting.is_generic and not sighting.body:
                continue
            one = self._resolve(sighting, Told(), piece)
            if one is None:
                continue
            is_top = is_first or piece.paragraph <= 3
            one.weight += is_top * (_HEADING_BARE if sighting.is_bare else _HEADING)
            named = named or one
        if not is_first:
            self.section = (
                named if named in self.lines else next(iter(self.lines), None)
            )

    def _line(self, line: EventLine, sightings: list[Sighting]) -> ConferenceRead:
        """Return the conference of an event line."""
        piece, told = line.piece, Told([line.date] if line.date else [], line.places)
        inside = [s for s in sightings if line.name_start <= s.start < line.name_end]
        one = None
        if inside:
            one = self.editions.find(inside[0], told, None)
            if one is None or one.claims:
                one = self._new(inside[0], line.name)
            note(one, inside[0], piece, [])
        elif line.name:
            one = self.editions.new(
                line.name, line.name if _is_body(line.name) else "", None
            )
        elif not self.lines and self.editions.all and not self.editions.all[0].claims:
            one = self.editions.all[0]  # the one of the heading
        else:
            one = self.editions.new("", "", None)
        if line.name:
            one.add(line.name, piece.span(line.name_start, line.name_end))
        one.claims += line.claims()
        one.weight += _LINE if self.lines else _FIRST_LINE
        return one

    def _new(self, sighting: Sighting, name: str = "") -> ConferenceRead:
        series = series_name(sighting)
        if sighting.is_generic and not sighting.body:
            series = self.current.series if self.current else ""
        elif sighting.is_bare and not sighting.known:
            series = ""  # a name alone shows no series
        return self.editions.new(name or sighting.form, series, sighting.known)

    # Sentences

    def _read_sentence(self, piece: Piece):
        dates = find_dates(piece.plain, self.document.published)
        blocked = list(self.titles.get(piece.number, []))
        if line := self.datelines.get(piece.number):
            blocked.append((0, line.end))
            dates = tuple(date for date in dates if date.start >= line.end)
        sightings = find_sightings(piece, blocked, dates)
        self._read_times(piece)
        own = SUBJECT.match(piece.plain, line.end if line else 0)
        begin = line.end if line else 0
        if own and any(s.stands_in and s.start < own.end() for s in sightings):
            own = None
        sentence = Sentence(
            piece, sightings, dates, own.end() if own else None, blocked, begin
        )
        self._read_places_before(piece, sentence)
        for sighting in sightings:
            told = sentence.told[sighting]
            if sighting.stands_in:
                self._of_section(piece, told, told.held)
                continue
            one = self._resolve(sighting, told, piece)
            if one is None:
                continue
            one.weight += 1 + _HELD * told.held + _TOLD * bool(told.dates)
            one.weight += _NAMED_FIRST * (self.first is None)
            one.is_held = one.is_held or told.held
            self.first = self.first or one
            one.scope.add(piece.number)
        self._of_section(piece, sentence.told[None], own is not None)

    def _of_section(self, piece: Piece, told: Told, is_subject: bool):
        """Enter what is told of "the forum", or of "it": of the conference that the section is about."""
        claims = self._claims(piece, told)
        if is_subject and (status := read_status(piece)):
            claims.append(status)
        if self.section is not None:
            self.section.claims += claims
            self.section.scope.add(piece.number)
        else:
            self.pending += claims

    def _read_places_before(self, piece: Piece, sentence: Sentence):
        """Read 'After Oslo (2012) and Bergen (2013) …': where earlier editions of the section's series were held."""
        series = self.section.series if self.section else ""
        if not series or not _AFTER.match(piece.plain):
            return
        for place, date in sentence.in_years():
            one = self.editions.new(self.section.series, series, None)
            one.add(place.words, piece.span(place.start, place.end))
            one.claims += [*place.claims(piece), *date_claims(piece, date)]

    def _read_times(self, piece: Piece):
        """Read 'held for the fourth time', 'the forum, the 12th of its kind'."""
        for match in TIMES.finditer(piece.plain):
            words = next(
                filter(None, match.group("digits", "digits2", "word", "word2"))
            )
            number = int(words) if words.isdigit() else ORDINAL_WORDS[words.casefold()]
            span = piece.span(match.start(), match.end())
            self.times.append((number, span, bool(match["kind"])))

    def _resolve(
        self, sighting: Sighting, told: Told, piece: Piece
    ) -> ConferenceRead | None:
        """Return the conference that a sighting means, with what is told of it entered; None if it tells nothing."""
        one = self.editions.find(sighting, told, self.current)
        if one is None:
            is_told = told.dates or told.places
            if (
                sighting.is_generic
                and not sighting.body
                and not (is_told and self.current)
            ):
                return None
            one = self._new(sighting)
        claims = self._claims(piece, told)
        if (status := read_status(piece)) and (
            told.held or told.dates or sighting.end < _SUBJECT_ENDS
        ):
            claims.append(status)
        note(one, sighting, piece, claims)
        return one

    def _claims(self, piece: Piece, told: Told) -> list[Claim]:
        claims = [
            claim
            for date in told.dates
            for claim in date_claims(piece, date, told.sides.get(date.start, ""))
        ]
        return [*(c for place in told.places for c in place.claims(piece)), *claims]

    # What it is about

    def _main(self) -> ConferenceRead | None:
        """Return the conference that the report is about; None if it is about none."""
        if self.lines:
            last_day = self.heading.last_day if self.heading else ""
            past = [
                one
                for one in self.lines
                if not last_day or one.value("start")[:10] <= last_day
            ]
            return (past or self.lines)[0]
        if self.is_of_an_act or (self.heading and self.heading.is_summary):
            return None
        is_dated = any(claim.field == "start" for claim in self.pending)
        able = [
            one
            for one in self.editions.all
            if one.is_told
            or (one.weight >= _HEADING_BARE and not self.subject)
            or ((one.is_held or is_dated) and one.series)
        ]
        able = [
            one
            for one in able
            if one.value("status") in ("", "held") or one.weight >= _HEADING_BARE
        ] or able
        return max(able, key=lambda one: one.weight, default=None)

    def _name(self, main: ConferenceRead):
        """Name the conferences of lines without a name after what the heading says the report is on."""
        for one in self.lines:
            if not one.name:
                name, piece, begin = self.subject or self._title()
                one.name = name
                one.add(name, piece.span(begin, len(piece.plain)))
                one.series = one.series or (name if self.subject else "")
            elif not one.series and self.subject and is_generic(one.name):
                one.series = self.subject[0]

    def _title(self) -> tuple[str, Piece, int]:
        piece = next(
            (p for p in self.document.pieces if p.role == "heading"),
            self.document.pieces[0],
        )
        return tidy(piece.plain)[:300], piece, 0

    def _find_missing(self, main: ConferenceRead):
        """Look for the days and the place of the main conference where no sentence names it with them."""
        early = [
            piece for piece in self.document.prose if piece.paragraph <= _EARLY + 3
        ]
        if not main.value("start"):
            for piece in early:
                if span := self._days_of_main(piece, main):
                    main.claims += date_claims(piece, span)
                    break
            else:
                self._take_day_of_dateline(main, early)
        self._drop_planned_place(main)
        if (
            main.value("city")
            or main.value("country")
            or main.value("mode") == "online"
        ):
            return
        for piece in self.document.pieces:
            if piece.role != "heading":
                continue
            for place in find_places(piece, covered(piece.plain, [])):
                if place.city and place.start and piece.paragraph <= _EARLY:
                    main.claims += place.claims(piece)
                    return
        self._take_dateline(main)

    def _days_of_main(self, piece: Piece, main: ConferenceRead) -> DateRead | None:
        """Return the span of days that a passage names and that no other conference has."""
        taken = {
            claim.span
            for one in self.editions.all
            for claim in one.claims
            if one is not main
        }
        for date in find_dates(piece.plain, self.document.published):
            if (
                date.kind == "day"
                and date.first != date.last
                and piece.span(date.start, date.end) not in taken
                and not _OF_ANOTHER.search(piece.plain)
            ):
                return date
        return None

    def _take_day_of_dateline(self, main: ConferenceRead, early: list[Piece]):
        """Take the day of the dateline for the first one, where the report tells of the "first day"."""
        for piece in early:
            line = self.datelines.get(piece.number)
            if line and line.date and _FIRST_DAY.search(piece.plain, line.end):
                reason = "The report was written on the first day."
                main.claims += [
                    replace(claim, inferred=claim.inferred or reason)
                    for claim in date_claims(piece, line.date, "start")
                ]
                return

    def _drop_planned_place(self, main: ConferenceRead):
        """Leave out the place of a line where the meeting was to be, and moved online."""
        mode = main.value("mode") or next(
            (
                claim.value
                for piece in self.document.prose
                for claim in read_access_and_mode(piece)
                if claim.field == "mode"
            ),
            "",
        )
        if mode != "online" or not (city := main.value("city")):
            return
        for piece in self.document.prose:
            at = piece.plain.find(city)
            if at >= 0 and _PLANNED.search(piece.plain, max(0, at - 120), at):
                main.claims = [
                    claim
                    for claim in main.claims
                    if claim.field not in ("city", "country")
                ]
                return

    def _take_dateline(self, main: ConferenceRead):
        """Take the place of the dateline, where the report says "here" or names no other place."""
        for number, line in self.datelines.items():
            piece = next(p for p in self.document.pieces if p.number == number)
            others = {
                fold(place.words)
                for other in self.document.prose
                if other.paragraph <= piece.paragraph + _EARLY
                for place in find_places(other, covered(other.plain, []))
                if place.city
            } - {fold(line.place.words)}
            here = any(_HERE.search(other.plain) for other in self.document.prose[:6])
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

    def _complete(self, one: ConferenceRead, main: ConferenceRead):
        """Give days and months without a year the year that the report fixes otherwise."""
        one.claims = [
            self._completed(claim, one, main.value("start"))
            if claim.value.startswith(NO_YEAR)
            else claim
            for claim in one.claims
        ]

    def _completed(self, claim: Claim, one: ConferenceRead, near: str) -> Claim:
        span = claim.span
        kind = "day" if len(claim.value) > len("XXXX-01") else "month"
        date = DateRead(span.start, span.end, claim.value, claim.value, kind)
        if one.year:
            found = in_year(date, one.year, f"The year is that of “{one.name}”.")
        elif self.heading and self.heading.year:
            year = self.heading.year
            found = in_year(date, year, f"The year is that of the report, {year}.")
        else:
            words = self.pieces[span.passage].plain
            direction = tense(words, span.start, span.end)
            found = completed(
                date,
                near,
                direction=direction,
                origin="the conference that the report is about",
            )
        reason = claim.inferred or found.reason
        return replace(claim, value=found.first, inferred=reason)


def _is_body(name: str) -> bool:
    """Return whether a name is a body's, whose meetings are its series."""
    words = name.replace("/", " ").split()
    return any(word.casefold().strip("(),") in BODY_HEADS for word in words) or bool(
        _SHORT_NAME.fullmatch(words[-1].strip("()"))
    )


def conference_spans(
    conferences: tuple[ConferenceRead, ...],
) -> dict[int, list[tuple[int, int]]]:
    """Return, by passage, the stretches that name conferences.

    A short name alone ("EuroDIG") may mean the body as well; it is left out.
    """
    spans: dict[int, list[tuple[int, int]]] = {}
    for conference in conferences:
        for span in conference.spans:
            if not _SHORT_NAME.fullmatch(span.words):
                spans.setdefault(span.passage, []).append((span.start, span.end))
    return spans
