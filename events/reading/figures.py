"""Figures: how many came, and from how many countries."""

import re

from documents.reading import Piece, tidy, written
from documents.reading.sought import Forms, Gate, sought
from events.reading.claims import FigureRead
from events.reading.figure_doubts import is_year, of_others, part_of
from events.reading.organiser_forms import EVENT

QUALIFIERS = {
    "about": [
        *"some about around approximately roughly nearly almost circa ca. rund etwa ungefähr circa knapp fast gegen".split(),
        *("close to", "um die", "an die"),
    ],
    "more than": [
        "more than",
        "over",
        "upwards of",
        "at least",
        "well over",
        "mehr als",
        "gut",
        "über",
    ],
    "fewer than": ["fewer than", "less than", "up to", "weniger als", "bis zu"],
}
_QUALIFIER_OF = {
    word: qualifier for qualifier, words in QUALIFIERS.items() for word in words
}
_QUALIFIER = "|".join(
    re.escape(word).replace(r"\ ", r"\s+")
    for word in sorted(_QUALIFIER_OF, key=len, reverse=True)
)
_NUMBER = r"(?P<number>\d{1,3}(?:[,.'’  ]\d{3}){1,3}|\d{1,10})(?:[\s-]odd|\s+or\s+so)?(?![\d.,]*\d)"
_ONES = "one two three four five six seven eight nine ten eleven twelve".split()
_EINS = "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split()
_HUNDREDS = {"hundred": 100, "hundert": 100, "thousand": 1000, "tausend": 1000}
# "two thousand", "a hundred", "dreihundert"
_WORDS = rf"(?P<words>(?:an?|{'|'.join(_ONES)})\s+(?:hundred|thousand)|(?:{'|'.join(_EINS)})?(?:hundert|tausend))(?:[\s-]odd|\s+or\s+so)?(?!\w)"
_HEADS = (
    "representatives|participants|people|persons|delegates|guests|attendees|attendants|registrants|experts|specialists|visitors|leaders|stakeholders|speakers|individuals|members|arrivals|heads|souls|badge-holders|ticket[\\s-]holders|professionals|officials|practitioners|of\\s+us|"
    "(?:Teilnehmer|Vertreter|Besucher)(?:n|[*:_]?innen)?(?:\\s+und\\s+(?:Teilnehmer|Vertreter|Besucher)(?:n|innen)?)?|Teilnehmenden?|Delegierten?|Gästen?|Personen|Menschen|Leuten?|"
    "Expert(?:en|innen|[*:_]innen)(?:\\s+und\\s+Expert(?:en|innen))?|Fachleuten?|Köpfen?|Interessierten?|Anwesenden?|Angereisten?|Gäste"
)
_KINDS = {"persons": "people", "individuals": "people", "of us": "people"}
# How the German words begin that say the same as an English one.
_GERMAN_KINDS = {
    "teilnehm": "participants",
    "delegiert": "delegates",
    "gäste": "guests",
    "person": "people",
    "mensch": "people",
    "leute": "people",
    "vertreter": "representatives",
    "besuch": "visitors",
    "expert": "experts",
    "fachleute": "experts",
    "anwesend": "attendees",
}
# "30 million people" are more than 30; "30 days of members" and "30 more members" are no 30 members.
_NOT_BETWEEN = (
    r"(?!(?:million|billion|thousand|hundred|dozen|Millionen|Milliarden|Tausend|per|percent|of|for|from|in|with|to|by|years?|months?|days?|more|"
    r"fewer|less|their|its|ihren?|seine[nr]?|weitere|Prozent|von|aus|Jahren?|Monaten?|Tagen?)\b)"
)
COUNT = sought(
    rf"(?:\b(?P<qualifier>{_QUALIFIER})\s+)?(?<![\w/.,-])(?:{_NUMBER}|{_WORDS})\s+(?:{_NOT_BETWEEN}[^\W\d_][\w-]*\s+){{0,3}}?(?:(?:[^\W\d_][\w-]*,\s+){{1,8}}[^\W\d_][\w-]*,?\s+(?:and|und)\s+(?:other|further|weitere[nr]?|andere[nr]?)\s+)?(?P<kind>{_HEADS})\b(?:(?:,\s+[\w-]+){{0,5}},?\s+(?:and|und)\s+[\w-]+(?=,?\s+(?:from|aus)\s))?",
    re.IGNORECASE,
)
_COUNTRIES = sought(
    rf"(?:\b(?P<qualifier>{_QUALIFIER})\s+)?(?<![\w/.,-])(?:{_NUMBER}|{_WORDS})\s+(?:(?:of|der|von|unserer|ihrer)\s+(?:the\s+|its\s+|den\s+)?(?:\d{{1,3}}\s+)?)?"
    r"(?:(?:different|various|verschiedenen?|member|sovereign|European|African|Asian|Arab|American|europäischen?|afrikanischen?|asiatischen?|arabischen?)\s+){0,2}"
    r"(?P<kind>countries|nations|economies|administrations|states|Verwaltungen|Länder|Ländern|Staaten|Nationen|Mitgliedstaaten|Mitgliedsländer[n]?)\b",
    re.IGNORECASE,
)
# Countries that came, or from which those who are counted or named came.
_COUNTRIES_CAME = re.compile(
    r"\s+(?:of\s+(?:the\s+)?[^,.;:]{2,80}?\s+)?(?:met|gathered|convened|assembled|came\s+together)\b|"
    r"(?:\s+and\s+(?:\d{1,3}\s+)?(?:regions|territories)|\s+und\s+(?:Regionen|Gebieten?))?(?:\s+and\s+\d{1,3}\s+(?:[a-z]+\s+){0,2}organi[sz]ations)?\s+(?:(?:were|are|was|had|have|been|being|all|also|waren|sind|hatten|aus\s+aller\s+Welt)\s+){0,2}"
    r"(?:represented|present|come\b|on\s+(?:the\s+list|board)|gekommen|dabei|vertreten|attended|attending|participated|participating|took\s+part|taking\s+part|showed\s+up|turned\s+up|came|vertreten|anwesend|nahmen\s+teil|kamen)\b",
    re.IGNORECASE,
)
_HEADED_FROM = re.compile(
    rf"\b(?!(?:members|experts|Experten)\b)(?:{_HEADS}|delegations|Delegationen|Abordnungen)\s+(?:(?:had\s+)?(?:hailing|hailed|coming|came|come|drawn|stammend|stammten|kamen|kommen)\s+)?(?:from|representing|aus)\s+$",
    re.IGNORECASE,
)
_FROM_BEFORE = re.compile(
    r"\b(?:from|represent(?:ing|ed)|aus|out\s+of|of)\s+$", re.IGNORECASE
)
# Between a number of people and "from 90 countries": somebody else who comes from there.
_SOMEBODY_ELSE = re.compile(
    r"[;:]|\b(?:ministers?|speakers?|presidents?|heads|leaders?|companies|firms|groups|organi[sz]ations|associations|journalists|experts|judges|"
    r"reports?|projects?|cases|contributions|applications|submissions|songs|flags|Minister(?:n|innen)?|Redner(?:n|innen)?|Präsidenten|Firmen|"
    r"Unternehmen|Gruppen|Organisationen|Verbänden?|Journalisten|Experten|Beiträgen?|Fahnen)\b",
    re.IGNORECASE,
)
_LISTED_BEFORE = re.compile(r"(?:,|\band|\bund|[–—-])\s+$")
_LISTED_BEHIND = re.compile(r"\s*(?:[,.()]|[–—-]\s|$|and\s|und\s)")
# "people from 90 countries": counted by where they come from, they are those who came.
_FROM = re.compile(
    rf",?\s+(?:\([^()]{{1,60}}\)\s+)?(?:(?:hailing|coming|drawn|representing|tuning\s+in|joining|logging\s+in|stammend)\s+)?(?:from|representing|aus|out\s+of|of)\s+(?:(?:{_QUALIFIER})\s+)?\d{{1,3}}\s+(?:different\s+|verschiedenen\s+)?(?:member\s+)?(?:countries|nations|nationalities|economies|administrations|states|Nationalitäten|Verwaltungen|Ländern|Mitgliedsländern|Mitgliedstaaten|Staaten|Nationen)",
    re.IGNORECASE,
)
_ATTENDED = re.compile(
    r"\b(?:attend\w*|took\s+part|takes?\s+part|taking\s+part|taken\s+part|participat\w*|gather\w*|assembl\w*|convened|attract\w*|drew|draws|drawn|brought\s+together|brings\s+together|"
    r"welcom\w*|begrüß\w*|present|made\s+the\s+trip|made\s+it|walked|streamed|poured|crowded|squeezed|brought\s+to|drawn\s+to|represented|logged\s+in|logged\s+on|joined|tun(?:ed|ing)\s+in|connected|dialled\s+in|turned\s+up|showed\s+up|showed|came|come|coming|travelled|flocked|counted|were\s+there|on\s+site|in\s+the\s+room|hosted|"
    r"met|sat|wore|arrived|entered|let\s+in|registered|signed\s+up|packed|filled|nahmen|nahm|kamen|kam|gekommen|teilgenommen|teilnahm\w*|teilnehmen|mitgemacht|gefolgt|folgten|dabei|anwesend|besuch\w*|zählte\w*|gezählt|schalteten|zugeschaltet|teil|versammel\w*|trafen|tagten|reisten|angereist|"
    r"anreisten|badges?|lanyards?|accredited|checked\s+in|home\s+to|discussed|debated|conferred|deliberated|akkreditier\w*|berieten|beraten|eingefunden|eingeschrieben|erschienen|diskutierten|debattierten|saßen|sassen|bevölker\w*|waren\s+da|füllten|liefen|entsandt\w*|eingetragen|drängten|strömten|lockte|zog|angemeldet|registriert|vor\s+Ort|geladen\w*|verzeichnete\w*)\b",
    re.IGNORECASE,
)
# "some 450 came", "the number of attendees was 2,273"
_ALONE = sought(
    rf"(?:\b(?P<qualifier>{_QUALIFIER})\s+)?(?<![\w/.,-])(?:{_NUMBER}|{_WORDS})\s+(?P<kind>(?:had\s+)?(?:came|come|attended|turned\s+up|showed\s+up|took\s+part|made\s+it|made\s+the\s+trip|travelled|gathered|(?:actually\s+|had\s+)?checked\s+in|had\s+been\s+let\s+in)|(?:had\s+|have\s+)?(?:registered|signed\s+up|put\s+their\s+names\s+down)|"
    r"kamen|nahmen|saßen|sassen|waren\s+(?:da|gekommen|dabei|angereist|erschienen)|reisten\s+an|hatten\s+sich\s+(?:angemeldet|eingeschrieben|registriert|akkreditiert))\b",
    re.IGNORECASE,
)
# "706, from 56 countries", "um die 500, aus 90 Ländern": who is counted with where they come from.
_WITH_COUNTRIES = sought(
    rf"(?:\b(?P<qualifier>{_QUALIFIER})\s+)?(?<![\w/.,-])(?:{_NUMBER}|{_WORDS})(?P<kind>)(?=,?\s+(?:(?:who|die)\s+)?(?:(?:come|came|coming|hailing|drawn|kommen|kamen)\s+)?(?:from|aus)\s+(?:(?:{_QUALIFIER})\s+)?\d{{1,3}}\s+"
    r"(?:different\s+|verschiedenen\s+)?(?:countries|nations|economies|Ländern|Staaten|Nationen)\b)",
    re.IGNORECASE,
)
_NUMBER_OF = sought(
    rf"\b(?:number\s+of\s+(?P<kind>{_HEADS})|(?:Zahl|Anzahl)\s+der\s+(?P<kinds>{_HEADS}))\s+(?:[\w'’-]+\s+){{1,4}}(?:(?P<qualifier>{_QUALIFIER})\s+)?(?:{_NUMBER}|{_WORDS})",
    re.IGNORECASE,
)
_REGISTERED = re.compile(
    r"\b(?:registered|registration|registrants|signed\s+up|put\s+their\s+names\s+down|accredited|accreditation|angemeldet|eingeschrieben|registriert|akkreditier\w*|Anmeldung\w*)\b",
    re.IGNORECASE,
)
# Said before they came.
_EXPECTED = re.compile(
    r"\b(?:expected|expects?|anticipated|planned\s+for|set\s+to|due\s+to|will|would|invited|hoped|wanted\s+to|wished\s+to|erwartet\w*|eingeladen|sollen|wollten|werden)\b",
    re.IGNORECASE,
)
# Who belongs to a body, not who came: "28 members from 16 countries".
_OF_A_BODY = re.compile(
    r"\b(?:members|Mitglieder\w*|Kommissar\w*|commissioners)\b", re.IGNORECASE
)
# A sentence without any of these counts nobody.
_ANY_FIGURE = Gate(COUNT, _ALONE, _WITH_COUNTRIES, _NUMBER_OF, _COUNTRIES)
LONGEST_CLAUSE = 400  # characters before and behind
_SENTENCE = re.compile(r"[;:]")
_ORDER = {"registered": 1, "expected": 2}


