"""Whether a report is from a conference though no sentence dates or places it: by what its opening tells of people who meet."""

import re

from documents.reading import Piece, tidy
from documents.reading.dates import DateRead, find_dates
from documents.reading.sought import Gate, sought
from events.reading.editions import ConferenceRead
from events.reading.elsewhere import of_another_edition, to_come
from events.reading.event_names import is_head, is_modifier
from events.reading.fields import read_theme
from events.reading.findings import IN_HEADING, Findings
from events.reading.listed_names import bodies_of_series
from events.reading.lists import series_named
from events.reading.main_sides import tells_side
from events.reading.main_told import days_of_main
from events.reading.organiser_forms import EVENT
from events.reading.told import date_claims

_OFTEN = 4  # times that a report names what it is about
_NOT_HELD = frozenset(["planned", "cancelled", "postponed"])
# How many came, as reports from a meeting begin.
_ATTENDED = sought(
    r"\d[\d.,\u2009 ]*\s+(?:[\w-]+\s+){0,2}(?:participants|delegates|attendees|visitors|guests|people|persons|representatives|registrations|badges|"
    r"(?:[\w-]{0,30})?(?:[Tt]eilnehmer(?:innen)?|[Tt]eilnehmenden?|Gäste[n]?|Menschen|Leute[n]?|Personen|Besucher(?:n|innen)?|Delegierten?|Delegationen|Anmeldungen|Vertretern?|Ausweise))\b"
)
_MEN = r"(?:participants|delegates|delegations|attendees|Teilnehmer\w*|Teilnehmende\w*|Delegierte\w*|Delegationen)"
_ARTICLE = r"(?:[Tt]he|[Tt]his|[Aa]n?|[Ii]ts|[Tt]heir|[Oo]ur|[Dd]as|[Dd]ie|[Dd]er|[Dd]em|[Dd]en|[Dd]es|[Dd]iese[rsmn]?|[Zz]u[mr]|[Bb]eim|[Ii]m|[Aa]m|[Vv]om|[Ee]ine?[rmns]?|[Ii]hre?[rmns]?)"
# "the meeting", "die Tagung", "Sitzungswoche", "Jahrestreffen": not "the conference room".
_MEETING = sought(
    rf"\b{_ARTICLE}\s+(?:(?!(?:next|last|previous|nächste|letzte|vorige)[nrsm]?\b)[a-zäöüß][\w-]*\s+){{0,3}}?(?:(?i:{EVENT})|(?:\w{{3,20}})?[Ss]itzungswoche|(?:\w{{3,20}})?[Tt]agungswoche)\b(?!\s+(?:room|hall|centre|center|call|secretariat)|[-’'])"
)
_SIGNS = (
    ("meeting", _MEETING),
    ("attended", _ATTENDED),
    ("men", sought(rf"\b{_MEN}\b")),
    (
        "opening",
        sought(
            r"\b(?:opened|opening|inaugurat\w+|kicked\s+off|under\s+way|closed|closing|came\s+to\s+an\s+end|ended|plenary|[Ee]röffne\w*|Eröffnung|Auftakt|zu\s+Ende|Abschluss|Plenum|beherbergte|hosted|tagte[n]?|tagt|versammel\w+|gathered|convened)\b"
        ),
    ),
    (
        "days",
        sought(
            r"\b(?:two|three|four|five|six|seven)[\s-]days?\b|\b(?:zwei|drei|vier|fünf|sechs|sieben)(?:tägige\w*|\s+Tage[n]?)\b"
        ),
    ),
    ("here", sought(r"\b(?:here|hier)\b")),
)
# That people met, anywhere in a report: what the day of a text or an appointment lacks.
_MET = (
    _MEETING,
    sought(
        r"\b(?:met|meets?|meeting|gathered|assembled|convened|came\s+together|tagte[n]?|tagt|getagt|trafen?|getroffen|zusammen(?:kam|trat|traf)\w*|versammel\w+|diskutiert\w*|beriet\w*|beraten|debated?|discussed|session|Sitzung|"
        rf"keynotes?|panel|panels|workshops?|speakers?|audience|Podium|Publikum|Redner\w*|Vortrag|Vorträge|{_MEN})\b"
    ),
)
# Who meets where nothing else is said: "G7: Digital and Tech Ministers".
_WHO_MEET = re.compile(
    r"\b(?:ministers|leaders|sherpas|heads\s+of|presidents|envoys|regulators|ambassadors|experts|\w*minister(?:innen)?|\w*chefs|Sherpas|Botschafter|Fachleute|Experten|Regulierer)\b",
    re.IGNORECASE,
)
_ANY_MET = Gate(*_MET)
_MEETING_PARAGRAPHS = 3
# "number sixty-one", "No. 12" are not asked for here.
_NOUN = re.compile(
    rf"\b(?:{_ARTICLE})\s+(?P<name>(?:(?!(?:next|last|previous|nächste|letzte|vorige|of|for|and|und|der|die|das)[nrsm]?\b)[\w’'-]+\s+){{0,3}}?(?:(?i:{EVENT}))(?:\s+of\s+(?:[A-Z][\w-]+\s+(?:and\s+)?){{0,5}}[A-Z][\w-]+)?)(?![\w-])"
)
_NEEDED, _NEEDED_OF_NOUN = 2, 3


