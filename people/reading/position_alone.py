"""Whom somebody is of, told behind a comma without an office: 'X, Y', 'X, once with the Y', 'X, früher Y'."""

import re

from documents.places import find_city, find_countries
from people.reading.acronyms import NO_BODIES
from people.reading.offices import is_title
from people.reading.owners import owner_from
from people.reading.persons import PersonRead
from people.reading.position_stretches import times_of
from people.reading.positions import Positions
from people.reading.sight import Sight
from people.reading.vocabulary import ACTS, IS, SAYS

_SINCE = (
    r"(?:since|until|till)\s+(?:(?:last|early|late|mid|the|end|of|this|a)\s+){0,3}(?:(?:[A-Z][a-z]{2,8}\s+)?\d{4}|(?:her|his|their)\s+(?:days|time|years)|recently|yesterday|now|autumn|fall|spring|summer|winter|year|month|week|"
    r"January|February|March|April|May|June|July|August|September|October|November|December)"
)
_SEIT = (
    r"(?:seit|bis)\s+(?:(?:dem|der|vor|zum|zu|in|Ende|Anfang|Mitte|letzte[mnr]?|vergangene[mnr]?|diese[mnr]?|vielen|einigen|zwei|drei)\s+){0,3}"
    r"(?:(?:[A-Z][a-zä]{2,8}\s+)?\d{4}|Vorjahr|Jahr(?:en|e)?|Monat(?:en|e)?|Wochen?|Herbst|Frühjahr|Frühling|Sommer|Winter|[Kk]urzem|[Ll]angem|gestern|heute|"
    r"Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)"
)
# "once with the Y", "now at the helm of the Y"
_WITH = re.compile(
    rf"(?:(?:{_SEIT}|once|today|now|then|formerly|previously|long|late|later|lately|recently|still|ex|früher|heute|jetzt|zuvor|damals|einst|ehemals|vormals|inzwischen|mittlerweile|neuerdings|derzeit|gleichfalls|ebenfalls|selbst)\s+"
    r"(?:(?P<calling>[A-ZÄÖÜ]\w{3,30}(?:er|in|e|ist|ent|ant|eur))\s+)?(?P<german>bei\s+(?:der|dem|den)\b|beim\b|vom\b|von\b|am\b|im\b|in\s+der\b|in\b|bei\b|für\b)|"
    rf"(?:{_SINCE}|once|today|now|then|formerly|previously|long|late|later|lately|recently|still|ex|also|likewise|again|too)\s+(?:with|at|of|for)|"
    r"(?P<since>(?:with|at)(?!\s+the\s+(?:head|helm|top)\b)(?=\s[^,;.:()]{2,60}\s(?:since|for\s+(?:\w+\s+){1,2}years)\b))|"
    r"(?:(?:once|today|now|then|formerly|still|heute|damals|einst)\s+)?(?P<head>at\s+the\s+(?:helm|head)\s+of|an\s+der\s+Spitze(?:\s+von)?))\s+(?:(?:the|der|dem|des)\s+)?"
)
_VERB_BEHIND = re.compile(
    rf",\s+(?:{'|'.join(sorted((SAYS | ACTS | IS), key=len, reverse=True))})\b"
)
_GOES_ON = re.compile(
    r",\s+(?:(?P<link>and|und|sowie|as\s+well\s+as)\s+)?(?P<word>\w+)\b"
)
_NO_START = frozenset(
    "the a an der die das dem den des ein eine einer einem einen and or und oder sowie but aber as als its their his her ihr ihre sein seine both beide all alle "
    "also auch not nicht of von vom for für with mit dann then sogar even including etwa".split()
)
# "früher Acme, heute Bolt"
_TIMED = re.compile(
    r"(?:once|today|now|then|formerly|previously|later|still|früher|heute|jetzt|zuvor|damals|einst|ehemals|vormals|inzwischen|gleichfalls|ebenfalls|also|likewise|auch)\s+(?=[A-ZÄÖÜ])"
)
# "Anna Bell, KLM, says": capitals behind a name are whom somebody is of, but for degrees and orders.
_CAPITALS = re.compile(
    r"(?:(?:[A-ZÄÖÜ][A-ZÄÖÜ0-9]{1,9}[ -])?[A-ZÄÖÜ][A-ZÄÖÜ0-9]{2,9}|[A-Z][a-z]{1,12}[A-Z][A-Za-z]{1,12}|[A-Za-z]{2,20}\.(?:com|net|org|io|br|de|ch|at|eu|uk))(?=\s*(?:[,.;:)]|$))"
)
_NO_CAPITALS = NO_BODIES | frozenset(
    "BSC CBE CMG DBE DJ EVP JNR JR KBE KC LLB LLD LLM MBE MC MEP MEPS MDB MDL MDEP MLA MPA MPP MSC OAM OBE PMP QC RIP SC SJ SR SVP TBA TBC VP".split()
)
_PAST_BODY = re.compile(r"\s*(?:[,.;:)–—]|$|\s(?:und|and|but|aber)\s)")
# "Anna Bell, Ministry of Cables, Kenya": where the body is.
_SEATED = re.compile(
    r"(?:\s*\([A-Z][\w.&-]{1,14}\))?(?:,\s+(?P<seat>[A-ZÄÖÜ][\w-]*(?:\s[A-ZÄÖÜ][\w-]*){0,2}))?"
)
_ACRONYM = re.compile(r"\s*\([A-Z][\w.&-]{1,14}\)")
_CLOSES = re.compile(r"\s*(?:[,;.)|]|$|\[\d|\s[–—])")
_ENDS = re.compile(r"\s*(?:[.;)|]|,?\s*$|\[\d)")
# "• Ms Anna Bell, Acme Council: nets need time": what stands before the name.
_OPENING = 12
# "Director, Acme Council (AC) opened the day"
_VERB = re.compile(rf"\s+(?:{'|'.join(sorted((SAYS | ACTS | IS), key=len, reverse=True))}|[a-z]{{3,12}}ed)\b")  # fmt: skip


