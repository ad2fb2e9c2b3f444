"""Who works where the sentence speaks of already: 'The Y is in Oslo; X works there', 'X leitet dort das Programm'."""

import re

from documents.reading.sought import Gate
from people.reading.persons import BRACKET, PersonRead
from people.reading.positions import Positions
from people.reading.sight import Sight

_WHO = r"(?:\s*,\s+(?:and\s+)?(?:the\s+\w+\s+)?who|\s*,\s+(?:der|die))?"
_WORKS = re.compile(
    rf"{_WHO}(?:\s+(?:also|now|still|today|has|had)){{0,2}}\s+(?:works?|worked|teach(?:es)?|taught|leads?|led|runs?|ran|directs?|directed|heads?|headed|chairs?|chaired|"
    r"manages?|managed|lectures?|lectured|researche[sd]|coordinate[sd]|oversees|oversaw|serve[sd]|studied|studies|(?:is|was)\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){1,4}?)"
    r"(?:\s+[a-z’'-]+){0,6}?\s*\bthere\b(?!\s+(?:is|are|was|were|will|has|have)\b)|"
    r"(?:\s+(?:auch|heute|jetzt|noch)){0,2}\s+(?:arbeitete?|leitete?|lehrte?|forschte?|führte?|verantwortete?|betreute?|koordinierte?|unterrichtete?)(?:\s+(?:auch|heute|jetzt|noch|seit\s+\d{4})){0,2}\s+dort\b|"
    r"\s*,\s+(?:der|die)\s+dort(?:\s+[\wäöüß-]+){0,5}?\s+(?:arbeitete?|leitete?|lehrte?|forschte?|führte?|verantwortete?|betreute?|koordinierte?|unterrichtete?|tätig\s+(?:ist|war)|zuständig\s+(?:ist|war))(?=\s*[,;.:)–—])"
)
MAY_WORK_THERE = Gate(re.compile(r"\bthere\b"), re.compile(r"\bdort\b"))
_DOUBT = "“{}” is taken for {}."


def read_there(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
):
    text = sight.piece.plain
    if bracket := BRACKET.match(text, end):
        end = bracket.end()
    works = _WORKS.match(text, end)
    if not works or sight.people_within(end, works.end()):
        return
    body = positions.named.only(sight, start)
    if body and not positions.is_of(person, body):
        doubt = _DOUBT.format("there" if "there" in works.group() else "dort", body.name)  # fmt: skip
        span = sight.piece.span(start, works.end())
        positions.add(person, span, title="", body=body, doubt=doubt)
