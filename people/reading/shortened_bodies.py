"""Bodies that a report calls by their head noun alone once it has named them: 'the Commission', 'the Board'.

Where two bodies of the report have the same head, nothing is read. The Board of a report on ICANN is
the board of ICANN.
"""

import re
from collections.abc import Iterable

from documents.reading import Piece, covered
from documents.reading.sought import sought
from people.reading.bodies import Bodies, BodyRead
from people.reading.known_bodies import known_index

_SHORT = sought(
    r"\b[Tt]he\s+(?P<head>Agency|Alliance|Assembly|Association|Authority|Board|Bureau|Coalition|Commission|Committee|Council|Foundation|Institute|Ministry|Parliament|Secretariat|Senate|Society)"
    r"(?![\w-])(?!['’]s\s+[A-Z])(?!\s+(?:[A-Z]|(?:of|for|on)\b))|"
    r"\b[Dd](?:as|er|em|en|es)\s+(?P<kopf>Direktorium|Verwaltungsrat)(?:e?s)?(?![\w-])(?!\s+(?:de[rs]|von|vom)\s)"
)
_BOARDS = frozenset(["Board", "Direktorium", "Verwaltungsrat"])
_BRACKET = re.compile(r"\s*\([^()]*\)$")
_DOUBT = "“{}” is taken for that of ICANN, of which the report speaks."


def find_shortened(
    pieces: Iterable[Piece], bodies: Bodies, taken: dict[int, list[tuple[int, int]]]
):
    """Note the places where bodies of a report are called by their head alone; claim the words in ``taken``."""
    heads: dict[str, BodyRead | None] = {}
    for piece in pieces:
        hits = list(_SHORT.finditer(piece.plain))
        if not hits:
            continue
        claimed = covered(piece.plain, taken[piece.number])
        for hit in hits:
            start, end = hit.span("head" if hit["head"] else "kopf")
            if claimed.find(1, start, end) >= 0:
                continue
            head, words = hit["head"], hit["head"] or hit["kopf"]
            if head and head not in heads:
                heads[head] = _only_one(head, bodies)
            body = heads[head] if head else bodies.of_word("ICANN Board")
            span = piece.span(start, end)
            if body is not None:
                body.add(words, span)
            elif words in _BOARDS and _speaks_of_icann(bodies, pieces):
                known = known_index().named("ICANN Board")
                bodies.put(words, span, known=known, doubt=_DOUBT.format(hit.group()))
            else:
                continue
            taken[piece.number].append((start, end))


def _only_one(head: str, bodies: Bodies) -> BodyRead | None:
    """Return the one body of the report whose name has a head noun for its first or last word; None if none or several have."""
    found = []
    for body in bodies.all:
        words = _BRACKET.sub("", body.name).split()
        if len(words) > 1 and head in (words[0], words[-1]):
            found.append(body)
    return found[0] if len(found) == 1 else None


def _speaks_of_icann(bodies: Bodies, pieces: Iterable[Piece]) -> bool:
    has_board = any("Board" in body.name.split() for body in bodies.all)
    # In "the sixtieth meeting of ICANN" it is part of a conference's name.
    named = bodies.of_word("ICANN") or any("ICANN" in piece.plain for piece in pieces)
    return bool(named) and not has_board