def may_stand_alone(text: str, begin: int) -> bool:
    """Return whether words that may tell of a body without an office begin at a place."""
    return bool(
        _WITH.match(text, begin)
        or _TIMED.match(text, begin)
        or _CAPITALS.match(text, begin)
    )


def _goes_on(sight: Sight, stop: int) -> bool:
    """Return whether behind "X, Acme Council" the sentence goes on with what X did, or with somebody else: it is no list of bodies."""
    behind = _GOES_ON.match(sight.piece.plain, stop)
    if not behind:
        return False
    if not behind["link"]:
        word = behind["word"]
        return word.islower() and word not in _NO_START
    return any(
        s == behind.start("word")
        for s, _, _ in sight.people_within(behind.start("word"), behind.end())
    )


def _past_seat(text: str, end: int) -> int:
    """Return where the town or state ends that says behind a body where it is; 0 if none does."""
    seated = _SEATED.match(text, end)
    place = seated["seat"]
    if not place:
        return 0
    states = find_countries(place)
    is_state = states and (states[0].start, states[0].end) == (0, len(place))
    return seated.end() if is_state or find_city(place) else 0


def read_house(
    positions: Positions, sight: Sight, person: PersonRead, start: int, stop: int
) -> int:
    """Read the body behind an office that names none, "X, director general, Ministry of Cables," and return where it ends; ``stop`` if there is none."""
    text = sight.piece.plain
    last = positions.of(person)[-1] if positions.of(person) else None
    if not last or not last.title or last.body or last.country:
        return stop
    if text[stop : stop + 2] != ", ":
        return stop
    hits = [hit for hit in sight.bodies_from(stop + 2) if hit[0] == stop + 2]
    whole = max(hits, default=None, key=lambda hit: hit[1])
    whole = whole or _listed_house(positions, sight, stop + 2)
    if not whole:
        return _read_state(positions, sight, person, start, stop)
    end = _past_seat(text, whole[1]) or whole[1]
    if acronym := _ACRONYM.match(text, end):
        end = acronym.end()
    lists = _GOES_ON.match(text, end)
    if not (_CLOSES.match(text, end) or (acronym and _VERB.match(text, end))) or (
        lists and (lists["link"] or lists["word"][0].isupper())
    ):
        return stop
    span = sight.piece.span(start, whole[1])
    positions.add(person, span, title=last.title, body=whole[2])
    return end


def _read_state(
    positions: Positions, sight: Sight, person: PersonRead, start: int, stop: int
) -> int:
    """Read the state behind an office that names none, "X, Deputy Minister of Nets, Kenya," and return where it ends; ``stop`` if there is none."""
    state = sight.country_within(stop + 2, stop + _LONGEST_STATE)
    if not state or state.start != stop + 2 or state.is_adjective:
        return stop
    if not _CLOSES.match(sight.piece.plain, state.end):
        return stop
    title = positions.of(person)[-1].title
    span = sight.piece.span(start, state.end)
    positions.add(person, span, title=title, country=state.code)
    return state.end


