"""The lists of people and of organisations."""

from documents.faceted_list import FacetedList
from people.filters import OrganisationFilter, PersonFilter
from people.models import Organisation, Person


class PersonList(FacetedList):
    queryset = Person.objects.all()
    filterset_class = PersonFilter


class OrganisationList(FacetedList):
    queryset = Organisation.objects.all()
    filterset_class = OrganisationFilter
