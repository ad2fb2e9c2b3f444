"""Roles: who organised, opened, greeted, spoke, and who was missing."""

import re
from bisect import bisect_left, bisect_right

from documents.reading import REACH, Piece, Span, covered, tidy
from events.reading.claims import RoleRead
from people.reading import BodyRead, PersonRead, country_represented
from people.reading.words import TITLE

# Nouns of what somebody gave, with the role and the presence that they show; the first that fits counts.
_NOUNS = (
    (
        "video address",
        "by message",
        r"(?:video(?:taped)?|recorded)\s+(?:address|message|speech|statement|greeting)|Videobotschaft",
    ),
    (
        "welcome message",
        "by message",
        r"(?:welcome|congratulatory|greeting)\s+(?:message|letter|note)|(?:message|letter)\s+of\s+(?:greeting|congratulations?)|Grußbotschaft|Grußwort",
    ),
    (
        "opening speech",
        "in person",
        r"(?:opening|inaugural|welcome)\s+(?:speech|address|remarks|statement)|Eröffnungsrede",
    ),
    (
        "closing speech",
        "in person",
        r"closing\s+(?:speech|address|remarks|statement)|Schlussrede",
    ),
    (
        "keynote",
        "in person",
        r"keynote(?:\s+(?:speech|address|lecture))?|key\s+note|Keynote|Hauptrede",
    ),
    ("message", "by message", r"(?:written\s+)?message|Botschaft"),
    ("speaker", "in person", r"speech|address|lecture|Rede|Vortrag"),
)
_GAVE = (
    r"(?:sent|delivered|gave|held|made|read|presented|addressed|schickte|hielt|sandte)"
)
_GIVEN_BY = r"(?:\s+(?:was|were|is))?\s+(?:delivered|given|held|made|read|sent|presented)?\s*(?:by|from)\s+"
_ORGANISED = (
    (
        "co-organiser",
        re.compile(
            r"\b(?:jointly|co-)(?:\s*)(?:organi[sz]ed|hosted)\s+by\s+", re.IGNORECASE
        ),
    ),
    (
        "organiser",
        re.compile(
            r"\b(?:organi[sz]ed|convened|arranged|veranstaltet|organisiert|ausgerichtet)\s+(?:by|von|vom)\s+",
            re.IGNORECASE,
        ),
    ),
    ("host", re.compile(r"\bhosted\s+by\s+", re.IGNORECASE)),
    ("sponsor", re.compile(r"\bsponsored\s+by\s+", re.IGNORECASE)),
)
_ABSENT = re.compile(
    r"\b(?:lacked|without|did\s+not\s+attend|were\s+(?:also\s+)?not\s+present|stayed\s+away|absent|missing)\b",
    re.IGNORECASE,
)
_GROUP_NOT_PRESENT = re.compile(
    r"^(?P<who>[^,;.]{4,100}?)\s+(?:was|were)\s+(?:also\s+)?(?:not\s+present|absent|missing)\b",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*(?:,\s*|\s+and\s+|,\s+and\s+|\s+und\s+|\s*&\s*)(?:the\s+)?$")

Named = tuple[int, int, PersonRead | BodyRead]


def _longest(piece: Piece, named: list[Named]) -> list[Named]:
    """Return those of a passage's names, in order, of which none overlaps a longer one."""
    kept: list[Named] = []
    taken = covered(piece.plain, ())
    for start, end, who in sorted(named, key=lambda h: (h[0] - h[1], h[0])):
        if 1 not in taken[start:end]:
            taken[start:end] = b"\x01" * (end - start)
            kept.append((start, end, who))
    return sorted(kept, key=lambda hit: hit[:2])


def _list_from(piece: Piece, named: list[Named], at: int, kind: type) -> list[Named]:
    """Return the names that begin at ``at`` (an article or title between) and go on with 'and'."""
    found: list[Named] = []
    for hit in named[bisect_left(named, at, key=lambda hit: hit[0]) :]:
        if not isinstance(hit[2], kind):
            continue
        between = piece.plain[at : hit[0]]
        first = not found and re.fullmatch(
            rf"\s*(?:(?:the|its|der|die|das|dem)\s+)?(?:(?:[\w'’-]+\s+){{0,6}}?{TITLE}(?:\s+of\s+[^,;.]{{2,60}})?\s+)?",
            between,
            re.IGNORECASE,
        )
        acronym = found and re.fullmatch(r"\s*\(", between)
        if first or (found and _AND.fullmatch(between)):
            found.append(hit)
        elif not acronym:
            break
        at = hit[1] + (1 if piece.plain[hit[1] : hit[1] + 1] == ")" else 0)
    unique: dict[int, Named] = {}
    for hit in found:
        unique.setdefault(id(hit[2]), hit)
    return list(unique.values())


def _role(
    piece: Piece,
    who: Named,
    role: str,
    presence: str,
    start: int,
    end: int,
    words: str = "",
) -> RoleRead:
    span = piece.span(min(start, who[0]), max(end, who[1]))
    return RoleRead(
        role,
        who[2],
        tidy(piece.plain[who[0] : who[1]]),
        presence,
        (span,),
        role_as_written=tidy(words),
    )


def _organisers(piece: Piece, named: list[Named]) -> list[RoleRead]:
    roles = []
    for role, pattern in _ORGANISED:
        for match in pattern.finditer(piece.plain):
            hits = _list_from(piece, named, match.end(), BodyRead)
            roles += [
                _role(piece, hit, role, "", match.start(), match.end(), match.group())
                for hit in hits
            ]
        if roles:
            break
    return roles


def _speeches(piece: Piece, named: list[Named]) -> list[RoleRead]:
    text, roles, done = piece.plain, [], []
    for role, presence, noun in _NOUNS:
        for match in re.finditer(rf"(?<![\w-])(?:{noun})(?!\w)", text, re.IGNORECASE):
            if any(a <= match.start() and match.end() <= b for a, b in done):
                continue
            done.append((match.start(), match.end()))
            if given := re.compile(_GIVEN_BY, re.IGNORECASE).match(text, match.end()):
                roles += [
                    _role(
                        piece,
                        hit,
                        role,
                        presence,
                        match.start(),
                        match.end(),
                        match.group(),
                    )
                    for hit in _list_from(piece, named, given.end(), PersonRead)
                ]
                continue
            last = bisect_right(named, match.start(), key=lambda hit: hit[1])
            for hit in reversed(named[:last]):
                between = text[hit[1] : match.start()]
                if len(between) > REACH:
                    break
                if not isinstance(hit[2], PersonRead):
                    continue
                if re.fullmatch(
                    rf"[^.;“”„\"]{{0,80}}?\b(?:{_GAVE})\s+(?:[\w-]+\s+){{0,4}}",
                    between,
                    re.IGNORECASE,
                ) or re.fullmatch(
                    r"\s*,?\s*(?:[\w\s]{0,30}\s)?(?:in|during|with|by)\s+(?:his|her|their|a|the)\s+(?:[\w-]+\s+){0,2}",
                    between,
                    re.IGNORECASE,
                ):
                    roles.append(
                        _role(
                            piece,
                            hit,
                            role,
                            presence,
                            match.start(),
                            match.end(),
                            match.group(),
                        )
                    )
                    break
    for match in re.finditer(r"\b(?:opened|inaugurated)\s+by\s+", text, re.IGNORECASE):
        roles += [
            _role(
                piece,
                hit,
                "opening speech",
                "in person",
                match.start(),
                match.end(),
                match.group(),
            )
            for hit in _list_from(piece, named, match.end(), PersonRead)
        ]
    return roles


def _absent(piece: Piece, named: list[Named]) -> list[RoleRead]:
    if whole := _GROUP_NOT_PRESENT.match(piece.plain):
        inside = [hit for hit in named if hit[1] <= whole.end("who")]
        if not inside:
            span = piece.span(whole.start(), whole.end())
            return [
                RoleRead("participant", None, tidy(whole["who"]), "absent", (span,))
            ]
    match = _ABSENT.search(piece.plain)
    if not match:
        return []
    roles = []
    chiefs = re.compile(
        r"\b(?P<chiefs>CEOs?|chiefs|heads|presidents|leaders)\s+of\s+", re.IGNORECASE
    ).search(piece.plain, match.end())
    if chiefs:
        for hit in _list_from(piece, named, chiefs.end(), BodyRead):
            span = piece.span(match.start(), hit[1])
            roles.append(
                RoleRead(
                    "participant",
                    hit[2],
                    tidy(piece.plain[hit[0] : hit[1]]),
                    "absent",
                    (span,),
                    capacity=chiefs["chiefs"].replace("CEOs", "CEO"),
                )
            )
    return roles


def read_roles(piece: Piece, named: list[Named]) -> list[RoleRead]:
    """Return who, as a sentence says, took part in the conference, and as what.

    ``named`` are the people and bodies that the sentence names.
    """
    named = _longest(piece, named)
    roles = [
        *_organisers(piece, named),
        *_speeches(piece, named),
        *_absent(piece, named),
    ]
    for start, end, who in named:
        if isinstance(who, PersonRead) and (country := country_represented(piece, end)):
            span = Span(
                piece.number,
                start,
                len(piece.plain.rstrip()),
                piece.text[start:].rstrip(),
            )
            roles.append(
                RoleRead(
                    "representative",
                    who,
                    tidy(piece.plain[start:end]),
                    "in person",
                    (span,),
                    represents=country,
                )
            )
    return roles
