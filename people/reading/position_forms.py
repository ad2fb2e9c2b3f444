"""How a position is told behind a name: in brackets, in apposition, of whom somebody is."""

import re

from documents.places import find_city, find_countries
from documents.reading import search_before
from people.reading.owners import Owner, one_body_before, owner_from
from people.reading.persons import BRACKET, PersonRead
from people.reading.position_alone import (
    may_stand_alone,
    read_alone,
    read_house,
)
from people.reading.position_brackets import read_bracket
from people.reading.position_led_up import is_plural
from people.reading.position_phrases import read_phrase
from people.reading.position_stretches import (
    APPOSED,
    LINK,
    LONGEST_PHRASE,
    first_title,
    is_matter,
    phrase_stop,
)
from people.reading.positions import Positions
from people.reading.sight import Sight
from people.reading.vocabulary import SAYS

_FROM = re.compile(
    r"(?:\s+|,\s+(?=(?:of|from|for)\s+(?:the\s+)?[A-ZÄÖÜ]))(?P<of>of|from|for|at|von|vom|bei|beim|aus|für)\s+(?:(?:the|der|dem|den|des)\s+)?"
)

# "X, 26, columnist of the Y"
_AGE = re.compile(r",\s+(?:aged\s+)?\d{2}(?=\s*,)")
# "Dr X, Ph.D., Acme"
_DEGREE = re.compile(
    r",\s+(?:Ph\.?\s?D|D\.?Phil|M\.?A|M\.?Sc|MBA|LL\.?[BM]|Jr|Sr|Esq|[CMO]BE|M\.?D|P\.?Eng|MdB|MdEP|MdL)\b\.?(?=\s*,)"
)
_ORIGIN = re.compile(
    r"\s+(?:aus|from)\s+(?:der\s+|dem\s+|den\s+|the\s+)?(?P<place>[A-ZÄÖÜ][\w-]*(?: [A-ZÄÖÜ][\w-]*){0,2})(?=,\s|\s\()"
)

# "X at the Y": who is of a house, not where somebody spoke.
_HOUSES = re.compile(
    r"(?:Academy|Agency|Bureau|Cent(?:er|re)|College|Company|Department|Division|Foundation|Institut\w*|Laborator\w+|Ministry|Office|School|Secretariat|University)\b"
)
_SAID = re.compile(
    r"\b(?:said|says|told|asked|argued|met|meet|visit\w*|with|by|to|before|joined|saw|heard)\s+(?:[A-Z][\w.]*\s+){0,2}$"
)
# "They thanked X for Kenya's offer", "Kenya nominated X for …"
_SOMETHING = re.compile(
    r"\b(?:thank\w*|prais\w+|prepar\w+|nominat\w+|vot\w+|call\w*|left|leave\w*|blam\w+|said|by)\s+(?:[A-Z][\w.]*\s+){0,2}$"
)
# "X from Kenya to Fiji", "X of Kenya's council"
_TRAVELS = re.compile(
    r"['’]|\s+(?:to|into|back|via|nach|in\s+die|ins|zurück|über|aus)\b|-|\s+[A-Z]"
)
_BE = re.compile(r"\b(?:wurden?|wird|werden|worden|geworden)\b")

# "wurde von X vom Y geleitet": who did it is of the Y.
_AGENT = re.compile(r"\b(?:von|durch)\s+(?:(?:der|dem)\s+)?(?:[A-ZÄÖÜ]\w+\s+)?$")
_TO = re.compile(r"\b(?:to|an)\s+$")

_NO_APPOSITION = re.compile(
    r"(?:s?he(?:['’]s)?|er|sie|for|in|im(?!\s+(?:Haupt|Neben|Brot|Zivil)beruf\b)|on|with|to|at(?!\s+present)|by(?!\s+now\b)|gegen|mit|plus|(?:der|die|das)\s+(?:der|die|das|den|dem|des|sich|sie|ihn|er|es|auch|als|in|im|mit|für|von|zu)|für|von|vom|bei|nach|from|and|und|but|The|A|An|Der|Die|Das|not|nicht|who|which|among(?!\s+other\s+things)|including|like|unlike|such\s+as|along\s+with|darunter|samt)\s"
)

_RELATIVE = re.compile(r"(?:who|which|that|whose|dessen|deren)\b")


