"""What people did at a conference: opened, closed, chaired, moderated, spoke, sat on a panel, came, stayed away. English and German."""

import re

from documents.reading import Piece, tidy
from documents.reading.sought import Gate
from events.reading.acting import acting, is_unsure, names_from
from events.reading.appearance_forms import ACTIVE, INVERTED, LED_UP_TO
from events.reading.claims import RoleRead
from events.reading.elsewhere import of_another_edition, to_come
from events.reading.names import Named
from people.reading import PersonRead
from people.reading.subjects import UNSURE

# Where one is without being there.
REMOTE = re.compile(
    r"\b(?:over|by|via|through|per)\s+(?:an?\s+)?(?:live\s+)?(?:video|Video)(?:-?\s?(?:link|conference|call|schalte|konferenz|stream))?\b(?!\s*(?:message|address))|"
    r"\b(?:remotely|virtually|online|via\s+(?:Zoom|Skype|Webex|Teams|satellite)|from\s+afar|on\s+(?:a\s+)?screen|zugeschaltet|digital\s+dabei|aus\s+der\s+Ferne)\b"
)
_THERE = re.compile(
    r"\b(?:in\s+person|on\s+(?:the\s+)?stage|on\s+the\s+spot|on[\s-]site|on\s+the\s+podium|persönlich|vor\s+Ort|auf\s+(?:der\s+)?(?:Bühne|dem\s+Podium))\b"
)


_ANY_ACT = Gate(ACTIVE, LED_UP_TO, INVERTED)
_PART_END = re.compile(r"[,;]")
_ASKED = re.compile(r"\?\W{0,20}$")
# These deny themselves; elsewhere a "not" takes the role away.
_DENIES = "absent"


class _Roles:
    """The roles of people that one sentence gives, each once; an opening says more than a speech."""

    def __init__(self, piece: Piece):
        self.piece = piece
        self.found: dict[tuple, RoleRead] = {}

    def add(self, role: str, presence: str, hits: list[Named], start: int, end: int):
        text = self.piece.plain
        for a, b, who in hits:
            key = (id(who), role)
            if key in self.found:
                continue
            begin, stop = min(start, a), max(end, b)
            clause = text[begin : min(len(text), stop + 80)].split(";")[0]
            where = presence
            if presence != "absent":
                if REMOTE.search(clause):
                    where = "remote"
                elif _THERE.search(clause):
                    where = "in person"
            self.found[key] = RoleRead(
                role,
                who,
                tidy(text[a:b]),
                where,
                (self.piece.span(begin, stop),),
                role_as_written=tidy(text[start:end]),
            )


def _told(text: str, start: int, end: int, presence: str) -> bool:
    """Return whether words tell what was done at this conference: not wanted, not denied, not of another year."""
    if of_another_edition(text, start, end) or to_come(text, start, end):
        return False
    if presence == _DENIES or not _MAY_BE_UNSURE.may_be_in(text):
        return True
    return not is_unsure(text[start:end])


_MAY_BE_UNSURE = Gate(UNSURE)
LONGEST_CLAUSE = 300  # characters before the words that tell what was done


def _clause(text: str, at: int) -> int:
    """Return where the clause that ``at`` lies in begins."""
    first = max(0, at - LONGEST_CLAUSE)
    marks = (text.rfind(mark, first, at) for mark in (";", ":", "–", "—"))
    return max(first - 1, *marks) + 1


def _stop(text: str, at: int) -> int:
    """Return where the part of the sentence ends that tells what was done."""
    stop = _PART_END.search(text, at, min(len(text), at + 120))
    return stop.start() if stop else min(len(text), at + 120)


def read_appearances(piece: Piece, named: list[Named]) -> list[RoleRead]:
    """Return which people, as a sentence says, did what at the conference, or were missing."""
    text, roles = piece.plain, _Roles(piece)
    if (
        not _ANY_ACT.may_be_in(text)
        or not any(isinstance(hit[2], PersonRead) for hit in named)
        or _ASKED.search(text)
    ):
        return []
    for role, presence, form in ACTIVE.that_may_be_in(text):
        for match in form.finditer(text):
            start = _clause(text, match.start())
            if _told(text, start, _stop(text, match.end()), presence):
                hits = acting(piece, named, start, match.start(), PersonRead)
                roles.add(role, presence, hits, match.start(), match.end())
    for role, presence, form in LED_UP_TO.that_may_be_in(text):
        for match in form.finditer(text):
            start = _clause(text, match.start())
            if _told(text, start, match.end(), presence) and not of_another_edition(
                text, match.end(), _stop(text, match.end())
            ):
                hits = names_from(piece, named, match.end(), PersonRead)
                roles.add(role, presence, hits, match.start(), match.end())
    for role, presence, form, behind in INVERTED.that_may_be_in(text):
        for match in form.finditer(text):
            hits = names_from(piece, named, match.end(), PersonRead)
            if not hits or (behind and not behind.match(text, hits[-1][1])):
                continue
            start = _clause(text, match.start())
            if _told(text, start, _stop(text, hits[-1][1]), presence):
                roles.add(role, presence, hits, match.start(), hits[-1][1])
    return list(roles.found.values())