_FEWEST = 10  # fewer are somebody's company, not the attendance
_OR_SO = re.compile(r"\bodd\b|\bor\s+so\b", re.IGNORECASE)
_REACH = 90  # characters between a number of people and one of countries
# "In total there were 300 participants", "das Treffen der Branche, mit 300 Teilnehmern": the noun alone says that they came.
_COMING = re.compile(
    r"participants|delegates|guests|attend\w+|registrants|visitors|teilnehm\w+|delegierte|besucher|gäste"
)
_LEAD = 80  # characters before such a number
_THERE_WERE = re.compile(
    rf"\b(?:there\s+(?:were|had\s+been)|es\s+(?:waren|gab)|(?:{EVENT})(?:\s+(?:of|der|des)\s+(?:the\s+)?[\w-]+)?(?:\s+in\s+\w+)?,?\s+(?:with|mit))\s+$",
    re.IGNORECASE,
)
_YEARS = re.compile(r"(?:19|20)\d\d")
_PARTS = frozenset(["experts", "people", "experten", "personen"])


def qualifier_of(match: re.Match) -> str:
    """Return what the word before a number makes of it: exact, about, more than or fewer than."""
    word = " ".join((match["qualifier"] or "").casefold().split())
    return _QUALIFIER_OF.get(word, "exact")


