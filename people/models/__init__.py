"""The middle floor: people, bodies, and what is recorded of them."""

from people.models.facts import Contribution, Mention, Position, Quotation, Relation
from people.models.organisation import (
    Organisation,
    OrganisationIdentifier,
    OrganisationName,
)
from people.models.person import Person, PersonIdentifier, PersonName

__all__ = [
    "Contribution",
    "Mention",
    "Organisation",
    "OrganisationIdentifier",
    "OrganisationName",
    "Person",
    "PersonIdentifier",
    "PersonName",
    "Position",
    "Quotation",
    "Relation",
]
