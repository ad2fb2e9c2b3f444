"""An office that a verb leads to its holder: 'Chair of the Y is X', 'Zur Vorsitzenden des Y wurde X gewählt'."""

import re

from documents.reading.sought import sought
from people.reading.persons import PersonRead
from people.reading.position_led_up import CLOSES, LONGEST_LINK, phrase_start
from people.reading.position_phrases import read_phrase
from people.reading.position_stretches import first_title, phrase_stop
from people.reading.positions import Positions
from people.reading.sight import Sight

# "Chair of the Y is X", "Neue Vorsitzende des Y wurde die Kenianerin X"
IS_NAMED = sought(
    r"\s+(?:is|was|remains|became|becomes|will\s+be|ist|war|wurde|wird|bleibt|blieb|heißt|heisst)\s+(?:(?:also|again|now|auch|nun|erneut|weiter|weiterhin|wieder|der|die)\s+)?(?:[A-ZÄÖÜ][\w.-]+\s+){0,2}$"
)
_CHOSEN = re.compile(r"(?:\s+\w+){0,2}?\s+(?:gewählt|ernannt|bestimmt|berufen)\b")


def read_inverse(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
):
    """Read 'Chair of the Y is X': an office with its owner, a verb, the name."""
    text = sight.piece.plain
    named = IS_NAMED.search(text, max(0, start - LONGEST_LINK), start)
    if not named or not CLOSES.match(text, end) and not _CHOSEN.match(text, end):
        return
    begin = phrase_start(sight, named.start())
    if begin is None or phrase_stop(sight, begin) < named.start():
        return
    index = first_title(sight, begin, named.start(), leads=3)
    if index is None or sight.people_within(begin, start):
        return
    for said in read_phrase(positions, sight, begin, named.start()):
        if said["body"]:
            positions.add(person, sight.piece.span(begin, end), **said)
