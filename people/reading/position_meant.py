"""Whose office it is where a body is told by its kind alone: 'the council's chair', 'Director of the foundation', 'Verbandschefin'."""

import re
from collections.abc import Iterable

from documents.patterns import one_of
from people.reading.positions import PositionRead, Positions
from people.reading.sight import Sight

# Kinds of bodies that a later sentence calls by one word; a board or an office may be anybody's.
_ENGLISH = (
    "academy agency alliance association authority bank coalition college commission committee company confederation corporation council federation foundation "
    "fund initiative institute league ministry network panel parliament party regulator registry society task force union "
    "university working group"
).split()
_GERMAN = (
    "agentur akademie allianz amt ausschuss bank behörde beirat bund bündnis fonds gesellschaft gewerkschaft hochschule initiative institut kommission komitee "
    "konzern ministerium netzwerk parlament partei rat stiftung union universität verband verein vereinigung zentrum"
).split()
_HEAD = rf"(?P<head>{one_of([w for w in _ENGLISH if w not in ('task', 'force', 'working', 'group')])})"
_KOPF = rf"(?P<kopf>{one_of(_GERMAN)})"
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


def find_meant(positions: Positions, sights: Iterable[Sight]):
    """Give positions without a body the one that is named last before and is of the kind told."""
    open_ones: dict[int, list[PositionRead]] = {}
    for position in positions.all:
        if position.title and not position.body and not position.country:
            for span in position.spans:
                open_ones.setdefault(span.passage, []).append(position)
    if not open_ones:
        return
    named: list[tuple[str, object]] = []
    for sight in sights:
        for position in open_ones.get(sight.piece.number, ()):
            if position.body is None:
                _resolve(position, sight, named)
        for start, end, body in sight.bodies:
            named.append((sight.piece.plain[start:end].casefold(), body))


def _resolve(position: PositionRead, sight: Sight, named: list):
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
    if kind is None:
        return
    kind = kind.casefold()
    here = [
        (text[s:e].casefold(), body)
        for s, e, body in sight.bodies_within(0, min(at, span.start))
    ]
    for form, body in reversed([*named[-60:], *here]):
        if _is_of_kind(form, body, kind):
            position.body = body
            position.title = bare
            position.doubt = f"“{kind}” is taken for {body.name}."
            return


def _is_of_kind(form: str, body, kind: str) -> bool:
    """Return whether a name, as it stands or in full, has the kind for its head."""
    return any(
        word.endswith((kind, f"{kind}s", f"{kind}es"))
        for name in (form, body.name.casefold())
        if name != kind
        for word in name.split()
    )
