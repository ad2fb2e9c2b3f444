"""The people and bodies that a sentence names, and lists of them."""

import re
from bisect import bisect_left

from documents.reading import Piece, covered
from people.reading import BodyRead, PersonRead
from people.reading.words import TITLE

_AND = re.compile(r"\s*(?:,\s*|\s+and\s+|,\s+and\s+|\s+und\s+|\s*&\s*)(?:the\s+)?$")

# "the President Anna Bell", "its Board member and Director of the Agency Anna Bell"
_LEAD = re.compile(
    rf"\s*(?:(?:the|its|der|die|das|dem)\s+)?(?:(?:[\w'’-]+\s+){{0,6}}?{TITLE}(?:\s+of\s+[^,;.]{{2,60}})?\s+)?",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\s*\(")

Named = tuple[int, int, PersonRead | BodyRead]


def longest(piece: Piece, named: list[Named]) -> list[Named]:
    """Return those of a passage's names, in order, of which none overlaps a longer one."""
    if len(named) < 2:
        return named
    kept: list[Named] = []
    taken = covered(piece.plain, ())
    for start, end, who in sorted(named, key=lambda h: (h[0] - h[1], h[0])):
        if 1 not in taken[start:end]:
            taken[start:end] = b"\x01" * (end - start)
            kept.append((start, end, who))
    return sorted(kept, key=lambda hit: hit[:2])


def list_from(piece: Piece, named: list[Named], at: int, kind: type) -> list[Named]:
    """Return the names that begin at ``at`` (an article or title between) and go on with 'and'."""
    found: list[Named] = []
    for hit in named[bisect_left(named, at, key=lambda hit: hit[0]) :]:
        if not isinstance(hit[2], kind):
            continue
        between = piece.plain[at : hit[0]]
        first = not found and _LEAD.fullmatch(between)
        acronym = found and _BRACKET.fullmatch(between)
        if first or (found and _AND.fullmatch(between)):
            found.append(hit)
        elif not acronym:
            break
        at = hit[1] + (1 if piece.plain[hit[1] : hit[1] + 1] == ")" else 0)
    unique: dict[int, Named] = {}
    for hit in found:
        unique.setdefault(id(hit[2]), hit)
    return list(unique.values())
