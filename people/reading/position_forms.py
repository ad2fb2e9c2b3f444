"""How a position is told behind a name: in brackets, in apposition, of whom somebody is."""

import re

from documents.places import find_city, find_countries
from documents.reading import search_before
from people.reading.owners import one_body_before, owner_from
from people.reading.persons import BRACKET, PersonRead
from people.reading.position_brackets import read_bracket
from people.reading.position_phrases import read_phrase
from people.reading.position_stretches import (
    APPOSED,
    LINK,
    LONGEST_PHRASE,
    first_title,
    phrase_stop,
    times_of,
)
from people.reading.positions import Positions
from people.reading.sight import Sight
from people.reading.vocabulary import ACTS, IS, SAYS

_FROM = re.compile(
    r"(?:\s+|,\s+(?=(?:of|from)\s+(?:the\s+)?[A-ZÄÖÜ]))(?P<of>of|from|for|von|vom|bei|beim|aus|für)\s+(?:(?:the|der|dem|den|des)\s+)?"
)

# "X, 26, columnist of the Y"
_AGE = re.compile(r",\s+(?:aged\s+)?\d{2}(?=\s*,)")
_ORIGIN = re.compile(
    r"\s+(?:aus|from)\s+(?:der\s+|dem\s+|den\s+|the\s+)?(?P<place>[A-ZÄÖÜ][\w-]*(?: [A-ZÄÖÜ][\w-]*){0,2})(?=,\s)"
)

_BE = re.compile(r"\b(?:wurden?|wird|werden|worden|geworden)\b")

_TO = re.compile(r"\b(?:to|an)\s+$")

_NO_APPOSITION = re.compile(
    r"(?:s?he(?:['’]s)?|er|sie|for|in|im|on|with|to|at(?!\s+present)|by|gegen|mit|plus|(?:der|die|das)\s+(?:der|die|das|den|dem|des|sich|sie|ihn|er|es|auch|als|in|im|mit|für|von|zu)|für|von|vom|bei|nach|from|and|und|but|The|A|An|Der|Die|Das|not|nicht|who|which)\s"
)

_RELATIVE = re.compile(r"(?:who|which|that|whose|dessen|deren)\b")

# "once with the Y", "now at the helm of the Y"
_WITH = re.compile(
    r"(?:(?:once|today|now|then|formerly|previously|long|later|still|früher|heute|zuvor|damals|einst)\s+(?:with|at|bei|beim|für|for)|"
    r"(?:(?:once|today|now|then|formerly|still|heute|damals|einst)\s+)?(?P<head>at\s+the\s+(?:helm|head)\s+of|an\s+der\s+Spitze(?:\s+von)?))\s+(?:(?:the|der|dem|des)\s+)?"
)

_VERB_BEHIND = re.compile(
    rf",\s+(?:{'|'.join(sorted((SAYS | ACTS | IS), key=len, reverse=True))})\b"
)

_RELATIVE_ARTICLE = re.compile(r"(?:der|die)\s")

_ITS = re.compile(r"(?:its|their|deren|dessen)\s")

_ENDS = re.compile(r"\s*(?:[.;)]|$|\[\d)")


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
        end = owned
    end = _past_origin(sight, end)
    if age := _AGE.match(text, end):
        end = age.end()
    again = APPOSED.match(text, end)
    # Several phrases may follow: ", chair of X, member of Y,".
    for _ in range(3):
        if not again:
            return
        stop = _read_apposition(positions, sight, person, start, again.end())
        if not stop:
            return
        again = APPOSED.match(text, stop) if text[stop : stop + 1] == "," else None


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
    if of in ("von", "vom") and _BE.search(text, max(0, start - 250), start):
        return 0
    if of == "from" and search_before(_TO, text, start):
        return 0
    if of == "aus" and not match.group().rstrip().endswith(("der", "dem")):
        return 0
    owner = owner_from(
        positions,
        sight,
        match.end(),
        # Behind a comma it is as often the town that somebody is of.
        unknown=of in ("of", "from", "von", "vom") and match.group()[0] != ",",
        plain=not _is_bare(of, match),
    )
    if owner is None or owner.body is None:
        return owner.end if owner else 0
    positions.add(person, sight.piece.span(start, owner.end), title="", body=owner.body)
    return owner.end


def _is_bare(of: str, match: re.Match) -> bool:
    """Return whether any capitalised word may be a body: behind a German article every noun has a capital."""
    return of in ("of", "from") or match.group().split()[-1] == of == "von"


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
        or _WITH.match(text, begin)
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
    bodies = [hit for hit in sight.bodies_within(begin, stop) if hit[0] == begin]
    # "Eva Kern, Acme Council;": the body alone.
    whole = max(bodies, default=None, key=lambda hit: hit[1])
    if whole and not text[whole[1] : stop].strip(" )") and _ENDS.match(text, stop):
        positions.add(
            person, sight.piece.span(start, whole[1]), title="", body=whole[2]
        )
        return stop
    if (
        whole
        and text[stop : stop + 2] == ", "
        and not text[whole[1] : stop].strip()
        and _VERB_BEHIND.match(text, stop)
    ):
        positions.add(
            person, sight.piece.span(start, whole[1]), title="", body=whole[2]
        )
        return 0
    if (
        (link := _WITH.match(text, begin))
        and (
            owner := owner_from(positions, sight, link.end(), unknown=True, plain=True)
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
    offices = read_phrase(positions, sight, begin, stop)
    owner = one_body_before(sight, start) if _ITS.match(text, begin) else None
    if others and not text[begin:stop].rstrip().endswith((",", ";", "and", "und")):
        return 0
    for said in offices:
        if owner and not said["body"] and not said["country"]:
            said |= {
                "body": owner.body,
                "doubt": f"“{text[begin:].split()[0]}” is taken for {owner.body.name}.",
            }
            positions.add(person, sight.piece.span(owner.start, stop), **said)
        else:
            positions.add(person, sight.piece.span(start, stop), **said)
    return stop
