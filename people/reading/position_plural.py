"""An office behind a list that is told of all in it: 'A, B and C, the three heads of the Y', 'A and B, Fiji's and Kenya's ambassadors'."""

import re

from people.reading.position_led_up import is_plural
from people.reading.position_phrases import read_phrase
from people.reading.position_stretches import APPOSED, first_title, phrase_stop
from people.reading.positions import Positions
from people.reading.sight import Named, Sight

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


def _states_named(sight: Sight, at: int) -> list[str]:
    """Return the countries that a sentence names before a place, each once."""
    found = (c.code for c in sight.countries_within(0, at) if not c.is_adjective)
    return list(dict.fromkeys(found))
