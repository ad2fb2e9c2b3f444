"""What a pronoun in the same sentence is said to be or do: 'X spoke (she heads the Y)', 'X agreed; he works for the Y'."""

import re

from documents.reading.sought import sought
from people.reading.owners import owner_from
from people.reading.persons import BRACKET, PersonRead
from people.reading.position_does import MAY_BE_NAME
from people.reading.position_later import read_of
from people.reading.positions import Positions
from people.reading.sight import Sight

_INNER = sought(
    r"(?:;|\(|\s[–—]|\s--)\s*(?:and\s+|und\s+|denn\s+|for\s+)?(?P<pronoun>she|he|er|sie|(?P<latter>letztere[r]?|the\s+latter))(?=['’]s\s|\s)"
)
# "(he's from Acme, remember)"
_IS_OF = re.compile(
    r"(?:['’]s|\s+(?:is|was|ist|war))(?:\s+(?:also|now|still|currently|auch|jetzt|noch))?\s+(?:from|at|of|with|vo[nm]|beim?)\s+(?:(?:the|der|dem)\s+)?"
)
_REASON = "“{}” is taken for {}, the only person named before in the sentence."


def read_pronouns(positions: Positions, sight: Sight):
    """Read what each pronoun behind a sign of the passage is said to be or do."""
    for inner in _INNER.finditer(sight.piece.plain):
        person, reason = _meant(sight, inner.start())
        if inner["latter"] and person is None and sight.person_before(inner.start()):
            person = sight.person_before(inner.start())[2]
        if person is None:
            continue
        start, end = inner.span("pronoun")
        positions.reason = reason and reason.format(inner["pronoun"], person.name)
        if is_of := _IS_OF.match(sight.piece.plain, end):
            _read_of_body(positions, sight, person, start, is_of.end())
        else:
            read_of(positions, sight, person, start, end)
        positions.reason = ""


def _read_of_body(
    positions: Positions, sight: Sight, person: PersonRead, start: int, at: int
):
    unknown = bool(MAY_BE_NAME.match(sight.piece.plain, at))
    owner = owner_from(positions, sight, at, unknown=unknown)
    if owner and owner.body:
        span = sight.piece.span(start, owner.end)
        positions.add(person, span, title="", body=owner.body)


def _meant(sight: Sight, at: int) -> tuple[PersonRead | None, str]:
    """Return for whom a pronoun behind a sign stands, and the doubt: the one right before, or the only one."""
    before = sight.people_within(0, at)
    if not before:
        return None, ""
    _, end, last = before[-1]
    bracket = BRACKET.match(sight.piece.plain, end)
    if at in (end, end + 1) or (bracket and at in (bracket.end(), bracket.end() + 1)):
        return last, ""
    if len({id(person) for _, _, person in before}) == 1:
        return last, _REASON
    return None, ""
