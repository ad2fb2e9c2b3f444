"""Conferences told by nothing but a place and a time: 'after Oslo (2012)', 'next year Norway invites', 'Bergen, 3 to 5 May'."""

import re
from dataclasses import dataclass

from documents.reading import Piece
from documents.reading.dates import DateRead
from documents.reading.numbers import NUMBER_WORDS
from documents.reading.sought import sought
from events.reading.places import PlaceRead, place_at

# From a place to its time, and from a time to its place.
_TIME_BEHIND = re.compile(
    r"\s*(?:\(|,\s*|:\s*|\.{3,}|\s[–—-]\s|\s)\s*(?:(?:in|on|from|im|am|vom|ab|early|mid|late|back|between|Anfang|Mitte|Ende|Jahr|Jahre|der|the)\s+){0,4}|"
    r"(?:['’]s\s+turn|\s+(?:will\s+(?:be\s+(?:the\s+)?)?(?:host|follow)|hosts|is\s+(?:to\s+(?:host|follow|be)|next|due|up)|has\s+(?:a\s+|the\s+)?(?:[a-z]+\s+)?(?:booking|bid|turn|offered|agreed)|"
    r"invites|is\s+inviting|lädt|richtet|ist|kommt|folgt|war|übernimmt))(?:\s+[a-zäöüß]+){0,5}?\s+(?:in|for|für|from|on|vom|im|am)\s+|"
    r"\)?,\s+(?:where|wo|wohin)\s+[^,.;:()]{2,60}?\s(?:meet|met|gather|gathered|convene|convened|be\s+held|held)\s+(?:again\s+)?(?:in|on|from)\s+"
)
_PLACE_BEHIND = re.compile(
    r"\s*\)?(?:,\s+|,?\s+(?:(?:in|at|to|nach|zu|folgt|folgte|kam|war|ist|lädt|lud|then|dann|wird|kommt)\s+){1,3}|"
    r"\s+(?:it|its|that|es|sie)\s+(?:will\s+be|is|was|geht|ging)\s+(?:(?:the\s+)?turn\s+of\s+|nach\s+|in\s+)?|"
    r"\s+(?:geht|ging|zieht|zog|reist|kehrt|will|wird|werden|wollen|soll)\s+(?:es|sie|er|man|die\s+\w+|der\s+\w+|das\s+\w+)(?:\s+sich)?(?:,[^,.;]{2,40},)?\s+(?:nach|in|zu)\s+)(?:the\s+)?"
)
_WITH_BRACKET = re.compile(
    r"(?<![\w-])(?P<name>(?!(?:After|Following|Nach|Since|Seit|Before|Vor|From|Von)\s)[A-ZÄÖÜ][\w'’-]+(?:\s[A-ZÄÖÜ][\w'’-]+){0,2})\s\((?=[^()]{0,30}\d)"
)
_NEAR = 60  # characters around a pair in which words tell what it is
_CLOSE = 40  # and in which they tell that it is nothing of the kind
# German: from a time to a place or back with no noun between: "2012 treffen sich alle in", "wird 2022 in", "2015 sind die".
_SMALL = r"(?!(?:seit|bis|vor|gegen|über|aus|von|vom|mit|ohne|durch|laut|wegen|kein|nicht|dass|weil)\b)[a-zäöüß]{2,}"
_APART = re.compile(
    rf"(?:\s+{_SMALL}){{0,6}}(?:,\s[^,.;]{{2,40}},)?\s+(?:in|nach|zu)\s+(?:der\s+|den\s+)?|(?:\s+{_SMALL}){{1,3}}\s+"
)
_TIME_APART = re.compile(
    rf"(?:\s+{_SMALL}){{0,6}}(?:,\s[^,.;]{{2,40}},)?\s+(?:(?:im|am|vom|ab|für|den|Jahr)\s+){{0,3}}|"
    r",\s+(?:wo|wohin|wozu)\s+[^,.;:()]{2,80}?\s(?:im|am|vom|ab|(?:auf|für)\s+den)\s+"
)
_CUT = re.compile(r"[;:!?]|\b(?:that|dass|whether|ob|because|weil)\b")
# Words that tell of a conference's earlier or later edition.
_CUE = sought(
    r"\b(?:(?:years?|editions?|meetings?|months?)\s+(?:ago|before|earlier|later)|last\s+year|next\s+year|the\s+year\s+before|previous(?:ly)?|predecessors?|successors?|"
    r"next|then|upcoming|afterwards?|after|following|since|journey|stops?|stations?|editions?|again|once\s+more|attended|attends?|remember(?:ed|s)?|returns?|back\s+(?:to|in)|began|begun|started|kicked\s+off|"
    r"participants|delegates|attendees|largest|biggest|record|Teilnehm\w+|\w*gr(?:ö|o)(?:ß|ss)te[nrs]?|Rekord|hosts?|hosting|hosted|invites?|invited|turn|booking|booked|bid|scheduled|meet|met|gathers?|gathered|takes?\s+place|took\s+place|held|see\s+(?:you|each\s+other)|round|convene[sd]?|"
    r"zuvor|davor|vorher|zuletzt|Vorjahr|vorigen|letzten|vergangenen|nächste[rnms]?|kommende[rnms]?|danach|dann|sodann|anschließend|darauf|später|nach|seit|wie\s+(?:schon|zuletzt|einst)|"
    r"Stationen?|Ausgaben?|Auflagen?|Runden?|wieder|erneut|zurück|dabei|begann|begonnen|begannen|anfing|angefangen|startete|gestartet|Gastgeber(?:in)?|lädt|laden|lud|luden|"
    r"eingeladen|geladen|gebeten|an\s+der\s+Reihe|am\s+Zug|folgt|folgte|folgen|beworben|vergeben|sehen|wiedersehen|trifft|treffen|traf|trafen|tagte|tagten|tagt|getagt|stattfand|stattfinden|stattgefunden|"
    r"abgehalten|übernimmt|übernehmen|Tagungsort|ausgerichtet|zusammenkommen|zusammengekommen|zusammen|beisammen)\b",
    re.IGNORECASE,
)
# What is done in a place and year and is no conference.
_NOT_HELD = sought(
    r"\b(?:adopted|decided|signed|elected|founded|established|born|died|published|agreed|appointed|concluded\s+the|ratified|graduated|studied|arrested|opened\s+(?:an?|its)\s+(?:\w+\s+)?office|"
    r"resolutions?|conventions?|declarations?|treat(?:y|ies)|agreements?|agendas?|protocols?|communiqués?|charters?|principles|mandates?|commitments?|statements?|"
    r"(?:verabschiedet|unterzeichnet|gewählt|gegründet|geboren|gestorben|veröffentlicht|vereinbart|ernannt|beschlossen|studiert|verhaftet|entschieden)(?:e[nrms]?)?|"
    r"Resolution(?:en)?|Konvention|Erklärung|Vertrag|Verträge|Abkommen|Agenda|Protokoll|Mandat|Leitlinien|Grundsätze|Beschlüsse|Charta|Übereinkommen)\b",
    re.IGNORECASE,
)
_COUNT = "|".join([r"\d{1,2}", *NUMBER_WORDS, "einem", "einer", "a"])
_YEARS = sought(
    rf"\b(?P<many>{_COUNT})\s+(?:years?|Jahre?)\s+(?:(?P<back>ago|before|earlier|zuvor|davor|vorher)|(?P<on>later|später|darauf))\b|\bvor\s+(?P<vor>{_COUNT})\s+Jahr(?:en)?\b|"
    r"\b(?P<last>last\s+year|the\s+year\s+before|im\s+Vorjahr|(?:im\s+(?:vorigen|letzten|vergangenen)|voriges|letztes|vergangenes)\s+Jahr)\b|"
    r"\b(?P<next>next\s+year|the\s+(?:year\s+after|following\s+year)|(?:im\s+(?:nächsten|kommenden|folgenden)|nächstes|kommendes)\s+Jahr|im\s+Jahr\s+darauf|(?:ein|das)\s+Jahr\s+(?:später|darauf))\b",
    re.IGNORECASE,
)


