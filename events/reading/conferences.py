"""The conferences of a report, found passage by passage, and which of them it is about."""

import re

from documents.reading import DocumentReading, Piece, covered, tidy
from documents.reading.dates import (
    DateRead,
    find_dates,
    find_vague_dates,
)
from documents.reading.sought import sought
from events.reading.circumstances import Sentence
from events.reading.claims import Claim
from events.reading.counted import find_times, is_other
from events.reading.editions import ConferenceRead, note, series_name
from events.reading.elsewhere import of_another_edition, to_come
from events.reading.event_lines import (
    EventLine,
    read_heading,
    read_line,
)
from events.reading.event_names import is_generic, is_presidency, is_top_level
from events.reading.findings import EARLY, IN_HEADING, Findings
from events.reading.lists import series_named
from events.reading.main_conference import arranged
from events.reading.other_editions import (
    Loose,
    may_count_years,
    may_tell,
    places_in_brackets,
)
from events.reading.places import find_places
from events.reading.sighting import Sighting
from events.reading.sightings import find_sightings
from events.reading.status import read_status
from events.reading.told import Told, date_claims
from people.reading.words import BODY_HEADS

__all__ = ["ConferenceRead", "conference_spans", "find_conferences"]

# How much the places where a conference is named tell of its being what the report is about.
_FIRST_LINE, _LINE, _HEADING, _HELD, _TOLD = 100, 60, 50, 4, 3
_NAMED_FIRST = 3
_YEAR_FIRST = re.compile(r"\s*(?:(?:In|Im\s+Jahre?)\s+)?20\d\d\s")
_LONG = 80  # characters of a paragraph that counts; salutations and bylines are shorter
_MOST_OPENING = 12  # paragraphs
_BEFORE = 40  # characters before "the forum" in which another edition is told
_SUBJECT_ENDS = 80  # characters at the head of a sentence in which its subject stands
_QUOTED_NAME = re.compile(
    r"\s*(?P<name>(?:[\w-]*(?:[Kk]onferenz|[Tt]agung|[Ww]orkshop|[Kk]ongress|[Ff]orum|[Cc]onference|[Ss]ummit|[Ss]ymposium|[Ss]eminar))\s+[„“\"«].{3,150}?[“”\"»])\s*$"
)
_WORD = re.compile(r"\b[A-Z](?=\w{0,30}[A-Z\d])\w++")  # "G20", "OEWG"
_ASIDE = re.compile(r"\([^()]*+\)")
_SHORT_NAME = re.compile(r"[A-Za-z]*[A-Z]+[A-Za-z-]*[A-Z]\w*")
SUBJECT = sought(
    r"\s*(?:(?:At|On|In|During|After|Auf|Bei|Nach|Am)\s+)?(?:The|This|the|this|Das|Die|Der|das|dem|der|die|diesem|dieser)\s+(?:(?!(?:previous|preceding|last|next|following|other|coming|nächste|vorige|letzte|vorherige|vergangene|kommende|andere)[nrsm]?\b)[\w-]+\s+)?(?:conference|event|summit|forum|meeting|congress|gathering|conclave|retreat|convention|get-together|"
    r"symposium|workshop|Konferenz|Tagung|Veranstaltung|Gipfel|Treffen|Forum|Kongress)\b|\s*(?:It|Es)\b"
)


def find_conferences(document: DocumentReading) -> tuple[ConferenceRead, ...]:
    """Return the conferences of a report; the first is the one that it is about, the others those that it dates, places or numbers.

    Where it is about none (a summary, an appointment, an open letter) there are none.
    """
    finder = _Finder(
        document,
        document.title_spans(),
        {piece.number: piece for piece in document.pieces},
        _opening(document),
    )
    return finder.find()


def _opening(document: DocumentReading) -> frozenset[int]:
    """Return the paragraphs in which a report says what it is about: the first ones of some length, with all before them."""
    lengths: dict[int, int] = {}
    for piece in document.prose:
        of_text = piece.role == "body"
        lengths.setdefault(piece.paragraph, 0)
        lengths[piece.paragraph] += of_text * len(piece.plain)
    opening, count = [], 0
    for paragraph, length in lengths.items():
        opening.append(paragraph)
        count += length >= _LONG
        if count == EARLY or len(opening) == _MOST_OPENING:
            break
    return frozenset(opening)


