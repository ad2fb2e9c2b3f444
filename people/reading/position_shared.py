"""What one phrase tells of several people: 'A and B of the Y', 'A, B and C, all of the Y', 'A und B, beide Mitglieder des Y'."""

import re

from people.reading.owners import owner_from
from people.reading.persons import PersonRead
from people.reading.position_phrases import read_phrase
from people.reading.position_plural import read_plural
from people.reading.position_stretches import first_title, phrase_stop
from people.reading.positions import PositionRead, Positions
from people.reading.sight import Named, Sight

LAST_OF_LIST = re.compile(r"\s*,?\s+(?:and|und|sowie|&|as\s+well\s+as)\s+")
_LISTED = re.compile(r"\s*,\s+")
_ALL = re.compile(
    r"(?:\s*,|\s+[–—-]|\s*(?P<bracket>\())\s*(?:both|all(?:\s+(?:three|four|five))?|beide|alle(?:\s+(?:drei|vier|fünf))?)(?:\s+(?:are|were|sind|waren)\b)?\s+(?P<of>(?:of|from|with|at|vo[nm]|bei|beim|aus)\s+(?:(?:the|der|dem|den)\s+)?)?"
)
_REASON = "What is said of {} is taken for all of the list."


def read_shared(
    positions: Positions,
    sight: Sight,
    person: PersonRead,
    start: int,
    end: int,
):
    """Read what stands behind the last of a list and is told of all of it."""
    if start == sight.people[0][0]:
        return
    others = _before(sight, start)
    if not others:
        return
    text = sight.piece.plain
    if both := _ALL.match(text, end):
        _read_all(positions, sight, [*others, (start, end, person)], both)
        return
    if read_plural(positions, sight, [*others, (start, end, person)]):
        return
    if verb := _VERB.match(text, end):
        _read_done(positions, sight, person, (start, verb.end()), others)
    told = _owner_of(positions, sight, person, start, end)
    if told is None or any(
        positions.told_in(who, sight.piece.number) for _, _, who in others
    ):
        return
    for first, _, who in others:
        span = sight.piece.span(first, end)
        reason = _REASON.format(person.name)
        positions.add(who, span, title="", body=told.body, doubt=reason)


# Behind a list: "A, B and C sit on the Y", "A and B, who work at Y".
_VERB = re.compile(
    r"\s*,\s+(?:who|die)\s+(?:(?:both|all|beide|alle|also|now)\s+)?(?=[a-zäöü])|\s+(?=[a-zäöü])(?!(?:of|from|for|at|with|by|in|on|and|or|as|to|von|vom|für|bei|beim|aus|und|oder|als|im|mit)\s)"
)


def _read_done(
    positions: Positions,
    sight: Sight,
    last: PersonRead,
    span: tuple[int, int],
    others: list[Named],
):
    """Give all of a list the position that a verb behind it tells of the last one."""
    start, verb = span
    here = sight.piece.number
    for told in positions.of(last):
        words = next((s for s in told.spans if s.passage == here and s.start == start and s.end > verb), None)  # fmt: skip
        if words is None or not told.body:
            continue
        for first, _, who in others:
            if not positions.is_of(who, told.body):
                whole = sight.piece.span(first, words.end)
                positions.add(who, whole, title=told.title, body=told.body)


def _before(sight: Sight, start: int) -> list[Named]:
    """Return who stands in a list before a name that is its last: "A, B and" X."""
    text, found = sight.piece.plain, []
    link, at = LAST_OF_LIST, start
    while before := sight.person_before(at):
        if before[1] > at or not link.fullmatch(text, before[1], at):
            break
        found.append(before)
        at, link = before[0], _LISTED
    return found[::-1]


def _owner_of(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
) -> PositionRead | None:
    """Return the position without a title that stands right behind a name: "X of the Y"."""
    return next(
        (
            one
            for one in positions.of(person)
            if not one.title
            and one.body
            and any(
                span.passage == sight.piece.number
                and span.start == start
                and _OF.match(sight.piece.plain, end)
                for span in one.spans
            )
        ),
        None,
    )


_OF = re.compile(r"\s+(?:of|from|vom|von|aus)\s")


_CLOSES = re.compile(r"\s*(?:[,.;:)–—]|$)")


def _read_all(positions: Positions, sight: Sight, people: list[Named], both: re.Match):
    if both["of"]:
        owner = owner_from(
            positions, sight, both.end(), unknown=both["of"][:2] in ("of", "fr", "wi")
        )
        if owner and owner.body:
            for first, _, who in people:
                span = sight.piece.span(first, owner.end)
                positions.add(who, span, title="", body=owner.body)
        return
    text, begin = sight.piece.plain, both.end()
    stop = phrase_stop(sight, begin)
    # "A and B (both Acme Council)"
    hits = sight.bodies_from(begin)
    _, last, body = max(hits, key=lambda hit: hit[1], default=(0, 0, None))
    if hits and _CLOSES.match(text, last):
        for first, _, who in people:
            positions.add(who, sight.piece.span(first, last), title="", body=body)
        return
    if first_title(sight, begin, stop, leads=4) is None:
        return
    for said in read_phrase(positions, sight, begin, stop):
        for first, _, who in people:
            if said["body"] or said["country"]:
                positions.add(who, sight.piece.span(first, stop), **said)
