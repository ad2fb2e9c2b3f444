"""An office that is told of all in a list, behind it or before it: 'A, B and C, the three heads of the Y', 'the co-chairs of the Y, A and B'."""

import re

from documents.reading import search_before
from people.reading.bodies import BodyRead
from people.reading.persons import PersonRead
from people.reading.position_led_up import (
    is_listed,
    is_plural,
    listed_to_the_last,
    phrase_start,
)
from people.reading.position_phrases import read_phrase
from people.reading.position_stretches import APPOSED, first_title, phrase_stop
from people.reading.positions import Positions
from people.reading.sight import Named, Sight

# "The heads of the Y and the Z, A and B": between the office and the first name.
_COMMA = re.compile(r"\s*\)?\s*,\s+(?:(?:Mr|Mrs|Ms|Dr|Prof)\b\.?\s+){0,2}$")
_CLOSES = re.compile(r"\s*(?:[,.;:)–—]|$)")
_LISTS = re.compile(
    r"(?:\s*\([^()]{2,20}\))?(?:\s*,)?\s+(?:(?:and|und|sowie|of|von|the|der|des)\s+){0,3}"
)
_THEIR = re.compile(r"(?:their|deren|ihre)\s+(?P<title>[\w-]+)")


def read_plural(positions: Positions, sight: Sight, people: list[Named]) -> bool:
    """Read an apposition with a plural office behind the last of several people; say whether one stands there."""
    text = sight.piece.plain
    apposed = APPOSED.match(text, people[-1][1])
    if not apposed:
        return False
    begin = apposed.end()
    stop = phrase_stop(sight, begin)
    index = first_title(sight, begin, stop, leads=5)
    if index is None or not is_plural(sight.words[index].text):
        return False
    if sight.people_within(begin, stop):
        return False
    word = sight.words[index]
    offices = read_phrase(positions, sight, begin, stop)
    states = [c.code for c in sight.countries_within(begin, word.start)]
    doubt = ""
    if _THEIR.match(text, begin) and not any(
        o["body"] or o["country"] for o in offices
    ):
        # "They thanked Fiji and Kenya, and in particular A and B, their ambassadors."
        states = _states_named(sight, people[0][0])
        doubt = f"“{text[begin : word.end]}” is taken for the countries named before, in order."
    for number, (start, _, who) in enumerate(people):
        for said in offices:
            office = dict(said)
            if len(states) == len(people) > 1:
                office["country"] = states[number]
                office["doubt"] = doubt
            if office["body"] or office["country"]:
                positions.add(who, sight.piece.span(start, stop), **office)
    return True


def read_plural_before(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
):
    """Read an office of several before their names: 'The co-chairs of the Y, A and B, …', 'the heads of Y and Z, A and B,'.

    Where it is of as many bodies as there are people, each has the one in its turn.
    """
    text = sight.piece.plain
    comma = None if is_listed(sight, start) else search_before(_COMMA, text, start)
    others = listed_to_the_last(sight, end) if comma else []
    if not others or not _CLOSES.match(text, others[-1][1]):
        return
    begin = phrase_start(sight, comma.start())
    if begin is None or sight.people_within(begin, start):
        return
    index = first_title(sight, begin, comma.start(), leads=4)
    if index is None or not is_plural(sight.words[index].text):
        return
    people = [(start, end, person), *others]
    bodies = _each_once(sight, begin, comma.start())
    for number, (_, last, who) in enumerate(people):
        for said in read_phrase(positions, sight, begin, comma.start()):
            if len(bodies) == len(people):
                said["body"] = bodies[number]
            if said["body"] or said["country"]:
                positions.add(who, sight.piece.span(begin, last), **said)


def _each_once(sight: Sight, begin: int, stop: int) -> list[BodyRead]:
    """Return the bodies that are listed between two places, in order."""
    text, listed = sight.piece.plain, []
    for hit in sorted(sight.bodies_within(begin, stop)):
        if not listed or _LISTS.fullmatch(text, listed[-1][1], hit[0]):
            listed.append(hit)
    return [body for _, _, body in listed]


def _states_named(sight: Sight, at: int) -> list[str]:
    """Return the countries that a sentence names before a place, each once."""
    found = (c.code for c in sight.countries_within(0, at) if not c.is_adjective)
    return list(dict.fromkeys(found))