class _Finder(Findings):
    """Goes through a report from its heading down, and keeps in mind which conference it is at."""

    def find(self) -> tuple[ConferenceRead, ...]:
        """Return the conferences, the main one first."""
        for piece in self.document.pieces:
            if piece.role in ("heading", "place line"):
                self._read_heading(piece)
            elif piece.is_prose:
                self._read_sentence(piece)
        return arranged(self)

    # Headings and event lines

    def _read_heading(self, piece: Piece):
        is_first = self.heading is None
        if is_first:
            self.heading = read_heading(piece)
        dated = self.document.published_span
        is_dated = dated is not None and dated.passage == piece.number
        if is_dated and not is_first:
            return  # when the report was published, not when something was held
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
        lines = [] if is_dated else read_line(piece, begin, published)
        if not lines:
            self._read_title(piece, sightings, is_first)
            return
        for line in lines:
            if self._is_dateline(line) or self._is_listed(line):
                continue
            if not line.is_event:
                self.is_of_an_act = self.is_of_an_act or not self.lines
                self.section = None
                continue
            self.section = self._line(line, sightings)
            self.lines.append(self.section)

    def _is_dateline(self, line: EventLine) -> bool:
        """Return whether a line tells when and where a text was issued: outside of a quarter's report."""
        return not self.heading.year and not line.is_sure

    def _is_listed(self, line: EventLine) -> bool:
        """Return whether a line without a name or year stands within a text that is no quarter's report: one of a list of stops."""
        return (
            not self.heading.year
            and self.is_in_text
            and not line.name
            and line.date is not None
            and not line.date.has_year
        )

    def _read_title(self, piece: Piece, sightings: list[Sighting], is_first: bool):
        """Read a heading without a date: the events that it names."""
        named = None
        if self._is_name(piece):
            return
        for sighting in sightings:
            if sighting.stands_in or (sighting.is_generic and not sighting.body):
                continue
            one = self._resolve(sighting, Told(), piece)
            if one is None:
                continue
            is_top = is_first or piece.paragraph <= 3 or not self.is_in_text
            self.heading_event = self.heading_event or is_first
            one.weight += is_top * (IN_HEADING if sighting.is_bare else _HEADING)
            named = named or one
        if not is_first:
            self.section = (
                named if named in self.lines else next(iter(self.lines), None)
            )

    def _is_name(self, piece: Piece) -> bool:
        """Read 'Conference “Nets for all”' on the line behind 'Paris, 4 March 2019' as the name of what was there."""
        if not self.section or self.section.name:
            return False
        quoted = _QUOTED_NAME.match(piece.plain)
        if not quoted:
            return False
        self.section.name = tidy(quoted["name"])
        self.section.add(self.section.name, piece.span(*quoted.span("name")))
        return True

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
            if inside[0].is_generic and not inside[0].body:
                one.series = one.series or self._subject_series(one.name)
            elif not one.series and is_top_level(one.name):
                one.series = self._known_series(one.name)
        elif line.name and (one := self._of_heading(line)):
            pass
        elif line.name:
            one = self.editions.new(
                line.name,
                line.name if _is_body(line.name) else self._known_series(line.name),
                None,
            )
        elif not self.lines and self.editions.all and not self.editions.all[0].claims:
            one = self.editions.all[0]  # the one of the heading
        elif self.lines and self.heading_event:
            # Below the heading of one event a line without a name is of another.
            one = self.editions.new(tidy(piece.plain), "", None)
            one.add(one.name, piece.whole())
        else:
            one = self.editions.new("", "", None)
        if line.name:
            span = piece.span(line.name_start, line.name_end)
            one.add(line.name, span)
            if (theme := line.theme) and not inside:
                one.claims.append(theme)
                one.is_theme = True
        one.claims += line.claims()
        one.weight += _LINE if self.lines else _FIRST_LINE
        return one

    def _is_ahead(self, one: ConferenceRead | None) -> bool:
        """Return whether a conference lies behind the quarter that the report is of."""
        last_day = self.heading.last_day if self.heading else ""
        return bool(one and last_day and one.value("start")[:10] > last_day)

    def _subject_series(self, name: str) -> str:
        """Return what a quarter's heading says the report is on, as the series of what a line calls ``name``."""
        subject = self.subject[0] if self.subject else ""
        if self.heading_event:
            return ""
        return self._known_series(name) or ("" if is_presidency(subject) else subject)

    def _known_series(self, name: str) -> str:
        """Return the well-known series of a line's "Leaders' Summit" below the heading "G20, Turkish Presidency"; '' if none."""
        name = tidy(_ASIDE.sub("", name))
        if not self.subject or not (is_top_level(name) or is_generic(name)):
            return ""
        head = name.split()[-1]
        words = _WORD.findall(self.subject[0])
        forms = [f"{word}{by}{head}" for word in words for by in " -"]
        known = {one.name for form in forms if (one := series_named(form))}
        return known.pop() if len(known) == 1 else ""

    def _of_heading(self, line: EventLine) -> ConferenceRead | None:
        """Return the well-known conference of the heading, of which the first line gives a short name: "PP-22"."""
        known = [one for one in self.editions.all if not one.claims and one.acronym]
        if (
            self.lines
            or not known
            or not _SHORT_NAME.match(line.name)
            or " " in line.name
        ):
            return None
        return known[0]

    def _new(
        self, sighting: Sighting, name: str = "", at: ConferenceRead | None = None
    ) -> ConferenceRead:
        series = series_name(sighting)
        if sighting.is_generic and not sighting.body:
            series = at.series if at else ""
        elif sighting.is_bare and not sighting.known:
            series = ""  # a name alone shows no series
        return self.editions.new(name or sighting.form, series, sighting.known)

    # Sentences

    def _read_sentence(self, piece: Piece):
        if self._is_name(piece):
            return
        dates = find_dates(piece.plain, self.document.published)
        blocked = list(self.titles.get(piece.number, []))
        if line := self.datelines.get(piece.number):
            blocked.append((0, line.end))
            dates = tuple(date for date in dates if date.start >= line.end)
        self.is_in_text = self.is_in_text or len(piece.plain) >= _LONG
        sightings = find_sightings(piece, blocked, dates)
        self.times += find_times(piece, piece.paragraph in self.opening)
        begin = line.end if line else 0
        own = SUBJECT.may_be_in(piece.plain) and SUBJECT.match(piece.plain, begin)
        if own and any(s.stands_in and s.start < own.end() for s in sightings):
            own = None
        if not sightings and not own:
            self._note_loose(piece, dates, blocked, None)
            self._of_section(piece)
            return
        vague = find_vague_dates(piece.plain, self.document.published)
        dates = tuple(sorted((*dates, *vague), key=lambda date: date.start))
        sentence = Sentence(
            piece,
            sightings,
            dates,
            own.end() if own else None,
            blocked,
            begin,
            is_german=self.document.language == "de",
        )
        self._note_loose(piece, dates, blocked, sentence)
        for sighting in sightings:
            told = sentence.told[sighting]
            counted = sighting.is_generic and sighting.ordinal is not None
            if counted or (sighting.year and piece.paragraph not in self.opening):
                sighting.is_other = is_other(piece.plain, sighting.start, sighting.end)
            if sighting.stands_in and (
                self._is_of_later_year(sentence)
                or of_another_edition(
                    piece.plain, max(0, sighting.start - _BEFORE), sighting.end
                )
            ):
                continue
            if sighting.stands_in and sighting.ordinal is None:
                self._of_section(piece, told, told.held)
                continue
            one = self._resolve(sighting, told, piece)
            if one is None:
                continue
            one.weight += 1 + _HELD * told.held + _TOLD * bool(told.dates)
            one.weight += _NAMED_FIRST * (self.first is None)
            one.is_held = one.is_held or told.held
            self.first = self.first or one
            one.is_early = one.is_early or piece.paragraph in self.opening
            one.scope.add(piece.number)
        self._of_section(piece, sentence.told[None], bool(own))

    def _is_of_later_year(self, sentence: Sentence) -> bool:
        """Return whether a sentence is dated in a year behind that of the report: "In 2020 the forum goes to Oslo"."""
        year = self.heading.year if self.heading and self.heading.year else 0
        year = str(year or self.document.published[:4])
        if not year.isdigit():  # "2020 will man sich in Oslo treffen"
            text = sentence.piece.plain
            return bool(_YEAR_FIRST.match(text)) and to_come(text, 0, len(text))
        dates = sentence.dates
        return year.isdigit() and any(
            date.has_year and date.first[:4] > year for date in dates
        )

    def _of_section(
        self, piece: Piece, told: Told | None = None, is_subject: bool = False
    ):
        """Enter what is told of "the forum", or of "it", if anything is: of the conference that the section is about."""
        claims = self._claims(piece, told) if told else []
        if is_subject and (status := read_status(piece)):
            claims.append(status)
        if self.section is not None:
            self.section.claims += claims
            self.section.scope.add(piece.number)
        else:
            self.pending += claims

    def _note_loose(
        self,
        piece: Piece,
        dates: tuple[DateRead, ...],
        blocked: list[tuple[int, int]],
        sentence: Sentence | None,
    ):
        """Keep the places and dates of a passage that belong to none of its events: they may be another edition's."""
        text = piece.plain
        if not may_tell(text):
            return
        if sentence:
            taken = sentence.taken()
        else:
            vague = find_vague_dates(text, self.document.published)
            dates = tuple(sorted((*dates, *vague), key=lambda date: date.start))
            taken = covered(text, blocked)
        if all(taken[date.start] for date in dates) and not may_count_years(text):
            return
        named = covered(text, [*blocked, *((d.start, d.end) for d in dates)])
        places = find_places(piece, named, led=False)
        places += places_in_brackets(piece, places)
        places.sort(key=lambda place: place.start)
        if places:
            series = self.section.series if self.section else ""
            self.loose.append(Loose(piece, places, list(dates), taken, series))

    def _resolve(
        self, sighting: Sighting, told: Told, piece: Piece
    ) -> ConferenceRead | None:
        """Return the conference that a sighting means, with what is told of it entered; None if it tells nothing."""
        at = self.last if sighting.stands_in else self.current
        if sighting.turn == "next" and sighting.is_generic and self._is_ahead(at):
            return at  # "the next meeting" in what is told of that one
        is_early = piece.role == "heading" or piece.paragraph in self.opening
        one = self.editions.find(sighting, told, at, is_early=is_early)
        if one is None:
            is_told = told.dates or told.places
            if sighting.needs_both and not (told.dates and told.places):
                return None
            if sighting.is_generic and not sighting.body and not (is_told and at):
                return None
            one = self._new(sighting, at=at)
        self.last = one
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
