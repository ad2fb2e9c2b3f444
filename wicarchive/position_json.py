"""What a position is told as in the JSON: its title, and whose it is."""

import re

from documents.places import country_name, find_countries
from documents.reading import tidy
from people.reading import BodyRead, PositionRead
from people.reading.known_bodies import is_short

# What stands for "somebody of that country" in a reading is no title.
_OF_A_COUNTRY = "of this country"
# Offices of a state: with them an adjective tells whose they are, with a calling only where somebody is from.
_OF_A_STATE = re.compile(
    r"ambassador|attach|chancellor|colleague|commissioner|consul|delegat|diplomat|envoy|governor|government|head of|king\b|lawmaker|minister|monarch|mp\b|negotiator|"
    r"official|parliament|premier|president|queen|regulator|representative|secretar|senator|"
    r"abgeordnet|botschaft|diplomat|gesandt|kanzler|kolleg|könig|minister|präsident|regierung|sekretär|vertret",
    re.IGNORECASE,
)


def body_name(body: BodyRead) -> str:
    """Return a body's name, with its acronym where the report uses it."""
    return f"{body.name} ({body.acronym})" if body.acronym in body.forms else body.name


def _body_told(body: BodyRead) -> str:
    """Return the name of a body as the report tells it: the known name, or where the report never uses that, its own, and its short form."""
    # "ITUs" and "Microsofts" are genitives of the name.
    if not body.known or {form.removesuffix("s") for form in body.forms} & {
        body.name,
        body.name.removesuffix("s"),
    }:
        return body_name(body)
    own = [form for form in body.forms if not is_short(form)]
    name = max(own, key=len, default=body.name)
    short = [form for form in body.forms if is_short(form)]
    if not short:
        return name
    return f"{name} ({body.acronym if body.acronym in short else short[0]})"


def _state_told(position: PositionRead, language: str | None) -> str | None:
    """Return the state whose office it is, as the passage names it; None where a word such as "Kenyan" tells an origin only.

    ``language`` is that of the report, None where its words do not tell; the name is English then.
    """
    adjective = False
    for span in position.spans:
        for found in find_countries(span.words):
            if found.code != position.country:
                continue
            if not found.is_adjective:
                return tidy(span.words[found.start : found.end])
            adjective = True
    if adjective and _OF_A_STATE.search(position.title):
        return country_name(position.country, language or "en")
    return None


def whose(position: PositionRead, language: str | None) -> str | None:
    """Return the body or the state to which a position belongs."""
    if position.body:
        return _body_told(position.body)
    return _state_told(position, language) if position.country else None


def title_told(position: PositionRead) -> str | None:
    return None if position.title == _OF_A_COUNTRY else position.title or None
