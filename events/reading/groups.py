"""Groups of participants as printed: who came, without names, and who was missing."""

import re
from bisect import bisect_left

from documents.reading import Piece, Span, tidy
from events.reading.claims import FigureRead, RoleRead
from events.reading.names import Named, list_from
from people.reading import BodyRead

_CHIEFS = re.compile(
    r"\b(?P<chiefs>CEOs?|chiefs|heads|presidents|leaders)\s+of\s+", re.IGNORECASE
)
_ONE = {
    "ceos": "CEO",
    "chiefs": "chief",
    "heads": "head",
    "presidents": "president",
    "leaders": "leader",
}
_ABSENT = re.compile(
    r"\b(?:lacked|without|did\s+not\s+attend|were\s+(?:also\s+)?not\s+present|stayed\s+away|absent|missing)\b",
    re.IGNORECASE,
)
_GROUP_NOT_PRESENT = re.compile(
    r"^(?P<who>[^,;.]{4,100}?)\s+(?:was|were)\s+(?:also\s+)?(?:not\s+present|absent|missing)\b",
    re.IGNORECASE,
)
_REMARK = re.compile(r"\s*,\s*(?P<remark>who\s+[^.;]{4,300})")
# Behind the figures: ": ministers, companies and institutes", ", among them …".
_LISTED = re.compile(
    r"\s*(?:\([^()]{0,80}\)\s*)?(?::|,?\s*(?:including|among\s+them|such\s+as|notably|darunter))\s+(?P<groups>[^.:;!?]{3,400})"
)
_PARTED = re.compile(r"\s*,\s*(?:and\s+|und\s+)?|\s+(?:and|und)\s+")
_WORD = re.compile(r"[^\W\d_]{3,}")
LONGEST_GROUP = 8  # words; what is longer is no name of a group


def read_groups(
    piece: Piece, figures: list[FigureRead], named: list[Named]
) -> list[RoleRead]:
    """Return the groups that a sentence lists behind its figures: '900 people from 40 countries: ministers, …'.

    Whom the sentence names is no group.
    """
    ends = [figure.span.end for figure in figures]
    listed = _LISTED.match(piece.plain, max(ends)) if ends else None
    if not listed:
        return []
    found, at = [], listed.start("groups")
    stops = [*_PARTED.finditer(piece.plain, at, listed.end("groups")), None]
    starts = [hit[0] for hit in named]
    for stop in stops:
        end = stop.start() if stop else listed.end("groups")
        words = _WORD.findall(piece.plain[at:end])
        begin = bisect_left(starts, at)
        holds_name = begin < len(named) and named[begin][0] < end
        if words and len(words) <= LONGEST_GROUP and not holds_name:
            span = piece.span(at, end)
            found.append(RoleRead("participant", None, tidy(span.words), "", (span,)))
        at = stop.end() if stop else end
    return found


def read_absent(piece: Piece, named: list[Named]) -> list[RoleRead]:
    """Return who, as a sentence says, was missing: a group as printed, or the heads of bodies."""
    if whole := _GROUP_NOT_PRESENT.match(piece.plain):
        inside = [hit for hit in named if hit[1] <= whole.end("who")]
        if not inside:
            span = piece.span(whole.start(), whole.end())
            return [
                RoleRead("participant", None, tidy(whole["who"]), "absent", (span,))
            ]
    match = _ABSENT.search(piece.plain)
    chiefs = match and _CHIEFS.search(piece.plain, match.end())
    if not chiefs:
        return []
    hits = list_from(piece, named, chiefs.end(), BodyRead)
    if not hits:
        return []
    end = hits[-1][1]
    remark = _REMARK.match(piece.plain, end)
    span: Span = piece.span(match.start(), remark.end() if remark else end)
    return [
        RoleRead(
            "participant",
            body,
            tidy(piece.plain[chiefs.start() : end]),
            "absent",
            (span,),
            capacity=_ONE.get(chiefs["chiefs"].casefold(), chiefs["chiefs"]),
            remark=tidy(remark["remark"]) if remark else "",
        )
        for _, _, body in hits
    ]