def _opening(found: Findings) -> list[Piece]:
    return [p for p in found.document.prose if p.paragraph in found.opening]


def _signs(found: Findings, one: ConferenceRead | None) -> set[str]:
    """Return the kinds of what the opening tells of people who meet."""
    signs: set[str] = set()
    before = None
    for piece in _opening(found):
        signs |= {
            kind
            for kind, form in _SIGNS
            if kind not in signs and form.search(piece.plain)
        }
        if (
            "dates" not in signs
            and one
            and (days_of_main(found, piece, one) or tells_side(found, piece))
        ):
            signs.add("dates")
        if read_theme(piece, before):
            signs.add("theme")
        before = piece
    return signs


def counted(found: Findings) -> ConferenceRead | None:
    """Return the well-known series named first, where the head tells the number of an edition of it: "after the seventh edition"."""
    sure = [span for _, span, is_sure in found.times if is_sure]
    first = found.first
    if not sure or first is None or not series_named(first.series, numbered=True):
        return None
    named = next(iter(first.spans))
    is_near = named.passage <= sure[0].passage and first.ordinal is None
    return first if is_near and not first.turn else None


def is_reported(found: Findings, one: ConferenceRead) -> bool:
    """Return whether a report is from a conference, though no sentence tells that it was held.

    A well-known one is named near the head, and again and again, or beside how many came,
    or the days; of another the opening tells at least two things as of a meeting.
    """
    if not (one.is_early or one.weight >= IN_HEADING) or one.turn:
        return False
    if one.value("status") in _NOT_HELD:
        return False
    if not series_named(one.series, numbered=True):
        return _is_proper(one) and len(_signs(found, one)) >= _NEEDED
    if len(one.spans) >= _OFTEN:
        return True
    return any(
        _ATTENDED.search(piece.plain) or days_of_main(found, piece, one)
        for piece in _opening(found)
    )


def _is_proper(one: ConferenceRead) -> bool:
    """Return whether a name is that of one event, or series: "Budapest Conference on Cyberspace"."""
    words = one.name.split()
    return (
        len(words) > 1
        and any(map(is_head, words))
        and not all(word[:1].islower() or is_modifier(word) for word in words[:-1])
    )


def has_days(found: Findings, one: ConferenceRead) -> bool:
    """Return whether a passage that names a well-known series near the head tells days that are no other's."""
    return one.is_early and any(
        days_of_main(found, found.pieces[span.passage], one) for span in one.spans[:3]
    )


def of_body(found: Findings) -> ConferenceRead | None:
    """Return the meeting of a body, such as ICANN, that the opening names and tells of as of a meeting, with its days."""
    named: dict[str, list] = {}
    heads = [p for p in found.document.pieces if p.role == "heading"]
    for piece in (*heads[:4], *_opening(found)):
        for start, end, series in bodies_of_series(piece.plain):
            named.setdefault(series.name, []).append((piece, start, end, series))
    if not named:
        return None
    hits = max(named.values(), key=len)
    others = sum(len(each) for each in named.values()) - len(hits)
    if others >= len(hits) or len(_signs(found, _nobody())) < _NEEDED_OF_NOUN:
        return None
    if not _has_dates(found):
        return None
    piece, start, end, series = hits[0]
    one = found.editions.new(tidy(piece.plain[start:end]), series.name, series)
    for piece, start, end, _ in hits:
        one.add(tidy(piece.plain[start:end]), piece.span(start, end))
    return one


def of_noun(found: Findings) -> ConferenceRead | None:
    """Return the conference that the opening calls by a common noun, "the ministerial conference", and tells of with its days and more."""
    for piece in _opening(found):
        match = _NOUN.search(piece.plain)
        if not match:
            continue
        days = _days_beside(found, piece)
        signs = _signs(found, _nobody())
        signs |= {"dates"} if days else set()
        if len(signs) < _NEEDED_OF_NOUN or not (days or _has_dates(found)):
            return None
        name = tidy(match["name"])
        one = found.editions.new(name, "", None)
        one.add(name, piece.span(*match.span("name")))
        one.claims += date_claims(piece, days) if days else []
        return one
    return None


def _days_beside(found: Findings, piece: Piece) -> DateRead | None:
    """Return the span of days in a sentence: "from 3 to 5 May they held a conference"."""
    text = piece.plain
    if of_another_edition(text, 0, len(text)) or to_come(text, 0, len(text)):
        return None
    days = [
        date
        for date in find_dates(text, found.document.published)
        if date.kind == "day" and date.first != date.last
    ]
    return days[0] if len(days) == 1 else None


def _nobody() -> ConferenceRead:
    return ConferenceRead("")


def _has_dates(found: Findings) -> bool:
    nobody = _nobody()
    return any(
        days_of_main(found, piece, nobody) or tells_side(found, piece)
        for piece in _opening(found)
    )


def tells_of_a_meeting(found: Findings) -> bool:
    """Return whether the heading or the first paragraphs of a report say that people met."""
    if found.subject and _WHO_MEET.search(found.subject[0]):
        return True
    paragraphs = list(dict.fromkeys(p.paragraph for p in found.document.prose))
    first = set(paragraphs[:_MEETING_PARAGRAPHS])
    return any(
        form.search(piece.plain)
        for piece in found.document.prose
        if piece.paragraph in first and _ANY_MET.may_be_in(piece.plain)
        for form in _MET
    )