def number_of(match: re.Match) -> int:
    """Return the number of a match, in digits or words."""
    if match["number"]:
        return int(re.sub(r"\D", "", match["number"]))
    words = match["words"].casefold()
    scale = next(value for word, value in _HUNDREDS.items() if words.endswith(word))
    first = re.sub(r"\s*(?:hundred|thousand|hundert|tausend)$", "", words)
    for names in (_ONES, _EINS):
        if first in names:
            return (names.index(first) + 1) * scale
    return scale


def _figure(piece: Piece, match: re.Match, kind: str) -> FigureRead:
    qualifier = qualifier_of(match)
    if match["words"] and qualifier == "exact":
        qualifier = "about"  # who writes "two thousand people" has not counted them
    if _OR_SO.search(match.group()):
        qualifier = "about"
    span = piece.span(match.start(), match.end())
    return FigureRead(
        value=number_of(match),
        qualifier=qualifier,
        kind=kind,
        as_written=written(tidy(match.group()), span),
        span=span,
    )


def _clause(text: str, at: int) -> tuple[int, int]:
    """Return where the part of a sentence, up to the next semicolon or colon, in which a place stands begins and ends."""
    first, last = max(0, at - LONGEST_CLAUSE), min(len(text), at + LONGEST_CLAUSE)
    start = max(first - 1, *(text.rfind(mark, first, at) for mark in ";:")) + 1
    end = _SENTENCE.search(text, at, last)
    return start, end.start() if end else last


