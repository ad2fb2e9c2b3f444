"""The middle floor: people, bodies, and what is recorded of them."""

from people.models.appearing import OrganisationFacet, PersonFacet
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
    "OrganisationFacet",
    "OrganisationIdentifier",
    "OrganisationName",
    "Person",
    "PersonFacet",
    "PersonIdentifier",
    "PersonName",
    "Position",
    "Quotation",
    "Relation",
]
