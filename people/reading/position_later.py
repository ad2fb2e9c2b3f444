"""What a later sentence tells of somebody: 'X spoke. She heads the Y.', 'A former director of the Y, he …', 'X came. As its chair …'."""

import re

from people.reading.persons import PersonRead
from people.reading.position_does import read_does
from people.reading.position_german import read_german
from people.reading.position_phrases import read_phrase
from people.reading.position_stretches import first_title, phrase_stop
from people.reading.position_verbs import BE, read_is
from people.reading.positions import Positions
from people.reading.sight import Sight

_PRONOUN = re.compile(r"[\s“„«»\"*•(–-]{0,4}(?P<pronoun>She|He|Sie|Er)(?=['’]s\s|\s)")
_APPOSED = re.compile(r"[\s“„«»\"*•–-]{0,4}(?:An?|The|Once|Formerly|Previously)\s+")
_THEN = re.compile(r",\s+(?P<pronoun>she|he)\b")
_NEAR = 60  # characters of a sentence in which its subject is named
_REASON = "“{}” is taken for {}, the only person named in the sentence before."


def read_later(positions: Positions, sight: Sight, before: Sight | None):
    """Read what a pronoun at the beginning of a sentence is said to be or do, of the one person of the sentence before."""
    text = sight.piece.plain
    match = _PRONOUN.match(text)
    apposed = None if match else _APPOSED.match(text)
    if not (match or apposed) or before is None:
        return
    person = _subject(before, sight)
    if person is None:
        return
    if match:
        start, end = match.span("pronoun")
        positions.reason = _REASON.format(match["pronoun"], person.name)
        if not (
            read_does(positions, sight, person, start, end)
            or read_german(positions, sight, person, start, end)
        ) and (is_so := BE.match(text, end)):
            read_is(positions, sight, person, start, is_so)
        positions.reason = ""
        return
    begin = apposed.end()
    stop = phrase_stop(sight, begin)
    then = _THEN.match(text, stop)
    if not then or first_title(sight, begin, stop, leads=3) is None:
        return
    for said in read_phrase(positions, sight, begin, stop):
        if said["body"] or said["country"]:
            said["doubt"] = _REASON.format(then["pronoun"], person.name)
            positions.add(person, sight.piece.span(begin, then.end()), **said)


def _subject(before: Sight, sight: Sight) -> PersonRead | None:
    """Return the one person whom the sentence before names, near its beginning or with no body beside."""
    if before.piece.paragraph != sight.piece.paragraph:
        return None
    people = {
        id(person): (start, person) for start, _, person in reversed(before.people)
    }
    if len(people) != 1:
        return None
    ((start, person),) = people.values()
    return person if start < _NEAR or not before.bodies else None
