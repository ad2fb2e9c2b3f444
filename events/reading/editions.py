"""The conferences of one report, each once: which sightings are of one and the same."""

from dataclasses import dataclass, field

from documents.cities import find_city
from documents.folding import fold
from documents.reading import Once, Piece, Span, tidy
from events.reading.claims import Claim
from events.reading.lists import KnownSeries, series_named
from events.reading.sighting import Sighting
from events.reading.told import Told

_PARTS = frozenset(
    "hearing retreat roundtable seminar session table workshop anhorung klausur seminar sitzung".split()
)


@dataclass(slots=True)
class ConferenceRead:
    """A conference that a report names: series, ordinal, each form of its name with its place.

    ``claims`` is what the passages around its names say of it; ``scope`` are the passages that
    speak of it without its name, too.
    """

    name: str
    series: str = ""
    acronym: str = ""
    ordinal: int | None = None
    year: int | None = None
    forms: Once = field(default_factory=Once)  # of (form, span)
    spans: Once = field(default_factory=Once)
    ordinal_spans: list[Span] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    scope: set[int] = field(default_factory=set)
    weight: int = 0
    is_held: bool = False
    is_early: bool = False  # whether the text names it near its head
    turn: str = ""  # “next” or “previous”, where it is told so
    is_theme: bool = False  # whether its name so far is what a line quotes

    def add(self, form: str, span: Span):
        """Note one more place where it is named."""
        self.forms.add((form, span))
        self.spans.add(span)

    def value(self, name: str) -> str:
        """Return the first value that is claimed of a field; '' if none."""
        return next((claim.value for claim in self.claims if claim.field == name), "")

    @property
    def is_told(self) -> bool:
        """Return whether the report dates, places or numbers it."""
        if self.ordinal is not None or self.value("start"):
            return True
        if self.is_held and self.value("end"):
            return True  # "the Net Summit closed today"
        # A name alone in a place may be that of a hall; a well-known series is not.
        is_event = bool(self.series) or self.is_held or self.turn
        return is_event and bool(self.value("city") or self.value("country"))


def _agree(a: str, b: str) -> bool:
    """Return whether two EDTF dates may be the same day: one is a part of the other."""
    return (
        a.startswith(b)
        or b.startswith(a)
        or (
            "XXXX" in (a[:4], b[:4])
            and (a[4:].startswith(b[4:]) or b[4:].startswith(a[4:]))
        )
    )


MOST = 100  # conferences told of last among which one is sought; reports name fewer