# A name with a capital inside: "of BoltNet in Oslo".
_BRAND = re.compile(
    r"[A-ZÄÖÜ]?[A-Za-z]*[a-z][A-Z][\w.-]*|[A-Z]{2,5}[a-z]+[A-Z]?\w*|[A-Z]{2,}[A-Z][a-z]\w+"
)
# "Director, Public Affairs, Acme Council": what the office is for, between commas.
_MATTER = re.compile(
    r",\s+(?P<matter>[A-ZÄÖÜ][\w&-]*(?:\s+(?:(?:and|und|&|of|for|für)\s+)?[A-ZÄÖÜ][\w-]*){0,5}),\s+(?=[A-ZÄÖÜ])"
)
# "X said, the director of the Y", "war X gekommen, die Leiterin der Y"
_PAST_VERB = re.compile(
    rf"\s+(?:(?:{'|'.join(sorted(SAYS, key=len, reverse=True))})|[a-zäöü]{{2,14}}(?:t|en)|da|dabei|mit|dagegen|zugegen|anwesend),\s+(?=(?:the|der|die|dem|den)\s+(?:[\w-]+\s+){{0,2}}[\w-]+\s+(?:of|des|der|von|vom|bei|beim|at)\s)"
)
# "war X angereist, Mitgründer des Y"
_ARRIVED = re.compile(
    r"\s+(?:(?:auch|aus|nach|mit)\s+(?:[A-ZÄÖÜ]\w+\s+)?)?(?:an)?(?:gereist|gekommen|erschienen|zugeschaltet|eingeladen|geladen|vertreten|dabei|anwesend|zugegen)(?=,\s+[A-ZÄÖÜ])"
)
# "„…“, teilte X mit, Mitgründer des Y": behind a quotation no clause follows the verb.
_PARTICLE = re.compile(
    r"\s+(?:an|aus|bekannt|ein|fest|hinzu|klar|mit|nach|vor|zu)(?=,\s+(?:(?:der|die)\s+)?[A-ZÄÖÜ])"
)
_QUOTED = re.compile(r"[“”»«\"],\s+[a-zäöü]+\s+[^,.;:“”»«\"]{0,60}$")
_AND = re.compile(r"\s+(?:and|und|sowie)\s+")
_RELATIVE_ARTICLE = re.compile(r"(?:der|die)\s")

_ITS = re.compile(r"(?:its|their|deren|dessen)\s")


def read_after(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
):
    """Read what stands behind a name: ', a member of the Y', ' (Y)', ' of the Y', ' since 2018'."""
    text = sight.piece.plain
    while link := LINK.match(text, end):
        end = link.end()
    if bracket := BRACKET.match(text, end):
        read_bracket(positions, sight, person, start, bracket)
        end = bracket.end()
    if owned := _read_of(positions, sight, person, start, end):
        # "Anna Bell of Kenya (Acme)"
        bracket = BRACKET.match(text, owned)
        if bracket and not sight.bodies_within(end, owned):
            read_bracket(positions, sight, person, start, bracket)
            owned = bracket.end()
        end = owned
    origin = _past_origin(sight, end)
    # "Anna Bell from Oslo (Acme)"
    if origin > end and (bracket := BRACKET.match(text, origin)):
        read_bracket(positions, sight, person, start, bracket)
        origin = bracket.end()
    end = origin
    if aside := _AGE.match(text, end) or _DEGREE.match(text, end):
        end = aside.end()
    if arrived := _ARRIVED.match(text, end):
        end = arrived.end()
    elif (said := _PARTICLE.match(text, end)) and search_before(_QUOTED, text, start):
        end = said.end()
    again = APPOSED.match(text, end) or _PAST_VERB.match(text, end)
    # Several phrases may follow: ", chair of X, member of Y,".
    for _ in range(3):
        if not again:
            return
        stop = _read_apposition(positions, sight, person, start, again.end())
        if not stop:
            return
        stop = read_house(positions, sight, person, start, stop)
        if (matter := _MATTER.match(text, stop)) and is_matter(matter["matter"]):
            stop = matter.end("matter")
        again = _next_phrase(sight, stop)


def _next_phrase(sight: Sight, stop: int) -> re.Match | None:
    """Return what leads on to a further phrase: a comma, or "and" with an office."""
    text = sight.piece.plain
    if text[stop : stop + 1] == ",":
        return APPOSED.match(text, stop)
    joined = _AND.match(text, stop)
    if not joined or sight.people_within(stop, joined.end() + 1):
        return None
    behind = phrase_stop(sight, joined.end())
    office = first_title(sight, joined.end(), behind, leads=4)
    return joined if office is not None else None


def _past_origin(sight: Sight, end: int) -> int:
    """Return where it ends that a name's bearer comes from a place: "X from Utopia, chair of Y"."""
    text = sight.piece.plain
    origin = _ORIGIN.match(text, end)
    if not origin:
        return end
    place = origin["place"]
    countries = find_countries(place)
    known = find_city(place) or (
        countries and countries[0].start == 0 and countries[0].end == len(place)
    )
    return origin.end() if known else end


