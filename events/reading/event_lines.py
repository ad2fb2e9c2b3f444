"""Lines that announce an event: 'Cable Forum, Oslo, 3 - 5 May 2019', 'Q2/2019 - 4th Cable Forum'."""

import re
from dataclasses import dataclass, field, replace

from documents.reading import Piece, tidy
from documents.reading.dates import DateRead, find_dates
from documents.reading.titles import HEADS as DOCUMENT_HEADS
from events.reading.claims import Claim
from events.reading.event_names import is_event, is_head
from events.reading.line_parts import (
    ONLINE,
    Part,
    as_place,
    end_before_days,
    in_venue,
    is_venue,
    parts_of,
    split_at_place,
)
from events.reading.places import PlaceRead, place_at
from people.reading.words import TITLE_NOUNS

_QUARTER = re.compile(
    r"\s*(?:#+\s*)?(?:Q(?P<quarter>[1-4])|Quartalsbericht\s+0?(?P<report>[1-4]))\s*/\s*(?P<year>(?:19|20)\d\d)\s*[-–—:]\s*"
)
_SUMMARY = re.compile(
    r"^(?:Executive\s+Summary|Summary|Zusammenfassung|Überblick|Overview|Outlook|Ausblick|Einleitung|Introduction)\b(?!\s+(?:Report\s+)?(?:of|on|from|der|des|über|zu[mr]?|vom|von)\s)",
    re.IGNORECASE,
)
HYBRID = re.compile(r"\b(?:hybrid\w*)\b", re.IGNORECASE)
# What is dated so is a text or an act, not a meeting: "Open letter, 3 May 2019", "Berufung eines …".
_NO_EVENT = frozenset(
    "act adoption agreement announcement answer appeal appointment article bill blog book call charter communication comment comments "
    "communiqué contract convention decision declaration decree directive election entry executive findings guidelines interview law launch letter "
    "lawsuit manifesto memorandum message nomination note notice opinion order paper petition plan policy poll press principles publication "
    "proposal ratification recommendation recommendations regulation release reply report resignation resolution response revision review ruling speech standard "
    "statement strategy study survey switch transfer treaty verdict vote white withdrawal "
    "change departure successor wechsel abschied nachfolger rücktritt abkommen ablehnung abstimmung änderung antrag antwort anhörung aufruf bericht berufung beschluss brief entscheidung empfehlung empfehlungen entwurf ernennung erklärung "
    "gesetz grundsatzerklärung gutachten interview klage konvention konzept leitlinien manifest mitteilung nachfolge nominierung offener petition rede reform resolution rücktritt "
    "stellungnahme strategie studie übergabe umfrage unterzeichnung urteil verabschiedung verordnung veröffentlichung verschiebung vertrag vorschlag vorstellung wahl zustimmung".split()
)
# What is done together in a place, though its noun names no conference.
_ACTIVITIES = frozenset(
    "briefing consultation consultations debate dialogue discussion discussions event hearing negotiations panel preparations talks "
    "training visit beratungen debatte dialog gespräch gespräche verhandlungen veranstaltung".split()
)
_LINK = frozenset("about for of on to towards für zu zur zum über des der".split())
_COMPOUND_TEXT = re.compile(
    r"\w{3,}(?:abkommen|bericht|beschluss|brief|empfehlung|entwurf|erklärung|gesetz|konvention|papier|plan|resolution|richtlinie|strategie|studie|urteil|verordnung|vertrag)",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[„“\"«»‘]\s*(?P<words>[^„“”\"«»]{6,200}?)\s*[“”\"»«’]")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_TRAILING_IN = re.compile(r"\s+(?:in|at|near)\s+(?P<place>[^\s,]+(?:\s[^\s,]+){0,3})$")
_BEHIND_DAYS = re.compile(
    r"\s*(?:,|\||·|•|;|:|\(|\s[–—-]\s|\s(?=in\s))\s*(?:(?:in|at)\s+)?"
)
_NAME_BEHIND = re.compile(
    r"\s*\)?\s*(?:\(|:\s|[–—-]\s|,\s)(?P<name>[^()]{4,120}?)\)?\s*$"
)
_LAST_QUARTER_DAY = {1: "03-31", 2: "06-30", 3: "09-30", 4: "12-31"}


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a report: its quarter (year, quarter) if it is one's, and where its subject begins."""

    year: int | None
    last_day: str
    begin: int
    is_summary: bool


@dataclass(slots=True)
class EventLine:
    """A line of an event: its name, where it has one, with its place, dates and mode.

    ``name_start`` and ``name_end`` are where the name stands; equal where the line has none.
    """

    piece: Piece
    name_start: int
    name_end: int
    date: DateRead | None = None
    places: list[PlaceRead] = field(default_factory=list)
    mode: re.Match | None = None

    @property
    def name(self) -> str:
        """Return the name as written."""
        return tidy(self.piece.plain[self.name_start : self.name_end]).strip(" ,")

    @property
    def is_sure(self) -> bool:
        """Return whether its words alone show a meeting: the noun of one, or several days in a place."""
        words = _WORD.findall(self.name)
        lasts = bool(
            self.date and self.date.kind == "day" and self.date.first != self.date.last
        )
        return lasts or any(is_head(word) for word in words) or is_event(self.name)

    @property
    def is_event(self) -> bool:
        """Return whether it is a meeting's line, and not that of a text or an act."""
        words = [word.casefold() for word in _WORD.findall(self.name)]
        if self.places and self.date and self.date.first != self.date.last:
            return True  # nothing but a meeting lasts for days in one place
        if any(is_head(word) or word in _ACTIVITIES for word in words):
            return not (words[-1] in DOCUMENT_HEADS or words[0] in _NO_EVENT)
        if _LINK.intersection(words):
            # "The Cable Strategy for the North": what stands before the first link says what it is.
            cut = next(at for at, word in enumerate(words) if word in _LINK)
            if cut and (
                words[cut - 1] in _NO_EVENT or words[cut - 1] in DOCUMENT_HEADS
            ):
                return False
        return not (
            any(word in _NO_EVENT for word in (words[:2] + words[-1:]))
            or any(word in DOCUMENT_HEADS for word in words[:3])
            or any(map(_COMPOUND_TEXT.fullmatch, words))
            or any(part in TITLE_NOUNS for part in "-".join(words[:2]).split("-"))
        )

    @property
    def theme(self) -> Claim | None:
        """Return what stands in quotation marks in place of a name: '“Nets for all”: Oslo, 3 - 5 May 2019'."""
        if not (quoted := _QUOTED.fullmatch(self.name)):
            return None
        start = self.piece.plain.find(quoted["words"], self.name_start)
        if start < 0:
            return None
        words = tidy(quoted["words"])
        span = self.piece.span(start, start + len(quoted["words"]))
        return Claim("theme", words, words, span)

    def claims(self) -> list[Claim]:
        """Return what the line says of place, dates and mode."""
        claims = []
        if self.date:
            span = self.piece.span(self.date.start, self.date.end)
            words = tidy(span.words)
            claims += [
                Claim("start", self.date.first, words, span, self.date.reason),
                Claim("end", self.date.last, words, span, self.date.reason),
            ]
        if self.mode:
            span = self.piece.span(*self.mode.span())
            # "Oslo/online": in both.
            both = HYBRID.match(self.mode.group()) or self.piece.plain[
                : self.mode.start()
            ].endswith("/")
            value = "hybrid" if both else "online"
            claims.append(Claim("mode", value, tidy(span.words), span))
        for place in self.places:
            claims += place.claims(self.piece)
        return claims


def is_act(words: str) -> bool:
    """Return whether words name a text or an act: "Wechsel an der Spitze"."""
    return any(
        word.casefold() in _NO_EVENT for word in _WORD.findall(words)
    ) and not any(map(is_head, _WORD.findall(words)))


def read_heading(piece: Piece) -> Heading:
    """Read the first heading of a report: 'Q2/2019 - 4th Cable Forum'."""
    match = _QUARTER.match(piece.plain)
    if not match:
        return Heading(None, "", 0, bool(_SUMMARY.match(piece.plain.strip())))
    year, quarter = match["year"], int(match["quarter"] or match["report"])
    return Heading(
        int(year),
        f"{year}-{_LAST_QUARTER_DAY[quarter]}",
        match.end(),
        bool(_SUMMARY.match(piece.plain[match.end() :].strip())),
    )


def read_line(piece: Piece, begin: int, published: str = "") -> list[EventLine]:
    """Read a heading or place line from ``begin`` on; nothing where it has no date.

    'Davos, 20 -23 January 2015', 'Some Summit, Osaka, 28 – 29 June 2019 (virtual)'; two
    of 'Geneva/Kobe, January & March 2019'.
    """
    line = _read_line(piece, begin, published)
    if line is None:
        return []
    date = line.date
    if not (date and len(line.places) == 2 and date.kind == "month"):
        return [line]
    return [
        EventLine(
            piece,
            line.name_start,
            line.name_end,
            replace(date, first=month, last=month),
            [place],
            line.mode,
        )
        for place, month in zip(line.places, (date.first, date.last), strict=True)
    ]


def _read_line(piece: Piece, begin: int, published: str) -> EventLine | None:
    text = piece.plain
    stop = len(text.rstrip())
    dates = [date for date in find_dates(text, published) if date.start >= begin]
    mode = HYBRID.search(text, begin) or ONLINE.search(text, begin)
    head = dates[0].start if dates else stop
    if not dates and not mode:
        return None
    if mode and not dates:
        head = mode.start() if mode.start() > begin else stop
    line = EventLine(piece, begin, begin, dates[0] if dates else None, [], mode)
    head = end_before_days(text, begin, head)
    parts = parts_of(text, begin, head)
    if not parts:
        return line
    _read_place(line, parts, begin)
    if dates and not line.places:
        _read_place_behind(line, dates[0].end, stop)
    if not line.places and dates and not mode:
        _last_part(line, parts, text)
    if (
        not parts
        and dates
        and (name := _NAME_BEHIND.match(text, dates[0].end))
        and any(map(is_head, _WORD.findall(name["name"])))
    ):  # "Oslo, 3 May 2019 (Ministertreffen)"
        line.name_start, line.name_end = name.span("name")
    parts = [part for part in parts if not ONLINE.fullmatch(text[slice(*part)])]
    if parts:
        line.name_start, line.name_end = parts[0][0], parts[-1][1]
    return line


def _read_place(line: EventLine, parts: list[Part], begin: int):
    """Read where it is held from the parts before the days, and take out those that tell it."""
    piece, text = line.piece, line.piece.plain
    # A city, with its country or a venue behind it, is the last of the parts, or the first one.
    last = parts[-1]
    least = 1 if begin else 0  # in a quarter's heading the first part is the subject
    if places := as_place(piece, *last):
        line.places = _taken(piece, parts, len(parts) - 1, places)
    elif len(parts) > 1 + least and (places := as_place(piece, *parts[-2])):
        line.places = _taken(piece, parts, len(parts) - 2, places)
        named = text[slice(*last)]
        if is_venue(named) or not is_event(named):
            parts.pop()  # "Berlin, Hotel Adler"; not "Berlin: 4th Cable Forum"
    elif len(parts) > 1 and (places := as_place(piece, *parts[0])):
        line.places = places  # "Oslo, Norway: 4th Cable Forum of the North, 3 May 2019"
        del parts[0]
        while len(parts) > 1 and as_place(piece, *parts[0]):
            del parts[0]
    elif inside := _TRAILING_IN.search(text[: last[1]], last[0]):
        line.places = as_place(piece, *inside.span("place"))
        if line.places:
            parts[-1] = (last[0], inside.start())
    else:
        parts[-1], line.places = split_at_place(piece, last)
    for part in [part for part in parts if is_venue(text[slice(*part)])]:
        line.places = line.places or in_venue(piece, part)
        if line.places:
            parts.remove(part)


def _taken(
    piece: Piece, parts: list[Part], at: int, places: list[PlaceRead]
) -> list[PlaceRead]:
    """Take a part that names places out of the parts; with it the city before a country, which is then the place."""
    del parts[at]
    if at and places[-1].is_country and (city := as_place(piece, *parts[at - 1])):
        del parts[at - 1]
        return city
    return places


def _read_place_behind(line: EventLine, start: int, stop: int):
    """Read the place behind the days: '4th Cable Forum, 3 - 5 May 2019, Oslo, Norway'."""
    piece = line.piece
    if not (lead := _BEHIND_DAYS.match(piece.plain, start, stop)):
        return
    opened = piece.plain.count("(", 0, lead.end()) > piece.plain.count(")", 0, start)
    closing = piece.plain[stop - 1] == ")" and opened
    for part in parts_of(piece.plain, lead.end(), stop - closing)[:2]:
        if places := as_place(piece, *part):
            line.places = places
            return
        if not is_venue(piece.plain[slice(*part)]):
            return


def _last_part(line: EventLine, parts: list[tuple[int, int]], text: str):
    """Take the last part of a line for a place that the gazetteer does not know, if it is no name of an event."""
    words = text[slice(*parts[-1])].split()
    if (
        len(words) <= 2
        and all(word.isalpha() and word.istitle() for word in words)
        and not any(
            is_head(word) or word.casefold() in TITLE_NOUNS | _NO_EVENT | _ACTIVITIES
            for word in words
        )
        and (place := place_at(line.piece, *parts[-1]))
    ):
        line.places = [place]
        parts.pop()
