"""Who takes the chair of a body that the sentence before names: 'The Y met. X takes the chair', 'Den Vorsitz hat X', 'Vorsitz: X'."""

import re

from documents.reading import search_before
from documents.reading.sought import Gate, sought
from people.reading.bodies import BodyRead
from people.reading.persons import BRACKET, PersonRead
from people.reading.positions import Positions
from people.reading.sight import Sight

_DOES = re.compile(
    r"(?:\s+(?:also|now|still|then|again|once\s+more)){0,2}(?:\s+(?:(?:is|was|remains|remained|stays|stayed|sits|sat|(?:is|was|has\s+been)\s+(?:confirmed|kept|re-elected))\s+)?in\s+the\s+chair|"
    r"\s+(?:takes|took|holds|held|has|had|keeps|kept|has\s+taken)\s+the\s+(?:chair(?:manship)?|gavel)|\s+presid(?:es|ed|ing)|\s+in\s+the\s+chair)"
    r"(?!\s+(?:of|over|at|for)\b)(?=\s*(?:[,;.:)–—]|$|\s+(?:and|for|from|since|until|again|with|after|in|on)\b))"
)
_FUEHRT = re.compile(
    r"(?:,\s+(?:der|die))?\s+(?:(?:hat|hatte|führte?|übernahm|übernimmt|behielt|behält)\s+(?:auch\s+|erneut\s+|weiter\s+)?den\s+Vorsitz|(?:den\s+Vorsitz\s+(?:führte?|hat|hatte|innehat|innehatte|übernahm|übernimmt)))(?!\s+(?:der|des|von|im|in)\b)"
)
_VORSITZ = sought(
    r"(?:Den\s+Vorsitz\s+(?:hat|hatte|führte?|übernahm|übernimmt|behielt|behält|haben|hatten|führten?)\s+|(?:Vorsitz|Leitung|Chair|Chaired\s+by|Facilitators?|Moderation|Moderator)\s*:\s+|[Ii]n\s+the\s+chair\s+(?:is|was|sat)\s+)"
    r"(?:(?:der|die|the)\s+)?(?:[A-ZÄÖÜ][\w-]+\s+){0,3}$"
)
_VORSITZ_WORDS = "Vorsitz Leitung Chair Facilitator Moderat chair".split()
MAY_BE_IN_CHAIR = Gate(_DOES, _FUEHRT, _VORSITZ)
_CLOSES = ' .!?)”“"»[]0123456789'
_OPENING = 15  # characters before the body of which a sentence speaks
_DOUBT = "The chair is taken for that of {}, which is named before."


def read_chair(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
):
    """Read who is in the chair, without the body's name in the words that say so."""
    text = sight.piece.plain
    bracket = BRACKET.match(text, end)
    past = bracket.end() if bracket else end
    done = _DOES.match(text, past) or _FUEHRT.match(text, past)
    told = not done and any(map(text.__contains__, _VORSITZ_WORDS))
    led = search_before(_VORSITZ, text, start) if told else None
    if not (done or led) or any(
        p.body and any(span.passage == sight.piece.number for span in p.spans)
        for p in positions.of(person)
    ):
        return
    first = led.start() if led else start
    body = _in_mind(sight, positions.before, first)
    if body is None:
        return
    span = sight.piece.span(first, done.end() if done else past)
    doubt = _DOUBT.format(body.name)
    title = (
        "Vorsitz" if led and not text[first:].startswith(("In", "Chair")) else "chair"
    )
    positions.add(person, span, title=title, body=body, doubt=doubt)


def _in_mind(sight: Sight, before: Sight | None, at: int) -> BodyRead | None:
    """Return the body that is spoken of: the only one of the sentence so far, or the one that the sentence before is about."""
    here = {id(hit[2]): hit[2] for hit in sight.bodies_within(0, at)}
    if here:
        first = sight.bodies[0]
        return first[2] if len(here) == 1 and first[0] < _OPENING else None
    if before is None or before.piece.paragraph != sight.piece.paragraph:
        return None
    bodies = {id(hit[2]): hit[2] for hit in before.bodies}
    if len(bodies) == 1:
        return next(iter(bodies.values()))
    # "the Commission on Stability (GCSC)." at the end of the sentence.
    for hit in reversed(before.bodies):
        if not before.piece.plain[hit[1] :].strip(_CLOSES):
            return hit[2]
    return None
