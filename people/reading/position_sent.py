"""Whom a body sent, and who leads it in a participle: 'Y had sent X', 'Y hatte X geschickt', 'die von X geleitete Y'."""

import re

from documents.reading import search_before
from documents.reading.sought import Gate
from people.reading.owners import owner_from
from people.reading.persons import PersonRead
from people.reading.position_led_up import listed_to_the_last
from people.reading.positions import Positions
from people.reading.sight import Sight

_ROLE = r"(?:(?:as|als)\s+(?:(?:an?|its|the|eine?n?|ihre?n?|seine?n?)\s+)?[\w-]+\s+|(?:its|ihre?n?|seine?n?)\s+(?:[\w-]+\s+){1,3})?"
_SENT = re.compile(
    rf"(?P<gap>\s*(?:\([^()]{{2,20}}\)\s*)?)\s(?:(?:has|had|also)\s+){{0,2}}(?:sent|(?<=had\s)brought|fielded|dispatched|delegated|schickte|entsandte)\s+{_ROLE}$"
)
_HAD = re.compile(
    rf"(?P<gap>\s*(?:\([^()]{{2,20}}\)\s*)?)\s(?:hatte|hat|habe)\s+{_ROLE}$"
)
_DONE = re.compile(
    r"(?:\s+(?:nach|in|zum|zur|als)\s+[^,;.]{2,30})?\s+(?:geschickt|entsandt|abgeordnet|delegiert)\b"
)
_A_THING = re.compile(
    r"\s+(?:an?|another|some|several|the|its|their|two|three|ein\w{0,3}|ihre?\w?|seine?\w?|de[nrm]|die|das|zwei|drei|mehrere)\s"
)
_THAT = re.compile(
    r"\b(?:that|which|what)\s+(?:the\s+)?$|,\s+(?:den|die|das|was)\s+(?:(?:die|der|das)\s+)?$"
)
_BY = re.compile(r"\b(?:von|durch)\s+(?:[A-ZÄÖÜ][\w-]+\s+){0,2}$")
_LED = re.compile(
    r"\s+(?P<verb>geleitet|angeführt|geführt|gegründet|mitgegründet|präsidiert|vertreten)e[nrms]?\s+(?=[A-ZÄÖÜ])"
)
MAY_BE_SENT = Gate(_SENT, _DONE, _LED)
_TITLES = {
    "gegründet": "Gründung",
    "mitgegründet": "Gründung",
    "vertreten": "Vertretung",
}


def read_sent(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
):
    text = sight.piece.plain
    if led := _LED.match(text, end):
        _read_led(positions, sight, person, start, led)
        return
    sent = search_before(_SENT, text, start)
    done = None if sent else search_before(_HAD, text, start)
    if not (sent or done):
        return
    others = listed_to_the_last(sight, end)
    last = others[-1][1] if others else end
    # "Y sent X a letter"
    if _A_THING.match(text, last) or (done and not _DONE.match(text, last)):
        return
    owner = sight.body_ending((sent or done).end("gap"))
    # "the letter that Y sent X"
    if owner is None or search_before(_THAT, text, owner[0]):
        return
    for _, last, who in [(start, end, person), *others]:
        positions.add(who, sight.piece.span(owner[0], last), title="", body=owner[2])


def _read_led(
    positions: Positions, sight: Sight, person: PersonRead, start: int, led: re.Match
):
    """Read 'die von X und Z geleitete Y'."""
    text = sight.piece.plain
    people, first = [person], start
    while not (by := search_before(_BY, text, first)):
        before = sight.person_before(first)
        if (
            not before
            or text[before[1] : first].strip() not in (",", "und", "sowie", "&")
            or before[0] >= first
        ):
            return
        people.append(before[2])
        first = before[0]
    owner = owner_from(positions, sight, led.end())
    if owner is None or owner.body is None:
        return
    title = _TITLES.get(led["verb"], "Leitung")
    for who in people:
        positions.add(
            who,
            sight.piece.span(by.start(), owner.end),
            title=title,
            body=owner.body,
        )
