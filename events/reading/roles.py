"""Roles: who organised, opened, greeted, spoke, and who was missing."""

import re
from bisect import bisect_right

from documents.reading import REACH, Piece, tidy
from events.reading.claims import RoleRead
from events.reading.groups import read_absent
from events.reading.names import Named, list_from, longest
from people.reading import BodyRead, PersonRead, country_represented

# Nouns of what somebody gave, with the role and the presence that they show; the first that fits counts.
_NOUNS = tuple(
    (role, presence, re.compile(rf"(?<![\w-])(?:{noun})(?!\w)", re.IGNORECASE))
    for role, presence, noun in (
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
)
_GAVE = (
    r"(?:sent|delivered|gave|held|made|read|presented|addressed|schickte|hielt|sandte)"
)
_GIVEN_BY = re.compile(
    r"(?:\s+(?:was|were|is))?\s+(?:delivered|given|held|made|read|sent|presented)?\s*(?:by|from)\s+",
    re.IGNORECASE,
)
# "Bell gave a lively", "Bell, in his": what stands between who gave something and the noun for it.
_WHO_GAVE = re.compile(
    rf"[^.;“”„\"]{{0,80}}?\b(?:{_GAVE})\s+(?:[\w-]+\s+){{0,4}}"
    r"|\s*+,?\s*+(?:[\w\s]{0,30}\s)?(?:in|during|with|by)\s+(?:his|her|their|a|the)\s+(?:[\w-]+\s+){0,2}",
    re.IGNORECASE,
)
_OPENED_BY = re.compile(r"\b(?:opened|inaugurated)\s+by\s+", re.IGNORECASE)
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
            hits = list_from(piece, named, match.end(), BodyRead)
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
        for match in noun.finditer(text):
            if any(a <= match.start() and match.end() <= b for a, b in done):
                continue
            done.append((match.start(), match.end()))
            if given := _GIVEN_BY.match(text, match.end()):
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
                    for hit in list_from(piece, named, given.end(), PersonRead)
                ]
                continue
            last = bisect_right(named, match.start(), key=lambda hit: hit[1])
            for hit in reversed(named[:last]):
                between = text[hit[1] : match.start()]
                if len(between) > REACH:
                    break
                if not isinstance(hit[2], PersonRead):
                    continue
                if _WHO_GAVE.fullmatch(between):
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
    for match in _OPENED_BY.finditer(text):
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
            for hit in list_from(piece, named, match.end(), PersonRead)
        ]
    return roles


def read_roles(piece: Piece, named: list[Named]) -> list[RoleRead]:
    """Return who, as a sentence says, took part in the conference, and as what.

    ``named`` are the people and bodies that the sentence names.
    """
    named = longest(piece, named)
    roles = [
        *_organisers(piece, named),
        *_speeches(piece, named),
        *read_absent(piece, named),
    ]
    for start, end, who in named:
        if not isinstance(who, PersonRead):
            continue
        country, stop = country_represented(piece, end)
        if country:
            roles.append(
                RoleRead(
                    "representative",
                    who,
                    tidy(piece.plain[start:end]),
                    "in person",
                    (piece.span(start, stop),),
                    represents=country,
                )
            )
    return roles
