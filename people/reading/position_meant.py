"""Whose office it is where a body is told by its kind alone: 'the council's chair', 'Director of the foundation', 'Verbandschefin'."""

import re
from collections.abc import Iterable

from people.reading.bodies import BodyRead
from people.reading.meant_bodies import HEAD, KOPF, Named
from people.reading.persons import PersonRead
from people.reading.positions import PositionRead, Positions
from people.reading.sight import Sight

_HEAD, _KOPF = rf"(?P<head>{HEAD})", rf"(?P<kopf>{KOPF})"
_OWNS = re.compile(
    rf"\b(?:[Tt]he|[Tt]his|[Tt]hat)\s+(?i:{_HEAD})['’]s?\s+(?:[\w-]+\s+){{0,3}}$"
)
_OF = re.compile(
    rf"\s+(?:of|at|for)\s+(?:the|this|that)\s+(?i:{_HEAD})\b(?!\s+(?:of|for|on)\b)"
    rf"|\s+(?:de[rs]|dieser|dieses|vo[nm](?:\s+der)?|beim|bei\s+der)\s+(?=[A-ZÄÖÜ])(?i:{_KOPF})(?:e?s)?(?![\w-])(?!\s+(?:für|der|des)\b)"
)
_COMPOUND = re.compile(
    rf"(?i:{_KOPF})(?:s|n|en|es)?-?(?=(?:chef|vize|präsident|vorsitzend|sprecher|direktor|leiter|mitglied|vertreter|vorstand))"
)
_BEFORE = re.compile(rf"(?<![\w-])(?=[A-Z])(?i:{_HEAD})\s+$")
_REST = re.compile(
    r"\s+(?:of|at|for|de[rs]|vo[nm]|bei[m]?)\s+(?:the|this|that|der)?\s*\w+$"
)


# "the firm's chair", "chair of the firm": of something that is not named.
_IS_OWNED = re.compile(r"['’]s?\s+(?:[\w-]+\s+){0,2}$")
_HAS_OWNER = re.compile(r"\s+(?:of|at|for|de[rs]|vo[nm]|beim?|eine[rs])\b")
# Offices that only a body has; presidents and ministers are as often of a state.
_OF_A_BODY = re.compile(
    r"(?:(?:\w+\s+)?(?:vice|deputy|co)[\s-])?chair(?:man|woman|person)?|(?:(?:interim|acting)\s+)?CEO|(?:executive|managing)\s+director|chief\s+(?:\w+\s+){1,2}officer|"
    r"(?:(?:stellvertretend|langjährig|neu|scheidend|bisherig|ehemalig|früher|amtierend)e[rn]?\s+){0,2}(?:Ko-?)?(?:Vorsitzende[rn]?|Geschäftsführer(?:in)?)",
    re.IGNORECASE,
)
# Offices at the head of a body of states, and those that are named after them.
_OF_STATES = re.compile(
    r"(?:[\w-]+[\s-]){0,3}(?:Secretary|Director)[\s-]General(?:\s.*)?|\w*(?:General|general)(?:sekretär|direktor)(?:in|s)?|"
    r"(?:[\w-]+\s){0,2}Generalsekretär(?:in)?",
    re.IGNORECASE,
)


def find_meant(positions: Positions, sights: Iterable[Sight]):
    """Give positions without a body the one of the kind told that their sentence or paragraph is about."""
    open_ones: dict[int, list[PositionRead]] = {}
    for position in positions.all:
        if position.title and not position.body and not position.country:
            for span in position.spans:
                open_ones.setdefault(span.passage, []).append(position)
    if not open_ones:
        return
    of_others: dict[int, list[tuple[PersonRead, BodyRead]]] = {}
    for position in positions.all:
        for span in position.spans if position.body else ():
            of_others.setdefault(span.passage, []).append((position.person, position.body))  # fmt: skip
    named = Named()
    for sight in sights:
        for position in open_ones.get(sight.piece.number, ()):
            if position.body is None:
                beside = [body for who, body in of_others.get(sight.piece.number, ()) if who is not position.person]  # fmt: skip
                _resolve(position, sight, named, beside)
        named.note(sight)


def _resolve(
    position: PositionRead, sight: Sight, named: Named, beside: list[BodyRead]
):
    """Find the body of an office; ``beside`` are those of others of whom the passage tells."""
    text = sight.piece.plain
    span = next(s for s in position.spans if s.passage == sight.piece.number)
    title = position.title
    bare = _REST.sub("", title)
    at = text.find(title, max(0, span.start - 60), span.end + 60)
    if at < 0:
        return
    kind = None
    if own := _OWNS.search(text, max(0, at - 80), at):
        kind = own["head"]
    elif of := _OF.match(text, at + len(bare)):
        kind = of["head"] or of["kopf"]
    elif compound := _COMPOUND.match(title):
        kind, bare = compound["kopf"], title
    elif before := _BEFORE.search(text, max(0, at - 30), at):
        kind = before["head"]
    before = min(at, span.start)
    if kind:
        body, words = named.meant(sight, before, kind), kind.casefold()
    elif _IS_OWNED.search(text, max(0, at - 60), at) or _HAS_OWNER.match(text, at + len(title)):  # fmt: skip
        return
    elif _OF_STATES.fullmatch(title):
        body, words, bare = named.of_states(sight, before), title, title
    elif _OF_A_BODY.fullmatch(title):
        body, words, bare = named.only(sight, before), title, title
    else:
        return
    if body and (kind or body not in beside):
        position.body, position.title = body, bare
        position.doubt = (
            f"“{words}” is taken for {'that of ' if not kind else ''}{body.name}."
        )
