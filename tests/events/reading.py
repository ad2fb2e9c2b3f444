"""Shortcuts for tests of what is read of conferences."""

from wicarchive.reading import read

LEAD = "Q2/2019 - 4th Cable Forum\n\n"


def main(text, lead=LEAD):
    """Return what a report, by its heading on the 4th Cable Forum, says of it."""
    return read(lead + text).events.conferences[0]


def claims(text, *fields, lead=LEAD):
    """Return (field, value, as written) of what is said of some fields."""
    return [
        (claim.field, claim.value, claim.as_written)
        for claim in main(text, lead).claims
        if claim.field in fields
    ]


def conferences(text):
    """Return (name, series, ordinal) of each conference of a text."""
    return [
        (found.conference.name, found.conference.series, found.conference.ordinal)
        for found in read(text).events.conferences
    ]


def roles(text):
    """Return (role, who, presence) of those who took part in the 4th Cable Forum."""
    return [(role.role, role.name, role.presence) for role in main(text).roles]


def figures(text):
    """Return (value, qualifier, kind, as written) of the figures of the 4th Cable Forum."""
    return [
        (figure.value, figure.qualifier, figure.kind, figure.as_written)
        for figure in main(text).figures
    ]


def told(text, published=""):
    """Return (name, series, number, city, country, first day, last day, status) of each conference of a text; "" for what it does not say."""
    return [
        (
            found.conference.name,
            found.conference.series,
            found.conference.ordinal,
            *(
                claim.value if (claim := found.first(field)) else ""
                for field in ("city", "country", "start", "end", "status")
            ),
        )
        for found in read(text, published).events.conferences
    ]
