"""Roles: what people and bodies did at a conference, and who was missing."""

from documents.reading import Piece, tidy
from events.reading.appearances import read_appearances
from events.reading.claims import RoleRead
from events.reading.groups import read_absent
from events.reading.names import Named, longest
from events.reading.organisers import read_organisers
from events.reading.speeches import read_speeches
from people.reading import PersonRead, country_represented


def _representatives(piece: Piece, named: list[Named]) -> list[RoleRead]:
    """Read 'Bell, representing Norway'."""
    roles = []
    for start, end, who in named:
        if not isinstance(who, PersonRead):
            continue
        country, stop = country_represented(piece, end)
        if country:
            span = piece.span(start, stop)
            name = tidy(piece.plain[start:end])
            roles.append(
                RoleRead(
                    *("representative", who, name, "in person", (span,)),
                    represents=country,
                )
            )
    return roles


def read_roles(piece: Piece, named: list[Named]) -> list[RoleRead]:
    """Return who, as a sentence says, took part in the conference, and as what.

    ``named`` are the people and bodies that the sentence names.
    """
    if not named:
        return read_absent(piece, named)
    named = longest(piece, named)
    roles = [
        *read_organisers(piece, named),
        *read_speeches(piece, named),
        *read_absent(piece, named),
    ]
    told = {(id(role.who), role.role) for role in roles}
    roles += [
        role
        for role in read_appearances(piece, named)
        if (id(role.who), role.role) not in told
    ]
    return [*roles, *_representatives(piece, named)]
