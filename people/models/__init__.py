"""The middle floor: people, bodies, and what is recorded of them."""

from people.models.appearing import OrganisationFacet, PersonFacet
from people.models.organisation import (
    Organisation,
    OrganisationIdentifier,
    OrganisationName,
)
from people.models.person import Person, PersonIdentifier, PersonName
from people.models.positions import Position, Relation
from people.models.sayings import Contribution, Mention, Quotation

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