_DIGIT = sought(r"\d")


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Where and when something was or will be held, and whether it is told to be of the report's own series."""

    piece: Piece
    place: PlaceRead
    date: DateRead
    is_edition: bool


@dataclass(frozen=True, slots=True)
class Loose:
    """A passage with its places and dates; ``taken`` marks those of events that it names, ``series`` is that of its section."""

    piece: Piece
    places: list[PlaceRead]
    dates: list[DateRead]
    taken: bytearray
    series: str


def places_in_brackets(piece: Piece, places: list[PlaceRead]) -> list[PlaceRead]:
    """Return the cities with a time in brackets behind them that are not among ``places``: 'Oslo (2012)'."""
    known, found = {place.start for place in places}, []
    for match in _WITH_BRACKET.finditer(piece.plain):
        if match.start("name") not in known:
            place = place_at(piece, *match.span("name"))
            if place and place.city:
                found.append(place)
    return found


def may_tell(text: str) -> bool:
    """Return whether a passage may tell of a conference by place and time."""
    return _DIGIT.may_be_in(text) or _YEARS.search(text) is not None


def may_count_years(text: str) -> bool:
    """Return whether a passage may tell of years from another one: 'two years earlier'."""
    return _YEARS.may_be_in(text)


def find_years(text: str, year: int) -> list[DateRead]:
    """Return the years told from another one: 'two years earlier', 'im Vorjahr'."""
    found = []
    for match in _YEARS.finditer(text):
        count = 1
        if words := match["many"] or match["vor"]:
            count = (
                int(words) if words.isdigit() else NUMBER_WORDS.get(words.casefold(), 1)
            )
        ahead = match["on"] or match["next"]
        told = f"{year + (count if ahead else -count):04}"
        words = " ".join(match.group().split())
        reason = f"“{words}” counted from {year}."
        found.append(DateRead(*match.span(), told, told, "year", reason=reason))
    return found


