"""Whether a number of people is not how many came: a part of them, another edition, another event, a year."""

import re
from bisect import bisect_right

from documents.reading.sought import sought
from documents.remembering import remembered
from events.reading.elsewhere import of_another_edition

# "including 200 participants", "up from 900 participants", "more than the 900 participants".
_PART_BEFORE = sought(
    r"(?:\b(?:including|included|among\s+(?:them|whom|those)|(?:most|many|some|half)?\s*of\s+(?:them|whom|which|these|those)|amongst\s+them|namely|plus|"
    r"darunter|davon|(?:von|unter)\s+(?:ihnen|denen|diesen)|einschließlich|inklusive|(?:up|down)\s+from|compared\s+(?:to|with)|in\s+comparison\s+with|"
    r"as\s+against|instead\s+of|rather\s+than|after|following|previously|another|further|gegenüber|verglichen\s+mit|im\s+Vergleich\s+zu|statt|anstatt|nach|weitere[nr]?)|"
    r"\b(?:city|town|village|country|nation|network|group|team|staff|community|population|membership|organi[sz]ation|association|union|crowd\s+outside|"
    r"Stadt|Dorf|Land|Netzwerk|Gruppe|Verband|Verein|Belegschaft|Gemeinde)\s+(?:of|with|von|mit)|"
    r"\bthan(?:\s+by)?(?=\s+the\b))\s+(?:(?:the|some|about|just|only|den|die|nur|noch)\s+){0,2}$",
    re.IGNORECASE,
)
# Words before the noun that make them a part of those who came.
_PART_WITHIN = sought(
    r"\b(?:young|younger|female|male|foreign|indigenous|local|online|remote|virtual|in-person|onsite|first-time|returning|volunteer|security|"
    r"police|junge[nr]?|jugendliche[nr]?|weibliche[nr]?|männliche[nr]?|ausländische[nr]?|einheimische[nr]?|virtuelle[nr]?|zugeschaltete[nr]?)\b",
    re.IGNORECASE,
)
# Something beside the conference, told of as one of its kind, or what is done by signing, marching and looking on.
_BESIDE = sought(
    r"\b(?:an?|the|this|that|one|another|each|every|per|whose|ein|eine|einem|einen|einer|der|die|das|dem|den|im|am|beim|zum|zur|pro|jede[mnrs]?)\s+(?:[\w-]+\s+){0,3}?"
    r"(?P<event>breakfast|campaign|class|competition|concert|contest|course|demonstration|dinner|exhibition|expo|fair|film|hackathon|hearing|lecture|lunch|march|panel|party|petition|protest|"
    r"rally|reception|round\s?table|seminar|session|show|side\s+events?|study|survey|talk|tour|training|tutorial|webinar|workshop|"
    r"\w*ausstellung|demo|kundgebung|\w*empfang|\w*kurs|\w*messe|panel|podium|\w*sitzung|umfrage|vorlesung|\w*wettbewerb|\w*workshop|nebenveranstaltung)\b"
    # "the Oslo Expo Centre", "the exhibition hall" are houses.
    r"(?!\s+(?:area|arena|building|cent(?:er|re)|complex|grounds?|halls?|hotel|house|palace|park|space|Halle|Zentrum)\b)",
    re.IGNORECASE,
)
_NOT_COMING = sought(
    r"\b(?:demonstrat(?:ed|ing|ors?)|protest(?:ed|ing|ers)?|marched|rallied|signed(?!\s+(?:up|in)\b)|signatories|signatures|petition(?:ed)?|polled|"
    r"surveyed|interviewed|voted|watched|(?<!\d\s)(?:viewers|listeners)|unemployed|live[sd]?\s+(?:in|there|here)|inhabitants|residents|capacity|seats|Einwohner\w*|wohnen|leben|employs?|employees|arrested|killed|wounded|died|work(?:s|ed)?\s+for|subscribers|"
    r"demonstrier\w*|protestier\w*|unterzeichne\w*|unterschrieb\w*|befragt\w*|abgestimmt|stimmten|(?<!\d\s)Zuschauer\w*|Angestellte\w*|Mitarbeiter\w*|verhaftet\w*|getötet\w*)\b",
    re.IGNORECASE,
)
# "500 people joined the Nets coalition"
_JOINED = re.compile(
    r"\s*,?\s+(?:(?:have|had|has)\s+)?joined\s+(?:the|an?|our|its)\s+(?:[#\w-]+\s+){0,4}(?:alliance|appeal|call|campaign|coalition|initiative|movement|network)\b"
)
_ELSEWHERE = sought(
    r"\b(?:(?:by|in|for)\s+(?:way\s+of\s+)?comparison|by\s+contrast|elsewhere|zum\s+Vergleich|anderswo|"
    r"(?:days|weeks|months)\s+(?:earlier|before|later|ago)|(?:Tagen?|Wochen|Monaten?)\s+(?:zuvor|davor|vorher|später|danach))\b",
    re.IGNORECASE,
)
_COMPARING = re.compile(
    r"\s*(?:by|in|for)\s+comparison\s*:|\s*zum\s+Vergleich\s*:", re.IGNORECASE
)
# "in 2014": of another year than that of the conference.
_YEAR = sought(
    r"\b(?:in|of|from|since|until|for|by|im\s+Jahre?|von|seit|bis|(?:Jan|Feb|Mar|Mär|Apr|May|Mai|Jun|Jul|Aug|Sep|Oct|Okt|Nov|Dec|Dez)[a-zä]{0,6}\.?)\s+(?P<year>(?:19|20)\d\d)\b"
    r"(?!\s+(?:representatives|participants|people|persons|delegates|guests|attendees|Teilnehm\w*|Menschen|Personen|Gäste\w*))",
    re.IGNORECASE,
)
_IS_YEAR = re.compile(
    r"\b(?:in|since|until|of|from|by|for|im\s+Jahre?|seit|bis|von|(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember))\s+$",
    re.IGNORECASE,
)
_BARE_YEAR = re.compile(r"(?:19|20)\d\d")
_BREAK = re.compile(r"[,;:()]\s|\s[–—-]\s|\s\(|$")
# What opens a part of a sentence that hangs on the one before.
_HANGING = re.compile(
    r"\s*(?:where|when|which|that|whose|with|wo|als|welche[rs]?|deren|dessen|die|der|das|mit)\b"
)
_NEAR, _FAR = 60, 300  # characters before a number, and on each side of it


