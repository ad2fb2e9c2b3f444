"""Who has a seat at the head of a body that the same words name: 'X holds the chair of the Y', 'Den Vorsitz des Y hat X', 'his counterpart at the Y, X'."""

import re

from documents.reading import search_before
from documents.reading.sought import Gate, sought
from people.reading.owners import owner_from
from people.reading.persons import BRACKET, PersonRead
from people.reading.position_does import GOES_ON
from people.reading.position_german import ADVERB
from people.reading.positions import Positions
from people.reading.sight import Sight

_NAME = r"(?=[“„»«\"A-ZÄÖÜ]|[a-zäöüß]+(?:e[nrms]?)\s+[A-ZÄÖÜ])"
_OF_IT = r"(?:des|der|im|in\s+der|von|vom|beim|bei\s+der)\s+"
_SEAT = r"(?:(?:co-|vice-)?chair(?:manship)?|presidency|vice-presidency|secretaryship|leadership|helm|reins|gavel)"
_CHAIR = r"(?:den\s+(?:Ko-|Co-)?Vorsitz|das\s+Präsidium)"
_LEAD = r"(?:die\s+(?:Leitung|Präsidentschaft|Geschäftsführung|Führung)|das\s+Amt\s+de[sr]\s+\w{4,30})"
# "X has taken the chair of the Y"
_HOLDS = re.compile(
    r"(?:\s*,\s+(?:and\s+)?who)?(?:\s+(?:now|also|still|currently|then|has|had)){0,2}\s+(?:holds|held|has|had|takes|took|taken|keeps|kept|assume[sd]|occup(?:ies|ied))\s+"
    rf"the\s+(?P<seat>{_SEAT})\s+(?:of|at)\s+(?:the\s+)?(?=[\w“„\"])"
)
# "X führt den Vorsitz des Y", "X übernahm die Leitung der Y"
_HAT = re.compile(
    rf"(?:\s+{ADVERB}){{0,2}}\s+(?:(?P<has>hat|hatte|führte?|hält|hielt|übernahm|übernimmt|behielt|behält)(?:\s+{ADVERB}){{0,2}}\s+{_CHAIR}|(?:übernahm|übernimmt)(?:\s+{ADVERB}){{0,2}}\s+{_LEAD})\s+{_OF_IT}{_NAME}"
)
# "X, die den Vorsitz im Y führt": a clause that ends in its verb
_RELATIVE = re.compile(
    rf"\s*,\s+(?:der|die)\s+(?:{ADVERB}\s+){{0,2}}(?:{_CHAIR}|{_LEAD})\s+{_OF_IT}{_NAME}"
)
_FINAL = re.compile(
    r"(?:\s*\([A-ZÄÖÜ][\w.&-]{1,14}\))?(?:\s+(?:seit\s+)?[\wäöü-]+){0,2}?\s+(?:hat|hatte|führte?|innehat|innehatte|übernahm|übernimmt|behält|behielt|(?:übernommen|geführt|inne|innegehabt|behalten)\s+(?:hat|hatte))(?=\s*(?:[,;.:)–—]|$|\s+und\b))"
)
# "Den Vorsitz des Y hat X": what may stand between body and name, and what before the body
_TO_NAME = r"(?:(?:der|die|dem|den|the)\s+)?(?:[A-ZÄÖÜ][\w.-]{1,30}\s+){0,3}$"
_HAS = sought(
    rf"\s+(?:hat|hatte|führte?|übernahm|übernimmt|behielt|behält)\s+(?:{ADVERB}\s+){{0,2}}{_TO_NAME}"
)
_PASSES = sought(
    rf"\s+(?:übernahm|übernimmt|liegt\s+bei|lag\s+bei|ging\s+an|geht\s+an|fiel\s+an|(?:is|was)\s+(?:now\s+)?held\s+by|went\s+to|goes\s+to|passed\s+to|passes\s+to|fell\s+to|falls\s+to)\s+(?:{ADVERB}\s+){{0,2}}{_TO_NAME}"
)
_OPENS = sought(rf"\b[Dd]en\s+(?:Ko-|Co-)?Vorsitz\s+{_OF_IT}$")
_SEATED = sought(
    rf"\b(?:(?:[Dd]er\s+(?:Ko-|Co-)?Vorsitz|[Dd]ie\s+(?:Leitung|Präsidentschaft|Geschäftsführung|Führung))\s+{_OF_IT}|[Tt]he\s+{_SEAT}\s+of\s+(?:the\s+)?)$"
)
# "hat X gelobt" is another verb.
_CLOSES = re.compile(r"\s*(?:[,;.:)–—(]|$)|\s+(?:und|and|inne|aus|from|of|in)\b")
# The words of which each form has one.
MAY_BE_SEATED = Gate(
    re.compile(
        r"\bthe\s+(?:co-|vice-)?(?:chair|presidency|secretaryship|leadership|helm|reins|gavel)|\b[Tt]he\s+(?:chair|presidency|leadership)"
    ),
    re.compile(
        r"\b(?:[Dd]en|[Dd]er)\s+(?:[CK]o-)?Vorsitz|[Dd]as\s+Präsidium|[Dd]ie\s+(?:Leitung|Präsidentschaft|Geschäftsführung|Führung)|das\s+Amt\s"
    ),
)


def read_seat(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
):
    """Read who holds the chair or the lead of a body."""
    text = sight.piece.plain
    if not sight.bodies:
        return
    if bracket := BRACKET.match(text, end):
        end = bracket.end()
    if holds := _HOLDS.match(text, end):
        _add(positions, sight, person, start, holds.end(), holds["seat"])
    elif hat := _HAT.match(text, end):
        _add(positions, sight, person, start, hat.end(), "Vorsitz" if hat["has"] else "Leitung", given_up=hat["has"] in ("hat", "hatte"))  # fmt: skip
    elif relative := _RELATIVE.match(text, end):
        owner = owner_from(positions, sight, relative.end(), plain=True)
        final = owner and owner.body and _FINAL.match(text, owner.end)
        if final:
            title = "Vorsitz" if "Vorsitz" in relative.group() else "Leitung"
            span = sight.piece.span(start, final.end())
            positions.add(person, span, title=title, body=owner.body)
    else:
        _read_before(positions, sight, person, start, end)


def _add(
    positions: Positions,
    sight: Sight,
    person: PersonRead,
    start: int,
    at: int,
    title: str,
    *,
    given_up: bool = False,
):
    text = sight.piece.plain
    owner = owner_from(positions, sight, at, plain=True)
    if owner is None or owner.body is None or GOES_ON.match(text, owner.end):
        return
    # "hat den Vorsitz im Y abgegeben"
    if given_up and not _CLOSES.match(text, owner.end):
        return
    if not positions.is_of(person, owner.body):
        span = sight.piece.span(start, owner.end)
        positions.add(person, span, title=title, body=owner.body)


def _read_before(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
):
    """Read 'Den Vorsitz des Y hat X', 'The chair of the Y went to X'."""
    text = sight.piece.plain
    for verb, opens in ((_HAS, _OPENS), (_PASSES, _SEATED)):
        found = search_before(verb, text, start)
        hit = found and sight.body_ending(found.start())
        seat = hit and search_before(opens, text, hit[0])
        if seat and _CLOSES.match(text, end):
            words = seat.group().casefold()
            title = "chair" if "chair" in words else "Vorsitz" if "vorsitz" in words else ""  # fmt: skip
            span = sight.piece.span(seat.start(), end)
            positions.add(person, span, title=title, body=hit[2])
            return