def find_elsewhere(
    loose: Loose, year: int | None, *, is_german: bool = False
) -> list[Elsewhere]:
    """Return the pairs of a place and a time that stand together in a passage and belong to no event that it names.

    'Bergen (3 to 5 May)' is an event by itself; of a year or month alone, words around
    must tell of an earlier or later edition. "Two years earlier" is counted from ``year``.
    """
    text, found, used, pairs = loose.piece.plain, [], set(), []
    dates = loose.dates
    if year is not None:
        told = {at for date in dates for at in range(date.start, date.end)}
        dates = dates + [d for d in find_years(text, year) if d.start not in told]
    # A city says more than the country that invites: "Norway will be host in Oslo in 2022".
    for place in sorted(loose.places, key=lambda place: place.is_country):
        date = next(
            (
                date
                for date in dates
                if date.start not in used
                and not loose.taken[place.start]
                and not loose.taken[date.start]
                and (
                    joined(text, place, date)
                    or (is_german and _apart(text, place, date))
                )
            ),
            None,
        )
        if date:
            used.add(date.start)
            pairs.append((place, date))
    pairs.sort(key=lambda pair: pair[0].start)
    bracketed = sum(text[d.start - 1] == "(" or _in_brackets(text, d) for _, d in pairs)
    for place, date in pairs:
        start, end = min(place.start, date.start), max(place.stop, date.end)
        lasts = (
            date.kind == "day" and date.first != date.last and place.end <= date.start
        )
        begin, stop = _clause(text, start, end)
        is_sure = lasts and _in_brackets(text, date)
        if not is_sure and _NOT_HELD.search(
            text, max(begin, start - _CLOSE), min(stop, end + _CLOSE)
        ):
            continue
        is_edition = bracketed > 1 or _CUE.search(text, begin, stop) is not None
        if is_edition or (lasts and joined(text, place, date)):
            found.append(Elsewhere(loose.piece, place, date, is_edition))
    return found


def _apart(text: str, place: PlaceRead, date: DateRead) -> bool:
    """Return whether a German sentence has nothing but verbs, pronouns and the like between a place and a time."""
    if place.stop <= date.start:
        return _TIME_APART.fullmatch(text, place.stop, date.start) is not None
    if date.end > place.start:
        return False
    gap = _APART.fullmatch(text, date.end, place.start)
    return gap is not None and (
        place.is_country
        or gap.group().rstrip().endswith(("in", "nach", "zu", "der", "den"))
    )


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the words around a pair begin and end that tell what it is."""
    begin, stop = max(0, start - _NEAR), min(len(text), end + _NEAR)
    for match in _CUT.finditer(text, begin, start):
        begin = match.end()
    cut = _CUT.search(text, end, stop)
    return begin, cut.start() if cut else stop


def _in_brackets(text: str, date: DateRead) -> bool:
    opened = text.rfind("(", max(0, date.start - 12), date.start)
    return opened >= 0 and text.find(")", opened, date.start) < 0


def joined(text: str, place: PlaceRead, date: DateRead) -> bool:
    """Return whether a place and a time stand together."""
    if place.stop <= date.start:
        return bool(_TIME_BEHIND.fullmatch(text, place.stop, date.start))
    return date.end <= place.start and bool(
        _PLACE_BEHIND.fullmatch(text, date.end, place.start)
    )