@remembered
def _breaks(text: str) -> tuple[int, ...]:
    return (0, *(match.end() for match in _BREAK.finditer(text)))


def part_of(text: str, at: int) -> tuple[int, int]:
    """Return where the part of a sentence, between commas, brackets or dashes, that ``at`` lies in begins and ends.

    Of a long part only what is near is returned.
    """
    breaks = _breaks(text)
    after = bisect_right(breaks, at)
    end = breaks[after] if after < len(breaks) else len(text)
    return max(breaks[after - 1], at - _FAR), min(end, at + _FAR)


def is_year(text: str, start: int, number: str) -> bool:
    """Return whether a number of four digits, as written, is a year: 'in 2014 people came'."""
    return bool(
        _BARE_YEAR.fullmatch(number)
        and _IS_YEAR.search(text, max(0, start - 20), start)
    )


def of_others(
    text: str, start: int, end: int, *, clause: int, name: str, year: str
) -> bool:
    """Return whether the people counted from ``start`` to ``end`` are not all who came to the conference.

    ``clause`` is where the clause begins, ``name`` what the conference is called, ``year`` when it was, if known.
    """
    if _PART_BEFORE.search(text, max(0, start - _NEAR), start) or _PART_WITHIN.search(
        text, start, end
    ):
        return True
    first, last = part_of(text, start)
    if (
        of_another_edition(text, first, last)
        or _ELSEWHERE.search(text, clause, last)
        or _COMPARING.match(text)
        or _NOT_COMING.search(text, first, last)
        or _JOINED.match(text, end)
    ):
        return True
    if _HANGING.match(text, first) and (
        of_another_edition(text, clause, start) or _other_year(text, clause, last, year)
    ):
        return True
    if _other_year(text, first, last, year):
        return True
    beside = _BESIDE.search(text, first, last)
    return bool(beside and beside["event"].casefold() not in name.casefold())


def _other_year(text: str, first: int, last: int, year: str) -> bool:
    """Return whether words tell of years of which none is that of the conference."""
    years = {match["year"] for match in _YEAR.finditer(text, first, last)}
    return bool(year and years and year not in years)