class Editions:
    """The conferences of a report as they come to light, passage by passage."""

    def __init__(self):
        self.all: list[ConferenceRead] = []

    def new(self, name: str, series: str, known: KnownSeries | None) -> ConferenceRead:
        """Add a conference."""
        one = ConferenceRead(name, series, known.acronym if known else "")
        self.all.append(one)
        return one

    def find(
        self,
        sighting: Sighting,
        told: Told,
        section: ConferenceRead | None,
        *,
        is_early: bool = True,
    ) -> ConferenceRead | None:
        """Return the conference that a sighting means; None where it is one not told of so far.

        ``section`` is the one that the part of the report around it is about. ``is_early``
        where the sighting stands near the head, so that its year is that of the report's own.
        """
        if sighting.turn:
            return self._in_turn(sighting, told, section)
        if (
            section
            and not sighting.is_other
            and self._is_section(section, sighting, told)
        ):
            return section
        if sighting.is_generic and not sighting.body:
            return self._counted(sighting, told, section)
        series = fold(series_name(sighting))
        latest = self.all[-MOST:]
        alike = [one for one in latest if fold(one.series or one.name) == series]
        if section in alike:  # the nearest first
            alike = [section, *(one for one in alike if one is not section)]
        else:
            alike.reverse()
        for one in alike:
            # "Next is Cable Forum 2020": not the one that the report has told of so far.
            if sighting.is_other and one.is_early and not one.value("start"):
                continue
            if self._fits(one, sighting, told):
                return one
        if (
            section
            and self._is_longer(section, sighting)
            and self._fits(section, sighting, told)
        ):
            return section
        return None

    @staticmethod
    def _is_longer(one: ConferenceRead, sighting: Sighting) -> bool:
        """Return whether a name without a number is the end of another: "IT-Gipfel", "8. Nationaler IT-Gipfel"."""
        known, other = fold(one.name).split(), fold(sighting.name).split()
        short, long = sorted((known, other), key=len)
        return (
            bool(short)
            and (
                one.ordinal is None
                or sighting.ordinal is None
                or one.ordinal == sighting.ordinal
            )
            and long[-len(short) :] == short
        )

    def _in_turn(
        self, sighting: Sighting, told: Told, section: ConferenceRead | None
    ) -> ConferenceRead | None:
        """Return the conference that was called the next or the previous one before."""
        series = (
            section.series if section and sighting.is_generic else series_name(sighting)
        )
        for one in self.all:
            if one.turn == sighting.turn and fold(one.series) == fold(series):
                return one
            # "the next IGF, the 15th": or it has been told of by its number.
            if (
                one is not section
                and sighting.ordinal
                and one.ordinal == sighting.ordinal
                and fold(one.series) == fold(series)
            ):
                return one
        return None

    def _counted(
        self, sighting: Sighting, told: Told, section: ConferenceRead | None
    ) -> ConferenceRead | None:
        """Return what 'the first session' means: the section's conference, or one of the same series."""
        if section is None:
            return None
        if sighting.needs_both and sighting.ordinal is None:
            # "held its roundtable on 3 May": within the conference or beside it.
            head = fold(sighting.name).split()[-1]
            if head in _PARTS and head not in fold(section.name).split():
                return None
        same = [one for one in self.all[-MOST:] if one.series == section.series]
        for one in [section, *same]:
            if one.ordinal == sighting.ordinal and self._fits(one, sighting, told):
                return one
        return None

    @staticmethod
    def _is_section(one: ConferenceRead, sighting: Sighting, told: Told) -> bool:
        """Return whether a sighting must be of the conference that its section is about, whatever it is called.

        It is of the same days; or the section's line has a place and a day, and no name.
        """
        if sighting.ordinal and one.ordinal not in (None, sighting.ordinal):
            return False
        if told.dates:
            days = {(d.first, d.last) for d in told.dates if d.kind == "day"}
            if (one.value("start"), one.value("end")) in days:
                return True
            # A line and a sentence that differ by days speak of one meeting all the same.
            months = {d.first[:7] for d in told.dates}
            own = {one.value("start")[:7], one.value("end")[:7]}
            return told.held and not one.name and not own.isdisjoint(months)
        return (not one.name or one.is_theme) and not sighting.is_bare

    @staticmethod
    def _fits(one: ConferenceRead, sighting: Sighting, told: Told) -> bool:
        """Return whether nothing speaks against a sighting being of a conference of the same series."""
        if sighting.ordinal and one.ordinal and sighting.ordinal != one.ordinal:
            return False
        if sighting.ordinal and one.ordinal and one.series:
            return True  # however its days are told
        start = one.value("start")
        if told.dates and start:
            date = told.dates[0]
            if date.kind == "year" or len(start) <= 4:
                return date.first[:4] == start[:4]
            # A day within its days, or the month of it.
            end = one.value("end") or start
            inside = start <= date.first <= end and len(date.first) == len(start)
            return inside or _agree(start, date.first)
        if sighting.year:
            years = {one.year, int(start[:4]) if start[:4].isdigit() else None} - {None}
            return not years or sighting.year in years
        if sighting.ordinal and not one.ordinal:
            # "the 11th Summit" beside a Summit without a number: the same, unless told elsewhere.
            return not told.places or not one.value("city") or _same_city(one, told)
        if told.places and one.value("city"):
            return _same_city(one, told)
        return True


def _same_city(one: ConferenceRead, told: Told) -> bool:
    return any(
        fold(place.words) == fold(one.value("city"))
        or (
            place.city
            and place.city.name
            and fold(place.city.name) == fold(one.value("city"))
        )
        or (place.is_country and place.country.code == one.value("country"))
        or _is_one_city(place, one)
        for place in told.places
    )


def _is_one_city(place, one: ConferenceRead) -> bool:
    other = find_city(one.value("city"))
    return bool(place.city and other and place.city == other)


def series_name(sighting: Sighting) -> str:
    """Return the series of a sighting: its name in the list, or the name without number and year."""
    if sighting.known:
        return sighting.known.name
    return sighting.body or sighting.name


def note(one: ConferenceRead, sighting: Sighting, piece: Piece, claims: list[Claim]):
    """Enter in a conference what a sighting and its sentence tell of it."""
    span = piece.span(sighting.start, sighting.end)
    is_numbered = (
        sighting.ordinal
        and not one.ordinal
        and not sighting.is_generic
        and (
            one.series == series_name(sighting) or fold(one.name) in fold(sighting.form)
        )
    )
    if not one.name or is_numbered or (one.is_theme and not sighting.is_generic):
        one.is_theme = False
        one.name = sighting.form  # the number says more
    if not one.series and not sighting.is_generic and not sighting.is_bare:
        one.series = series_name(sighting)
    if sighting.is_generic and one.forms:
        one.spans.add(span)  # "the 67th public meeting" of what has a name
    else:
        one.add(sighting.form, span)
    if sighting.short:
        printed = piece.span(sighting.start, sighting.stop)
        one.forms.add((tidy(piece.plain[sighting.start : sighting.stop]), printed))
        one.acronym = one.acronym or sighting.short
    if sighting.ordinal and one.ordinal in (None, sighting.ordinal):
        one.ordinal = sighting.ordinal
        one.ordinal_spans.append(span)
    one.year = one.year or sighting.year
    one.turn = one.turn or sighting.turn
    if sighting.known and not series_named(one.series, numbered=True):
        one.series = sighting.known.name
        one.acronym = sighting.known.acronym or one.acronym
    one.claims += claims
