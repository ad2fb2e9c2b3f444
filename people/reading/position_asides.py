"""What verbs tell of somebody from whose name an aside parts them: 'X of Kenya is its chair', 'X, a Dane by birth, runs the Y'."""

import re
from collections.abc import Iterator

from documents.reading.sought import Readers
from people.reading.persons import BRACKET, PersonRead
from people.reading.position_clauses import MAY_BE_CLAUSE, read_clauses
from people.reading.position_german_clauses import (
    MAY_BE_GERMAN_CLAUSE,
    read_german_clauses,
)
from people.reading.position_verbs import read_verbs
from people.reading.positions import Positions
from people.reading.sight import Sight
from people.reading.vocabulary import ACTS, IS, SAYS

_OF = re.compile(r"\s+(?:of|from|aus)\s+(?:(?:the|der|dem|den)\s+)?(?=[A-ZÄÖÜ])")
_TOWN = re.compile(r"[A-ZÄÖÜ][\w-]{2,20}(?=[\s,])")
# Commas or dashes around what is said in passing.
_APPOSED = re.compile(r"\s*(?P<sign>,|\s[–—])\s+(?P<words>[^,;.:()–—“”„\"]{2,80}?)(?P<end>,|\s[–—])(?=\s)")  # fmt: skip
_ONE_WHO = re.compile(r"\s*,\s+(?:an?|the)\s+(?:[\w’'-]+\s+){0,5}?[\w’'-]+(?=\s+who\s)")
# "X, who runs the Y, leads": a clause of its own is read where it stands.
_CLAUSE = re.compile(
    r"(?:and|und|but|aber|sowie|who|whom|whose|which|that|der|die|das|den|dem|dessen|deren|als|as|in|im|on|for|für|with|mit|by|von)\s"
)
_VERBS = SAYS | ACTS | IS
_READERS = Readers(
    (read_verbs,),
    (read_clauses, MAY_BE_CLAUSE),
    (read_german_clauses, MAY_BE_GERMAN_CLAUSE),
)


def read_past_asides(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
):
    for past in _past_asides(sight, end):
        for read in _READERS.of(sight.piece.plain):
            read(positions, sight, person, start, past)


def _past_asides(sight: Sight, end: int) -> Iterator[int]:
    """Yield where the sentence may go on behind what is said in passing of the one whose name ends at a place."""
    text = sight.piece.plain
    if bracket := BRACKET.match(text, end):
        end = bracket.end()
    if past := _past_origin(sight, end):
        yield past
        end = past
    # "X, a Dane who runs the Y"
    if (one := _ONE_WHO.match(text, end)) and not sight.people_within(*one.span()):
        yield one.end()
        return
    aside = _APPOSED.match(text, end)
    if not aside or (aside["sign"] == ",") != (aside["end"] == ","):
        return
    words = aside["words"]
    if _CLAUSE.match(words) or any(word in _VERBS for word in words.split()):
        return
    if sight.people_within(*aside.span("words")):
        return
    yield aside.end("words")
    yield aside.end()


def _past_origin(sight: Sight, end: int) -> int:
    """Return where "of Kenya", "aus Kenia" ends; 0 if it is not there."""
    text = sight.piece.plain
    of = _OF.match(text, end)
    if not of:
        return 0
    at = of.end()
    for country in sight.countries_within(at, at + 1):
        if country.start <= at < country.end and not country.is_adjective:
            return country.end
    town = None if sight.bodies_from(at) else _TOWN.match(text, at)
    return town.end() if town else 0
