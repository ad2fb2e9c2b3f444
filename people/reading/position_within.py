"""As what somebody is at a body named first: 'X, bei Y Leiter der Z', 'X, im Y für Cyberfragen zuständig', 'X, at Y responsible for Z'."""

import re

from people.reading.offices import is_title
from people.reading.owners import owner_from
from people.reading.persons import BRACKET, PersonRead
from people.reading.position_stretches import times_of
from people.reading.positions import Positions
from people.reading.sight import Sight

# "X dagegen, im Y zuständig": a word may stand between the name and its clause.
WITHIN_OPENS = re.compile(
    r"(?:\s+(?:war|kam|saß|sprach|stand)(?:\s+(?:da|dabei|dort|auch|mit))?)?(?:\s+(?:aber|allerdings|dagegen|hingegen|indes|jedoch|wiederum|zufolge|however|though))?(?:\s*(?:,|\s[–—-])|\s+(?:ist|war|is|was))\s+"
    r"(?P<when>(?:zuvor|früher|damals|einst|derzeit|heute|inzwischen|noch|seit\s+\d{4}|bis\s+\d{4}|now|then|formerly|once)\s+)?"
    r"(?P<at>bei(?:\s+(?:der|dem|den))?|beim|am|an\s+der|im|in\s+(?:der|den)|für\s+(?:die|das|den)|vom|von(?:\s+der)?|at(?:\s+the)?|in\s+the|within\s+the)\s+(?=[“„«»\"A-ZÄÖÜ]|[a-zäöüß]+\s+[A-ZÄÖÜ])"
)
# What somebody is there, at the end of the clause.
_IS = re.compile(
    r"(?P<about>[^,;.:()|–—!?]{0,100}?)\s+(?P<is>zuständig|tätig|betraut|beauftragt|verantwortlich|beschäftigt|angestellt|federführend|entsandt|geschickt|abgeordnet|bezahlt|"
    r"responsible\s+for|in\s+charge\s+of)(?=\s*(?:[,;.)–—|]|$)|\s+(?:und|and|für|the|[a-z]+)\b)"
)
# Where such a clause has a role, an unknown name before it is a body's.
_ROLE = re.compile(
    r"[A-ZÄÖÜ][\w&.-]+(?:\s[A-ZÄÖÜ][\w&.-]+){0,3}?\s(?:(?:für|mit|in|for)\s[^,;.:()]{3,80}?\s)?(?:zuständig|tätig|betraut|beauftragt|verantwortlich|angestellt|responsible\s+for|in\s+charge\s+of)\b"
)
_OFFICE = re.compile(
    r"\s+(?P<title>(?:[a-zäöüß]+\s+){0,2}[^\W\d_][\w-]*)(?P<more>(?:\s+(?:für|der|des|of|for|und|and|&|im|in)(?:\s+(?:die|das|den|der|the))?(?:\s+[a-zäöüß]+(?:e[nrms]?|al|ic|ive)(?=\s+[^\W\d_]))?|\s+[^\W\d_a-zäöü][\w-]*){0,8})(?=\s*(?:[,;.)–—|]|$))"
)
_ACRONYM = re.compile(r"\s*\([A-Z][\w.&-]{1,14}\)")


def read_within(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
):
    """Read what somebody is in a body whose name comes before the office."""
    text = sight.piece.plain
    if bracket := BRACKET.match(text, end):
        end = bracket.end()
    opens = WITHIN_OPENS.match(text, end)
    if not opens:
        return
    bare = opens["at"] in ("bei", "at")
    owner = owner_from(
        positions,
        sight,
        opens.end(),
        unknown=bare and bool(_ROLE.match(text, opens.end())),
        plain=not bare,
    )
    if owner is None or owner.body is None:
        return
    stop = owner.end
    if acronym := _ACRONYM.match(text, stop):
        stop = acronym.end()
    title = ""
    if (office := _OFFICE.match(text, stop)) and is_title(office["title"].split()[-1]):
        title, stop = text[office.start("title") : office.end()], office.end()
    elif is_so := _IS.match(text, stop):
        stop = is_so.end("is")
    else:
        return
    if sight.people_within(opens.end(), stop):
        return
    when = times_of(opens["when"]) if opens["when"] else {}
    span = sight.piece.span(start, stop)
    positions.add(person, span, title=title, body=owner.body, **when)
