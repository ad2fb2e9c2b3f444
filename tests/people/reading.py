"""Shortcuts for tests of what is read of people and bodies."""

import documents.reading
import events.reading
import people.reading

LEAD = "A report on nets\n\n"


def read(text):
    """Read a text, under a heading of its own, as far as the people floor."""
    document = documents.reading.read(LEAD + text)
    return people.reading.read(document, events.reading.no_bodies(document, ()))


def persons(text):
    return {person.name: list(person.forms) for person in read(text).people}


def bodies(text):
    return {body.name: list(body.forms) for body in read(text).bodies}


def positions(text):
    """Return (person, title, body or country, since, until) of each position."""
    return [
        (
            *(position.person.name, position.title),
            position.body.name if position.body else position.country,
            *(position.since, position.until),
        )
        for position in read(text).positions
    ]


def quotations(text):
    """Return (speaker, words) of what is quoted word for word."""
    return [
        (
            getattr(quotation.speaker, "name", None)
            or getattr(quotation.speaker, "title", None),
            quotation.text,
        )
        for quotation in read(text).quotations
        if quotation.direct
    ]


def reported(text):
    """Return (speaker, words) of what is told in the report's own words."""
    return [
        (
            getattr(quotation.speaker, "name", None) or quotation.speaker.title,
            quotation.text,
        )
        for quotation in read(text).quotations
        if not quotation.direct
    ]