_LONGEST_STATE = 50  # characters
# "A, Director, Acme; B, Writer, Bolt; and C": semicolons show that each part tells of one person.
_PART = re.compile(r"(?:[A-ZÄÖÜ][\w&.'’-]*(?:\s+(?:(?:of|for|and|de|&)\s+)?|(?=\s*(?:;|\.?\s*$)))){1,6}(?=\s*(?:;|\.?\s*$))")  # fmt: skip


def _listed_house(positions: Positions, sight: Sight, at: int):
    """Return the words between a comma and a semicolon as a body, where they are a name; None if they are not."""
    text = sight.piece.plain
    part = _PART.match(text, at) if ";" in text else None
    if not part or sight.people_within(*part.span()):
        return None
    owner = owner_from(positions, sight, at, unknown=True)
    if not owner or not owner.body or owner.end < part.end() - 1:
        return None
    return owner.start, owner.end, owner.body


def read_alone(
    positions: Positions,
    sight: Sight,
    person: PersonRead,
    start: int,
    begin: int,
    stop: int,
) -> int | None:
    """Read a body alone between ``begin`` and ``stop``; return where to go on, 0 for nowhere, None where there is none."""
    text = sight.piece.plain
    bodies = [hit for hit in sight.bodies_within(begin, stop) if hit[0] == begin]
    # "Eva Kern, Acme Council;": the body alone.
    whole = max(bodies, default=None, key=lambda hit: hit[1])
    ends = _ENDS.match(text, stop) or (
        text[stop : stop + 1] == ":" and start < _OPENING
    )
    if whole and not text[whole[1] : stop].strip(" )") and ends:
        positions.add(
            person, sight.piece.span(start, whole[1]), title="", body=whole[2]
        )
        return stop
    if whole and (seated := _past_seat(text, whole[1])) and _ENDS.match(text, seated):
        span = sight.piece.span(start, whole[1])
        positions.add(person, span, title="", body=whole[2])
        return seated
    named = _ACRONYM.match(text, whole[1]) if whole else None
    if named and (
        _VERB_BEHIND.match(text, named.end()) or _goes_on(sight, named.end())
    ):
        span = sight.piece.span(start, named.end())
        positions.add(person, span, title="", body=whole[2])
        return 0
    # "Eva Kern – Acme Council, and chair of Bolt –"
    dashed = text[begin - 2 : begin] in ("– ", "— ") and text[stop : stop + 1] in (
        ",",
        "–",
        "—",
    )
    if whole and dashed and not text[whole[1] : stop].strip():
        positions.add(
            person, sight.piece.span(start, whole[1]), title="", body=whole[2]
        )
        return stop + (5 if text.startswith(", and ", stop) else 0)
    if (
        whole
        and text[stop : stop + 2] == ", "
        and not text[whole[1] : stop].strip(" )")
        and (_VERB_BEHIND.match(text, stop) or _goes_on(sight, stop))
    ):
        positions.add(
            person, sight.piece.span(start, whole[1]), title="", body=whole[2]
        )
        return 0
    if (
        (link := _WITH.match(text, begin))
        and not is_title(link["calling"] or "-")
        and (
            owner := owner_from(
                positions,
                sight,
                link.end(),
                unknown=not link["german"] or link["german"] == "bei",
                plain=bool(link["german"]),
            )
        )
        and owner.body
    ):
        title = "head" if link["head"] else ""
        positions.add(
            person,
            sight.piece.span(start, owner.end),
            title=title,
            body=owner.body,
            **times_of(text[begin : link.end()]),
        )
        return owner.end
    timed = _TIMED.match(text, begin)
    if timed and (hits := sight.bodies_from(timed.end())):
        _, last, body = max(hits, key=lambda hit: hit[1])
        if _PAST_BODY.match(text, last):
            span = sight.piece.span(start, last)
            when = times_of(timed.group())
            positions.add(person, span, title="", body=body, **when)
            return last
    alone = timed.end() if timed else begin
    if (capitals := _CAPITALS.match(text, alone)) and (
        capitals.group() not in _NO_CAPITALS
        and not find_countries(capitals.group())
        and not text[start:begin].isupper()
    ):
        span = sight.piece.span(start, capitals.end())
        body = positions.body_of_words(sight, alone, capitals.end())
        positions.add(person, span, title="", body=body)
        return capitals.end()
    return None