def _read_of(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
) -> int:
    """Read 'X of the Y', 'X von der Y' and return where it ends; 0 if it is not there."""
    text = sight.piece.plain
    match = _FROM.match(text, end)
    if not match:
        return 0
    of = match["of"]
    if (
        of in ("von", "vom")
        and _BE.search(text, max(0, start - 250), start)
        and not _AGENT.search(text, max(0, start - 30), start)
    ):
        return 0
    if of == "from" and search_before(_TO, text, start):
        return 0
    if of == "aus" and not match.group().rstrip().endswith(("der", "dem", "den")):
        # A town as a rule, but for a country.
        country = sight.country_within(match.end(), len(text))
        if not country or country.start != match.end() or country.is_adjective:
            return 0
    owner = owner_from(
        positions,
        sight,
        match.end(),
        # Behind a comma it is as often the town that somebody is of.
        unknown=of in ("of", "from", "von", "vom")
        and (match.group()[0] != "," or bool(_BRAND.match(text, match.end()))),
        plain=not _is_bare(of, match),
        things=of in ("of", "from") and match.group()[0] != ",",
    )
    if owner is None or owner.body is None:
        if owner and _is_of_country(of, sight, start, owner.end):
            span = sight.piece.span(start, owner.end)
            positions.add(person, span, title="of this country", country=owner.country)
        return owner.end if owner else 0
    if of == "at" and not (
        _HOUSES.search(text[owner.start : owner.end])
        and not search_before(_SAID, text, start)
    ):
        return 0
    positions.add(person, sight.piece.span(start, owner.end), title="", body=owner.body)
    return owner.end


def _is_of_country(of: str, sight: Sight, start: int, end: int) -> bool:
    """Return whether somebody is said to be of a country: "X of Kenya", "X for Kenya", "X aus Kenia", not "flew X from Kenya to Fiji"."""
    text = sight.piece.plain
    if of == "for":
        return not search_before(_SOMETHING, text, start)
    # "X from Kenya, director of the Acme Council": an origin only.
    if (
        of in ("from", "aus")
        and text.startswith(", ", end)
        and not sight.people_within(end + 2, end + 3)
    ):
        return False
    return of in ("of", "from", "aus", "von") and not _TRAVELS.match(text, end)


def _is_bare(of: str, match: re.Match) -> bool:
    """Return whether any capitalised word may be a body: behind a German article every noun has a capital."""
    return of in ("of", "from") or match.group().split()[-1] == of == "von"


def _whose(positions: Positions, sight: Sight, start: int) -> Owner | None:
    """Return the body that "its" stands for: the one of the sentence before the name, or what the sentence before ends with or alone names."""
    if sight.bodies_within(0, start):
        return one_body_before(sight, start)
    before = positions.before
    if before is None or before.piece.paragraph != sight.piece.paragraph:
        return None
    if not before.bodies:
        return None
    text = before.piece.plain
    last = max(before.bodies, key=lambda hit: (hit[1], hit[1] - hit[0]))
    ends = not text[last[1] :].strip(' .!?)”“"»[]0123456789')
    if ends or len({id(body) for _, _, body in before.bodies}) == 1:
        return Owner(*last)
    return None


def _read_apposition(
    positions: Positions,
    sight: Sight,
    person: PersonRead,
    start: int,
    begin: int,
) -> int:
    """Read the phrase behind a comma and return where it ends; 0 where it tells no office."""
    text = sight.piece.plain
    if not (
        sight.may_hold_office(begin, begin + LONGEST_PHRASE)
        or sight.bodies_from(begin)
        or may_stand_alone(text, begin)
    ):
        return 0
    stop = phrase_stop(sight, begin)
    others = [
        s
        for s, _, other in sight.people_within(begin, stop)
        if s >= begin and other is not person
    ]
    if others:
        stop = min(others)
    if stop <= begin:
        return 0
    alone = read_alone(positions, sight, person, start, begin, stop)
    if alone is not None:
        return alone
    index = first_title(sight, begin, stop)
    if index is None or _NO_APPOSITION.match(text, begin):
        return 0
    # "the minister added": what a verb follows is no apposition but begins a sentence.
    if (
        not others
        and text[stop : stop + 1].isalnum()
        and not _RELATIVE.match(text, stop)
    ):
        return 0
    # ", der gestern Präsident wurde": a German clause ends in its verb.
    if (
        _RELATIVE_ARTICLE.match(text, begin)
        and text[begin:stop].split()[-1][0].islower()
    ):
        return 0
    # "an Acme committee -- members: Anna Bell"
    if text[stop : stop + 1] == ":" and is_plural(sight.words[index].text):
        return 0
    offices = read_phrase(positions, sight, begin, stop)
    owner = _whose(positions, sight, start) if _ITS.match(text, begin) else None
    if others and not text[begin:stop].rstrip().endswith((",", ";", "and", "und")):
        return 0
    for said in offices:
        if owner and not said["body"] and not said["country"]:
            said |= {
                "body": owner.body,
                "doubt": f"“{text[begin:].split()[0]}” is taken for {owner.body.name}.",
            }
            first = owner.start if sight.bodies_within(0, start) else start
            positions.add(person, sight.piece.span(first, stop), **said)
        else:
            positions.add(person, sight.piece.span(start, stop), **said)
    return stop
