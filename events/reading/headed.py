"""The conferences that headings and event lines of a report name."""

import re

from documents.reading import Piece, tidy
from documents.reading.dates import find_dates
from events.reading.editions import ConferenceRead, note
from events.reading.event_lines import EventLine, read_heading, read_line
from events.reading.event_names import is_generic, is_presidency, is_top_level
from events.reading.findings import IN_HEADING
from events.reading.lists import series_named
from events.reading.resolving import Resolving
from events.reading.sighting import Sighting
from events.reading.sightings import find_sightings
from events.reading.told import Told
from people.reading.words import BODY_HEADS

# How much a line or heading that names a conference tells of its being what the report is about.
_FIRST_LINE, _LINE, _HEADING = 100, 60, 50
_QUOTED_NAME = re.compile(
    r"\s*(?P<name>(?:[\w-]*(?:[Kk]onferenz|[Tt]agung|[Ww]orkshop|[Kk]ongress|[Ff]orum|[Cc]onference|[Ss]ummit|[Ss]ymposium|[Ss]eminar))\s+[„“\"«].{3,150}?[“”\"»])\s*$"
)
_WORD = re.compile(r"\b[A-Z](?=\w{0,30}[A-Z\d])\w++")  # "G20", "OEWG"
_ASIDE = re.compile(r"\([^()]*+\)")
# "ICANN", "EuroDIG": a short name, which may mean a body.
SHORT_NAME = re.compile(r"[A-Za-z]*[A-Z]+[A-Za-z-]*[A-Z]\w*")


class Headed(Resolving):
    """Goes from the headings of a report to the conferences of its sections."""

    def _read_heading(self, piece: Piece):
        """Read a heading or a line of place and date: the part that it opens is about the last event that it names."""
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
            or not SHORT_NAME.match(line.name)
            or " " in line.name
        ):
            return None
        return known[0]


def _is_body(name: str) -> bool:
    """Return whether a name is a body's, whose meetings are its series."""
    words = name.replace("/", " ").split()
    return any(word.casefold().strip("(),") in BODY_HEADS for word in words) or bool(
        SHORT_NAME.fullmatch(words[-1].strip("()"))
    )