def _counted(piece: Piece, name: str, year: str) -> list[FigureRead]:
    """Return the numbers of people, called by a noun, who attended."""
    text, found = piece.plain, []
    for match in COUNT.finditer(text):
        kind = match["kind"].casefold()
        start, end = _clause(text, match.start())
        counted = _FROM.match(text, match.end()) is not None
        if (
            kind == "members"
            or number_of(match) < _FEWEST
            or not (
                counted
                or _ATTENDED.search(text, start, end)
                or (_COMING.match(kind) and _there_were(text, match.start()))
            )
            or (kind in _PARTS and _OF_A_BODY.search(text, start, end))
            or (
                not match["qualifier"]
                and is_year(text, match.start(), match["number"] or "")
            )
            or of_others(
                text, match.start(), match.end(), clause=start, name=name, year=year
            )
        ):
            continue
        kind = _in_english(kind)
        if _REGISTERED.search(text, *part_of(text, match.start())):
            kind = "registered"
        elif not counted and _EXPECTED.search(
            text, start, part_of(text, match.start())[1]
        ):  # not "some 400 had come, fewer than had been hoped for"
            kind = "expected"
        found.append(_figure(piece, match, kind))
    return found


def _there_were(text: str, at: int) -> bool:
    """Return whether the words before a number say that so many were there."""
    return _THERE_WERE.search(text, max(0, at - _LEAD), at) is not None


