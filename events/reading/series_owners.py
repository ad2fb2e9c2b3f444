"""Who holds a conference of a series that belongs to a body: ICANN the meetings called ICANN 67."""

import re

from documents.folding import fold
from events.reading.claims import RoleRead
from events.reading.editions import ConferenceRead
from events.reading.lists import series_named
from people.reading import BodyRead

# Groups of states without an office: whoever is in the chair holds their summits.
_NO_OFFICE = re.compile(
    r"G\d{1,2}|BRICS|ASEAN|Open-Ended Working Group|.*\bGroup of .*"
)


def read_owner(
    conference: ConferenceRead, bodies: list[BodyRead], told: list[RoleRead]
) -> list[RoleRead]:
    """Return as organiser the body that the list of series gives as the owner of a conference's series.

    Only where the report itself names that body and tells of no other organiser. The passage is
    where the conference is named; the remark says that the role follows from the list.
    """
    if not conference.spans or any(
        role.role == "organiser" and isinstance(role.who, BodyRead) for role in told
    ):
        return []
    series = series_named(conference.series, numbered=True)
    if (
        series is None
        or not series.organisation
        or _NO_OFFICE.fullmatch(series.organisation)
    ):
        return []
    owner = fold(series.organisation)
    for body in bodies:
        if body.known is not None and owner in (
            fold(name) for name in (body.known.name, *body.known.forms)
        ):
            if any(role.who is body and role.presence == "absent" for role in told):
                return []
            span = next(iter(conference.spans))
            remark = f"The list of series names {body.name} as the body that holds the {series.name}."
            return [RoleRead("organiser", body, span.words, "", (span,), remark=remark)]
    return []
