"""Groups of participants as printed: who came, without names, and who was missing."""

import re
from bisect import bisect_left

from documents.reading import Piece, Span, tidy
from documents.reading.sought import Gate, sought
from events.reading.claims import FigureRead, RoleRead
from events.reading.names import Named, list_from
from people.reading import BodyRead
from people.reading.words import TITLE

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
# "lacked “famous guests” such as the CEOs of": nothing else between.
_ABSENT = sought(
    r"(?<!not )(?<!never )\b(?:lacked|missed|without)\s+(?:[“„\"‘]?(?:[\w-]+\s+){0,2}[\w-]+[”“\"’]?,?\s+(?:such\s+as|like|including)\s+)?"
    r"(?:(?:the|any|all)\s+)?(?=(?:CEOs?|chiefs|heads|presidents|leaders)\s+of\s)",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(r"\b(?:could|if|might|would)\b|\?\W{0,20}$", re.IGNORECASE)
_GROUP_NOT_PRESENT = sought(
    r"^(?P<who>[^,;.]{4,100}?)\s+(?:was|were)\s+(?:also\s+)?(?:not\s+present|absent|missing)"
    r"(?=(?:\s+(?:at|from)\s+the\s+(?:conference|event|forum|meeting|summit))?\s*(?:\[\d{1,4}\]\s*)*(?:[.;,]|$))",
    re.IGNORECASE,
)
_MISSING = Gate(_ABSENT, _GROUP_NOT_PRESENT)
_REMARK = re.compile(r"\s*,\s*(?P<remark>who\s+[^.;]{4,300})")
# Behind the figures: ": ministers, companies and institutes", ", among them …".
_LISTED = re.compile(
    r"\s*(?:\([^()]{0,80}\)\s*)?(?::|,?\s*(?:including|among\s+them|such\s+as|notably|darunter))\s+(?P<groups>[^.:;!?]{3,400})"
)
_PARTED = re.compile(r"\s*,\s*(?:and\s+|und\s+)?|\s+(?:and|und)\s+")
_WORD = re.compile(r"[^\W\d_]{3,}")
# What a group of participants may be called by, beside titles: people, and bodies of them.
_GROUP = re.compile(
    rf"(?:\b(?:{TITLE}s?|academi[ac]s?|activists|actors|artists|associations|attendees|authorities|business(?:es|men|women)?|"
    r"children|citizens|civil society|companies|corporations|diplomats|entrepreneurs|executives|firms|founders|girls|governments|guests|"
    r"\w+(?:ists|ians)|builders|developers|makers|providers|suppliers|vendors|heads|institut(?:es|ions)|investors|journalists|lawmakers|lawyers|manufacturers|media|men|ministries|NGOs|observers|"
    r"officials|operators|organi[sz]ations|owners|parents|parliamentarians|participants|people|politicians|pupils|regulators|"
    r"representatives|scientists|speakers|staff|start-?ups|students|teachers|technicians|universities|users|visitors|"
    r"volunteers|women|workers|youth)\b"
    r"|(?:behörden|firmen|forscher|institute|minister|organisationen|politiker|schüler|studenten|unternehmen|"
    r"verbände|vertreter|wissenschaftler)(?:innen|n)?\b)",
    re.IGNORECASE,
)
_NO_GROUP = re.compile(
    r"^(?:as|at|by|compared|few|fewer|for|from|half|hardly|in|less|more|nobody|none|nothing|no|on|see|than|with)\b|^\d+\s+from\b|"
    r"\b(?:are|did|had|has|have|is|them|was|were|whom|will)\b",
    re.IGNORECASE,
)
LONGEST_GROUP = 8  # words; what is longer is no name of a group


def _is_group(words: str) -> bool:
    """Return whether words name people or bodies: neither topics nor countries nor a remark."""
    return bool(_GROUP.search(words)) and not _NO_GROUP.search(words.strip())


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
        if (
            words
            and len(words) <= LONGEST_GROUP
            and not holds_name
            and _is_group(piece.plain[at:end])
        ):
            span = piece.span(at, end)
            found.append(RoleRead("participant", None, tidy(span.words), "", (span,)))
        at = stop.end() if stop else end
    return found


def read_absent(piece: Piece, named: list[Named]) -> list[RoleRead]:
    """Return who, as a sentence says, was missing: a group as printed, or the heads of bodies."""
    if not _MISSING.may_be_in(piece.plain):
        return []
    if whole := _GROUP_NOT_PRESENT.search(piece.plain):
        inside = [hit for hit in named if hit[1] <= whole.end("who")]
        if not inside and _is_group(whole["who"]):
            span = piece.span(whole.start(), whole.end())
            return [
                RoleRead("participant", None, tidy(whole["who"]), "absent", (span,))
            ]
    match = _ABSENT.search(piece.plain)
    chiefs = match and _CHIEFS.match(piece.plain, match.end())
    if not chiefs or _SUPPOSED.search(piece.plain):
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