def _in_english(kind: str) -> str:
    """Return what people are called who are counted, in small letters, and German words as English has them."""
    kind = kind.casefold()
    german = (word for begin, word in _GERMAN_KINDS.items() if kind.startswith(begin))
    return _KINDS.get(kind) or next(german, kind)


def _kind_alone(match: re.Match) -> str:
    return "registered" if _REGISTERED.search(match["kind"]) else "people"


# Numbers without a noun, and what those are called who are counted.
_NO_NOUN = Forms(
    (
        (_ALONE, _kind_alone),
        (_WITH_COUNTRIES, lambda match: "people"),
        (_NUMBER_OF, lambda match: _in_english(match["kind"] or match["kinds"])),
    ),
    0,
)


def _alone(piece: Piece, name: str, year: str) -> list[FigureRead]:
    """Return numbers without a noun: 'some 450 came', 'the number of attendees was 2,273'."""
    text, found = piece.plain, []
    for form, kind_of in _NO_NOUN.that_may_be_in(text):
        for match in form.finditer(text):
            bare = not match["qualifier"] and form is not _NUMBER_OF
            if (
                number_of(match) < _FEWEST
                or (bare and _YEARS.fullmatch(match["number"] or ""))
                or of_others(
                    text,
                    match.start(),
                    match.end(),
                    clause=_clause(text, match.start())[0],
                    name=name,
                    year=year,
                )
            ):
                continue
            found.append(_figure(piece, match, kind_of(match)))
    return found


def _countries(
    piece: Piece, people: list[FigureRead], name: str, year: str
) -> list[FigureRead]:
    """Return from how many countries those came who are counted, or named as those who came."""
    text, found = piece.plain, []
    for match in _COUNTRIES.finditer(text):
        at = match.start()
        start, end = _clause(text, at)
        if of_others(text, at, match.end(), clause=start, name=name, year=year):
            continue
        before = max((f.span.end for f in people if f.span.end <= at), default=-1)
        near = before >= 0 and at - before <= _REACH
        between = text[before:at] if near else ""
        if (
            (
                _COUNTRIES_CAME.match(text, match.end())
                and (people or number_of(match) >= _FEWEST)
            )
            or (
                near
                and _FROM_BEFORE.search(between)
                and not _SOMEBODY_ELSE.search(between)
            )
            or (
                near
                and _LISTED_BEFORE.search(between)
                and _LISTED_BEHIND.match(text, match.end())
                and not _SOMEBODY_ELSE.search(between)
            )
            or (
                _HEADED_FROM.search(text, max(0, at - _REACH), at)
                and _ATTENDED.search(text, start, end)
                and not _EXPECTED.search(text, start, end)
            )
        ):
            found.append(_figure(piece, match, "countries"))
    return found


def may_count(piece: Piece) -> bool:
    """Return whether a sentence may hold a figure."""
    return _ANY_FIGURE.may_be_in(piece.plain)


def read_figures(piece: Piece, name: str = "", year: str = "") -> list[FigureRead]:
    """Return the figures of a sentence that says how many attended; countries where it says that they came from there.

    The kind is what they are called, or "registered" and "expected" of those who had not come.
    ``name`` is what the conference is called and ``year`` when it was, if known: figures of others are left out.
    """
    found = _counted(piece, name, year)
    if all(figure.kind in _ORDER for figure in found):  # none that came
        for figure in _alone(piece, name, year):
            if all(figure.value != known.value for known in found):
                found.append(figure)
    if not found or any(figure.kind != "expected" for figure in found):
        found += _countries(piece, found, name, year)
    return sorted(found, key=lambda figure: _ORDER.get(figure.kind, 0))
