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
    r"(?![\w-])(?!['’]s\s+[A-Z])(?!\s+(?:[A-Z]|(?:of|for|on)\b))"
)
_BRACKET = re.compile(r"\s*\([^()]*\)$")
_DOUBT = "“the Board” is taken for that of ICANN, of which the report speaks."


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
            start, end = hit.span("head")
            if claimed.find(1, start, end) >= 0:
                continue
            head = hit["head"]
            if head not in heads:
                heads[head] = _only_one(head, bodies)
            body = heads[head]
            span = piece.span(start, end)
            if body is not None:
                body.add(head, span)
            elif head == "Board" and _speaks_of_icann(bodies):
                known = known_index().named("ICANN Board")
                bodies.put(head, span, known=known, doubt=_DOUBT)
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


def _speaks_of_icann(bodies: Bodies) -> bool:
    has_board = any("Board" in body.name.split() for body in bodies.all)
    return not has_board and bodies.of_word("ICANN") is not None
